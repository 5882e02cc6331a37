using System.Globalization;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Printing;

namespace Auth101.SourceGen.Emit;

/// <summary>The form that binds what a client changes of its user: name, image, and the members with [UserInput]. The stores read its fields.</summary>
internal sealed class UserUpdateEmitter(StoreModel store)
{
    /// <summary>The name of the generated class.</summary>
    public const string ClassName = "Auth101UserUpdate";

    private readonly TypeModel _type = store.UserType;
    private readonly IReadOnlyList<ColumnModel> _inputs = store.User.Updatable;

    /// <summary>The field that says whether a column was sent.</summary>
    public static string IsSent(ColumnModel input) => "IsSent" + input.Property.TrimStart('@');

    /// <summary>The field that holds what was sent.</summary>
    public static string Value(ColumnModel input) => "ValueOf" + input.Property.TrimStart('@');

    public string Emit()
    {
        var writer = SourceWriter.StartFile(_type.Namespace);
        using (writer.PartialType(_type))
        {
            writer.WriteLines($"""
                /// <summary>What a client changes of its user.</summary>
                {GeneratedCode.Attribute}
                """);
            using (writer.Block($"private sealed class {ClassName} : global::Auth101.UserUpdate<{_type.FullName}>"))
            {
                foreach (var input in _inputs)
                {
                    if (LengthOf(input) is { } length)
                    {
                        writer.WriteLines($"private const int {MaximumLength(input)} = {length.ToString(CultureInfo.InvariantCulture)};");
                    }

                    writer.WriteLines($"""
                        public {input.TypeName}? {Value(input)};
                        public bool {IsSent(input)};
                        """);
                }

                writer.WriteLine();
                writer.WriteLines($"""
                    /// <inheritdoc/>
                    public override bool IsEmpty => !({string.Join(" || ", _inputs.Select(IsSent))});
                    """);
                writer.WriteLine();
                EmitBind(writer);
                writer.WriteLine();
                EmitMembers(writer);
            }
        }

        return writer.ToString();
    }

    private void EmitBind(SourceWriter writer)
    {
        writer.WriteLines("/// <inheritdoc/>");
        using (writer.Block("public override global::Auth101.SignUpBinding Bind(string member, ref global::System.Text.Json.Utf8JsonReader reader)"))
        using (writer.Block("switch (member)"))
        {
            foreach (var input in _inputs)
            {
                var read = input.IsEnum ? "TryReadEnum" : "TryRead";
                var allowsNull = input.IsNullable ? "true" : "false";
                writer.WriteLines($"""
                    case {SourceWriter.Literal(input.UpdateName!)}:
                        {IsSent(input)} = global::Auth101.SignUpValue.{read}(ref reader, allowsNull: {allowsNull}, out {Value(input)});
                    """);
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
    private void EmitMembers(SourceWriter writer)
    {
        writer.WriteLines("/// <summary>What a client may send.</summary>");
        using (writer.Block("public static global::Auth101.SignUpMember[] Members()"))
        using (writer.Block("return new global::Auth101.SignUpMember[]", "};"))
        {
            foreach (var input in _inputs)
            {
                var kind = input.IsEnum ? "Enumeration" : input.Type.ToString();
                writer.WriteLines($"new({SourceWriter.Literal(input.UpdateName!)}, global::Auth101.SignUpMemberKind.{kind}){Facts(input)},");
            }
        }
    }

    private string Facts(ColumnModel input)
    {
        var facts = new List<string>();
        if (input.IsNullable)
        {
            facts.Add("AllowsNull = true");
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

    private int? LengthOf(ColumnModel input) => TextLengths.OfInput(store.User, input);

    private static string MaximumLength(ColumnModel input) => "MaximumLengthOf" + input.Property.TrimStart('@');
}
