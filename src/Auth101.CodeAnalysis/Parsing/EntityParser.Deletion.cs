using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Model;
using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Parsing;

internal sealed partial class EntityParser
{
    /// <summary>What becomes of a deleted user: what the class says, else the row goes if the table is ours.</summary>
    private UserDeletion Deletion(AttributeData attribute)
    {
        var deletion = attribute.NamedArgument("Deletes") is int said ? (UserDeletion)said
            : _isManaged && _kind == EntityKind.User ? UserDeletion.Row
            : UserDeletion.NotAllowed;
        if (deletion != UserDeletion.Softly)
        {
            return deletion;
        }

        if (!_claimedFields.Contains(EntityField.DeletedAt))
        {
            var definition = _definition.Find(EntityField.DeletedAt)!;
            var isFree = _type.Name != definition.Name && !MembersNamed(definition.Name).Any()
                && !_properties.Any(property => IsSameName(property.Column.Column, definition.Column));
            var fix = isFree
                ? FixProperties.None
                    .Add(FixProperties.Declaration, definition.DeclarationOf(definition.ColumnOf(userIdType: ColumnType.Guid)))
                    .Add(FixProperties.Name, definition.Column)
                    .Add(FixProperties.Field, $"{_kind}Field.{definition.Name}")
                : FixProperties.None;
            Report(DiagnosticDescriptors.NoTimeOfDeletion, _home, fix, _type.Name);
        }

        foreach (var property in _properties.Where(static property => property.Column is { Field: EntityField.DeletedAt, IsReadOnly: true }))
        {
            Report(
                DiagnosticDescriptors.CannotBeReadOnly, property.Location, property.Symbol.Name, "Deletes = UserDeletion.Softly writes it", "remove ReadOnly");
        }

        return deletion;
    }
}
