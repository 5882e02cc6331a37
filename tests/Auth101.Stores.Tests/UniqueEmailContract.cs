using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;
using MySqlConnector;

namespace Auth101.Stores.Tests;

/// <summary>What the store says of the indexes on the application's own user table. A second sign-up with one address is refused by them alone.</summary>
public abstract class UniqueEmailContract(TestEngine engine) : StoreTest<OwnTableUser>(engine, OwnTableUser.Mapping)
{
    private const string Table = "CREATE TABLE app_user (user_id varchar(36) NOT NULL, email_address varchar(200) NOT NULL, tenant varchar(20) NOT NULL);";

    /// <summary>Definitions under which two users can have one address, in the engine's own words.</summary>
    protected virtual string[] Faults => [];

    /// <summary>Definitions under which no two users can, in the engine's own words.</summary>
    protected virtual string[] Enough => [];

    [Fact]
    public async Task A_table_where_two_users_can_have_one_address_is_a_fault()
    {
        string[] faults =
        [
            Table,
            $"{Table} CREATE INDEX by_email ON app_user (email_address);",
            $"{Table} CREATE UNIQUE INDEX by_tenant ON app_user (tenant);",
            $"{Table} CREATE UNIQUE INDEX by_tenant ON app_user (tenant, email_address);",
            $"{Table} CREATE UNIQUE INDEX by_email ON app_user (email_address, tenant);",
            .. Faults.Select(static index => index.StartsWith("CREATE TABLE", StringComparison.Ordinal) ? index : $"{Table} {index};"),
        ];
        foreach (var fault in faults)
        {
            Assert.Equal((fault, "app_user.email_address"), (fault, await FindAfter(fault)));
        }
    }

    [Fact]
    public async Task A_unique_index_that_covers_the_address_alone_is_enough()
    {
        string[] enough =
        [
            $"{Table} CREATE UNIQUE INDEX by_email ON app_user (email_address);",
            "CREATE TABLE app_user (user_id varchar(36) NOT NULL, email_address varchar(200) NOT NULL UNIQUE);",
            "CREATE TABLE app_user (user_id varchar(36) NOT NULL, email_address varchar(200) NOT NULL PRIMARY KEY);",
            .. Enough.Select(static index => index.StartsWith("CREATE TABLE", StringComparison.Ordinal) ? index : $"{Table} {index};"),
        ];
        foreach (var definition in enough)
        {
            Assert.Equal((definition, null), (definition, await FindAfter(definition)));
        }
    }

    [Fact]
    public async Task A_view_can_have_no_index_and_is_no_fault()
    {
        Drop();
        Database.Execute("CREATE TABLE people (user_id varchar(36) NOT NULL, email_address varchar(200) NOT NULL)");
        Database.Execute("CREATE VIEW app_user AS SELECT * FROM people");

        Assert.Null(await Store.FindNonUniqueEmailAsync(Cancellation));

        Database.Execute("DROP VIEW app_user");
    }

    [Fact]
    public async Task A_table_that_is_missing_is_the_fault_of_another_check()
    {
        Drop();

        Assert.Null(await Store.FindNonUniqueEmailAsync(Cancellation));
    }

    [Fact]
    public async Task A_call_that_is_cancelled_says_so() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Store.FindNonUniqueEmailAsync(new CancellationToken(canceled: true)));

    /// <summary>Drops the user table and those that refer to it.</summary>
    protected void Drop()
    {
        foreach (var table in (string[])["app_account", "app_session", "app_verification", "app_user"])
        {
            Database.Execute($"DROP TABLE IF EXISTS {table}");
        }
    }

    protected async Task<string?> FindAfter(string definition)
    {
        Drop();
        Database.Execute(definition);
        return await Store.FindNonUniqueEmailAsync(Cancellation);
    }
}

public sealed class UniqueEmailOnSqlite() : UniqueEmailInSqlite(SqliteFileEngine.Instance);

public sealed class UniqueEmailInSqliteMemory() : UniqueEmailInSqlite(SqliteMemoryEngine.Instance);

public abstract class UniqueEmailInSqlite(SqliteEngine engine) : UniqueEmailContract(engine)
{
    protected override string[] Faults =>
    [
        "CREATE UNIQUE INDEX by_email ON app_user (email_address) WHERE tenant = 'main'",
        "CREATE UNIQUE INDEX by_tenant ON app_user (lower(tenant))",
        "CREATE UNIQUE INDEX by_email ON app_user (lower(email_address) || tenant)",
        "CREATE UNIQUE INDEX by_email ON app_user (lower(email_address), tenant)",
    ];

    protected override string[] Enough =>
    [
        "CREATE UNIQUE INDEX by_email ON app_user (email_address COLLATE NOCASE)",
        "CREATE UNIQUE INDEX by_email ON app_user(lower(email_address))",
        """CREATE UNIQUE INDEX by_email ON "App_User" ( LOWER("email_address") )""",
        "CREATE TABLE App_User (user_id TEXT, Email_Address TEXT PRIMARY KEY) WITHOUT ROWID",
    ];
}

