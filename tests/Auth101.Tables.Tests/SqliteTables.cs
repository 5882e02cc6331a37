using Auth101.PasswordHashes;
using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tables.Tests;

public sealed class SqliteTables : SystemTests
{
    protected override string Driver => "Sqlite";

    protected override Task<TestDatabase> CreateDatabaseAsync() => Task.FromResult<TestDatabase>(new SqliteFile());

    [Fact]
    public Task Rails_8() => RunAsync(new("Rails")
    {
        OldUser = new Dictionary<string, object?> { ["Id"] = 1000L, ["CreatedAt"] = new DateTimeOffset(2024, 5, 6, 7, 8, 9, 123, 456, TimeSpan.Zero) },
        NewRow = "SELECT password_digest LIKE '$argon2id$%' FROM users WHERE email_address = 'new.user@example.com'",
        NewRowIs = 1L,
    });

    [Fact]
    public Task Python_auth101() => RunAsync(new("PythonAuth101")
    {
        OldUser = new Dictionary<string, object?>
        {
            ["Id"] = "6f1c0f4e-0000-4000-8000-000000000001",
            ["Name"] = "Old",
            ["CreatedAt"] = new DateTimeOffset(2024, 5, 6, 7, 8, 9, 123, 456, TimeSpan.Zero),
        },
    });

    [Fact]
    public Task Django() => RunAsync(new("DjangoSqlite")
    {
        Hashes = [new DjangoHashes()],
        OldUser = new Dictionary<string, object?> { ["Id"] = 1000, ["Username"] = "old", ["FirstName"] = "O", ["IsActive"] = true },
        NewUser = new Dictionary<string, object?> { ["Username"] = "new.user@example.com" },
    });

    [Fact]
    public Task Grafana() => RunAsync(new("Grafana")
    {
        Hashes = [new WerkzeugHashes()],
        OldUser = new Dictionary<string, object?> { ["Id"] = 1000L, ["Login"] = "old", ["IsAdmin"] = true, ["Created"] = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero) },
        NewUser = new Dictionary<string, object?> { ["Login"] = "new.user@example.com", ["IsAdmin"] = false },
        NewRow = "SELECT count(*) FROM session WHERE expiry = 1",
        NewRowIs = 1L,
    });
}
