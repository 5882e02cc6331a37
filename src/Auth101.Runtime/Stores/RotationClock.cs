namespace Auth101.Stores;

/// <summary>The clock by which sessions are rotated, and how long after a rotation the token that it replaced is no sign of a theft.</summary>
/// <remarks>
/// One clock gives the time of a rotation and judges how long ago it was: that of the database, read while a statement runs. Neither a call that waited before
/// it reached the database nor two machines whose clocks differ make an honest client late then.
/// </remarks>
/// <param name="Time">The time by the application's own clock, which then takes the place of the database's; <see langword="null"/> for the database's.</param>
/// <param name="Leeway">How long after a rotation.</param>
public readonly record struct RotationClock(DateTimeOffset? Time, TimeSpan Leeway)
{
    /// <summary>No rotation that a token knows of is so many seconds ago, and every database can subtract them from its time.</summary>
    private const int MostSeconds = 1_000_000_000;

    /// <summary>The leeway in whole seconds, rounded up, for a database to count from its own time.</summary>
    public int LeewaySeconds => (int)Math.Min(Math.Ceiling(Leeway.TotalSeconds), MostSeconds);

    /// <summary>A rotation at this time or before is longer ago than the leeway; <see langword="null"/> for the database to say.</summary>
    public DateTimeOffset? LeewayStart => Time - Leeway;

    /// <summary>A rotation after this time is of a clock that went back since; <see langword="null"/> for the database to say.</summary>
    public DateTimeOffset? LeewayEnd => Time + Leeway;
}
