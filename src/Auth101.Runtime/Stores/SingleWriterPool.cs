using System.Collections.Concurrent;

namespace Auth101.Stores;

/// <summary>
/// Connections to an embedded database with one writer and many readers, such as SQLite: they stay open, so that their prepared commands
/// are used again; reads run beside each other, writes one after the other, each in a transaction. Callers that wait for the writer do not
/// block a thread. Safe for concurrent use.
/// </summary>
/// <typeparam name="TConnection">The connection.</typeparam>
public sealed class SingleWriterPool<TConnection> : IDisposable
    where TConnection : class, IStoreConnection
{
    private readonly Func<TConnection> _open;
    private readonly Action<TConnection>? _initialize;
    private readonly bool _useOneConnection;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentBag<TConnection> _idleReaders = [];
    private TConnection? _writer;
    private volatile bool _isInitialized;
    private volatile bool _isDisposed;

    /// <summary>Makes a pool. No connection is opened before the first use.</summary>
    /// <param name="open">Opens a connection.</param>
    /// <param name="initialize">Runs once, in a transaction, before the first read or write; <see langword="null"/> for nothing.</param>
    /// <param name="useOneConnection">Whether reads share the writer's connection, as a database in memory needs.</param>
    public SingleWriterPool(Func<TConnection> open, Action<TConnection>? initialize, bool useOneConnection)
    {
        ArgumentNullException.ThrowIfNull(open);
        _open = open;
        _initialize = initialize;
        _useOneConnection = useOneConnection;
    }

    /// <summary>Runs a read.</summary>
    /// <typeparam name="TArgument">What the read needs.</typeparam>
    /// <typeparam name="TResult">What the read gives.</typeparam>
    /// <param name="read">The read.</param>
    /// <param name="argument">What the read needs.</param>
    /// <param name="cancellationToken">Cancels the wait for a connection, not a read that has begun.</param>
    public async ValueTask<TResult> ReadAsync<TArgument, TResult>(
        Func<TConnection, TArgument, TResult> read, TArgument argument, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        cancellationToken.ThrowIfCancellationRequested();
        if (_useOneConnection || !_isInitialized)
        {
            await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                var writer = GetWriter();
                if (_useOneConnection)
                {
                    return read(writer, argument);
                }
            }
            finally
            {
                _writing.Release();
            }
        }

        return Read(read, argument);
    }

    /// <summary>Runs a write in a transaction that is committed if the write returns and rolled back if it throws.</summary>
    /// <typeparam name="TArgument">What the write needs.</typeparam>
    /// <typeparam name="TResult">What the write gives.</typeparam>
    /// <param name="write">The write.</param>
    /// <param name="argument">What the write needs.</param>
    /// <param name="cancellationToken">Cancels the wait for the writer, not a write that has begun.</param>
    public async ValueTask<TResult> WriteAsync<TArgument, TResult>(
        Func<TConnection, TArgument, TResult> write, TArgument argument, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        await _writing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return Write(GetWriter(), write, argument);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Closes the connections, after a write that is under way. Later calls fail.</summary>
    public void Dispose()
    {
        _writing.Wait();
        try
        {
            _isDisposed = true;
            _writer?.Dispose();
            _writer = null;
            CloseIdleReaders();
        }
        finally
        {
            _writing.Release();
        }
    }

    private TResult Read<TArgument, TResult>(Func<TConnection, TArgument, TResult> read, TArgument argument)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        if (!_idleReaders.TryTake(out var connection))
        {
            connection = _open();
        }

        TResult result;
        try
        {
            result = read(connection, argument);
        }
        catch
        {
            // Whatever went wrong, the next read starts on a fresh connection.
            connection.Dispose();
            throw;
        }

        _idleReaders.Add(connection);
        if (_isDisposed)
        {
            CloseIdleReaders();
        }

        return result;
    }

    /// <summary>The writer's connection, opened and the database initialized. Only for who holds the semaphore.</summary>
    private TConnection GetWriter()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _writer ??= _open();
        if (!_isInitialized)
        {
            if (_initialize is not null)
            {
                Write(_writer, static (connection, initialize) =>
                {
                    initialize(connection);
                    return true;
                }, _initialize);
            }

            _isInitialized = true;
        }

        return _writer;
    }

    private TResult Write<TArgument, TResult>(TConnection writer, Func<TConnection, TArgument, TResult> write, TArgument argument)
    {
        writer.BeginWrite();
        try
        {
            var result = write(writer, argument);
            writer.Commit();
            return result;
        }
        catch
        {
            RollBack(writer);
            throw;
        }
    }

    private void RollBack(TConnection writer)
    {
        try
        {
            writer.Rollback();
        }
#pragma warning disable CA1031 // The error that led here is the one to report; this connection is given up, which ends its transaction too.
        catch (Exception)
#pragma warning restore CA1031
        {
            // A database in memory would be gone with its connection. There a failed commit has already ended the transaction.
            if (!_useOneConnection)
            {
                _writer = null;
                writer.Dispose();
            }
        }
    }

    private void CloseIdleReaders()
    {
        while (_idleReaders.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
