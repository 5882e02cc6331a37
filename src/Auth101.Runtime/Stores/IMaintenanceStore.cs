using System.Data.Common;

namespace Auth101.Stores;

/// <summary>What keeps a database in order: its tables, and what has expired. A part of <see cref="IAuthStore{TUser}"/>.</summary>
public interface IMaintenanceStore
{
    /// <summary>Creates the tables that Auth101 manages where they do not exist yet. Tables of the application are never touched.</summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask CreateTablesAsync(CancellationToken cancellationToken);

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

    /// <summary>
    /// Says what an exception of the driver means, so that the facade can try again what is worth it, and say what to do about the rest. A use case that is
    /// <see cref="StoreFailure.Undone"/> is called again: its transaction must be over.
    /// </summary>
    /// <param name="exception">The exception.</param>
    /// <returns>What it means. This implementation knows no driver.</returns>
    StoreFailure Classify(DbException exception) => StoreFailure.Other;

    /// <summary>
    /// Sees to it that no connection is used again that was opened before: after one of them broke, the others may be broken as well, or lead to a server that
    /// no longer takes work. Those that are in use now are not closed before they are given back.
    /// </summary>
    /// <param name="failure">Why; <see langword="null"/> if a connection broke without an exception of the driver.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>When it is done. This implementation keeps no connections.</returns>
    ValueTask ForgetConnectionsAsync(DbException? failure, CancellationToken cancellationToken) => default;

    /// <summary>
    /// Whether the file of an embedded database was deleted, or another one was put in its place, since the store has opened it. This implementation knows of
    /// no file.
    /// </summary>
    bool HasLostFile => false;

    /// <summary>
    /// Writes something that stays as it is, where a statement that changes no row asks the disk for nothing. This implementation does nothing: a server has a
    /// disk of its own.
    /// </summary>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask ProbeSpaceAsync(CancellationToken cancellationToken) => default;

    /// <summary>
    /// Deletes expired sessions, verifications that expired a <see cref="NewProof.Period"/> ago, which until then count how many there were, and counters that
    /// say no more than that a budget is full.
    /// </summary>
    /// <param name="now">The time; rows that expire at it or before are expired.</param>
    /// <param name="batchSize">How many rows of each table to delete at most.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many rows were deleted; call again until it is 0.</returns>
    ValueTask<int> PurgeExpiredAsync(DateTimeOffset now, int batchSize, CancellationToken cancellationToken);
}
