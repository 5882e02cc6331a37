using Auth101.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Auth101;

/// <summary>What an application of ASP.NET Core may add to Auth101.</summary>
public static class Auth101BuilderExtensions
{
    /// <summary>The log category of the facade, which the service shares.</summary>
    private const string LogCategory = "Auth101";

    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestInterval = TimeSpan.FromDays(30);

    /// <summary>
    /// Deletes expired sessions and verifications in the background, a thousand rows of a table at a time. Every node of an application may do it. Failures
    /// are logged and end nothing.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="builder">What <c>AddAuth101</c> or <c>AddAuth101Core</c> returns.</param>
    /// <param name="interval">
    /// How long to wait between two times, give or take a tenth; the first comes at random within it. From one minute to 30 days; one hour if left out.
    /// </param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The interval is out of range.</exception>
    public static Auth101Builder<TUser> AddPurge<TUser>(this Auth101Builder<TUser> builder, TimeSpan? interval = null)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(builder);
        var wait = interval ?? TimeSpan.FromHours(1);
        ArgumentOutOfRangeException.ThrowIfLessThan(wait, ShortestInterval, nameof(interval));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(wait, LongestInterval, nameof(interval));

        builder.Services.AddSingleton<IHostedService>(provider => new PurgeService<TUser>(
            provider.GetRequiredService<Auth101<TUser>>(),
            wait,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger(LogCategory)));
        return builder;
    }
}
