using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Auth101.Authentication;

/// <summary>
/// As a feature of a request: its token is valid, whether or not its user and session still are. An <see cref="AccessToken"/> as a feature says that the
/// request is authenticated.
/// </summary>
internal sealed record ValidatedToken(AccessToken Token)
{
    /// <summary>
    /// The request's valid access token, also of a session that has ended; <see langword="null"/> if it has none, and the scheme has answered.
    /// </summary>
    public static async Task<AccessToken?> FindOrChallengeAsync(HttpContext context)
    {
        await context.AuthenticateAsync(Auth101Defaults.AuthenticationScheme);
        if (context.Features.Get<ValidatedToken>() is { } validated)
        {
            return validated.Token;
        }

        await context.ChallengeAsync(Auth101Defaults.AuthenticationScheme);
        return null;
    }
}
