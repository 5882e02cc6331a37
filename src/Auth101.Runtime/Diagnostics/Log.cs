using Microsoft.Extensions.Logging;

namespace Auth101.Diagnostics;

/// <summary>What the runtime logs: ids of users and sessions, never an email address, a password, a hash or a token.</summary>
internal static partial class Log
{
    [LoggerMessage(LogEvents.Implementation, LogLevel.Information,
        "Passwords are hashed with Argon2id by {Implementation}, m={MemoryKiB} KiB, t={Iterations}, p=1.")]
    public static partial void Implementation(ILogger logger, string implementation, int memoryKiB, int iterations);

    [LoggerMessage(LogEvents.UnusableHash, LogLevel.Warning,
        "The stored password hash of user {UserId} is malformed, out of bounds or of an unknown kind, so the sign-in failed. The user needs a new password.")]
    public static partial void UnusableHash(ILogger logger, string userId);

    [LoggerMessage(LogEvents.HashTooCostly, LogLevel.Warning,
        "The stored password hash of user {UserId} costs more than {Limit} of ours, so the sign-in failed. "
        + "Raise AuthOptions.StoredPasswordCostLimit if it comes from an import; otherwise the user needs a new password.")]
    public static partial void HashTooCostly(ILogger logger, string userId, int limit);

    [LoggerMessage(LogEvents.SignedUp, LogLevel.Information, "User {UserId} signed up.")]
    public static partial void SignedUp(ILogger logger, string userId);

    [LoggerMessage(LogEvents.SignInFailed, LogLevel.Information, "A sign-in failed: {Reason}.")]
    public static partial void SignInFailed(ILogger logger, SignInFailure reason);

    [LoggerMessage(LogEvents.UserSignInFailed, LogLevel.Information, "A sign-in of user {UserId} failed: {Reason}.")]
    public static partial void UserSignInFailed(ILogger logger, string userId, SignInFailure reason);

    [LoggerMessage(LogEvents.PasswordQueueFull, LogLevel.Warning, "Too many passwords wait to be hashed, in all or of one client; a call was refused.")]
    public static partial void PasswordQueueFull(ILogger logger);

    [LoggerMessage(LogEvents.RehashSkipped, LogLevel.Debug,
        "The outdated password hash of user {UserId} stays until the next sign-in, because the queue is full.")]
    public static partial void RehashSkipped(ILogger logger, string userId);

    [LoggerMessage(LogEvents.AsciiAddressesOnly, LogLevel.Warning,
        "Email addresses outside ASCII are refused: this process runs with InvariantGlobalization or without ICU, where .NET does not normalize Unicode. "
        + "Passwords are hashed as they were sent.")]
    public static partial void AsciiAddressesOnly(ILogger logger);

    [LoggerMessage(LogEvents.SignUpRefused, LogLevel.Warning, "A sign-up was refused by a constraint of the database: {Constraint}")]
    public static partial void SignUpRefused(ILogger logger, string constraint);

    [LoggerMessage(LogEvents.RehashRefused, LogLevel.Warning,
        "The database refused the new password hash of user {UserId} ({Constraint}), so the outdated one stays. Make the column at least 255 characters long.")]
    public static partial void RehashRefused(ILogger logger, string userId, string constraint);

    [LoggerMessage(LogEvents.UserDeleted, LogLevel.Information, "User {UserId} was deleted, as they asked for.")]
    public static partial void UserDeleted(ILogger logger, string userId);

    [LoggerMessage(LogEvents.DeletionRefused, LogLevel.Information, "User {UserId} was not deleted, because the password was wrong.")]
    public static partial void DeletionRefused(ILogger logger, string userId);

    [LoggerMessage(LogEvents.UserExported, LogLevel.Information, "User {UserId} was given all that is kept of them.")]
    public static partial void UserExported(ILogger logger, string userId);

    [LoggerMessage(LogEvents.UserUpdated, LogLevel.Information, "User {UserId} changed what is kept of them.")]
    public static partial void UserUpdated(ILogger logger, string userId);

    [LoggerMessage(LogEvents.UpdateRefused, LogLevel.Warning, "A change of user {UserId} was refused by a constraint of the database: {Constraint}")]
    public static partial void UpdateRefused(ILogger logger, string userId, string constraint);

