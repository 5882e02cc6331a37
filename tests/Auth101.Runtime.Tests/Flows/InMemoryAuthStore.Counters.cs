using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

internal sealed partial class InMemoryAuthStore
{
    private readonly Dictionary<Guid, long> _counters = [];

    /// <summary>When the budgets are full that nodes share, in milliseconds since 1970.</summary>
    public IReadOnlyList<StoredCounter> Counters => [.. All(_counters).Select(static counter => new StoredCounter(counter.Key, counter.Value))];

    public ValueTask<TimeSpan?> TakeFromBudgetAsync(TakeFromBudget take, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var now = (take.Time ?? DateTimeOffset.UtcNow).ToUnixTimeMilliseconds();
            var fullAt = Math.Max(_counters.GetValueOrDefault(take.Id), now) + take.Cost;
            if (fullAt - now > take.Window)
            {
                return ValueTask.FromResult<TimeSpan?>(TimeSpan.FromMilliseconds(fullAt - now - take.Window));
            }

            _counters[take.Id] = fullAt;
            return ValueTask.FromResult<TimeSpan?>(null);
        }
    }

    private int PurgeCounters(DateTimeOffset now, int batchSize)
    {
        var last = Math.Min(now.ToUnixTimeMilliseconds(), DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        var full = _counters.Where(counter => counter.Value <= last).Select(static counter => counter.Key).Take(batchSize).ToList();
        full.ForEach(id => _counters.Remove(id));
        return full.Count;
    }
}

/// <summary>A row of the counters.</summary>
internal sealed record StoredCounter(Guid Id, long FullAt);
