using System.Diagnostics;
using Auth101.Diagnostics;
using Auth101.Queues;

namespace Auth101.Passwords;

/// <summary>
/// Runs work on a few threads of its own and refuses what does not fit a bounded queue. The thread pool stays free for requests: hashing on it, even behind a
/// semaphore, makes everything else wait.
/// </summary>
/// <remarks>
/// <para>
/// Clients take turns, each its work in the order of arrival, and work that costs as much as k hashes uses up k turns: who sends much waits for himself
/// (start-time fair queueing). A client may fill a part of the queue only; calls without an address are the application's own, take turns as one client, and
/// have no such bound.
/// </para>
/// <para>
/// Work is let in while a place is free, and takes as many as it costs. Were it let in by its cost, a refusal would tell which users have costly hashes. What
/// runs at once takes no more memory than a hash of the current cost on each thread, and one of the greatest memory.
/// </para>
/// <para>Threads start when needed and end after some time without work, so there is nothing to dispose.</para>
/// </remarks>
internal sealed class HashingQueue(HashingLimits limits)
{
    public const string ThreadName = "Auth101 password hashing";

    private readonly object _lock = new();
    private readonly Dictionary<HashingClient, ClientWork> _clients = [];
    private readonly long _capacity = (long)limits.Threads + limits.Waiting;
    private readonly long _capacityPerClient = (long)limits.Threads + limits.WaitingPerClient;
    private readonly long _extraMemoryLimit = limits.Memory - 1L;
    private long _places;
    private long _extraMemory;
    private long _turn;
    private long _arrivals;
    private int _waiting;
    private int _threads;
    private int _idleThreads;

    /// <summary>Queues work. Work that waits can be cancelled and then frees its places; work that has begun runs to its end.</summary>
    /// <returns><see langword="null"/> if the queue is full, or the client's part of it. The task's continuations never run on a hashing thread.</returns>
    public Task<T>? TryRun<T>(Func<T> work, HashingDemand demand, HashingClient client, CancellationToken cancellationToken)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return Task.FromCanceled<T>(cancellationToken);
        }

        var item = new WorkItem<T>(work, demand);
        return TryAdd(item, client)
            ? item.Result.WaitAsync(static waiting => waiting.queue.TryRemove(waiting.item), (queue: this, item), cancellationToken)
            : null;
    }

    private bool TryAdd(WorkItem item, HashingClient key)
    {
        lock (_lock)
        {
            var client = _clients.GetValueOrDefault(key);
            if (_places >= _capacity || (key != HashingClient.Anonymous && client?.Places >= _capacityPerClient))
            {
                return false;
            }

            if (client is null)
            {
                client = new ClientWork(key);
                _clients.Add(key, client);
            }

            // Nobody saves up turns.
            if (client.Waiting.Count == 0)
            {
                client.Turn = Math.Max(client.Turn, _turn);
            }

            if (_waiting >= _idleThreads && _threads < limits.Threads)
            {
                StartThread();
            }

            item.Client = client;
            item.Arrival = ++_arrivals;
            client.Waiting.AddLast(item.Node);
            client.Places += item.Demand.Places;
            _places += item.Demand.Places;
            _waiting++;
            Monitor.Pulse(_lock);
        }

        Telemetry.HashBegins();
        return true;
    }

    private bool TryRemove(WorkItem item)
    {
        lock (_lock)
        {
            if (item.Node.List is not { } waiting)
            {
                return false;
            }

            waiting.Remove(item.Node);
            _waiting--;
            FreePlaces(item);
        }

        Telemetry.HashEnds();
        return true;
    }

    private void FreePlaces(WorkItem item)
    {
        var client = item.Client!;
        _places -= item.Demand.Places;
        client.Places -= item.Demand.Places;
        if (client.Places == 0)
        {
            _clients.Remove(client.Key);
        }
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

            // The places are free before the caller hears of the result.
            lock (_lock)
            {
                FreePlaces(item);
                _extraMemory -= item.ExtraMemory;

                // Other work may have waited for the memory, besides the work that this thread goes on with.
                Monitor.Pulse(_lock);
            }

            item.Complete();
        }
    }

    private WorkItem? TakeNext()
    {
        lock (_lock)
        {
            while (true)
            {
                if (FindNext() is { } client)
                {
                    return Take(client);
                }

                _idleThreads++;
                var pulsed = Monitor.Wait(_lock, limits.IdleTime);
                _idleThreads--;
                if (!pulsed && _waiting == 0)
                {
                    _threads--;
                    return null;
                }
            }
        }
    }

    /// <summary>
    /// The client whose turn it is. If its work has to wait for memory, only work of ordinary memory goes before it, which takes none of what it waits for:
    /// other costly work could keep it waiting for ever.
    /// </summary>
    private ClientWork? FindNext()
    {
        var next = FindNext(long.MaxValue);
        return next is null || _extraMemory + next.First.ExtraMemory <= _extraMemoryLimit ? next : FindNext(extraMemory: 0);
    }

    private ClientWork? FindNext(long extraMemory)
    {
        ClientWork? next = null;
        foreach (var client in _clients.Values)
        {
            if (client.Waiting.Count > 0 && client.First.ExtraMemory <= extraMemory && (next is null || client.IsBefore(next)))
            {
                next = client;
            }
        }

        return next;
    }

    private WorkItem Take(ClientWork client)
    {
        var item = client.First;
        client.Waiting.RemoveFirst();
        _waiting--;
        _extraMemory += item.ExtraMemory;

        // Who comes now is as far as who is served now.
        _turn = Math.Max(_turn, client.Turn);
        client.Turn = _turn + item.Demand.Places;
        return item;
    }

    /// <summary>The work of a client that waits or runs.</summary>
    private sealed class ClientWork(HashingClient key)
    {
        public HashingClient Key { get; } = key;

        public LinkedList<WorkItem> Waiting { get; } = new();

        public long Places { get; set; }

        public long Turn { get; set; }

        public WorkItem First => Waiting.First!.Value;

        public bool IsBefore(ClientWork other) => Turn < other.Turn || (Turn == other.Turn && First.Arrival < other.First.Arrival);
    }

    private abstract class WorkItem
    {
        protected WorkItem(HashingDemand demand)
        {
            Demand = demand;
            Node = new LinkedListNode<WorkItem>(this);
        }

        public HashingDemand Demand { get; }

        /// <summary>The memory beyond that of one hash of the current cost, which each thread has for itself.</summary>
        public long ExtraMemory => Demand.Memory - 1L;

        public LinkedListNode<WorkItem> Node { get; }

        public ClientWork? Client { get; set; }

        public long Arrival { get; set; }

        public abstract void Run();

        public abstract void Complete();
    }

    private sealed class WorkItem<T>(Func<T> work, HashingDemand demand) : WorkItem(demand)
    {
        public QueuedResult<T> Result { get; } = new();

        public override void Run()
        {
            try
            {
                var start = Stopwatch.GetTimestamp();
                Result.Keep(work());

                // In here, because a listener of the application could throw, too.
                Telemetry.HashDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
            catch (Exception exception)
            {
                Result.Fail(exception);
            }
        }

        public override void Complete() => Result.Tell();
    }
}
