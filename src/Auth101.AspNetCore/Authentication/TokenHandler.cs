using System.Globalization;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Auth101.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Auth101.Authentication;

/// <summary>What the schemes have in common, whatever brings the token.</summary>
internal abstract class TokenHandler<TOptions>(IOptionsMonitor<TOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<TOptions>(options, logger, encoder)
    where TOptions : AuthenticationSchemeOptions, new()
{
    protected static AuthenticateResult Fail(AuthError error) => AuthenticateResult.Fail(new BearerTokenFailure(error));

    /// <summary>Loads what a token needs from the database. Where that fails, nobody gets into what is closed, and the challenge says why.</summary>
    protected async Task<AuthenticateResult> GuardAsync(Func<Task<AuthenticateResult>> load)
    {
        try
        {
            return await load();
        }
        catch (Exception exception) when (StoreFailureAnswer.ErrorOf(exception) is not null)
        {
            if (!await IsClosedAsync())
            {
                throw;
            }

            return Fail(StoreFailureAnswer.ErrorOf(exception)!);
        }
    }

    /// <summary>Makes the request that of the user of a token.</summary>
    protected async Task<AuthenticateResult> SucceedAsync(
        AccessToken token, Func<HttpContext, AccessToken, ClaimsIdentity, ValueTask<AuthError?>>? addUserClaims)
    {
        var identity = new ClaimsIdentity(
            [new Claim("sub", token.UserId), new Claim("sid", token.SessionId)], Scheme.Name, Auth101Defaults.NameClaimType, Auth101Defaults.RoleClaimType);
        if (token.AuthenticatedAt is { } authenticatedAt)
        {
            var seconds = authenticatedAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
            identity.AddClaim(new Claim(FreshSessionRequirement.ClaimType, seconds, ClaimValueTypes.Integer64));
        }

        if (addUserClaims is not null && await addUserClaims(Context, token, identity) is { } gone)
        {
            return Fail(gone);
        }

        Context.Features.Set(token);

        // What lives longer than a request, such as the connection of a hub, can end with the token.
        var properties = new AuthenticationProperties { IssuedUtc = token.IssuedAt, ExpiresUtc = token.ExpiresAt };
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name));
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Context.Features.Get<StaleSession>() is not null && !Response.HasStarted
            ? Challenge.WriteAsync(Context, AuthErrors.FreshSessionRequired)
            : base.HandleForbiddenAsync(properties);

    /// <summary>
    /// Whether the endpoint is closed to who has no user: its policy may as well let everybody in. At others a failure of the database must not make the
    /// request one of nobody.
    /// </summary>
    private async ValueTask<bool> IsClosedAsync()
    {
        if (Context.GetEndpoint()?.Metadata is not { } metadata
            || metadata.GetMetadata<IAllowAnonymous>() is not null
            || Context.RequestServices.GetService<IAuthorizationPolicyProvider>() is not { } policies)
        {
            return false;
        }

        var policy = await AuthorizationPolicy.CombineAsync(
            policies, metadata.GetOrderedMetadata<IAuthorizeData>(), metadata.GetOrderedMetadata<AuthorizationPolicy>());
        return policy?.Requirements.OfType<DenyAnonymousAuthorizationRequirement>().Any() == true;
    }
}
