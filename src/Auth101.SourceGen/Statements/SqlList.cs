using System.Text;

namespace Auth101.SourceGen.Statements;

/// <summary>Lists in the text of a statement.</summary>
internal static class SqlList
{
    /// <summary>A list that goes on in a new line where it would get too long to read.</summary>
    public static string Wrap(IEnumerable<string> items, int indent)
    {
        const int MaximumWidth = 110;
        var text = new StringBuilder();
        var width = indent;
        foreach (var item in items)
        {
            if (text.Length > 0)
            {
                var fits = width + 2 + item.Length <= MaximumWidth;
                text.Append(fits ? ", " : ",\n" + new string(' ', indent));
                width = fits ? width + 2 : indent;
            }

            text.Append(item);
            width += item.Length;
        }

        return text.ToString();
    }
}
