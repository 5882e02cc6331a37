using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Printing;

namespace Auth101.SourceGen.Emit;

/// <summary>The form that binds the members with [SignUpInput] from JSON.</summary>
internal sealed class SignUpFormEmitter(StoreModel store)
{
    private readonly TypeModel _type = store.UserType;
    private readonly FormMembers _members = new(
        store.User, [.. store.User.Columns.Where(static column => column.InputName is not null)], static input => input.InputName!, FormMembers.Private);

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
                _members.EmitFields(writer);
                writer.WriteLine();
                _members.EmitBind(writer);
                writer.WriteLine();
                EmitTryCreate(writer);
                writer.WriteLine();
                _members.EmitMembers(writer, "What a client may send, and what it must.", MustBeSent);
            }
        }

        return writer.ToString();
    }

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
            foreach (var input in _members.Inputs.Where(static input => input.IsMandatory && !input.IsNullable))
            {
                WriteReturn(writer, $"!{_members.IsSent(input)}", input);
            }

            writer.WriteLine();
            var mandatory = store.User.Columns.Where(static column => column.IsMandatory || column.Field == EntityField.Email).ToList();
            var initOnly = _members.Inputs.Where(static input => input.IsInitOnly && !input.IsMandatory).ToList();
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
                    ? $"{_members.IsSent(column)} ? {SentValue(column)} : initial.{column.Property}"
                    : ValueOfMandatory(column));

            foreach (var input in _members.Inputs.Where(static input => !input.IsInitOnly && !input.IsMandatory))
            {
                writer.WriteLine();
                using (writer.Block($"if ({_members.IsSent(input)})"))
                {
                    writer.WriteLines($"created.{input.Property} = {SentValue(input)};");
                }
            }

            foreach (var input in _members.Inputs.Where(IsRequiredWithoutInitialValue))
            {
                WriteReturn(writer, $"created.{input.Property} is null", input);
            }

            writer.WriteLines("""

                user = created;
                return null;
                """);
        }
    }

    private static bool MustBeSent(ColumnModel input) =>
        !input.IsNullable && (input.IsMandatory || input is { IsReferenceType: true, HasInitialValue: false });

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
    private string SentValue(ColumnModel input) => input switch
    {
        { IsNullable: true } => _members.Value(input),
        { IsReferenceType: true } => _members.Value(input) + "!",
        _ => _members.Value(input) + ".GetValueOrDefault()",
    };
}
