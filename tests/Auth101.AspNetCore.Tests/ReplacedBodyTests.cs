using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Auth101.AspNetCore.Tests;

/// <summary>Our answers behind middleware that puts something else in the place of the response's body.</summary>
public class ReplacedBodyTests
{
    private static readonly Dictionary<string, Action<WebApplication>> Middleware = new()
    {
        ["replacing"] = static app => app.Use(static async (context, next) =>
        {
            var body = context.Response.Body;
            using var copy = new MemoryStream();
            context.Response.Body = copy;
            await next(context);
            context.Response.Body = body;
            context.Items["copy"] = copy.ToArray();
            copy.Position = 0;
            await copy.CopyToAsync(body, TestApp.Token);
        }),
        ["output caching"] = static app => app.UseOutputCache(),
        ["response caching"] = static app => app.UseResponseCaching(),
        ["compressing"] = static app => app.UseResponseCompression(),
        ["HTTP logging"] = static app => app.UseHttpLogging(),
        ["W3C logging"] = static app => app.UseW3CLogging(),
    };

    public static TheoryData<string> Pipelines =>
    [
        "",
        .. Middleware.Keys,
        .. from first in Middleware.Keys from second in Middleware.Keys where first != second select $"{first}, {second}",
        string.Join(", ", Middleware.Keys),
        string.Join(", ", Middleware.Keys.Reverse()),
    ];

