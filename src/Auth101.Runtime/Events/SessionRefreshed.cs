namespace Auth101;

/// <summary>A refresh token was exchanged for a new pair of tokens.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="SessionId">The session's id, which stays.</param>
/// <param name="Client">Who presented the token; <see langword="null"/> if the caller did not say.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Redelivered">
/// Whether the refresh token had been replaced before, and the current one was handed out again (<see cref="AuthOptions.RedeliverRefreshToken"/>).
/// </param>
public sealed record SessionRefreshed(string UserId, string SessionId, SessionClient? Client, DateTimeOffset At, bool Redelivered);
