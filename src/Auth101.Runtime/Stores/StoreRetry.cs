namespace Auth101.Stores;

/// <summary>Says whether a use case that failed is tried again, and when. One for each use case, from its first failure on.</summary>
internal sealed class StoreRetry
{
    public const int MaximumAttempts = 10;

    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(100);

    private readonly long _begin = Environment.TickCount64;
    private int _failures;

    /// <summary>Counts a failure.</summary>
    /// <param name="failure">What it was.</param>
    /// <returns>Whether to try again.</returns>
    public bool AllowsAfter(StoreFailure failure)
    {
        _failures++;
        return failure == StoreFailure.Undone
            && _failures < MaximumAttempts
            && Environment.TickCount64 - _begin < LongestTime.TotalMilliseconds;
    }

    /// <summary>Waits before the next attempt: for a random time, so that those who got in each other's way do not meet again, and longer each time.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public Task PauseAsync(CancellationToken cancellationToken)
    {
        var longest = Math.Min(Math.Pow(2, _failures), LongestPause.TotalMilliseconds);

        // No matter of security.
#pragma warning disable CA5394
        return Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.NextDouble() * longest), cancellationToken);
#pragma warning restore CA5394
    }
}
