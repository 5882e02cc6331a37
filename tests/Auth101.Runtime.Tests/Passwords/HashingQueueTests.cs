using System.Collections.Concurrent;
using Auth101.Passwords;

namespace Auth101.Runtime.Tests.Passwords;

public sealed class HashingQueueTests : IDisposable
{
    private static readonly TimeSpan LongIdleTime = TimeSpan.FromSeconds(30);

    private readonly ManualResetEventSlim _gate = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _gate.Set();
        _gate.Dispose();
    }

    [Fact]
    public async Task Work_runs_on_as_many_threads_as_allowed_and_on_no_more()
    {
        var queue = HashingQueueCalls.NewQueue(threadLimit: 2, queueLimit: 100, LongIdleTime);
        using var pair = new Barrier(2);
        var running = 0;
        var most = 0;

        var tasks = Enumerable.Range(0, 40).Select(_ => queue.TryRun(
            () =>
            {
                var now = Interlocked.Increment(ref running);
                lock (queue)
                {
                    most = Math.Max(most, now);
                }

                // Two at a time or never.
                pair.SignalAndWait(Token);
                return Interlocked.Decrement(ref running);
            },
            Token)!).ToArray();
        await Task.WhenAll(tasks);

        Assert.Equal(2, most);
    }

    [Fact]
    public async Task Work_runs_on_background_threads_of_our_own()
    {
        var queue = HashingQueueCalls.NewQueue(threadLimit: 1, queueLimit: 1, LongIdleTime);
        var thread = await queue.TryRun(() => Thread.CurrentThread, Token)!;

        Assert.False(thread.IsThreadPoolThread);
        Assert.True(thread.IsBackground);
        Assert.Equal("Auth101 password hashing", thread.Name);
    }

    [Fact]
    public async Task One_caller_after_the_other_needs_one_thread()
    {
        var queue = HashingQueueCalls.NewQueue(threadLimit: 8, queueLimit: 1, LongIdleTime);
        var threads = new HashSet<Thread>();
        for (var i = 0; i < 100; i++)
        {
            threads.Add(await queue.TryRun(() => Thread.CurrentThread, Token)!);
            await Task.Run(() => SpinWait.SpinUntil(() => threads.All(thread => thread.ThreadState.HasFlag(ThreadState.WaitSleepJoin))), Token);
        }

        Assert.Single(threads);
    }

    [Fact]
    public async Task The_thread_pool_stays_free_while_64_wait()
    {
        var queue = HashingQueueCalls.NewQueue(Environment.ProcessorCount, queueLimit: 64, LongIdleTime);
        var waiting = Enumerable.Range(0, 64).Select(_ => queue.TryRun(WaitForGate, Token)!).ToArray();

        var onPool = await Task.Run(() => Thread.CurrentThread.IsThreadPoolThread, Token);
        Assert.True(onPool);
        Assert.All(waiting, task => Assert.False(task.IsCompleted));

        _gate.Set();
        Assert.All(await Task.WhenAll(waiting), poolThread => Assert.False(poolThread));
    }

    [Fact]
    public async Task Continuations_do_not_run_on_hashing_threads()
    {
        var queue = HashingQueueCalls.NewQueue(threadLimit: 1, queueLimit: 1, LongIdleTime);
        var continuation = queue.TryRun(WaitForGate, CancellationToken.None)!
            .ContinueWith(_ => Thread.CurrentThread.Name, Token, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        _gate.Set();
        Assert.NotEqual(HashingQueue.ThreadName, await continuation);
    }

    [Fact]
    public async Task Work_does_not_see_the_callers_context()
    {
        var queue = HashingQueueCalls.NewQueue(threadLimit: 1, queueLimit: 1, LongIdleTime);
        var local = new AsyncLocal<string> { Value = "of the first caller" };

        Assert.Null(await queue.TryRun(() => local.Value, Token)!);
    }

    [Fact]
    public async Task Work_runs_in_the_order_of_arrival()
    {
        var queue = HashingQueueCalls.NewQueue(threadLimit: 1, queueLimit: 50, LongIdleTime);
        var order = new ConcurrentQueue<int>();
        var blocker = queue.TryRun(WaitForGate, Token)!;
        var tasks = Enumerable.Range(0, 50).Select(i => queue.TryRun(() => { order.Enqueue(i); return i; }, Token)!).ToArray();

        _gate.Set();
        await blocker;
        await Task.WhenAll(tasks);

        Assert.Equal(Enumerable.Range(0, 50), order);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(1, 3)]
    [InlineData(3, 2)]
    public async Task As_many_are_accepted_as_threads_and_places_together(int threadLimit, int queueLimit)
    {
        var queue = HashingQueueCalls.NewQueue(threadLimit, queueLimit, LongIdleTime);

        var accepted = Enumerable.Range(0, threadLimit + queueLimit).Select(_ => queue.TryRun(WaitForGate, Token)).ToArray();
        Assert.DoesNotContain(null, accepted);
        Assert.Null(queue.TryRun(WaitForGate, Token));

        _gate.Set();
        await Task.WhenAll(accepted!);

        // All places are free as soon as the callers know it.
        _gate.Reset();
        Assert.DoesNotContain(null, Enumerable.Range(0, threadLimit + queueLimit).Select(_ => queue.TryRun(WaitForGate, Token)).ToArray());
        Assert.Null(queue.TryRun(WaitForGate, Token));
    }

    [Fact]
    public async Task Cancelled_work_frees_its_place_and_never_runs()
    {
        var queue = HashingQueueCalls.NewQueue(threadLimit: 1, queueLimit: 2, LongIdleTime);
        using var cancellation = new CancellationTokenSource();
        var ran = false;

        var blocker = queue.TryRun(WaitForGate, Token)!;
        var cancelled = queue.TryRun(() => ran = true, cancellation.Token)!;
        var next = queue.TryRun(() => 1, Token)!;
        Assert.Null(queue.TryRun(() => 2, Token));

        await cancellation.CancelAsync();
        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.True(cancelled.IsCanceled);
        Assert.Equal(cancellation.Token, exception.CancellationToken);

        var last = queue.TryRun(() => 3, Token);
        Assert.NotNull(last);
        Assert.Null(queue.TryRun(() => 4, Token));

        _gate.Set();
        await blocker;
        Assert.Equal(1, await next);
        Assert.Equal(3, await last);
        Assert.False(ran);
    }

    [Fact]
    public async Task Work_that_has_begun_runs_to_its_end()
    {
        var queue = HashingQueueCalls.NewQueue(threadLimit: 1, queueLimit: 1, LongIdleTime);
        using var cancellation = new CancellationTokenSource();
        using var begun = new ManualResetEventSlim();
        var work = queue.TryRun(
            () =>
            {
                begun.Set();
                return WaitForGate();
            },
            cancellation.Token)!;

        begun.Wait(Token);
        await cancellation.CancelAsync();
        Assert.False(work.IsCompleted);

        _gate.Set();
        Assert.False(await work);
    }

    [Fact]
    public void A_token_that_is_cancelled_already_takes_no_place()
    {
        var queue = HashingQueueCalls.NewQueue(threadLimit: 1, queueLimit: 1, LongIdleTime);
        for (var i = 0; i < 10; i++)
        {
            Assert.True(queue.TryRun(WaitForGate, new CancellationToken(canceled: true))!.IsCanceled);
        }

        Assert.NotNull(queue.TryRun(WaitForGate, Token));
    }

    [Fact]
    public async Task An_exception_goes_to_its_caller_and_the_thread_works_on()
    {
        var queue = HashingQueueCalls.NewQueue(threadLimit: 1, queueLimit: 3, LongIdleTime);
        var expected = new InvalidOperationException("expected");

        var failing = queue.TryRun<int>(() => throw expected, Token)!;
        var next = queue.TryRun(() => Thread.CurrentThread.Name, Token)!;

        Assert.Same(expected, await Assert.ThrowsAsync<InvalidOperationException>(() => failing));
        Assert.Equal(HashingQueue.ThreadName, await next);
    }

    [Fact]
    public async Task Idle_threads_end_and_new_ones_start_when_needed()
    {
        var queue = HashingQueueCalls.NewQueue(threadLimit: 2, queueLimit: 2, TimeSpan.FromMilliseconds(1));
        for (var i = 0; i < 20; i++)
        {
            var thread = await queue.TryRun(() => Thread.CurrentThread, Token)!;
            await Task.Run(thread.Join, Token);
        }

        Assert.Equal(1, await queue.TryRun(() => 1, Token)!);
    }

    [Fact]
    public async Task No_place_is_lost_and_none_invented_under_random_cancellation()
    {
        const int Threads = 2;
        const int Places = 8;
        var queue = HashingQueueCalls.NewQueue(Threads, Places, TimeSpan.FromMilliseconds(1));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => Task.Run(
            async () =>
            {
                for (var i = 0; i < 500; i++)
                {
                    using var cancellation = new CancellationTokenSource();
                    var work = queue.TryRun(() => i, cancellation.Token);
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

        Assert.DoesNotContain(null, Enumerable.Range(0, Threads + Places).Select(_ => queue.TryRun(WaitForGate, Token)).ToArray());
        Assert.Null(queue.TryRun(WaitForGate, Token));
    }

    /// <summary>Waits until the test opens the gate; says whether a pool thread had to wait.</summary>
    private bool WaitForGate()
    {
        _gate.Wait(CancellationToken.None);
        return Thread.CurrentThread.IsThreadPoolThread;
    }
}