    [LoggerMessage(LogEvents.UserInUse, LogLevel.Warning,
        "User {UserId} was not deleted, because a constraint of the database refused it: {Constraint}. Let its foreign key delete what refers to users "
        + "(ON DELETE CASCADE) or forget whom (SET NULL), or remove that before.")]
    public static partial void UserInUse(ILogger logger, string userId, string constraint);

    [LoggerMessage(LogEvents.EventFailed, LogLevel.Error, "The application's handler of an event failed. The event is lost; the call that caused it goes on.")]
    public static partial void EventFailed(ILogger logger, Exception exception);

    [LoggerMessage(LogEvents.RefreshTokenReused, LogLevel.Warning,
        "A refresh token of session {SessionId} was used again after its rotation. It counts as stolen; the session has ended.")]
    public static partial void RefreshTokenReused(ILogger logger, string sessionId);

    [LoggerMessage(LogEvents.RefreshTokenReuseRefused, LogLevel.Information,
        "A refresh token of session {SessionId} of user {UserId} was used again soon after its rotation, and refused. The session goes on.")]
    public static partial void RefreshTokenReuseRefused(ILogger logger, string sessionId, string userId);

    [LoggerMessage(LogEvents.ReauthenticationRefused, LogLevel.Information, "User {UserId} was asked for the password once more, and it was wrong.")]
    public static partial void ReauthenticationRefused(ILogger logger, string userId);

    [LoggerMessage(LogEvents.Deactivated, LogLevel.Information, "User {UserId} was deactivated, and {Count} sessions have ended.")]
    public static partial void Deactivated(ILogger logger, string userId, int count);

    [LoggerMessage(LogEvents.Activated, LogLevel.Information, "User {UserId} was activated.")]
    public static partial void Activated(ILogger logger, string userId);

    [LoggerMessage(LogEvents.EmailMarkedVerified, LogLevel.Information, "The address of user {UserId} was marked as verified.")]
    public static partial void EmailMarkedVerified(ILogger logger, string userId);

    [LoggerMessage(LogEvents.UserExportedByAdministrator, LogLevel.Information, "All that is kept of user {UserId} was exported.")]
    public static partial void UserExportedByAdministrator(ILogger logger, string userId);

    [LoggerMessage(LogEvents.UserRemoved, LogLevel.Information, "User {UserId} was deleted.")]
    public static partial void UserRemoved(ILogger logger, string userId);

    [LoggerMessage(LogEvents.SessionsEnded, LogLevel.Information, "All {Count} sessions of user {UserId} were ended.")]
    public static partial void SessionsEnded(ILogger logger, string userId, int count);

    [LoggerMessage(LogEvents.PasswordSet, LogLevel.Information, "User {UserId} was given a password, and {Count} sessions have ended.")]
    public static partial void PasswordSet(ILogger logger, string userId, int count);

    [LoggerMessage(LogEvents.PasswordChanged, LogLevel.Information, "User {UserId} has changed the password, and {Count} other sessions have ended.")]
    public static partial void PasswordChanged(ILogger logger, string userId, int count);

    [LoggerMessage(LogEvents.PasswordChangeRefused, LogLevel.Information, "The password of user {UserId} was not changed: the current one was wrong.")]
    public static partial void PasswordChangeRefused(ILogger logger, string userId);

    [LoggerMessage(LogEvents.NewPasswordRefused, LogLevel.Warning,
        "The database refused the hash of a new password of user {UserId} ({Constraint}), so the old password stays. Make the column at least 255 characters "
        + "long; a check or a trigger on its table has to accept every hash.")]
    public static partial void NewPasswordRefused(ILogger logger, string userId, string constraint);

    [LoggerMessage(LogEvents.PasswordReset, LogLevel.Information, "The password of user {UserId} was reset by mail, and {Count} sessions have ended.")]
    public static partial void PasswordReset(ILogger logger, string userId, int count);

    [LoggerMessage(LogEvents.PwnedPasswordsUnavailable, LogLevel.Warning,
        "Whether a new password is known from a data breach was not to be learnt ({Reason}, and {Unlogged} times since the last line); it was taken.")]
    public static partial void PwnedPasswordsUnavailable(ILogger logger, string reason, int unlogged);

    [LoggerMessage(LogEvents.DatabaseUnavailable, LogLevel.Error,
        "The database of {UserType} does not do its work ({Failure}, and {Unlogged} times since the last line): {Reason}")]
    public static partial void DatabaseUnavailable(ILogger logger, string userType, string failure, string reason, int unlogged);

