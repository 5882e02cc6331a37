using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>What [MapsTo] says about how a column keeps its values.</summary>
internal sealed partial class EntityParser
{
    /// <summary>Integers of 32 bits hold seconds and nothing finer; SQLite means seconds by an INTEGER that is a time.</summary>
    private static readonly string[] TypesOfSeconds = ["int", "integer", "int4", "int unsigned"];

    private static readonly string[] TypesOfAnyUnit = ["bigint", "int8", "bigint unsigned", "numeric", "decimal"];

    /// <summary>The column's type as the application names it; null if it names none, or nothing that is a name.</summary>
    private string? DatabaseType(IPropertySymbol property, AttributeData? mapsTo)
    {
        if (mapsTo?.NamedArgument("TypeName") is not string typeName)
        {
            return null;
        }

        if (DatabaseTypeName.IsUsable(typeName))
        {
            return typeName;
        }

        Report(DiagnosticDescriptors.UnusableTypeName, LocationOf(mapsTo), property.Name, typeName);
        return null;
    }

    /// <summary>What the numbers of a column that keeps a time count.</summary>
    private TimeUnit Unit(IPropertySymbol property, FieldDefinition? definition, ColumnType type, AttributeData? mapsTo)
    {
        var isTime = definition is null
            ? type == ColumnType.DateTimeOffset
            : IsRoleOfTime(definition, property) && type is ColumnType.DateTimeOffset or ColumnType.DateTime or ColumnType.Int32 or ColumnType.Int64;
        var unit = UnitOf(mapsTo);
        if (definition is { Type: FieldType.Moment } && unit is TimeUnit.Native or TimeUnit.UnixMilliseconds)
        {
            return TimeUnit.UnixMilliseconds;
        }

        if (unit == TimeUnit.Native)
        {
            var typeName = (mapsTo?.NamedArgument("TypeName") as string)?.ToLowerInvariant();
            if (!isTime || !TypesOfSeconds.Concat(TypesOfAnyUnit).Contains(typeName))
            {
                return TimeUnit.Native;
            }

            if (TypesOfSeconds.Contains(typeName))
            {
                return TimeUnit.UnixSeconds;
            }

            Report(
                DiagnosticDescriptors.SettingDoesNotFit,
                LocationOf(mapsTo!),
                $"TypeName = \"{typeName}\"",
                property.Name,
                "a time in it is a number of seconds or of milliseconds",
                "say which with Unit = TimeUnit.UnixSeconds or TimeUnit.UnixMilliseconds");
            return TimeUnit.Native;
        }

        if (!isTime)
        {
            Report(
                DiagnosticDescriptors.SettingDoesNotFit,
                LocationOf(mapsTo!),
                $"Unit = TimeUnit.{unit}",
                property.Name,
                definition is null
                    ? $"its type is '{property.Type.ToDisplayString()}'"
                    : $"the field {definition.Field} is no time that a '{property.Type.ToDisplayString()}' holds",
                definition is null ? "remove it, or declare the property as DateTimeOffset" : "remove it");
            return TimeUnit.Native;
        }

        return unit;
    }

    /// <summary>What null means in the column of a flag.</summary>
    private bool NullMeans(IPropertySymbol property, FieldDefinition? definition, AttributeData? mapsTo)
    {
        if (mapsTo?.NamedArgument("NullMeans") is not bool nullMeans)
        {
            return definition?.Default is true;
        }

        if (definition is not { Type: FieldType.Flag } || _isManaged || ColumnTypes.Of(TypeOf(property)) != ColumnType.Boolean)
        {
            Report(
                DiagnosticDescriptors.SettingDoesNotFit,
                LocationOf(mapsTo),
                $"NullMeans = {(nullMeans ? "true" : "false")}",
                property.Name,
                _isManaged ? "the columns of flags in a table that Auth101 manages are never null" : "it takes the field of no flag that is a bool",
                "remove it");
        }

        return nullMeans;
    }

    private static TimeUnit UnitOf(AttributeData? mapsTo) =>
        mapsTo?.NamedArgument("Unit") is int value && Enum.IsDefined(typeof(TimeUnit), value) ? (TimeUnit)value : TimeUnit.Native;

    /// <summary>Whether a role is a time, or can be one: an address is verified where there is a time at which it was.</summary>
    private static bool IsRoleOfTime(FieldDefinition definition, IPropertySymbol property) => definition.Type == FieldType.Time
        || (definition.Field == EntityField.EmailVerified && property.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T);
}
