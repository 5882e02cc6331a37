using Auth101.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Auth101.Flows;

/// <summary>Tells the application's events what has happened. What they throw is logged: the fact stands, and the client gets its answer.</summary>
internal sealed class EventPublisher(Auth101Events? events, ILogger logger)
{
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
}
