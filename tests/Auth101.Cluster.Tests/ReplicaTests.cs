using System.Collections.Concurrent;
using Auth101.Cluster.Tests.Nodes;
using Auth101.Cluster.Tests.Servers;
using Auth101.Stores;
using Npgsql;

namespace Auth101.Cluster.Tests;

/// <summary>A primary with a synchronous replica, and a connection string that lists both.</summary>
public sealed class ReplicaTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// The primary crashes under load and the replica becomes the new one. What was acknowledged is there; who repeats a call whose answer was lost gets it, and is no thief.
    /// </summary>
    [Fact]
    public async Task A_promotion_loses_nothing_that_was_acknowledged()
    {
        const int Clients = 6;
        const int Before = 10;
        const int After = 10;
        using var database = new PostgreSqlDatabase();
        using (await Node.OnAsync(database))
        {
        }

        await ReplicateSynchronouslyAsync(database);
        using var node = Node.Npgsql(
            $"{Both(database, TestServers.Primary, TestServers.Replica)};Target Session Attributes=primary;Host Recheck Seconds=1;Timeout=5",
            static options =>
            {
                options.RedeliverRefreshToken = true;
                options.RefreshReuseLeeway = TimeSpan.FromSeconds(60);
            });

        var users = new ConcurrentBag<string>();
        var tokens = new ConcurrentBag<string>();
        var unexpected = new ConcurrentBag<string>();
        using var warm = new CountdownEvent(Clients);
        var failedOver = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var clients = Enumerable.Range(0, Clients).Select(_ => Task.Run(ClientAsync, Cancellation)).ToArray();
        try
        {
            await Task.Run(() => warm.Wait(Cancellation), Cancellation);
            await TestServers.LetAsync("fail_over");
            failedOver.SetResult();
            await Task.WhenAll(clients);

            Assert.Empty(unexpected);
            Assert.Equal(0, node.Reuse.Count);
            var tally = new Tally();
            foreach (var user in users.Distinct())
            {
                await tally.AddAsync(() => node.Auth.SignInAsync(user, Node.Password, cancellationToken: Cancellation));
            }

            foreach (var token in tokens)
            {
                await tally.AddAsync(() => node.Auth.RefreshAsync(token, cancellationToken: Cancellation));
            }

            tally.MustAllSucceed(users.Distinct().Count() + Clients);
        }
        finally
        {
            failedOver.TrySetResult();
            await TestServers.LetAsync("fail_back");
            database.Execute("ALTER SYSTEM RESET synchronous_standby_names");
            database.Execute("SELECT pg_reload_conf()");
        }

        // Signs up once, and then refreshes and signs others up, before the promotion, while it is under way, and after it.
        async Task ClientAsync()
        {
            var token = await UntilItSucceedsAsync(SignUp);
            for (var step = 0; step < Before; step++)
            {
                await StepAsync();
            }

            warm.Signal();
            while (!failedOver.Task.IsCompleted && token is not null)
            {
                await StepAsync();
            }

            for (var step = 0; step < After; step++)
            {
                await StepAsync();
            }

            tokens.Add(token ?? "none");

            async Task StepAsync()
            {
                if (token is { } current)
                {
                    token = await UntilItSucceedsAsync(on => on.Auth.RefreshAsync(current, cancellationToken: Cancellation));
                    await UntilItSucceedsAsync(SignUp);
                }
            }
        }

        static Task<AuthResult<SignedIn<ClusterUser>>> SignUp(Node on) =>
            on.Auth.SignUpAsync(Contention.NewEmail(), Node.Password, cancellationToken: Cancellation);

        async Task<string?> UntilItSucceedsAsync(Func<Node, Task<AuthResult<SignedIn<ClusterUser>>>> call)
        {
            for (var attempt = 0; attempt < 600; attempt++)
            {
                try
                {
                    var result = await call(node);
                    if (result.Value is not { } signedIn)
                    {
                        unexpected.Add(result.Error!.Code.ToString());
                        return null;
                    }

                    users.Add(signedIn.User.Email);
                    return signedIn.RefreshToken;
                }
                catch (StoreException)
                {
                    await Task.Delay(100, Cancellation);
                }
#pragma warning disable CA1031 // Whatever it is, it fails the test.
                catch (Exception exception)
#pragma warning restore CA1031
                {
                    unexpected.Add(exception.ToString());
                    return null;
                }
            }

            unexpected.Add("A call never succeeded.");
            return null;
        }
    }

    /// <summary>Npgsql knows a list of hosts only as a data source of its own kind. A connection string with one was refused, or took the first host whatever it was.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("Target Session Attributes=primary")]
    [InlineData("Target Session Attributes=read-write;Load Balance Hosts=true")]
    public async Task A_list_that_begins_with_the_replica_finds_the_primary(string settings)
    {
        using var database = new PostgreSqlDatabase();
        using (await Node.OnAsync(database))
        {
        }

        using var node = Node.Npgsql($"{Both(database, TestServers.Replica, TestServers.Primary)};{settings}", Contention.Configure);
        await Contention.RunAsync(2, node);
    }

    /// <summary>A failover that is under way: no host, or none that takes writes.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_list_without_a_primary_is_unavailable(bool hasReplica)
    {
        var host = hasReplica ? new NpgsqlConnectionStringBuilder(TestServers.Replica).Host : "127.0.0.1:1";
        using var node = Node.Npgsql(new NpgsqlConnectionStringBuilder(TestServers.Primary) { Host = $"127.0.0.1:1,{host}", Database = "postgres" }.ConnectionString);

        for (var round = 0; round < 3; round++)
        {
            var exception = await Assert.ThrowsAsync<StoreException>(() => node.Auth.CheckDatabaseAsync(Cancellation));
            Assert.True(exception.Failure == StoreFailure.Unavailable, exception.ToString());
        }
    }

    /// <summary>A pool whose server has become read-only kept its connections for good, although the server had long become writable again.</summary>
    [Fact]
    public async Task A_primary_that_was_read_only_costs_no_call_afterwards()
    {
        using var database = new PostgreSqlDatabase();
        using var node = await Node.OnAsync(database);
        var sessions = await Contention.AtOnceAsync([node], static on => on.SignUpAsync(Contention.NewEmail()));

        database.Execute($"ALTER DATABASE {database.Name} SET default_transaction_read_only = on");
        database.Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{database.Name}'");
        var readOnly = new Tally();
        foreach (var session in sessions)
        {
            await readOnly.AddAsync(() => node.Auth.GetSessionAsync(session.AccessToken, Cancellation));
            await Assert.ThrowsAsync<StoreException>(() => node.Auth.RefreshAsync(session.RefreshToken, cancellationToken: Cancellation));
        }

        readOnly.MustAllSucceed(sessions.Length);
        database.Execute($"ALTER DATABASE {database.Name} RESET default_transaction_read_only");

        // While it does not help, the pool is emptied once a second: the connections of those who read are theirs.
        await Task.Delay(TimeSpan.FromSeconds(1.5), Cancellation);
        var tally = new Tally();
        foreach (var session in sessions)
        {
            await tally.AddAsync(() => node.Auth.RefreshAsync(session.RefreshToken, cancellationToken: Cancellation));
        }

        tally.MustAllSucceed(sessions.Length);
        Assert.Equal(0, node.Reuse.Count);
    }

    private static string Both(PostgreSqlDatabase database, string first, string second)
    {
        var hosts = new NpgsqlConnectionStringBuilder(first).Host + "," + new NpgsqlConnectionStringBuilder(second).Host;
        return new NpgsqlConnectionStringBuilder(database.ConnectionString) { Host = hosts }.ConnectionString;
    }

    private static async Task ReplicateSynchronouslyAsync(PostgreSqlDatabase database)
    {
        database.Execute("ALTER SYSTEM SET synchronous_standby_names = '*'");
        database.Execute("SELECT pg_reload_conf()");
        while (database.Count("SELECT COUNT(*) FROM pg_stat_replication WHERE sync_state = 'sync'") == 0)
        {
            await Task.Delay(100, Cancellation);
        }
    }
}
