using Auth101.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Auth101;

/// <summary>Adds Auth101 to the health checks of an application.</summary>
public static class Auth101HealthChecksBuilderExtensions
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Checks that the database answers in time and has the tables and columns that sign-in and sessions read
    /// (<see cref="Auth101{TUser}.CheckDatabaseAsync"/>), that no two users can have one email address where the user table is the application's own
    /// (<see cref="Auth101{TUser}.FindNonUniqueEmailAsync"/>), and that a SQLite file is still the one that was opened
    /// (<see cref="Auth101{TUser}.HasLostFile"/>). The description may name the column of the mapping; neither an exception's text nor anything that the
    /// database says is in it.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="builder">What <c>AddHealthChecks</c> returns.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">The status of a failure; unhealthy if left out.</param>
    /// <param name="tags">Tags to choose checks by, such as <c>ready</c>.</param>
    /// <param name="timeout">How long the database has to answer, whatever the driver's own timeouts; 5 seconds if left out.</param>
    /// <param name="probeWrites">
    /// Whether to ask for a write that changes nothing, too (<see cref="Auth101{TUser}.CheckWritesAsync"/>): it finds a replica, a read-only server, a file
    /// that is locked or has no room.
    /// </param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The time is not above zero.</exception>
    public static IHealthChecksBuilder AddAuth101Check<TUser>(
        this IHealthChecksBuilder builder,
        string name = "auth101",
        HealthStatus? failureStatus = null,
        IEnumerable<string>? tags = null,
        TimeSpan? timeout = null,
        bool probeWrites = false)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(builder);
        var limit = timeout ?? DefaultTimeout;
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero, nameof(timeout));
        return builder.Add(new HealthCheckRegistration(
            name,
            provider => new DatabaseHealthCheck<TUser>(
                provider.GetRequiredService<Auth101<TUser>>(), provider.GetRequiredService<TimeProvider>(), limit, probeWrites),
            failureStatus,
            tags));
    }
}
