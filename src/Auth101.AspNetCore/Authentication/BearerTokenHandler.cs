using System.Security.Claims;
using System.Text.Encodings.Web;
using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Auth101.Authentication;

/// <summary>
/// The authentication scheme: an access token in the one Authorization header of a request. The base class keeps the result for the rest of
/// the request. An endpoint with a <see cref="CurrentUser{TUser}"/> parameter has its user loaded here, so that a revoked session is a
/// failed authentication and gets the scheme's challenge as its answer.
/// </summary>
internal sealed class BearerTokenHandler(IOptionsMonitor<BearerTokenOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<BearerTokenOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var headers = Request.Headers.Authorization;
        if (headers.Count > 1)
        {
            return Fail(RequestErrors.NoToken);
        }

        var header = headers.ToString().AsSpan().Trim(' ');
        var space = header.IndexOf(' ');
        if (!(space < 0 ? header : header[..space]).Equals(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        if (space < 0)
        {
            return Fail(RequestErrors.NoToken);
        }

        var validated = Options.ValidateToken(header[space..].TrimStart(' ').ToString());
        if (!validated.Succeeded)
        {
            return Fail(validated.Error);
        }

        try
        {
            return await LoadAsync(validated.Value);
        }
        catch (Exception exception) when (StoreFailureAnswer.ErrorOf(exception) is not null)
        {
            if (!await IsClosedAsync())
            {
                throw;
            }

            // Nobody gets in, and the challenge says why.
            return Fail(StoreFailureAnswer.ErrorOf(exception)!);
        }
    }

    private async Task<AuthenticateResult> LoadAsync(AccessToken token)
    {
        Context.Features.Set(new ValidatedToken(token));
        if (Context.GetEndpoint()?.Metadata.GetMetadata<ICurrentUserMetadata>() is { } currentUser
            && await currentUser.LoadAsync(Context, token) is { } refused)
        {
            return Fail(refused);
        }

        var identity = new ClaimsIdentity(
            [new Claim("sub", token.UserId), new Claim("sid", token.SessionId)], Scheme.Name, Auth101Defaults.NameClaimType, Auth101Defaults.RoleClaimType);
        if (Options.AddUserClaims is { } addUserClaims && await addUserClaims(Context, token, identity) is { } gone)
        {
            return Fail(gone);
        }

        Context.Features.Set(token);

        // What lives longer than a request, such as the connection of a hub, can end with the token.
        var properties = new AuthenticationProperties { IssuedUtc = token.IssuedAt, ExpiresUtc = token.ExpiresAt };
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Response.HasStarted)
        {
            // Another scheme of the endpoint has answered.
            return;
        }

        var result = await HandleAuthenticateOnceSafeAsync();
        await Challenge.WriteAsync(Context, (result.Failure as BearerTokenFailure)?.Error ?? RequestErrors.NoToken);
    }

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

    private static AuthenticateResult Fail(AuthError error) => AuthenticateResult.Fail(new BearerTokenFailure(error));
}
