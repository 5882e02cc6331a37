using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Parsing;

internal sealed partial class EntityParser
{
    /// <summary>The JSON member with which a client says the user name.</summary>
    private const string UserNameInput = "username";

    // The properties of [MapsTo] that say how a user is found.
    private const string CaseSetting = "Case";
    private const string LookupSetting = "Lookup";
    private const string UniqueSetting = "Unique";

    private bool? _hasUserName;

    /// <summary>Whether a property takes the user name, wherever in the class it stands.</summary>
    private bool HasUserName => _hasUserName ??= _kind == EntityKind.User
        && Properties().Any(property => Inherited(property.Property, AttributeNames.MapsTo)?.NamedArguments.Any(static argument =>
            argument.Key == "Field" && argument.Value.Type?.ToDisplayString() == "Auth101.UserField"
            && argument.Value.Type.GetMembers(nameof(EntityField.UserName)).OfType<IFieldSymbol>()
                .Any(member => Equals(member.ConstantValue, argument.Value.Value))) == true);

    /// <summary>A property of [MapsTo] as it is written; null if it is not.</summary>
    private static object? Setting(IPropertySymbol property, string name) => Inherited(property, AttributeNames.MapsTo)?.NamedArgument(name);

    /// <summary>The letters in which a column holds what its user is found by. Upper case is what tables with such a column mostly have.</summary>
    private static LetterCase? CaseOf(IPropertySymbol property, FieldDefinition? definition) => definition?.Field switch
    {
        EntityField.NormalizedEmail or EntityField.NormalizedUserName => (LetterCase)(Setting(property, CaseSetting) as int? ?? 0),
        EntityField.UserName => (LetterCase?)(Setting(property, CaseSetting) as int?),
        _ => null,
    };

    /// <summary>Makes sure that every user can be found, and that what a property says of it has a meaning.</summary>
    private void CheckUserKeys()
    {
        foreach (var property in _properties)
        {
            CheckSettings(property);
        }

        if (_kind != EntityKind.User)
        {
            return;
        }

        CheckIsThere(EntityField.NormalizedEmail, EntityField.Email);
        CheckIsThere(EntityField.NormalizedUserName, EntityField.UserName);
        CheckIsNullable(EntityField.NormalizedEmail, EntityField.Email);
        CheckIsNullable(EntityField.NormalizedUserName, EntityField.UserName);
        if (Mapped(EntityField.UserName) is { Column.IsNullable: true } name && (!_claimedFields.Contains(EntityField.Email) || IsNullable(EntityField.Email)))
        {
            ReportNotFound(
                name,
                "may be null, and there is no email address that never is",
                $"declare it as 'string', or a property with the field {nameof(EntityField.Email)}");
        }

        bool IsNullable(EntityField field) => Mapped(field) is { Column.IsNullable: true };
    }

    private void CheckIsThere(EntityField normalized, EntityField plain)
    {
        if (Mapped(normalized) is { } property && !_claimedFields.Contains(plain) && (!_isManaged || plain != EntityField.Email))
        {
            ReportNotFound(
                property,
                $"holds the field {plain} in letters of one case, but no property has that field",
                $"put [MapsTo(\"column\", Field = UserField.{plain})] on the one that does");
        }
    }

    private void CheckIsNullable(EntityField normalized, EntityField plain)
    {
        if (Mapped(normalized) is { Column.IsNullable: false } property && Mapped(plain) is { Column.IsNullable: true } source)
        {
            ReportNotFound(property, $"always has a value, but '{source.Symbol.Name}', which it follows from, may be null", "declare it as 'string?'");
        }
    }

    private void CheckSettings(MappedProperty property)
    {
        var field = property.Column.Field;
        var isNormalized = field is EntityField.NormalizedEmail or EntityField.NormalizedUserName;
        var normalized = field switch
        {
            EntityField.Email => Mapped(EntityField.NormalizedEmail),
            EntityField.UserName => Mapped(EntityField.NormalizedUserName),
            _ => null,
        };
        var isPlain = field is EntityField.Email or EntityField.UserName;
        var hasCase = Setting(property.Symbol, CaseSetting) is not null;
        if (hasCase && !isNormalized && field != EntityField.UserName)
        {
            ReportSetting(property, CaseSetting, "which only the fields NormalizedEmail, NormalizedUserName and UserName can have");
        }

        if (property.Column.IsFoundInLowerCase && !isPlain)
        {
            ReportSetting(property, LookupSetting, "which only the fields Email and UserName can have");
        }
        else if (property.Column.IsFoundInLowerCase && _isManaged)
        {
            ReportSetting(property, LookupSetting, field == EntityField.Email
                ? "but the table is managed, so that all its addresses are in lower case"
                : "but the table is managed; map a property to the field NormalizedUserName instead");
        }
        else if (property.Column.IsFoundInLowerCase && hasCase)
        {
            ReportSetting(property, LookupSetting, $"but {CaseSetting} says that the column has letters of one case only");
        }

        if (!property.Column.IsUnique && !isPlain && !isNormalized)
        {
            ReportSetting(property, UniqueSetting, "which only a column by which users are found can have");
        }
        else if (!property.Column.IsUnique && _isManaged)
        {
            ReportSetting(property, UniqueSetting, "but the table is managed, and has a unique index there");
        }

        if (normalized is not null)
        {
            foreach (var (setting, isSet) in ((string, bool)[])
                [(CaseSetting, hasCase), (LookupSetting, property.Column.IsFoundInLowerCase), (UniqueSetting, !property.Column.IsUnique)])
            {
                if (isSet)
                {
                    ReportSetting(property, setting, $"but users are found by '{normalized.Symbol.Name}'");
                }
            }
        }
    }

    private MappedProperty? Mapped(EntityField field) => _properties.FirstOrDefault(property => property.Column.Field == field);

    private void ReportSetting(MappedProperty property, string setting, string reason) => Report(
        DiagnosticDescriptors.UselessLookupSetting,
        LocationOf(Inherited(property.Symbol, AttributeNames.MapsTo)!),
        property.Symbol.Name,
        setting,
        reason);

    private void ReportNotFound(MappedProperty property, string problem, string advice) =>
        Report(DiagnosticDescriptors.UserNotFound, property.Location, property.Symbol.Name, problem, advice);
}
