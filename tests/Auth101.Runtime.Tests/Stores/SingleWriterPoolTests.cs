using Auth101.Stores;
using Microsoft.Extensions.Time.Testing;

namespace Auth101.Runtime.Tests.Stores;

public sealed class SingleWriterPoolTests
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly Database _database = new();
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Nothing_is_opened_before_the_first_use()
    {
        using var pool = NewPool();

        Assert.Empty(_database.Connections);
    }

    [Fact]
    public async Task A_write_runs_in_a_transaction_and_gives_its_result()
    {
        using var pool = NewPool();

        var result = await pool.WriteAsync(static (connection, argument) => connection.Do($"write {argument}", 42), 7, Cancellation);

        Assert.Equal(42, result);
        Assert.Equal(["begin", "write 7", "commit"], Assert.Single(_database.Connections).Log);
    }

    [Fact]
    public async Task A_write_that_throws_is_rolled_back_and_the_connection_used_again()
    {
        using var pool = NewPool();

        await Assert.ThrowsAsync<FormatException>(async () => await pool.WriteAsync<int, int>(static (_, _) => throw new FormatException(), 0, Cancellation));
        await pool.WriteAsync(static (connection, _) => connection.Do("write", 0), 0, Cancellation);

        Assert.Equal(["begin", "rollback", "begin", "write", "commit"], Assert.Single(_database.Connections).Log);
    }

    [Fact]
    public async Task A_commit_that_fails_is_rolled_back()
    {
        using var pool = NewPool();
        _database.FailNextCommit = true;

        await Assert.ThrowsAsync<IOException>(async () => await pool.WriteAsync(static (connection, _) => connection.Do("write", 0), 0, Cancellation));

        Assert.Equal(["begin", "write", "commit", "rollback"], Assert.Single(_database.Connections).Log);
    }

    [Fact]
    public async Task A_connection_that_cannot_begin_is_given_up_and_does_not_block_the_next_write()
    {
        using var pool = NewPool();
        _database.FailNextBegin = true;

        await Assert.ThrowsAsync<IOException>(async () => await pool.WriteAsync(static (connection, _) => connection.Do("write", 0), 0, Cancellation));
        await pool.WriteAsync(static (connection, _) => connection.Do("write", 0), 0, Cancellation);

        Assert.Equal(["begin", "dispose"], _database.Connections[0].Log);
        Assert.Equal(["begin", "write", "commit"], _database.Connections[1].Log);
    }

    [Fact]
    public async Task A_connection_that_cannot_roll_back_is_given_up_and_the_first_error_reported()
    {
        using var pool = NewPool();
        _database.FailNextRollback = true;

        await Assert.ThrowsAsync<FormatException>(async () => await pool.WriteAsync<int, int>(static (_, _) => throw new FormatException(), 0, Cancellation));
        await pool.WriteAsync(static (connection, _) => connection.Do("write", 0), 0, Cancellation);

        Assert.Equal(2, _database.Connections.Count);
        Assert.Equal(["begin", "rollback", "dispose"], _database.Connections[0].Log);
        Assert.Equal(["begin", "write", "commit"], _database.Connections[1].Log);
    }

    [Fact]
    public async Task The_only_connection_is_kept_although_it_cannot_roll_back()
    {
        using var pool = NewPool(useOneConnection: true);
        _database.FailNextRollback = true;

        await Assert.ThrowsAsync<FormatException>(async () => await pool.WriteAsync<int, int>(static (_, _) => throw new FormatException(), 0, Cancellation));
        await pool.WriteAsync(static (connection, _) => connection.Do("write", 0), 0, Cancellation);

        Assert.Equal(["begin", "rollback", "begin", "write", "commit"], Assert.Single(_database.Connections).Log);
    }

    [Fact]
    public async Task Writes_run_one_at_a_time()
    {
        using var pool = NewPool();
        var running = 0;
        var most = 0;

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(
            async () => await pool.WriteAsync(
                (_, _) =>
                {
                    var now = Interlocked.Increment(ref running);
                    most = Math.Max(most, now);
                    Thread.Sleep(1);
                    Interlocked.Decrement(ref running);
                    return 0;
                },
                0,
                Cancellation),
            Cancellation)));

        Assert.Equal(1, most);
        Assert.Single(_database.Connections);
    }

    [Fact]
    public async Task Writes_that_arrive_during_another_are_committed_together_and_told_after_the_commit()
    {
        using var pool = NewPool();
        var writes = await WriteGroupAsync(
            pool,
            3,
            static (connection, number) => connection.Do($"write {number}", number),
            writes => _database.OnCommit = () => Assert.DoesNotContain(writes, static write => write.IsCompleted));

        Assert.Equal(Enumerable.Range(0, 3), await Task.WhenAll(writes));
        Assert.Equal(
            [
                "begin", "commit",
                "begin", "savepoint", "write 0", "release", "savepoint", "write 1", "release", "savepoint", "write 2", "release", "commit",
            ],
            Assert.Single(_database.Connections).Log);
    }

    [Fact]
    public async Task A_write_that_fails_among_others_fails_alone()
    {
        using var pool = NewPool();
        var writes = await WriteGroupAsync(
            pool, 3, static (connection, number) => number == 1 ? throw new FormatException() : connection.Do($"write {number}", number));

        Assert.Equal(0, await writes[0]);
        await Assert.ThrowsAsync<FormatException>(() => writes[1]);
        Assert.Equal(2, await writes[2]);
        Assert.Equal(
            ["begin", "savepoint", "write 0", "release", "savepoint", "rollback to", "release", "savepoint", "write 2", "release", "commit"],
            Assert.Single(_database.Connections).Log.Skip(2));
    }

    [Fact]
    public async Task A_commit_that_fails_fails_all_writes_of_its_group()
    {
        using var pool = NewPool();
        var writes = await WriteGroupAsync(pool, 3, (connection, number) =>
        {
            _database.FailNextCommit = true;
            return connection.Do($"write {number}", number);
        });

        Assert.All(writes, static write => Assert.IsType<IOException>(write.Exception?.InnerException));
        Assert.Equal("rollback", Assert.Single(_database.Connections).Log[^1]);
        Assert.Equal(7, await pool.WriteAsync(static (_, argument) => argument, 7, Cancellation));
    }

    [Fact]
    public async Task A_write_that_is_refused_at_the_commit_of_its_group_still_fails_alone()
    {
        using var pool = NewPool();
        var writes = await WriteGroupAsync(pool, 3, (connection, number) =>
        {
            _database.RefuseNextCommit |= number == 1;
            return connection.Do($"write {number}", number);
        });

        Assert.Equal(0, await writes[0]);
        await Assert.ThrowsAsync<StoreConstraintException>(() => writes[1]);
        Assert.Equal(2, await writes[2]);
        Assert.Equal(
            [
                "begin", "savepoint", "write 0", "release", "savepoint", "write 1", "release", "savepoint", "write 2", "release", "commit", "rollback",
                "begin", "write 0", "commit", "begin", "write 1", "commit", "rollback", "begin", "write 2", "commit",
            ],
            Assert.Single(_database.Connections).Log.Skip(2));
    }

    [Fact]
    public async Task A_write_that_is_refused_at_a_commit_of_its_own_is_not_done_twice()
    {
        using var pool = NewPool();
        _database.RefuseNextCommit = true;

        await Assert.ThrowsAsync<StoreConstraintException>(
            async () => await pool.WriteAsync(static (connection, _) => connection.Do("write", 0), 0, Cancellation));

        Assert.Equal(["begin", "write", "commit", "rollback"], Assert.Single(_database.Connections).Log);
    }

    [Fact]
    public async Task A_write_that_ends_the_transaction_of_its_group_still_fails_alone()
    {
        using var pool = NewPool();
        var writes = await WriteGroupAsync(
            pool,
            3,
            static (connection, number) => number == 1 ? throw new FormatException() : connection.Do($"write {number}", number),
            _ => _database.FailNextRollbackToSavepoint = true);

        Assert.Equal(0, await writes[0]);
        await Assert.ThrowsAsync<FormatException>(() => writes[1]);
        Assert.Equal(2, await writes[2]);
        Assert.Equal(
            ["begin", "savepoint", "write 0", "release", "savepoint", "rollback to", "rollback", "begin", "write 0", "commit", "begin", "rollback", "begin", "write 2", "commit"],
            Assert.Single(_database.Connections).Log.Skip(2));
    }

    [Fact]
    public async Task A_group_does_not_grow_without_end()
    {
        using var pool = NewPool();
        var writes = await WriteGroupAsync(pool, 600, static (_, number) => number);

        Assert.Equal(Enumerable.Range(0, 600), await Task.WhenAll(writes));
        Assert.Equal(1 + 3, Assert.Single(_database.Connections).Log.Count(static entry => entry == "commit"));
    }

    [Fact]
    public async Task A_caller_that_waits_for_the_writer_gets_its_thread_back()
    {
        using var pool = NewPool();
        await using var slow = new HeldWrite(pool);

        // If a call blocked, this line would never be passed.
        var waiting = Enumerable.Range(0, 1000).Select(number => pool.WriteAsync(static (_, argument) => argument, number, Cancellation).AsTask()).ToArray();
        Assert.DoesNotContain(waiting, static write => write.IsCompleted);

        await slow.Release();
        Assert.Equal(Enumerable.Range(0, 1000), await Task.WhenAll(waiting));
    }

    [Fact]
    public async Task A_read_does_not_wait_for_a_write()
    {
        using var pool = NewPool();
        await pool.ReadAsync(static (_, _) => 0, 0, Cancellation);
        await using var slow = new HeldWrite(pool);

        Assert.Equal(1, await pool.ReadAsync(static (_, _) => 1, 0, Cancellation));
        Assert.False(slow.IsOver);

        await slow.Release();
    }

    [Fact]
    public async Task A_wait_for_the_writer_can_be_cancelled_and_the_write_never_runs()
    {
        using var pool = NewPool();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using var slow = new HeldWrite(pool);
        var waiting = pool.WriteAsync(static (connection, _) => connection.Do("cancelled", 0), 0, cancellation.Token).AsTask();

        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        await slow.Release();
        await pool.WriteAsync(static (connection, _) => connection.Do("after", 0), 0, Cancellation);
        Assert.Equal(["begin", "commit", "begin", "after", "commit"], Assert.Single(_database.Connections).Log);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_write_whose_turn_does_not_come_in_time_fails_and_never_runs(bool whenIdle)
    {
        using var pool = NewPool();
        await using var slow = new HeldWrite(pool);
        var late = whenIdle
            ? pool.WriteWhenIdleAsync(static (connection, _) => connection.Do("late", 0), 0, Cancellation).AsTask()
            : pool.WriteAsync(static (connection, _) => connection.Do("late", 0), 0, Cancellation).AsTask();
        _time.Advance(s_patience / 2);
        var inTime = pool.WriteAsync(static (connection, _) => connection.Do("in time", 0), 0, Cancellation).AsTask();

        _time.Advance(s_patience / 2);
        Assert.Equal(StoreFailure.Overloaded, (await Assert.ThrowsAsync<StoreException>(() => late)).Failure);
        Assert.False(inTime.IsCompleted);

        await slow.Release();
        await inTime;
        Assert.Equal(["begin", "commit", "begin", "in time", "commit"], Assert.Single(_database.Connections).Log);
    }

    [Fact]
    public async Task Each_write_has_its_own_time_to_wait()
    {
        using var pool = NewPool();
        await using var slow = new HeldWrite(pool);
        var writes = new List<Task<int>>();
        foreach (var number in Enumerable.Range(0, 3))
        {
            writes.Add(pool.WriteAsync(static (_, number) => number, number, Cancellation).AsTask());
            _time.Advance(s_patience / 3);
        }

        await Assert.ThrowsAsync<StoreException>(() => writes[0]);
        Assert.False(writes[1].IsCompleted);
        _time.Advance(s_patience / 3);
        await Assert.ThrowsAsync<StoreException>(() => writes[1]);

        await slow.Release();
        Assert.Equal(2, await writes[2]);
    }

    [Fact]
    public async Task The_time_in_the_queue_and_the_time_for_the_lock_are_one()
    {
        using var pool = NewPool();
        await using var slow = new HeldWrite(pool);
        var write = pool.WriteAsync(static (connection, _) => connection.Do("write", 0), 0, Cancellation).AsTask();
        _time.Advance(TimeSpan.FromSeconds(20));
        var waits = new List<TimeSpan>();
        _database.OnBegin = waits.Add;

        await slow.Release();
        await write;

        Assert.Equal([TimeSpan.FromSeconds(10)], waits);
    }

    [Fact]
    public async Task A_write_can_be_cancelled_and_expire_while_another_process_has_the_lock()
    {
        using var pool = NewPool();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        await using var slow = new HeldWrite(pool);
        var first = pool.WriteAsync(static (connection, _) => connection.Do("first", 0), 0, Cancellation).AsTask();
        var cancelled = pool.WriteAsync(static (connection, _) => connection.Do("cancelled", 0), 0, cancellation.Token).AsTask();
        _time.Advance(TimeSpan.FromSeconds(1));
        var last = pool.WriteAsync(static (connection, _) => connection.Do("last", 0), 0, Cancellation).AsTask();
        _database.OnBegin = wait =>
        {
            // The lock is free as the first one's time ends.
            _database.OnBegin = null;
            cancellation.Cancel();
            _time.Advance(wait);
        };

        await slow.Release();
        await last;
        await Assert.ThrowsAsync<StoreException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        Assert.Equal(["begin", "last", "commit"], Assert.Single(_database.Connections).Log.Skip(2));
    }

    [Fact]
    public async Task A_lock_that_is_not_to_be_had_fails_the_one_who_has_waited_longest_and_not_those_behind()
    {
        using var pool = NewPool();
        var writes = await WriteGroupAsync(
            pool, 3, static (connection, number) => connection.Do($"write {number}", number), _ => _database.FailNextBegin = true);

        Assert.IsType<IOException>(writes[0].Exception?.InnerException);
        Assert.Equal((1, 2), (await writes[1], await writes[2]));
    }

    [Fact]
    public async Task Without_a_limit_a_write_waits_as_long_as_it_takes()
    {
        using var pool = new SingleWriterPool<Connection>(_database.Open, initialize: null, useOneConnection: false, Timeout.InfiniteTimeSpan, _time);
        await using var slow = new HeldWrite(pool);
        var write = pool.WriteAsync(static (_, _) => 1, 0, Cancellation).AsTask();
        var waits = new List<TimeSpan>();
        _database.OnBegin = waits.Add;
        _time.Advance(TimeSpan.FromDays(1));

        await slow.Release();
        Assert.Equal(1, await write);
        Assert.Equal([Timeout.InfiniteTimeSpan], waits);
    }

    [Fact]
    public async Task A_write_that_yields_runs_at_once_where_nobody_writes()
    {
        using var pool = NewPool();

        Assert.Equal(1, await pool.WriteWhenIdleAsync(static (connection, _) => connection.Do("clean up", 1), 0, Cancellation));
        Assert.Equal(["begin", "clean up", "commit"], Assert.Single(_database.Connections).Log);
    }

    [Fact]
    public async Task A_write_that_yields_comes_after_those_that_came_later_and_in_a_transaction_of_its_own()
    {
        using var pool = NewPool();
        await using var slow = new HeldWrite(pool);
        var yielding = pool.WriteWhenIdleAsync(static (connection, _) => connection.Do("clean up", 0), 0, Cancellation).AsTask();
        var write = pool.WriteAsync(static (connection, _) => connection.Do("write", 0), 0, Cancellation).AsTask();

        await slow.Release();
        await Task.WhenAll(yielding, write);

        Assert.Equal(["begin", "write", "commit", "begin", "clean up", "commit"], Assert.Single(_database.Connections).Log.Skip(2));
    }

    [Fact]
    public async Task A_write_that_yields_goes_with_the_others_where_they_do_not_end()
    {
        using var pool = NewPool();
        await using var slow = new HeldWrite(pool);
        var yielding = pool.WriteWhenIdleAsync(static (connection, _) => connection.Do("clean up", 0), 0, Cancellation).AsTask();
        var write = pool.WriteAsync(static (connection, _) => connection.Do("write", 0), 0, Cancellation).AsTask();
        _time.Advance(TimeSpan.FromSeconds(1));

        await slow.Release();
        await Task.WhenAll(yielding, write);

        Assert.Equal(
            ["begin", "savepoint", "write", "release", "savepoint", "clean up", "release", "commit"], Assert.Single(_database.Connections).Log.Skip(2));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancelled_call_opens_nothing(bool useOneConnection)
    {
        using var pool = NewPool(useOneConnection: useOneConnection);
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await pool.ReadAsync(static (_, _) => 0, 0, cancelled));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await pool.WriteAsync(static (_, _) => 0, 0, cancelled));

        Assert.Empty(_database.Connections);
    }

    [Fact]
    public async Task Parallel_first_calls_initialize_once_before_anything_else()
    {
        var initialized = 0;
        using var pool = NewPool(connection =>
        {
            // Long enough that the others arrive meanwhile.
            Thread.Sleep(20);
            connection.Do("init", Interlocked.Increment(ref initialized));
        });
        using var start = new ManualResetEventSlim();

        var calls = Enumerable.Range(0, 40).Select(number => Task.Run(
            async () =>
            {
                start.Wait(Cancellation);
                return number % 2 == 0
                    ? await pool.ReadAsync((_, _) => Volatile.Read(ref initialized), 0, Cancellation)
                    : await pool.WriteAsync((_, _) => Volatile.Read(ref initialized), 0, Cancellation);
            },
            Cancellation)).ToArray();
        start.Set();

        Assert.All(await Task.WhenAll(calls), static seen => Assert.Equal(1, seen));
        Assert.Equal(1, initialized);
        Assert.Equal(["begin", "init", "commit"], _database.Connections[0].Log.Take(3));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_initialization_that_fails_is_rolled_back_and_tried_again(bool useOneConnection)
    {
        var attempts = 0;
        using var pool = NewPool(
            connection =>
            {
                connection.Do("init", 0);
                if (++attempts < 3)
                {
                    throw new IOException("init");
                }
            },
            useOneConnection);

        await Assert.ThrowsAsync<IOException>(async () => await pool.ReadAsync(static (connection, _) => connection.Do("read", 0), 0, Cancellation));
        await Assert.ThrowsAsync<IOException>(async () => await pool.WriteAsync(static (connection, _) => connection.Do("write", 0), 0, Cancellation));
        await pool.WriteAsync(static (connection, _) => connection.Do("write", 0), 0, Cancellation);

        Assert.Equal(
            ["begin", "init", "rollback", "begin", "init", "rollback", "begin", "init", "commit", "begin", "write", "commit"],
            Assert.Single(_database.Connections).Log);
    }

    [Fact]
    public async Task A_connection_that_was_given_up_is_not_initialized_again()
    {
        using var pool = NewPool(static connection => connection.Do("init", 0));
        await pool.WriteAsync(static (_, _) => 0, 0, Cancellation);
        _database.FailNextRollback = true;

        await Assert.ThrowsAsync<FormatException>(async () => await pool.WriteAsync<int, int>(static (_, _) => throw new FormatException(), 0, Cancellation));
        await pool.WriteAsync(static (connection, _) => connection.Do("write", 0), 0, Cancellation);

        Assert.Equal(["begin", "write", "commit"], _database.Connections[1].Log);
    }

    [Fact]
    public async Task An_open_that_fails_is_tried_again()
    {
        using var pool = NewPool();
        _database.FailNextOpen = true;

        await Assert.ThrowsAsync<IOException>(async () => await pool.ReadAsync(static (_, _) => 0, 0, Cancellation));

        Assert.Equal(1, await pool.ReadAsync(static (_, _) => 1, 0, Cancellation));
    }

    [Fact]
    public async Task Reads_use_one_connection_again_and_no_transaction()
    {
        using var pool = NewPool();

        for (var i = 0; i < 3; i++)
        {
            await pool.ReadAsync(static (connection, number) => connection.Do($"read {number}", 0), i, Cancellation);
        }

        Assert.Equal(["read 0", "read 1", "read 2"], Assert.Single(_database.Connections, static connection => connection.Log.Count > 0).Log);
    }

    [Fact]
    public async Task Reads_run_beside_each_other_on_connections_of_their_own()
    {
        using var pool = NewPool();
        await pool.ReadAsync(static (_, _) => 0, 0, Cancellation);
        using var together = new Barrier(2);

        var reads = Enumerable.Range(0, 2).Select(_ => Task.Run(
            async () => await pool.ReadAsync(
                (connection, _) =>
                {
                    // Passed only if both reads are inside at once.
                    together.SignalAndWait(Cancellation);
                    return connection;
                },
                0,
                Cancellation),
            Cancellation)).ToArray();
        var used = await Task.WhenAll(reads);

        Assert.NotSame(used[0], used[1]);
    }

    [Fact]
    public async Task A_read_that_throws_gives_its_connection_up()
    {
        using var pool = NewPool();
        var first = await pool.ReadAsync(static (connection, _) => connection, 0, Cancellation);

        await Assert.ThrowsAsync<FormatException>(async () => await pool.ReadAsync<int, int>(static (_, _) => throw new FormatException(), 0, Cancellation));
        var second = await pool.ReadAsync(static (connection, _) => connection, 0, Cancellation);

        Assert.Equal(["dispose"], first.Log);
        Assert.NotSame(first, second);
        Assert.Empty(second.Log);
    }

    [Fact]
    public async Task With_one_connection_reads_and_writes_share_it_and_run_one_at_a_time()
    {
        using var pool = NewPool(useOneConnection: true);
        var running = 0;
        var most = 0;

        await Task.WhenAll(Enumerable.Range(0, 50).Select(number => Task.Run(
            async () => number % 2 == 0 ? await pool.ReadAsync(Work, 0, Cancellation) : await pool.WriteAsync(Work, 0, Cancellation),
            Cancellation)));

        Assert.Equal(1, most);
        Assert.Single(_database.Connections);

        int Work(Connection connection, int argument)
        {
            var now = Interlocked.Increment(ref running);
            most = Math.Max(most, now);
            Thread.Sleep(1);
            Interlocked.Decrement(ref running);
            return argument;
        }
    }

    [Fact]
    public async Task With_one_connection_a_read_that_throws_leaves_it_open()
    {
        using var pool = NewPool(useOneConnection: true);

        await Assert.ThrowsAsync<FormatException>(async () => await pool.ReadAsync<int, int>(static (_, _) => throw new FormatException(), 0, Cancellation));
        await pool.ReadAsync(static (connection, _) => connection.Do("read", 0), 0, Cancellation);

        Assert.Equal(["begin", "rollback", "begin", "read", "commit"], Assert.Single(_database.Connections).Log);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Disposing_closes_every_connection_once_and_later_calls_fail(bool useOneConnection)
    {
        var pool = NewPool(useOneConnection: useOneConnection);
        await pool.ReadAsync(static (_, _) => 0, 0, Cancellation);
        await pool.WriteAsync(static (_, _) => 0, 0, Cancellation);

        pool.Dispose();
        pool.Dispose();

        Assert.All(_database.Connections, static connection => Assert.Single(connection.Log, static entry => entry == "dispose"));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await pool.ReadAsync(static (_, _) => 0, 0, Cancellation));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await pool.WriteAsync(static (_, _) => 0, 0, Cancellation));
        Assert.Equal(useOneConnection ? 1 : 2, _database.Connections.Count);
    }

    [Fact]
    public async Task A_read_that_is_under_way_while_the_pool_is_disposed_finishes_and_closes_its_connection()
    {
        var pool = NewPool();
        await pool.WriteAsync(static (_, _) => 0, 0, Cancellation);

        var read = await pool.ReadAsync(
            (connection, _) =>
            {
                pool.Dispose();
                return connection.Do("read", connection);
            },
            0,
            Cancellation);

        Assert.Equal(["read", "dispose"], read.Log);
    }

    [Fact]
    public async Task Disposing_waits_for_the_write_that_is_under_way_and_those_behind_it_fail()
    {
        var pool = NewPool();
        await using var slow = new HeldWrite(pool);
        var behind = pool.WriteAsync(static (connection, _) => connection.Do("behind", 0), 0, Cancellation).AsTask();
        var disposing = Task.Run(pool.Dispose, Cancellation);
        Assert.False(disposing.IsCompleted);

        await slow.Release();
        await disposing;

        Assert.Equal("dispose", Assert.Single(_database.Connections).Log[^1]);
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await pool.WriteAsync(static (_, _) => 0, 0, Cancellation));

        // Depending on who was first, it was done before the end or refused; it does not wait for ever.
        await Task.WhenAny(behind);
        Assert.True(behind.IsCompletedSuccessfully || behind.Exception?.InnerException is ObjectDisposedException);
    }

    [Fact]
    public void A_pool_that_was_never_used_can_be_disposed()
    {
        NewPool().Dispose();

        Assert.Empty(_database.Connections);
    }

    private SingleWriterPool<Connection> NewPool(Action<Connection>? initialize = null, bool useOneConnection = false) =>
        new(_database.Open, initialize, useOneConnection, s_patience, _time);

    /// <summary>Lets writes arrive while another is under way, so that they form a group, and waits until all of them have ended.</summary>
    private static async Task<Task<int>[]> WriteGroupAsync(
        SingleWriterPool<Connection> pool, int count, Func<Connection, int, int> write, Action<Task<int>[]>? beforeRelease = null)
    {
        await using var slow = new HeldWrite(pool);
        var writes = Enumerable.Range(0, count).Select(number => pool.WriteAsync(write, number, Cancellation).AsTask()).ToArray();
        beforeRelease?.Invoke(writes);
        await slow.Release();
        await Task.WhenAll(writes).ContinueWith(static _ => { }, Cancellation, TaskContinuationOptions.None, TaskScheduler.Default);
        return writes;
    }

    /// <summary>A write that stays inside until it is released, at the latest at the end of the test.</summary>
    private sealed class HeldWrite : IAsyncDisposable
    {
        private readonly ManualResetEventSlim _entered = new();
        private readonly ManualResetEventSlim _leave = new();
        private readonly Task _write;

        public HeldWrite(SingleWriterPool<Connection> pool)
        {
            _write = Task.Run(
                async () => await pool.WriteAsync(
                    (_, _) =>
                    {
                        _entered.Set();
                        _leave.Wait(Cancellation);
                        return 0;
                    },
                    0,
                    Cancellation),
                Cancellation);
            _entered.Wait(Cancellation);
        }

        public bool IsOver => _write.IsCompleted;

        public Task Release()
        {
            _leave.Set();
            return _write;
        }

        public async ValueTask DisposeAsync()
        {
            await Release();
            _entered.Dispose();
            _leave.Dispose();
        }
    }

    /// <summary>Opens connections that only keep a log.</summary>
    private sealed class Database
    {
        private readonly Lock _lock = new();

        public List<Connection> Connections { get; } = [];

        public bool FailNextOpen { get; set; }

        public bool FailNextBegin { get; set; }

        public bool FailNextCommit { get; set; }

        public bool RefuseNextCommit { get; set; }

        public bool FailNextRollback { get; set; }

        public bool FailNextRollbackToSavepoint { get; set; }

        public Action<TimeSpan>? OnBegin { get; set; }

        public Action? OnCommit { get; set; }

        public Connection Open()
        {
            lock (_lock)
            {
                if (FailNextOpen)
                {
                    FailNextOpen = false;
                    throw new IOException("open");
                }

                var connection = new Connection(this);
                Connections.Add(connection);
                return connection;
            }
        }
    }

    private sealed class Connection(Database database) : IStoreConnection
    {
        public List<string> Log { get; } = [];

        public T Do<T>(string entry, T result)
        {
            Log.Add(entry);
            return result;
        }

        public void BeginWrite(TimeSpan wait)
        {
            Log.Add("begin");
            database.OnBegin?.Invoke(wait);
            if (database.FailNextBegin)
            {
                database.FailNextBegin = false;
                throw new IOException("begin");
            }
        }

        public void Commit()
        {
            Log.Add("commit");
            database.OnCommit?.Invoke();
            if (database.FailNextCommit)
            {
                database.FailNextCommit = false;
                throw new IOException("commit");
            }

            if (database.RefuseNextCommit)
            {
                database.RefuseNextCommit = false;
                throw new StoreConstraintException("FOREIGN KEY constraint failed", innerException: null);
            }
        }

        public void Rollback()
        {
            Log.Add("rollback");
            if (database.FailNextRollback)
            {
                database.FailNextRollback = false;
                throw new IOException("rollback");
            }
        }

        public void SetSavepoint() => Log.Add("savepoint");

        public void ReleaseSavepoint() => Log.Add("release");

        public void RollbackToSavepoint()
        {
            Log.Add("rollback to");
            if (database.FailNextRollbackToSavepoint)
            {
                database.FailNextRollbackToSavepoint = false;
                throw new IOException("rollback to");
            }
        }

        public void Dispose() => Log.Add("dispose");
    }
}
