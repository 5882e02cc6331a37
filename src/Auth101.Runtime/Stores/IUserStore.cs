namespace Auth101.Stores;

/// <summary>What users ask of a database who change, leave or take their data along. A part of <see cref="IAuthStore{TUser}"/>.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public interface IUserStore<TUser>
    where TUser : class
{
    /// <summary>
    /// Removes a user with all accounts, sessions and verifications in one transaction, for a living session of a user who may sign in, if the stored hash is
    /// still the one that their password was verified against. No sign-in or refresh that runs beside it leaves a session behind. What becomes of the row,
    /// <see cref="Auth101UserAttribute.Deletes"/> says; where users may not be deleted, nothing happens, as in this implementation.
    /// </summary>
    /// <param name="deletion">Whom to remove, and what was verified.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether the user was removed.</returns>
    /// <exception cref="StoreConstraintException">A constraint, such as a foreign key of the application, keeps the user; nothing was changed.</exception>
    ValueTask<bool> DeleteUserAsync(DeleteUser deletion, CancellationToken cancellationToken) => ValueTask.FromResult(false);

    /// <summary>
    /// Removes a user, as <see cref="DeleteUserAsync"/> does, who has an address and never proved it: somebody else opened the account for it.
    /// </summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="email">The address, in canonical form.</param>
    /// <param name="now">The time, for the columns that say when the row was deleted and changed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether the user was removed.</returns>
    /// <exception cref="StoreConstraintException">A constraint, such as a foreign key of the application, keeps the user; nothing was changed.</exception>
    ValueTask<bool> DisownAsync(string userId, string email, DateTimeOffset now, CancellationToken cancellationToken) => ValueTask.FromResult(false);

    /// <summary>
    /// Changes what the client has sent, in one statement, if the session that asks is alive and its user may sign in. Where a client can change nothing,
    /// nothing happens, as in this implementation.
    /// </summary>
    /// <param name="update">The changes, and who asks for them.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user with the changes; <see langword="null"/> if the session is not alive, or its user may not sign in.</returns>
    /// <exception cref="StoreConstraintException">A constraint refused a value; nothing was changed.</exception>
    ValueTask<TUser?> UpdateUserAsync(UpdateUser<TUser> update, CancellationToken cancellationToken) => ValueTask.FromResult<TUser?>(null);

    /// <summary>Finds the accounts of a user, without hash and tokens. Without a table of accounts there are none, as this implementation says.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<IReadOnlyList<UserAccount>> FindAccountsAsync(string userId, CancellationToken cancellationToken) =>
        ValueTask.FromResult<IReadOnlyList<UserAccount>>([]);

    /// <summary>Finds all sessions of a user that there are, those that have expired included, without their tokens.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<IReadOnlyList<ListedSession>> FindAllSessionsAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Finds the verifications of a user, those that have expired included, without their values.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<IReadOnlyList<UserVerification>> FindVerificationsAsync(string userId, CancellationToken cancellationToken);
}
