using System.Data.Common;

namespace Auth101.Stores;

/// <summary>What sign-up asks of a database. A part of <see cref="IAuthStore{TUser}"/>.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public interface ISignUpStore<TUser>
    where TUser : class
{
    /// <summary>Writes a user with its credential account and, if it signs in, its first session, all or nothing.</summary>
    /// <param name="user">What to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user as written; <see langword="null"/> if the email address or the user name belongs to a user.</returns>
    /// <exception cref="StoreConstraintException">Another constraint of the user table refused it.</exception>
    ValueTask<CreatedUser<TUser>?> CreateUserAsync(NewUser<TUser> user, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a user with its credential account and, if it signs in, its first session, all or nothing, in a transaction of the application. Neither
    /// commits nor rolls it back; if the database refuses the user, the transaction is as it was before and can go on.
    /// </summary>
    /// <param name="user">What to write.</param>
    /// <param name="transaction">An open transaction of the store's driver. Nothing else may use its connection meanwhile.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user as written; <see langword="null"/> if the email address or the user name belongs to a user.</returns>
    /// <exception cref="ArgumentException">The transaction is one of another driver, or has ended.</exception>
    /// <exception cref="InvalidOperationException">The transaction has ended, where the driver says so.</exception>
    /// <exception cref="NotSupportedException">The store cannot do it, as this implementation cannot.</exception>
    /// <exception cref="StoreConstraintException">Another constraint of the user table refused it.</exception>
    ValueTask<CreatedUser<TUser>?> CreateUserAsync(NewUser<TUser> user, DbTransaction transaction, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This store cannot write in a transaction of the application: "
            + "it does not implement CreateUserAsync with a transaction.");
}
