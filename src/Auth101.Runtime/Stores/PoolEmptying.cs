namespace Auth101.Stores;

/// <summary>
/// Says whether to empty the pool of a store because a server refuses to work. It leads to another server where there is one, so that every refusal is a
/// reason. Where it has not helped, as on the only server while that is read-only, it would take the connections of those who can work with it, again and
/// again: for some seconds then, it is a reason once a second.
/// </summary>
/// <param name="time">Measures the time.</param>
internal sealed class PoolEmptying(TimeProvider time)
{
    /// <summary>How long it is remembered that it did not help.</summary>
    public static readonly TimeSpan Memory = TimeSpan.FromSeconds(5);

    /// <summary>How often the pool is emptied at most meanwhile.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    // Ticks of the clock; 0: it may help.
    private long _failedAt;
    private long _emptiedAt;

    /// <summary>Whether to empty the pool now. Of parallel callers that must not do it often, one does.</summary>
    public bool MayHelp()
    {
        var now = time.GetTimestamp();
        var failedAt = Volatile.Read(ref _failedAt);
        if (failedAt == 0 || time.GetElapsedTime(failedAt, now) >= Memory)
        {
            Volatile.Write(ref _emptiedAt, now);
            return true;
        }

        var emptiedAt = Volatile.Read(ref _emptiedAt);
        return time.GetElapsedTime(emptiedAt, now) >= Interval && Interlocked.CompareExchange(ref _emptiedAt, now, emptiedAt) == emptiedAt;
    }

    /// <summary>A use case that a server had refused was done on a new connection.</summary>
    public void Helped() => Volatile.Write(ref _failedAt, 0);

    /// <summary>A use case was given up, although the pool was emptied for it.</summary>
    public void DidNotHelp() => Volatile.Write(ref _failedAt, time.GetTimestamp());
}
