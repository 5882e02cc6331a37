namespace Auth101;

/// <summary>A user has another password. Nobody signs in with the one before any more.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="Reason">How it came to that.</param>
/// <param name="Client">Who did it; <see langword="null"/> if the caller did not say.</param>
/// <param name="At">When, UTC.</param>
public sealed record PasswordChanged(string UserId, PasswordChangeReason Reason, SessionClient? Client, DateTimeOffset At);
