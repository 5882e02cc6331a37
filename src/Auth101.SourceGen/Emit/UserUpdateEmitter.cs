using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Printing;

namespace Auth101.SourceGen.Emit;

/// <summary>
/// The changes of a user: name, image, and the members with [UserInput], bound from what a client sends or set by the application. The stores read its fields.
/// </summary>
internal sealed class UserUpdateEmitter(StoreModel store)
{
    /// <summary>The name of the generated class.</summary>
    public const string ClassName = "Auth101UserUpdate";

    private readonly TypeModel _type = store.UserType;
    private readonly FormMembers _members = new(store.User, store.User.Updatable, static input => input.UpdateName!, "internal");

    public string Emit()
    {
        var writer = SourceWriter.StartFile(_type.Namespace);
        using (writer.PartialType(_type))
        {
            writer.WriteLines($"""
                /// <summary>What changes of a user. What is not set stays as it is.</summary>
                {GeneratedCode.Attribute}
                """);
            // No member that others see can have a type that they do not.
            var accessibility = _members.Inputs.Any(static input => input is { IsPublic: false, IsEnum: true }) ? "private" : "public";
            using (writer.Block($"{accessibility} sealed class {ClassName} : global::Auth101.UserUpdate<{_type.FullName}>"))
            {
                _members.EmitFields(writer);
                EmitProperties(writer);
                writer.WriteLine();
                writer.WriteLines($"""
                    /// <inheritdoc/>
                    public override bool IsEmpty => !({string.Join(" || ", _members.Inputs.Select(_members.IsSent))});
                    """);
                writer.WriteLine();
                _members.EmitBind(writer);
                writer.WriteLine();
                _members.EmitMembers(writer, "What a client may send.", isRequired: static _ => false);
            }
        }

        return writer.ToString();
    }

    /// <summary>What the application sets; a property that is not public is not for everybody to set.</summary>
    private void EmitProperties(SourceWriter writer)
    {
        foreach (var input in _members.Inputs.Where(static input => input.IsPublic))
        {
            writer.WriteLine();
            writer.WriteLines($"/// <summary>What <see cref=\"{_type.FullName}.{input.Property}\"/> becomes.</summary>");
            if (!input.IsNullable)
            {
                writer.WriteLines("[global::System.Diagnostics.CodeAnalysis.DisallowNull]");
            }

            using (writer.Block($"public {input.TypeName}? {NameOf(input)}"))
            {
                writer.WriteLines($"get => {_members.Value(input)};");
                using (writer.Block("set"))
                {
                    writer.WriteLines($"""
                        {_members.Value(input)} = value;
                        {_members.IsSent(input)} = true;
                        """);
                }
            }
        }
    }

    /// <summary>The property's own name, unless the class has a member of that name.</summary>
    private string NameOf(ColumnModel input)
    {
        var taken = _members.Inputs.SelectMany(other => new[] { _members.Value(other), _members.IsSent(other), FormMembers.MaximumLength(other) });
        return taken.Concat(["IsEmpty", "Bind", "Members"]).Contains(input.Property) ? input.Property + "_" : input.Property;
    }
}
