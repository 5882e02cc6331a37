using System.Globalization;

namespace Auth101.Stores;

/// <summary>Times as a database without a type for them keeps them: text. Safe for concurrent use.</summary>
public static class StoreTime
{
    // What SQLite's own functions write and read, with as many digits as .NET has.
    private static readonly string[] Formats =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd",
    ];

    /// <summary>Reads a time. One without an offset is UTC, as it is to the database, whatever the zone of this machine.</summary>
    /// <param name="text">The text: <c>2026-03-01 12:30:00</c>, with or without a fraction, a "T" and an offset.</param>
    /// <exception cref="FormatException">The text is no time.</exception>
    public static DateTimeOffset Parse(string text) =>
        DateTimeOffset.ParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
