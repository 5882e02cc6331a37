namespace Auth101.Stores;

/// <summary>What sign-in with a password asks of a database. A part of <see cref="IAuthStore{TUser}"/>.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public interface ISignInStore<TUser>
    where TUser : class
{
    /// <summary>Finds a user by email address, together with the password hash of its credential account.</summary>
    /// <param name="email">The address in canonical form.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user, active or not; <see langword="null"/> if there is none.</returns>
    ValueTask<SignInCandidate<TUser>?> FindForSignInAsync(string email, CancellationToken cancellationToken);

    /// <summary>
    /// Finds a user by user name, together with the password hash of its credential account. Without user names there is none, as this implementation says.
    /// </summary>
    /// <param name="userName">The user name, as the client wrote it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user, active or not; <see langword="null"/> if there is none.</returns>
    ValueTask<SignInCandidate<TUser>?> FindByUserNameAsync(string userName, CancellationToken cancellationToken) =>
        ValueTask.FromResult<SignInCandidate<TUser>?>(null);

    /// <summary>
    /// Writes a session for an existing, active user whose stored hash is still the verified one, and in the same transaction replaces an outdated hash.
    /// Whoever replaces a password and ends the user's sessions can rely on it, also in a transaction that is still open: no session of the old password comes
    /// after.
    /// </summary>
    /// <param name="start">The session, and what was verified.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <remarks>
    /// Sign-ins that run at once may each leave one session more than <see cref="StartSession.MaximumSessions"/>; the next sign-in ends those.
    /// </remarks>
    /// <returns>The session's id; <see langword="null"/> if the user is gone or no longer active, or another hash is stored by now.</returns>
    /// <exception cref="StoreConstraintException">
    /// There is a <see cref="StartSession.NewHash"/>, and a constraint refused it or the session; nothing was written.
    /// </exception>
    ValueTask<StartedSession?> CreateSessionAsync(StartSession start, CancellationToken cancellationToken);

    /// <summary>
    /// Finds a session that a sign-up or a sign-in wrote whose answer was lost. Its token is what is known of it whoever makes the ids, and is no other's.
    /// </summary>
    /// <param name="token">The token that it began with, <see cref="NewSession.Token"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The session and its user; <see langword="null"/> if there is none.</returns>
    ValueTask<SessionReference?> FindStartedSessionAsync(string token, CancellationToken cancellationToken);
}
