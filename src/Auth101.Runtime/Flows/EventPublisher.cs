using System.Collections.Concurrent;
using Auth101.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Auth101.Flows;

/// <summary>Tells the application's events what has happened. What they throw is logged: the fact stands, and the client gets its answer.</summary>
internal sealed class EventPublisher(Auth101Events? events, ILogger logger)
{
    /// <summary>How many events may be under way at once without their callers waiting for them.</summary>
    private const int MaximumLater = 10_000;

    private readonly ConcurrentDictionary<Task, bool> _later = [];

    /// <summary>Publishes one event.</summary>
    /// <param name="publish">Calls the method of the event.</param>
    public async ValueTask PublishAsync(Func<Auth101Events, ValueTask> publish)
    {
        if (events is null)
        {
            return;
        }

        try
        {
            await publish(events).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            Log.EventFailed(logger, exception);
        }
    }

    /// <summary>
    /// Publishes one event beside the call that it is about, whose time must not show what has happened. Nothing of the call's context goes along, which may be
    /// over before.
    /// </summary>
    /// <param name="publish">Calls the method of the event.</param>
    /// <returns>At once, unless so many events are under way that the caller has to wait for its own.</returns>
    public ValueTask PublishLaterAsync(Func<Auth101Events, ValueTask> publish)
    {
        if (events is null)
        {
            return ValueTask.CompletedTask;
        }

        if (_later.Count >= MaximumLater)
        {
            return PublishAsync(publish);
        }

        using (ExecutionContext.SuppressFlow())
        {
            var publishing = Task.Run(() => PublishAsync(publish).AsTask());
            _later[publishing] = true;
            _ = publishing.ContinueWith(
                ended => _later.TryRemove(ended, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Waits until the events that are under way have been heard.</summary>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public Task DrainAsync(CancellationToken cancellationToken) => Task.WhenAll(_later.Keys).WaitAsync(cancellationToken);
}
