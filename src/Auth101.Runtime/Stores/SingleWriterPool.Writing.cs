using Auth101.Queues;

namespace Auth101.Stores;

public sealed partial class SingleWriterPool<TConnection> : IThreadPoolWorkItem
{
    /// <summary>How many writes are committed together at most, so that the first of them does not wait for too many others.</summary>
    private const int MaximumGroupSize = 256;

    private readonly object _lock = new();
    private readonly LinkedList<Write> _waiting = new();
    private bool _isWriting;
    private TConnection? _writer;

    /// <summary>Runs a write at once if nobody writes, on the caller's thread; otherwise it joins the next group.</summary>
    private ValueTask<TResult> Enqueue<TArgument, TResult>(Write<TArgument, TResult> write, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return ValueTask.FromException<TResult>(new ObjectDisposedException(GetType().Name));
            }

            if (_isWriting)
            {
                write.Node = _waiting.AddLast(write);
                return new ValueTask<TResult>(write.Result.WaitAsync(
                    static waiting => waiting.pool.TryRemove(waiting.write), (pool: this, write), cancellationToken));
            }

            _isWriting = true;
        }

        RunGroup([write]);
        HandOver();
        return new ValueTask<TResult>(write.Result.Task);
    }

    private bool TryRemove(Write write)
    {
        lock (_lock)
        {
            if (write.Node?.List is null)
            {
                return false;
            }

            _waiting.Remove(write.Node);
            return true;
        }
    }

    /// <summary>Lets the thread pool go on with what has arrived meanwhile: the caller has its result and need not work for others.</summary>
    private void HandOver()
    {
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                _isWriting = false;
                Monitor.PulseAll(_lock);
                return;
            }
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute()
    {
        while (TakeGroup() is { Count: > 0 } group)
        {
            RunGroup(group);
        }
    }

    private List<Write> TakeGroup()
    {
        lock (_lock)
        {
            var group = new List<Write>(Math.Min(_waiting.Count, MaximumGroupSize));
            while (_waiting.First is { } first && group.Count < MaximumGroupSize)
            {
                _waiting.RemoveFirst();
                group.Add(first.Value);
            }

            if (group.Count == 0)
            {
                _isWriting = false;
                Monitor.PulseAll(_lock);
            }

            return group;
        }
    }

    /// <summary>Runs writes in one transaction. Only for who has set <see cref="_isWriting"/>.</summary>
    private void RunGroup(List<Write> group)
    {
        Exception? failure = null;
        try
        {
            var writer = GetWriter();
            InTransaction(writer, () =>
            {
                foreach (var write in group)
                {
                    RunMember(writer, write, isAlone: group.Count == 1);
                }
            });
        }
        catch (SavepointLostException)
        {
            // One member has ended the transaction of all. Nothing was committed, so each has its own now.
            foreach (var write in group)
            {
                write.Forget();
                RunGroup([write]);
            }

            return;
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        foreach (var write in group)
        {
            write.Complete(failure);
        }
    }

    /// <summary>Runs one write of a group. Behind a savepoint a failure takes back this write and no other.</summary>
    private static void RunMember(TConnection writer, Write write, bool isAlone)
    {
        if (isAlone)
        {
            write.Run(writer);
            return;
        }

        writer.SetSavepoint();
        try
        {
            write.Run(writer);
        }
        catch (Exception exception)
        {
            write.Fail(exception);
            TakeBack(writer);
        }

        writer.ReleaseSavepoint();
    }

    private static void TakeBack(TConnection writer)
    {
        try
        {
            writer.RollbackToSavepoint();
        }
        catch (Exception exception)
        {
            // Some errors, such as a full disk, end the whole transaction at once.
            throw new SavepointLostException(exception);
        }
    }

    /// <summary>The writer's connection, opened and the database initialized.</summary>
    private TConnection GetWriter()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _writer ??= _open();
        if (!_isInitialized)
        {
            InTransaction(_writer, () => _initialize!(_writer));
            _isInitialized = true;
        }

        return _writer;
    }

    private void InTransaction(TConnection writer, Action work)
    {
        try
        {
            writer.BeginWrite();
        }
        catch
        {
            // Busy for too long, or broken: the next write starts on a fresh connection.
            GiveUp(writer);
            throw;
        }

        try
        {
            work();
            writer.Commit();
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
            GiveUp(writer);
        }
    }

    /// <summary>Closes a connection that may be broken. Not the only one: a database in memory would be gone with it.</summary>
    private void GiveUp(TConnection writer)
    {
        if (!_useOneConnection)
        {
            _writer = null;
            writer.Dispose();
        }
    }

    /// <summary>Waits for the write under way, refuses those that wait, and closes the writer.</summary>
    private void StopWriting()
    {
        List<Write> refused;
        lock (_lock)
        {
            refused = [.. _waiting];
            _waiting.Clear();
            while (_isWriting)
            {
                Monitor.Wait(_lock);
            }

            _writer?.Dispose();
            _writer = null;
        }

        foreach (var write in refused)
        {
            write.Complete(new ObjectDisposedException(GetType().Name));
        }
    }

    /// <summary>A write on its way through the queue.</summary>
    private abstract class Write
    {
        /// <summary>Its place in the queue; null if it never waited.</summary>
        public LinkedListNode<Write>? Node { get; set; }

        /// <summary>Does the work. The caller hears of it after the commit.</summary>
        public abstract void Run(TConnection connection);

        /// <summary>Keeps the failure of this write alone.</summary>
        public abstract void Fail(Exception exception);

        /// <summary>Forgets the failure, before the write runs once more.</summary>
        public abstract void Forget();

        /// <summary>Tells the caller how it ended.</summary>
        /// <param name="groupFailure">Why the whole group failed; null if it was committed.</param>
        public abstract void Complete(Exception? groupFailure);
    }

    private sealed class Write<TArgument, TResult>(Func<TConnection, TArgument, TResult> write, TArgument argument) : Write
    {
        public QueuedResult<TResult> Result { get; } = new();

        public override void Run(TConnection connection) => Result.Keep(write(connection, argument));

        public override void Fail(Exception exception) => Result.Fail(exception);

        public override void Forget() => Result.Forget();

        public override void Complete(Exception? groupFailure) => Result.Tell(groupFailure);
    }

    /// <summary>A savepoint is gone, and with it the transaction.</summary>
    private sealed class SavepointLostException(Exception innerException) : Exception(null, innerException);
}
