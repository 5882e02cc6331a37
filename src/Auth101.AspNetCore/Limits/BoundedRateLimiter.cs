using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;

namespace Auth101.Limits;

/// <summary>
/// One limit for any number of names, in memory of a fixed size. A budget is one number, the time when it is full again (GCRA, the leaky bucket as a meter).
/// Where there is no room for another one, that is forgotten of which least is spent: who sends from a million addresses gets back little, and never what is
/// used up. Names are kept as keyed hashes. Safe for concurrent use.
/// </summary>
internal sealed class BoundedRateLimiter : PartitionedRateLimiter<string>
{
    /// <summary>How many names are told apart at once: a mebibyte.</summary>
    public const int Capacity = 1 << 16;

    private const int Ways = 8;
    private const int LockCount = 64;

    private static readonly Lease Granted = new(wait: null);

    private readonly Auth101RateLimit _limit;
    private readonly TimeProvider _clock;
    private readonly long _start;
    private readonly long _cost;
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly Budget[] _budgets = new Budget[Capacity];
    private readonly Lock[] _locks = [.. Enumerable.Range(0, LockCount).Select(static _ => new Lock())];

    /// <param name="limit">The limit of each name.</param>
    /// <param name="clock">The clock.</param>
    public BoundedRateLimiter(Auth101RateLimit limit, TimeProvider clock)
    {
        _limit = limit;
        _clock = clock;
        _start = clock.GetTimestamp();
        _cost = limit.Window.Ticks / limit.Permits;
    }

    /// <summary>Nobody asks.</summary>
    public override RateLimiterStatistics? GetStatistics(string resource) => null;

    /// <summary>Leaves nothing of a budget for a time, because others have spent it.</summary>
    /// <param name="resource">The name.</param>
    /// <param name="wait">After which time there is one again.</param>
    public void Refuse(string resource, TimeSpan wait)
    {
        var hash = Hash(resource);
        var set = (int)(hash % (Capacity / Ways));
        lock (_locks[set % LockCount])
        {
            ref var budget = ref Find(_budgets.AsSpan(set * Ways, Ways), hash);
            var full = Now + _limit.Window.Ticks - _cost + wait.Ticks;
            budget = new Budget(hash, budget.Name == hash ? Math.Max(budget.Full, full) : full);
        }
    }

    protected override RateLimitLease AttemptAcquireCore(string resource, int permitCount)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(permitCount, _limit.Permits);
        var hash = Hash(resource);
        var set = (int)(hash % (Capacity / Ways));
        lock (_locks[set % LockCount])
        {
            var now = Now;
            ref var budget = ref Find(_budgets.AsSpan(set * Ways, Ways), hash);
            var full = Math.Max(budget.Name == hash ? budget.Full : 0, now) + (_cost * permitCount);
            var wait = full + (permitCount == 0 ? _cost : 0) - now - _limit.Window.Ticks;
            if (wait > 0)
            {
                return new Lease(TimeSpan.FromTicks(wait));
            }

            budget = new Budget(hash, full);
            return Granted;
        }
    }

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(string resource, int permitCount, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(AttemptAcquireCore(resource, permitCount));
    }

    /// <summary>The time, from 1 on, so that what was never used is full.</summary>
    private long Now => _clock.GetElapsedTime(_start).Ticks + 1;

    /// <summary>The budget of a name; where it has none, the one that is full first, which makes room for it.</summary>
    private static ref Budget Find(Span<Budget> set, ulong name)
    {
        var first = 0;
        for (var i = 0; i < set.Length; i++)
        {
            if (set[i].Name == name)
            {
                return ref set[i];
            }

            first = set[i].Full < set[first].Full ? i : first;
        }

        return ref set[first];
    }

    /// <summary>Nobody outside can tell which names share a place.</summary>
    private ulong Hash(string name)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(name), hash);
        return BitConverter.ToUInt64(hash);
    }

    /// <summary>What is left of a budget.</summary>
    /// <param name="Name">The hash of the name.</param>
    /// <param name="Full">When it is full again.</param>
    private readonly record struct Budget(ulong Name, long Full);

    /// <summary>The answer: how long to wait if there is nothing left.</summary>
    private sealed class Lease(TimeSpan? wait) : RateLimitLease
    {
        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => wait is null ? [] : [MetadataName.RetryAfter.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : null;
            return metadata is not null;
        }
    }
}
