namespace Auth101;

/// <summary>A user has left: the row, or its time of deletion, and all accounts, sessions and verifications.</summary>
/// <param name="UserId">The id that the user had.</param>
/// <param name="Client">Who asked for it; <see langword="null"/> if the caller did not say.</param>
/// <param name="At">When, UTC.</param>
public sealed record UserDeleted(string UserId, SessionClient? Client, DateTimeOffset At);
