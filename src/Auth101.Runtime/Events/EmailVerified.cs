namespace Auth101;

/// <summary>A user has proven that the address is the own one.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="Client">Who brought the proof; <see langword="null"/> if the caller did not say.</param>
/// <param name="At">When, UTC.</param>
public sealed record EmailVerified(string UserId, SessionClient? Client, DateTimeOffset At);
