using System.Globalization;
using Auth101.Stores;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Auth101.Hosting;

/// <summary>Healthy while the database answers in time and has what Auth101 reads and relies on.</summary>
internal sealed class DatabaseHealthCheck<TUser>(Auth101<TUser> auth, TimeProvider timeProvider, TimeSpan timeout, bool probeWrites) : IHealthCheck
    where TUser : class, IAuth101User<TUser>
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        // SQLite works on the thread of the caller, and a driver that is cancelled may ask the server first, which does not answer: whoever asks for the health
        // waits for neither.
        var stop = new CancellationTokenSource();
        var check = Task.Run(() => CheckAsync(context.Registration.FailureStatus, stop.Token), CancellationToken.None);
        try
        {
            return await check.WaitAsync(timeout, timeProvider, cancellationToken);
        }
        catch (TimeoutException) when (!check.IsCompleted)
        {
            return new HealthCheckResult(
                context.Registration.FailureStatus,
                string.Create(CultureInfo.InvariantCulture, $"The database of Auth101 has not answered within {timeout.TotalSeconds:0.###} s."));
        }
        finally
        {
            _ = EndAsync(stop, check);
        }
    }

    /// <summary>Cancels a check that is not over, on another thread.</summary>
    private static async Task EndAsync(CancellationTokenSource stop, Task check)
    {
        if (!check.IsCompleted)
        {
            await stop.CancelAsync();
            await check.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        stop.Dispose();
    }

    private async Task<HealthCheckResult> CheckAsync(HealthStatus failure, CancellationToken cancellationToken)
    {
        if (auth.HasLostFile)
        {
            return new HealthCheckResult(
                failure,
                "The file of the database was deleted or replaced since it was opened. What is written is lost when the process ends: start it again.");
        }

        // The description may reach whoever asks; the exception reaches the log.
        var description = "The database of Auth101 cannot be read.";
        try
        {
            await auth.CheckDatabaseAsync(cancellationToken);
            var column = await auth.FindNonUniqueEmailAsync(cancellationToken);
            if (probeWrites)
            {
                description = "The database of Auth101 takes no writes.";
                await auth.CheckWritesAsync(cancellationToken);
            }

            return column is null
                ? HealthCheckResult.Healthy()
                : new HealthCheckResult(
                    failure, $"Two users can have one email address: {column} has no unique index. \"auth101 check\" says how to add it.");
        }
        catch (StoreException exception)
        {
            return new HealthCheckResult(failure, description, exception);
        }
    }
}
