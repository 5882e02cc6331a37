using System.Globalization;

namespace Auth101.Benchmarks.Variants;

/// <summary>How the generated SQLite tables keep ids and times. "O" has a fast path of its own in both directions.</summary>
internal static class SqliteText
{
    public static string Of(Guid id) => id.ToString("D").ToUpperInvariant();

    public static string Of(DateTimeOffset time) => time.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

    public static DateTimeOffset Time(string text) => DateTimeOffset.ParseExact(text, "O", CultureInfo.InvariantCulture);
}
