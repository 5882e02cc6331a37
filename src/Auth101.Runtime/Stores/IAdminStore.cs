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

    /// <summary>Ends all sessions of a user.</summary>
    /// <param name="userId">The user's id.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ids of those that ended; <see langword="null"/> if there is no such user.</returns>
    ValueTask<IReadOnlyList<string>?> EndUserSessionsAsync(string userId, CancellationToken cancellationToken);
}
