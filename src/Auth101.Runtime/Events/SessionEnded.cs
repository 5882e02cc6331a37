namespace Auth101;

/// <summary>A session has ended before it expired.</summary>
/// <param name="UserId">The user's id.</param>
/// <param name="SessionId">The session's id.</param>
/// <param name="Reason">Why.</param>
/// <param name="At">When, UTC.</param>
public sealed record SessionEnded(string UserId, string SessionId, SessionEndReason Reason, DateTimeOffset At);
