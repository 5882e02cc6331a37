using System.Globalization;

namespace Auth101.Bodies;

/// <summary>Times as answers have them.</summary>
internal static class TimeText
{
    /// <summary>The format in JSON Schema.</summary>
    public const string Format = "date-time";

    public static string? Of(DateTimeOffset? time) => time is { } known ? Of(known) : null;

    /// <summary>RFC 3339 in UTC, to the second: nobody reads more, and databases keep different fractions.</summary>
    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
