using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.Authentication;

/// <summary>
/// The scheme's answer at an endpoint where other schemes may have their say after us, which they cannot once a response has started. The server keeps what is
/// written to it and not flushed until the end of the request. A stream that somebody has put in its place does not: there, only the last scheme writes a body.
/// </summary>
internal static class Challenge
{
    public static async Task WriteAsync(HttpContext context, AuthError error)
    {
        // Not 401 where the database has failed.
        var status = EndpointRefusal.StatusOf(error);
        if (IsServersOwn(context))
        {
            JsonResponse.WriteUnflushedError(context, status, error);
        }
        else if (await IsLastToAnswerAsync(context))
        {
            await JsonResponse.WriteErrorAsync(context, status, error);
        }
        else
        {
            JsonResponse.SetErrorHeaders(context, status, error);
        }
    }

    /// <summary>Servers have one object for a response and its body.</summary>
    private static bool IsServersOwn(HttpContext context) =>
        ReferenceEquals(context.Features.Get<IHttpResponseBodyFeature>(), context.Features.Get<IHttpResponseFeature>());

    private static async Task<bool> IsLastToAnswerAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata is not { } metadata || context.RequestServices.GetService<IAuthorizationPolicyProvider>() is not { } policies)
        {
            return true;
        }

        var policy = await AuthorizationPolicy.CombineAsync(
            policies, metadata.GetOrderedMetadata<IAuthorizeData>(), metadata.GetOrderedMetadata<AuthorizationPolicy>());
        return policy is null or { AuthenticationSchemes.Count: 0 }
            || policy.AuthenticationSchemes[^1] is Auth101Defaults.AuthenticationScheme or Auth101Defaults.CookieScheme;
    }
}
