using System.Data.Common;
using System.Text.Json;
using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tool.Tests.Databases;

/// <summary>Tables that Auth101 made, and tables of the same names that it did not make.</summary>
public abstract partial class DatabaseContract
{
    private const string WayOut = "[Auth101Session(Table = \"...\", Managed = true)]";

    private static readonly string[] NotSession = ["users", "account", "verification", "auth101_schema"];

    [Theory]
    [InlineData("migrate")]
    [InlineData("migrate", "--dry-run")]
    public async Task Migrating_over_a_foreign_table_fails_with_its_name_and_changes_nothing(string command, params string[] more)
    {
        await using var database = await CreateDatabaseAsync();
        await CreateForeignSessionAsync(database);

        var line = (await ToolRun.OfAsync(command, database, more)).FailedWithOneLine();

        Assert.Equal($"auth101: Table session exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: {WayOut}", line);
        await AssertOnlyForeignSessionAsync(database);
    }

    [Fact]
    public async Task The_script_over_a_foreign_table_fails_with_its_name_and_changes_nothing()
    {
        await using var database = await CreateDatabaseAsync();
        await CreateForeignSessionAsync(database);
        var script = await ScriptAsync(database, "01_create.sql");

        var exception = await Assert.ThrowsAnyAsync<DbException>(() => database.ExecuteAsync(script));

        Assert.Contains("Table session exists and was not made by Auth101.", exception.Message, StringComparison.Ordinal);
        Assert.Contains(WayOut, exception.Message, StringComparison.Ordinal);
        await AssertOnlyForeignSessionAsync(database);
    }

    [Fact]
    public async Task A_foreign_table_stops_a_later_run_too()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync("DROP TABLE session; DROP TABLE verification; DELETE FROM auth101_schema WHERE table_name = 'session'");
        await CreateForeignSessionAsync(database);

        Assert.Contains("Table session exists", (await ToolRun.OfAsync("migrate", database)).FailedWithOneLine(), StringComparison.Ordinal);

