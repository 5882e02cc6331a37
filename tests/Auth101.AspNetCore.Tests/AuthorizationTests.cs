using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

public class AuthorizationTests
{
    private const string BadToken = "Bearer error=\"invalid_token\"";

    [Fact]
    public async Task CurrentUser_is_the_user_of_the_token_loaded_once()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        var response = await app.GetAsync("/me", tokens.Access);

        Assert.Equal((HttpStatusCode.OK, TestApp.Email), (response.Status, response.Text));
        Assert.Equal((1, 1), (app.Validations, app.Store.Lookups));
    }

    [Fact]
    public async Task CurrentUser_without_a_good_token_is_401_with_our_body()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        (await app.GetAsync("/me")).IsFailure(401, "UNAUTHORIZED", "Bearer");
        (await app.GetAsync("/me", "garbage")).IsFailure(401, "INVALID_TOKEN", BadToken);
        (await app.GetAsync("/me", tokens.Refresh)).IsFailure(401, "INVALID_TOKEN", BadToken);
        app.Time.Advance(TimeSpan.FromHours(1));
        (await app.GetAsync("/me", tokens.Access)).IsFailure(401, "INVALID_TOKEN", BadToken);
        Assert.Equal(0, app.Store.Lookups);
    }

    [Fact]
    public async Task CurrentUser_sees_at_once_that_a_session_or_a_user_has_ended()
    {
        await using var app = await StartAsync();
        var revoked = await app.SignUpAsync("revoked@example.com");
        var inactive = await app.SignUpAsync("inactive@example.com");
        var deleted = await app.SignUpAsync("deleted@example.com");
        await app.SendAsync(HttpMethod.Post, "/auth/sign-out", revoked.Access);
        app.Store.Update(inactive.UserId, user => user with { IsActive = false });
        app.Store.Delete(deleted.UserId);

        (await app.GetAsync("/me", revoked.Access)).IsFailure(401, "SESSION_NOT_FOUND", BadToken);
        (await app.GetAsync("/me", inactive.Access)).IsFailure(401, "UNAUTHORIZED", "Bearer");
        (await app.GetAsync("/me", deleted.Access)).IsFailure(401, "USER_NOT_FOUND", BadToken);
    }

    [Fact]
    public async Task RequireAuthorization_checks_the_token_once_and_asks_no_database()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();
        await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access);
        var before = app.Validations;

        var response = await app.GetAsync("/claims", tokens.Access);

        Assert.Equal((HttpStatusCode.OK, $"Auth101 sub={tokens.UserId} sid"), (response.Status, response.Text));
        Assert.Equal((before + 1, 0), (app.Validations, app.Store.Lookups));
        (await app.GetAsync("/claims")).IsFailure(401, "UNAUTHORIZED", "Bearer");
        (await app.GetAsync("/claims", "garbage")).IsFailure(401, "INVALID_TOKEN", BadToken);
    }

    [Fact]
    public async Task Session_and_sign_out_validate_a_token_once()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        await app.GetAsync("/auth/session", tokens.Access);
        Assert.Equal((1, 1), (app.Validations, app.Store.Lookups));
        await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access);
        Assert.Equal((2, 1), (app.Validations, app.Store.Lookups));
    }

    [Fact]
    public async Task An_endpoint_without_authorization_serves_everyone_whatever_the_token()
    {
        await using var app = await StartAsync();

        Assert.Equal("hello", (await app.GetAsync("/open")).Text);
        Assert.Equal("hello", (await app.GetAsync("/open", "garbage")).Text);
    }

    [Fact]
    public async Task A_policy_that_fails_is_403()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        var response = await app.GetAsync("/admin", tokens.Access);
        Assert.Equal((HttpStatusCode.Forbidden, ""), (response.Status, response.Text));
        (await app.GetAsync("/admin")).IsFailure(401, "UNAUTHORIZED", "Bearer");
    }

    [Theory]
    [InlineData("/maybe")]
    [InlineData("/maybe-parameter")]
    public async Task An_endpoint_for_everyone_can_ask_who_is_there(string path)
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        Assert.Equal(TestApp.Email, (await app.GetAsync(path, tokens.Access)).Text);
        Assert.Equal((1, 1), (app.Validations, app.Store.Lookups));
        Assert.Equal("nobody", (await app.GetAsync(path)).Text);
        Assert.Equal("nobody", (await app.GetAsync(path, "garbage")).Text);
        await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access);
        Assert.Equal("nobody", (await app.GetAsync(path, tokens.Access)).Text);
    }

    [Fact]
    public async Task CurrentUser_works_where_the_application_authenticates_before_it_routes()
    {
        await using var app = await TestApp.StartAsync(endpoints: app =>
        {
            app.UseAuthentication();
            app.UseRouting();
            app.UseAuthorization();
            Map(app);
        });
        var tokens = await app.SignUpAsync();

        Assert.Equal(TestApp.Email, (await app.GetAsync("/me", tokens.Access)).Text);
        Assert.Equal((1, 1), (app.Validations, app.Store.Lookups));
        (await app.GetAsync("/me")).IsFailure(401, "UNAUTHORIZED", "Bearer");
        await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.GetAsync("/me", tokens.Access)).Status);
    }

    [Fact]
    public async Task CurrentUser_works_beside_another_default_scheme()
    {
        await using var app = await TestApp.StartAsync(
            services: services => services.AddAuthentication("Cookies").AddCookie(),
            endpoints: Map);
        var tokens = await app.SignUpAsync();

        Assert.Equal(TestApp.Email, (await app.GetAsync("/me", tokens.Access)).Text);
        (await app.GetAsync("/me")).IsFailure(401, "UNAUTHORIZED", "Bearer");
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/auth/session", tokens.Access)).Status);
    }

    [Fact]
    public async Task A_fallback_policy_does_not_lock_the_door_to_sign_in()
    {
        await using var app = await TestApp.StartAsync(
            services: services => services.AddAuthorization(options => options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()),
            endpoints: Map);
        var tokens = await app.SignUpAsync();

        (await app.GetAsync("/open")).IsFailure(401, "UNAUTHORIZED", "Bearer");
        Assert.Equal("hello", (await app.GetAsync("/open", tokens.Access)).Text);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/auth/session", tokens.Access)).Status);
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(
        services: services => services.AddAuthorization(options => options.AddPolicy("admin", policy => policy.RequireRole("admin"))),
        endpoints: Map);

    private static void Map(WebApplication app)
    {
        app.MapAuth101<TestUser>();
        app.MapGet("/me", (CurrentUser<TestUser> me) => me.User.Email);
        app.MapGet("/maybe", async (HttpContext context) =>
        {
            var user = await context.GetAuth101UserAsync<TestUser>();
            Assert.Same(user, await context.GetAuth101UserAsync<TestUser>());
            return user?.Email ?? "nobody";
        });
        app.MapGet("/maybe-parameter", (CurrentUser<TestUser>? me) => me?.User.Email ?? "nobody").AllowAnonymous();
        app.MapGet("/open", () => "hello");
        app.MapGet("/admin", () => "hello").RequireAuthorization("admin");
        app.MapGet("/claims", (ClaimsPrincipal user, HttpContext context) =>
        {
            Assert.Equal(user.FindFirstValue("sid"), context.Features.Get<AccessToken>()?.SessionId);
            return $"{user.Identity?.AuthenticationType} sub={user.FindFirstValue("sub")} {user.FindAll("sid").Single().Type}";
        }).RequireAuthorization();
    }
}
