using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Naming;

/// <summary>Expressions that stand in generated code again and again.</summary>
internal static class CSharpExpression
{
    /// <summary>The culture in which generated code reads and writes numbers and times.</summary>
    public const string InvariantCulture = "global::System.Globalization.CultureInfo.InvariantCulture";

    /// <summary>The id of <c>user</c> as a string.</summary>
    public static string IdText(ColumnModel id) => id.Type switch
    {
        ColumnType.String => $"user.{id.Property}",
        ColumnType.Guid => $"user.{id.Property}.ToString(\"D\")",
        _ => $"user.{id.Property}.ToString({InvariantCulture})",
    };
}
