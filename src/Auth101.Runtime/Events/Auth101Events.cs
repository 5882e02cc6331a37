namespace Auth101;

/// <summary>
/// Hears what happens to users and sessions, for an audit trail or an alarm. Derive from it, override what matters, and set
/// <see cref="AuthOptions.Events"/>. The base class does nothing.
/// </summary>
/// <remarks>
/// Every method is called after the fact, which it cannot change, and the answer to the client waits for it (<see cref="SignedUpAsync"/> says when not): be
/// quick, or hand over to a queue. What it throws is logged and goes no further. It is called for many requests at once. No event holds an email address,
/// a password, a hash or a token.
/// </remarks>
public abstract class Auth101Events
{
    /// <summary>
    /// A user has signed up, and has a first session if that signs in. With <see cref="AuthOptions.RequireVerifiedEmail"/> the answer does not wait for this
    /// method, or its time would tell a new address from a taken one: it may run after the answer, and nothing of the request's context comes along.
    /// </summary>
    public virtual ValueTask SignedUpAsync(UserSignedUp signedUp) => ValueTask.CompletedTask;

    /// <summary>A user has signed in with the right password.</summary>
    public virtual ValueTask SignedInAsync(UserSignedIn signedIn) => ValueTask.CompletedTask;

    /// <summary>A sign-in has failed. The client is not told why, but that the address is not verified where the password is right.</summary>
    public virtual ValueTask SignInFailedAsync(SignInFailed failed) => ValueTask.CompletedTask;

    /// <summary>
    /// A user has left, from one of their sessions. All of those have ended with it; <see cref="SessionEndedAsync"/> is not called for each.
    /// </summary>
    public virtual ValueTask UserDeletedAsync(UserDeleted deleted) => ValueTask.CompletedTask;

    /// <summary>A user has changed what is kept of them: name, image, or what the application lets a client change.</summary>
    public virtual ValueTask UserUpdatedAsync(UserUpdated updated) => ValueTask.CompletedTask;

    /// <summary>A user has taken along all that is kept of them.</summary>
    public virtual ValueTask UserExportedAsync(UserExported exported) => ValueTask.CompletedTask;

    /// <summary>An outdated password hash has been replaced, after a sign-in with the right password.</summary>
    public virtual ValueTask PasswordRehashedAsync(PasswordRehashed rehashed) => ValueTask.CompletedTask;

    /// <summary>A user has another password.</summary>
    public virtual ValueTask PasswordChangedAsync(PasswordChanged changed) => ValueTask.CompletedTask;

    /// <summary>A refresh token was exchanged for a new pair.</summary>
    public virtual ValueTask RefreshedAsync(SessionRefreshed refreshed) => ValueTask.CompletedTask;

    /// <summary>A refresh token was used again after its rotation. It counts as stolen; the session has ended.</summary>
    public virtual ValueTask ReuseDetectedAsync(RefreshTokenReused reused) => ValueTask.CompletedTask;

    /// <summary>A refresh token was used again within the leeway of its rotation, and refused. The session goes on.</summary>
    public virtual ValueTask ReuseRefusedAsync(RefreshTokenReuseRefused refused) => ValueTask.CompletedTask;

    /// <summary>A user has proven the address with what was mailed to it.</summary>
    public virtual ValueTask EmailVerifiedAsync(EmailVerified verified) => ValueTask.CompletedTask;

    /// <summary>A user is gone who never proved the address: its owner has said that somebody else opened the account.</summary>
    public virtual ValueTask AccountDisownedAsync(AccountDisowned disowned) => ValueTask.CompletedTask;

    /// <summary>A user has another address, and has proven it.</summary>
    public virtual ValueTask EmailChangedAsync(EmailChanged changed) => ValueTask.CompletedTask;

    /// <summary>A user was activated or deactivated.</summary>
    public virtual ValueTask ActivityChangedAsync(UserActivityChanged changed) => ValueTask.CompletedTask;

    /// <summary>
    /// A client has ended its session, or a sign-in of its user has (<see cref="SessionEndReason.TooManySessions"/>; on MySQL and MariaDB two sign-ins that run
    /// at once may both tell it).
    /// </summary>
    public virtual ValueTask SessionEndedAsync(SessionEnded ended) => ValueTask.CompletedTask;
}
