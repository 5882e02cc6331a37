namespace Auth101;

/// <summary>
/// A refresh token was used again within <see cref="AuthOptions.RefreshReuseLeeway"/> of its rotation (or, where the session table does not tell when it was
/// rotated, or where the call itself had to wait, at any time). It was refused and the session goes on. Once is most likely two requests of one client at the
/// same time; again and again, or from two addresses, it is somebody who refreshes before the victim.
/// </summary>
/// <param name="UserId">The id of the user whose token it is.</param>
/// <param name="SessionId">The id of the session.</param>
/// <param name="Client">Who presented the token; <see langword="null"/> if the caller did not say.</param>
/// <param name="SignedInClient">Who had signed in, as the session keeps it; <see langword="null"/> if it does not.</param>
/// <param name="At">When, UTC.</param>
public sealed record RefreshTokenReuseRefused(string UserId, string SessionId, SessionClient? Client, SessionClient? SignedInClient, DateTimeOffset At);
