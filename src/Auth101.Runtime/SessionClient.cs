using System.Globalization;
using System.Text;

namespace Auth101;

/// <summary>
/// Where a sign-up or sign-in comes from, kept with the session. Control characters, marks of direction and other invisible ones, which would steer the
/// terminal or the page that shows them, are left out. Longer values are cut to the columns' sizes.
/// </summary>
/// <param name="IpAddress">The client's address; at most 45 characters are kept.</param>
/// <param name="UserAgent">The client's User-Agent; at most 512 characters are kept.</param>
public sealed record SessionClient(string? IpAddress, string? UserAgent)
{
    /// <summary>The client's address.</summary>
    public string? IpAddress { get; init => field = Visible(value); } = Visible(IpAddress);

    /// <summary>The client's User-Agent.</summary>
    public string? UserAgent { get; init => field = Visible(value); } = Visible(UserAgent);

    /// <summary>
    /// The language that the client asks for, a tag such as <c>de-AT</c> (RFC 5646), for the mails that it causes; it is not kept with the session. What is no
    /// tag, or is longer than 35 characters, is <see langword="null"/>.
    /// </summary>
    public string? Language { get; init => field = IsTag(value) ? value : null; }

    // 35 characters are what RFC 5646 advises to have room for (section 4.4.1).
    private static bool IsTag(string? text) =>
        text is { Length: > 0 and <= 35 } && text.Split('-').All(static part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));

    private static string? Visible(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text;
        }

        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not
                (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            {
                visible.Append(rune.ToString());
            }
        }

        return visible.ToString();
    }
}
