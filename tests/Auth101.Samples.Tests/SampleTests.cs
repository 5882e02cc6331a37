using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Auth101.Aot.Tests;
using Microsoft.Data.Sqlite;

namespace Auth101.Samples.Tests;

/// <summary>The samples as a person starts them: processes of their own, driven over HTTP.</summary>
public class SampleTests
{
    private static readonly object Credentials = new { email = "alice@example.com", password = "s3cr3t pässword" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Controllers_know_the_user_the_role_and_the_policy()
    {
        await using var sample = await Sample.StartAsync("Controllers");
        var client = sample.Client;
        Assert.Equal("Hello, whoever you are.", await client.GetStringAsync("/profile/greeting", Token));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "/profile"));

        await SignUpAsync(client);

        Assert.Equal("Hello, alice@example.com.", await client.GetStringAsync("/profile/greeting", Token));
        Assert.Equal("reader", (await client.GetFromJsonAsync<JsonElement>("/profile", Token)).GetProperty("role").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "/profile/editors-only"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(client, "/profile/verified-only"));

        await using (var database = new SqliteConnection($"Data Source={sample.DatabaseFile};Pooling=false"))
        {
            database.Open();
            using var promote = new SqliteCommand("UPDATE users SET \"Role\" = 'editor', email_verified = 1", database);
            Assert.Equal(1, promote.ExecuteNonQuery());
        }

        Assert.Equal("You may edit.", await client.GetStringAsync("/profile/editors-only", Token));
        Assert.Equal("You may send.", await client.GetStringAsync("/profile/verified-only", Token));

        using var signedOut = await client.PostAsync("/auth/sign-out", content: null, Token);
        Assert.Equal(HttpStatusCode.OK, signedOut.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "/profile/editors-only"));
    }

    [Fact]
    public async Task Middleware_lets_members_in_and_nobody_else()
    {
        await using var sample = await Sample.StartAsync("Middleware");
        var client = sample.Client;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "/members/news"));

        var user = await SignUpAsync(client);

        using var news = await client.GetAsync("/members/news", Token);
        Assert.Equal((HttpStatusCode.OK, user), (news.StatusCode, news.Headers.GetValues("X-Member").Single()));
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/page.css", "text/css; charset=utf-8")]
    [InlineData("/page.js", "text/javascript; charset=utf-8")]
    public async Task MinimalApi_serves_a_page_that_may_run_nothing_else(string path, string contentType)
    {
        await using var sample = await Sample.StartAsync("MinimalApi");
        using var first = await sample.Client.GetAsync(path, Token);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(contentType, first.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            first.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", first.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", first.Headers.GetValues("Referrer-Policy").Single());

        using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var unchanged = await sample.Client.SendAsync(again, Token);
        Assert.Equal((HttpStatusCode.NotModified, true), (unchanged.StatusCode, first.Headers.CacheControl!.NoCache));
    }

    [Fact]
    public async Task A_user_and_what_the_application_writes_with_it_are_there_together()
    {
        await using var sample = await Sample.StartAsync("EfCore");
        var client = sample.Client;

        using var refused = await JoinAsync("alice@example.com", note: new string('x', 201));
        Assert.Equal((HttpStatusCode.BadRequest, 0L), (refused.StatusCode, Count(sample, "users")));

        using var joined = await JoinAsync("alice@example.com", note: "Milk");
        using var colleague = await JoinAsync("bob@example.com", note: "Bread");
        using var taken = await JoinAsync("ALICE@example.com", note: "Eggs");
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict), (joined.StatusCode, colleague.StatusCode, taken.StatusCode));
        Assert.Equal((2L, 2L, 2L), (Count(sample, "users"), Count(sample, "session"), Count(sample, "\"Notes\"")));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "/colleagues"));
        var tokens = await joined.Content.ReadFromJsonAsync<JsonElement>(Token);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetProperty("accessToken").GetString());
        var colleagues = await client.GetFromJsonAsync<JsonElement>("/colleagues", Token);
        Assert.Equal(
            [("alice@example.com", 1), ("bob@example.com", 1)],
            colleagues.EnumerateArray().Select(static user => (user.GetProperty("email").GetString()!, user.GetProperty("notes").GetInt32())));

        using var signedOut = await client.PostAsync("/auth/sign-out", content: null, Token);
        Assert.Equal(HttpStatusCode.OK, signedOut.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "/colleagues"));

        Task<HttpResponseMessage> JoinAsync(string email, string note) =>
            client.PostAsJsonAsync("/sign-up", new { email, password = "s3cr3t pässword", department = "Research", note }, Token);
    }

    private static long Count(RunningSample sample, string table)
    {
        using var database = new SqliteConnection($"Data Source={sample.DatabaseFile};Pooling=false");
        database.Open();
#pragma warning disable CA2100 // The tables are constants.
        using var count = new SqliteCommand($"SELECT count(*) FROM {table}", database);
#pragma warning restore CA2100
        return (long)count.ExecuteScalar()!;
    }

    /// <summary>Signs up; from then on the client sends its access token.</summary>
    private static async Task<string> SignUpAsync(HttpClient client)
    {
        using var response = await client.PostAsJsonAsync("/auth/sign-up/email", Credentials, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>(Token);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", body.GetProperty("access_token").GetString());
        return body.GetProperty("user").GetProperty("id").GetString()!;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, Token);
        return response.StatusCode;
    }
}
