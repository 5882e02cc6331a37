using System.Collections.Concurrent;

namespace Auth101.Stores;

/// <summary>
/// Connections to an embedded database with one writer and many readers, such as SQLite. They stay open, so that their prepared commands are
/// used again. Reads run beside each other. Writes that arrive while another one is under way are committed together, in one transaction
/// (group commit): the disk is asked once for all of them, and a write that fails fails alone. Callers that wait do not block a thread.
/// Safe for concurrent use.
/// </summary>
/// <typeparam name="TConnection">The connection.</typeparam>
public sealed partial class SingleWriterPool<TConnection> : IDisposable
    where TConnection : class, IStoreConnection
{
    private readonly Func<TConnection> _open;
    private readonly Action<TConnection>? _initialize;
    private readonly bool _useOneConnection;
    private readonly TimeSpan _patience;
    private readonly TimeProvider _clock;
    private readonly ConcurrentBag<TConnection> _idleReaders = [];
    private volatile bool _isInitialized;
    private volatile bool _isDisposed;

    /// <summary>Makes a pool. No connection is opened before the first use.</summary>
    /// <param name="open">Opens a connection.</param>
    /// <param name="initialize">Runs once, in a transaction, before the first read or write; <see langword="null"/> for nothing.</param>
    /// <param name="useOneConnection">Whether reads share the writer's connection, as a database in memory needs.</param>
    /// <param name="patience">
    /// How long a write waits in all, for its turn and for writers of other processes, until it fails; without end if it is
    /// <see cref="Timeout.InfiniteTimeSpan"/>.
    /// </param>
    /// <param name="timeProvider">The clock of the waits; the system's if left out.</param>
    public SingleWriterPool(
        Func<TConnection> open, Action<TConnection>? initialize, bool useOneConnection, TimeSpan patience, TimeProvider? timeProvider = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        _open = open;
        _initialize = initialize;
        _isInitialized = initialize is null;
        _useOneConnection = useOneConnection;
        _patience = patience;
        _clock = timeProvider ?? TimeProvider.System;
    }

    /// <summary>Runs a read.</summary>
    /// <typeparam name="TArgument">What the read needs.</typeparam>
    /// <typeparam name="TResult">What the read gives.</typeparam>
    /// <param name="read">The read.</param>
    /// <param name="argument">What the read needs.</param>
    /// <param name="cancellationToken">Cancels the wait for a connection, not a read that has begun.</param>
    /// <exception cref="ObjectDisposedException">The pool is disposed.</exception>
    public async ValueTask<TResult> ReadAsync<TArgument, TResult>(
        Func<TConnection, TArgument, TResult> read, TArgument argument, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        cancellationToken.ThrowIfCancellationRequested();
        if (_useOneConnection)
        {
            return await WriteAsync(read, argument, cancellationToken).ConfigureAwait(false);
        }

        if (!_isInitialized)
        {
            // The first write initializes the database, even one that writes nothing.
            await WriteAsync(static (_, _) => true, 0, cancellationToken).ConfigureAwait(false);
        }

        return Read(read, argument);
    }

    /// <summary>Runs a write in a transaction, and returns when it is committed. A write that throws leaves nothing behind.</summary>
    /// <typeparam name="TArgument">What the write needs.</typeparam>
    /// <typeparam name="TResult">What the write gives.</typeparam>
    /// <param name="write">The write.</param>
    /// <param name="argument">What the write needs.</param>
    /// <param name="cancellationToken">Cancels the wait for the writer, not a write that has begun.</param>
    /// <exception cref="ObjectDisposedException">The pool is disposed.</exception>
    /// <exception cref="StoreException">Its turn did not come in time. It never runs then.</exception>
    public ValueTask<TResult> WriteAsync<TArgument, TResult>(
        Func<TConnection, TArgument, TResult> write, TArgument argument, CancellationToken cancellationToken) =>
        WriteAsync(write, argument, _waiting, cancellationToken);

    /// <summary>
    /// Runs a write for which nobody waits, such as one that cleans up: it lets the others go first, and takes a part in one of their groups only where they do
    /// not end for a second. It should be short, because a write that arrives meanwhile waits for it.
    /// </summary>
    /// <inheritdoc cref="WriteAsync{TArgument, TResult}(Func{TConnection, TArgument, TResult}, TArgument, CancellationToken)"/>
    public ValueTask<TResult> WriteWhenIdleAsync<TArgument, TResult>(
        Func<TConnection, TArgument, TResult> write, TArgument argument, CancellationToken cancellationToken) =>
        WriteAsync(write, argument, _yielding, cancellationToken);

    /// <summary>Closes the connections, after a write that is under way. Writes that wait and later calls fail.</summary>
    public void Dispose()
    {
        _isDisposed = true;
        StopWriting();
        CloseIdleReaders();
    }

    private ValueTask<TResult> WriteAsync<TArgument, TResult>(
        Func<TConnection, TArgument, TResult> write, TArgument argument, LinkedList<Write> queue, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(write);
        return cancellationToken.IsCancellationRequested
            ? ValueTask.FromCanceled<TResult>(cancellationToken)
            : Enqueue(new Write<TArgument, TResult>(write, argument, _clock.GetTimestamp()), queue, cancellationToken);
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

    private void CloseIdleReaders()
    {
        while (_idleReaders.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }
}
