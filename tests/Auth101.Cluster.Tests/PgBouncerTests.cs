using Auth101.Cluster.Tests.Nodes;
using Auth101.Cluster.Tests.Servers;

namespace Auth101.Cluster.Tests;

/// <summary>PgBouncer gives each transaction another connection of the server, which does not know the statements that the one before has prepared.</summary>
public sealed class PgBouncerTests
{
    /// <summary>Nothing prepared, nothing missed.</summary>
    [Fact]
    public async Task With_preparing_switched_off_all_goes_well_in_transaction_mode()
    {
        using var database = new PostgreSqlDatabase();
        await RunAsync(database, "Max Auto Prepare=0");
    }

    /// <summary>Half of all calls failed, with 26000, 42P05 or 08P01, and nothing said why.</summary>
    [Fact]
    public async Task A_plain_connection_string_goes_well_in_transaction_mode()
    {
        using var database = new PostgreSqlDatabase();
        await RunAsync(database, string.Empty);
    }

    [Fact]
    public async Task A_plain_connection_string_goes_well_in_session_mode()
    {
        using var database = new PostgreSqlDatabase("session");
        await RunAsync(database, string.Empty);
    }

    /// <summary>Stated in docs/operations/scaling.md: PgBouncer refuses what it cannot keep apart between clients, unless it is told to ignore it.</summary>
    [Theory]
    [InlineData("Search Path=public")]
    [InlineData("Options=-c statement_timeout=10000")]
    public async Task What_PgBouncer_refuses_at_the_start_of_a_connection_is_a_StoreException(string setting)
    {
        using var database = new PostgreSqlDatabase();
        using (await Node.OnAsync(database))
        {
        }

        using var node = Node.Npgsql($"{database.At(TestServers.PgBouncer)};{setting}");

        var exception = await Assert.ThrowsAsync<Stores.StoreException>(() => node.Auth.CheckDatabaseAsync(TestContext.Current.CancellationToken));

        Assert.Contains("unsupported startup parameter", exception.InnerException?.ToString(), StringComparison.Ordinal);
    }

    private static async Task RunAsync(PostgreSqlDatabase database, string settings)
    {
        using (await Node.OnAsync(database))
        {
        }

        using var first = Node.Npgsql($"{database.At(TestServers.PgBouncer)};{settings}", Contention.Configure);
        using var second = Node.Npgsql($"{database.At(TestServers.PgBouncer)};{settings}", Contention.Configure);
        await Contention.RunAsync(10, first, second);
    }
}
