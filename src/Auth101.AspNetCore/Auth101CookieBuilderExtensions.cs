using System.Text.Encodings.Web;
using Auth101.Authentication;
using Auth101.Hosting;
using Auth101.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Auth101;

/// <summary>Keeps sessions in a cookie, for browsers.</summary>
public static class Auth101CookieBuilderExtensions
{
    /// <summary>
    /// Adds the scheme <see cref="Auth101Defaults.CookieScheme"/>: a session that a browser keeps in a cookie which no script can read. The scheme
    /// <see cref="Auth101Defaults.AuthenticationScheme"/> takes the cookie as well then, so that <c>[Authorize]</c>, <see cref="CurrentUser{TUser}"/> and all
    /// else work with both; a request with both is refused. Who signs in gets a cookie from endpoints that are mapped with
    /// <see cref="Auth101EndpointSelection.UseCookies"/>, and from <see cref="Auth101CookieHttpContextExtensions"/>.
    /// </summary>
    /// <typeparam name="TUser">The user class, that of <c>AddAuth101</c>.</typeparam>
    /// <param name="builder">What <c>AddAuth101</c> returns.</param>
    /// <param name="configure">Sets the page to sign in, and other origins.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException"><c>AddAuth101</c> was called for another class, or not at all.</exception>
    public static Auth101Builder<TUser> AddCookies<TUser>(this Auth101Builder<TUser> builder, Action<Auth101CookieOptions>? configure = null)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        SchemeOwner.ThrowIfOther<TUser>(SchemeOwner.Find(services), nameof(AddCookies));
        var options = services.AddOptions<Auth101CookieOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        if (services.All(static service => service.ServiceType != typeof(CookieSupport)))
        {
            options.ValidateOnStart();
            AddScheme<TUser>(services);
        }

        return builder;
    }

    private static void AddScheme<TUser>(IServiceCollection services)
        where TUser : class, IAuth101User<TUser>
    {
        services.AddSingleton<CookieSupport>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<Auth101CookieOptions>, CookieOptionsValidator>());
        services.AddAuthenticationCore(static options => options.AddScheme<CookieHandler>(Auth101Defaults.CookieScheme, displayName: null));

        // With one scheme it would be the default one; two of ours are one to an application.
        services.PostConfigure<AuthenticationOptions>(static options =>
        {
            if (options.Schemes.All(static scheme => scheme.Name is Auth101Defaults.AuthenticationScheme or Auth101Defaults.CookieScheme))
            {
                options.DefaultScheme ??= Auth101Defaults.AuthenticationScheme;
            }
        });
        services.AddOptions<BearerTokenOptions>(Auth101Defaults.AuthenticationScheme).Configure<IOptions<Auth101CookieOptions>>(static (options, cookies) =>
        {
            options.CookieName = cookies.Value.Name;
            options.ForwardDefaultSelector = SelectScheme;
        });
        services.AddOptions<CookieSchemeOptions>(Auth101Defaults.CookieScheme)
            .Configure<Auth101<TUser>, IOptions<Auth101CookieOptions>>(static (options, auth, cookies) =>
            {
                options.ValidateCookie = auth.Cookies.Validate;
                options.CheckAsync = (context, cookie) => CheckAsync(context, auth, cookie, cookies.Value.RenewAfter);
            });
        services.AddTransient(static provider => new CookieHandler(
            provider.GetRequiredService<IOptionsMonitor<CookieSchemeOptions>>(),
            new QuietLoggerFactory(provider.GetRequiredService<ILoggerFactory>()),
            provider.GetRequiredService<UrlEncoder>(),
            provider.GetRequiredService<IOptions<Auth101CookieOptions>>(),
            provider.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>()));
    }

    /// <summary>Our endpoints take what they are mapped for; all else takes a token if there is one.</summary>
    private static string? SelectScheme(HttpContext context)
    {
        var isCookies = context.GetEndpoint()?.Metadata.GetMetadata<Auth101EndpointMetadata>() is { } endpoint
            ? endpoint.UsesCookies
            : !BearerTokenHandler.IsUsed(context.Request);
        return isCookies ? Auth101Defaults.CookieScheme : null;
    }

    private static async ValueTask<AuthError?> CheckAsync<TUser>(HttpContext context, Auth101<TUser> auth, SessionCookie cookie, TimeSpan renewAfter)
        where TUser : class, IAuth101User<TUser>
    {
        // A response that has started can have no new cookie.
        var result = await auth.Cookies.CheckAsync(
            cookie, context.Response.HasStarted ? null : renewAfter, RequestClient.Of(context), context.RequestAborted);
        if (!result.Succeeded)
        {
            return result.Error;
        }

        if (result.Value.NewCookie is { } replaced)
        {
            ResponseCookie.Set(context, replaced);
        }

        context.Features.Set(new CurrentUser<TUser>(result.Value.User));
        return null;
    }
}
