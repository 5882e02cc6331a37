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

    /// <summary>Whether an exception of the driver says that a table or a column is missing, so that the facade can say what to do.</summary>
    /// <param name="exception">The exception.</param>
    bool IsSchemaMissing(DbException exception) => false;

    /// <summary>Deletes expired sessions and verifications.</summary>
    /// <param name="now">The time; rows that expire at it or before are expired.</param>
    /// <param name="batchSize">How many rows of each table to delete at most.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>How many rows were deleted; call again until it is 0.</returns>
    ValueTask<int> PurgeExpiredAsync(DateTimeOffset now, int batchSize, CancellationToken cancellationToken);
}
