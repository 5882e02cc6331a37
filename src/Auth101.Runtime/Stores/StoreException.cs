using System.Data.Common;
using System.Data.SqlTypes;

namespace Auth101.Stores;

/// <summary>
/// The database failed: the connection was lost, the server does not answer, the disk is full, a table is missing, a permission is not there, a
/// stored value cannot be read. What <see cref="Auth101{TUser}"/> throws for all of it, whatever the database.
/// </summary>
/// <remarks>
/// Every use case is all or nothing, so that nothing is half-written. A connection that was lost while a write was being committed leaves open
/// whether it took place: as with any database, the answer is what did not arrive.
/// </remarks>
public sealed class StoreException : Exception
{
    /// <summary>Wraps an exception of the driver.</summary>
    /// <param name="innerException">The exception of the driver.</param>
    public StoreException(Exception innerException)
        : base("The database failed; see the inner exception.", innerException)
    {
    }

    /// <summary>Wraps an exception of the driver.</summary>
    /// <param name="innerException">The exception of the driver.</param>
    /// <param name="failure">What it means.</param>
    public StoreException(Exception innerException, StoreFailure failure)
        : this(innerException) => Failure = failure;

    private StoreException(string message, Exception? innerException, StoreFailure failure = StoreFailure.Other)
        : base(message, innerException) => (Failure, IsAdvice) = (failure, true);

    /// <summary>
    /// What the failure means. What is worth trying again has been tried again: of <see cref="StoreFailure.Undone"/> this is the last of several attempts.
    /// </summary>
    public StoreFailure Failure { get; }

    /// <summary>Whether the message says what to do, and not only where to look.</summary>
    internal bool IsAdvice { get; }

    /// <summary>Whether reading a column of the current row throws an exception because of the value that is stored there.</summary>
    /// <param name="exception">
    /// The exception. A driver's own is left to the store that knows the driver: it may as well say that the connection was lost.
    /// </param>
    public static bool IsUnreadable(Exception exception) => exception
        is FormatException or InvalidCastException or OverflowException or ArgumentException or InvalidOperationException or SqlTypeException;

    /// <summary>A stored value cannot be read. The exception that says so may quote the value, so it is named and not kept.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <param name="exception">What reading threw.</param>
    public static StoreException Unreadable(string table, string column, Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return new StoreException(
            $"A value in column '{column}' of table '{table}' cannot be read as its property's type, or the property refuses it ({exception.GetType().Name}). "
            + "`auth101 check` compares the types.",
            innerException: null);
    }

    /// <summary>A row was inserted, and the database made no id for it.</summary>
    /// <param name="table">The table.</param>
    /// <param name="column">The column of the id.</param>
    public static StoreException NoId(string table, string column) => new(
        $"The database has made no id for a new row of table '{table}'. `auth101 check` says so of column '{column}', and what to do.",
        innerException: null);

    /// <summary>A value that is no user's cannot be read, such as an id that the database made.</summary>
    internal static StoreException Unreadable(Exception exception) => new(
        $"The database answered with a value that cannot be read ({exception.GetType().Name}). "
        + "`auth101 check` compares the types of the columns.",
        innerException: null);

    /// <summary>An exception of the driver, of which the store has said what it means.</summary>
    internal static StoreException Of(Exception exception, StoreFailure failure) =>
        failure == StoreFailure.SchemaMissing ? Missing(exception)
        : exception is DbException error && IsOfPooler(error) ? Pooled(error)
        : new StoreException(exception, failure);

    /// <summary>A write never had its turn.</summary>
    internal static StoreException Waited(TimeSpan time) => new(
        $"A write has waited for {time.TotalSeconds:0} seconds behind others and was given up; nothing was written. "
        + "\"Default Timeout\" of the connection string says how long one waits.",
        innerException: null,
        StoreFailure.Overloaded);

    /// <summary>
    /// Whether a connection string that does not go with a pooler is the cause. 08P01 is also what PgBouncer says of a server that it does not reach.
    /// </summary>
    private static bool IsOfPooler(DbException error) => error.SqlState is "42P05" or "26000"
        || (error.SqlState == "08P01" && (error.Message.Contains("startup parameter", StringComparison.Ordinal)
            || error.Message.Contains("prepared statement", StringComparison.Ordinal)));

    /// <summary>A connection string does not go with a pooler, which to try again will not mend.</summary>
    private static StoreException Pooled(DbException exception) => new(
        $"A pooler such as PgBouncer is in the way: {exception.Message.Split('\n')[0].TrimEnd()} In transaction mode the connection string needs "
        + "\"Max Auto Prepare=0;No Reset On Close=true\", and it must have neither \"Search Path\" nor \"Options\".",
        exception,
        StoreFailure.Other);

    /// <summary>A table or a column is missing; the driver's message names it.</summary>
    private static StoreException Missing(Exception exception) => new(
        $"A table or a column is missing: {exception.Message.Split('\n')[0].TrimEnd()} `auth101 check` compares the database with the mapping; "
        + "`auth101 migrate`, the scripts or CreateTablesAsync make what is missing. "
        + "An own table is changed as the application changes it, with EF Core by `dotnet ef database update`.",
        exception,
        StoreFailure.SchemaMissing);
}
