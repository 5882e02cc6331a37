using Auth101.Http;
using Auth101.Limits;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Auth101;

/// <summary>Limits how many requests the endpoints take.</summary>
public static class Auth101RateLimitBuilderExtensions
{
    private const string LogCategory = "Auth101";
    private const int MostPermits = 1_000_000;

    private static readonly TimeSpan ShortestWindow = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(30);

    /// <summary>
    /// Limits the requests to the endpoints of the class, by client and by account; what is too much is answered with 429 and <c>Retry-After</c>. A device that
    /// has signed in to an account gets a cookie, with which its attempts count apart from those of strangers. Each process counts for itself, in memory of a
    /// fixed size, unless <c>ShareRateLimits</c> is called. Behind a proxy it needs <c>UseForwardedHeaders</c>, without which all clients are one.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="builder">What <c>AddAuth101</c> returns, or <c>AddAuth101Core</c> for a further class.</param>
    /// <param name="configure">Sets other limits than the defaults.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">A limit is out of range, or the name of the cookie is none.</exception>
    public static Auth101Builder<TUser> AddRateLimits<TUser>(this Auth101Builder<TUser> builder, Action<Auth101RateLimitOptions>? configure = null)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(builder);
        var options = new Auth101RateLimitOptions();
        configure?.Invoke(options);
        ThrowIfInvalid(options.SignInPerAccount, nameof(options.SignInPerAccount));
        ThrowIfInvalid(options.SignInPerDevice, nameof(options.SignInPerDevice));
        ThrowIfInvalid(options.SignInPerAllDevices, nameof(options.SignInPerAllDevices));
        ThrowIfInvalid(options.SignInPerClient, nameof(options.SignInPerClient));
        ThrowIfInvalid(options.SignUpPerClient, nameof(options.SignUpPerClient));
        ThrowIfInvalid(options.MailPerAddress, nameof(options.MailPerAddress));
        ThrowIfInvalid(options.MailPerClient, nameof(options.MailPerClient));
        ThrowIfInvalid(options.OthersPerClient, nameof(options.OthersPerClient));
        if (!HostCookie.IsName(options.DeviceCookieName))
        {
            throw new ArgumentException(
                $"{nameof(Auth101RateLimitOptions)}.{nameof(options.DeviceCookieName)} begins with __Host-, and has letters, digits, - and _ after it.");
        }

        builder.Services.AddKeyedSingleton(
            typeof(TUser),
            (provider, _) => new RequestLimits(
                options,
                provider.GetRequiredService<TimeProvider>(),
                new ForwardingCheck(provider.GetRequiredService<ILoggerFactory>().CreateLogger(LogCategory)),
                SharedCountersOf<TUser>(provider)));
        return builder;
    }

    /// <summary>
    /// Lets all nodes of an application allow together what one would: they count in the database, in the table that a class with
    /// <see cref="Auth101CounterAttribute"/> adds. What is used up is remembered by the node, so that who is refused costs no more. Where the database fails,
    /// or does not answer within a second, the node counts by itself, which is counted and logged. Without <see cref="AddRateLimits"/> there is nothing to
    /// share, and the application does not start.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="builder">What <c>AddAuth101</c> returns, or <c>AddAuth101Core</c> for a further class.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">No class adds the table, or what counts was already chosen for the class.</exception>
    public static Auth101Builder<TUser> ShareRateLimits<TUser>(this Auth101Builder<TUser> builder)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(builder);
        return TUser.Model.CountsRequests
            ? builder.ShareRateLimits(static provider => provider.GetRequiredService<Auth101<TUser>>().Counters)
            : throw new InvalidOperationException(
                $"There is no table in which the nodes count requests for {typeof(TUser).Name}. "
                + "Add one with [Auth101Counter] public partial class RateLimit; and apply its script, or call ShareRateLimits with what counts elsewhere.");
    }

    /// <summary>
    /// Lets all nodes of an application allow together what one would: they count where the application says. What is used up is remembered by the node, so
    /// that who is refused costs no more. Where it fails, or does not answer within a second, the node counts by itself, which is counted and logged. Without
    /// <see cref="AddRateLimits"/> there is nothing to share, and the application does not start.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="builder">What <c>AddAuth101</c> returns, or <c>AddAuth101Core</c> for a further class.</param>
    /// <param name="create">Makes what counts, once; the service provider disposes it.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">It was already chosen for the class.</exception>
    public static Auth101Builder<TUser> ShareRateLimits<TUser>(this Auth101Builder<TUser> builder, Func<IServiceProvider, IAuthCounters> create)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(create);
        if (builder.Services.Any(static service => service.ServiceType == typeof(IAuthCounters) && Equals(service.ServiceKey, typeof(TUser))))
        {
            throw new InvalidOperationException(
                $"What counts for all nodes was already chosen for {typeof(TUser).Name}: it has one, and the last choice would win silently. "
                + "Call ShareRateLimits once.");
        }

        builder.Services.AddKeyedSingleton(typeof(TUser), (provider, _) => create(provider));
        builder.Services.AddSingleton<IStartupFilter, SharedLimitsCheck<TUser>>();
        return builder;
    }

    /// <summary>
    /// Counts a request to an endpoint or a page of the application's own, as ours count, where <see cref="AddRateLimits"/> was called. Call it before the
    /// password is looked at or the mail is asked for.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="limit">What the request counts as.</param>
    /// <param name="email">Whose password is tried, or whom mail is asked for; it counts for the account then as well.</param>
    /// <param name="purpose">What the mail is for. Each purpose counts apart, and so does mail without one.</param>
    /// <returns>
    /// <see langword="null"/> if the request may go on; else <see cref="AuthErrors.TooManyRequests"/>, and the response has a <c>Retry-After</c>.
    /// </returns>
    public static async ValueTask<AuthError?> CheckAuth101LimitAsync<TUser>(
        this HttpContext context, Auth101Limit limit, string? email = null, AuthMailPurpose? purpose = null)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(context);
        return await RequestLimits.CheckAsync<TUser>(context, limit) ?? limit switch
        {
            Auth101Limit.SignIn => await RequestLimits.CheckAsync<TUser>(context, limit, LimitedAccount.OfEmail(email)),
            Auth101Limit.Mail => await RequestLimits.CheckAsync<TUser>(context, limit, LimitedAccount.OfMail(email, purpose)),
            _ => null,
        };
    }

    private static SharedCounters? SharedCountersOf<TUser>(IServiceProvider provider)
        where TUser : class, IAuth101User<TUser> => provider.GetKeyedService<IAuthCounters>(typeof(TUser)) is not { } counters ? null : new SharedCounters(
            counters,
            provider.GetRequiredService<Auth101<TUser>>().Counters.IdOf,
            typeof(TUser).Name,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILoggerFactory>().CreateLogger(LogCategory));

    private static void ThrowIfInvalid(Auth101RateLimit? limit, string name)
    {
        if (limit is not null && (limit.Permits is < 1 or > MostPermits || limit.Window < ShortestWindow || limit.Window > LongestWindow))
        {
            throw new ArgumentException(
                $"{nameof(Auth101RateLimitOptions)}.{name} must be 1 to {MostPermits} requests in one second to 30 days; null switches it off.");
        }
    }
}
