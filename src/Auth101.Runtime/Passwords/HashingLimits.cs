namespace Auth101.Passwords;

/// <summary>The bounds of a <see cref="HashingQueue"/>.</summary>
internal readonly record struct HashingLimits
{
    /// <summary>How many threads work at most.</summary>
    public required int Threads { get; init; }

    /// <summary>How many hashes of the current cost may wait while all threads are busy.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many of them may be of one client.</summary>
    public required int WaitingPerClient { get; init; }

    /// <summary>The memory that one piece of work takes at most, in hashes of the current cost.</summary>
    public required int Memory { get; init; }

    /// <summary>How long a thread waits for work before it ends.</summary>
    public required TimeSpan IdleTime { get; init; }
}
