using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Auth101.Authentication;

/// <summary>
/// The cookie that a response will have, as a feature of the request. It is written when the response starts: a handler of exceptions clears what stands in the
/// headers before, and of two cookies of one request the last one counts.
/// </summary>
internal sealed class ResponseCookie
{
    private SessionCookie? _cookie;

    private ResponseCookie(SessionCookie? cookie) => _cookie = cookie;

    /// <summary>The options of the cookie.</summary>
    /// <exception cref="InvalidOperationException"><c>AddCookies</c> was not called.</exception>
    public static Auth101CookieOptions OptionsOf(HttpContext context) => context.RequestServices.GetService<CookieSupport>() is not null
        ? context.RequestServices.GetRequiredService<IOptions<Auth101CookieOptions>>().Value
        : throw new InvalidOperationException("Sessions are kept in a cookie only with AddCookies on what services.AddAuth101<TUser>(...) returns.");

    /// <summary>Gives the browser a cookie.</summary>
    public static void Set(HttpContext context, SessionCookie cookie) => Put(context, cookie);

    /// <summary>Takes the cookie from the browser, if it was what signed the request in.</summary>
    public static void ClearIfUsed(HttpContext context)
    {
        if (context.Features.Get<ValidatedToken>() is { Cookie: not null })
        {
            Put(context, null);
        }
    }

    /// <summary>Takes the cookie from the browser.</summary>
    public static void Clear(HttpContext context) => Put(context, null);

    private static void Put(HttpContext context, SessionCookie? cookie)
    {
        if (context.Features.Get<ResponseCookie>() is { } known)
        {
            known._cookie = cookie;
            return;
        }

        var options = OptionsOf(context);
        var pending = new ResponseCookie(cookie);
        context.Response.OnStarting(() =>
        {
            pending.Write(context.Response, options.Name);
            return Task.CompletedTask;
        });
        context.Features.Set(pending);
    }

    private void Write(HttpResponse response, string name)
    {
        // The answer belongs to one client, whatever else says that caches may keep it.
        response.Headers.CacheControl = EndpointAnswer.NoStore;
        var options = HostCookie.NewOptions();
        options.Expires = _cookie is null ? DateTimeOffset.UnixEpoch : _cookie.IsPersistent ? _cookie.Token.ExpiresAt : null;
        response.Cookies.Append(name, _cookie?.Value ?? string.Empty, options);
    }
}
