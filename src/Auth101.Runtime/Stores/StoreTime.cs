using System.Globalization;

namespace Auth101.Stores;

/// <summary>Times as a database without a type for them keeps them: text. Safe for concurrent use.</summary>
public static class StoreTime
{
    /// <summary>The digits of a second that .NET has.</summary>
    private const int FractionDigits = 7;

    private const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowLeadingWhite | DateTimeStyles.AllowTrailingWhite;

    // What SQLite's own functions write and read, with as many digits as .NET has.
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF K", "yyyy-MM-dd HH:mm:ss.FFFFFFF K", "yyyy-MM-dd'T'HH:mm K", "yyyy-MM-dd HH:mm K",
    ];

    /// <summary>Reads a time. One without an offset is UTC, as it is to the database, whatever the zone of this machine.</summary>
    /// <param name="text">The text: <c>2026-03-01 12:30:00</c>, with or without a fraction, a "T" and an offset. Digits beyond 100 ns are cut off.</param>
    /// <exception cref="FormatException">The text is no time.</exception>
    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(CutFraction(text), Formats, CultureInfo.InvariantCulture, Styles);

    /// <summary>Other languages have nanoseconds.</summary>
    private static string CutFraction(string text)
    {
        var start = text.IndexOf('.') + 1;
        var end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        return start > 0 && end - start > FractionDigits ? text.Remove(start + FractionDigits, end - start - FractionDigits) : text;
    }
}
