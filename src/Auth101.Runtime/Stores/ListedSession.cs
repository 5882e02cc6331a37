namespace Auth101.Stores;

/// <summary>A session as <see cref="ISessionStore{TUser}.ListSessionsAsync"/> finds it. What the table does not keep is null.</summary>
/// <param name="SessionId">The session's id.</param>
/// <param name="CreatedAt">When it began, UTC.</param>
/// <param name="RefreshedAt">When its token was last replaced, UTC; when it began, if never.</param>
/// <param name="ExpiresAt">When it ends, UTC.</param>
/// <param name="Client">Who signed in.</param>
public sealed record ListedSession(
    string SessionId, DateTimeOffset? CreatedAt, DateTimeOffset? RefreshedAt, DateTimeOffset ExpiresAt, SessionClient? Client);
