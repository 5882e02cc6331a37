using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Auth101.Authentication;

/// <summary>
/// As a feature of a request: its token is valid, whether or not its user and session still are. An <see cref="AccessToken"/> as a feature says that the
/// request is authenticated.
/// </summary>
internal sealed record ValidatedToken(AccessToken Token)
{
    /// <summary>The cookie that the token comes from; <see langword="null"/> if it is an access token.</summary>
    public SessionCookie? Cookie { get; init; }

    /// <summary>
    /// The request's valid access token, also of a session that has ended; <see langword="null"/> if it has none, and the scheme has answered.
    /// </summary>
    public static async Task<AccessToken?> FindOrChallengeAsync(HttpContext context)
    {
        await context.AuthenticateAsync(Auth101Defaults.AuthenticationScheme);
        var usesCookies = context.GetEndpoint()?.Metadata.GetMetadata<Auth101EndpointMetadata>()?.UsesCookies == true;

        // Whoever authenticates before routing does not know what the endpoint takes.
        if (context.Features.Get<ValidatedToken>() is { } validated && validated.Cookie is not null == usesCookies)
        {
            return validated.Token;
        }

        await context.ChallengeAsync(Auth101Defaults.AuthenticationScheme);
        return null;
    }
}
