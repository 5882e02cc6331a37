using System.Net;
using System.Net.WebSockets;
using System.Security.Claims;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
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
    public async Task A_hub_is_guarded_and_knows_its_user()
    {
        await using var app = await TestApp.StartAsync(
            services: static services => services.AddSignalR(),
            endpoints: static app =>
            {
                app.MapAuth101<TestUser>();
                app.MapHub<WhoHub>("/who");
            });
        var tokens = await app.SignUpAsync();
        var address = new UriBuilder(app.Address) { Scheme = "ws", Path = "/who" }.Uri;

        using var stranger = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => stranger.ConnectAsync(address, TestApp.Token));
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsync(HttpMethod.Post, "/who/negotiate?negotiateVersion=1", accessToken: null)).Status);

        using var member = new ClientWebSocket();
        member.Options.SetRequestHeader("Authorization", $"Bearer {tokens.Access}");
        await member.ConnectAsync(address, TestApp.Token);
        await SendAsync("""{"protocol":"json","version":1}""");
        await SendAsync("""{"type":1,"invocationId":"1","target":"WhoAmI","arguments":[]}""");

        var received = new StringBuilder();
        var buffer = new byte[4096];
        while (!received.ToString().Contains("\"result\"", StringComparison.Ordinal))
        {
            var part = await member.ReceiveAsync(buffer, TestApp.Token);
            received.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }

        Assert.Contains($"\"result\":\"{tokens.UserId}\"", received.ToString(), StringComparison.Ordinal);

        // The hub protocol ends a message with a record separator.
        Task SendAsync(string message) => member.SendAsync(
            Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, TestApp.Token);
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

    [Authorize]
    private sealed class WhoHub : Hub
    {
        public string? WhoAmI() => Context.User?.FindFirst("sub")?.Value;
    }
}
