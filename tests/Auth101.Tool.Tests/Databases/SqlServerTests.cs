using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tool.Tests.Databases;

public sealed class SqlServerTests : ServerContract
{
    protected override string Dialect => "sqlserver";

    protected override string Unreachable => "Server=127.0.0.1,1;User ID=nobody;Password=hunter2;Database=nothing;Connect Timeout=2";

    protected override IReadOnlyList<string> TellingTriggers =>
    [
        "CREATE TRIGGER tell ON account AFTER INSERT, UPDATE AS "
            + "BEGIN DECLARE @said nvarchar(100) = (SELECT TOP 1 'no ' + LEFT(password, 50) FROM inserted); THROW 50001, @said, 1; END",
    ];

    protected override string CreateOwnTable => """
        CREATE TABLE app_user (
            user_id uniqueidentifier PRIMARY KEY, email_address nvarchar(254) NOT NULL UNIQUE, tenant nvarchar(20) NOT NULL DEFAULT 'main')
        """;

    protected override string NumberedId => "int IDENTITY PRIMARY KEY";

    protected override string Flag => "bit";

    protected override string TimeType => "datetimeoffset";

    protected override string ComputedFlag => "AS CAST(1 AS bit) PERSISTED NOT NULL";

    protected override IReadOnlyList<string> NotUnique =>
    [
        "CREATE UNIQUE INDEX own ON app_user (email_address) WHERE tenant = 'main'",
        "ALTER TABLE app_user ADD low AS LOWER(email_address); CREATE UNIQUE INDEX own ON app_user (low)",
        "CREATE UNIQUE INDEX own ON app_user (email_address, tenant)",
    ];

    protected override string Quote(string name) => $"[{name.Replace("]", "]]", StringComparison.Ordinal)}]";

    protected override string IdType => "uniqueidentifier";

    protected override string WrongType => "ALTER TABLE users ALTER COLUMN name int NULL";

    protected override string TooShort => "ALTER TABLE users ALTER COLUMN name nvarchar(40) NULL";

    protected override string Nullable => "ALTER TABLE users ALTER COLUMN updated_at datetime2(3) NULL";

    protected override string NotNull => "ALTER TABLE users ALTER COLUMN name nvarchar(255) NOT NULL";

    protected override Task<TestDatabase> CreateDatabaseAsync() => ServerDatabase.SqlServerAsync();
}
