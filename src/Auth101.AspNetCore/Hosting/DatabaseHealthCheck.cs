using Auth101.Stores;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Auth101.Hosting;

/// <summary>Healthy while the database answers and has what Auth101 reads and relies on.</summary>
internal sealed class DatabaseHealthCheck<TUser>(Auth101<TUser> auth) : IHealthCheck
    where TUser : class, IAuth101User<TUser>
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await auth.CheckDatabaseAsync(cancellationToken);
            return await auth.FindNonUniqueEmailAsync(cancellationToken) is { } column
                ? new HealthCheckResult(
                    context.Registration.FailureStatus,
                    $"Two users can have one email address: {column} has no unique index. \"auth101 check\" says how to add it.")
                : HealthCheckResult.Healthy();
        }
        catch (StoreException exception)
        {
            // The description may reach whoever asks; the exception reaches the log.
            return new HealthCheckResult(context.Registration.FailureStatus, "The database of Auth101 cannot be read.", exception);
        }
    }
}
