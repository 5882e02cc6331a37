using System.Globalization;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Printing;

namespace Auth101.SourceGen.Emit;

/// <summary>
/// What the forms have in common that take members of a JSON object: a field for each value and one that says whether it was sent, the method that binds them,
/// and the list of what they take.
/// </summary>
/// <param name="user">The user.</param>
/// <param name="inputs">The columns that are sent.</param>
/// <param name="nameOf">The JSON member of a column.</param>
/// <param name="accessibility">Who sees the fields.</param>
internal sealed class FormMembers(EntityModel user, IReadOnlyList<ColumnModel> inputs, Func<ColumnModel, string> nameOf, string accessibility)
{
    public const string Private = "private";

    private readonly bool _isPrivate = accessibility == Private;

    /// <summary>The columns that are sent.</summary>
    public IReadOnlyList<ColumnModel> Inputs { get; } = inputs;

    /// <summary>The field that holds what was sent.</summary>
    public string Value(ColumnModel input) => (_isPrivate ? "_valueOf" : "ValueOf") + input.Property.TrimStart('@');

    /// <summary>The field that says whether a column was sent.</summary>
    public string IsSent(ColumnModel input) => (_isPrivate ? "_isSent" : "IsSent") + input.Property.TrimStart('@');

    /// <summary>The constant that says how long a text may be.</summary>
    public static string MaximumLength(ColumnModel input) => "MaximumLengthOf" + input.Property.TrimStart('@');

    public void EmitFields(SourceWriter writer)
    {
        foreach (var input in Inputs)
        {
            if (LengthOf(input) is { } length)
            {
                writer.WriteLines($"private const int {MaximumLength(input)} = {length.ToString(CultureInfo.InvariantCulture)};");
            }

            writer.WriteLines($"""
                {accessibility} {input.TypeName}? {Value(input)};
                {accessibility} bool {IsSent(input)};
                """);
        }
    }

    public void EmitBind(SourceWriter writer)
    {
        writer.WriteLines("/// <inheritdoc/>");
        using (writer.Block("public override global::Auth101.SignUpBinding Bind(string member, ref global::System.Text.Json.Utf8JsonReader reader)"))
        using (writer.Block("switch (member)"))
        {
            foreach (var input in Inputs)
            {
                var read = input.IsEnum ? "TryReadEnum" : "TryRead";
                var allowsNull = input.IsNullable ? "true" : "false";
                writer.WriteLines($"""
                    case {SourceWriter.Literal(nameOf(input))}:
                        {IsSent(input)} = global::Auth101.SignUpValue.{read}(ref reader, allowsNull: {allowsNull}, out {Value(input)});
                    """);
                if (input.Field == EntityField.UserName)
                {
                    // Of the class it means that there is none yet.
                    writer.WriteLines($$"""
                            if ({{Value(input)}} is "")
                            {
                                return global::Auth101.SignUpBinding.Invalid;
                            }

                        """);
                }

                if (LengthOf(input) is not null)
                {
                    writer.WriteLines($$"""
                            if ({{Value(input)}}?.Length > {{MaximumLength(input)}})
                            {
                                return global::Auth101.SignUpBinding.TooLong;
                            }

                        """);
                }

                writer.WriteLines($"    return {IsSent(input)} ? global::Auth101.SignUpBinding.Bound : global::Auth101.SignUpBinding.Invalid;");
            }

            writer.WriteLines("""
                default:
                    return global::Auth101.SignUpBinding.Unknown;
                """);
        }
    }

    /// <summary>Says what <c>Bind</c> takes.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="summary">What the list is.</param>
    /// <param name="isRequired">Whether a member must be sent.</param>
    public void EmitMembers(SourceWriter writer, string summary, Func<ColumnModel, bool> isRequired)
    {
        writer.WriteLines($"/// <summary>{summary}</summary>");
        using (writer.Block("internal static global::Auth101.SignUpMember[] Members()"))
        using (writer.Block("return new global::Auth101.SignUpMember[]", "};"))
        {
            foreach (var input in Inputs)
            {
                var kind = input.IsEnum ? "Enumeration" : input.Type.ToString();
                writer.WriteLines(
                    $"new({SourceWriter.Literal(nameOf(input))}, global::Auth101.SignUpMemberKind.{kind}){Facts(input, isRequired(input))},");
            }
        }
    }

    private string Facts(ColumnModel input, bool isRequired)
    {
        var facts = new List<string>();
        if (input.IsNullable)
        {
            facts.Add("AllowsNull = true");
        }

        if (isRequired)
        {
            facts.Add("IsRequired = true");
        }

        if (LengthOf(input) is not null)
        {
            facts.Add($"MaximumLength = {MaximumLength(input)}");
        }

        if (input.IsEnum)
        {
            facts.Add($"EnumerationNames = global::System.Enum.GetNames<{input.TypeName}>()");
        }

        return facts.Count == 0 ? string.Empty : $" {{ {string.Join(", ", facts)} }}";
    }

    private int? LengthOf(ColumnModel input) => TextLengths.OfInput(user, input);
}
