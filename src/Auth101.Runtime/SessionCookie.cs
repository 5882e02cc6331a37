using Auth101.Tokens;

namespace Auth101;

/// <summary>What a browser keeps of a session in a cookie, when its signature is good. Whether the session lives is another question.</summary>
/// <param name="Value">The value of the cookie. Who has it is signed in: it belongs nowhere else.</param>
/// <param name="Token">
/// What it says. It is good for the calls that take an access token which was accepted, such as <see cref="Auth101Sessions{TUser}.ListAsync(AccessToken,
/// CancellationToken)"/>.
/// </param>
/// <param name="IsPersistent">Whether the cookie is to outlive the browser, until the token expires.</param>
public sealed record SessionCookie(string Value, AccessToken Token, bool IsPersistent)
{
    internal TokenClaims Claims => new(Token.UserId, Token.SessionId, Token.TokenId, Token.IssuedAt, Token.ExpiresAt)
    {
        AuthenticatedAt = Token.AuthenticatedAt,
        IsPersistent = IsPersistent,
    };

    /// <summary>Names the type only, so that the value does not reach a log by way of string formatting.</summary>
    public override string ToString() => nameof(SessionCookie);
}
