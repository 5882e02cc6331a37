using System.Net;
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
