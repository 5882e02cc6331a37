using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tool.Tests.Databases;

public sealed class PostgreSqlTests : ServerContract
{
    protected override string Dialect => "postgresql";

    protected override string Unreachable => "Host=127.0.0.1;Port=1;Username=nobody;Password=hunter2;Database=nothing";

    protected override IReadOnlyList<string> TellingTriggers =>
    [
        "CREATE FUNCTION tell() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no %', left(NEW.password, 50); END $$",
        "CREATE TRIGGER tell BEFORE INSERT OR UPDATE ON account FOR EACH ROW EXECUTE FUNCTION tell()",
    ];

    protected override string CreateOwnTable => """
        CREATE TABLE app_user (user_id uuid PRIMARY KEY, email_address text NOT NULL UNIQUE, tenant text NOT NULL DEFAULT 'main')
        """;

    protected override string NumberedId => "serial PRIMARY KEY";

    protected override string Flag => "boolean";

    protected override string TimeType => "timestamptz";

    protected override string ComputedFlag => "boolean NOT NULL GENERATED ALWAYS AS (email <> '') STORED";

    protected override string FillingTrigger => """
        CREATE FUNCTION fill_slug() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.slug := NEW.email; RETURN NEW; END $$;
        CREATE TRIGGER fill_slug BEFORE INSERT ON legacy_user FOR EACH ROW EXECUTE FUNCTION fill_slug();
        """;

