namespace Auth101;

/// <summary>A user has signed in.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="SessionId">The id of the new session.</param>
/// <param name="Client">Who signed in; <see langword="null"/> if the caller did not say.</param>
/// <param name="At">When, UTC.</param>
public sealed record UserSignedIn(string UserId, string SessionId, SessionClient? Client, DateTimeOffset At);
