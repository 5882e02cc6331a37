using System.Data.Common;
using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tool.Tests.Databases;

public sealed class MySqlTests : ServerContract
{
    protected override string Dialect => "mysql";

    protected override string Unreachable => "Server=127.0.0.1;Port=1;User ID=nobody;Password=hunter2;Database=nothing";

    protected override string CreateOwnTable => """
        CREATE TABLE app_user (user_id char(36) PRIMARY KEY, email_address varchar(254) NOT NULL UNIQUE, tenant varchar(20) NOT NULL DEFAULT 'main')
        """;

    protected override string NumberedId => "int AUTO_INCREMENT PRIMARY KEY";

    protected override string Flag => "tinyint(1)";

    protected override string TimeType => "datetime(6)";

    protected override bool HasPartialIndexes => false;

    protected override IReadOnlyList<string> TellingTriggers =>
    [
        "CREATE TRIGGER tell_insert BEFORE INSERT ON account FOR EACH ROW "
            + "BEGIN DECLARE said varchar(128); SET said = CONCAT('no ', LEFT(NEW.password, 50)); SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = said; END",
        "CREATE TRIGGER tell_update BEFORE UPDATE ON account FOR EACH ROW "
            + "BEGIN DECLARE said varchar(128); SET said = CONCAT('no ', LEFT(NEW.password, 50)); SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = said; END",
    ];

    protected override string ComputedFlag => "tinyint(1) AS (email <> '') STORED";

    protected override string CompositeTable => LegacyTable(id: "int AUTO_INCREMENT", more: ", tenant int NOT NULL DEFAULT 1, PRIMARY KEY (tenant, id), KEY (id)");

    protected override bool RefersToOwnTables => false;

    protected override string FillingTrigger => "CREATE TRIGGER fill_slug BEFORE INSERT ON legacy_user FOR EACH ROW SET NEW.slug = NEW.email";

    // MariaDB has no indexes over expressions.
    protected override IReadOnlyList<string> NotUnique =>
    [
        "ALTER TABLE app_user ADD low varchar(254) AS (lower(email_address)) VIRTUAL, ADD UNIQUE own (low)",
        "CREATE UNIQUE INDEX own ON app_user (email_address, tenant)",
    ];

    protected override string Quote(string name) => $"`{name}`";

    protected override string IdType => "char(36) CHARACTER SET ascii COLLATE ascii_bin";

    protected override string WrongType => "ALTER TABLE users MODIFY name int NULL";

    protected override string TooShort => "ALTER TABLE users MODIFY email varchar(40) NOT NULL";

    protected override string Nullable => "ALTER TABLE users MODIFY updated_at datetime(6) NULL";

    protected override string NotNull => "ALTER TABLE users MODIFY name varchar(255) NOT NULL";

    protected override string NoPrimaryKey => "ALTER TABLE verification DROP PRIMARY KEY";

    protected override string VerificationOfBefore =>
        base.VerificationOfBefore.Replace("DROP CONSTRAINT", "DROP INDEX", StringComparison.Ordinal);

    protected override string NoUnique => "ALTER TABLE users DROP INDEX uq_users_email";

    protected override string NoForeignKey => "ALTER TABLE session DROP FOREIGN KEY fk_session_user_id";

    [Fact]
    public async Task A_unique_index_over_the_beginning_of_the_email_is_a_note()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(LegacyTable().Replace(" UNIQUE", "", StringComparison.Ordinal));
        await database.ExecuteAsync("CREATE UNIQUE INDEX own ON legacy_user (email(191))");

        var text = await MigratesAsync(database, nameof(LegacyUser));

        Assert.Contains("Note: legacy_user (email): its unique index looks at the first 191 characters: values that begin alike count as the same.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_index_over_the_beginning_of_the_email_is_not_enough_for_a_managed_table()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync("ALTER TABLE users DROP INDEX uq_users_email, ADD UNIQUE own (email(10))");

        Assert.Equal(["unique-missing"], (await CheckAsync(database)).Kinds);
    }

