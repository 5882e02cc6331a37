namespace Auth101.Stores;

/// <summary>What a session holds since its last rotation.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
/// <param name="User">The session's user, who may sign in.</param>
/// <param name="Token">The current token.</param>
/// <param name="RotatedAt">When it replaced the one before, UTC; or when the session began, if it was never rotated.</param>
/// <param name="ExpiresAt">When the session ends, UTC.</param>
public sealed record RotatedSession<TUser>(TUser User, string Token, DateTimeOffset RotatedAt, DateTimeOffset ExpiresAt)
    where TUser : class;
