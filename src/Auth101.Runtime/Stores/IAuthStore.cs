using System.Data.Common;

namespace Auth101.Stores;

/// <summary>
/// What Auth101 asks of a database, one method per use case, so that each driver can do each in the fewest round trips. The generator writes
/// one implementation per database driver; a hand-written one works as well.
/// </summary>
/// <remarks>
/// Implementations are safe for concurrent use. Ids are text at this boundary, whatever their type in the database; text that is no id of
/// the database's type finds nothing. What acts on a session asks for all that a <see cref="SessionReference"/> says, in the statement that acts. Times are UTC. Expected outcomes are return values; a broken database is an exception of
/// the driver (a <see cref="DbException"/>), which the facade turns into a <see cref="StoreException"/>.
/// </remarks>
/// <typeparam name="TUser">The user class.</typeparam>
public interface IAuthStore<TUser>
    where TUser : class
{
    /// <summary>Creates the tables that Auth101 manages where they do not exist yet. Tables of the application are never touched.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask CreateTablesAsync(CancellationToken cancellationToken);

    /// <summary>Writes a user with its credential account and its first session, all or nothing.</summary>
    /// <param name="user">What to write.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user as written; <see langword="null"/> if the unique index on the email address refused it.</returns>
    /// <exception cref="StoreConstraintException">Another constraint of the user table refused it.</exception>
    ValueTask<CreatedUser<TUser>?> CreateUserAsync(NewUser<TUser> user, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a user with its credential account and its first session, all or nothing, in a transaction of the application. Neither commits nor rolls it back;
    /// if the database refuses the user, the transaction is as it was before and can go on.
    /// </summary>
    /// <param name="user">What to write.</param>
    /// <param name="transaction">An open transaction of the store's driver. Nothing else may use its connection meanwhile.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user as written; <see langword="null"/> if the unique index on the email address refused it.</returns>
    /// <exception cref="ArgumentException">The transaction is one of another driver, or has ended.</exception>
    /// <exception cref="InvalidOperationException">The transaction has ended, where the driver says so.</exception>
    /// <exception cref="NotSupportedException">The store cannot do it, as this implementation cannot.</exception>
    /// <exception cref="StoreConstraintException">Another constraint of the user table refused it.</exception>
    ValueTask<CreatedUser<TUser>?> CreateUserAsync(NewUser<TUser> user, DbTransaction transaction, CancellationToken cancellationToken) =>
        throw new NotSupportedException("This store cannot write in a transaction of the application: it does not implement CreateUserAsync with a transaction.");

    /// <summary>Finds a user by email address, together with the password hash of its credential account.</summary>
    /// <param name="email">The address in canonical form.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user, active or not; <see langword="null"/> if there is none.</returns>
    ValueTask<SignInCandidate<TUser>?> FindForSignInAsync(string email, CancellationToken cancellationToken);

    /// <summary>
    /// Writes a session for an existing, active user whose stored hash is still the verified one, and in the same transaction replaces an outdated hash. Whoever replaces
    /// a password and ends the user's sessions can rely on it, also in a transaction that is still open: no session of the old password comes after.
    /// </summary>
    /// <param name="start">The session, and what was verified.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <remarks>Sign-ins that run at once may each leave one session more than <see cref="StartSession.MaximumSessions"/>; the next sign-in ends those.</remarks>
    /// <returns>The session's id; <see langword="null"/> if the user is gone or no longer active, or another hash is stored by now.</returns>
    ValueTask<StartedSession?> CreateSessionAsync(StartSession start, CancellationToken cancellationToken);

    /// <summary>Loads a user and says whether a session of that user is alive, in one query.</summary>
    /// <param name="session">The session, and the user who is loaded also if there is no such session.</param>
    /// <param name="now">The time; a session that expires at it or before is not alive.</param>
    /// <param name="startedAfter">A session that began at this time or before is not alive; <see cref="DateTimeOffset.MinValue"/> for no such limit.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<SessionLookup<TUser>> FindSessionAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces a session's token in one conditional statement: of any number of parallel calls with the same old token exactly one wins.
    /// A token that is not the current one ends the session if the last rotation was before <see cref="RotateSession.ReuseCutoff"/>.
    /// </summary>
    /// <param name="rotation">What to replace, and under which conditions.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<SessionRotation<TUser>> RotateSessionAsync(RotateSession rotation, CancellationToken cancellationToken);

    /// <summary>Loads what a session holds if it was rotated a moment ago, is alive and its user may sign in.</summary>
    /// <param name="session">The session.</param>
    /// <param name="now">The time; a session that expires at it or before is not alive.</param>
    /// <param name="startedAfter">A session that began at this time or before is not alive; <see cref="DateTimeOffset.MinValue"/> for no such limit.</param>
    /// <param name="rotatedAfter">A session that was last rotated at this time or before is not found.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns><see langword="null"/> if there is none. This implementation finds none: it is for tables that do not tell when a session was rotated.</returns>
    ValueTask<RotatedSession<TUser>?> FindRotatedSessionAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, DateTimeOffset rotatedAfter, CancellationToken cancellationToken) => default;

    /// <summary>Ends a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there was one.</returns>
    ValueTask<bool> EndSessionAsync(SessionReference session, CancellationToken cancellationToken);

    /// <summary>Deletes expired sessions and verifications.</summary>
    /// <param name="now">The time; rows that expire at it or before are expired.</param>
    /// <param name="batchSize">How many rows of each table to delete at most.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many rows were deleted; call again until it is 0.</returns>
    ValueTask<int> PurgeExpiredAsync(DateTimeOffset now, int batchSize, CancellationToken cancellationToken);

    /// <summary>
    /// Looks for a unique index on the email address of an own user table. No statement fails without one, but nothing refuses a second sign-up with the same
    /// address then.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The column without a unique index, as table and column; <see langword="null"/> if it has one, or is that of a view, which can have none. This
    /// implementation finds none: it is for tables that Auth101 makes.
    /// </returns>
    ValueTask<string?> FindNonUniqueEmailAsync(CancellationToken cancellationToken) => default;

    /// <summary>Whether an exception of the driver says that a table or a column is missing, so that the facade can say what to do.</summary>
    /// <param name="exception">The exception.</param>
    bool IsSchemaMissing(DbException exception) => false;
}
