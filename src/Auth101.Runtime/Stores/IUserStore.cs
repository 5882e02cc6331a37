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
    ValueTask<bool> DeleteUserAsync(DeleteUser deletion, CancellationToken cancellationToken) => ValueTask.FromResult(false);

    /// <summary>
    /// Removes a user, as <see cref="DeleteUserAsync"/> does, who never proved the address to which the proof was sent: somebody else opened the account for
    /// it.
    /// </summary>
    /// <param name="proof">What the row of the address's verification holds.</param>
    /// <param name="now">The time; a row that expires at it or before is none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether the user was removed.</returns>
    ValueTask<bool> DisownAsync(Proof proof, DateTimeOffset now, CancellationToken cancellationToken) => ValueTask.FromResult(false);
}