public sealed class UniqueEmailOnPostgreSql() : UniqueEmailContract(PostgreSqlEngine.Instance)
{
    protected override string[] Faults =>
    [
        "CREATE UNIQUE INDEX by_email ON app_user (email_address) WHERE tenant = 'main'",
        "CREATE UNIQUE INDEX by_tenant ON app_user (lower(tenant))",
        "CREATE UNIQUE INDEX by_email ON app_user ((lower(email_address) || tenant))",
        "CREATE UNIQUE INDEX by_email ON app_user (lower(email_address), tenant)",
        // A second sign-up must fail at once, and not when the transaction ends.
        "ALTER TABLE app_user ADD UNIQUE (email_address) DEFERRABLE",
        "CREATE UNIQUE INDEX by_email ON app_user (email_address); UPDATE pg_index SET indisvalid = false WHERE indexrelid = 'by_email'::regclass",
        "CREATE TABLE app_user (user_id text, email_address text, tenant text, UNIQUE (email_address, tenant)) PARTITION BY LIST (tenant)",
    ];

    protected override string[] Enough =>
    [
        "CREATE UNIQUE INDEX by_email ON app_user (lower(email_address))",
        "CREATE UNIQUE INDEX by_email ON app_user (email_address) INCLUDE (tenant)",
        "CREATE UNIQUE INDEX by_email ON app_user (email_address) WHERE email_address IS NOT NULL",
        "CREATE TABLE app_user (user_id text, email_address text UNIQUE) PARTITION BY HASH (email_address)",
    ];

    [Fact]
    public async Task A_role_that_may_only_use_the_table_sees_the_index()
    {
        Drop();
        Database.Execute("CREATE TABLE app_user (user_id text, email_address text UNIQUE, tenant text)");
        var role = $"auth101_{Guid.NewGuid():N}";
        Database.Execute($"CREATE ROLE {role}; GRANT USAGE ON SCHEMA public TO {role}; GRANT SELECT, INSERT ON app_user TO {role}");
        var store = OwnTableUserStores.Npgsql($"{Database.ConnectionString};Options=-c role={role}");
        try
        {
            Assert.Null(await store.FindNonUniqueEmailAsync(Cancellation));
            Database.Execute("ALTER TABLE app_user DROP CONSTRAINT app_user_email_address_key");
            Assert.NotNull(await store.FindNonUniqueEmailAsync(Cancellation));
        }
        finally
        {
            ((IDisposable)store).Dispose();
            Database.Execute($"DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    [Fact]
    public async Task The_table_is_the_one_that_the_search_path_finds()
    {
        Drop();
        Database.Execute("CREATE TABLE app_user (user_id text, email_address text UNIQUE); CREATE TABLE main.app_user (user_id text, email_address text)");
        using var elsewhere = (IDisposable)OwnTableUserStores.Npgsql(Database.ConnectionString + ";Search Path=main");

        Assert.Null(await Store.FindNonUniqueEmailAsync(Cancellation));
        Assert.NotNull(await ((IAuthStore<OwnTableUser>)elsewhere).FindNonUniqueEmailAsync(Cancellation));
    }
}

public sealed class UniqueEmailOnMySql() : UniqueEmailContract(MySqlEngine.Instance)
{
    protected override string[] Enough =>
    [
        // It refuses more than it must.
        "CREATE UNIQUE INDEX by_email ON app_user (email_address(10))",
    ];

    [Fact]
    public async Task A_role_that_may_only_use_the_table_sees_the_index()
    {
        Drop();
        Database.Execute("CREATE TABLE app_user (user_id varchar(36), email_address varchar(200), tenant varchar(20), UNIQUE by_email (email_address))");
        var role = $"auth101_{Guid.NewGuid():N}"[..32];
        Database.Execute($"CREATE USER {role} IDENTIFIED BY 'secret'; GRANT SELECT, INSERT ON app_user TO {role}");
        var store = OwnTableUserStores.MySql(new MySqlConnectionStringBuilder(Database.ConnectionString) { UserID = role, Password = "secret" }.ConnectionString);
        try
        {
            Assert.Null(await store.FindNonUniqueEmailAsync(Cancellation));
            Database.Execute("DROP INDEX by_email ON app_user");
            Assert.NotNull(await store.FindNonUniqueEmailAsync(Cancellation));
        }
        finally
        {
            (store as IDisposable)?.Dispose();
            Database.Execute($"DROP USER {role}");
        }
    }
}

public sealed class UniqueEmailOnSqlServer() : UniqueEmailContract(SqlServerEngine.Instance)
{
    protected override string[] Faults =>
    [
        "CREATE UNIQUE INDEX by_email ON app_user (email_address) WHERE tenant = 'main'",
        "CREATE UNIQUE INDEX by_email ON app_user (email_address); ALTER INDEX by_email ON app_user DISABLE",
    ];

    protected override string[] Enough =>
    [
        "CREATE UNIQUE INDEX by_email ON app_user (email_address) INCLUDE (tenant)",
        "CREATE UNIQUE INDEX by_email ON app_user (email_address) WHERE email_address IS NOT NULL",
    ];
}
