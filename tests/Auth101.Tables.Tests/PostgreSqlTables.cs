using Auth101.PasswordHashes;
using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tables.Tests;

public sealed class PostgreSqlTables : SystemTests
{
    protected override string Driver => "Npgsql";

    /// <summary>A server does not stand where its users' clocks are in UTC.</summary>
    protected override async Task<TestDatabase> CreateDatabaseAsync()
    {
        var database = await ServerDatabase.PostgreSqlAsync();
        await database.ExecuteAsync("DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), 'America/New_York'); END $$");
        return database;
    }

    [Fact]
    public Task Better_auth() => RunAsync(new("BetterAuth")
    {
        Hashes = [new BetterAuthHashes()],
        OldUser = new Dictionary<string, object?> { ["Id"] = "Xk3nanoidnanoidnanoidnanoidnano1", ["Name"] = "Old", ["EmailVerified"] = true },
    });

    [Fact]
    public Task Devise() => RunAsync(new("Devise")
    {
        OldUser = new Dictionary<string, object?>
        {
            ["Id"] = 1000L,
            ["ConfirmedAt"] = new DateTimeOffset(2024, 5, 6, 7, 8, 9, 123, 456, TimeSpan.Zero),
            ["CreatedAt"] = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero),
        },
        NewUser = new Dictionary<string, object?> { ["ConfirmedAt"] = null },
        NewRow = "SELECT extract(epoch FROM (now() AT TIME ZONE 'UTC') - created_at) BETWEEN -60 AND 600 FROM users WHERE email = 'new.user@example.com'",
        NewRowIs = true,
    });

    [Fact]
    public Task Discourse() => RunAsync(new("Discourse")
    {
        OldUser = new Dictionary<string, object?> { ["Id"] = 1000, ["Username"] = "Old", ["IsActive"] = true },
        NewUser = new Dictionary<string, object?> { ["Username"] = "New_User", ["Name"] = "New User" },
        NewRow = "SELECT username_lower FROM users WHERE username = 'New_User'",
        NewRowIs = "new_user",
    });

    [Fact]
    public Task Django() => RunAsync(new("Django")
    {
        Hashes = [new DjangoHashes()],
        OldUser = new Dictionary<string, object?> { ["Id"] = 1000, ["Username"] = "old", ["LastName"] = "L", ["IsActive"] = true },
        NewUser = new Dictionary<string, object?> { ["Username"] = "new.user@example.com" },
    });

    [Fact]
    public Task Identity() => RunAsync(new("Identity")
    {
        OldUser = new Dictionary<string, object?> { ["Id"] = "6f1c0f4e-0000-4000-8000-000000000001", ["EmailConfirmed"] = true, ["SecurityStamp"] = "s" },
        NewRow = """SELECT "NormalizedEmail" || "NormalizedUserName" FROM "AspNetUsers" WHERE "UserName" = 'new.user@example.com'""",
        NewRowIs = "NEW.USER@EXAMPLE.COMNEW.USER@EXAMPLE.COM",
    });

    [Fact]
    public Task An_index_on_lower_case() => RunAsync(new("LowerIndex")
    {
        OldUser = new Dictionary<string, object?> { ["Id"] = 1000L, ["Email"] = "Old.User@Example.com" },
        NewUser = new Dictionary<string, object?> { ["Email"] = "new.user@example.com" },
    });

    [Fact]
    public Task An_entity_of_EF_Core() => RunAsync(new("EfEntity")
    {
        OldUser = new Dictionary<string, object?> { ["Id"] = new Guid("6f1c0f4e-0000-4000-8000-000000000001"), ["Extra"] = null },
        NewRow = "SELECT count(*) FROM crm.app_user WHERE email_address = 'new.user@example.com' AND to_regclass('public.users') IS NULL",
        NewRowIs = 1L,
    });

    [Fact]
    public Task Columns_that_the_database_makes() => RunAsync(new("Generated")
    {
        OldUser = new Dictionary<string, object?> { ["Id"] = 1000L, ["IsActive"] = true, ["EmailLower"] = "old.user@example.com" },
        NewUser = new Dictionary<string, object?> { ["IsActive"] = true, ["EmailLower"] = "new.user@example.com" },
    });

    [Fact]
    public Task A_flag_that_means_the_opposite() => RunAsync(new("Disabled")
    {
        OldUser = new Dictionary<string, object?> { ["Id"] = 1000L, ["Disabled"] = false },
        NewUser = new Dictionary<string, object?> { ["Disabled"] = false },
    });

    [Fact]
    public Task A_key_of_two_columns() => RunAsync(new("Composite")
    {
        OldUser = new Dictionary<string, object?> { ["Id"] = 1000L, ["TenantId"] = 1 },
        NewUser = new Dictionary<string, object?> { ["TenantId"] = 1 },
    });

    [Fact]
    public Task One_tenant_of_several() => RunAsync(new("Tenant")
    {
        OldUser = new Dictionary<string, object?> { ["Id"] = 1001L, ["TenantId"] = 2 },
        NewUser = new Dictionary<string, object?> { ["TenantId"] = 2 },
    });

    [Fact]
    public Task Keycloak() => RunAsync(new("Keycloak")
    {
        Hashes = [new KeycloakHashes()],
        OldUser = new Dictionary<string, object?> { ["Id"] = "6f1c0f4e-0000-4000-8000-000000000001", ["RealmId"] = "realm-a", ["Created"] = DateTimeOffset.UnixEpoch.AddMilliseconds(1) },
        NewUser = new Dictionary<string, object?> { ["Username"] = "new.user@example.com", ["RealmId"] = "realm-a" },
    });

    [Fact]
    public Task Supabase() => RunAsync(new("Supabase")
    {
        OldUser = new Dictionary<string, object?> { ["Id"] = new Guid("6f1c0f4e-0000-4000-8000-000000000001"), ["Aud"] = "authenticated", ["CreatedAt"] = null },
        NewUser = new Dictionary<string, object?> { ["Role"] = "authenticated", ["ConfirmedAt"] = null },
    });

    [Fact]
    public Task Mattermost() => RunAsync(new("Mattermost")
    {
        OldUser = new Dictionary<string, object?> { ["Id"] = "old4567890123456789012345a", ["Username"] = "old", ["EmailVerified"] = true },
        NewRow = "SELECT length(id) FROM users WHERE email = 'new.user@example.com'",
        NewRowIs = 26,
    });

    [Fact]
    public Task Mastodon() => RunAsync(new("Mastodon")
    {
        OldUser = new Dictionary<string, object?> { ["Id"] = 1000L, ["AccountId"] = 1000L, ["ConfirmedAt"] = null, ["SignUpIp"] = null },
        NewUser = new Dictionary<string, object?> { ["SignUpIp"] = "192.0.2.1" },
        NewRow = "SELECT abs(extract(epoch FROM created_at - (now() AT TIME ZONE 'UTC'))) < 300 FROM users WHERE email = 'new.user@example.com'",
        NewRowIs = true,
    });

    [Fact]
    public Task Odoo() => RunAsync(new("Odoo")
    {
        Hashes = [new PasslibHashes()],
        OldUser = new Dictionary<string, object?> { ["Id"] = 1000, ["PartnerId"] = 1000, ["CreateDate"] = null, ["Active"] = true },
        NewUser = new Dictionary<string, object?> { ["CompanyId"] = 1, ["Active"] = true },
        NewRow = "SELECT abs(extract(epoch FROM create_date - (now() AT TIME ZONE 'UTC'))) < 300 FROM res_users WHERE login = 'new.user@example.com'",
        NewRowIs = true,
    });
}
