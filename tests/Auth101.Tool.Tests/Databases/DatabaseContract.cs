using System.Text.Json;
using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tool.Tests.Databases;

/// <summary>Whole commands on a database, the same on every engine.</summary>
public abstract partial class DatabaseContract
{
    private static readonly string[] Managed = ["users", "session", "account", "verification"];

    [Fact]
    public async Task Migrating_creates_every_table_and_the_next_time_finds_them()
    {
        await using var database = await CreateDatabaseAsync();

        var first = (await ToolRun.OfAsync("migrate", database)).Returned(0);
        var second = (await ToolRun.OfAsync("migrate", database)).Returned(0);

        Assert.All(Managed, table => Assert.Matches($@"created +\| {table} ", first.Output));
        Assert.All(Managed, table => Assert.Matches($@"exists +\| {table} ", second.Output));
        Assert.Equal(0, await database.CountAsync("users"));
        Assert.Equal(4, await database.CountAsync("auth101_schema"));
    }

    [Fact]
    public async Task Several_migrations_at_once_all_succeed()
    {
        await using var database = await CreateDatabaseAsync();

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ToolRun.OfAsync("migrate", database))));

        Assert.All(runs, run => run.Returned(0));
        (await ToolRun.OfAsync("check", database)).Returned(0);
    }

    [Fact]
    public async Task A_migrated_schema_is_what_the_code_expects()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);

        var text = (await ToolRun.OfAsync("check", database)).Returned(0);
        var json = (await ToolRun.OfAsync("check", database, "--json")).Returned(0);

        Assert.EndsWith("the schema is what the code expects.", text.Output.TrimEnd(), StringComparison.Ordinal);
        using var report = JsonDocument.Parse(json.Output);
        Assert.True(report.RootElement.GetProperty("same").GetBoolean());
        Assert.Equal(report.RootElement.GetProperty("mapping").GetString(), report.RootElement.GetProperty("recordedMapping").GetString());
    }

    [Fact]
    public async Task Every_column_type_is_recognized()
    {
        await using var database = await CreateDatabaseAsync();
        string[] everyType =
        [
            "--assembly", ToolRun.Assembly, "--user", nameof(EveryTypeUser), "--provider", database.Dialect, "--connection", database.ConnectionString,
        ];

        (await ToolRun.OfAsync(["migrate", .. everyType])).Returned(0);

        (await ToolRun.OfAsync(["check", .. everyType])).Returned(0);
    }

    [Fact]
    public async Task A_dry_run_says_what_it_would_do_and_changes_nothing()
    {
        await using var database = await CreateDatabaseAsync();

        var run = (await ToolRun.OfAsync("migrate", database, "--dry-run")).Returned(0);

        Assert.All(Managed, table => Assert.Matches($@"would create +\| {table} ", run.Output));
        Assert.Matches("created +\\| users ", (await ToolRun.OfAsync("migrate", database)).Returned(0).Output);
    }

    [Fact]
    public async Task An_own_table_must_exist_before_and_is_left_alone()
    {
        await using var database = await CreateDatabaseAsync();
        string[] own =
        [
            "--assembly", ToolRun.Assembly, "--user", nameof(OwnTableUser), "--provider", database.Dialect, "--connection", database.ConnectionString,
        ];

        var missing = (await ToolRun.OfAsync(["migrate", .. own])).FailedWithOneLine();
        await database.ExecuteAsync(CreateOwnTable);
        var run = (await ToolRun.OfAsync(["migrate", .. own])).Returned(0);

        Assert.Contains("app_user is the application's own and does not exist", missing, StringComparison.Ordinal);
        Assert.Matches(@"skipped +\| app_user +\| the application's own user table", run.Output);
        Assert.Matches(@"created +\| app_session ", run.Output);
        (await ToolRun.OfAsync(["check", .. own])).Returned(0);
    }

    [Fact]
    public async Task A_column_that_the_code_does_not_fill_is_told()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync(AddRequiredColumn);

        var (kinds, cures) = await CheckAsync(database);

        Assert.Equal(["column-not-filled"], kinds);
        Assert.Empty(cures);
    }

    [Fact]
    public async Task Verifications_of_before_get_their_counts_and_their_key()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync(VerificationOfBefore);
        await database.ExecuteAsync(InsertVerification(1, Time("2999-01-01")));

        // The script comes before the cures, and what is not there yet does not keep it from its work.
        (await ToolRun.OfAsync("migrate", database)).Returned(2);
        var (kinds, _) = await CheckAsync(database);
        Assert.Equal(["column-missing", "column-missing", "unique-missing"], kinds.Order());

        await AssertCuredAsync(database, "unique-missing");
        Assert.Equal(1, await database.CountAsync("verification"));
    }

    [Fact]
    public async Task Purging_deletes_expired_rows_in_batches_and_no_others()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        for (var i = 0; i < 5; i++)
        {
            await database.ExecuteAsync(InsertVerification(i, Time("2020-01-01")));
        }

        await database.ExecuteAsync(InsertVerification(5, Time("2999-01-01")));

        var run = (await ToolRun.OfAsync("purge", database, "--batch-size", "2")).Returned(0);

        Assert.Equal("Deleted 5 expired rows.", run.Output.TrimEnd());
        Assert.Equal(1, await database.CountAsync("verification"));
    }

    [Fact]
    public async Task Purging_can_be_stopped()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);

        var run = await ToolRun.WithAsync(
            new Dictionary<string, string> { ["AUTH101_CONNECTION"] = database.ConnectionString },
            new CancellationToken(canceled: true),
            "purge", "--assembly", ToolRun.Assembly, "--user", nameof(FixtureUser), "--provider", database.Dialect);

        Assert.Equal(130, run.ExitCode);
    }

    [Fact]
    public async Task Purging_without_tables_says_how_to_create_them()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync("CREATE TABLE other (id int)");

        var line = (await ToolRun.OfAsync("purge", database)).FailedWithOneLine();

        Assert.Contains("session does not exist. Create it with 'auth101 migrate'", line, StringComparison.Ordinal);
    }

    /// <summary>Checks, and runs every cure; the schema must be right then.</summary>
    protected static async Task AssertCuredAsync(TestDatabase database, string kind)
    {
        var (kinds, cures) = await CheckAsync(database);
        Assert.Contains(kind, kinds);
        Assert.NotEmpty(cures);

        foreach (var cure in cures)
        {
            await database.ExecuteAsync(cure);
        }

        (await ToolRun.OfAsync("check", database)).Returned(0);
        // What a cure creates is recorded, so that the script takes it for ours.
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
    }

    /// <summary>The kinds of differences, and the statements against them.</summary>
    protected static async Task<(string[] Kinds, string[] Cures)> CheckAsync(TestDatabase database)
    {
        var run = (await ToolRun.OfAsync("check", database, "--json")).Returned(2);
        using var report = JsonDocument.Parse(run.Output);
        var differences = report.RootElement.GetProperty("differences").EnumerateArray().ToArray();
        return (
            [.. differences.Select(difference => difference.GetProperty("kind").GetString()!)],
            [.. differences.Select(difference => difference.GetProperty("cure").GetString()).OfType<string>().Distinct()]);
    }

    protected abstract Task<TestDatabase> CreateDatabaseAsync();

    protected abstract string CreateOwnTable { get; }

    /// <summary>Triggers on the table of accounts that refuse every password, in words that hold the first 50 characters of its hash.</summary>
    protected abstract IReadOnlyList<string> TellingTriggers { get; }

    /// <summary>Makes the table what it was before it counted mails and guesses.</summary>
    protected virtual string VerificationOfBefore => """
        ALTER TABLE verification DROP CONSTRAINT uq_verification_identifier;
        ALTER TABLE verification DROP COLUMN sent_count;
        ALTER TABLE verification DROP COLUMN failed_attempts;
        CREATE INDEX ix_verification_identifier ON verification (identifier)
        """;

    protected virtual string AddRequiredColumn => "ALTER TABLE users ADD tenant int NOT NULL";

    /// <summary>An id of the default type.</summary>
    protected virtual string Id(int number) => $"'00000000-0000-0000-0000-{number:D12}'";

    /// <summary>Midnight of a day as the store writes it.</summary>
    protected virtual string Time(string day) => $"'{day}'";

    private string InsertVerification(int number, string expiresAt) => $"""
        INSERT INTO verification (id, identifier, value, expires_at, created_at, updated_at)
        VALUES ({Id(number)}, 'verify-email:{number}', '{number}', {expiresAt}, {Time("2020-01-01")}, {Time("2020-01-01")})
        """;
}