    [Fact]
    public async Task A_migration_that_waits_for_a_lock_gives_up_and_says_what_to_do()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(CreateOwnTable);
        string[] migrate =
        [
            "migrate", "--assembly", ToolRun.Assembly, "--user", nameof(OwnTableUser), "--provider", database.Dialect, "--connection", database.ConnectionString,
        ];
        string line;
        await using (var connection = database.Connect())
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = "INSERT INTO app_user (user_id, email_address) VALUES ('00000000-0000-0000-0000-000000000001', 'ann@example.org')";
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
            var migrating = ToolRun.OfAsync(migrate);
            while (await database.CountAsync("pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == 0 && !migrating.IsCompleted)
            {
                await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            // Who reads is not stopped, and who writes comes to its turn.
            Assert.Equal(0, await database.CountAsync("app_user"));
            await database.ExecuteAsync("UPDATE app_user SET tenant = 'other'");
            line = (await migrating).FailedWithOneLine();
            await transaction.CommitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains("holds the lock of a table that the script needs", line, StringComparison.Ordinal);
        Assert.Contains("run 'auth101 migrate' again. Nothing was changed.", line, StringComparison.Ordinal);
        (await ToolRun.OfAsync(migrate)).Returned(0);
    }

    [Fact]
    public async Task Cures_bound_how_long_they_wait_and_indexes_stop_nobody()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync("DROP INDEX ix_session_expires_at; ALTER TABLE users DROP COLUMN image");

        var text = (await ToolRun.OfAsync("check", database)).Returned(2).Output;

        Assert.Matches(
            """SET lock_timeout = '5s';\s+ALTER TABLE "users" ADD COLUMN "image" text;\s+SET lock_timeout = 0;\s+CREATE INDEX CONCURRENTLY "ix_session_expires_at" """, text);
    }

    [Fact]
    public async Task An_index_on_lower_case_leads_to_the_look_up_that_uses_it()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(LegacyTable() + "; ALTER TABLE legacy_user DROP CONSTRAINT legacy_user_email_key; "
            + "CREATE UNIQUE INDEX by_lower ON legacy_user (lower(email))");

        var text = (await RunAsync("migrate", database, nameof(LegacyUser))).Returned(2).Output;

        Assert.Contains("its unique index is on lower(email), which no look-up uses", text, StringComparison.Ordinal);
        Assert.Contains("Lookup = EmailLookup.Lower", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_security_hides_from_the_role_are_told()
    {
        await using var database = await CreateDatabaseAsync();
        var role = $"auth101_{Guid.NewGuid():N}"[..32];
        await database.ExecuteAsync(LegacyTable());
        await MigratesAsync(database, nameof(LegacyUser));
        await database.ExecuteAsync($"""
            ALTER TABLE legacy_user ENABLE ROW LEVEL SECURITY;
            CREATE POLICY writes ON legacy_user FOR INSERT WITH CHECK (true);
            CREATE ROLE {role} LOGIN PASSWORD 'only-for-this-test';
            GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role};
            """);
        try
        {
            string[] source =
            [
                "check", "--assembly", ToolRun.Assembly, "--user", nameof(LegacyUser), "--provider", Dialect, "--connection",
                new Npgsql.NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = role, Password = "only-for-this-test" }.ConnectionString,
            ];

            var hidden = (await ToolRun.OfAsync(source)).Returned(2).Output;
            Assert.Contains("row level security shows this role no row: nobody can sign in", hidden, StringComparison.Ordinal);
            await database.ExecuteAsync("CREATE POLICY shows ON legacy_user FOR SELECT USING (is_active)");
            Assert.Contains("Note: legacy_user: row level security is on", (await ToolRun.OfAsync(source)).Returned(0).Output, StringComparison.Ordinal);
            Assert.DoesNotContain("row level security", (await RunAsync("check", database, nameof(LegacyUser))).Returned(0).Output, StringComparison.Ordinal);
        }
        finally
        {
            await database.ExecuteAsync($"DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    [Fact]
    public async Task Seconds_in_a_column_of_a_time_are_told_with_their_unit()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(LegacyTable(createdAt: "bigint NOT NULL"));

        Assert.Contains(
            "[MapsTo(\"created_at\", Unit = TimeUnit.UnixSeconds)]", (await RunAsync("migrate", database, nameof(LegacyUser))).Returned(2).Output, StringComparison.Ordinal);
    }

    protected override IReadOnlyList<string> NotUnique =>
    [
        "CREATE UNIQUE INDEX own ON app_user (email_address) WHERE tenant = 'main'",
        "CREATE UNIQUE INDEX own ON app_user (lower(email_address))",
        "CREATE UNIQUE INDEX own ON app_user (email_address, tenant)",
    ];

    protected override string IdType => "uuid";

    protected override string WrongType => "ALTER TABLE users ALTER COLUMN name TYPE integer USING NULL";

    protected override string TooShort => "ALTER TABLE users ALTER COLUMN email TYPE varchar(40)";

    protected override string Nullable => "ALTER TABLE users ALTER COLUMN updated_at DROP NOT NULL";

    protected override string NotNull => "ALTER TABLE users ALTER COLUMN name SET NOT NULL";

    protected override string NoIndex => "DROP INDEX ix_session_expires_at";

    [Theory]
    [InlineData("CREATE UNIQUE INDEX own ON users (email) WHERE is_active")]
    [InlineData("CREATE UNIQUE INDEX own ON users (lower(email))")]
    [InlineData("CREATE UNIQUE INDEX own ON users (email, name)")]
    [InlineData("ALTER TABLE users ADD CONSTRAINT own UNIQUE (email) DEFERRABLE")]
    public async Task An_index_that_does_not_make_the_email_unique_by_itself_is_not_enough(string index)
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync($"ALTER TABLE users DROP CONSTRAINT uq_users_email; {index}");

        Assert.Equal(["unique-missing"], (await CheckAsync(database)).Kinds);
    }

    [Fact]
    public async Task Any_plain_unique_index_over_the_email_is_enough()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync("ALTER TABLE users DROP CONSTRAINT uq_users_email; CREATE UNIQUE INDEX own ON users (email) INCLUDE (name)");

        (await ToolRun.OfAsync("check", database)).Returned(0);
    }

    [Fact]
    public async Task A_time_without_a_zone_stays_the_same_moment_when_it_is_cured()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync("""
            INSERT INTO verification VALUES (gen_random_uuid(), 'ann', 'code', '2026-03-01 12:00:00+00', now(), now(), NULL, NULL);
            ALTER TABLE verification ALTER COLUMN expires_at TYPE timestamp USING expires_at AT TIME ZONE 'UTC';
            DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), 'America/New_York'); END $$
            """);

        await AssertCuredAsync(database, "column-type");

        Assert.Equal(1, await database.CountAsync("verification WHERE expires_at = '2026-03-01 12:00:00+00'"));
    }

