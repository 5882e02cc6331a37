using Auth101.Stores.Tests.Engines;

namespace Auth101.Stores.Tests;

/// <summary>On MySQL a named schema is another database, which all users of a server share; so this is not part of the contract.</summary>
public sealed partial class MySqlSchemaTests
{
    private const string Schema = "auth101_test_schema";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tables_in_a_named_schema_are_in_the_database_of_that_name()
    {
        using var database = (MySqlDatabase)MySqlEngine.Instance.CreateDatabase();
        database.Execute($"DROP DATABASE IF EXISTS {Schema}; CREATE DATABASE {Schema} CHARACTER SET utf8mb4");
        var store = ElsewhereUserStores.MySql(database.ConnectionString);
        using var disposable = store as IDisposable;
        var now = new DateTimeOffset(2026, 3, 1, 12, 30, 0, TimeSpan.Zero);

        await store.CreateTablesAsync(Cancellation);
        var created = await store.CreateUserAsync(
            new NewUser<ElsewhereUser>
            {
                Id = Guid.CreateVersion7(),
                Email = "ann@example.org",
                AccountId = Guid.CreateVersion7(),
                PasswordHash = "hash",
                CreatedAt = now,
                Session = new NewSession { Id = Guid.CreateVersion7(), Token = "first-token-1", CreatedAt = now, ExpiresAt = now.AddDays(7) },
            },
            Cancellation);
        var session = await store.FindSessionAsync(new SessionReference(created!.SessionId!, created.User.Id.ToString("D"), "first-token-"), now, DateTimeOffset.MinValue, Cancellation);

        Assert.True(session.SessionIsAlive);
        Assert.False(database.HasTable("users"));
        Assert.Equal(1L, database.Scalar($"SELECT COUNT(*) FROM {Schema}.users"));
        Assert.Equal(1, database.Count("elsewhere_session"));
        database.Execute($"DROP TABLE elsewhere_session; DROP DATABASE {Schema}");
    }

    [Auth101User(Schema = Schema, Table = "users", Managed = true)]
    private sealed partial class ElsewhereUser;

    [Auth101Account(User = typeof(ElsewhereUser), Schema = Schema, Table = "elsewhere_account", Managed = true)]
    private sealed partial class ElsewhereAccount;

    [Auth101Session(User = typeof(ElsewhereUser), Table = "elsewhere_session", Managed = true)]
    private sealed partial class ElsewhereSession;

    [Auth101Verification(User = typeof(ElsewhereUser), Schema = Schema, Table = "elsewhere_verification", Managed = true)]
    private sealed partial class ElsewhereVerification;
}
