namespace Auth101.Stores;

/// <summary>
/// A session as a token names it. Ids of rows can come back, after a TRUNCATE or with a restored backup; tokens cannot. So a row is the session that is meant
/// only if it is that user's and its token is of that family, and no other row is found, changed or ended.
/// </summary>
/// <param name="SessionId">The session's id (<c>sid</c>).</param>
/// <param name="UserId">The id of its user (<c>sub</c>).</param>
/// <param name="TokenFamily">
/// What every <c>jti</c> of the session begins with: <see cref="TokenFamilyLength"/> characters of the alphabet base64url (RFC 4648), made at random when the
/// session began.
/// </param>
public readonly record struct SessionReference(string SessionId, string UserId, string TokenFamily)
{
    /// <summary>The number of characters of a token family.</summary>
    public const int TokenFamilyLength = 12;

    /// <summary>No session of a user: where a session is looked for, the user is found whether there is one or not.</summary>
    internal static SessionReference NoneOf(string userId) => new(string.Empty, userId, string.Empty);
}
