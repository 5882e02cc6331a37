using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tool.Tests.Databases;

public sealed class SqliteTests : DatabaseContract
{
    protected override string CreateOwnTable => """
        CREATE TABLE app_user (user_id TEXT PRIMARY KEY, email_address TEXT NOT NULL UNIQUE, tenant TEXT NOT NULL DEFAULT 'main')
        """;

    // SQLite adds no column without a default, so the table is made anew.
    protected override string AddRequiredColumn => """
        PRAGMA foreign_keys = OFF;
        DROP TABLE verification;
        CREATE TABLE verification (
            id TEXT PRIMARY KEY, identifier TEXT NOT NULL UNIQUE, value TEXT NOT NULL UNIQUE, expires_at TEXT NOT NULL,
            created_at TEXT NOT NULL, updated_at TEXT NOT NULL, sent_count INTEGER, failed_attempts INTEGER, tenant INTEGER NOT NULL);
        CREATE INDEX ix_verification_expires_at ON verification (expires_at);
        """;

    // SQLite drops no constraint, so the table is made anew.
    protected override string VerificationOfBefore => """
        DROP TABLE verification;
        CREATE TABLE verification (
            id TEXT NOT NULL, identifier TEXT NOT NULL, value TEXT NOT NULL, expires_at TEXT NOT NULL, created_at TEXT NOT NULL, updated_at TEXT NOT NULL,
            CONSTRAINT pk_verification PRIMARY KEY (id), CONSTRAINT uq_verification_value UNIQUE (value)) STRICT;
        CREATE INDEX ix_verification_identifier ON verification (identifier);
        CREATE INDEX ix_verification_expires_at ON verification (expires_at);
        """;

    [Theory]
    [InlineData("table-missing", "DROP TABLE verification")]
    [InlineData("column-missing", "ALTER TABLE users DROP COLUMN image")]
    [InlineData("index-missing", "DROP INDEX ix_session_expires_at")]
    public async Task A_damage_that_a_statement_can_mend_is_cured(string kind, string damage)
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync(damage);

