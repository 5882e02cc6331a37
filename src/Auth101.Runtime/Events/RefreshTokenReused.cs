namespace Auth101;

/// <summary>A refresh token was used again later than <see cref="AuthOptions.RefreshReuseLeeway"/> after its rotation.</summary>
/// <param name="UserId">The id of the user whose token it is.</param>
/// <param name="SessionId">The id of the session, which has ended.</param>
/// <param name="At">When, UTC.</param>
public sealed record RefreshTokenReused(string UserId, string SessionId, DateTimeOffset At);
