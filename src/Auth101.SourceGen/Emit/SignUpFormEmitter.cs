using System.Globalization;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Printing;

namespace Auth101.SourceGen.Emit;

/// <summary>The form that binds the members with [SignUpInput] from JSON.</summary>
internal sealed class SignUpFormEmitter(StoreModel store)
{
    private readonly TypeModel _type = store.UserType;
    private readonly List<ColumnModel> _inputs = [.. store.User.Columns.Where(static column => column.InputName is not null)];

    public string Emit()
    {
        var writer = SourceWriter.StartFile(_type.Namespace);
        using (writer.PartialType(_type))
        {
            writer.WriteLines($"""
                /// <summary>What a client sends at sign-up besides email and password.</summary>
                {GeneratedCode.Attribute}
                """);
            using (writer.Block($"private sealed class Auth101SignUpForm : global::Auth101.SignUpForm<{_type.FullName}>"))
            {
                foreach (var input in _inputs)
                {
                    if (TextLengths.OfInput(store.User, input) is { } length)
                    {
                        writer.WriteLines($"private const int {MaximumLength(input)} = {length.ToString(CultureInfo.InvariantCulture)};");
                    }

                    writer.WriteLines($"""
                        private {input.TypeName}? {Value(input)};
                        private bool {IsSent(input)};
                        """);
                }

                writer.WriteLine();
                EmitBind(writer);
                writer.WriteLine();
                EmitTryCreate(writer);
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
                    case {SourceWriter.Literal(input.InputName!)}:
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

                if (HasLength(input))
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

    private bool HasLength(ColumnModel input) => TextLengths.OfInput(store.User, input) is not null;

    private void EmitTryCreate(SourceWriter writer)
    {
        writer.WriteLines("/// <inheritdoc/>");
        using (writer.Block($"public override string? TryCreate(string email, out {_type.FullName}? user)"))
        {
            var unfillable = store.User.Columns.Where(static column => column.NeedsSource && column.InputName is null).ToList();
            if (unfillable.Count > 0)
            {
                writer.WriteLines(UserConstruction.CannotFill(_type, unfillable) + ";");
                return;
            }

            writer.WriteLines("user = null;");
            foreach (var input in _inputs.Where(static input => input.IsMandatory && !input.IsNullable))
            {
                WriteReturn(writer, $"!{IsSent(input)}", input);
            }

            writer.WriteLine();
            var mandatory = store.User.Columns.Where(static column => column.IsMandatory || column.Field == EntityField.Email).ToList();
            var initOnly = _inputs.Where(static input => input.IsInitOnly && !input.IsMandatory).ToList();
            if (initOnly.Count > 0)
            {
                // What was not sent keeps the value that the class gives it.
                UserConstruction.Write(writer, "var initial =", _type, mandatory, ValueOfMandatory);
                writer.WriteLine();
            }

            UserConstruction.Write(
                writer,
                "var created =",
                _type,
                [.. mandatory, .. initOnly],
                column => initOnly.Contains(column)
                    ? $"{IsSent(column)} ? {SentValue(column)} : initial.{column.Property}"
                    : ValueOfMandatory(column));

            foreach (var input in _inputs.Where(static input => !input.IsInitOnly && !input.IsMandatory))
            {
                writer.WriteLine();
                using (writer.Block($"if ({IsSent(input)})"))
                {
                    writer.WriteLines($"created.{input.Property} = {SentValue(input)};");
                }
            }

            foreach (var input in _inputs.Where(IsRequiredWithoutInitialValue))
            {
                WriteReturn(writer, $"created.{input.Property} is null", input);
            }

            writer.WriteLines("""

                user = created;
                return null;
                """);
        }
    }

    /// <summary>Says what <c>Bind</c> takes and <c>TryCreate</c> demands.</summary>
    private void EmitMembers(SourceWriter writer)
    {
        writer.WriteLines("/// <summary>What a client may send, and what it must.</summary>");
        using (writer.Block("public static global::Auth101.SignUpMember[] Members()"))
        {
            using (writer.Block("return new global::Auth101.SignUpMember[]", "};"))
            {
                foreach (var input in _inputs)
                {
                    var kind = input.IsEnum ? "Enumeration" : input.Type.ToString();
                    writer.WriteLines($"new({SourceWriter.Literal(input.InputName!)}, global::Auth101.SignUpMemberKind.{kind}){Facts(input)},");
                }
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
        else if (input.IsMandatory || input is { IsReferenceType: true, HasInitialValue: false })
        {
            facts.Add("IsRequired = true");
        }

        if (HasLength(input))
        {
            facts.Add($"MaximumLength = {MaximumLength(input)}");
        }

        if (input.IsEnum)
        {
            facts.Add($"EnumerationNames = global::System.Enum.GetNames<{input.TypeName}>()");
        }

        return facts.Count == 0 ? string.Empty : $" {{ {string.Join(", ", facts)} }}";
    }

    private static bool IsRequiredWithoutInitialValue(ColumnModel input) => input is { IsReferenceType: true, IsNullable: false, IsMandatory: false };

    private string ValueOfMandatory(ColumnModel column) => column switch
    {
        { Field: EntityField.Email, IsNullable: true } => "email.Length > 0 ? email : null",
        { Field: EntityField.Email } => "email",
        { InputName: not null } => SentValue(column),
        _ => "default!",
    };

    private static void WriteReturn(SourceWriter writer, string condition, ColumnModel input)
    {
        writer.WriteLine();
        using (writer.Block($"if ({condition})"))
        {
            writer.WriteLines($"return {SourceWriter.Literal(input.InputName!)};");
        }
    }

    /// <summary>The value as the property takes it. A value that is not null was sent, or <c>TryCreate</c> has returned.</summary>
    private static string SentValue(ColumnModel input) => input switch
    {
        { IsNullable: true } => Value(input),
        { IsReferenceType: true } => Value(input) + "!",
        _ => Value(input) + ".GetValueOrDefault()",
    };

    private static string Value(ColumnModel input) => "_valueOf" + input.Property.TrimStart('@');

    private static string MaximumLength(ColumnModel input) => "MaximumLengthOf" + input.Property.TrimStart('@');

    private static string IsSent(ColumnModel input) => "_isSent" + input.Property.TrimStart('@');
}
