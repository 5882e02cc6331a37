namespace Auth101;

/// <summary>A user was activated or deactivated (<see cref="Auth101Admin{TUser}.SetActiveAsync"/>). It is told also of one who was so already.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="IsActive">Whether the user may sign in now.</param>
/// <param name="At">When, UTC.</param>
public sealed record UserActivityChanged(string UserId, bool IsActive, DateTimeOffset At);
