using System.Net;
using System.Text.Json.Nodes;
using Auth101.Stores;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Auth101.AspNetCore.Tests;

/// <summary>What clients and the log get while the database fails.</summary>
public class OutageTests
{
    private const string Reason = "db.internal is away";

    /// <summary>Endpoints that ask the database: ours, one of the scheme, and one where the handler asks.</summary>
    private static readonly string[] Paths = ["/auth/session", "/me", "/open"];

    [Theory]
    [InlineData(StoreFailure.Undone)]
    [InlineData(StoreFailure.ConnectionLost)]
    [InlineData(StoreFailure.Unavailable)]
    [InlineData(StoreFailure.Overloaded)]
    public async Task What_may_work_in_a_moment_is_503_at_every_endpoint(StoreFailure failure)
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();
        Fail(app, failure);

        foreach (var path in Paths)
        {
            IsUnavailable(await app.GetAsync(path, tokens.Access));
        }

        IsUnavailable(await app.PostAsync("/auth/sign-in/email", TestApp.SignUpBody()));
        app.Store.BeforeFindSession = null;
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/me", tokens.Access)).Status);
    }

    [Theory]
    [InlineData(StoreFailure.Other)]
    [InlineData(StoreFailure.SchemaMissing)]
    public async Task What_is_a_fault_is_500_in_the_same_shape(StoreFailure failure)
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();
        Fail(app, failure);

        foreach (var path in Paths)
        {
            var response = await app.GetAsync(path, tokens.Access);
            response.IsFailure(500, "SERVER_ERROR");
            Assert.Null(response.RetryAfter);
            Assert.DoesNotContain(Reason, response.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_request_with_a_token_is_not_one_of_nobody_because_the_database_fails()
    {
        // The authentication that WebApplication adds loads the user, before all middleware of the application.
        await using var app = await StartAsync(services: static services => services.AddAuth101<TestUser>(static _ => { }).AddUserClaims());
        var tokens = await app.SignUpAsync();
        Fail(app);

        IsUnavailable(await app.GetAsync("/hello", tokens.Access));
        IsUnavailable(await app.GetAsync("/members", tokens.Access));
        Assert.Equal("hello", (await app.GetAsync("/hello")).Text);
        (await app.GetAsync("/members")).IsFailure(401, "UNAUTHORIZED", "Bearer");
    }

    [Fact]
    public async Task Nor_where_a_policy_lets_everybody_in()
    {
        await using var app = await StartAsync(
            services: static services => services.AddAuth101<TestUser>(static _ => { }).AddUserClaims(),
            endpoints: static app => app.MapGet("/either", static (HttpContext context) => context.User.Identity?.IsAuthenticated == true ? "member" : "nobody")
                .RequireAuthorization(static policy => policy.RequireAssertion(static _ => true)));
        var tokens = await app.SignUpAsync();
        Assert.Equal("member", (await app.GetAsync("/either", tokens.Access)).Text);
        Fail(app);

        IsUnavailable(await app.GetAsync("/either", tokens.Access));
        Assert.Equal("nobody", (await app.GetAsync("/either")).Text);
    }

    [Fact]
    public async Task A_failure_that_waiting_for_a_task_has_wrapped_is_one()
    {
        await using var app = await StartAsync(endpoints: static app => app.MapGet(
            "/wrapped",
            static string () => throw new AggregateException(new StoreException(new TimeoutException(Reason), StoreFailure.Unavailable))));

        IsUnavailable(await app.GetAsync("/wrapped"));
    }

    [Fact]
    public async Task A_connection_of_a_hub_is_refused_in_the_same_way()
    {
        await using var app = await StartAsync(
            services: static services =>
            {
                services.AddSignalR();
                services.AddAuth101<TestUser>(static _ => { }).AddUserClaims();
            },
            endpoints: static app => app.MapHub<MembersHub>("/hub"));
        var tokens = await app.SignUpAsync();
        Fail(app);

        IsUnavailable(await app.SendAsync(HttpMethod.Post, "/hub/negotiate?negotiateVersion=1", tokens.Access));
    }

    [Fact]
    public async Task The_exception_handling_of_the_application_gives_the_same_answers_and_logs_none_as_unhandled()
    {
        await using var app = await StartAsync(services: static services => services.AddProblemDetails(), before: static app => app.UseExceptionHandler());
        var tokens = await app.SignUpAsync();
        Fail(app);

        foreach (var path in Paths)
        {
            var response = await app.GetAsync(path, tokens.Access);

            // The framework adds a word of its own.
            Assert.Contains(response.CacheControl, (string[])["no-store", "no-store, no-cache"]);
            IsUnavailable(response with { CacheControl = "no-store" });
        }

        Assert.Contains(Reason, Assert.Single(app.Errors), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", (await app.GetAsync("/bug")).ContentType);
    }

    [Fact]
    public async Task Middleware_that_answers_every_exception_does_not_see_ours_behind_the_call()
    {
        await using var app = await StartAsync(before: static app =>
        {
            app.Use(static async (context, next) =>
            {
                try
                {
                    await next(context);
                }
                catch (Exception)
                {
                    context.Response.StatusCode = StatusCodes.Status418ImATeapot;
                }
            });
            app.UseAuth101Errors();
        });
        var tokens = await app.SignUpAsync();
        Fail(app);

        IsUnavailable(await app.GetAsync("/open", tokens.Access));
        Assert.Equal(418, (int)(await app.GetAsync("/bug")).Status);
    }

    [Fact]
    public async Task What_an_endpoint_has_prepared_is_not_sent_with_the_error()
    {
        await using var app = await StartAsync(endpoints: static app => app.MapGet("/prepared", static async (HttpContext context) =>
        {
            context.Response.Headers.ETag = "\"1\"";
            context.Response.ContentType = "text/csv";
            await context.GetAuth101UserAsync<TestUser>();
        }));
        var tokens = await app.SignUpAsync();
        Fail(app);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/prepared");
        request.Headers.Authorization = new("Bearer", tokens.Access);

        using var response = await app.Client.SendAsync(request, TestApp.Token);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task A_response_that_has_started_is_broken_off()
    {
        await using var app = await StartAsync(endpoints: static app => app.MapGet("/started", static async (HttpContext context) =>
        {
            await context.Response.WriteAsync("begun", TestApp.Token);
            await context.Response.Body.FlushAsync(TestApp.Token);
            await context.GetAuth101UserAsync<TestUser>();
        }));
        var tokens = await app.SignUpAsync();
        Fail(app);

        await Assert.ThrowsAnyAsync<Exception>(() => app.GetAsync("/started", tokens.Access));
    }

    [Fact]
    public async Task Other_exceptions_are_the_applications()
    {
        await using var app = await StartAsync();

        (await app.GetAsync("/bug")).IsOfTheFramework(500);
    }

    [Fact]
    public async Task An_outage_is_one_line_of_the_log_a_second()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();
        Fail(app);

        for (var i = 0; i < 5; i++)
        {
            await app.GetAsync("/me", tokens.Access);
            await app.GetAsync("/open", tokens.Access);
        }

        app.Time.Advance(TimeSpan.FromSeconds(1));
        await app.GetAsync("/me", tokens.Access);

        var lines = app.Errors.ToList();
        Assert.Equal(2, lines.Count);
        Assert.Contains($"(unavailable, and 0 times since the last line): {Reason}", lines[0], StringComparison.Ordinal);
        Assert.Contains($"(unavailable, and 9 times since the last line): {Reason}", lines[1], StringComparison.Ordinal);
        Assert.All(lines, static line => Assert.DoesNotContain('\n', line));
    }

    private static Task<TestApp> StartAsync(
        Action<IServiceCollection>? services = null, Action<WebApplication>? before = null, Action<WebApplication>? endpoints = null) => TestApp.StartAsync(
        services: services,
        endpoints: app =>
        {
            before?.Invoke(app);
            app.MapAuth101<TestUser>();
            app.MapGet("/me", static string (CurrentUser<TestUser> me) => me.User.Email);
            app.MapGet("/open", static async (HttpContext context) => (await context.GetAuth101UserAsync<TestUser>())?.Email ?? "nobody");
            app.MapGet("/hello", static () => "hello");
            app.MapGet("/members", static () => "members").RequireAuthorization();
            app.MapGet("/bug", static string () => throw new InvalidOperationException("A bug."));
            endpoints?.Invoke(app);
        });

    private static void Fail(TestApp app, StoreFailure failure = StoreFailure.Unavailable) =>
        app.Store.BeforeFind = app.Store.BeforeFindSession = () => throw new StoreException(new TimeoutException(Reason), failure);

    private static void IsUnavailable(Response response)
    {
        response.IsFailure(503, "DATABASE_UNAVAILABLE");
        Assert.Equal("5", response.RetryAfter);
        Assert.DoesNotContain(Reason, response.Text, StringComparison.Ordinal);
    }

    [Authorize]
    private sealed class MembersHub : Hub;
}
