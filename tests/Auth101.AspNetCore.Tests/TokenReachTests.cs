using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Auth101.AspNetCore.Tests;

/// <summary>Ids of rows come back, tokens do not: what a dead token does over HTTP where sessions are numbered.</summary>
public sealed class TokenReachTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"auth101-{Guid.NewGuid():N}.db");
    private readonly HttpClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(_path + suffix);
        }
    }

    [Theory]
    [InlineData("alice@example.com")]
    [InlineData("bob@example.com")]
    public async Task Dead_tokens_stay_dead_when_the_ids_of_sessions_come_back(string next)
    {
        await using var app = await StartAsync();
        var dead = await PostAsync("/auth/sign-up/email", Credentials("alice@example.com"));
        if (next != "alice@example.com")
        {
            await PostAsync("/auth/sign-up/email", Credentials(next));
        }

        Execute("DELETE FROM numbered_session; DELETE FROM sqlite_sequence WHERE name = 'numbered_session'");
        var alive = await PostAsync("/auth/sign-in/email", Credentials(next));
        Assert.Equal(SessionOf(dead), SessionOf(alive));

        Assert.Equal((401, "SESSION_NOT_FOUND"), await SendAsync(HttpMethod.Get, "/auth/session", Access(dead)));
        Assert.Equal((401, "SESSION_NOT_FOUND"), await SendAsync(HttpMethod.Post, "/auth/refresh", body: Refresh(dead)));

        // Long after the leeway, a token that is not the current one would end the session.
        Execute("UPDATE numbered_session SET updated_at = '2000-01-01T00:00:00.0000000Z'");
        Assert.Equal((401, "SESSION_NOT_FOUND"), await SendAsync(HttpMethod.Post, "/auth/refresh", body: Refresh(dead)));
        Assert.Equal((200, null), await SendAsync(HttpMethod.Post, "/auth/revoke", body: Refresh(dead)));
        Assert.Equal((200, null), await SendAsync(HttpMethod.Post, "/auth/sign-out", Access(dead)));

        Assert.Equal((200, null), await SendAsync(HttpMethod.Get, "/auth/session", Access(alive)));
        Assert.Equal((200, null), await SendAsync(HttpMethod.Post, "/auth/refresh", body: Refresh(alive)));
    }

    private async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddAuth101<NumberedUser>(static options =>
        {
            options.Secret = TestApp.Secret;
            options.PasswordMemoryKiB = 8192;
            options.PasswordIterations = 1;
        }).UseSqlite($"Data Source={_path}");
        var app = builder.Build();
        app.MapAuth101<NumberedUser>("/auth");
        await app.StartAsync(TestApp.Token);
        _client.BaseAddress = new Uri(app.Urls.Single());
        return app;
    }

    private async Task<JsonNode> PostAsync(string path, JsonObject body)
    {
        using var content = new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        var response = await Response.ReadAsync(await _client.PostAsync(path, content, TestApp.Token));
        Assert.Equal(200, (int)response.Status);
        return response.Body;
    }

    private async Task<(int Status, string? Code)> SendAsync(HttpMethod method, string path, string? accessToken = null, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = accessToken is null ? null : new AuthenticationHeaderValue("Bearer", accessToken);
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        var response = await Response.ReadAsync(await _client.SendAsync(request, TestApp.Token));
        return ((int)response.Status, (string?)response.Body["error"]?["code"]);
    }

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={_path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static JsonObject Credentials(string email) => new() { ["email"] = email, ["password"] = TestApp.Password };

    private static string Access(JsonNode signedIn) => (string)signedIn["access_token"]!;

    private static JsonObject Refresh(JsonNode signedIn) => new() { ["refresh_token"] = (string)signedIn["refresh_token"]! };

    private static string SessionOf(JsonNode signedIn)
    {
        var claims = System.Buffers.Text.Base64Url.DecodeFromChars(Access(signedIn).Split('.')[1]);
        return (string)JsonNode.Parse(claims)!["sid"]!;
    }
}

/// <summary>A user class whose sessions are numbered.</summary>
[Auth101User(Table = "numbered_user", Managed = true)]
public partial class NumberedUser;

[Auth101Session(User = typeof(NumberedUser), Table = "numbered_session", Managed = true)]
public partial class NumberedSession
{
    public int Id { get; init; }
}

[Auth101Account(User = typeof(NumberedUser), Table = "numbered_account", Managed = true)]
public partial class NumberedAccount;

[Auth101Verification(User = typeof(NumberedUser), Table = "numbered_verification", Managed = true)]
public partial class NumberedVerification;
