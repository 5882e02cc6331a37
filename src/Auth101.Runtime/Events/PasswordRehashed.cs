namespace Auth101;

/// <summary>An outdated password hash has been replaced.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="At">When, UTC.</param>
public sealed record PasswordRehashed(string UserId, DateTimeOffset At);
