namespace Auth101;

/// <summary>A sign-in has failed.</summary>
/// <param name="UserId">The user's id; <see langword="null"/> if no user has the address.</param>
/// <param name="Reason">Why.</param>
/// <param name="Client">Who tried; <see langword="null"/> if the caller did not say.</param>
/// <param name="At">When, UTC.</param>
public sealed record SignInFailed(string? UserId, SignInFailure Reason, SessionClient? Client, DateTimeOffset At);
