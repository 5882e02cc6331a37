using Microsoft.Extensions.Logging;

namespace Auth101.Services;

/// <summary>What the services log: ids of users and sessions, never an email address, a password, a hash or a token.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 102, EventName = "UnusableHash", Level = LogLevel.Warning, Message = "The stored password hash of user {UserId} is malformed, out of bounds or of an unknown kind, so the sign-in failed. The user needs a new password.")]
    public static partial void UnusableHash(ILogger logger, string userId);

    [LoggerMessage(EventId = 103, EventName = "HashTooCostly", Level = LogLevel.Warning, Message = "The stored password hash of user {UserId} costs more than {Limit} of ours, so the sign-in failed. Raise AuthOptions.StoredPasswordCostLimit if it comes from an import; otherwise the user needs a new password.")]
    public static partial void HashTooCostly(ILogger logger, string userId, int limit);

    [LoggerMessage(EventId = 201, EventName = "SignedUp", Level = LogLevel.Information, Message = "User {UserId} signed up.")]
    public static partial void SignedUp(ILogger logger, string userId);

    [LoggerMessage(EventId = 202, EventName = "SignInFailed", Level = LogLevel.Information, Message = "A sign-in failed: {Reason}.")]
    public static partial void SignInFailed(ILogger logger, SignInFailure reason);

    [LoggerMessage(EventId = 203, EventName = "UserSignInFailed", Level = LogLevel.Information, Message = "A sign-in of user {UserId} failed: {Reason}.")]
    public static partial void UserSignInFailed(ILogger logger, string userId, SignInFailure reason);

    [LoggerMessage(EventId = 204, EventName = "PasswordQueueFull", Level = LogLevel.Warning, Message = "Too many passwords wait to be hashed, in all or of one client; a call was refused.")]
    public static partial void PasswordQueueFull(ILogger logger);

    [LoggerMessage(EventId = 205, EventName = "RehashSkipped", Level = LogLevel.Debug, Message = "The outdated password hash of user {UserId} stays until the next sign-in, because the queue is full.")]
    public static partial void RehashSkipped(ILogger logger, string userId);

    [LoggerMessage(EventId = 206, EventName = "AsciiAddressesOnly", Level = LogLevel.Warning, Message = "Email addresses outside ASCII are refused: this process runs with InvariantGlobalization or without ICU, where .NET does not normalize Unicode. Passwords are hashed as they were sent.")]
    public static partial void AsciiAddressesOnly(ILogger logger);

    [LoggerMessage(EventId = 207, EventName = "SignUpRefused", Level = LogLevel.Warning, Message = "A sign-up was refused by a constraint of the database: {Constraint}")]
    public static partial void SignUpRefused(ILogger logger, string constraint);

    [LoggerMessage(EventId = 208, EventName = "EventFailed", Level = LogLevel.Error, Message = "The application's handler of an event failed. The event is lost; the call that caused it goes on.")]
    public static partial void EventFailed(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 302, EventName = "RefreshTokenReuseRefused", Level = LogLevel.Information, Message = "A refresh token of session {SessionId} of user {UserId} was used again soon after its rotation, and refused. The session goes on.")]
    public static partial void RefreshTokenReuseRefused(ILogger logger, string sessionId, string userId);

    [LoggerMessage(EventId = 301, EventName = "RefreshTokenReused", Level = LogLevel.Warning, Message = "A refresh token of session {SessionId} was used again after its rotation. It counts as stolen; the session has ended.")]
    public static partial void RefreshTokenReused(ILogger logger, string sessionId);
}
