namespace Auth101.Stores;

/// <summary>What a failure of the database means for the use case that met it. Each store says it of its own driver's exceptions.</summary>
public enum StoreFailure
{
    /// <summary>None of the others: a missing permission, a value that cannot be read, a mistake in a statement. To try again does not help.</summary>
    Other,

    /// <summary>A table or a column is missing.</summary>
    SchemaMissing,

    /// <summary>
    /// The database undid the transaction in favor of another one: a deadlock, two transactions that cannot be put in order, a lock that did not become free.
    /// Nothing happened, and it can be tried again at once.
    /// </summary>
    Undone,

    /// <summary>The connection broke. If something was being written, whether it took place is an open question.</summary>
    ConnectionLost,

    /// <summary>
    /// The server does not take the work on this connection: it cannot be reached, is starting, stopping or read-only, is not part of its cluster, or remembers
    /// something that no longer fits. Nothing happened; on a new connection, which may lead to another server, it may work.
    /// </summary>
    Unavailable,

    /// <summary>
    /// There is no room or no time for the work: too many connections, none free in the pool, a full disk or memory, a command that took too long. To try again
    /// at once would make it worse. What was too long may have happened, all else has not.
    /// </summary>
    Overloaded,
}
