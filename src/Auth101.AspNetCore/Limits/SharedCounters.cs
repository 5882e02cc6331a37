using Auth101.Diagnostics;
using Auth101.Stores;
using Microsoft.Extensions.Logging;

namespace Auth101.Limits;

/// <summary>
/// Asks what counts for all nodes, and does not wait for it. Where it fails, the node counts by itself, and one request a second asks again, so that an outage
/// neither lets all through nor holds all up. Safe for concurrent use.
/// </summary>
/// <param name="counters">What counts.</param>
/// <param name="idOf">Names a budget, by the limit and by whose it is.</param>
/// <param name="user">The user class, for the log.</param>
/// <param name="clock">The clock.</param>
/// <param name="logger">Where to write what fails.</param>
internal sealed partial class SharedCounters(IAuthCounters counters, Func<string, string, Guid> idOf, string user, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private bool _fails;
    private long _askedAt;
    private long? _loggedAt;

    /// <summary>Takes one from a budget.</summary>
    /// <param name="limit">The limit.</param>
    /// <param name="name">Whose budget.</param>
    /// <param name="rate">What there is in it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer; <see langword="null"/> if there was none.</returns>
    public async ValueTask<Taken?> TakeAsync(string limit, string name, Auth101RateLimit rate, CancellationToken cancellationToken)
    {
        if (!MayAsk())
        {
            return null;
        }

        var budget = new AuthBudget(idOf(limit, name), rate.Permits, rate.Window);
        using var timeout = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            // Also for one that does not heed the token.
            var wait = await counters.TakeAsync(budget, either.Token).AsTask().WaitAsync(either.Token);
            HasAnswered();
            return new Taken(wait);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            HasFailed(exception, isLate: timeout.IsCancellationRequested);
            return null;
        }
    }

    private bool MayAsk()
    {
        lock (_lock)
        {
            if (!_fails)
            {
                return true;
            }

            if (clock.GetElapsedTime(_askedAt) < Interval)
            {
                return false;
            }

            _askedAt = clock.GetTimestamp();
            return true;
        }
    }

    private void HasAnswered()
    {
        lock (_lock)
        {
            _fails = false;
        }
    }

    private void HasFailed(Exception exception, bool isLate)
    {
        lock (_lock)
        {
            _fails = true;
            _askedAt = clock.GetTimestamp();
            if (_loggedAt is { } loggedAt && clock.GetElapsedTime(loggedAt) < Interval)
            {
                return;
            }

            _loggedAt = _askedAt;
        }

        // What an exception of the application says may repeat what is counted, so that its type and its place have to do. Of an outage no place tells
        // anything.
        var reason = isLate ? "no answer within a second"
            : exception is StoreException ? exception.Message
            : $"{exception.GetBaseException().GetType().FullName}\n{exception.StackTrace}";
        CountersUnavailable(logger, user, reason);
    }

    [LoggerMessage(LogEvents.CountersUnavailable, LogLevel.Warning,
        "What counts requests for all nodes fails, so this node counts those for {User} by itself: {Reason}")]
    private static partial void CountersUnavailable(ILogger logger, string user, string reason);

    /// <summary>An answer: how long to wait if there was nothing left.</summary>
    internal readonly record struct Taken(TimeSpan? Wait);
}
