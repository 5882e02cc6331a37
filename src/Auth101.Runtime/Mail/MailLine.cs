using System.Globalization;
using System.Text;

namespace Auth101.Mail;

/// <summary>Text of somebody else for a place of one line, such as a subject.</summary>
internal static class MailLine
{
    /// <summary>
    /// The text without line breaks, other control characters, marks of direction and what else is invisible, with single blanks, and no longer than a bound.
    /// </summary>
    public static string Of(string? text, int maximumLength)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? string.Empty).EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            var isBlank = Rune.IsWhiteSpace(rune)
                || category is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
            if (isBlank)
            {
                line.Append(line.Length == 0 || line[^1] == ' ' ? string.Empty : " ");
            }
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
            {
                if (line.Length + rune.Utf16SequenceLength > maximumLength)
                {
                    break;
                }

                line.Append(rune.ToString());
            }
        }

        return line.ToString().TrimEnd(' ');
    }
}
