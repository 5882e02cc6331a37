using System.Security.Claims;
using Auth101.Authentication;
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
    /// <param name="builder">What <c>AddAuth101</c> returns, or <c>AddAuth101Core</c> for a further class of an ASP.NET Core application.</param>
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

    /// <summary>
    /// Gives the principal of a request claims that come from the user: <c>email</c>, <c>email_verified</c>, <c>name</c>, and what <paramref name="add"/> adds,
    /// such as <see cref="Auth101Defaults.RoleClaimType"/> for <c>[Authorize(Roles = "…")]</c>. They are computed per request and never stored in a token, so
    /// they are as of now. Each request with a token then loads user and session, in one query: a revoked session fails to authenticate at once. Without it the
    /// principal has <c>sub</c> and <c>sid</c>, and the token alone decides.
    /// </summary>
    /// <typeparam name="TUser">The user class, that of <c>AddAuth101</c>.</typeparam>
    /// <param name="builder">What <c>AddAuth101</c> returns.</param>
    /// <param name="add">
    /// Adds claims of the application. It runs for each request with a valid token, also to an endpoint for everyone; what it throws, and a broken database,
    /// fails such a request (500, 503).
    /// </param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException"><c>AddAuth101</c> was called for another class, or not at all.</exception>
    public static Auth101Builder<TUser> AddUserClaims<TUser>(this Auth101Builder<TUser> builder, Action<TUser, ClaimsIdentity>? add = null)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(builder);
        SchemeOwner.ThrowIfOther<TUser>(SchemeOwner.Find(builder.Services), nameof(AddUserClaims));
        builder.Services.Configure<BearerTokenOptions>(Auth101Defaults.AuthenticationScheme, options =>
        {
            var before = options.AddUserClaims;
            options.AddUserClaims = async (context, token, identity) =>
            {
                if (before is not null && await before(context, token, identity) is { } refused)
                {
                    return refused;
                }

                var (current, error) = await CurrentUserMetadata<TUser>.LoadOnceAsync(context, token);
                if (current is null)
                {
                    return error;
                }

                if (before is null)
                {
                    AddProfile(TUser.Model.GetProfile(current.User), identity);
                }

                add?.Invoke(current.User, identity);
                return null;
            };
        });
        return builder;
    }

    private static void AddProfile(UserProfile user, ClaimsIdentity identity)
    {
        if (user.Email.Length > 0)
        {
            identity.AddClaim(new Claim("email", user.Email));
            identity.AddClaim(new Claim("email_verified", user.EmailVerified ? "true" : "false", ClaimValueTypes.Boolean));
        }

        if (user.Name is { } name)
        {
            identity.AddClaim(new Claim(Auth101Defaults.NameClaimType, name));
        }
    }
}
