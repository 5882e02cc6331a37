namespace Auth101;

/// <summary>A refresh token was used again later than <see cref="AuthOptions.RefreshReuseLeeway"/> after its rotation.</summary>
/// <param name="UserId">The id of the user whose token it is.</param>
/// <param name="SessionId">The id of the session, which has ended.</param>
/// <param name="Client">Who presented the token; <see langword="null"/> if the caller did not say.</param>
/// <param name="SignedInClient">Who had signed in, as the session kept it; <see langword="null"/> if it did not.</param>
/// <param name="At">When, UTC.</param>
public sealed record RefreshTokenReused(string UserId, string SessionId, SessionClient? Client, SessionClient? SignedInClient, DateTimeOffset At);
