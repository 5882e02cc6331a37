namespace Auth101;

/// <summary>A session of a user, for the user to look at. What the session table does not keep is null.</summary>
/// <param name="Id">The session's id as text, whatever its type in the database.</param>
/// <param name="IsCurrent">Whether it is the one that asks.</param>
/// <param name="CreatedAt">When it began, UTC.</param>
/// <param name="RefreshedAt">When its tokens were last refreshed, UTC; when it began, if never.</param>
/// <param name="ExpiresAt">When it ends if it is not refreshed, UTC.</param>
/// <param name="Client">Where the sign-in came from.</param>
public sealed record UserSession(
    string Id, bool IsCurrent, DateTimeOffset? CreatedAt, DateTimeOffset? RefreshedAt, DateTimeOffset ExpiresAt, SessionClient? Client);
