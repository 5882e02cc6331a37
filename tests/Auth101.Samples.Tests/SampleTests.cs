using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Auth101.Aot.Tests;
using Microsoft.Data.Sqlite;

namespace Auth101.Samples.Tests;

/// <summary>The samples that are no Native AOT programs, as a person starts them: processes of their own, driven over HTTP.</summary>
public class SampleTests
{
    private static readonly object Credentials = new { email = "alice@example.com", password = "s3cr3t pässword" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Controllers_know_the_user_the_role_and_the_policy()
    {
        await using var sample = await StartAsync("Controllers");
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
        await using var sample = await StartAsync("Middleware");
        var client = sample.Client;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(client, "/members/news"));

        var user = await SignUpAsync(client);

        using var news = await client.GetAsync("/members/news", Token);
        Assert.Equal((HttpStatusCode.OK, user), (news.StatusCode, news.Headers.GetValues("X-Member").Single()));
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

    private static Task<RunningSample> StartAsync(string name)
    {
        // The same configuration as this project's, beside it.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return RunningSample.StartAsync(Path.Combine(output.Parent!.Parent!.FullName, name, output.Name, name), new Dictionary<string, string>(), Token);
    }
}
