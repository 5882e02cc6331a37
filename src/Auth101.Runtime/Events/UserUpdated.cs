namespace Auth101;

/// <summary>A user has changed what is kept of them.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="Client">Who asked for it; <see langword="null"/> if the caller did not say.</param>
/// <param name="At">When, UTC.</param>
public sealed record UserUpdated(string UserId, SessionClient? Client, DateTimeOffset At);
