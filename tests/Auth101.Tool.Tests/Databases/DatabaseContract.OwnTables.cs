using System.Text.Json;
using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tool.Tests.Databases;

/// <summary>User tables that were there before Auth101.</summary>
public abstract partial class DatabaseContract
{
    [Fact]
    public async Task A_legacy_table_as_it_should_be_is_clean()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(LegacyTable());

        await MigratesAsync(database, nameof(LegacyUser));
    }

    [Fact]
    public async Task A_view_serves_as_user_table_where_the_mapping_says_that_nothing_refers_to_it()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(LegacyTable().Replace("legacy_user", "real_user", StringComparison.Ordinal));
        await database.ExecuteAsync("CREATE VIEW legacy_view AS SELECT id, email, is_active, created_at FROM real_user");
        await database.ExecuteAsync("CREATE VIEW legacy_user AS SELECT id, email, is_active, created_at FROM real_user");

        if (RefersToOwnTables)
        {
            var line = (await RunAsync("migrate", database, nameof(LegacyUser))).FailedWithOneLine();
            Assert.Contains("legacy_user is a view", line, StringComparison.Ordinal);
            Assert.Contains("[Auth101User(ForeignKeys = false)]. Nothing was changed.", line, StringComparison.Ordinal);
            Assert.False(await HasAsync(database, "legacy_session"));
        }

        await MigratesAsync(database, nameof(LegacyViewUser));
        var check = (await RunAsync("check", database, nameof(LegacyUser))).Returned(2).Output;
        Assert.Equal(RefersToOwnTables, check.Contains("No statement cures legacy_user: say ForeignKeys = false on [Auth101User].", StringComparison.Ordinal));
        Assert.DoesNotContain("legacy_user (", check, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_the_database_does_not_make_is_told()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(LegacyTable(id: "int NOT NULL PRIMARY KEY"));

        var text = (await RunAsync("migrate", database, nameof(LegacyUser))).Returned(2).Output;

        Assert.Contains("the database does not make it, and the code does not either: every insert fails", text, StringComparison.Ordinal);
        Assert.Contains("IdFactory on [Auth101User]", text, StringComparison.Ordinal);
        Assert.Equal(["id-not-made"], (await DifferencesAsync(database, nameof(LegacyUser), 2)).Kinds);
    }

    [Fact]
    public async Task A_column_that_the_database_computes_is_told()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(LegacyTable(isActive: ComputedFlag));

        var text = (await RunAsync("migrate", database, nameof(LegacyUser))).Returned(2).Output;

        Assert.Contains("No statement cures legacy_user (is_active): read it and never write it: [MapsTo(\"is_active\", ReadOnly = true)].", text, StringComparison.Ordinal);
        Assert.Equal(["column-computed"], (await DifferencesAsync(database, nameof(LegacyUser), 2)).Kinds);
    }

    [Fact]
    public async Task An_id_that_is_a_part_of_the_key_is_told_before_anything_is_created()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(CompositeTable);

        if (RefersToOwnTables)
        {
            var line = (await RunAsync("migrate", database, nameof(LegacyUser))).FailedWithOneLine();
            Assert.Contains("refer to the column id of the application's own table legacy_user, which no primary key and no unique index over it alone", line, StringComparison.Ordinal);
            Assert.False(await HasAsync(database, "legacy_session"));
        }

        Assert.Contains("primary-key", (await DifferencesAsync(database, nameof(LegacyUser), 2)).Kinds);
    }

    [Fact]
    public async Task A_column_that_nobody_fills_is_told_unless_a_trigger_can()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(LegacyTable(more: ", slug varchar(40) NOT NULL"));
        (await RunAsync("migrate", database, nameof(LegacyUser))).Returned(2);
        Assert.Equal(["column-not-filled"], (await DifferencesAsync(database, nameof(LegacyUser), 2)).Kinds);

        if (FillingTrigger is { } trigger)
        {
            await database.ExecuteAsync(trigger);
            var text = (await RunAsync("check", database, nameof(LegacyUser))).Returned(0).Output;
            Assert.Contains("Note: legacy_user (slug): an insert leaves it out: a trigger has to fill it.", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_works_is_a_note()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(LegacyTable(email: "varchar(100) NULL", isActive: NullableFlag));

        var text = await MigratesAsync(database, nameof(LegacyUser));

        Assert.Contains("Note: legacy_user (email): the column can be null: nobody signs in to a row where it is.", text, StringComparison.Ordinal);
        Assert.Contains("Note: legacy_user (is_active): the column can be null, which stands for the role's default, or for what NullMeans says.", text, StringComparison.Ordinal);
        Assert.Equal(HasLengths, text.Contains("put [MaxLength(100)] on the property", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Accepted_differences_are_named_and_let_pass()
    {
        await using var database = await CreateDatabaseAsync();
        var folder = Directory.CreateTempSubdirectory("auth101-tool-");
        var file = Path.Combine(folder.FullName, "accepted.txt");
        try
        {
            await database.ExecuteAsync(LegacyTable(more: ", slug varchar(40) NOT NULL"));
            (await RunAsync("migrate", database, nameof(LegacyUser), "--accepted", file)).Returned(2);
            Assert.False(File.Exists(file));

            var accepting = (await RunAsync("check", database, nameof(LegacyUser), "--accepted", file, "--accept")).Returned(0).Output;
            var line = File.ReadAllLines(file).Single(static text => text[0] != '#');
            Assert.StartsWith($"{database.Dialect}/Auth101.Tool.Tests.Fixture.LegacyUser/column-not-filled/legacy_user/slug # the column is NOT NULL", line, StringComparison.Ordinal);
            Assert.Contains("Accepted: legacy_user (slug): the column is NOT NULL", accepting, StringComparison.Ordinal);

            File.WriteAllText(file, File.ReadAllText(file).Replace("# the column", "# filled by a job; the column", StringComparison.Ordinal) + "other/User/id/table # of another\n");
            var later = (await RunAsync("check", database, nameof(LegacyUser), "--accepted", file)).Returned(0).Output;
            Assert.Contains("but for what is accepted.", later, StringComparison.Ordinal);
            Assert.Contains("Accepted: legacy_user (slug)", (await RunAsync("migrate", database, nameof(LegacyUser), "--accepted", file)).Returned(0).Output, StringComparison.Ordinal);
            var text = File.ReadAllText(file);
            (await RunAsync("check", database, nameof(LegacyUser), "--accepted", file, "--accept")).Returned(0);
            Assert.Equal(text.Split('\n').Order(), File.ReadAllText(file).Split('\n').Order());

            await database.ExecuteAsync("ALTER TABLE legacy_user DROP COLUMN slug");
            var stale = (await RunAsync("check", database, nameof(LegacyUser), "--accepted", file)).Returned(0).Output;
            Assert.Contains("No difference any more: column-not-filled/legacy_user/slug.", stale, StringComparison.Ordinal);
            (await RunAsync("check", database, nameof(LegacyUser), "--accepted", file, "--accept")).Returned(0);
            Assert.DoesNotContain("slug", File.ReadAllText(file), StringComparison.Ordinal);
            Assert.Contains("other/User/id/table # of another", File.ReadAllText(file), StringComparison.Ordinal);

            await database.ExecuteAsync("DROP TABLE legacy_session");
            Assert.Contains("cannot be accepted", (await RunAsync("check", database, nameof(LegacyUser), "--accepted", file, "--accept")).FailedWithOneLine(), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_unique_index_over_the_users_who_are_not_deleted_is_enough()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync($"CREATE TABLE leaving_user (id {NumberedId}, email varchar(254) NOT NULL, deleted_at {TimeType} NULL)");

        var missing = (await RunAsync("migrate", database, nameof(LeavingUser))).Returned(2).Output;

        Assert.Contains("one WHERE deleted_at IS NULL frees the address of a deleted user", missing, StringComparison.Ordinal);
        Assert.Equal(["unique-missing"], (await DifferencesAsync(database, nameof(LeavingUser), 2)).Kinds);
        if (HasPartialIndexes)
        {
            await database.ExecuteAsync("CREATE UNIQUE INDEX other ON leaving_user (email) WHERE deleted_at IS NOT NULL");
            (await RunAsync("check", database, nameof(LeavingUser))).Returned(2);
            await database.ExecuteAsync("CREATE UNIQUE INDEX alive ON leaving_user (email) WHERE deleted_at IS NULL");
        }
        else
        {
            await database.ExecuteAsync("CREATE UNIQUE INDEX alive ON leaving_user (email)");
        }

        (await RunAsync("check", database, nameof(LeavingUser))).Returned(0);
    }

    [Fact]
    public async Task An_address_that_the_index_keeps_for_a_deleted_user_is_told_as_taken()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync($"CREATE TABLE leaving_user (id {NumberedId}, email varchar(254) NOT NULL UNIQUE, deleted_at {TimeType} NULL)");
        (await RunAsync("migrate", database, nameof(LeavingUser))).Returned(0);
        await database.ExecuteAsync($"INSERT INTO leaving_user (email, deleted_at) VALUES ('ann@shop.example', {Time("2026-03-01")})");

        var line = (await UserAsync(database, nameof(LeavingUser), "create", "--email", "ann@shop.example", "--password-stdin")).FailedWithOneLine();

        Assert.Contains("Another row has a value that must be unique, and nothing was changed: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("-2147", line, StringComparison.Ordinal);
    }

    protected static async Task<string> MigratesAsync(TestDatabase database, string user)
    {
        (await RunAsync("migrate", database, user)).Returned(0);
        return (await RunAsync("check", database, user)).Returned(0).Output;
    }

    protected static Task<ToolRun> RunAsync(string command, TestDatabase database, string user, params string[] more)
    {
        ArgumentNullException.ThrowIfNull(database);
        return ToolRun.OfAsync([command, "--assembly", ToolRun.Assembly, "--user", user, "--provider", database.Dialect, "--connection", database.ConnectionString, .. more]);
    }

    protected static async Task<(string[] Kinds, string[] Cures)> DifferencesAsync(TestDatabase database, string user, int exitCode)
    {
        using var report = JsonDocument.Parse((await RunAsync("check", database, user, "--json")).Returned(exitCode).Output);
        var differences = report.RootElement.GetProperty("differences").EnumerateArray().ToArray();
        return (
            [.. differences.Select(static difference => difference.GetProperty("kind").GetString()!)],
            [.. differences.Select(static difference => difference.GetProperty("cure").GetString()).OfType<string>()]);
    }

    /// <summary>The table of <see cref="LegacyUser"/>; what is not given is as it should be.</summary>
    protected string LegacyTable(string? id = null, string? email = null, string? isActive = null, string? createdAt = null, string more = "") =>
        $"CREATE TABLE legacy_user (id {id ?? NumberedId}, email {email ?? "varchar(254) NOT NULL"} UNIQUE, is_active {isActive ?? $"{Flag} NOT NULL"}, created_at {createdAt ?? $"{TimeType} NOT NULL"}{more})";

    protected abstract string NumberedId { get; }

    protected abstract string Flag { get; }

    protected abstract string TimeType { get; }

    protected string NullableFlag => $"{Flag} NULL";

    protected abstract string ComputedFlag { get; }

    protected virtual string CompositeTable =>
        LegacyTable(id: NumberedId.Replace(" PRIMARY KEY", "", StringComparison.Ordinal), more: ", tenant int NOT NULL DEFAULT 1, PRIMARY KEY (tenant, id)");

    protected virtual bool RefersToOwnTables => true;

    protected virtual bool HasLengths => true;

    protected virtual bool HasPartialIndexes => true;

    protected virtual string? FillingTrigger => null;
}
