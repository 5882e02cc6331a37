using System.Net;
using System.Net.Http.Headers;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

/// <summary>The scheme beside others, and where ASP.NET Core authenticates more than endpoints of an API.</summary>
public class SchemeTests
{
    [Fact]
    public async Task A_policy_scheme_chooses_between_our_tokens_and_cookies()
    {
        await using var app = await StartBesideCookiesAsync();
        var tokens = await app.SignUpAsync();

        Assert.Equal("Auth101", (await app.GetAsync("/either", tokens.Access)).Text);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.GetAsync("/either")).Status);
        (await app.GetAsync("/either", "garbage")).IsFailure(401, "INVALID_TOKEN", "Bearer error=\"invalid_token\"");

        // From here on the client has a cookie, too.
        await app.GetAsync("/cookie");
        Assert.Equal("Cookies", (await app.GetAsync("/either")).Text);
        Assert.Equal("Auth101", (await app.GetAsync("/either", tokens.Access)).Text);
    }

    [Fact]
    public async Task A_parameter_and_an_attribute_ask_for_our_scheme_whatever_the_default_is()
    {
        await using var app = await StartBesideCookiesAsync();
        var tokens = await app.SignUpAsync();
        await app.GetAsync("/cookie");

        Assert.Equal(TestApp.Email, (await app.GetAsync("/me", tokens.Access)).Text);
        (await app.GetAsync("/me")).IsFailure(401, "UNAUTHORIZED", "Bearer");
        Assert.Equal("Auth101", (await app.GetAsync("/ours", tokens.Access)).Text);
        (await app.GetAsync("/ours")).IsFailure(401, "UNAUTHORIZED", "Bearer");
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/auth/session", tokens.Access)).Status);
    }

    [Theory]
    [InlineData("/both", HttpStatusCode.Unauthorized)]
    [InlineData("/both-reversed", HttpStatusCode.Unauthorized)]
    public async Task Two_schemes_on_one_endpoint_challenge_without_an_error(string path, HttpStatusCode status)
    {
        await using var app = await StartBesideCookiesAsync();
        var tokens = await app.SignUpAsync();

        Assert.Equal(status, (await app.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync(path, tokens.Access)).Status);
        Assert.Empty(app.Errors);
    }

    [Fact]
    public async Task A_stream_of_events_is_guarded()
    {
        await using var app = await TestApp.StartAsync(endpoints: static app =>
        {
            app.MapAuth101<TestUser>();
            app.MapGet("/events", static (CurrentUser<TestUser> me) => TypedResults.ServerSentEvents(Once(me.User.Email)));
        });
        var tokens = await app.SignUpAsync();

        (await app.GetAsync("/events")).IsFailure(401, "UNAUTHORIZED", "Bearer");
        var stream = await app.GetAsync("/events", tokens.Access);
        Assert.Equal(("text/event-stream", $"data: {TestApp.Email}\n\n"), (stream.ContentType, stream.Text));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_long_stream_can_ask_again_who_is_there()
    {
        var signedOut = new TaskCompletionSource();
        await using var app = await TestApp.StartAsync(endpoints: app =>
        {
            app.MapAuth101<TestUser>();
            app.MapGet("/events", (CurrentUser<TestUser> me, HttpContext context) => TypedResults.ServerSentEvents(EventsAsync(me.User, context)));
        });
        var tokens = await app.SignUpAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/events") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", tokens.Access) } };
        using var response = await app.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestApp.Token);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(TestApp.Token));

        Assert.Equal("data: here, here", await reader.ReadLineAsync(TestApp.Token));
        await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access);
        signedOut.SetResult();

        Assert.Equal("\ndata: here, gone, gone\n\n", await reader.ReadToEndAsync(TestApp.Token));

        async IAsyncEnumerable<string> EventsAsync(TestUser user, HttpContext context)
        {
            Assert.Same(user, await context.GetAuth101UserAsync<TestUser>());
            var known = await PresenceAsync(context, refresh: false);
            yield return $"{known}, {await PresenceAsync(context, refresh: true)}";
            await signedOut.Task;
            known = await PresenceAsync(context, refresh: false);
            yield return $"{known}, {await PresenceAsync(context, refresh: true)}, {await PresenceAsync(context, refresh: false)}";
        }
    }

    [Fact]
    public async Task Asked_again_a_token_that_has_expired_meanwhile_is_nobodys()
    {
        TestApp? running = null;
        await using var app = running = await TestApp.StartAsync(endpoints: app =>
        {
            app.MapAuth101<TestUser>();
            app.MapGet("/long", async (HttpContext context) =>
            {
                var before = await PresenceAsync(context, refresh: true);
                running!.Time.Advance(TimeSpan.FromHours(1));
                return $"{before}, {await PresenceAsync(context, refresh: true)}";
            });
        });
        var tokens = await app.SignUpAsync();

        Assert.Equal("here, gone", (await app.GetAsync("/long", tokens.Access)).Text);
        Assert.Equal("gone, gone", (await app.GetAsync("/long", tokens.Access)).Text);
        Assert.Equal("gone, gone", (await app.GetAsync("/long")).Text);
    }

    [Fact]
    public async Task The_ticket_begins_and_ends_with_the_token()
    {
        await using var app = await TestApp.StartAsync(endpoints: static app =>
        {
            app.MapAuth101<TestUser>();
            app.MapGet("/ticket", static async (HttpContext context) =>
            {
                var properties = (await context.AuthenticateAsync()).Properties;
                return $"{properties?.IssuedUtc:O} {properties?.ExpiresUtc:O}";
            });
        });
        var tokens = await app.SignUpAsync();

        Assert.Equal("2030-01-01T12:00:00.0000000+00:00 2030-01-01T13:00:00.0000000+00:00", (await app.GetAsync("/ticket", tokens.Access)).Text);
    }

    private static Task<TestApp> StartBesideCookiesAsync() => TestApp.StartAsync(
        services: static services => services.AddAuthentication("either")
            .AddPolicyScheme("either", displayName: null, static options => options.ForwardDefaultSelector = static context =>
                context.Request.Headers.Authorization.Count > 0 ? Auth101Defaults.AuthenticationScheme : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(static options => options.Events.OnRedirectToLogin = static context =>
            {
                context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                return Task.CompletedTask;
            }),
        endpoints: static app =>
        {
            app.MapAuth101<TestUser>();
            app.MapGet("/cookie", static context => context.SignInAsync(
                CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", "someone")], "Cookies"))));
            app.MapGet("/either", static (ClaimsPrincipal user) => user.Identity!.AuthenticationType).RequireAuthorization();
            app.MapGet("/me", static (CurrentUser<TestUser> me) => me.User.Email);
            app.MapGet("/both", [Authorize(AuthenticationSchemes = "Auth101,Cookies")] static () => "in");
            app.MapGet("/both-reversed", [Authorize(AuthenticationSchemes = "Cookies,Auth101")] static () => "in");
            app.MapGet("/ours", [Authorize(AuthenticationSchemes = Auth101Defaults.AuthenticationScheme)] static (ClaimsPrincipal user) => user.Identity!.AuthenticationType);
        });

    private static async IAsyncEnumerable<string> Once(string item)
    {
        await Task.Yield();
        yield return item;
    }

    private static async Task<string> PresenceAsync(HttpContext context, bool refresh) =>
        await context.GetAuth101UserAsync<TestUser>(refresh) is null ? "gone" : "here";
}
