using System.Threading.RateLimiting;

namespace Auth101.Limits;

/// <summary>
/// One of the limits: what is left of each budget, as this node knows it, and as all nodes do where they share it. Safe for concurrent use.
/// </summary>
internal sealed class RequestLimit
{
    private readonly string _name;
    private readonly Auth101RateLimit _limit;
    private readonly BoundedRateLimiter _own;
    private readonly SharedCounters? _shared;

    private RequestLimit(string name, Auth101RateLimit limit, BoundedRateLimiter own, SharedCounters? shared)
    {
        _name = name;
        _limit = limit;
        _own = own;
        _shared = limit.CountsPerNode ? null : shared;
    }

    public static RequestLimit? Of(string name, Auth101RateLimit? limit, TimeProvider clock, SharedCounters? shared) =>
        limit is null ? null : new RequestLimit(name, limit, new BoundedRateLimiter(limit, clock), shared);

    /// <summary>Takes one from a budget.</summary>
    /// <returns>How long to wait if there is nothing left.</returns>
    public async ValueTask<TimeSpan?> TakeAsync<TUser>(string budget, CancellationToken cancellationToken)
    {
        var wait = await FindWaitAsync<TUser>(budget, cancellationToken);
        if (wait is not null)
        {
            LimitTelemetry.CountRefused<TUser>(_name);
        }

        return wait;
    }

    private async ValueTask<TimeSpan?> FindWaitAsync<TUser>(string budget, CancellationToken cancellationToken)
    {
        if (_shared is null)
        {
            return TakeOwn(budget, permits: 1);
        }

        // What this node has let through is a part of what all have: what is used up here is used up, and costs the others nothing. And should they not
        // answer, it goes on from there.
        if (TakeOwn(budget, permits: 0) is { } known)
        {
            return known;
        }

        switch (await _shared.TakeAsync(_name, budget, _limit, cancellationToken))
        {
            case null:
                LimitTelemetry.CountAlone<TUser>(_name);
                return TakeOwn(budget, permits: 1);

            case { Wait: { } wait }:
                _own.Refuse(budget, wait);
                return wait;

            default:
                TakeOwn(budget, permits: 1);
                return null;
        }
    }

    private TimeSpan? TakeOwn(string budget, int permits)
    {
        using var lease = _own.AttemptAcquire(budget, permits);
        return lease.IsAcquired || !lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? null : wait;
    }
}
