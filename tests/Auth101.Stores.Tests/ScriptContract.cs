using System.Data.Common;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;
using MySqlConnector;
using Npgsql;

namespace Auth101.Stores.Tests;

/// <summary>The scripts for DBAs, applied to a server.</summary>
/// <param name="engine">The server.</param>
/// <param name="grants">The script with the grants.</param>
/// <param name="drop">The script that drops the tables.</param>
public abstract class ScriptContract(ServerEngine engine, string grants, string drop) : StoreTest<DefaultUser>(engine, DefaultUser.Mapping)
{
    private const string Password = "only-for-this-test";

    private static readonly string[] Tables = ["users", "account", "session", "verification", "auth101_schema"];

    /// <summary>What no use case does to a table that others write to.</summary>
    private static readonly string[] Forbidden =
    [
        "UPDATE users SET created_at = created_at", "UPDATE account SET user_id = user_id", "UPDATE session SET user_id = user_id",
        "UPDATE verification SET identifier = identifier", "DROP TABLE verification", "DELETE FROM auth101_schema",
    ];

    private readonly string _role = $"auth101_role_{Guid.NewGuid():N}"[..32];

    [Fact]
    public async Task The_grants_are_enough_for_everything_that_the_store_does_and_for_no_more()
    {
        CreateRole(_role, Password);
        try
        {
            var script = grants.Replace("auth101_app", _role, StringComparison.Ordinal);
            Database.Execute(script);
            Database.Execute(script);
            var store = OpenAs(_role, Password);
            await UseEverything(store);
            (store as IDisposable)?.Dispose();

            using var connection = ConnectAs(_role, Password);
            connection.Open();
            foreach (var forbidden in Forbidden)
            {
                using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements above.
                command.CommandText = forbidden;
#pragma warning restore CA2100
                Assert.ThrowsAny<DbException>(() => command.ExecuteNonQuery());
            }
        }
        finally
        {
            DropRole(_role);
        }
    }

    [Fact]
    public async Task The_tables_are_dropped_and_can_be_made_again()
    {
        await SignUp();

        Database.Execute(drop);
        Assert.DoesNotContain(true, Tables.Select(Database.HasTable));
        Database.Execute(drop);

        await Store.CreateTablesAsync(Cancellation);
        await SignUp();
    }

    [Fact]
    public async Task Applied_again_the_script_waits_for_nobody()
    {
        var created = await SignUp();
        using var writer = ((ServerDatabase)Database).Hold("UPDATE users SET name = 'Ann'; UPDATE session SET user_agent = 'x'; UPDATE account SET scope = 'x'");

        await Open(createTables: false).CreateTablesAsync(Cancellation);

        Assert.True(await IsAlive(created.SessionId, created.User));
    }

    [Fact]
    public async Task A_script_that_waits_for_a_reader_gives_up_and_sign_ins_go_on()
    {
        var created = await SignUp();
        var database = (ServerDatabase)Database;
        using (database.Hold("SELECT * FROM session"))
        {
            var dropping = Task.Run(() => Assert.ThrowsAny<DbException>(() => Database.Execute(drop)), Cancellation);
            while (database.WaitingConnections().Count == 0 && !dropping.IsCompleted)
            {
                await Task.Delay(20, Cancellation);
            }

            Assert.NotNull(await Store.CreateSessionAsync(StartOf(created.User), Cancellation));
            await dropping;
            Assert.Equal([1, 1, 2, 0], Rows());
        }

        Database.Execute(drop);
        Assert.DoesNotContain(true, Tables.Select(Database.HasTable));
    }

    protected abstract void CreateRole(string role, string password);

    protected abstract void DropRole(string role);

    protected abstract IAuthStore<DefaultUser> OpenAs(string role, string password);

    protected abstract DbConnection ConnectAs(string role, string password);

