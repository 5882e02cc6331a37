using System.Globalization;
using Auth101.Cluster.Tests.Nodes;
using Auth101.Cluster.Tests.Servers;
using MySqlConnector;

namespace Auth101.Cluster.Tests;

/// <summary>Three Galera nodes, all of which take writes. Of two that get in each other's way one is rejected when it commits (1213).</summary>
public sealed class GaleraTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Sign-ups and revocations got the 1213 as an exception.</summary>
    [Fact]
    public async Task Of_calls_on_three_nodes_one_wins_and_the_others_get_an_answer()
    {
        using var database = new MariaDbDatabase(TestServers.Galera);
        using var waiting = new SyncWait();
        using var first = Node.MySql(MariaDbDatabase.Node(database.ConnectionString, 0), Contention.Configure);
        using var second = Node.MySql(MariaDbDatabase.Node(database.ConnectionString, 1), Contention.Configure);
        using var third = Node.MySql(MariaDbDatabase.Node(database.ConnectionString, 2), Contention.Configure);
        await first.Auth.CreateTablesAsync(Cancellation);
        await Contention.RunAsync(10, first, second, third);
    }

    /// <summary>With wsrep_sync_wait=7 each call may go to another node. Without, a session that has just begun is not known everywhere.</summary>
    [Fact]
    public async Task Behind_a_balancing_proxy_all_goes_well_if_nodes_wait_for_each_other()
    {
        using var database = new MariaDbDatabase(TestServers.Galera);
        using var waiting = new SyncWait();
        using var first = Node.MySql(database.At(TestServers.GaleraBalanced), Contention.Configure);
        using var second = Node.MySql(database.At(TestServers.GaleraBalanced), Contention.Configure);
        await first.Auth.CreateTablesAsync(Cancellation);
        await Contention.RunAsync(10, first, second);
    }

    /// <summary>Stated in docs/operations/scaling.md: with wsrep_sync_wait=7 a node first applies what the others have committed before.</summary>
    [Fact]
    public async Task A_node_that_lags_behind_answers_when_it_has_caught_up()
    {
        using var database = new MariaDbDatabase(TestServers.Galera);
        using var waiting = new SyncWait();
        using var first = Node.MySql(MariaDbDatabase.Node(database.ConnectionString, 0));
        using var second = Node.MySql(MariaDbDatabase.Node(database.ConnectionString, 1));
        await first.Auth.CreateTablesAsync(Cancellation);
        Assert.True((await second.Auth.GetSessionAsync((await first.SignUpAsync("ann@example.org")).AccessToken, Cancellation)).Succeeded);

        await using var connection = MariaDbDatabase.ConnectTo(MariaDbDatabase.Node(TestServers.Galera, 1));
        await connection.OpenAsync(Cancellation);
        await ExecuteAsync(connection, "FLUSH TABLES WITH READ LOCK");
        var bob = await first.SignUpAsync("bob@example.org");
        var check = second.Auth.GetSessionAsync(bob.AccessToken, Cancellation);
        var refresh = second.Auth.RefreshAsync(bob.RefreshToken, cancellationToken: Cancellation);
        await ExecuteAsync(connection, "UNLOCK TABLES");

        Assert.Null((await check).Error);
        Assert.Null((await refresh).Error);
    }

    /// <summary>
    /// A node that cannot see the others answers every statement with 1047, and all calls failed that its connections got, for good. Of calls that open
    /// connections at the same moment some meet it several times in a row.
    /// </summary>
    [Fact]
    public async Task A_node_that_has_left_the_others_is_left()
    {
        const int Rounds = 10;
        using var database = new MariaDbDatabase(TestServers.Galera);
        using var waiting = new SyncWait();
        using var node = await Node.OnAsync(database, Contention.Configure);
        var sessions = await Contention.AtOnceAsync([node], static on => on.SignUpAsync(Contention.NewEmail()), 12);

        await IsolateAsync(isolated: true);
        try
        {
            var tally = new Tally();
            await Task.WhenAll(sessions.Select(session => Task.Run(() => CallAsync(session), Cancellation)));

            async Task CallAsync(SignedIn<ClusterUser> session)
            {
                var current = session;
                for (var round = 0; round < Rounds; round++)
                {
                    await tally.AddAsync(() => node.Auth.GetSessionAsync(current.AccessToken, Cancellation));
                    current = await tally.AddAsync(() => node.Auth.RefreshAsync(current.RefreshToken, cancellationToken: Cancellation)) ?? current;
                }

                await tally.AddAsync(() => node.Auth.SignUpAsync(Contention.NewEmail(), Node.Password, cancellationToken: Cancellation));
            }

            tally.MustAllSucceed(sessions.Length * ((2 * Rounds) + 1));
            Assert.Equal(0, node.Reuse.Count);
        }
        finally
        {
            await IsolateAsync(isolated: false);
        }
    }

    /// <summary>Cuts the third node off, or lets it come back, and waits until all know.</summary>
    private static async Task IsolateAsync(bool isolated)
    {
        await using var third = MariaDbDatabase.ConnectTo(MariaDbDatabase.Node(TestServers.Galera, 2));
        await third.OpenAsync(Cancellation);
        await ExecuteAsync(third, $"SET GLOBAL wsrep_provider_options = 'gmcast.isolate={(isolated ? 1 : 0)}'");
        await WaitForAsync(third, "wsrep_cluster_status", isolated ? "non-Primary" : "Primary");
        if (!isolated)
        {
            await WaitForAsync(third, "wsrep_local_state_comment", "Synced");
        }

        await using var first = MariaDbDatabase.ConnectTo(MariaDbDatabase.Node(TestServers.Galera, 0));
        await first.OpenAsync(Cancellation);
        await WaitForAsync(first, "wsrep_cluster_size", isolated ? "2" : "3");
        await WaitForAsync(first, "wsrep_cluster_status", "Primary");
    }

    private static async Task WaitForAsync(MySqlConnection connection, string status, string value)
    {
        while (true)
        {
            await using var command = new MySqlCommand($"SHOW STATUS LIKE '{status}'", connection);
            await using var reader = await command.ExecuteReaderAsync(Cancellation);
            if (await reader.ReadAsync(Cancellation) && Convert.ToString(reader.GetValue(1), CultureInfo.InvariantCulture) == value)
            {
                return;
            }

            await Task.Delay(100, Cancellation);
        }
    }

    private static async Task ExecuteAsync(MySqlConnection connection, string sql)
    {
#pragma warning disable CA2100 // Tests word their own SQL.
        await using var command = new MySqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Cancellation);
    }

    /// <summary>wsrep_sync_wait on all nodes, for connections that are opened meanwhile.</summary>
    private sealed class SyncWait : IDisposable
    {
        private readonly GlobalSetting[] _nodes =
            [.. Enumerable.Range(0, 3).Select(static number => new GlobalSetting(MariaDbDatabase.Node(TestServers.Galera, number), "wsrep_sync_wait", 7))];

        public void Dispose()
        {
            foreach (var node in _nodes)
            {
                node.Dispose();
            }
        }
    }
}
