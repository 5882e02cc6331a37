using Auth101.CodeAnalysis.Diagnostics;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Microsoft.CodeAnalysis;

namespace Auth101.CodeAnalysis.Parsing;

internal sealed partial class EntityParser
{
    /// <summary>What the columns are called of whom nobody may sign in.</summary>
    private static readonly HashSet<string> InactiveWords = ["disabled", "blocked", "suspended", "banned", "deleted", "inactive", "locked", "deactivated"];

    /// <summary>Warns where the role IsActive is taken by a flag that sounds like its opposite.</summary>
    private void CheckSense(IPropertySymbol property, ColumnModel column)
    {
        if (!IsInactive(column.Column) && !IsInactive(property.Name))
        {
            return;
        }

        var isAsked = _definition.Find(property.Name) is null;
        var isFalse = $"{{{property.Name}}} = {{False}}";
        var condition = column.IsNullable ? $"({{{property.Name}}} IS NULL OR {isFalse})" : isFalse;
        Report(
            DiagnosticDescriptors.InvertedFlag,
            property.Locations.FirstOrDefault(),
            isAsked && !_hasActiveWhen ? FixProperties.None.Add(FixProperties.Condition, condition) : FixProperties.None,
            property.Name,
            column.Column,
            isAsked ? "remove Field" : "rename the property",
            condition);
    }

    private static bool IsInactive(string name)
    {
        var words = SnakeCase.From(name).ToLowerInvariant().Split('_', ' ', '-');
        return words.Any(InactiveWords.Contains) && !words.Contains("not") && !words.Contains("never");
    }
}
