namespace Auth101;

/// <summary>Finds what somebody meant to write.</summary>
internal static class Spelling
{
    /// <summary>The name that takes the fewest changes to reach, letter case and underscores apart; <see langword="null"/> if none takes few.</summary>
    public static string? FindNearest(string word, IEnumerable<string> names)
    {
        var plain = string.Concat(word.Where(static letter => letter != '_'));
        var nearest = names.OrderBy(name => Distance(plain, name)).FirstOrDefault();
        return nearest is not null && Distance(plain, nearest) <= Math.Max(1, plain.Length / 4) ? nearest : null;
    }

    /// <summary>How many letters to insert, remove or replace (Levenshtein's distance).</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var isSame = char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]);
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (isSame ? 0 : 1)));
            }
        }

        return row[to.Length];
    }
}
