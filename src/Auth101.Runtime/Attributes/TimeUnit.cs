namespace Auth101;

/// <summary>How a column keeps a time: as the database's own type, or as a number that counts from the first moment of 1970, UTC.</summary>
public enum TimeUnit
{
    /// <summary>The database's own type for times.</summary>
    Native,

    /// <summary>Whole seconds: what <see cref="DateTimeOffset.ToUnixTimeSeconds"/> gives. Fractions of a second are cut off.</summary>
    UnixSeconds,

    /// <summary>Whole milliseconds: what <see cref="DateTimeOffset.ToUnixTimeMilliseconds"/> gives.</summary>
    UnixMilliseconds,
}
