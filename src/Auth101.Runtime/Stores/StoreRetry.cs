namespace Auth101.Stores;

/// <summary>Says whether a use case that failed is tried again, and when. One for each use case, from its first failure on.</summary>
/// <param name="begin">When the use case began, by <see cref="Environment.TickCount64"/>.</param>
internal sealed class StoreRetry(long begin)
{
    /// <summary>How often a use case is tried at most that the database undoes.</summary>
    public const int MaximumAttempts = 10;

    /// <summary>
    /// How often a use case is tried at most that servers refuse to do: a list of them may lead to the same one again, where many calls open connections.
    /// </summary>
    public const int MaximumServers = 8;

    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestSearch = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);

    private readonly long _firstFailure = Environment.TickCount64;
    private int _failures;
    private int _newConnections;

    /// <summary>Whether an attempt may have done its work, although it failed.</summary>
    public bool MayHaveHappened { get; private set; }

    /// <summary>Whether a server has refused an attempt.</summary>
    public bool WasRefused { get; private set; }

    /// <summary>Counts a failure.</summary>
    /// <param name="failure">What it was.</param>
    /// <returns>
    /// Whether to try again: what was undone and what another server may do several times, what may have happened once. A server that cannot be reached makes
    /// callers wait each time, so that the search for another one ends soon after the first refusal, which itself may come late.
    /// </returns>
    public bool AllowsAfter(StoreFailure failure)
    {
        _failures++;
        switch (failure)
        {
            case StoreFailure.Undone:
                return _failures < MaximumAttempts && IsWithin(LongestTime, begin);

            case StoreFailure.ConnectionLost:
                MayHaveHappened = true;
                return ++_newConnections == 1;

            case StoreFailure.Unavailable:
                WasRefused = true;
                return ++_newConnections == 1 || (_newConnections < MaximumServers && IsWithin(LongestSearch, _firstFailure));

            case StoreFailure.Other or StoreFailure.SchemaMissing or StoreFailure.Overloaded:
                return false;

            default:
                throw new ArgumentOutOfRangeException(nameof(failure), failure, "There is no such failure.");
        }
    }

    /// <summary>
    /// Waits before the next attempt: for a random time, so that those who got in each other's way, or lost their connections together, do not come back
    /// together, and longer each time.
    /// </summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public Task PauseAsync(CancellationToken cancellationToken)
    {
        var longest = Math.Min(Math.Pow(2, _failures), LongestPause.TotalMilliseconds);

        // No matter of security.
#pragma warning disable CA5394
        return Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * longest), cancellationToken);
#pragma warning restore CA5394
    }

    private static bool IsWithin(TimeSpan time, long since) => Environment.TickCount64 - since < time.TotalMilliseconds;
}
