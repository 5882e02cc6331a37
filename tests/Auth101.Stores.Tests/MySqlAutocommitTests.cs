using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;
using MySqlConnector;

namespace Auth101.Stores.Tests;

/// <summary>A server that begins a transaction with each statement: what is acknowledged is committed, and no connection reads an old snapshot.</summary>
public sealed class MySqlAutocommitTests() : StoreTest<DefaultUser>(MySqlEngine.Instance, DefaultUser.Mapping)
{
    [Fact]
    public async Task What_is_acknowledged_is_committed_and_nothing_is_left_open()
    {
        await using var dataSource = new MySqlDataSourceBuilder(Database.ConnectionString + ";Connection Reset=false;Maximum Pool Size=1")
            .UseConnectionOpenedCallback(static async (context, cancellationToken) =>
            {
                await using var command = new MySqlCommand("SET SESSION autocommit = 0", context.Connection);
                await command.ExecuteNonQueryAsync(cancellationToken);
            })
            .Build();
        var store = DefaultUserStores.MySql(dataSource);
        await store.CreateTablesAsync(Cancellation);

        // A read comes first, whose snapshot all later ones would see.
        Assert.Null(await store.FindForSignInAsync("ann@example.org", Cancellation));
        var created = await SignUp(sessionToken: "first");
        Assert.NotNull(await store.FindForSignInAsync("ann@example.org", Cancellation));

        var bob = await store.CreateUserAsync(NewUser("bob@example.org", "of bob"), Cancellation);
        Assert.NotNull(await Store.FindForSignInAsync("bob@example.org", Cancellation));

        Assert.NotNull(await store.CreateSessionAsync(StartOf(created.User), Cancellation));
        Assert.Equal(3, Rows()[2]);

        Assert.Equal(SessionRotationOutcome.Rotated, (await store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation)).Outcome);
        Assert.Equal(
            SessionRotationOutcome.Rotated, (await Store.RotateSessionAsync(Rotation(Of(created), "second", "third"), Cancellation)).Outcome);

        Assert.True(await store.EndSessionAsync(Of(bob!), Cancellation));
        Assert.False(await IsAlive(bob!.SessionId!, bob.User));

        Assert.Equal(2, await store.PurgeExpiredAsync(Later.AddDays(30), 100, Cancellation));
        Assert.Equal([2, 2, 0, 0], Rows());
        Assert.Equal(0L, Database.Scalar("""
            SELECT COUNT(*) FROM information_schema.innodb_trx AS t JOIN information_schema.processlist AS p ON p.id = t.trx_mysql_thread_id
            WHERE p.db = DATABASE()
            """));
    }

    [Fact]
    public async Task A_transaction_of_the_application_is_not_committed()
    {
        await using (var connection = new MySqlConnection(Database.ConnectionString))
        {
            await connection.OpenAsync(Cancellation);
            await using var transaction = await connection.BeginTransactionAsync(Cancellation);
            Assert.NotNull(await Store.CreateUserAsync(NewUser("ann@example.org"), transaction, Cancellation));
            Assert.Null(await Store.CreateUserAsync(NewUser("ann@example.org"), transaction, Cancellation));
            await transaction.RollbackAsync(Cancellation);
        }

        Assert.Equal([0, 0, 0, 0], Rows());
    }
}
