using Auth101.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Auth101;

/// <summary>Adds Auth101 to the health checks of an application.</summary>
public static class Auth101HealthChecksBuilderExtensions
{
    /// <summary>
    /// Checks that the database answers and has the tables and columns that sign-in and sessions read (<see cref="Auth101{TUser}.CheckDatabaseAsync"/>), and
    /// that no two users can have one email address where the user table is the application's own (<see cref="Auth101{TUser}.FindNonUniqueEmailAsync"/>). The
    /// description may name the column of the mapping; neither an exception's text nor anything that the database says is in it.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="builder">What <c>AddHealthChecks</c> returns.</param>
    /// <param name="name">The name of the check.</param>
    /// <param name="failureStatus">The status of a failure; unhealthy if left out.</param>
    /// <param name="tags">Tags to choose checks by, such as <c>ready</c>.</param>
    /// <returns>The same builder.</returns>
    public static IHealthChecksBuilder AddAuth101Check<TUser>(
        this IHealthChecksBuilder builder, string name = "auth101", HealthStatus? failureStatus = null, IEnumerable<string>? tags = null)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Add(new HealthCheckRegistration(
            name, static provider => new DatabaseHealthCheck<TUser>(provider.GetRequiredService<Auth101<TUser>>()), failureStatus, tags));
    }
}
