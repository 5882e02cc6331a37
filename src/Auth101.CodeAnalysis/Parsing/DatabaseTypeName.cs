using System.Text.RegularExpressions;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>Which text an application may give as the type of a column: it stands in statements as it is.</summary>
internal static class DatabaseTypeName
{
    private const string Name = """(?:[\p{L}_][\p{L}\p{N}_$]*|"[^"\p{C}\\]+")""";

    /// <summary>What may follow a name: the types of more than one word are few.</summary>
    private const string Words = "(?: (?:big|int|precision|signed|time|unsigned|varying|with|without|zone|zerofill))*";

    /// <summary>A name, with its schema if there is one; a length or a precision; whether it is an array.</summary>
    private static readonly Regex Form = new(
        $@"^{Name}(?:\.{Name})?{Words}(?: ?\( ?\d+ ?(?:, ?\d+ ?)?\))?{Words}(?:\[\])*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static bool IsUsable(string typeName) => typeName.Length <= 128 && Form.IsMatch(typeName);
}
