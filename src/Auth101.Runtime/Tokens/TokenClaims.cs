namespace Auth101.Tokens;

/// <summary>The claims that tokens carry.</summary>
/// <param name="UserId"><c>sub</c></param>
/// <param name="SessionId"><c>sid</c></param>
/// <param name="TokenId"><c>jti</c>; that of a refresh token, and that of a session token, is what the session row keeps.</param>
/// <param name="IssuedAt"><c>iat</c>, whole seconds.</param>
/// <param name="ExpiresAt"><c>exp</c>, whole seconds.</param>
internal readonly record struct TokenClaims(string UserId, string SessionId, string TokenId, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt)
{
    /// <summary><c>auth_time</c>, whole seconds: when the user last gave the password; <see langword="null"/> in a token that does not say.</summary>
    public DateTimeOffset? AuthenticatedAt { get; init; }

    /// <summary><c>persistent</c>: whether the cookie of a session token outlives the browser. Other tokens do not say.</summary>
    public bool IsPersistent { get; init; }
}
