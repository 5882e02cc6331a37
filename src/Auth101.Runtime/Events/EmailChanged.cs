namespace Auth101;

/// <summary>A user has another address, and has proven it.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="Client">Who brought the proof; <see langword="null"/> if the caller did not say.</param>
/// <param name="At">When, UTC.</param>
public sealed record EmailChanged(string UserId, SessionClient? Client, DateTimeOffset At);
