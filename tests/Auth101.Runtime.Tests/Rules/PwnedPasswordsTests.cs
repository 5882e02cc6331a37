using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Auth101.Runtime.Tests.Flows;
using Auth101.Runtime.Tests.Passwords;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Auth101.Runtime.Tests.Rules;

/// <summary>The rule against a server on this machine that speaks as Have I Been Pwned does.</summary>
public sealed class PwnedPasswordsTests : IAsyncLifetime, IDisposable
{
    private const string Pwned = "correct horse";

    // Other tests run at the same time, on other threads; what flows with this one's calls tells them apart.
    private static readonly AsyncLocal<bool> IsMine = new();

    private readonly ConcurrentQueue<string> _results = [];
    private readonly ConcurrentQueue<string> _activities = [];
    private readonly RecordingLogger _log = new();
    private readonly FakeTimeProvider _time = new();
    private readonly MeterListener _meters = new();
    private readonly ActivityListener _traces;
    private readonly WebApplication _server;
    private HttpRequest? _request;
    private (string? Path, string? Padding) _seen;
    private RequestDelegate _answer;

    public PwnedPasswordsTests()
    {
        IsMine.Value = true;
        _answer = context => context.Response.WriteAsync(Answer(Hash(Pwned)[5..] + ":3"));
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _server = builder.Build();
        _server.Run(context =>
        {
            _request = context.Request;
            _seen = (context.Request.Path, context.Request.Headers["Add-Padding"]);
            return _answer(context);
        });
        _meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == "auth101.pwned_passwords")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            if (IsMine.Value)
            {
                _results.Enqueue($"{tags[0].Value}");
            }
        });
        _meters.Start();
        _traces = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "System.Net.Http",
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = activity => _activities.Enqueue(activity.DisplayName),
        };
        ActivitySource.AddActivityListener(_traces);
    }

    private static CancellationToken Token => TestAuth.Token;

    public async ValueTask InitializeAsync() => await _server.StartAsync(Token);

    public void Dispose()
    {
        _meters.Dispose();
        _traces.Dispose();
    }

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task A_password_that_is_known_is_refused_and_the_service_learns_five_digits()
    {
        using var rule = Rule();

        var message = await CheckAsync(rule, Pwned);

        Assert.Contains("data breach", message, StringComparison.Ordinal);
        Assert.Equal(("/range/" + Hash(Pwned)[..5], "true"), _seen);
        Assert.Equal(["found"], _results);
        Assert.Empty(_activities);
        Assert.Empty(_log.Entries);
    }

    [Fact]
    public async Task Another_password_and_padding_are_not_refused()
    {
        using var rule = Rule();
        _answer = context => context.Response.WriteAsync(Answer(Hash(Pwned)[5..] + ":0"));

        Assert.Null(await CheckAsync(rule, Pwned));
        Assert.Null(await CheckAsync(rule, "another password"));
        Assert.Equal(["not_found", "not_found"], _results);
    }

    [Theory]
    [InlineData(503, "", "status 503")]
    [InlineData(302, "", "status 302")]
    [InlineData(200, "<html>Sign in to the network</html>", "not an answer of the service")]
    [InlineData(200, "", "not an answer of the service")]
    public async Task A_service_that_does_not_answer_as_it_should_refuses_nothing(int status, string body, string reason)
    {
        using var rule = Rule();
        _answer = context =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.Location = "/elsewhere";
            return context.Response.WriteAsync(body);
        };

        Assert.Null(await CheckAsync(rule, Pwned));
        Assert.Equal(["unavailable"], _results);
        Assert.Contains(reason, Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_not_waited_for()
    {
        using var rule = Rule();
        var asked = new TaskCompletionSource();
        _answer = context =>
        {
            asked.SetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        };

        var check = CheckAsync(rule, Pwned);
        await asked.Task.WaitAsync(Token);
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Null(await check);
        Assert.Contains("no answer in time", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_is_no_answer()
    {
        using var rule = Rule();
        using var cancellation = new CancellationTokenSource();
        _answer = async context =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rule.CheckAsync(new ProposedPassword(Pwned), cancellation.Token).AsTask());
        Assert.Empty(_log.Entries);
    }

    [Fact]
    public async Task An_outage_is_one_line_a_minute()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://{listener.LocalEndpoint}");
        listener.Stop();
        using var rule = new PwnedPasswords(new PwnedPasswordsOptions { Address = address }, _time, new OneLogger(_log));

        Assert.Null(await CheckAsync(rule, Pwned));
        Assert.Null(await CheckAsync(rule, Pwned));
        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await CheckAsync(rule, Pwned));

        Assert.Equal(["unavailable", "unavailable", "unavailable"], _results);
        Assert.Equal([true, true], _log.Warnings.Select(static line => line.Contains("ConnectionError", StringComparison.Ordinal)));
        Assert.Contains("and 1 times", _log.Warnings.Last(), StringComparison.Ordinal);
        Assert.All(_log.Warnings, line => Assert.DoesNotContain(Hash(Pwned)[..5], line, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_sign_up_asks()
    {
        var store = new InMemoryAuthStore();
        var services = new ServiceCollection();
        services.AddAuth101Core<TestUser>(static options => options.Secret = TestAuth.Secret)
            .UseStore(_ => store)
            .AddPwnedPasswords(options => options.Address = new Uri(_server.Urls.Single()));
        await using var provider = services.BuildServiceProvider();

        var refused = await provider.GetRequiredService<Auth101<TestUser>>().SignUpAsync(TestAuth.Email, Pwned, cancellationToken: Token);

        Assert.Equal(AuthErrorCode.ValidationError, refused.Error?.Code);
        Assert.Contains("data breach", refused.Error?.Message, StringComparison.Ordinal);
        Assert.NotNull(_request);
    }

    [Theory]
    [InlineData("http://passwords.example/", 1000)]
    [InlineData("ftp://127.0.0.1/", 1000)]
    [InlineData("/range", 1000)]
    [InlineData("https://passwords.example/", 1)]
    [InlineData("https://passwords.example/", 31_000)]
    public void What_cannot_be_asked_is_refused_when_the_rule_is_made(string address, int milliseconds) =>
        Assert.Throws<ArgumentException>(() => new PwnedPasswords(new PwnedPasswordsOptions
        {
            Address = new Uri(address, UriKind.RelativeOrAbsolute),
            Timeout = TimeSpan.FromMilliseconds(milliseconds),
        }));

    private static string Answer(string line) =>
        string.Join("\r\n", new string('0', 35) + ":0", line, new string('F', 35) + ":17");

#pragma warning disable CA5350 // What the service is asked in.
    private static string Hash(string password) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(password)));
#pragma warning restore CA5350

    private static async Task<string?> CheckAsync(PwnedPasswords rule, string password) => await rule.CheckAsync(new ProposedPassword(password), Token);

    private PwnedPasswords Rule() => new(new PwnedPasswordsOptions { Address = new Uri(_server.Urls.Single()) }, _time, new OneLogger(_log));

    private sealed class OneLogger(ILogger logger) : ILoggerFactory
    {
        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) => logger;

        public void Dispose()
        {
        }
    }
}
