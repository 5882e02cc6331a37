namespace Auth101.Stores;

/// <summary>What passwords ask of a database after sign-up. A part of <see cref="IAuthStore{TUser}"/>.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public interface IPasswordStore<TUser>
    where TUser : class
{
    /// <summary>
    /// Finds the user of a living session, who may sign in, together with the password hash, in one query: for what asks for the password once more.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="now">The time; a session that expires at it or before is not alive.</param>
    /// <param name="startedAfter">A session that began at this time or before is not alive; <see cref="DateTimeOffset.MinValue"/> for no such limit.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user; <see langword="null"/> if the session is not alive, or its user may not sign in.</returns>
    ValueTask<SignInCandidate<TUser>?> FindForPasswordCheckAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces the hash of a user who may sign in, if it is still the verified one and the session is alive; gives the session its new token, ends the others
    /// if that is wanted, and ends what was asked for before to reset the password or to change the address. All or nothing, also if the session ends
    /// meanwhile.
    /// </summary>
    /// <param name="change">What to change, and what was verified.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <remarks>
    /// The hash is written before the sessions to end are looked for, so that a sign-in beside it with the old password leaves none behind: either its session
    /// is among them, or it gets none.
    /// </remarks>
    /// <returns>The ids of the sessions that ended; <see langword="null"/> if nothing was changed.</returns>
    /// <exception cref="StoreConstraintException">The column does not take the hash; nothing was changed.</exception>
    ValueTask<IReadOnlyList<string>?> ChangePasswordAsync(ChangePassword change, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces the hash of a user for a proof that is good and is used up by it; marks the address as verified where the table keeps that; and ends all
    /// sessions of the user and everything else that was to be proven. All or nothing: of any number of parallel calls with one proof exactly one wins.
    /// </summary>
    /// <param name="proof">What must be there. Its user has the address and may sign in.</param>
    /// <param name="newHash">A hash that was just made, with a salt of its own: none that is stored equals it.</param>
    /// <param name="now">The time; a proof that expires at it or before is not good.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <remarks>
    /// A user without a password gets one; where the hash is in accounts, only if Auth101 manages those. About sessions the same holds as for
    /// <see cref="ChangePasswordAsync"/>.
    /// </remarks>
    /// <returns>The ids of the sessions that ended; <see langword="null"/> if the proof is not good, and nothing was changed.</returns>
    /// <exception cref="StoreConstraintException">The column does not take the hash; nothing was changed.</exception>
    ValueTask<IReadOnlyList<string>?> ResetPasswordAsync(Proof proof, string newHash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces the hash of a user, whether or not they may sign in, and ends all their sessions and everything that was to be proven. All or nothing.
    /// </summary>
    /// <param name="ofUser">The user's id.</param>
    /// <param name="newHash">A hash that was just made, with a salt of its own: none that is stored equals it.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <remarks>
    /// A user without a password gets one; where the hash is in accounts, only if Auth101 manages those. About sessions the same holds as for
    /// <see cref="ChangePasswordAsync"/>.
    /// </remarks>
    /// <returns>The ids of the sessions that ended; <see langword="null"/> if there is no such user, or none who can be given a password.</returns>
    /// <exception cref="StoreConstraintException">The column does not take the hash; nothing was changed.</exception>
    ValueTask<IReadOnlyList<string>?> SetPasswordAsync(string ofUser, string newHash, DateTimeOffset now, CancellationToken cancellationToken);
}
