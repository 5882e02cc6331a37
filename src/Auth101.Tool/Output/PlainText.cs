using System.Globalization;
using System.Text;

namespace Auth101.Tool.Output;

/// <summary>
/// Makes text that comes from a database, or from anybody else, harmless where it is shown: it cannot start a line, move the cursor, turn the direction of
/// writing, or be taken as a command by what reads the log of a build.
/// </summary>
internal static class PlainText
{
    /// <summary>Escapes what is not seen, and what a build server takes as a command wherever it stands (<c>##[error]</c>, <c>##vso[</c>).</summary>
    public static string Escape(string text) =>
        EscapeInvisible(text, static _ => false).Replace("##", "#\\u0023", StringComparison.Ordinal);

    /// <summary>A line, which is no command of GitHub's (<c>::error::</c>) either.</summary>
    public static string Line(string text)
    {
        var line = Escape(text);
        return line.AsSpan().TrimStart().StartsWith("::", StringComparison.Ordinal) ? line.Insert(line.IndexOf(':', StringComparison.Ordinal), "\\") : line;
    }

    /// <summary>The same for a text of JSON, whose serializer leaves much as it is; its own line breaks stay.</summary>
    public static string Json(string json) =>
        EscapeInvisible(json, static c => c == '\n').Replace("##", "#\\u0023", StringComparison.Ordinal);

    private static string EscapeInvisible(string text, Func<char, bool> stays)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = char.IsSurrogatePair(text, i) ? 2 : 1;
            var isSeen = (length == 1 && stays(text[i])) || CharUnicodeInfo.GetUnicodeCategory(text, i) is not (
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate);
            for (var end = i + length; i < end; i++)
            {
                escaped.Append(isSeen ? text[i].ToString() : $"\\u{(int)text[i]:X4}");
            }
        }

        return escaped.ToString();
    }
}
