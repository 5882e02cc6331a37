using Auth101.PasswordHashes;
using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tables.Tests;

public sealed class MySqlTables : SystemTests
{
    protected override string Driver => "MySql";

    /// <summary>Old installations have zero dates as defaults.</summary>
    protected override string Prelude => "SET sql_mode = '';\n";

    protected override Task<TestDatabase> CreateDatabaseAsync() => ServerDatabase.MySqlAsync();

    [Fact]
    public Task Drupal() => RunAsync(new("Drupal")
    {
        Hashes = [new DrupalHashes()],
        OldUser = new Dictionary<string, object?> { ["Id"] = 1000, ["UserName"] = "old", ["Created"] = DateTimeOffset.UnixEpoch.AddSeconds(1) },
        NewUser = new Dictionary<string, object?> { ["UserName"] = "new.user@example.com" },
        NewRow = "SELECT COUNT(*) FROM users AS u JOIN users_field_data AS f ON f.uid = u.uid WHERE f.name = 'new.user@example.com'",
        NewRowIs = 1L,
    });

    [Fact]
    public Task Gitea() => RunAsync(new("Gitea")
    {
        Hashes = [new WerkzeugHashes()],
        OldUser = new Dictionary<string, object?> { ["Id"] = 1000L, ["Login"] = "old", ["Salt"] = "saltsalt" },
        NewUser = new Dictionary<string, object?> { ["LowerName"] = "new.user-example.com", ["AvatarEmail"] = "new.user@example.com" },
    });

    [Fact]
    public Task Nextcloud() => RunAsync(new("Nextcloud")
    {
        Hashes = [new NextcloudHashes()],
        OldName = "Alice",
        OldUser = new Dictionary<string, object?> { ["Id"] = "alice", ["Name"] = "Alice" },
        NewUser = new Dictionary<string, object?> { ["UserName"] = "newcomer", ["Name"] = "New" },
    });

    [Fact]
    public Task Laravel() => RunAsync(new("Laravel")
    {
        OldUser = new Dictionary<string, object?>
        {
            ["Id"] = 1000L,
            ["Name"] = "Old",
            ["EmailVerifiedAt"] = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero),
            ["CreatedAt"] = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero),
        },
        NewUser = new Dictionary<string, object?> { ["EmailVerifiedAt"] = null },
        NewRow = "SELECT ABS(UNIX_TIMESTAMP(created_at) - UNIX_TIMESTAMP()) < 600 FROM users WHERE email = 'new.user@example.com'",
        NewRowIs = 1,
    });

    [Fact]
    public Task PhpBb() => RunAsync(new("PhpBb")
    {
        Hashes = [new PhpassHashes()],
        OldUser = new Dictionary<string, object?> { ["Id"] = 1000, ["Username"] = "Old", ["UsernameClean"] = "old" },
    });

    [Fact]
    public Task WordPress() => RunAsync(new("WordPress")
    {
        OldUserName = "OLD",
        Hashes = [new WordPressHashes()],
        OldUser = new Dictionary<string, object?> { ["Id"] = 1000L, ["UserLogin"] = "old", ["DisplayName"] = "Old", ["Registered"] = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc) },
        NewUser = new Dictionary<string, object?> { ["UserLogin"] = "new.user@example.com" },
    });
}