        await AssertCuredAsync(database, kind);
    }

    [Fact]
    public async Task A_missing_unique_constraint_is_cured()
    {
        await using var database = await CreateDatabaseAsync();
        await MigrateOtherwiseAsync(database, """CONSTRAINT "uq_users_email" UNIQUE ("email")""", "CHECK (1)");

        await AssertCuredAsync(database, "unique-missing");
    }

    [Theory]
    [InlineData("column-type", "\"name\" TEXT", "\"name\" BLOB")]
    [InlineData("column-nullable", "\"updated_at\" TEXT NOT NULL", "\"updated_at\" TEXT")]
    [InlineData("column-not-null", "\"name\" TEXT", "\"name\" TEXT NOT NULL")]
    [InlineData("primary-key", "CONSTRAINT \"pk_users\" PRIMARY KEY (\"id\")", "UNIQUE (\"id\")")]
    [InlineData("foreign-key-missing", "CONSTRAINT \"fk_session_user_id\" FOREIGN KEY (\"user_id\") REFERENCES \"users\" (\"id\") ON DELETE CASCADE", "CHECK (1)")]
    public async Task A_damage_that_only_a_new_table_can_mend_comes_with_advice(string kind, string expected, string instead)
    {
        await using var database = await CreateDatabaseAsync();
        await MigrateOtherwiseAsync(database, expected, instead);

        var (kinds, cures) = await CheckAsync(database);
        var text = (await ToolRun.OfAsync("check", database)).Returned(2);

        Assert.Contains(kind, kinds);
        Assert.Empty(cures);
        Assert.Contains("No statement cures ", text.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_does_not_create_the_file()
    {
        await using var database = new SqliteFile();

        (await ToolRun.OfAsync("migrate", database, "--dry-run")).Returned(0);

        Assert.False(File.Exists(database.Path));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("purge")]
    public async Task Only_migrate_creates_a_file(string command)
    {
        await using var database = new SqliteFile();

        var line = (await ToolRun.OfAsync(command, database)).FailedWithOneLine();

        Assert.Contains("The database file does not exist", line, StringComparison.Ordinal);
        Assert.False(File.Exists(database.Path));
    }

    [Fact]
    public async Task A_foreign_key_that_names_no_column_and_an_integer_primary_key_are_understood()
    {
        await using var database = await CreateDatabaseAsync();
        await MigrateOtherwiseAsync(database, "REFERENCES \"users\" (\"id\")", "REFERENCES users");
        await database.ExecuteAsync("ALTER TABLE verification RENAME TO old; DROP TABLE old");
        await database.ExecuteAsync("""
            CREATE TABLE verification (
                number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, identifier TEXT NOT NULL UNIQUE, value TEXT NOT NULL UNIQUE, expires_at TEXT NOT NULL,
                created_at TEXT NOT NULL, updated_at TEXT NOT NULL, sent_count INTEGER, failed_attempts INTEGER);
            CREATE INDEX b ON verification (expires_at);
            """);

        // SQLite fills the column of an INTEGER PRIMARY KEY; only the key itself is another one.
        Assert.Equal(["primary-key"], (await CheckAsync(database)).Kinds);
    }

    [Theory]
    [InlineData("id INTEGER PRIMARY KEY", true)]
    [InlineData("id integer NOT NULL -- AUTOINCREMENT\n PRIMARY KEY", true)]
    [InlineData("id INTEGER, \"AUTOINCREMENT\" TEXT, [autoincrement ] TEXT DEFAULT 'AUTOINCREMENT' /* AUTOINCREMENT */, PRIMARY KEY (id)", true)]
    [InlineData("id INTEGER PRIMARY KEY AUTOINCREMENT", false)]
    [InlineData("id INTEGER NOT NULL CONSTRAINT \"--\" PRIMARY KEY /* ' */ autoincrement", false)]
    [InlineData("id INTEGER PRIMARY KEY DESC", false, false)]
    [InlineData("id INT PRIMARY KEY", false, false)]
    public async Task Ids_of_own_tables_that_come_back_are_told(string id, bool comeBack, bool isMade = true)
    {
        await using var database = await CreateDatabaseAsync();
        string[] numbered =
        [
            "--assembly", ToolRun.Assembly, "--user", nameof(NumberedUser), "--provider", "sqlite", "--connection", database.ConnectionString,
        ];
        await database.ExecuteAsync($"""
            CREATE TABLE numbered_user (email TEXT NOT NULL UNIQUE, {id});
            CREATE TABLE numbered_session (token TEXT NOT NULL UNIQUE, expires_at TEXT NOT NULL, user_id INTEGER NOT NULL REFERENCES numbered_user (id), {id});
            CREATE INDEX a ON numbered_session (user_id, expires_at);
            CREATE INDEX b ON numbered_session (expires_at);
            """);

        var run = (await ToolRun.OfAsync(["migrate", .. numbered])).Returned(isMade ? 0 : 2);

        Assert.Equal(comeBack, run.Output.Contains("Note: numbered_user (id): SQLite gives the id of a deleted row again", StringComparison.Ordinal));
        Assert.Equal(comeBack, run.Output.Contains("Note: numbered_session (id): ", StringComparison.Ordinal));
        Assert.Equal(!isMade, run.Output.Contains("the database does not make it", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("created_at", "INTEGER", "Unit = TimeUnit.UnixSeconds")]
    [InlineData("created_at", "bigint", "Unit = TimeUnit.UnixSeconds")]
    [InlineData("is_active", "varchar(1)", null)]
    [InlineData("created_at", "datetime", "")]
    [InlineData("is_active", "bool", "")]
    public async Task A_column_that_is_meant_for_other_values_is_told(string column, string type, string? advice)
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(column == "is_active" ? LegacyTable(isActive: $"{type} NOT NULL") : LegacyTable(createdAt: $"{type} NOT NULL"));

        var run = await RunAsync("migrate", database, nameof(LegacyUser));

        run.Returned(advice == "" ? 0 : 2);
        Assert.Equal(advice == "" ? [] : ["column-type"], (await DifferencesAsync(database, nameof(LegacyUser), advice == "" ? 0 : 2)).Kinds);
        Assert.Contains(advice ?? "change the property", run.Output, StringComparison.Ordinal);
    }

    protected override IReadOnlyList<string> TellingTriggers =>
    [
        "CREATE TRIGGER tell_insert BEFORE INSERT ON account BEGIN SELECT RAISE(ABORT, 'no ' || substr(NEW.password, 1, 50)); END",
        "CREATE TRIGGER tell_update BEFORE UPDATE ON account BEGIN SELECT RAISE(ABORT, 'no ' || substr(NEW.password, 1, 50)); END",
    ];

    protected override string NumberedId => "INTEGER PRIMARY KEY AUTOINCREMENT";

    protected override string Flag => "INTEGER";

    protected override string TimeType => "TEXT";

    protected override string ComputedFlag => "INTEGER NOT NULL GENERATED ALWAYS AS (email <> '') STORED";

    protected override string CompositeTable => LegacyTable(id: "INTEGER NOT NULL DEFAULT 1", more: ", tenant int NOT NULL DEFAULT 1, PRIMARY KEY (tenant, id)");

    protected override bool HasLengths => false;

    protected override IReadOnlyList<string> NotUnique =>
    [
        "CREATE UNIQUE INDEX own ON app_user (email_address) WHERE tenant = 'main'",
        "CREATE UNIQUE INDEX own ON app_user (lower(email_address))",
        "CREATE UNIQUE INDEX own ON app_user (email_address, tenant)",
    ];

    protected override string IdType => "TEXT";

    protected override bool DropsOnCondition => false;

    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult<TestDatabase>(new SqliteFile());

    protected override string Time(string day) => $"'{day}T00:00:00.0000000Z'";

    /// <summary>Runs the create script with one piece of it replaced.</summary>
    private static async Task MigrateOtherwiseAsync(TestDatabase database, string expected, string instead)
    {
        var script = (await ToolRun.OfAsync(
            "script", "--assembly", ToolRun.Assembly, "--user", nameof(FixtureUser), "--dialect", "sqlite")).Returned(0).Output;
        Assert.Contains(expected, script, StringComparison.Ordinal);
        await database.ExecuteAsync(script.Replace(expected, instead, StringComparison.Ordinal));
    }
}
