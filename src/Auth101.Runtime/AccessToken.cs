namespace Auth101;

/// <summary>The claims of a valid access token.</summary>
/// <param name="UserId">The user's id (<c>sub</c>).</param>
/// <param name="SessionId">The session's id (<c>sid</c>).</param>
/// <param name="TokenId">The token's own id (<c>jti</c>).</param>
/// <param name="IssuedAt">When it was issued (<c>iat</c>), UTC.</param>
/// <param name="ExpiresAt">When it expires (<c>exp</c>), UTC.</param>
public sealed record AccessToken(string UserId, string SessionId, string TokenId, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>
    /// When the user last gave the password in the session (<c>auth_time</c>), UTC, in whole seconds; <see langword="null"/> if the token does not say.
    /// </summary>
    public DateTimeOffset? AuthenticatedAt { get; init; }
}
