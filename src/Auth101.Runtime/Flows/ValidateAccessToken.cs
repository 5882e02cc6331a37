using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Validates an access token by its signature and times, without asking the database.</summary>
internal sealed class ValidateAccessToken<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Validates a token.</summary>
    /// <param name="token">The text that claims to be a token.</param>
    public AuthResult<AccessToken> Run(string? token) =>
        context.TokenValidator.Validate(token, TokenKind.Access) is { } claims
            ? new AccessToken(claims.UserId, claims.SessionId, claims.TokenId, claims.IssuedAt, claims.ExpiresAt)
            : AuthErrors.InvalidToken;
}
