using Auth101.Cluster.Tests.Nodes;
using Auth101.Cluster.Tests.Servers;

namespace Auth101.Cluster.Tests;

/// <summary>Servers are set up in many ways; what was acknowledged is there afterwards.</summary>
public sealed class SettingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>What a store had written was lost as soon as its connections ended.</summary>
    [Fact]
    public async Task With_autocommit_off_what_was_acknowledged_is_committed()
    {
        using var database = new MariaDbDatabase(TestServers.MariaDb);
        using var setting = new GlobalSetting(TestServers.MariaDb, "autocommit", 0);
        await KeepsAsync(database);
    }

    [Theory]
    [InlineData("ANSI_QUOTES")]
    [InlineData("ORACLE")]
    [InlineData("NO_ZERO_DATE,NO_ZERO_IN_DATE,STRICT_ALL_TABLES")]
    [InlineData("")]
    [InlineData("NO_BACKSLASH_ESCAPES,PIPES_AS_CONCAT,PAD_CHAR_TO_FULL_LENGTH")]
    public async Task Every_sql_mode_of_MariaDb_keeps_what_was_acknowledged(string mode)
    {
        using var database = new MariaDbDatabase(TestServers.MariaDb);
        using var setting = new GlobalSetting(TestServers.MariaDb, "sql_mode", mode);
        await KeepsAsync(database);
    }

    [Theory]
    [InlineData("character_set_server", "latin1")]
    [InlineData("collation_server", "utf8mb4_general_ci")]
    [InlineData("time_zone", "+05:30")]
    public async Task Other_settings_of_MariaDb_keep_what_was_acknowledged(string name, string value)
    {
        using var database = new MariaDbDatabase(TestServers.MariaDb);
        using var setting = new GlobalSetting(TestServers.MariaDb, name, value);
        await KeepsAsync(database);
    }

    [Fact]
    public async Task A_latin1_database_of_MariaDb_keeps_what_was_acknowledged()
    {
        using var database = new MariaDbDatabase(TestServers.MariaDb, characterSet: "latin1");
        await KeepsAsync(database);
    }

    [Theory]
    [InlineData("standard_conforming_strings", "off")]
    [InlineData("datestyle", "German, DMY")]
    [InlineData("intervalstyle", "sql_standard")]
    [InlineData("timezone", "Asia/Kolkata")]
    [InlineData("default_transaction_deferrable", "on")]
    [InlineData("plan_cache_mode", "force_generic_plan")]
    [InlineData("synchronous_commit", "off")]
    public async Task Settings_of_PostgreSql_keep_what_was_acknowledged(string name, string value)
    {
        using var database = new PostgreSqlDatabase(null, (name, value));
        await KeepsAsync(database);
    }

    /// <summary>Every connection of the pool answered one call with "cached plan must not change result type" (0A000).</summary>
    [Fact]
    public async Task A_column_that_changes_its_type_in_a_running_application_costs_no_call()
    {
        using var database = new PostgreSqlDatabase();
        using var node = await Node.OnAsync(database);
        var tally = new Tally();
        var signedIn = await node.SignUpAsync("ann@example.org");
        // As often as makes the driver prepare the statement on each connection.
        for (var round = 0; round < 4; round++)
        {
            await Contention.AtOnceAsync([node], Call);
        }

        database.ExecuteInside("ALTER TABLE users ALTER COLUMN name TYPE varchar(200)");

        await Contention.AtOnceAsync([node], Call);
        tally.MustAllSucceed(40);

        async Task<ClusterUser?> Call(Node on) => await tally.AddAsync(() => on.Auth.GetSessionAsync(signedIn.AccessToken, Cancellation));
    }

    /// <summary>Uses a node and ends it, so that its connections are closed; another one finds all of it.</summary>
    private static async Task KeepsAsync(ServerDatabase database)
    {
        SignedIn<ClusterUser> kept;
        string ended;
        using (var node = await Node.OnAsync(database))
        {
            ended = (await node.SignUpAsync("bob@example.org")).AccessToken;
            Assert.True((await node.Auth.SignOutAsync(ended, Cancellation)).Succeeded);
            var signedUp = await node.SignUpAsync("ann@example.org");
            var refreshed = await node.Auth.RefreshAsync(signedUp.RefreshToken, cancellationToken: Cancellation);
            kept = refreshed.Value ?? throw new InvalidOperationException($"The refresh was refused: {refreshed.Error}");
        }

        using var other = await Node.OnAsync(database);
        Assert.True((await other.Auth.GetSessionAsync(kept.AccessToken, Cancellation)).Succeeded);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await other.Auth.GetSessionAsync(ended, Cancellation)).Error?.Code);
        Assert.True((await other.Auth.SignInAsync("bob@example.org", Node.Password, cancellationToken: Cancellation)).Succeeded);
        Assert.True((await other.Auth.RefreshAsync(kept.RefreshToken, cancellationToken: Cancellation)).Succeeded);
        Assert.Equal(AuthErrorCode.UserExists, (await other.Auth.SignUpAsync("ann@example.org", Node.Password, cancellationToken: Cancellation)).Error?.Code);
    }
}
