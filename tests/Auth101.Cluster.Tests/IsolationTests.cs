using Auth101.Cluster.Tests.Nodes;
using Auth101.Cluster.Tests.Servers;

namespace Auth101.Cluster.Tests;

/// <summary>
/// Whatever isolation level the server gives by default, of calls in each other's way one wins and the others get their 401 or 409. At REPEATABLE READ and SERIALIZABLE
/// two of five of PostgreSQL's losers got an exception, because it rejects their transaction (40001), and so did ordinary calls.
/// </summary>
public sealed class IsolationTests
{
    [Theory]
    [InlineData("read committed")]
    [InlineData("repeatable read")]
    [InlineData("serializable")]
    public async Task Losers_get_an_answer_on_PostgreSql(string level)
    {
        using var database = new PostgreSqlDatabase(null, ("default_transaction_isolation", level));
        using var first = await Node.OnAsync(database, Contention.Configure);
        using var second = await Node.OnAsync(database, Contention.Configure);
        await Contention.RunAsync(15, first, second);
    }

    [Theory]
    [InlineData("READ-UNCOMMITTED")]
    [InlineData("READ-COMMITTED")]
    [InlineData("REPEATABLE-READ")]
    [InlineData("SERIALIZABLE")]
    public async Task Losers_get_an_answer_on_MariaDb(string level)
    {
        using var database = new MariaDbDatabase(TestServers.MariaDb);
        using var setting = new GlobalSetting(TestServers.MariaDb, "tx_isolation", level);
        using var first = await Node.OnAsync(database, Contention.Configure);
        using var second = await Node.OnAsync(database, Contention.Configure);
        await Contention.RunAsync(15, first, second);
    }

    /// <summary>MariaDB 11.6 has it on by default: who writes a row that another has changed since is rejected (1020).</summary>
    [Fact]
    public async Task Losers_get_an_answer_on_MariaDb_with_snapshot_isolation()
    {
        using var database = new MariaDbDatabase(TestServers.MariaDb);
        using var setting = new GlobalSetting(TestServers.MariaDb, "innodb_snapshot_isolation", 1);
        using var first = await Node.OnAsync(database, Contention.Configure);
        using var second = await Node.OnAsync(database, Contention.Configure);
        await Contention.RunAsync(15, first, second);
    }
}
