namespace Auth101.Stores;

/// <summary>A database connection that a <see cref="SingleWriterPool{TConnection}"/> keeps open. Used by one thread at a time.</summary>
public interface IStoreConnection : IDisposable
{
    /// <summary>Begins a transaction that may write at once, waiting for other writers.</summary>
    /// <param name="wait">How long to wait for them; without end if it is <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    void BeginWrite(TimeSpan wait);

    /// <summary>Commits the transaction.</summary>
    /// <exception cref="StoreConstraintException">
    /// A constraint that is not asked before refuses what was written, such as a deferred foreign key. Nothing is committed, and the transaction goes on.
    /// </exception>
    void Commit();

    /// <summary>Rolls the transaction back.</summary>
    void Rollback();

    /// <summary>Marks a point in the transaction to roll back to.</summary>
    void SetSavepoint();

    /// <summary>Forgets the last savepoint and keeps what was done since.</summary>
    void ReleaseSavepoint();

    /// <summary>Undoes what was done since the last savepoint, which stays.</summary>
    void RollbackToSavepoint();
}