    [LoggerMessage(LogEvents.DatabaseFailed, LogLevel.Error,
        "A call to the database of {UserType} failed ({Failure}, and {Unlogged} times since the last line).")]
    public static partial void DatabaseFailed(ILogger logger, string userType, string failure, int unlogged, Exception exception);

    [LoggerMessage(LogEvents.EmailVerified, LogLevel.Information, "User {UserId} has proven the email address.")]
    public static partial void EmailVerified(ILogger logger, string userId);

    [LoggerMessage(LogEvents.EmailChanged, LogLevel.Information, "User {UserId} has another email address, which is proven.")]
    public static partial void EmailChanged(ILogger logger, string userId);

    [LoggerMessage(LogEvents.EmailChangeRefused, LogLevel.Information, "A change of the email address of user {UserId} was refused: the password is wrong.")]
    public static partial void EmailChangeRefused(ILogger logger, string userId);

    [LoggerMessage(LogEvents.NewEmailRefused, LogLevel.Warning,
        "The database refused the new email address of user {UserId} ({Constraint}), so the old one stays. Make the column at least 254 characters long; a "
        + "check or a trigger on its table has to accept every address.")]
    public static partial void NewEmailRefused(ILogger logger, string userId, string constraint);

    [LoggerMessage(LogEvents.VerificationRefused, LogLevel.Warning,
        "The database refused to mark the email address of user {UserId} as proven ({Constraint}), so it stays unproven and the proof is still good. "
        + "A check or a trigger on the user table has to accept it.")]
    public static partial void VerificationRefused(ILogger logger, string userId, string constraint);

    [LoggerMessage(LogEvents.EmailChangeCancelled, LogLevel.Warning,
        "A change of the email address of user {UserId} was stopped from the old address. If it was not the user who asked, somebody knows the password.")]
    public static partial void EmailChangeCancelled(ILogger logger, string userId);

    [LoggerMessage(LogEvents.AccountDisowned, LogLevel.Warning,
        "User {UserId} is gone: the owner of the email address, which was never proven, says that somebody else opened the account.")]
    public static partial void AccountDisowned(ILogger logger, string userId);

    [LoggerMessage(LogEvents.MailSent, LogLevel.Debug, "Mail of the kind {Purpose} for user {UserId} was handed to the mailer.")]
    public static partial void MailSent(ILogger logger, AuthMailPurpose purpose, string userId);

    [LoggerMessage(LogEvents.MailFailed, LogLevel.Warning,
        "Mail of the kind {Purpose} for user {UserId} could not be sent (attempt {Attempt}); this is tried again later: {Reason}")]
    public static partial void MailFailed(ILogger logger, AuthMailPurpose purpose, string userId, int attempt, string reason);

    [LoggerMessage(LogEvents.MailGivenUp, LogLevel.Error,
        "Mail of the kind {Purpose} for user {UserId} could not be sent and is given up (attempt {Attempt}): {Reason}")]
    public static partial void MailGivenUp(ILogger logger, AuthMailPurpose purpose, string userId, int attempt, string reason);

    [LoggerMessage(LogEvents.MailDropped, LogLevel.Error,
        "Mail of the kind {Purpose} for user {UserId} is lost, because the queue is full: the mailer is too slow, or hangs.")]
    public static partial void MailDropped(ILogger logger, AuthMailPurpose purpose, string userId);

    [LoggerMessage(LogEvents.LinksWithoutMailer, LogLevel.Warning,
        "AuthOptions.Links are set, and there is no mailer: no mail is sent, and MapAuth101 maps no endpoint that is about mail. Call UseMailer, UseMailFolder "
        + "or UseMailKit on what AddAuth101 returns.")]
    public static partial void LinksWithoutMailer(ILogger logger);

    [LoggerMessage(LogEvents.MailHeldBack, LogLevel.Debug,
        "Mail of the kind {Purpose} for user {UserId} is not sent, because one went out a moment ago, or five within the hour, or because the user "
        + "has another address meanwhile, or is gone.")]
    public static partial void MailHeldBack(ILogger logger, AuthMailPurpose purpose, string userId);

    [LoggerMessage(LogEvents.MailLeft, LogLevel.Warning,
        "Nobody waits any longer for {Count} mails that are not sent yet; if the process ends now, they are lost.")]
    public static partial void MailLeft(ILogger logger, int count);
}
