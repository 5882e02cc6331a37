namespace Auth101.CodeAnalysis.Model;

/// <summary>What the numbers of a column count that keeps a time. The names are those of the runtime's enumeration.</summary>
internal enum TimeUnit
{
    /// <summary>None: the column has the database's own type for times, or keeps no time.</summary>
    Native,
    UnixSeconds,
    UnixMilliseconds,
}
