using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

/// <summary>Over HTTP: nodes that share nothing but a database file and the secret, and count in the file.</summary>
public sealed class DatabaseRateLimitTests : IDisposable
{
    private const string SignIn = "/auth/sign-in/email";

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"auth101-{Guid.NewGuid():N}.db");

    public void Dispose()
    {
        foreach (var suffix in (string[])["", "-wal", "-shm"])
        {
            File.Delete(_path + suffix);
        }
    }

    [Fact]
    public async Task Three_nodes_allow_what_one_would()
    {
        await using var first = await StartAsync();
        await using var second = await StartAsync();
        await using var third = await StartAsync();
        TestApp[] nodes = [first, second, third];

        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(i => GuessAsync(nodes[i % nodes.Length])));

        Assert.Equal(10, answers.Count(static answer => answer.Status == HttpStatusCode.Unauthorized));
        Assert.Equal(20, answers.Count(static answer => answer.Status == HttpStatusCode.TooManyRequests));
        Assert.All(answers.Where(static answer => answer.RetryAfter is not null), static answer =>
            Assert.InRange(int.Parse(answer.RetryAfter!, System.Globalization.CultureInfo.InvariantCulture), 1, 360));
        Assert.Equal(1L, Execute("SELECT COUNT(*) FROM rate_limit"));
        Assert.DoesNotContain("alice", (string)Execute("SELECT group_concat(id) FROM rate_limit")!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Where_the_table_is_gone_a_node_counts_by_itself_and_nobody_gets_an_error()
    {
        await using var node = await StartAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, (await GuessAsync(node)).Status);
        Execute("DROP TABLE rate_limit");

        for (var i = 1; i < 10; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await GuessAsync(node)).Status);
        }

        (await GuessAsync(node)).IsFailure(429, "TOO_MANY_REQUESTS");
        Assert.Contains(node.Messages, static message => message.Contains("counts those for SqliteUser by itself", StringComparison.Ordinal));
    }

    [Fact]
    public void A_class_without_the_table_is_refused()
    {
        var auth = new ServiceCollection().AddAuth101Core<Guest>(static options => options.Secret = TestApp.Secret);

        var exception = Assert.Throws<InvalidOperationException>(() => auth.ShareRateLimits());

        Assert.Contains("[Auth101Counter]", exception.Message, StringComparison.Ordinal);
    }

    private Task<TestApp> StartAsync() => TestApp.StartAsync(
        services: services =>
        {
            services.AddSingleton(TimeProvider.System);
            services.AddAuth101Core<SqliteUser>(static options =>
                {
                    options.Secret = "another " + TestApp.Secret;
                    options.PasswordMemoryKiB = 8192;
                    options.PasswordIterations = 1;
                })
                .UseSqlite($"Data Source={_path}")
                .AddRateLimits(static limits =>
                {
                    limits.SignInPerAccount = Auth101RateLimit.PerHour(10);
                    limits.SignInPerClient = null;
                })
                .ShareRateLimits();
        },
        endpoints: static app => app.MapAuth101<SqliteUser>("/auth", static chosen => chosen.Only(Auth101Endpoint.SignIn)));

    private static Task<Response> GuessAsync(TestApp node) =>
        node.PostAsync(SignIn, new JsonObject { ["email"] = TestApp.Email, ["password"] = "wrong" });

    private object? Execute(string sql) => SqliteApp.Execute(_path, sql);
}
