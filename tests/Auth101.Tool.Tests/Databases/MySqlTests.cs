using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tool.Tests.Databases;

public sealed class MySqlTests : ServerContract
{
    protected override string Dialect => "mysql";

    protected override string Unreachable => "Server=127.0.0.1;Port=1;User ID=nobody;Password=hunter2;Database=nothing";

    protected override string CreateOwnTable => """
        CREATE TABLE app_user (user_id char(36) PRIMARY KEY, email_address varchar(254) NOT NULL UNIQUE, tenant varchar(20) NOT NULL DEFAULT 'main')
        """;

    protected override string WrongType => "ALTER TABLE users MODIFY name int NULL";

    protected override string TooShort => "ALTER TABLE users MODIFY email varchar(40) NOT NULL";

    protected override string Nullable => "ALTER TABLE users MODIFY updated_at datetime(6) NULL";

    protected override string NotNull => "ALTER TABLE users MODIFY name varchar(255) NOT NULL";

    protected override string NoPrimaryKey => "ALTER TABLE verification DROP PRIMARY KEY";

    protected override string NoUnique => "ALTER TABLE users DROP INDEX uq_users_email";

    protected override string NoForeignKey => "ALTER TABLE session DROP FOREIGN KEY fk_session_user_id";

    [Fact]
    public async Task An_index_over_the_beginning_of_the_email_is_not_enough()
    {
        await using var database = await CreateDatabaseAsync();
        (await ToolRun.OfAsync("migrate", database)).Returned(0);
        await database.ExecuteAsync("ALTER TABLE users DROP INDEX uq_users_email, ADD UNIQUE own (email(10))");

        Assert.Equal(["unique-missing"], (await CheckAsync(database)).Kinds);
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
