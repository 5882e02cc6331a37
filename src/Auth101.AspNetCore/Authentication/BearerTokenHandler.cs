using System.Text.Encodings.Web;
using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Auth101.Authentication;

/// <summary>
/// The authentication scheme: an access token in the one Authorization header of a request. The base class keeps the result for the rest of
/// the request. An endpoint with a <see cref="CurrentUser{TUser}"/> parameter has its user loaded here, so that a revoked session is a
/// failed authentication and gets the scheme's challenge as its answer. Where sessions are kept in cookies, a request without a token is that scheme's.
/// </summary>
internal sealed class BearerTokenHandler(IOptionsMonitor<BearerTokenOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : TokenHandler<BearerTokenOptions>(options, logger, encoder)
{
    private const string Bearer = "Bearer";

    /// <summary>Whether a request has an access token, or means to.</summary>
    public static bool IsUsed(HttpRequest request) => QueryToken.Of(request.HttpContext) is not null
        || (request.Headers.Authorization is { Count: > 0 } headers && (headers.Count > 1 || IsBearer(headers.ToString().AsSpan().Trim(' '))));

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var (headers, query) = (Request.Headers.Authorization, QueryToken.Of(Context));
        if (headers.Count + (query is null ? 0 : 1) > 1)
        {
            return Task.FromResult(Fail(RequestErrors.NoToken));
        }

        var header = headers.ToString().AsSpan().Trim(' ');
        if (query is null && !IsBearer(header))
        {
            return Task.FromResult(AuthenticateResult.NoResult());
        }

        var space = header.IndexOf(' ');
        if (query is null && space < 0)
        {
            return Task.FromResult(Fail(RequestErrors.NoToken));
        }

        if (Options.CookieName is { } cookie && HostCookie.Read(Request, cookie).Count > 0)
        {
            return Task.FromResult(Fail(RequestErrors.TwoCredentials));
        }

        var validated = Options.ValidateToken(query?.Value ?? header[space..].TrimStart(' ').ToString());
        return validated.Succeeded ? GuardAsync(() => LoadAsync(validated.Value)) : Task.FromResult(Fail(validated.Error));
    }

    private static bool IsBearer(ReadOnlySpan<char> header)
    {
        var space = header.IndexOf(' ');
        return (space < 0 ? header : header[..space]).Equals(Bearer, StringComparison.OrdinalIgnoreCase);
    }

    private async Task<AuthenticateResult> LoadAsync(AccessToken token)
    {
        Context.Features.Set(new ValidatedToken(token));
        return Context.GetEndpoint()?.Metadata.GetMetadata<ICurrentUserMetadata>() is { } currentUser
            && await currentUser.LoadAsync(Context, token) is { } refused
                ? Fail(refused)
                : await SucceedAsync(token, Options.AddUserClaims);
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
}
