using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;
using MySqlConnector;

namespace Auth101.Stores.Tests;

/// <summary>A server that cuts what does not fit, as old installations do: nothing of ours is cut, and the connection's own setting stays.</summary>
public sealed class MySqlLaxModeTests() : StoreTest<OwnTableUser>(
    MySqlEngine.Instance,
    OwnTableUser.Mapping with { MySqlTables = OwnTableUser.Mapping.MySqlTables.Replace("varchar(254)", "varchar(20)", StringComparison.Ordinal) })
{
    private const string Long = "ann@example.org.attacker.example";
    private const string Cut = "ann@example.org.atta";

    [Fact]
    public async Task A_sign_up_on_the_applications_data_source_is_refused()
    {
        await using var lax = LaxDataSource();
        var store = OwnTableUserStores.MySql(lax);

        await Assert.ThrowsAsync<StoreConstraintException>(async () => await store.CreateUserAsync(NewUser(Long), Cancellation));

        Assert.Equal([0, 0, 0, 0], Rows());
        Assert.Null(await store.FindForSignInAsync(Cut, Cancellation));
        await using var connection = await lax.OpenConnectionAsync(Cancellation);
        Assert.Equal(string.Empty, await ModeOf(connection));
    }

    [Fact]
    public async Task A_sign_up_in_a_transaction_of_the_application_is_refused()
    {
        await using var lax = LaxDataSource();
        await using var connection = await lax.OpenConnectionAsync(Cancellation);
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);

        await Assert.ThrowsAsync<StoreConstraintException>(async () => await Store.CreateUserAsync(NewUser(Long), transaction, Cancellation));
        Assert.NotNull(await Store.CreateUserAsync(NewUser("bob@example.org"), transaction, Cancellation));

        Assert.Equal(string.Empty, await ModeOf(connection, transaction));
        await transaction.CommitAsync(Cancellation);
        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task A_password_hash_and_the_token_of_a_session_are_not_cut()
    {
        var created = await SignUp("ann@example.org", sessionToken: "first");
        Database.Execute("ALTER TABLE app_account MODIFY password varchar(30); ALTER TABLE app_session MODIFY token varchar(40)");
        await using var lax = LaxDataSource();
        var store = OwnTableUserStores.MySql(lax);
        var tooLong = new string('x', 41);

        await Assert.ThrowsAsync<StoreConstraintException>(
            async () => await store.CreateSessionAsync(StartOf(created.User, newHash: tooLong), Cancellation));
        await Assert.ThrowsAsync<MySqlException>(async () => await store.CreateSessionAsync(StartOf(created.User, NewSession(tooLong)), Cancellation));
        await Assert.ThrowsAsync<MySqlException>(
            async () => await store.RotateSessionAsync(Rotation(Of(created), "first", tooLong), Cancellation));

        Assert.Equal("hash of ann@example.org", StoredHash());
        Assert.Equal([1, 1, 1, 0], Rows());
        Assert.EndsWith("first", (string)Database.Scalar("SELECT token FROM app_session")!, StringComparison.Ordinal);
    }

    private MySqlDataSource LaxDataSource() => new MySqlDataSourceBuilder(Database.ConnectionString)
        .UseConnectionOpenedCallback(static async (context, cancellationToken) =>
        {
            await using var command = new MySqlCommand("SET SESSION sql_mode = ''", context.Connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        })
        .Build();

    private static async Task<object?> ModeOf(MySqlConnection connection, MySqlTransaction? transaction = null)
    {
        await using var command = new MySqlCommand("SELECT @@SESSION.sql_mode", connection, transaction);
        return await command.ExecuteScalarAsync(Cancellation);
    }
}
