namespace Auth101.Stores;

/// <summary>A database connection that a <see cref="SingleWriterPool{TConnection}"/> keeps open. Used by one thread at a time.</summary>
public interface IStoreConnection : IDisposable
{
    /// <summary>Begins a transaction that may write at once, waiting for other writers.</summary>
    void BeginWrite();

    /// <summary>Commits the transaction.</summary>
    void Commit();

    /// <summary>Rolls the transaction back.</summary>
    void Rollback();
}