    [Theory]
    [MemberData(nameof(Pipelines))]
    public async Task Every_answer_arrives_whole(string pipeline)
    {
        var folder = Directory.CreateTempSubdirectory("auth101-w3c-");
        try
        {
            await using var app = await StartAsync(pipeline, folder.FullName);

            var tokens = await app.SignUpAsync();
            Assert.Equal(TestApp.Email, (string?)(await app.PostAsync("/auth/sign-in/email", Credentials(TestApp.Password))).Body["user"]!["email"]);
            Assert.Equal(tokens.UserId, (string?)(await app.GetAsync("/auth/session", tokens.Access)).Body["user"]!["id"]);
            var refreshed = await app.PostAsync("/auth/refresh", new JsonObject { ["refresh_token"] = tokens.Refresh });
            Assert.Equal(tokens.UserId, (string?)refreshed.Body["user"]!["id"]);
            Assert.Equal("""{"keys":[]}""", (await app.GetAsync("/.well-known/jwks.json")).Text);

            (await app.GetAsync("/auth/session")).IsFailure(401, "UNAUTHORIZED", "Bearer");
            (await app.GetAsync("/auth/session", "garbage")).IsFailure(401, "INVALID_TOKEN", "Bearer error=\"invalid_token\"");
            (await app.SendAsync(HttpMethod.Post, "/auth/sign-out", accessToken: null)).IsFailure(401, "UNAUTHORIZED", "Bearer");
            (await app.GetAsync("/me")).IsFailure(401, "UNAUTHORIZED", "Bearer");
            Assert.Equal(TestApp.Email, (await app.GetAsync("/me", tokens.Access)).Text);
            (await app.PostAsync("/auth/sign-in/email", Credentials("wrong"))).IsFailure(401, "INVALID_CREDENTIALS", "Bearer");
            (await app.PostAsync("/auth/sign-up/email", TestApp.SignUpBody())).IsFailure(409, "USER_EXISTS");
            (await app.PostAsync("/auth/sign-in/email", "{")).IsFailure(400, "VALIDATION_ERROR");
            (await app.PostAsync("/auth/sign-in/email", new string(' ', 40_000))).IsFailure(413, "VALIDATION_ERROR");
            (await app.PostAsync("/auth/refresh", "{}", "text/plain")).IsFailure(415, "VALIDATION_ERROR");
            Assert.Equal((HttpStatusCode.Forbidden, ""), await StatusAndTextAsync(app.GetAsync("/admin", tokens.Access)));
            (await app.GetAsync("/both")).IsFailure(401, "UNAUTHORIZED", "Bearer");
            Assert.Equal(HttpStatusCode.MethodNotAllowed, (await app.SendAsync(HttpMethod.Head, "/auth/session", tokens.Access)).Status);

            Assert.Equal("""{"success":true}""", (await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access)).Text);
            Assert.Equal("""{"success":true}""", (await app.PostAsync("/auth/revoke", new JsonObject { ["refresh_token"] = tokens.Refresh })).Text);
            Assert.Empty(app.Errors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [MemberData(nameof(Pipelines))]
    public async Task A_scheme_that_comes_after_ours_can_still_answer(string pipeline)
    {
        var folder = Directory.CreateTempSubdirectory("auth101-w3c-");
        try
        {
            await using var app = await StartAsync(pipeline, folder.FullName);

            var response = await app.GetAsync("/both-reversed");

            Assert.Equal((HttpStatusCode.Forbidden, "Bearer"), (response.Status, response.Challenge));
            Assert.Empty(app.Errors);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_full_queue_is_answered_behind_a_replaced_body()
    {
        await using var app = await StartAsync("replacing", Path.GetTempPath(), static options => options.PasswordQueueLimit = 1);
        await app.SignUpAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => app.PostAsync("/auth/sign-in/email", Credentials("wrong"))));

        Assert.Contains(answers, static answer => answer.Status == HttpStatusCode.ServiceUnavailable);
        Assert.All(answers.Where(static answer => answer.Status == HttpStatusCode.ServiceUnavailable), static answer =>
        {
            answer.IsFailure(503, "SERVER_BUSY");
            Assert.Equal("1", answer.RetryAfter);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData("replacing")]
    [InlineData("HTTP logging")]
    [InlineData("output caching")]
    public async Task The_content_length_is_that_of_the_body(string pipeline)
    {
        await using var app = await StartAsync(pipeline, Path.GetTempPath());
        var tokens = await app.SignUpAsync();

        foreach (var token in (string[])[tokens.Access, "garbage"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/auth/session");
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var response = await app.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestApp.Token);
            var length = response.Content.Headers.ContentLength;
            Assert.NotNull(length);
            Assert.Equal(length, (await response.Content.ReadAsByteArrayAsync(TestApp.Token)).Length);
        }
    }

    [Fact]
    public async Task A_compressed_answer_is_the_same()
    {
        await using var app = await StartAsync("compressing", Path.GetTempPath());
        var tokens = await app.SignUpAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/auth/session");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.Access);
        request.Headers.AcceptEncoding.ParseAdd("gzip");

        using var response = await app.Client.SendAsync(request, TestApp.Token);

        Assert.Equal(["gzip"], response.Content.Headers.ContentEncoding);
        await using var gzip = new GZipStream(await response.Content.ReadAsStreamAsync(TestApp.Token), CompressionMode.Decompress);
        var body = await JsonNode.ParseAsync(gzip, cancellationToken: TestApp.Token);
        Assert.Equal(tokens.UserId, (string?)body!["user"]!["id"]);
    }

    [Fact]
    public async Task No_policy_of_the_output_cache_serves_one_client_the_session_of_another()
    {
        await using var app = await StartAsync("output caching", Path.GetTempPath());
        var alice = await app.SignUpAsync();
        var bob = await app.SignUpAsync("bob@example.com");

        foreach (var tokens in (Tokens[])[alice, bob, alice])
        {
            Assert.Equal(tokens.UserId, (string?)(await app.GetAsync("/auth/session", tokens.Access)).Body["user"]!["id"]);
            (await app.GetAsync("/auth/session")).IsFailure(401, "UNAUTHORIZED", "Bearer");
        }

        Assert.Equal(3, app.Store.Lookups);
    }

    private static async Task<(HttpStatusCode Status, string Text)> StatusAndTextAsync(Task<Response> request)
    {
        var response = await request;
        return (response.Status, response.Text);
    }

    private static JsonObject Credentials(string password) => new() { ["email"] = TestApp.Email, ["password"] = password };

    private static Task<TestApp> StartAsync(string pipeline, string folder, Action<AuthOptions>? options = null) => TestApp.StartAsync(
        options,
        services =>
        {
            // A policy that caches whatever it can get, for whoever asks.
            services.AddOutputCache(static cache => cache.AddBasePolicy(static policy => policy.AddPolicy<CacheEverything>(), excludeDefaultPolicy: true));
            services.AddResponseCaching();
            services.AddResponseCompression(static compression => compression.MimeTypes = ["application/json", "application/jwk-set+json", "text/plain"]);
            services.AddHttpLogging(static logging => logging.LoggingFields = HttpLoggingFields.ResponsePropertiesAndHeaders | HttpLoggingFields.Duration);
            services.AddW3CLogging(logging => logging.LogDirectory = folder);
            services.AddAuthentication(Auth101Defaults.AuthenticationScheme).AddScheme<AuthenticationSchemeOptions, ForbiddingHandler>("Forbidding", null);
            services.AddAuthorizationBuilder().AddPolicy("admin", static policy => policy.RequireRole("admin"));
        },
        app =>
        {
            foreach (var name in pipeline.Split(", ", StringSplitOptions.RemoveEmptyEntries))
            {
                Middleware[name](app);
            }

            app.UseAuthentication();
            app.UseAuthorization();
            app.MapAuth101<TestUser>();
            app.MapAuth101Jwks<TestUser>();
            app.MapGet("/me", static (CurrentUser<TestUser> me) => me.User.Email);
            app.MapGet("/admin", static () => "in").RequireAuthorization("admin");
            app.MapGet("/both", [Authorize(AuthenticationSchemes = "Forbidding,Auth101")] static () => "in");
            app.MapGet("/both-reversed", [Authorize(AuthenticationSchemes = "Auth101,Forbidding")] static () => "in");
        });

    /// <summary>Answers a challenge with another status and a header, as the cookie scheme does.</summary>
    private sealed class ForbiddingHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(AuthenticateResult.NoResult());

        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.StatusCode = StatusCodes.Status403Forbidden;
            Response.Headers["X-Forbidden"] = "yes";
            return Task.CompletedTask;
        }
    }

    private sealed class CacheEverything : IOutputCachePolicy
    {
        public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
        {
            var isRead = HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method);
            context.EnableOutputCaching = true;
            context.AllowCacheLookup = context.AllowCacheStorage = isRead;
            context.AllowLocking = true;
            context.CacheVaryByRules.QueryKeys = "*";
            return ValueTask.CompletedTask;
        }

        public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

        public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;
    }
}
