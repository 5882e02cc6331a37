namespace Auth101.Tokens;

/// <summary>The claims that both kinds of token carry.</summary>
/// <param name="UserId"><c>sub</c></param>
/// <param name="SessionId"><c>sid</c></param>
/// <param name="TokenId"><c>jti</c>; that of a refresh token is what the session row keeps.</param>
/// <param name="IssuedAt"><c>iat</c>, whole seconds.</param>
/// <param name="ExpiresAt"><c>exp</c>, whole seconds.</param>
internal readonly record struct TokenClaims(string UserId, string SessionId, string TokenId, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);
