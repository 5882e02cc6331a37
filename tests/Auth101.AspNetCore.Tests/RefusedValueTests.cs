using System.Data.Common;
using System.Net;
using System.Text.Json.Nodes;
using Auth101.Runtime.Tests.Mail;
using Auth101.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using MySqlConnector;
using Npgsql;

namespace Auth101.AspNetCore.Tests;

/// <summary>
/// Where sign-ups do not tell who has an address, a value that only the database refuses must not tell either: by being looked at for a free address alone.
/// </summary>
public sealed class RefusedValueTests
{
    private const string Name = "auth101_refused";

    private const string Table = """
        CREATE TABLE guest (
            id varchar(36) NOT NULL PRIMARY KEY,
            email varchar(254) NOT NULL UNIQUE,
            email_verified boolean NOT NULL,
            nickname varchar(20) CHECK (nickname <> 'admin'))
        """;

    private static CancellationToken Token => TestApp.Token;

    [Fact]
    public async Task Sqlite_refuses_a_value_whether_or_not_the_address_is_taken()
    {
        var file = Path.Combine(Path.GetTempPath(), $"auth101-{Guid.NewGuid():N}.db");
        try
        {
            await RefusesAlikeAsync($"Data Source={file}", SqliteFactory.Instance, static (builder, text) => builder.UseSqlite(text), static (text, creates) => GuestStores.Sqlite(text, creates), "admin");
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            File.Delete(file);
        }
    }

    [Fact]
    public Task PostgreSql_refuses_a_value_whether_or_not_the_address_is_taken() => OnServerAsync(
        "AUTH101_TEST_POSTGRESQL", NpgsqlFactory.Instance, " WITH (FORCE)", static (builder, text) => builder.UseNpgsql(text), static (text, _) => GuestStores.Npgsql(text));

    [Fact]
    public Task MySql_refuses_a_value_whether_or_not_the_address_is_taken() => OnServerAsync(
        "AUTH101_TEST_MYSQL", MySqlConnectorFactory.Instance, "", static (builder, text) => builder.UseMySql(text), static (text, _) => GuestStores.MySql(text));

    private static async Task OnServerAsync(
        string variable,
        DbProviderFactory driver,
        string force,
        Action<Auth101Builder<Guest>, string> use,
        Func<string, bool, IAuthStore<Guest>> open)
    {
        var server = Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(server is null, $"{variable} holds no connection string.");
        var name = $"{Name}_{Guid.NewGuid():N}";
        await ExecuteAsync(driver, server, $"CREATE DATABASE {name}");
        try
        {
            await RefusesAlikeAsync(
                new DbConnectionStringBuilder { ConnectionString = server, ["Database"] = name, ["Pooling"] = "false" }.ConnectionString,
                driver, use, open, "admin", "longer than the column is");
        }
        finally
        {
            await ExecuteAsync(driver, server, $"DROP DATABASE {name}{force}");
        }
    }

    private static async Task RefusesAlikeAsync(
        string connectionString,
        DbProviderFactory driver,
        Action<Auth101Builder<Guest>, string> use,
        Func<string, bool, IAuthStore<Guest>> open,
        params string[] refused)
    {
        await ExecuteAsync(driver, connectionString, Table);
        var store = open(connectionString, false);
        await store.CreateTablesAsync(Token);
        (store as IDisposable)?.Dispose();
        await using var app = await TestApp.StartAsync(
            services: services =>
            {
                services.AddSingleton<IAuthMailer<Guest>>(new RecordingMailer<Guest>());
                var guests = services.AddAuth101Core<Guest>(static options =>
                {
                    options.Secret = "another " + TestApp.Secret;
                    options.PasswordMemoryKiB = 8192;
                    options.PasswordIterations = 1;
                    options.Proof = ProofKind.Code;
                    options.RequireVerifiedEmail = true;
                });
                use(guests, connectionString);
            },
            endpoints: static app => app.MapAuth101<Guest>("/auth", static chosen => chosen.Only(Auth101Endpoint.SignUp)));
        Assert.Equal(HttpStatusCode.OK, (await SignUpAsync("taken@example.com", "ann")).Status);
        Assert.Equal(HttpStatusCode.OK, (await SignUpAsync("taken@example.com", "ann")).Status);

        foreach (var value in refused)
        {
            var free = await SignUpAsync("free@example.com", value);
            free.IsFailure(400, "VALIDATION_ERROR");
            Assert.Equal(free, await SignUpAsync("taken@example.com", value));
        }

        Task<Response> SignUpAsync(string email, string nickname) => app.PostAsync(
            "/auth/sign-up/email", new JsonObject { ["email"] = email, ["password"] = TestApp.Password, ["nickname"] = nickname });
    }

    private static async Task ExecuteAsync(DbProviderFactory driver, string connectionString, string sql)
    {
        await using var connection = driver.CreateConnection()!;
        connection.ConnectionString = connectionString;
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own text.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Token);
    }
}