    [Fact]
    public async Task The_applications_own_role_can_check_and_purge()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        var role = $"auth101_role_{Guid.NewGuid():N}";
        var grants = (await ToolRun.OfAsync("script", "--assembly", ToolRun.Assembly, "--user", nameof(FixtureUser), "--dialect", Dialect, "--file", "02_grants.sql"))
            .Returned(0).Output.Replace("auth101_app", role, StringComparison.Ordinal);
        await database.ExecuteAsync($"CREATE ROLE {role} LOGIN PASSWORD 'only-for-this-test'; {grants}");
        try
        {
            var connection = new Npgsql.NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = role, Password = "only-for-this-test" }.ConnectionString;
            string[] source = ["--assembly", ToolRun.Assembly, "--user", nameof(FixtureUser), "--provider", Dialect, "--connection", connection];

            Assert.DoesNotContain("Note:", (await ToolRun.OfAsync(["check", .. source])).Returned(0).Output, StringComparison.Ordinal);
            await database.ExecuteAsync($"REVOKE SELECT ON auth101_schema FROM {role}");
            Assert.Contains("02_grants.sql has the grant", (await ToolRun.OfAsync(["check", .. source])).Returned(0).Output, StringComparison.Ordinal);
            (await ToolRun.OfAsync(["purge", .. source])).Returned(0);
        }
        finally
        {
            await database.ExecuteAsync($"DROP OWNED BY {role}; DROP ROLE {role}");
        }
    }

    [Fact]
    public async Task Hostile_names_of_types_and_words_of_triggers_are_shown_harmless()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync($"""
            CREATE TYPE "{HostileName}" AS ENUM ('a');
            ALTER TABLE users ALTER COLUMN image TYPE "{HostileName}" USING NULL;
            COMMENT ON TABLE users IS '{HostileName}';
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '{HostileName}'; END $$;
            CREATE TRIGGER refuse BEFORE DELETE ON session EXECUTE FUNCTION refuse();
            """);

        AssertHarmless((await ToolRun.OfAsync("check", database)).Returned(2).Output);
        AssertHarmless((await ToolRun.OfAsync("purge", database)).FailedWithOneLine());
    }

    [Fact]
    public async Task A_domain_counts_as_the_type_below_it()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync("CREATE DOMAIN short AS varchar(20); ALTER TABLE users ALTER COLUMN email TYPE short");

        Assert.Equal(["column-too-short"], (await CheckAsync(database)).Kinds);
    }

    [Fact]
    public async Task A_script_that_fails_leaves_nothing_behind()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE account (id int)");
        await database.ExecuteAsync("CREATE VIEW auth101_schema AS SELECT 'users' AS user_table, 'other' AS mapping, now() AS created_at");

        var line = (await ToolRun.OfAsync("migrate", database)).FailedWithOneLine();

        Assert.Contains("Nothing was changed.", line, StringComparison.Ordinal);
        Assert.Contains("table-missing", (await CheckAsync(database)).Kinds);
    }

    [Fact]
    public async Task Odd_names_in_a_schema_of_their_own_are_found()
    {
        await using var database = await CreateDatabaseAsync();
        string[] odd = ["--assembly", ToolRun.Assembly, "--user", nameof(OddNamesUser), "--provider", "postgresql", "--connection", database.ConnectionString];
        await database.ExecuteAsync("CREATE SCHEMA \"Auth Data\"");

        (await ToolRun.OfAsync(["migrate", .. odd])).Returned(0);
        (await ToolRun.OfAsync(["check", .. odd])).Returned(0);
        (await ToolRun.OfAsync(["purge", .. odd])).Returned(0);
        await database.ExecuteAsync("ALTER TABLE \"Auth Data\".\"select \"\"people\"\"\" DROP COLUMN \"E-Mail\"");

        Assert.Contains("Auth Data.select \"people\"", (await ToolRun.OfAsync(["check", .. odd])).Returned(2).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_looked_for_where_the_search_path_says()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE SCHEMA auth");
        string[] inSchema =
        [
            "--assembly", ToolRun.Assembly, "--user", nameof(FixtureUser), "--provider", "postgresql",
            "--connection", database.ConnectionString + ";Search Path=auth",
        ];

        (await ToolRun.OfAsync(["migrate", .. inSchema])).Returned(0);
        (await ToolRun.OfAsync(["check", .. inSchema])).Returned(0);

        (await ToolRun.OfAsync("check", database)).Returned(2);
    }

    protected override Task<TestDatabase> CreateDatabaseAsync() => ServerDatabase.PostgreSqlAsync();

    protected override string UnknownUser(string connectionString, string password) =>
        new Npgsql.NpgsqlConnectionStringBuilder(connectionString) { Username = "nobody", Password = password }.ConnectionString;
}
