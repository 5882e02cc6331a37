namespace Auth101.Stores;

/// <summary>
/// What those who look after users ask of a database (<see cref="Auth101Admin{TUser}"/>). A part of <see cref="IAuthStore{TUser}"/>. Users are named by their
/// ids as their rows spell them, and found whether or not they may sign in.
/// </summary>
public interface IAdminStore
{
    /// <summary>
    /// Finds the id of a user as the row spells it. Numbers and Guids are found in more than one spelling, and so is text where its column does not mind case
    /// or blanks; what else is kept of a user is named by the one of the row.
    /// </summary>
    /// <param name="userId">The user's id, however it is spelled.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The id; <see langword="null"/> if there is no such user.</returns>
    ValueTask<string?> FindUserIdAsync(string userId, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps a user from signing in and ends all of their sessions and all that was to be proven, all or nothing. A sign-in of the user that runs meanwhile is
    /// waited for, or fails: no session and no link is left, which would live again when the user may sign in.
    /// </summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="now">The time, for the column that says when the row was changed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ids of the sessions that ended; <see langword="null"/> if there is no such user.</returns>
    /// <exception cref="NotSupportedException">The users have no such column, as this implementation says.</exception>
    ValueTask<IReadOnlyList<string>?> DeactivateUserAsync(string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The store does not say who may sign in.");

    /// <summary>Lets a user sign in again.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="now">The time, for the column that says when the row was changed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there is such a user.</returns>
    /// <exception cref="NotSupportedException">The users have no such column, as this implementation says.</exception>
    ValueTask<bool> ActivateUserAsync(string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The store does not say who may sign in.");

    /// <summary>Marks the address of a user as verified, without a proof.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="now">The time, for the columns that say when the address was verified and the row changed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there is such a user, who has an address.</returns>
    /// <exception cref="NotSupportedException">The users have no such column, as this implementation says.</exception>
    ValueTask<bool> MarkEmailVerifiedAsync(string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The store does not keep which addresses are verified.");

    /// <summary>
    /// Removes a user, as <see cref="IUserStore{TUser}.DeleteUserAsync"/> does, whether or not the user may sign in, and without a session of theirs.
    /// </summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="now">The time, for the columns that say when the row was deleted and changed.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there was such a user.</returns>
    /// <exception cref="NotSupportedException">The users of this table are not deleted, as this implementation says.</exception>
    /// <exception cref="StoreConstraintException">A constraint, such as a foreign key of the application, keeps the user; nothing was changed.</exception>
    ValueTask<bool> RemoveUserAsync(string userId, DateTimeOffset now, CancellationToken cancellationToken) =>
        throw new NotSupportedException("The store deletes no users.");

    /// <summary>Ends all sessions of a user.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ids of those that ended; <see langword="null"/> if there is no such user.</returns>
    ValueTask<IReadOnlyList<string>?> EndUserSessionsAsync(string userId, CancellationToken cancellationToken);
}
