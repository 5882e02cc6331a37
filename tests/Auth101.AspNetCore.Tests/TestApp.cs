using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Auth101.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Auth101.AspNetCore.Tests;

/// <summary>
/// An application on a real Kestrel, over a store in memory and a clock that stands still. When a test is done with it, everything that it has logged is
/// scanned for what no log may hold.
/// </summary>
internal sealed class TestApp : IAsyncDisposable
{
    public const string Secret = "0123456789abcdef0123456789abcdef0123456789abcdef";
    public const string Email = "alice@example.com";
    public const string Password = "s3cr3t pässword";

    /// <summary>A token begins as every JWT does: with a header that begins with an algorithm.</summary>
    private static readonly string[] Forbidden = [Secret, Password, "s3cr3t", "$argon2", "eyJhbGci", "@example.com"];

    private readonly WebApplication _app;
    private readonly RecordingLoggerProvider _log;
    private int _validations;

    private TestApp(Action<AuthOptions>? options, Action<IServiceCollection>? services, Action<WebApplication>? endpoints)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _log = new RecordingLoggerProvider();
        builder.Logging.ClearProviders().AddProvider(_log).SetMinimumLevel(LogLevel.Debug).AddFilter("Auth101", LogLevel.Trace);
        builder.Services.AddSingleton<TimeProvider>(Time);
        builder.Services.AddAuth101<TestUser>(o =>
        {
            o.Secret = Secret;
            o.PasswordMemoryKiB = 8192;
            o.PasswordIterations = 1;
            options?.Invoke(o);
        }).UseStore(_ => Store);
        builder.Services.PostConfigure<BearerTokenOptions>(Auth101Defaults.AuthenticationScheme, o =>
        {
            var validate = o.ValidateToken;
            o.ValidateToken = token =>
            {
                Interlocked.Increment(ref _validations);
                return validate(token);
            };
        });
        services?.Invoke(builder.Services);
        _app = builder.Build();
        if (endpoints is null)
        {
            _app.MapAuth101<TestUser>();
        }
        else
        {
            endpoints(_app);
        }
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2030, 1, 1, 12, 0, 0, 250, TimeSpan.Zero));

    public InMemoryAuthStore Store { get; } = new();

    /// <summary>How often a token was validated.</summary>
    public int Validations => _validations;

    public IEnumerable<string> Errors => _log.Errors;

    /// <summary>All that was logged.</summary>
    public IEnumerable<string> Messages => _log.Messages;

    /// <summary>Completes when the application begins to shut down.</summary>
    public Task Stopping => Task.Delay(Timeout.Infinite, _app.Lifetime.ApplicationStopping).ContinueWith(static _ => { }, TaskScheduler.Default);

    public HttpClient Client { get; } = new();

    public Uri Address { get; private set; } = null!;

    public static async Task<TestApp> StartAsync(
        Action<AuthOptions>? options = null, Action<IServiceCollection>? services = null, Action<WebApplication>? endpoints = null)
    {
        var app = new TestApp(options, services, endpoints);
        await app._app.StartAsync(Token);
        app.Address = new Uri(app._app.Urls.Single());
        app.Client.BaseAddress = app.Address;
        return app;
    }

    public async Task<Tokens> SignUpAsync(string email = Email)
    {
        var response = await PostAsync("/auth/sign-up/email", SignUpBody(email));
        Assert.Equal(HttpStatusCode.OK, response.Status);
        return new Tokens(
            (string)response.Body["user"]!["id"]!, (string)response.Body["access_token"]!, (string)response.Body["refresh_token"]!);
    }

    public static JsonObject SignUpBody(string email = Email) => new() { ["email"] = email, ["password"] = Password, ["department"] = "Sales" };

    public Task<Response> PostAsync(string path, JsonObject body) => PostAsync(path, body.ToJsonString());

    public Task<Response> PostAsync(string path, string json, string? contentType = "application/json") =>
        PostAsync(path, Encoding.UTF8.GetBytes(json), contentType);

    public async Task<Response> PostAsync(string path, byte[] body, string? contentType = "application/json")
    {
        using var content = new ByteArrayContent(body);
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return await Response.ReadAsync(await Client.PostAsync(path, content, Token));
    }

    public Task<Response> GetAsync(string path, string? accessToken = null) => SendAsync(HttpMethod.Get, path, accessToken);

    public async Task<Response> SendAsync(HttpMethod method, string path, string? accessToken, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        request.Headers.Authorization = accessToken is null ? null : new AuthenticationHeaderValue("Bearer", accessToken);
        return await Response.ReadAsync(await Client.SendAsync(request, Token));
    }

    public IServiceProvider Services => _app.Services;

    /// <summary>What is mapped.</summary>
    public IReadOnlyList<Endpoint> Endpoints => _app.Services.GetRequiredService<EndpointDataSource>().Endpoints;

    public Task StopAsync() => _app.StopAsync(Token);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        Assert.DoesNotContain(_log.Messages, static message => HoldsSecret(message));
    }

    /// <summary>Whether a text holds a secret, a password, a hash, a token or an email address of the tests, all of which are at example.com.</summary>
    public static bool HoldsSecret(string text) => Forbidden.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What a client keeps of a sign-up.</summary>
internal sealed record Tokens(string UserId, string Access, string Refresh);

/// <summary>A response that has been read.</summary>
internal sealed record Response(HttpStatusCode Status, string Text, string? ContentType, string? CacheControl, string? Challenge, string? RetryAfter, string? Allow)
{
    public JsonNode Body => JsonNode.Parse(Text)!;

    public static async Task<Response> ReadAsync(HttpResponseMessage message)
    {
        using (message)
        {
            return new Response(
                message.StatusCode,
                await message.Content.ReadAsStringAsync(TestApp.Token),
                message.Content.Headers.ContentType?.ToString(),
                message.Headers.CacheControl?.ToString(),
                message.Headers.WwwAuthenticate.Count == 0 ? null : message.Headers.WwwAuthenticate.ToString(),
                message.Headers.RetryAfter?.ToString(),
                message.Content.Headers.Allow.Count == 0 ? null : string.Join(", ", message.Content.Headers.Allow));
        }
    }

    /// <summary>Checks status, code and the whole shape of a failure.</summary>
    public void IsFailure(int status, string code, string? challenge = null)
    {
        Assert.Equal((status, code), ((int)Status, (string?)Body["error"]?["code"]));
        Assert.Equal(["error"], Body.AsObject().Select(member => member.Key));
        Assert.Equal(["message", "code"], Body["error"]!.AsObject().Select(member => member.Key));
        Assert.NotEmpty((string)Body["error"]!["message"]!);
        Assert.Equal("application/json; charset=utf-8", ContentType);
        Assert.Equal("no-store", CacheControl);
        Assert.Equal(challenge, Challenge);
    }

    /// <summary>Checks that an answer is not ours but that of the server or of routing: a status and no more.</summary>
    public void IsOfTheFramework(int status, string? allow = null) =>
        Assert.Equal((status, "", null, null, allow), ((int)Status, Text, ContentType, Challenge, Allow));
}