    private async Task UseEverything(IAuthStore<DefaultUser> store)
    {
        var created = await store.CreateUserAsync(NewUser("ann@example.org", sessionToken: "first"), Cancellation);
        Assert.NotNull(created);
        Assert.Null(await store.CreateUserAsync(NewUser("ann@example.org"), Cancellation));
        var candidate = await store.FindForSignInAsync("ann@example.org", Cancellation);
        Assert.NotNull(candidate?.PasswordHash);
        var oldest = await store.CreateSessionAsync(StartOf(created.User, NewSession(createdAt: Now.AddHours(-1)), candidate.PasswordHash), Cancellation);
        var started = await store.CreateSessionAsync(StartOf(created.User, hash: candidate.PasswordHash, newHash: "new hash", maximum: 2), Cancellation);
        Assert.Equal([oldest!.SessionId], started!.EndedSessionIds);
        var rotated = await store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation);
        Assert.Equal(SessionRotationOutcome.Rotated, rotated.Outcome);
        var reused = await store.RotateSessionAsync(Rotation(Of(created), "first", "third", Now.AddHours(1)), Cancellation);
        Assert.Equal(SessionRotationOutcome.ReplacedLongAgo, reused.Outcome);
        Assert.True(await store.EndSessionAsync(Of(created), Cancellation));
        Assert.False((await store.FindSessionAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation)).SessionIsAlive);
        Assert.Equal([started.SessionId], await store.DeactivateUserAsync(IdOf(created.User), Now, Cancellation));
        Assert.True(await store.ActivateUserAsync(IdOf(created.User), Now, Cancellation));
        Assert.NotNull(await store.CreateSessionAsync(StartOf(created.User, hash: "new hash"), Cancellation));
        Assert.Single((await store.EndUserSessionsAsync(IdOf(created.User), Cancellation))!);
        Assert.NotNull(await store.CreateSessionAsync(StartOf(created.User, hash: "new hash"), Cancellation));
        AddVerification("code", Later);
        Assert.Equal(2, await store.PurgeExpiredAsync(DateTimeOffset.MaxValue, 10, Cancellation));
    }
}

public sealed class ScriptsOnPostgreSql() : ScriptContract(PostgreSqlEngine.Instance, DefaultUser.Auth101PostgreSqlSchema.Grants, DefaultUser.Auth101PostgreSqlSchema.Drop)
{
    // The schema of a test is not the one that the server made, which everybody may use.
    protected override void CreateRole(string role, string password) =>
        Database.Execute($"CREATE ROLE {role} LOGIN PASSWORD '{password}'; GRANT USAGE ON SCHEMA public TO {role}");

    protected override void DropRole(string role) => Database.Execute($"DROP OWNED BY {role}; DROP ROLE {role}");

    protected override IAuthStore<DefaultUser> OpenAs(string role, string password) => DefaultUserStores.Npgsql(As(role, password));

    protected override DbConnection ConnectAs(string role, string password) => new NpgsqlConnection(As(role, password));

    private string As(string role, string password) =>
        new NpgsqlConnectionStringBuilder(Database.ConnectionString) { Username = role, Password = password, Pooling = false }.ConnectionString;
}

public sealed class ScriptsOnMySql() : ScriptContract(MySqlEngine.Instance, DefaultUser.Auth101MySqlSchema.Grants, DefaultUser.Auth101MySqlSchema.Drop)
{
    protected override void CreateRole(string role, string password) => Database.Execute($"CREATE USER {role} IDENTIFIED BY '{password}'");

    protected override void DropRole(string role) => Database.Execute($"DROP USER {role}");

    protected override IAuthStore<DefaultUser> OpenAs(string role, string password) => DefaultUserStores.MySql(As(role, password));

    protected override DbConnection ConnectAs(string role, string password) => new MySqlConnection(As(role, password));

    private string As(string role, string password) =>
        new MySqlConnectionStringBuilder(Database.ConnectionString) { UserID = role, Password = password, Pooling = false }.ConnectionString;
}