/// <summary>What a server can do beyond: each damage of a schema has a statement that cures it.</summary>
public abstract class ServerContract : DatabaseContract
{
    [Fact]
    public Task A_missing_table_is_cured() => CureAsync("table-missing", "DROP TABLE verification");

    [Fact]
    public Task Several_missing_tables_are_cured() => CureAsync("table-missing", "DROP TABLE verification; DROP TABLE account");

    [Fact]
    public Task A_missing_column_is_cured() => CureAsync("column-missing", "ALTER TABLE users DROP COLUMN image");

    [Fact]
    public Task A_wrong_type_is_cured() => CureAsync("column-type", WrongType);

    [Fact]
    public Task A_column_that_is_too_short_is_cured() => CureAsync("column-too-short", TooShort);

    [Fact]
    public Task A_nullable_column_is_cured() => CureAsync("column-nullable", Nullable);

    [Fact]
    public Task A_column_that_refuses_null_is_cured() => CureAsync("column-not-null", NotNull);

    [Fact]
    public Task A_missing_primary_key_is_cured() => CureAsync("primary-key", NoPrimaryKey);

    [Fact]
    public Task A_missing_unique_constraint_is_cured() => CureAsync("unique-missing", NoUnique);

    [Fact]
    public Task A_missing_index_is_cured() => CureAsync("index-missing", NoIndex);

