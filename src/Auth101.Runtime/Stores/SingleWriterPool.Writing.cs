using Auth101.Queues;

namespace Auth101.Stores;

public sealed partial class SingleWriterPool<TConnection> : IThreadPoolWorkItem
{
    /// <summary>How many writes are committed together at most, so that the first of them does not wait for too many others.</summary>
    private const int MaximumGroupSize = 256;

    /// <summary>How long a write that yields waits for a moment in which nobody else does, before it goes with the others.</summary>
    private static readonly TimeSpan LongestYield = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private readonly LinkedList<Write> _waiting = new();
    private readonly LinkedList<Write> _yielding = new();
    private ITimer? _expiry;
    private bool _isWriting;
    private TConnection? _writer;

    /// <summary>Runs a write at once if nobody writes, on the caller's thread; otherwise it joins a later group.</summary>
    private ValueTask<TResult> Enqueue<TArgument, TResult>(Write<TArgument, TResult> write, LinkedList<Write> queue, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_isDisposed)
            {
                return ValueTask.FromException<TResult>(new ObjectDisposedException(GetType().Name));
            }

            if (_isWriting)
            {
                write.Node = queue.AddLast(write);
                if (_waiting.Count + _yielding.Count == 1)
                {
                    ExpireAfter(_patience);
                }

                return new ValueTask<TResult>(write.Result.WaitAsync(
                    static waiting => waiting.pool.TryRemove(waiting.write), (pool: this, write), cancellationToken));
            }

            _isWriting = true;
        }

        RunAlone(write);
        HandOver();
        return new ValueTask<TResult>(write.Result.Task);
    }

    private bool TryRemove(Write write)
    {
        lock (_lock)
        {
            if (write.Node?.List is not { } queue)
            {
                return false;
            }

            queue.Remove(write.Node);
            return true;
        }
    }

    /// <summary>Lets the thread pool go on with what has arrived meanwhile: the caller has its result and need not work for others.</summary>
    private void HandOver()
    {
        if (FindNext() is not null)
        {
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
        }
    }

    void IThreadPoolWorkItem.Execute()
    {
        while (FindNext() is { } next)
        {
            RunWaiting(next);
        }
    }

    /// <summary>The write that comes next, which still waits. If there is none, writing is over.</summary>
    private Write? FindNext()
    {
        lock (_lock)
        {
            var next = (_waiting.First ?? _yielding.First)?.Value;
            if (next is null)
            {
                _isWriting = false;
                Monitor.PulseAll(_lock);
            }

            return next;
        }
    }

    /// <summary>Takes the writes that are to be committed together: none can be cancelled or expire from now on.</summary>
    private List<Write> TakeGroup()
    {
        lock (_lock)
        {
            var group = new List<Write>(Math.Min(_waiting.Count + 1, MaximumGroupSize));
            while (_waiting.First is { } first && group.Count < MaximumGroupSize)
            {
                _waiting.RemoveFirst();
                group.Add(first.Value);
            }

            if (_yielding.First is { } yielding && (group.Count == 0 || _clock.GetElapsedTime(yielding.Value.Since) >= LongestYield))
            {
                _yielding.RemoveFirst();
                group.Add(yielding.Value);
            }

            return group;
        }
    }

    private void ExpireAfter(TimeSpan wait)
    {
        if (_patience != Timeout.InfiniteTimeSpan)
        {
            _expiry ??= _clock.CreateTimer(
                static pool => ((SingleWriterPool<TConnection>)pool!).Expire(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _expiry.Change(wait, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Takes out of the queues what has waited for too long, so that it never runs, and tells its callers.</summary>
    private void Expire()
    {
        List<Write> expired = [];
        lock (_lock)
        {
            foreach (var queue in (LinkedList<Write>[])[_waiting, _yielding])
            {
                while (queue.First is { } first && Remaining(first.Value) == TimeSpan.Zero)
                {
                    queue.RemoveFirst();
                    expired.Add(first.Value);
                }
            }

            var next = (_waiting.First, _yielding.First) switch
            {
                ({ } waiting, { } yielding) => waiting.Value.Since <= yielding.Value.Since ? waiting : yielding,
                var (waiting, yielding) => waiting ?? yielding,
            };
            if (next is not null && !_isDisposed)
            {
                ExpireAfter(Remaining(next.Value));
            }
        }

        foreach (var write in expired)
        {
            write.Complete(StoreException.Waited(_patience));
        }
    }

    /// <summary>How long a write may still wait.</summary>
    private TimeSpan Remaining(Write write)
    {
        if (_patience == Timeout.InfiniteTimeSpan)
        {
            return _patience;
        }

        var remaining = _patience - _clock.GetElapsedTime(write.Since);
        return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
    }

    /// <summary>Runs a write in a transaction of its own. Only for who has set <see cref="_isWriting"/>.</summary>
    private void RunAlone(Write write)
    {
        Exception? failure = null;
        try
        {
            var writer = GetWriter(write);
            InTransaction(writer, Remaining(write), () => write.Run(writer));
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        write.Complete(failure);
    }

    /// <summary>Runs what waits in one transaction. Only for who has set <see cref="_isWriting"/>.</summary>
    private void RunWaiting(Write next)
    {
        List<Write> group = [];
        Exception? failure = null;
        try
        {
            var writer = GetWriter(next);
            InTransaction(writer, Remaining(next), () =>
            {
                // Not before the lock is there: who waits for it can give up.
                group = TakeGroup();
                foreach (var write in group)
                {
                    RunMember(writer, write, isAlone: group.Count == 1);
                }
            });
        }
        catch (Exception exception) when (exception is SavepointLostException || (exception is StoreConstraintException && group.Count > 1))
        {
            // One member has ended the transaction of all, or what it wrote is refused at the commit. Nothing was committed, so each has its own now.
            foreach (var write in group)
            {
                write.Forget();
                RunAlone(write);
            }

            return;
        }
        catch (Exception exception)
        {
            failure = exception;
            if (group.Count == 0 && TryRemove(next))
            {
                // No transaction began in the time of this one. Those behind it have time left.
                group.Add(next);
            }
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
    private TConnection GetWriter(Write write)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        _writer ??= _open();
        if (!_isInitialized)
        {
            InTransaction(_writer, Remaining(write), () => _initialize!(_writer));
            _isInitialized = true;
        }

        return _writer;
    }

    private void InTransaction(TConnection writer, TimeSpan wait, Action work)
    {
        try
        {
            writer.BeginWrite(wait);
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
            refused = [.. _waiting, .. _yielding];
            _waiting.Clear();
            _yielding.Clear();
            _expiry?.Dispose();
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
    /// <param name="since">When it came, on the clock of the pool.</param>
    private abstract class Write(long since)
    {
        /// <summary>When it came, on the clock of the pool.</summary>
        public long Since => since;

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

    private sealed class Write<TArgument, TResult>(Func<TConnection, TArgument, TResult> write, TArgument argument, long since) : Write(since)
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
