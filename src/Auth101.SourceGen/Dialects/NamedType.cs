using System.Text.RegularExpressions;
using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Dialects;

/// <summary>A type as an application names it, taken apart.</summary>
/// <param name="Text">All of it.</param>
/// <param name="Name">Without a length or a precision, and in lower case unless it is quoted: <c>timestamp without time zone</c>.</param>
/// <param name="IsArray">Whether it is an array of that type.</param>
internal sealed record NamedType(string Text, string Name, bool IsArray)
{
    /// <summary>The type that the mapping names for a column; null if it names none.</summary>
    public static NamedType? Of(ColumnModel column)
    {
        if (column.DatabaseType is not { } text)
        {
            return null;
        }

        var whole = Regex.Replace(Regex.Replace(text, @"\([^)]*\)", " "), @"\s+", " ").Trim();
        var name = whole.TrimEnd('[', ']', ' ');
        return new NamedType(text, name.Contains('"') ? name : name.ToLowerInvariant(), whole.EndsWith("]", StringComparison.Ordinal));
    }
}
