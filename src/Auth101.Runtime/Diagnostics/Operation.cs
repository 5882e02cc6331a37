using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Auth101.Diagnostics;

/// <summary>A use case that is measured and traced.</summary>
/// <param name="Name">The name of its activity.</param>
/// <param name="Duration">How long it takes, by result.</param>
internal sealed record Operation(string Name, Histogram<double> Duration)
{
    /// <summary>Runs a use case, and measures and traces it where somebody listens.</summary>
    /// <param name="userType">The tag of the user class.</param>
    /// <param name="call">The use case.</param>
    public Task<AuthResult<T>> TrackAsync<T>(KeyValuePair<string, object?> userType, Func<Task<AuthResult<T>>> call)
        where T : notnull =>
        Duration.Enabled || Telemetry.Activities.HasListeners() ? MeasureAsync(userType, call) : call();

    /// <summary>The same for a use case that gives nothing back.</summary>
    /// <param name="userType">The tag of the user class.</param>
    /// <param name="call">The use case.</param>
    public async Task<AuthResult> TrackAsync(KeyValuePair<string, object?> userType, Func<Task<AuthResult>> call)
    {
        var result = await TrackAsync(userType, async () =>
        {
            var done = await call().ConfigureAwait(false);
            return done.Succeeded ? AuthResult.Of(done) : done.Error;
        }).ConfigureAwait(false);
        return result.Succeeded ? result.Value : result.Error;
    }

    private async Task<AuthResult<T>> MeasureAsync<T>(KeyValuePair<string, object?> userType, Func<Task<AuthResult<T>>> call)
        where T : notnull
    {
        using var activity = Telemetry.Activities.StartActivity(Name);
        activity?.SetTag(userType.Key, userType.Value);
        var start = Stopwatch.GetTimestamp();
        try
        {
            var result = await call().ConfigureAwait(false);
            Record(new("auth101.result", result.Succeeded ? "success" : result.Error.WireCode.ToLowerInvariant()));
            return result;
        }
        catch (Exception exception)
        {
            // Whoever cancels a call does not call that an error.
            if (exception is not OperationCanceledException)
            {
                activity?.SetStatus(ActivityStatusCode.Error);
            }

            Record(new("error.type", exception.GetType().FullName));
            throw;
        }

        void Record(KeyValuePair<string, object?> outcome)
        {
            Duration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, userType, outcome);
            activity?.SetTag(outcome.Key, outcome.Value);
        }
    }
}