    [Fact]
    public async Task An_enumeration_is_a_text()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(LegacyTable(email: "enum('a@example.com', 'b@example.com') NOT NULL"));

        await MigratesAsync(database, nameof(LegacyUser));
    }

    [Fact]
    public async Task A_foreign_table_with_the_comment_of_one_of_ours_is_foreign()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync("""
            CREATE TABLE verification (id int, note varchar(100)) COMMENT = 'proofs that are waiting to be given, such as of an email address';
            INSERT INTO verification VALUES (1, 'of another program')
            """);
        var (create, drop) = (await ScriptAsync(database, "01_create.sql"), await ScriptAsync(database, "99_drop.sql"));

        var exception = await Assert.ThrowsAnyAsync<DbException>(() => database.ExecuteAsync(create));
        var line = (await ToolRun.OfAsync("migrate", database)).FailedWithOneLine();
        await database.ExecuteAsync(drop);

        Assert.Contains("Table verification exists and was not made by Auth101.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("Table verification exists and was not made by Auth101.", line, StringComparison.Ordinal);
        Assert.Equal(1, await database.CountAsync("verification"));
    }

    [Fact]
    public async Task A_script_that_fails_between_two_tables_leaves_none_without_a_record()
    {
        await using var database = await CreateDatabaseAsync();
        var (create, drop) = (await ScriptAsync(database, "01_create.sql"), await ScriptAsync(database, "99_drop.sql"));
        var begun = create[..create.IndexOf("CREATE TABLE IF NOT EXISTS `session`", StringComparison.Ordinal)];

        await database.ExecuteAsync(begun);
        await database.ExecuteAsync("ALTER TABLE users COMMENT = 'People'");
        await database.ExecuteAsync(create);

        Assert.Equal(4, await database.CountAsync("auth101_schema"));
        (await ToolRun.OfAsync("check", database)).Returned(0);
        await database.ExecuteAsync(drop);
        await Assert.ThrowsAnyAsync<DbException>(() => database.CountAsync("users"));
    }

    [Fact]
    public async Task The_applications_own_role_can_check_and_is_told_which_grant_it_lacks()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        var role = $"auth101_{Guid.NewGuid():N}"[..32];
        var grants = (await ScriptAsync(database, "02_grants.sql")).Replace("auth101_app", role, StringComparison.Ordinal);
        await database.ExecuteAsync($"CREATE USER {role} IDENTIFIED BY 'only-for-this-test'; {grants}");
        try
        {
            var connection = new MySqlConnector.MySqlConnectionStringBuilder(database.ConnectionString) { UserID = role, Password = "only-for-this-test" }.ConnectionString;
            string[] source = ["--assembly", ToolRun.Assembly, "--user", nameof(FixtureUser), "--provider", Dialect, "--connection", connection];

            Assert.DoesNotContain("Note:", (await ToolRun.OfAsync(["check", .. source])).Returned(0).Output, StringComparison.Ordinal);
            await database.ExecuteAsync($"REVOKE SELECT ON auth101_schema FROM {role}");
            Assert.Contains("02_grants.sql has the grant", (await ToolRun.OfAsync(["check", .. source])).Returned(0).Output, StringComparison.Ordinal);
        }
        finally
        {
            await database.ExecuteAsync($"DROP USER {role}");
        }
    }

    [Fact]
    public async Task A_connection_string_without_a_database_is_refused()
    {
        var line = (await ToolRun.OfAsync(
            "check", "--assembly", ToolRun.Assembly, "--user", nameof(FixtureUser), "--provider", "mariadb",
            "--connection", "Server=127.0.0.1;Port=1")).FailedWithOneLine();

        Assert.Contains("names no database", line, StringComparison.Ordinal);
    }

    protected override Task<TestDatabase> CreateDatabaseAsync() => ServerDatabase.MySqlAsync();
}
