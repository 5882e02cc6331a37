using System.Collections.Concurrent;
using System.Diagnostics;
using Auth101.Passwords;

namespace Auth101.Runtime.Tests.Passwords;

/// <summary>Clients that take turns, and work that counts as much as it costs. Nothing here runs before the gate is opened, so the order is known.</summary>
public sealed class HashingFairnessTests : IDisposable
{
    private readonly ManualResetEventSlim _gate = new();
    private readonly ConcurrentQueue<string> _order = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _gate.Set();
        _gate.Dispose();
    }

    [Fact]
    public async Task Who_comes_late_waits_for_one_piece_of_work_of_each_other_client()
    {
        var queue = Queue(threads: 1, waiting: 1000, perClient: 1000);
        var work = new List<Task> { queue.TryRun(WaitForGate, HashingDemand.One, Client("192.0.2.1"), Token)! };
        work.AddRange(Enumerable.Range(0, 600).Select(i => Add(queue, $"attacker {i}", "192.0.2.1")));
        work.Add(Add(queue, "alice", "192.0.2.2"));
        work.Add(Add(queue, "bob", "192.0.2.3"));

        _gate.Set();
        await Task.WhenAll(work);

        Assert.Equal(["alice", "bob", "attacker 0", "attacker 1"], _order.Take(4));
    }

    [Fact]
    public async Task Clients_take_turns_and_the_work_of_each_keeps_its_order()
    {
        var queue = Queue(threads: 1, waiting: 100, perClient: 100);
        var work = new List<Task> { queue.TryRun(WaitForGate, HashingDemand.One, HashingClient.Anonymous, Token)! };
        foreach (var client in (string[])["192.0.2.1", "192.0.2.2", "2001:db8::1"])
        {
            work.AddRange(Enumerable.Range(0, 3).Select(i => Add(queue, $"{client} {i}", client)));
        }

        _gate.Set();
        await Task.WhenAll(work);

        Assert.Equal(["192.0.2.1 0", "192.0.2.2 0", "2001:db8::1 0", "192.0.2.1 1", "192.0.2.2 1", "2001:db8::1 1", "192.0.2.1 2", "192.0.2.2 2", "2001:db8::1 2"], _order);
    }

    [Fact]
    public async Task Clients_with_one_call_each_are_served_in_the_order_of_arrival()
    {
        var queue = Queue(threads: 1, waiting: 100, perClient: 100);
        using var cancellation = new CancellationTokenSource();
        var blocker = queue.TryRun(WaitForGate, HashingDemand.One, HashingClient.Anonymous, Token)!;

        // What they leave behind is where a dictionary puts those who come next.
        _ = Enumerable.Range(0, 5).Select(i => queue.TryRun(WaitForGate, HashingDemand.One, Client($"192.0.2.{i}"), cancellation.Token)).ToList();
        var first = Add(queue, "first", "198.51.100.1");
        await cancellation.CancelAsync();
        var others = Enumerable.Range(2, 10).Select(i => Add(queue, $"{i}", $"198.51.100.{i}")).ToList();

        _gate.Set();
        await Task.WhenAll([blocker, first, .. others]);

        Assert.Equal(["first", .. Enumerable.Range(2, 10).Select(static i => $"{i}")], _order);
    }

    [Fact]
    public async Task Costly_work_uses_up_as_many_turns()
    {
        var queue = Queue(threads: 1, waiting: 100, perClient: 100);
        var work = new List<Task> { queue.TryRun(WaitForGate, HashingDemand.One, HashingClient.Anonymous, Token)! };
        work.AddRange(Enumerable.Range(0, 2).Select(i => Add(queue, $"costly {i}", "192.0.2.1", places: 3)));
        work.AddRange(Enumerable.Range(0, 4).Select(i => Add(queue, $"cheap {i}", "192.0.2.2")));

        _gate.Set();
        await Task.WhenAll(work);

        Assert.Equal(["costly 0", "cheap 0", "cheap 1", "cheap 2", "costly 1", "cheap 3"], _order.Select(static name => name));
    }

    [Fact]
    public async Task A_client_fills_its_part_of_the_queue_and_leaves_the_rest()
    {
        var queue = Queue(threads: 2, waiting: 10, perClient: 4);
        var accepted = Fill(queue, "192.0.2.1");
        Assert.Equal(2 + 4, accepted.Count);

        var others = Fill(queue, "192.0.2.2");
        Assert.Equal(6, others.Count);
        Assert.Null(queue.TryRun(WaitForGate, HashingDemand.One, Client("192.0.2.3"), Token));
        Assert.Null(queue.TryRun(WaitForGate, HashingDemand.One, HashingClient.Anonymous, Token));

        _gate.Set();
        await Task.WhenAll(accepted.Concat(others));
        _gate.Reset();
        Assert.Equal(6, Fill(queue, "192.0.2.1").Count);
    }

    [Fact]
    public void Calls_without_an_address_have_the_whole_queue() => Assert.Equal(12, Fill(Queue(threads: 2, waiting: 10, perClient: 4), address: null).Count);

    [Fact]
    public async Task Work_takes_as_many_places_as_it_costs_and_is_let_in_while_one_is_free()
    {
        var queue = Queue(threads: 1, waiting: 7, perClient: 100);
        var costly = Enumerable.Range(0, 100).Select(_ => queue.TryRun(WaitForGate, new HashingDemand(3, 1), Client("192.0.2.1"), Token)).TakeWhile(static task => task is not null).ToList();

        Assert.Equal(3, costly.Count);
        Assert.Null(queue.TryRun(WaitForGate, HashingDemand.One, Client("192.0.2.2"), Token));

        _gate.Set();
        await Task.WhenAll(costly!);
        _gate.Reset();
        Assert.Equal(8, Fill(queue, "192.0.2.1").Count);
    }

    [Fact]
    public async Task Work_of_much_memory_runs_one_after_the_other_and_other_work_beside_it()
    {
        var queue = Queue(threads: 3, waiting: 100, perClient: 100, memory: 10);
        using var ordinary = new CountdownEvent(20);
        var memory = 0;
        var most = 0;

        int Use(int amount)
        {
            lock (_order)
            {
                memory += amount;
                most = Math.Max(most, memory);
            }

            // Costly work ends when all ordinary work has been done, on the threads that are left.
            _ = amount == 1 ? ordinary.Signal() : ordinary.Wait(TimeSpan.FromMinutes(1), Token);
            lock (_order)
            {
                memory -= amount;
            }

            return amount;
        }

        var work = Enumerable.Range(0, 6).Select(i => queue.TryRun(() => Use(10), new HashingDemand(10, 10), Client($"192.0.2.{i}"), Token)!)
            .Concat(Enumerable.Range(0, 20).Select(_ => queue.TryRun(() => Use(1), HashingDemand.One, Client("192.0.2.100"), Token)!)).ToList();

        Assert.Equal(80, (await Task.WhenAll(work)).Sum());
        Assert.InRange(most, 10, 10 + 2);
    }

    [Fact]
    public async Task Work_that_waits_for_memory_is_not_overtaken_by_other_costly_work()
    {
        var queue = Queue(threads: 2, waiting: 100, perClient: 100, memory: 10);
        using var second = new ManualResetEventSlim();
        var running = queue.TryRun(WaitForGate, new HashingDemand(5, 5), Client("192.0.2.1"), Token)!;
        var other = queue.TryRun(() => second.Wait(TimeSpan.FromMinutes(1), Token), HashingDemand.One, Client("192.0.2.2"), Token)!;
        Task[] work = [Add(queue, "great", "192.0.2.3", places: 10, memory: 10), Add(queue, "small", "192.0.2.4", places: 2, memory: 2), Add(queue, "ordinary", "192.0.2.5")];

        second.Set();
        Assert.True(await other);
        await work[2];
        Assert.Equal(["ordinary"], _order);

        _gate.Set();
        await Task.WhenAll([running, .. work]);
        Assert.Equal(3, _order.Count);
    }

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1")]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff")]
    [InlineData("fe80::1%1", "fe80::1%2")]
    [InlineData(null, "")]
    [InlineData(null, "unknown")]
    [InlineData(null, "192.0.2.1, 192.0.2.2")]
    public void Addresses_of_one_client(string? first, string? second) => Assert.Equal(Client(first), Client(second));

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.2")]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1")]
    [InlineData("0.0.0.0", "::")]
    [InlineData("0.0.0.0", null)]
    [InlineData("::", null)]
    [InlineData("::1", "::ffff:0.0.0.1")]
    public void Addresses_of_two_clients(string? first, string? second) => Assert.NotEqual(Client(first), Client(second));

    [Fact]
    public async Task No_place_turn_or_memory_is_lost_under_random_load()
    {
        var queue = Queue(threads: 2, waiting: 20, perClient: 10, memory: 8);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(seed => Task.Run(
            async () =>
            {
                for (var i = 0; i < 300; i++)
                {
                    using var cancellation = new CancellationTokenSource();
                    var cost = 1 + ((i * (seed + 3)) % 8);
                    var work = queue.TryRun(() => i, new HashingDemand(cost, cost), Client($"192.0.2.{i % 3}"), cancellation.Token);
                    var cancelling = (i + seed) % 3 == 0 ? cancellation.CancelAsync() : Task.CompletedTask;
                    try
                    {
                        Assert.Equal(i, work is null ? i : await work);
                    }
                    catch (OperationCanceledException)
                    {
                    }

                    await cancelling;
                }
            },
            Token)));

        Assert.Equal(22, Fill(queue, address: null).Count);
    }

    private static HashingQueue Queue(int threads, int waiting, int perClient, int memory = 1) => new(new HashingLimits
    {
        Threads = threads,
        Waiting = waiting,
        WaitingPerClient = perClient,
        Memory = memory,
        IdleTime = TimeSpan.FromSeconds(30),
    });

    private static HashingClient Client(string? address) => HashingClient.Of(new SessionClient(address, null));

    private Task<string> Add(HashingQueue queue, string name, string address, int places = 1, int memory = 1) =>
        queue.TryRun(
            () =>
            {
                _order.Enqueue(name);
                return name;
            },
            new HashingDemand(places, memory),
            Client(address),
            Token) ?? throw new UnreachableException();

    private List<Task> Fill(HashingQueue queue, string? address)
    {
        var accepted = new List<Task>();
        while (queue.TryRun(WaitForGate, HashingDemand.One, Client(address), Token) is { } task)
        {
            accepted.Add(task);
        }

        return accepted;
    }

    private bool WaitForGate()
    {
        _gate.Wait(CancellationToken.None);
        return true;
    }
}
