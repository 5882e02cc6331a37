using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.Authentication;

/// <summary>On an endpoint with a <see cref="CurrentUser{TUser}"/> parameter: tells the authentication handler to load the user.</summary>
internal interface ICurrentUserMetadata
{
    /// <summary>Loads the user of a valid token and keeps it as a feature of the request.</summary>
    /// <returns>Why there is none; <see langword="null"/> if it was loaded.</returns>
    ValueTask<AuthError?> LoadAsync(HttpContext context, AccessToken token);
}

/// <summary>Requires our scheme on the endpoint, too: without a user the authorization middleware challenges, and the scheme answers.</summary>
internal sealed class CurrentUserMetadata<TUser> : IAuthorizeData, ICurrentUserMetadata
    where TUser : class, IAuth101User<TUser>
{
    public string? AuthenticationSchemes { get; set; } = Auth101Defaults.AuthenticationScheme;

    public string? Policy { get; set; }

    public string? Roles { get; set; }

    /// <summary>The user of the request, loaded now if nobody has done it yet; <see langword="null"/> if there is none.</summary>
    public static async ValueTask<CurrentUser<TUser>?> FindAsync(HttpContext context)
    {
        if (context.Features.Get<CurrentUser<TUser>>() is { } known)
        {
            return known;
        }

        await context.AuthenticateAsync(Auth101Defaults.AuthenticationScheme);

        // The handler has loaded the user if it knew that the endpoint wants one. It did not if the application authenticates before it
        // routes, or if the endpoint has no parameter that says so.
        if (context.Features.Get<CurrentUser<TUser>>() is null && context.Features.Get<AccessToken>() is { } token)
        {
            await LoadOnceAsync(context, token);
        }

        return context.Features.Get<CurrentUser<TUser>>();
    }

    /// <summary>The user of the request as of now, whatever is known; <see langword="null"/> if there is none any more.</summary>
    public static ValueTask<CurrentUser<TUser>?> RefreshAsync(HttpContext context)
    {
        if (context.Features.Get<AccessToken>() is { } token && token.ExpiresAt <= context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow())
        {
            context.Features.Set<AccessToken>(null);
        }

        context.Features.Set<CurrentUser<TUser>>(null);
        return FindAsync(context);
    }

    /// <summary>Loads the user of a valid token and keeps it as a feature of the request, unless somebody has done so.</summary>
    public static async ValueTask<(CurrentUser<TUser>? User, AuthError? Error)> LoadOnceAsync(HttpContext context, AccessToken token)
    {
        if (context.Features.Get<CurrentUser<TUser>>() is { } known)
        {
            return (known, null);
        }

        SchemeOwner.ThrowIfOther<TUser>(context.RequestServices.GetService<SchemeOwner>(), "CurrentUser");
        var auth = context.RequestServices.GetRequiredService<Auth101<TUser>>();
        var session = await auth.GetSessionAsync(token, context.RequestAborted);
        if (!session.Succeeded)
        {
            return (null, session.Error);
        }

        var current = new CurrentUser<TUser>(session.Value);
        context.Features.Set(current);
        return (current, null);
    }

    public async ValueTask<AuthError?> LoadAsync(HttpContext context, AccessToken token) => (await LoadOnceAsync(context, token)).Error;
}
