using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Validates an access token by its signature and times, without asking the database.</summary>
internal sealed class ValidateAccessToken<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>What claims say to the application.</summary>
    public static AccessToken TokenOf(TokenClaims claims) => new(claims.UserId, claims.SessionId, claims.TokenId, claims.IssuedAt, claims.ExpiresAt)
    {
        AuthenticatedAt = claims.AuthenticatedAt,
    };

    /// <summary>Validates a token.</summary>
    /// <param name="token">The text that claims to be a token.</param>
    public AuthResult<AccessToken> Run(string? token) =>
        context.TokenValidator.Validate(token, TokenKind.Access) is { } claims ? TokenOf(claims) : AuthErrors.InvalidToken;
}
