using System.Net;
using System.Reflection;
using Auth101.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

public partial class HealthCheckTests
{
    [Fact]
    public async Task The_check_fails_while_the_database_does_and_tells_nothing_of_it()
    {
        await using var app = await TestApp.StartAsync(
            services: static services => services.AddHealthChecks().AddAuth101Check<TestUser>(),
            endpoints: static app => app.MapHealthChecks("/health"));

        var healthy = await app.GetAsync("/health");
        app.Store.BeforeFind = static () => throw new StoreException(new TimeoutException("db.internal is away"));
        var broken = await app.GetAsync("/health");
        app.Store.BeforeFind = null;
        var again = await app.GetAsync("/health");

        Assert.Equal((HttpStatusCode.OK, "Healthy"), (healthy.Status, healthy.Text));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (broken.Status, broken.Text));
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (again.Status, again.Text));
    }

    [Fact]
    public async Task An_own_table_where_two_users_can_have_one_address_is_a_fault_until_the_index_is_there()
    {
        var path = Path.Combine(Path.GetTempPath(), $"auth101-{Guid.NewGuid():N}.db");
        try
        {
            Execute("CREATE TABLE own_user (id TEXT PRIMARY KEY, email TEXT NOT NULL)");
            await using var app = await TestApp.StartAsync(
                services: services =>
                {
                    // A second user class has a secret of its own.
                    services.AddAuth101Core<OwnUser>(static options => options.Secret = "another " + TestApp.Secret).UseSqlite($"Data Source={path}");
                    services.AddHealthChecks().AddAuth101Check<OwnUser>();
                },
                endpoints: static app => app.MapHealthChecks("/health", new HealthCheckOptions
                {
                    ResponseWriter = static (context, report) => context.Response.WriteAsync($"{report.Status}: {report.Entries.Single().Value.Description}"),
                }));

            var broken = await app.GetAsync("/health");
            Execute("CREATE UNIQUE INDEX own_user_by_email ON own_user (email)");
            var mended = await app.GetAsync("/health");

            Assert.Equal(
                (HttpStatusCode.ServiceUnavailable, "Unhealthy: Two users can have one email address: own_user.email has no unique index. \"auth101 check\" says how to add it."),
                (broken.Status, broken.Text));
            Assert.Equal((HttpStatusCode.OK, "Healthy: "), (mended.Status, mended.Text));
        }
        finally
        {
            foreach (var suffix in (string[])["", "-wal", "-shm"])
            {
                File.Delete(path + suffix);
            }
        }

        void Execute(string sql)
        {
            using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
            connection.Open();
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own constants.
            command.CommandText = sql;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public async Task A_database_that_does_not_answer_fails_the_check_in_its_own_time()
    {
        await using var app = await TestApp.StartAsync(
            services: static services => services.AddHealthChecks().AddAuth101Check<TestUser>(timeout: TimeSpan.FromSeconds(3)),
            endpoints: MapHealth);
        using var asked = new ManualResetEventSlim();
        using var answer = new ManualResetEventSlim();

        // As SQLite and a driver that does not listen do.
        app.Store.BeforeFind = () =>
        {
            asked.Set();
            answer.Wait(TestApp.Token);
        };
        var check = app.GetAsync("/health");
        asked.Wait(TestApp.Token);
        Assert.False(check.IsCompleted);

        app.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("Unhealthy: The database of Auth101 has not answered within 3 s.", (await check).Text);
        answer.Set();
        app.Store.BeforeFind = null;
        Assert.Equal("Healthy: ", (await app.GetAsync("/health")).Text);
    }

    [Fact]
    public async Task A_driver_that_takes_long_to_cancel_does_not_keep_the_check()
    {
        var store = DispatchProxy.Create<IAuthStore<TestUser>, SlowToCancelStore>();
        using var driver = (SlowToCancelStore)(object)store;
        await using var app = await TestApp.StartAsync(
            services: services =>
            {
                services.AddSingleton(store);
                services.AddHealthChecks().AddAuth101Check<TestUser>();
            },
            endpoints: MapHealth);
        var check = app.GetAsync("/health");
        driver.Asked.Wait(TestApp.Token);

        app.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("Unhealthy: The database of Auth101 has not answered within 5 s.", (await check).Text);
        driver.Cancelling.Wait(TestApp.Token);
        driver.MayEnd.Set();
    }

    [Fact]
    public async Task A_file_that_was_deleted_or_replaced_under_the_process_is_found()
    {
        using var file = new DatabaseFile();
        await using var app = await StartAsync(file.ConnectionString);

        Assert.Equal("Healthy: ", (await app.GetAsync("/health")).Text);
        Assert.Equal("Healthy: ", (await app.GetAsync("/health")).Text);
        File.Copy(file.Path, file.Path + ".copy");
        File.Delete(file.Path);
        var deleted = await app.GetAsync("/health");
        File.Move(file.Path + ".copy", file.Path);
        var replaced = await app.GetAsync("/health");

        const string Lost =
            "Unhealthy: The file of the database was deleted or replaced since it was opened. What is written is lost when the process ends: start it again.";
        Assert.Equal((Lost, Lost), (deleted.Text, replaced.Text));
    }

    [Fact]
    public async Task A_file_that_another_process_has_locked_takes_no_writes_and_only_the_probe_sees_it()
    {
        using var file = new DatabaseFile();
        await using var reading = await StartAsync(file.ConnectionString);
        await using var writing = await StartAsync($"{file.ConnectionString};Default Timeout=1", probeWrites: true);
        Assert.Equal(("Healthy: ", "Healthy: "), ((await reading.GetAsync("/health")).Text, (await writing.GetAsync("/health")).Text));
        await using (var other = file.Open())
        await using (other.BeginTransaction(deferred: false))
        {
            Assert.Equal("Healthy: ", (await reading.GetAsync("/health")).Text);
            Assert.Equal("Unhealthy: The database of Auth101 takes no writes.", (await writing.GetAsync("/health")).Text);
        }

        Assert.Equal("Healthy: ", (await writing.GetAsync("/health")).Text);
    }

    [Fact]
    public async Task A_file_that_is_read_only_takes_no_writes()
    {
        using var file = new DatabaseFile();
        await using (var app = await StartAsync(file.ConnectionString))
        {
            Assert.Equal("Healthy: ", (await app.GetAsync("/health")).Text);
        }

        await using var reading = await StartAsync($"{file.ConnectionString};Mode=ReadOnly", probeWrites: true, createTables: false);

        Assert.Equal("Unhealthy: The database of Auth101 takes no writes.", (await reading.GetAsync("/health")).Text);
    }

    [Fact]
    public async Task The_probe_asks_the_disk_for_room_and_changes_nothing()
    {
        using var file = new DatabaseFile();
        await using var app = await StartAsync(file.ConnectionString, probeWrites: true);
        await app.GetAsync("/health");
        Execute(file, "PRAGMA user_version = 7");
        var log = new FileInfo(file.Path + "-wal").Length;

        Assert.Equal("Healthy: ", (await app.GetAsync("/health")).Text);

        Assert.True(new FileInfo(file.Path + "-wal").Length > log);
        Assert.Equal(7L, Execute(file, "PRAGMA user_version"));
    }

    [Fact]
    public void A_check_without_time_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(
        static () => new ServiceCollection().AddHealthChecks().AddAuth101Check<TestUser>(timeout: TimeSpan.Zero));

    private static Task<TestApp> StartAsync(string connectionString, bool probeWrites = false, bool createTables = true) => TestApp.StartAsync(
        services: services =>
        {
            services.AddAuth101Core<SqliteUser>(static options => options.Secret = "another " + TestApp.Secret).UseSqlite(connectionString, createTables);
            services.AddHealthChecks().AddAuth101Check<SqliteUser>(probeWrites: probeWrites);
        },
        endpoints: MapHealth);

    private static void MapHealth(WebApplication app) => app.MapHealthChecks("/health", new HealthCheckOptions
    {
        ResponseWriter = static (context, report) => context.Response.WriteAsync($"{report.Status}: {report.Entries.Single().Value.Description}"),
    });

    private static object? Execute(DatabaseFile file, string sql)
    {
        using var connection = file.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    private sealed class DatabaseFile : IDisposable
    {
        public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"auth101-{Guid.NewGuid():N}.db");

        public string ConnectionString => $"Data Source={Path}";

        public SqliteConnection Open()
        {
            var connection = new SqliteConnection($"{ConnectionString};Pooling=False");
            connection.Open();
            return connection;
        }

        public void Dispose()
        {
            foreach (var suffix in (string[])["", "-wal", "-shm", ".copy"])
            {
                File.Delete(Path + suffix);
            }
        }
    }

    [Auth101User(Table = "own_user")]
    internal sealed partial class OwnUser
    {
        public Guid Id { get; private set; }

        public string Email { get; private set; } = "";
    }

    [Auth101Account(User = typeof(OwnUser), Table = "own_account", Managed = true)]
    internal sealed partial class OwnAccount;

    [Auth101Session(User = typeof(OwnUser), Table = "own_session", Managed = true)]
    internal sealed partial class OwnSession;

    [Auth101Verification(User = typeof(OwnUser), Table = "own_verification", Managed = true)]
    internal sealed partial class OwnVerification;
}
