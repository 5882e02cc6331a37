using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Makes and validates the cookies of sessions, without asking the database.</summary>
internal sealed class SessionCookies<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Makes a cookie.</summary>
    /// <param name="claims">The claims; the <c>jti</c> is that of the session's row.</param>
    public SessionCookie Issue(TokenClaims claims) => Of(context.Tokens.Sign(TokenKind.Session, claims), claims);

    /// <summary>Validates a cookie.</summary>
    /// <param name="value">The text that claims to be one.</param>
    public AuthResult<SessionCookie> Validate(string? value) =>
        context.TokenValidator.Validate(value, TokenKind.Session) is { } claims ? Of(value!, claims) : AuthErrors.InvalidToken;

    private static SessionCookie Of(string value, TokenClaims claims) =>
        new(value, ValidateAccessToken<TUser>.TokenOf(claims), claims.IsPersistent);
}