        Assert.Equal(1, await database.CountAsync("session"));
        Assert.False(await HasAsync(database, "verification"));
    }

    [Fact]
    public async Task A_table_that_was_made_after_ours_was_dropped_is_foreign()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync("DROP TABLE session; DROP TABLE verification");
        await CreateForeignSessionAsync(database);
        var (create, drop) = (await ScriptAsync(database, "01_create.sql"), await ScriptAsync(database, "99_drop.sql"));

        var exception = await Assert.ThrowsAnyAsync<DbException>(() => database.ExecuteAsync(create));
        var migrate = (await ToolRun.OfAsync("migrate", database)).FailedWithOneLine();
        var dryRun = (await ToolRun.OfAsync("migrate", database, "--dry-run")).FailedWithOneLine();
        var (kinds, cures) = await CheckAsync(database);

        Assert.All([exception.Message, migrate, dryRun], static text => Assert.Contains("Table session exists and was not made by Auth101.", text, StringComparison.Ordinal));
        Assert.False(await HasAsync(database, "verification"));
        Assert.Contains("table-foreign", kinds);
        Assert.DoesNotContain(cures, static cure => cure.Contains("ALTER TABLE", StringComparison.Ordinal));

        if (DropsOnCondition)
        {
            await database.ExecuteAsync(drop);
            Assert.False(await HasAsync(database, "users"));
            Assert.False(await HasAsync(database, "auth101_schema"));
        }
        else
        {
            await Assert.ThrowsAnyAsync<DbException>(() => database.ExecuteAsync(drop));
            Assert.Equal(0, await database.CountAsync("users"));
        }

        Assert.Equal(1, await database.CountAsync("session"));
    }

    [Fact]
    public async Task A_check_offers_no_statement_that_changes_a_foreign_table()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync("DROP TABLE session; DELETE FROM auth101_schema WHERE table_name = 'session'");
        await CreateForeignSessionAsync(database);

        var (kinds, cures) = await CheckAsync(database);
        var text = (await ToolRun.OfAsync("check", database)).Returned(2).Output;

        Assert.Equal(["table-foreign"], kinds);
        Assert.Empty(cures);
        Assert.Contains($"No statement cures session: let Auth101 use another name: {WayOut}.", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_without_a_record_that_is_as_it_should_be_is_no_difference()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync("DROP TABLE auth101_schema");

        Assert.Contains("no record of a mapping", (await ToolRun.OfAsync("check", database)).Returned(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Applying_the_scripts_over_and_over_is_harmless()
    {
        await using var database = await CreateDatabaseAsync();
        var (create, drop) = (await ScriptAsync(database, "01_create.sql"), await ScriptAsync(database, "99_drop.sql"));
        for (var round = 0; round < 2; round++)
        {
            await database.ExecuteAsync(create);
            await database.ExecuteAsync(InsertVerification(1, Time("2999-01-01")));
            await database.ExecuteAsync(create);
            Assert.Equal(1, await database.CountAsync("verification"));
            Assert.Equal(4, await database.CountAsync("auth101_schema"));
            (await ToolRun.OfAsync("check", database)).Returned(0);

            await database.ExecuteAsync(drop);
            await database.ExecuteAsync(drop);
            foreach (var table in Managed)
            {
                Assert.False(await HasAsync(database, table), table);
            }
        }
    }

    [Fact]
    public async Task Dropping_leaves_what_is_not_recorded()
    {
        await using var database = await CreateDatabaseAsync();
        await CreateForeignSessionAsync(database);

        if (DropsOnCondition)
        {
            await database.ExecuteAsync(await ScriptAsync(database, "99_drop.sql"));
        }
        else
        {
            var exception = await Assert.ThrowsAnyAsync<DbException>(async () => await database.ExecuteAsync(await ScriptAsync(database, "99_drop.sql")));
            Assert.Contains("Table session exists and was not made by Auth101. Nothing was dropped.", exception.Message, StringComparison.Ordinal);
        }

        Assert.Equal(1, await database.CountAsync("session"));
    }

    [Fact]
    public async Task Dropping_takes_what_is_recorded_and_leaves_the_rest()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync("DELETE FROM auth101_schema WHERE table_name = 'verification'");
        await database.ExecuteAsync(InsertVerification(1, Time("2999-01-01")));
        var drop = await ScriptAsync(database, "99_drop.sql");

        if (DropsOnCondition)
        {
            await database.ExecuteAsync(drop);
            Assert.False(await HasAsync(database, "users"));
            Assert.False(await HasAsync(database, "auth101_schema"));
        }
        else
        {
            await Assert.ThrowsAnyAsync<DbException>(() => database.ExecuteAsync(drop));
            Assert.Equal(0, await database.CountAsync("users"));
        }

        Assert.Equal(1, await database.CountAsync("verification"));
    }

    [Fact]
    public async Task A_foreign_key_of_the_application_keeps_everything()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync(InsertVerification(1, Time("2999-01-01")));
        await database.ExecuteAsync($"CREATE TABLE orders (id int, user_id {IdType} NOT NULL, CONSTRAINT fk_orders FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE)");
        var drop = await ScriptAsync(database, "99_drop.sql");

        var exception = await Assert.ThrowsAnyAsync<DbException>(() => database.ExecuteAsync(drop));

        Assert.Contains("Nothing was dropped", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, await database.CountAsync("verification"));
        Assert.Equal(4, await database.CountAsync("auth101_schema"));
        (await ToolRun.OfAsync("check", database)).Returned(0);

        await database.ExecuteAsync("DROP TABLE orders");
        await database.ExecuteAsync(drop);
        Assert.False(await HasAsync(database, "users"));
    }

    [Fact]
    public async Task Dropping_the_tables_of_a_class_leaves_those_of_another()
    {
        await using var database = await CreateDatabaseAsync();
        string[] other =
        [
            "--assembly", ToolRun.Assembly, "--user", nameof(EveryTypeUser), "--provider", database.Dialect, "--connection", database.ConnectionString,
        ];
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        (await ToolRun.OfAsync(["migrate", .. other])).Returned(0);

        await database.ExecuteAsync(await ScriptAsync(database, "99_drop.sql"));

        Assert.False(await HasAsync(database, "users"));
        Assert.Equal(4, await database.CountAsync("auth101_schema"));
        Assert.DoesNotContain("Note:", (await ToolRun.OfAsync(["check", .. other])).Returned(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Migrating_ends_with_what_a_check_says()
    {
        await using var database = await CreateDatabaseAsync();
        var created = (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync(AddRequiredColumn);

        var run = (await ToolRun.OfAsync("migrate", database)).Returned(2);
        var dryRun = (await ToolRun.OfAsync("migrate", database, "--dry-run")).Returned(2);

        Assert.EndsWith("the schema is what the code expects.", created.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.EndsWith((await ToolRun.OfAsync("check", database)).Output, run.Output, StringComparison.Ordinal);
        Assert.Contains("1 difference.", dryRun.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_of_another_mapping_is_refreshed_by_a_migration_that_finds_no_difference()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync("UPDATE auth101_schema SET mapping = 'other'");

        var before = (await ToolRun.OfAsync("check", database)).Returned(0).Output;
        var migrated = (await ToolRun.OfAsync("migrate", database)).Returned(0).Output;
        var after = (await ToolRun.OfAsync("check", database)).Returned(0).Output;

        Assert.Contains("created for mapping other; the code has", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Note:", migrated, StringComparison.Ordinal);
        Assert.DoesNotContain("Note:", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_table_whose_email_is_not_unique_by_itself_is_a_difference()
    {
        string[] indexes = ["", .. NotUnique];
        foreach (var index in indexes)
        {
            await using var database = await CreateDatabaseAsync();
            string[] own =
            [
                "--assembly", ToolRun.Assembly, "--user", nameof(OwnTableUser), "--provider", database.Dialect, "--connection", database.ConnectionString,
            ];
            await database.ExecuteAsync(CreateOwnTable.Replace(" UNIQUE", "", StringComparison.Ordinal));
            if (index.Length > 0)
            {
                await database.ExecuteAsync(index);
            }

            (await ToolRun.OfAsync(["migrate", .. own])).Returned(2);
            using var report = JsonDocument.Parse((await ToolRun.OfAsync(["check", .. own, "--json"])).Returned(2).Output);

            var difference = Assert.Single(report.RootElement.GetProperty("differences").EnumerateArray());
            Assert.Equal(
                ("unique-missing", "app_user", "email_address"),
                (difference.GetProperty("kind").GetString(), difference.GetProperty("table").GetString(), difference.GetProperty("column").GetString()));
        }
    }

    [Fact]
    public async Task Hostile_names_and_records_are_shown_harmless()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync(AddRequiredColumn.Replace("tenant", Quote(HostileName), StringComparison.Ordinal));
        await database.ExecuteAsync("UPDATE auth101_schema SET mapping = 'x\r\n::error::faked\nDROP TABLE users;\u001b[2J'");

        var check = (await ToolRun.OfAsync("check", database)).Returned(2).Output;
        var migrate = (await ToolRun.OfAsync("migrate", database)).Returned(2).Output;
        var json = (await ToolRun.OfAsync("check", database, "--json")).Returned(2).Output;

        AssertHarmless(check);
        AssertHarmless(migrate);
        AssertHarmless(json);
        using var report = JsonDocument.Parse(json);
        Assert.Equal(HostileName, Assert.Single(report.RootElement.GetProperty("differences").EnumerateArray()).GetProperty("column").GetString());
    }

    /// <summary>A name that starts lines, moves the cursor, turns the direction of writing, and is a command of two build servers.</summary>
    protected const string HostileName = "x\n::error::boo\u001b[31m\u202e##[error]";

    protected static void AssertHarmless(string output)
    {
        Assert.Contains("::error::boo", output, StringComparison.Ordinal);
        Assert.DoesNotContain(output.Replace("\r\n", "\n", StringComparison.Ordinal), static c => c is < ' ' and not '\n' or '\u202e');
        Assert.DoesNotContain("##", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), static line =>
        {
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
            Assert.False(line.TrimStart().StartsWith("DROP", StringComparison.Ordinal), line);
        });
    }

    /// <summary>Indexes over the email of an own table that let two rows have the same one.</summary>
    protected abstract IReadOnlyList<string> NotUnique { get; }

    protected virtual string Quote(string name) => $"\"{name}\"";

    /// <summary>Whether the script can leave one table and drop another.</summary>
    protected virtual bool DropsOnCondition => true;

    /// <summary>The type of the default id.</summary>
    protected abstract string IdType { get; }

    protected static async Task<string> ScriptAsync(TestDatabase database, string file) => (await ToolRun.OfAsync(
        "script", "--assembly", ToolRun.Assembly, "--user", nameof(FixtureUser), "--provider", database.Dialect, "--file", file)).Returned(0).Output;

    private static Task CreateForeignSessionAsync(TestDatabase database) =>
        database.ExecuteAsync("CREATE TABLE session (session_key int, payload int); INSERT INTO session VALUES (1, 2)");

    private static async Task AssertOnlyForeignSessionAsync(TestDatabase database)
    {
        Assert.Equal(1, await database.CountAsync("session"));
        foreach (var table in NotSession)
        {
            Assert.False(await HasAsync(database, table), table);
        }
    }

    private static async Task<bool> HasAsync(TestDatabase database, string table)
    {
        try
        {
            await database.CountAsync(table);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }
}
