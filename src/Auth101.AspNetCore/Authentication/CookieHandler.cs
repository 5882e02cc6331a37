using System.Text.Encodings.Web;
using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Auth101.Authentication;

/// <summary>
/// The authentication scheme of a session's cookie. User and session are loaded with every request, in one query. Browsers send the cookie with what other
/// sites make them send, so a request that may change something has to say that a page of the application sends it.
/// </summary>
internal sealed class CookieHandler(
    IOptionsMonitor<CookieSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IOptions<Auth101CookieOptions> cookies,
    IOptionsMonitor<BearerTokenOptions> bearer) : TokenHandler<CookieSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var values = HostCookie.Read(Request, cookies.Value.Name);
        if (values.Count == 0)
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        if (values.Count > 1)
        {
            return Task.FromResult(Fail(RequestErrors.TwoCookies));
        }

        if (BearerTokenHandler.IsUsed(Request))
        {
            return Task.FromResult(Fail(RequestErrors.TwoCredentials));
        }

        if (!SiteOfRequest.IsTrusted(Request, cookies.Value.TrustedOrigins))
        {
            return Task.FromResult(Fail(AuthErrors.CrossSiteRequest));
        }

        var validated = Options.ValidateCookie(values[0]);
        return validated.Succeeded ? GuardAsync(() => LoadAsync(validated.Value)) : Task.FromResult(Fail(validated.Error));
    }

    private async Task<AuthenticateResult> LoadAsync(SessionCookie cookie)
    {
        Context.Features.Set(new ValidatedToken(cookie.Token) { Cookie = cookie });
        return await Options.CheckAsync(Context, cookie) is { } refused
            ? Fail(refused)
            : await SucceedAsync(cookie.Token, bearer.Get(Auth101Defaults.AuthenticationScheme).AddUserClaims);
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        if (Response.HasStarted)
        {
            // Another scheme of the endpoint has answered.
            return;
        }

        var result = await HandleAuthenticateOnceSafeAsync();
        var error = (result.Failure as BearerTokenFailure)?.Error ?? RequestErrors.NoCookie;
        if (EndpointRefusal.StatusOf(error) != StatusCodes.Status401Unauthorized || !TryRedirect(cookies.Value.LoginPath, properties))
        {
            await Challenge.WriteAsync(Context, error);
        }
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Context.Features.Get<StaleSession>() is not null && !Response.HasStarted && TryRedirect(cookies.Value.ReauthenticatePath, properties)
            ? Task.CompletedTask
            : base.HandleForbiddenAsync(properties);

    /// <summary>Sends a browser that navigates to a page of the application, if there is one.</summary>
    private bool TryRedirect(string? path, AuthenticationProperties properties)
    {
        if (path is null || !IsForPeople())
        {
            return false;
        }

        Response.Headers.CacheControl = EndpointAnswer.NoStore;
        Response.Redirect(Request.PathBase.ToUriComponent() + path + QueryOf(properties));
        return true;
    }

    private string QueryOf(AuthenticationProperties properties)
    {
        var target = properties.RedirectUri ?? Request.PathBase.ToUriComponent() + Request.Path.ToUriComponent() + Request.QueryString.ToUriComponent();
        return LocalUrl.IsLocal(target) ? QueryString.Create(Auth101Defaults.ReturnUrlParameter, target).ToUriComponent() : string.Empty;
    }

    private bool IsForPeople() =>
        Context.GetEndpoint()?.Metadata is var metadata
        && metadata?.GetMetadata<Auth101EndpointMetadata>() is null
        && (metadata?.GetMetadata<IDisableCookieRedirectMetadata>() is null || metadata.GetMetadata<IAllowCookieRedirectMetadata>() is not null)
        && SiteOfRequest.IsNavigation(Request);
}
