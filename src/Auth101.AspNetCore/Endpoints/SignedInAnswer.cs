using Auth101.Authentication;
using Auth101.Bodies;
using Auth101.Http;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Gives a client the session that it has begun or goes on with: as a pair of tokens, or in a cookie.</summary>
internal static class SignedInAnswer
{
    /// <summary>Answers.</summary>
    /// <param name="context">The request.</param>
    /// <param name="auth">The facade.</param>
    /// <param name="result">What it has said.</param>
    /// <param name="usesCookies">Whether the session is in a cookie.</param>
    /// <param name="rememberMe">Whether the cookie outlives the browser.</param>
    public static Task WriteAsync<TUser>(
        HttpContext context, Auth101<TUser> auth, AuthResult<SignedIn<TUser>> result, bool usesCookies, bool rememberMe)
        where TUser : class, IAuth101User<TUser>
    {
        if (!usesCookies)
        {
            return SignedInBody.WriteAsync(context, result);
        }

        if (!result.Succeeded)
        {
            return JsonResponse.WriteErrorAsync(context, result.Error);
        }

        ResponseCookie.Set(context, auth.Cookies.Issue(result.Value, rememberMe));
        return SignedInBody.WriteUserAsync(context, result.Value.User);
    }

    /// <summary>Whether the cookie that has signed the request in outlives the browser.</summary>
    public static bool IsRemembered(HttpContext context) => context.Features.Get<ValidatedToken>()?.Cookie?.IsPersistent == true;
}
