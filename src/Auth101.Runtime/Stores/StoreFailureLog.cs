using Auth101.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Auth101.Stores;

/// <summary>
/// Counts what the database fails with, and logs it: of each kind once a second, with the number of those between, so that an outage does not fill the disk
/// of the log. Safe for concurrent use.
/// </summary>
internal sealed class StoreFailureLog<TUser>(ILogger logger, TimeProvider clock)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<StoreFailure, (long Since, int Unlogged)> _logged = [];

    /// <summary>Takes note of a failure, and gives it back to be thrown.</summary>
    public StoreException Note(StoreException exception)
    {
        Telemetry.CountDatabaseFailure<TUser>(NameOf(exception.Failure));
        if (IsDue(exception.Failure, out var unlogged))
        {
            Write(exception, unlogged);
        }

        return exception;
    }

    private bool IsDue(StoreFailure failure, out int unlogged)
    {
        lock (_lock)
        {
            var isKnown = _logged.TryGetValue(failure, out var last);
            unlogged = last.Unlogged;
            var isDue = !isKnown || clock.GetElapsedTime(last.Since) >= Interval;
            _logged[failure] = isDue ? (clock.GetTimestamp(), 0) : (last.Since, unlogged + 1);
            return isDue;
        }
    }

    /// <summary>Where an outage is the cause, a stack trace tells nothing that the line does not.</summary>
    private void Write(StoreException exception, int unlogged)
    {
        if (exception.Failure is StoreFailure.Other or StoreFailure.SchemaMissing)
        {
            Log.DatabaseFailed(logger, typeof(TUser).Name, NameOf(exception.Failure), unlogged, exception);
        }
        else
        {
            var reason = exception.IsAdvice ? exception.Message : exception.GetBaseException().Message.Split('\n')[0].Trim();
            Log.DatabaseUnavailable(logger, typeof(TUser).Name, NameOf(exception.Failure), reason, unlogged);
        }
    }

    private static string NameOf(StoreFailure failure) => failure switch
    {
        StoreFailure.Other => "other",
        StoreFailure.SchemaMissing => "schema_missing",
        StoreFailure.Undone => "undone",
        StoreFailure.ConnectionLost => "connection_lost",
        StoreFailure.Unavailable => "unavailable",
        StoreFailure.Overloaded => "overloaded",
        _ => throw new InvalidOperationException($"'{failure}' has no name."),
    };
}
