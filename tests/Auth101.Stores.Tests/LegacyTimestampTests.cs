using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>Times on PostgreSQL, whatever the application has made of its driver, and whatever the zones are.</summary>
public sealed class TimesOnPostgreSql() : StoreTest<DefaultUser>(PostgreSqlEngine.Instance, DefaultUser.Mapping)
{
    [Fact]
    public async Task The_driver_has_the_behavior_that_is_asked_for()
    {
        await using var connection = Database.Connect();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT now()";

        var moment = (DateTime)(await command.ExecuteScalarAsync(Cancellation))!;

        Assert.Equal(LegacyTimestampTests.IsLegacy ? DateTimeKind.Local : DateTimeKind.Utc, moment.Kind);
        Assert.Equal(LegacyTimestampTests.IsLegacy, TimeZoneInfo.Local.BaseUtcOffset == new TimeSpan(5, 30, 0));
    }

    [Fact]
    public async Task A_moment_is_written_and_read_as_it_is_in_any_zone_of_the_session()
    {
        foreach (var zone in new[] { "UTC", "Asia/Kolkata", "America/New_York" })
        {
            var store = Mapping.Npgsql($"{Database.ConnectionString};Timezone={zone}");
            using var pool = (IDisposable)store;
            var created = await store.CreateUserAsync(NewUser($"{zone.Replace('/', '.')}@example.org", sessionToken: zone), Cancellation);

            Assert.Equal(Now, created!.User.CreatedAt);
            var listed = Assert.Single(await store.ListSessionsAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation));
            Assert.Equal((Now, Later), (listed.CreatedAt, listed.ExpiresAt));
            Assert.Equal(
                Now.ToUnixTimeMilliseconds(),
                Convert.ToInt64(Database.Scalar("SELECT max(FLOOR(EXTRACT(EPOCH FROM created_at) * 1000)) FROM session"), CultureInfo.InvariantCulture));
            Assert.True((await store.FindSessionAsync(Of(created), Later - Tick, DateTimeOffset.MinValue, Cancellation)).SessionIsAlive);
            Assert.False((await store.FindSessionAsync(Of(created), Later, DateTimeOffset.MinValue, Cancellation)).SessionIsAlive);
            Assert.Equal(0, await store.PurgeExpiredAsync(Later - Tick, 100, Cancellation));
        }
    }

    [Fact]
    public async Task A_rotation_by_the_databases_clock_is_found_and_can_be_late()
    {
        var created = await SignUp(sessionToken: "first");
        var (clock, before) = (new RotationClock(null, Leeway), DateTimeOffset.UtcNow);
        Assert.Equal(SessionRotationOutcome.Rotated, (await Store.RotateSessionAsync(FirstTo("second"), Cancellation)).Outcome);

        var found = await Store.FindRotatedSessionAsync(
            Of(created), Now, DateTimeOffset.MinValue, new RotationClock(null, TimeSpan.FromHours(1)), Cancellation);
        Assert.InRange(found!.RotatedAt, before.AddSeconds(-1), DateTimeOffset.UtcNow.AddSeconds(1));
        Database.Execute("UPDATE session SET updated_at = clock_timestamp() - INTERVAL '20 seconds'");
        Assert.Equal(SessionRotationOutcome.ReplacedLongAgo, (await Store.RotateSessionAsync(FirstTo("third"), Cancellation)).Outcome);

        RotateSession FirstTo(string newToken) => new()
        {
            Session = Of(created), OldToken = Family + "first", NewToken = Family + newToken,
            Now = Now, ExpiresAt = Later, StartedAfter = DateTimeOffset.MinValue, Clock = clock,
        };
    }
}

/// <summary>The same where the columns of the application have no zone.</summary>
public sealed class ZonelessTimesOnPostgreSql() : StoreTest<NamedTypeUser>(PostgreSqlEngine.Instance, NamedTypeUser.Mapping)
{
    [Fact]
    public async Task A_time_without_a_zone_is_utc()
    {
        var created = await SignUp();

        Assert.Equal(Now, created.User.CreatedAt);
        Assert.Equal(Now, (await Store.FindForSignInAsync("ann@example.org", Cancellation))?.User.CreatedAt);
        Assert.Equal(
            Now.UtcDateTime.ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
            Database.Scalar("SELECT to_char(created_at, 'HH24:MI:SS.US') FROM subscriber"));
    }
}

/// <summary>A process has one behavior of the driver, so that the other one takes a process of its own.</summary>
public sealed class LegacyTimestampTests
{
    private const string Variable = "AUTH101_TEST_LEGACY_TIMESTAMPS";

    /// <summary>Whether this is the process of its own.</summary>
    public static bool IsLegacy => Environment.GetEnvironmentVariable(Variable) is not null;

    /// <summary>The driver asks once, before its first use.</summary>
    [ModuleInitializer]
    internal static void Set()
    {
        if (IsLegacy)
        {
            AppContext.SetSwitch("Npgsql.EnableLegacyTimestampBehavior", true);
        }
    }

    [Fact]
    public async Task With_the_legacy_behavior_of_the_driver_and_in_another_zone_times_are_the_same()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("AUTH101_TEST_POSTGRESQL") is null, "There is no PostgreSQL.");
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                typeof(LegacyTimestampTests).Assembly.Location, "-noColor", "-failSkips",
                "-class", typeof(TimesOnPostgreSql).FullName!, "-class", typeof(ZonelessTimesOnPostgreSql).FullName!,
            },
            Environment = { [Variable] = "1", ["TZ"] = "Asia/Kolkata" },
            RedirectStandardOutput = true,
        };

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, output);
        Assert.Contains("Total: 4", output, StringComparison.Ordinal);
    }
}
