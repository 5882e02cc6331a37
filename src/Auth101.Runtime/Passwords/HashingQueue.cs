using System.Diagnostics;
using Auth101.Diagnostics;

namespace Auth101.Passwords;

/// <summary>
/// Runs work on a few threads of its own, in the order of arrival, and refuses what does not fit a bounded queue. The thread pool stays free
/// for requests: hashing on it, even behind a semaphore, makes everything else wait.
/// </summary>
/// <remarks>Threads start when needed and end after some time without work, so there is nothing to dispose.</remarks>
internal sealed class HashingQueue
{
    public const string ThreadName = "Auth101 password hashing";

    private readonly object _lock = new();
    private readonly LinkedList<WorkItem> _waiting = new();
    private readonly int _threadLimit;
    private readonly long _capacity;
    private readonly TimeSpan _idleTime;
    private int _accepted;
    private int _threads;
    private int _idleThreads;

    /// <param name="threadLimit">How many threads work at most.</param>
    /// <param name="queueLimit">How much work may wait while all threads are busy.</param>
    /// <param name="idleTime">How long a thread waits for work before it ends.</param>
    public HashingQueue(int threadLimit, int queueLimit, TimeSpan idleTime)
    {
        _threadLimit = threadLimit;
        _capacity = (long)threadLimit + queueLimit;
        _idleTime = idleTime;
    }

    /// <summary>Queues work. Work that waits can be cancelled and then frees its place; work that has begun runs to its end.</summary>
    /// <returns><see langword="null"/> if the queue is full. The task's continuations never run on a hashing thread.</returns>
    public Task<T>? TryRun<T>(Func<T> work, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var item = new WorkItem<T>(work);
        if (!TryAdd(item))
        {
            return null;
        }

        return cancellationToken.CanBeCanceled ? WaitAsync(item, cancellationToken) : item.Task;
    }

    private async Task<T> WaitAsync<T>(WorkItem<T> item, CancellationToken cancellationToken)
    {
        using var registration = cancellationToken.UnsafeRegister(
            (_, token) =>
            {
                if (TryRemove(item))
                {
                    item.Cancel(token);
                }
            },
            null);
        return await item.Task.ConfigureAwait(false);
    }

    private bool TryAdd(WorkItem item)
    {
        lock (_lock)
        {
            if (_accepted == _capacity)
            {
                return false;
            }

            if (_waiting.Count >= _idleThreads && _threads < _threadLimit)
            {
                StartThread();
            }

            _accepted++;
            _waiting.AddLast(item.Node);
            Monitor.Pulse(_lock);
        }

        Telemetry.HashBegins();
        return true;
    }

    private bool TryRemove(WorkItem item)
    {
        lock (_lock)
        {
            if (item.Node.List is null)
            {
                return false;
            }

            _waiting.Remove(item.Node);
            _accepted--;
        }

        Telemetry.HashEnds();
        return true;
    }

    private void StartThread()
    {
        // The caller's execution context (its request, its culture) is not the business of a thread that serves many callers.
        new Thread(Work) { IsBackground = true, Name = ThreadName }.UnsafeStart();
        _threads++;
    }

    private void Work()
    {
        while (TakeNext() is { } item)
        {
            item.Run();
            Telemetry.HashEnds();

            // The place is free before the caller hears of the result.
            lock (_lock)
            {
                _accepted--;
            }

            item.Complete();
        }
    }

    private WorkItem? TakeNext()
    {
        lock (_lock)
        {
            while (_waiting.Count == 0)
            {
                _idleThreads++;
                var pulsed = Monitor.Wait(_lock, _idleTime);
                _idleThreads--;
                if (!pulsed && _waiting.Count == 0)
                {
                    _threads--;
                    return null;
                }
            }

            var item = _waiting.First!.Value;
            _waiting.RemoveFirst();
            return item;
        }
    }

    private abstract class WorkItem
    {
        protected WorkItem() => Node = new LinkedListNode<WorkItem>(this);

        public LinkedListNode<WorkItem> Node { get; }

        public abstract void Run();

        public abstract void Complete();
    }

    private sealed class WorkItem<T>(Func<T> work) : WorkItem
    {
        private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;
        private Exception? _exception;

        public Task<T> Task => _completion.Task;

        public override void Run()
        {
            try
            {
                var start = Stopwatch.GetTimestamp();
                _result = work();

                // In here, because a listener of the application could throw, too.
                Telemetry.HashDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
            catch (Exception exception)
            {
                _exception = exception;
            }
        }

        public override void Complete()
        {
            if (_exception is null)
            {
                _completion.SetResult(_result!);
            }
            else
            {
                _completion.SetException(_exception);
            }
        }

        public void Cancel(CancellationToken cancellationToken) => _completion.SetCanceled(cancellationToken);
    }
}
