namespace Auth101;

/// <summary>A user has signed up.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="SessionId">The id of the first session; <see langword="null"/> for a sign-up that does not sign in.</param>
/// <param name="Client">Who signed up; <see langword="null"/> if the caller did not say.</param>
/// <param name="At">When, UTC.</param>
public sealed record UserSignedUp(string UserId, string? SessionId, SessionClient? Client, DateTimeOffset At);
