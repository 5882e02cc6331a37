using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace Auth101.AspNetCore.Tests;

/// <summary>A <see cref="TestApp"/> whose endpoints are those of <see cref="SqliteUser"/>, over a database file of its own.</summary>
internal sealed class SqliteApp : IAsyncDisposable
{
    private readonly string _path;
    private readonly TestApp _app;

    private SqliteApp(string path, TestApp app)
    {
        _path = path;
        _app = app;
    }

    public IEnumerable<string> Errors => _app.Errors;

    public static async Task<SqliteApp> StartAsync()
    {
        var path = Path.Combine(Path.GetTempPath(), $"auth101-{Guid.NewGuid():N}.db");
        var app = await TestApp.StartAsync(
            services: services => services.AddAuth101Core<SqliteUser>(options =>
            {
                // A second user class has a secret of its own.
                options.Secret = "another " + TestApp.Secret;
                options.PasswordMemoryKiB = 8192;
                options.PasswordIterations = 1;
            }).UseSqlite($"Data Source={path}"),
            endpoints: static app => app.MapAuth101<SqliteUser>(
                "/auth", static chosen => chosen.Only(Auth101Endpoint.SignUp, Auth101Endpoint.SignIn, Auth101Endpoint.Refresh, Auth101Endpoint.Revoke)));
        return new SqliteApp(path, app);
    }

    public Task<Response> SignUpAsync(string email) => _app.PostAsync("/auth/sign-up/email", Credentials(email));

    public Task<Response> SignUpAsync(string email, string member, JsonNode? value)
    {
        var body = Credentials(email);
        body[member] = value;
        return _app.PostAsync("/auth/sign-up/email", body);
    }

    public Task<Response> SignInAsync(string email) => _app.PostAsync("/auth/sign-in/email", Credentials(email));

    public Task<Response> RefreshAsync(string refreshToken) => _app.PostAsync("/auth/refresh", new JsonObject { ["refresh_token"] = refreshToken });

    public Task<Response> RevokeAsync(string refreshToken) => _app.PostAsync("/auth/revoke", new JsonObject { ["refresh_token"] = refreshToken });

    /// <summary>Signs up and gives the refresh token.</summary>
    public async Task<string> RefreshTokenAsync()
    {
        var signedUp = await SignUpAsync(TestApp.Email);
        Assert.Equal(HttpStatusCode.OK, signedUp.Status);
        return (string)signedUp.Body["refresh_token"]!;
    }

    /// <summary>Runs a statement beside the application, as a DBA would.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="settings">Further settings of the connection string.</param>
    /// <returns>The first value of the first row.</returns>
    public object? Execute(string sql, string settings = "") => Execute(_path, sql, settings);

    /// <summary>Runs a statement on a file.</summary>
    public static object? Execute(string path, string sql, string settings = "")
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False;{settings}");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(_path + suffix);
        }
    }

    private static JsonObject Credentials(string email) => new() { ["email"] = email, ["password"] = TestApp.Password };
}