    [Fact]
    public Task A_missing_foreign_key_is_cured() => CureAsync("foreign-key-missing", NoForeignKey);

    [Fact]
    public async Task A_refused_password_is_told_and_not_shown()
    {
        await using var database = await CreateDatabaseAsync();

        var line = (await ToolRun.OfAsync(
            "migrate", "--assembly", ToolRun.Assembly, "--user", nameof(FixtureUser), "--provider", database.Dialect,
            "--connection", UnknownUser(database.ConnectionString, "hunter2hunter2"))).FailedWithOneLine();

        Assert.Contains("Cannot connect to", line, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_told()
    {
        var line = (await ToolRun.OfAsync(
            "check", "--assembly", ToolRun.Assembly, "--user", nameof(FixtureUser), "--provider", Dialect,
            "--connection", Unreachable)).FailedWithOneLine();

        Assert.Contains("Cannot connect to", line, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_id_of_another_type_is_told_with_its_column_before_anything_is_created()
    {
        await using var database = await CreateDatabaseAsync();
        await database.ExecuteAsync(System.Text.RegularExpressions.Regex.Replace(CreateOwnTable, @"user_id \S+", "user_id int"));

        var line = (await ToolRun.OfAsync(
            "migrate", "--assembly", ToolRun.Assembly, "--user", nameof(OwnTableUser), "--provider", database.Dialect, "--connection", database.ConnectionString)).FailedWithOneLine();

        Assert.Contains("The tables of Auth101 refer to the column user_id of the application's own table app_user: the type is int", line, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", line, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.CountAsync("app_session"));
    }

    protected abstract string Dialect { get; }

    protected abstract string Unreachable { get; }

    protected abstract string WrongType { get; }

    protected abstract string TooShort { get; }

    protected abstract string Nullable { get; }

    protected abstract string NotNull { get; }

    protected virtual string NoPrimaryKey => "ALTER TABLE verification DROP CONSTRAINT pk_verification";

    protected virtual string NoUnique => "ALTER TABLE users DROP CONSTRAINT uq_users_email";

    protected virtual string NoIndex => "DROP INDEX ix_session_expires_at ON session";

    protected virtual string NoForeignKey => "ALTER TABLE session DROP CONSTRAINT fk_session_user_id";

    protected virtual string UnknownUser(string connectionString, string password) =>
        new System.Data.Common.DbConnectionStringBuilder { ConnectionString = connectionString, ["User ID"] = "nobody", ["Password"] = password }.ConnectionString;

    private async Task CureAsync(string kind, string damage)
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync(damage);
        await AssertCuredAsync(database, kind);
    }
}
