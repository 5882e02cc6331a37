namespace Auth101;

/// <summary>
/// How many requests count as usual: a budget of so many, which fills up evenly within a time. Who has left it alone for that time may spend all of it at once.
/// </summary>
/// <param name="Permits">The budget. From 1 to 1,000,000.</param>
/// <param name="Window">The time in which an empty budget is full again. From one second to 30 days.</param>
public sealed record Auth101RateLimit(int Permits, TimeSpan Window)
{
    /// <summary>
    /// Whether each node counts by itself even where they share their limits (<c>ShareRateLimits</c>), which costs a round trip for each request: for what
    /// guards a node and not an account, such as <see cref="Auth101RateLimitOptions.OthersPerClient"/>.
    /// </summary>
    public bool CountsPerNode { get; init; }

    /// <summary>So many in a minute.</summary>
    /// <param name="permits">The budget.</param>
    /// <returns>The limit.</returns>
    public static Auth101RateLimit PerMinute(int permits) => new(permits, TimeSpan.FromMinutes(1));

    /// <summary>So many in an hour.</summary>
    /// <param name="permits">The budget.</param>
    /// <returns>The limit.</returns>
    public static Auth101RateLimit PerHour(int permits) => new(permits, TimeSpan.FromHours(1));
}
