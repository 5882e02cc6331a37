using Auth101.Cluster.Tests.Nodes;
using Auth101.Cluster.Tests.Servers;

namespace Auth101.Cluster.Tests;

/// <summary>
/// A pool learns that a connection was cut only by using it. Each connection cost a call: 31 of 32 on MariaDB behind a proxy that cuts what is idle, and 15 of 16 after a
/// restart; 6 of 32 and 2 of 16 on PostgreSQL.
/// </summary>
public sealed class BrokenConnectionTests
{
    private const int Connections = 16;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Connections_that_a_proxy_has_cut_cost_no_call_on_PostgreSql()
    {
        using var database = new PostgreSqlDatabase();
        using var node = await Node.OnAsync(database);
        using var behindProxy = Node.Npgsql(database.At(TestServers.PostgreSqlCut));
        node.Dispose();
        await LosesNothingAsync(database, behindProxy, database.WaitUntilAllAreCutAsync);
    }

    [Fact]
    public async Task Connections_that_a_proxy_has_cut_cost_no_call_on_MariaDb()
    {
        using var database = new MariaDbDatabase(TestServers.MariaDb);
        using var node = await Node.OnAsync(database);
        using var behindProxy = Node.MySql(database.At(TestServers.MariaDbCut));
        node.Dispose();
        await LosesNothingAsync(database, behindProxy, database.WaitUntilAllAreCutAsync);
    }

    [Fact]
    public async Task A_restart_of_the_server_costs_no_call_after_it_on_PostgreSql()
    {
        using var database = new PostgreSqlDatabase();
        using var node = await Node.OnAsync(database);
        await LosesNothingAsync(database, node, static () => TestServers.LetAsync("restart_server", "primary"));
    }

    [Fact]
    public async Task A_restart_of_the_server_costs_no_call_after_it_on_MariaDb()
    {
        using var database = new MariaDbDatabase(TestServers.MariaDb);
        using var node = await Node.OnAsync(database);
        await LosesNothingAsync(database, node, static () => TestServers.LetAsync("restart_server", "mariadb"));
    }

    /// <summary>Fills the pool, breaks all its connections, and makes calls of all kinds, in three groups that each find broken connections.</summary>
    private static async Task LosesNothingAsync(ServerDatabase database, Node node, Func<Task> breakConnections)
    {
        var sessions = await Contention.AtOnceAsync([node], static on => on.SignUpAsync(Contention.NewEmail()), Connections);
        var number = -1;
        var tally = new Tally();
        Func<SignedIn<ClusterUser>, Task>[] calls =
        [
            async session => await tally.AddAsync(() => node.Auth.GetSessionAsync(session.AccessToken, Cancellation)),
            async session => await tally.AddAsync(() => node.Auth.RefreshAsync(session.RefreshToken, cancellationToken: Cancellation)),
            async _ => await tally.AddAsync(() => node.Auth.SignUpAsync(Contention.NewEmail(), Node.Password, cancellationToken: Cancellation)),
            async session => await tally.AddAsync(() => node.Auth.SignInAsync(session.User.Email, Node.Password, cancellationToken: Cancellation)),
            async session => await tally.AddAsync(() => node.Auth.SignOutAsync(session.AccessToken, Cancellation)),
        ];
        foreach (var call in calls)
        {
            await FillPoolAsync(database, node, sessions);
            await breakConnections();
            number = -1;
            await Contention.AtOnceAsync(
                [node],
                async _ =>
                {
                    await call(sessions[Interlocked.Increment(ref number)]);
                    return true;
                },
                Connections);
        }

        tally.MustAllSucceed(calls.Length * Connections);
        Assert.Equal(0, node.Reuse.Count);
    }

    /// <summary>Calls until the pool has as many connections as the calls that follow.</summary>
    private static async Task FillPoolAsync(ServerDatabase database, Node node, SignedIn<ClusterUser>[] sessions)
    {
        for (var round = 0; round < 20 && database.CountConnections() < Connections; round++)
        {
            await Contention.AtOnceAsync([node], async on => await on.Auth.GetSessionAsync(sessions[0].AccessToken, Cancellation), Connections);
        }
    }
}
