using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;

namespace Auth101.AspNetCore.Tests;

/// <summary>The counters that <c>docs/aspnetcore/limits.md</c> shows for those who have Redis, on a server of their own.</summary>
public sealed class SharedLimitsOnRedis(RedisServer server) : IClassFixture<RedisServer>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_any_number_of_calls_at_once_as_many_get_one_as_there_are()
    {
        RedisCounters[] nodes = [await ConnectAsync(), await ConnectAsync(), await ConnectAsync()];
        var budget = new AuthBudget(Guid.NewGuid(), 7, TimeSpan.FromHours(1));

        var waits = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => nodes[i % nodes.Length].TakeAsync(budget, Cancellation).AsTask()));

        Assert.Equal(7, waits.Count(static wait => wait is null));
        Assert.All(waits.OfType<TimeSpan>(), wait => Assert.InRange(wait, TimeSpan.FromMilliseconds(1), budget.Cost + TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public async Task A_budget_goes_when_it_is_full()
    {
        var counters = await ConnectAsync();
        var budget = new AuthBudget(Guid.NewGuid(), 2, TimeSpan.FromHours(1));

        Assert.Null(await counters.TakeAsync(budget, Cancellation));

        var expiry = await server.Database.KeyTimeToLiveAsync($"auth101:{budget.Id:N}");
        Assert.InRange(expiry!.Value, TimeSpan.FromMinutes(29), TimeSpan.FromMinutes(30));
    }

    [Fact]
    public async Task Nodes_that_count_in_it_allow_what_one_would()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        var guess = new JsonObject { ["email"] = TestApp.Email, ["password"] = "wrong" };

        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => (i % 2 == 0 ? one : other).PostAsync("/auth/sign-in/email", guess)));

        Assert.Equal(5, answers.Count(static answer => answer.Status == HttpStatusCode.Unauthorized));
        Assert.Equal(7, answers.Count(static answer => answer.Status == HttpStatusCode.TooManyRequests));

        async Task<TestApp> StartAsync()
        {
            var counters = await ConnectAsync();
            return await TestApp.StartAsync(services: services => services.AddAuth101<TestUser>(static _ => { })
                .AddRateLimits(static limits => limits.SignInPerAccount = Auth101RateLimit.PerHour(5))
                .ShareRateLimits(_ => counters));
        }
    }

    [Fact]
    public void The_page_shows_what_is_tested()
    {
        var code = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "RedisCounters.cs"));
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "limits.md"));

        Assert.Contains(code[code.IndexOf("/// <summary>", StringComparison.Ordinal)..], page, StringComparison.Ordinal);
    }

    private async Task<RedisCounters> ConnectAsync() => new(await server.ConnectAsync());
}

/// <summary>A Redis server of the tests' own, on loopback, which keeps nothing.</summary>
public sealed class RedisServer : IAsyncLifetime
{
    private readonly List<ConnectionMultiplexer> _connections = [];
    private readonly int _port = FreePort();
    private Process? _process;

    public IDatabase Database => _connections[0].GetDatabase();

    public async ValueTask InitializeAsync()
    {
        try
        {
            _process = Process.Start(new ProcessStartInfo(
                "redis-server", $"--port {_port} --bind 127.0.0.1 --save \"\" --appendonly no --dir {Path.GetTempPath()}") { RedirectStandardOutput = true });
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return;
        }

        _process!.BeginOutputReadLine();
        await ConnectAsync();
    }

    /// <summary>A connection, of which every node has its own.</summary>
    public async Task<ConnectionMultiplexer> ConnectAsync()
    {
        if (_process is null)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("CI") == "true", "There is no redis-server.");
            Assert.Fail("There is no redis-server.");
        }

        var options = ConfigurationOptions.Parse($"127.0.0.1:{_port}");
        options.ConnectRetry = 50;
        var connection = await ConnectionMultiplexer.ConnectAsync(options);
        _connections.Add(connection);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections)
        {
            await connection.DisposeAsync();
        }

        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
