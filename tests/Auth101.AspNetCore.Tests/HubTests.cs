using System.Net;
using System.Net.WebSockets;
using System.Security.Claims;
using System.Text;
using Auth101.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Auth101.AspNetCore.Tests;

/// <summary>Hubs of SignalR, over web sockets in the words of its protocol.</summary>
public class HubTests
{
    [Fact(Timeout = 60_000)]
    public async Task A_hub_is_guarded_and_knows_its_user()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        using var stranger = new ClientWebSocket();
        await Assert.ThrowsAsync<WebSocketException>(() => stranger.ConnectAsync(AddressOf(app), TestApp.Token));
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.SendAsync(HttpMethod.Post, "/who/negotiate?negotiateVersion=1", accessToken: null)).Status);

        using var member = await ConnectAsync(app, tokens);
        Assert.Contains($"\"result\":\"{tokens.UserId}\"", await CallAsync(member, "WhoAmI"), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task SignalR_knows_a_user_by_the_id()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        using var member = await ConnectAsync(app, tokens);

        Assert.Contains($"\"result\":\"{tokens.UserId}\"", await CallAsync(member, "WhatIsMyIdentifier"), StringComparison.Ordinal);
        Assert.Contains($"\"arguments\":[\"for {tokens.UserId}\"]", await CallAsync(member, "SendToMyself", until: "\"target\""), StringComparison.Ordinal);
    }

    [Fact]
    public void Users_of_other_schemes_keep_their_identifier_and_a_provider_of_the_application_stays()
    {
        var services = new ServiceCollection();
        services.AddAuth101<TestUser>(static options => options.Secret = TestApp.Secret);
        services.AddSignalR();
        using var provider = services.BuildServiceProvider();
        var other = new HubConnectionContext(
            new Microsoft.AspNetCore.Connections.DefaultConnectionContext
            {
                User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, "someone"), new Claim("sub", "else")], "Cookies")),
            },
            new HubConnectionContextOptions(),
            Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        Assert.Equal("someone", provider.GetRequiredService<IUserIdProvider>().GetUserId(other));

        var signalRFirst = new ServiceCollection();
        signalRFirst.AddSignalR();
        signalRFirst.AddAuth101<TestUser>(static options => options.Secret = TestApp.Secret);
        using var reversed = signalRFirst.BuildServiceProvider();
        Assert.IsType<SubjectUserIdProvider>(Assert.Single(reversed.GetServices<IUserIdProvider>()));

        var own = new OwnUserIds();
        foreach (var isFirst in (bool[])[false, true])
        {
            var withOwn = new ServiceCollection();
            if (isFirst)
            {
                withOwn.AddSingleton<IUserIdProvider>(own);
            }

            withOwn.AddAuth101<TestUser>(static options => options.Secret = TestApp.Secret);
            if (!isFirst)
            {
                withOwn.AddSingleton<IUserIdProvider>(own);
            }

            withOwn.AddSignalR();
            using var built = withOwn.BuildServiceProvider();
            Assert.Same(own, built.GetRequiredService<IUserIdProvider>());
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task A_hub_method_can_ask_again_who_is_there()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();
        using var member = await ConnectAsync(app, tokens);

        Assert.Contains("\"result\":\"here\"", await CallAsync(member, "AmIStillHere"), StringComparison.Ordinal);
        await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access);
        Assert.Contains("\"result\":\"gone\"", await CallAsync(member, "AmIStillHere"), StringComparison.Ordinal);
    }

    /// <summary>SignalR looks at the system's clock once a second, so this waits for it.</summary>
    [Fact(Timeout = 60_000)]
    public async Task A_connection_is_closed_when_its_token_expires()
    {
        await using var app = await StartAsync(static services => services.AddSingleton(TimeProvider.System), static options => options.AccessTokenLifetime = TimeSpan.FromSeconds(4));
        var tokens = await app.SignUpAsync();
        using var member = await ConnectAsync(app, tokens);
        var buffer = new byte[4096];

        WebSocketReceiveResult received;
        do
        {
            received = await member.ReceiveAsync(buffer, TestApp.Token);
        }
        while (received.MessageType != WebSocketMessageType.Close);

        Assert.Equal(WebSocketMessageType.Close, received.MessageType);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.GetAsync("/auth/session", tokens.Access)).Status);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_hub_takes_a_token_from_the_query_where_that_is_allowed_and_nothing_logs_it()
    {
        await using var app = await StartAsync(
            options: static options => options.AllowQueryToken("/hubs"),
            endpoints: static app =>
            {
                app.MapHub<WhoHub>("/hubs/who");
                app.MapGet("/hubs/page", static () => "page").RequireAuthorization();
                app.MapGet("/query", static (HttpContext context) => context.Request.QueryString.ToString());
                app.MapGet("/hubs/query", static (HttpContext context) => context.Request.QueryString.ToString());
            });
        var tokens = await app.SignUpAsync();

        using var member = new ClientWebSocket();
        await member.ConnectAsync(AddressOf(app, "/hubs/who", $"?a=1&access_token={tokens.Access}"), TestApp.Token);
        await SendAsync(member, """{"protocol":"json","version":1}""");
        Assert.Contains($"\"result\":\"{tokens.UserId}\"", await CallAsync(member, "WhatIsMyIdentifier"), StringComparison.Ordinal);

        foreach (var (path, query) in ((string, string)[])
            [
                ("/hubs/who", $"?access_token={tokens.Access}x"),
                ("/hubs/who", $"?access_token={tokens.Access}&access_token={tokens.Access}"),
                ("/hubs/who", $"?access_token={tokens.Refresh}"),
                ("/hubs/who", string.Empty),
            ])
        {
            using var stranger = new ClientWebSocket();
            await Assert.ThrowsAsync<WebSocketException>(() => stranger.ConnectAsync(AddressOf(app, path, query), TestApp.Token));
        }

        // A client that can have a header sends one, and what is no hub asks for it.
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.PostAsync($"/hubs/who/negotiate?access_token={tokens.Access}", new())).Status);
        (await app.GetAsync($"/hubs/page?access_token={tokens.Access}")).IsFailure(401, "UNAUTHORIZED", "Bearer");
        (await app.GetAsync($"/hubs/who?access_token={tokens.Access}", tokens.Access)).IsFailure(401, "UNAUTHORIZED", "Bearer");
        Assert.Equal("?a=%C3%BC&b=", (await app.GetAsync($"/hubs/query?a=%C3%BC&access_token={tokens.Access}&b=")).Text);
        Assert.Equal("?access_token=none", (await app.GetAsync("/query?access_token=none")).Text);
    }

    [Fact]
    public async Task A_token_in_the_query_is_none_where_nobody_has_allowed_it()
    {
        await using var app = await StartAsync();
        using var stranger = new ClientWebSocket();

        await Assert.ThrowsAsync<WebSocketException>(() => stranger.ConnectAsync(AddressOf(app, "/who", "?access_token=none"), TestApp.Token));
        await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(options: static options => options.AllowQueryToken("hubs/")));
    }

    private static Task<TestApp> StartAsync(
        Action<IServiceCollection>? services = null, Action<AuthOptions>? options = null, Action<WebApplication>? endpoints = null) => TestApp.StartAsync(
        options,
        all =>
        {
            all.AddSignalR();
            services?.Invoke(all);
        },
        app =>
        {
            endpoints?.Invoke(app);
            app.MapAuth101<TestUser>();
            app.MapHub<WhoHub>("/who", static options => options.CloseOnAuthenticationExpiration = true);
        });

    private static Uri AddressOf(TestApp app, string path = "/who", string query = "") =>
        new UriBuilder(app.Address) { Scheme = "ws", Path = path, Query = query }.Uri;

    private static async Task<ClientWebSocket> ConnectAsync(TestApp app, Tokens tokens)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {tokens.Access}");
        await socket.ConnectAsync(AddressOf(app), TestApp.Token);
        await SendAsync(socket, """{"protocol":"json","version":1}""");
        return socket;
    }

    /// <summary>Calls a method and reads on until something has come.</summary>
    private static async Task<string> CallAsync(ClientWebSocket socket, string method, string until = "\"result\"")
    {
        await SendAsync(socket, $$"""{"type":1,"invocationId":"1","target":"{{method}}","arguments":[]}""");
        var received = new StringBuilder();
        var buffer = new byte[4096];
        while (!received.ToString().Contains(until, StringComparison.Ordinal))
        {
            var part = await socket.ReceiveAsync(buffer, TestApp.Token);
            Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
            received.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
            Assert.DoesNotContain("\"error\"", received.ToString(), StringComparison.Ordinal);
        }

        return received.ToString();
    }

    /// <summary>The hub protocol ends a message with a record separator.</summary>
    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, TestApp.Token);

    [Authorize]
    private sealed class WhoHub : Hub
    {
        public string? WhoAmI() => Context.User?.FindFirst("sub")?.Value;

        public string WhatIsMyIdentifier() => Context.UserIdentifier ?? "nobody";

        public Task SendToMyself() => Clients.User(Context.UserIdentifier ?? "nobody").SendAsync("hello", $"for {Context.UserIdentifier}");

        public async Task<string> AmIStillHere() => await Context.GetHttpContext()!.GetAuth101UserAsync<TestUser>(refresh: true) is null ? "gone" : "here";
    }

    private sealed class OwnUserIds : IUserIdProvider
    {
        public string? GetUserId(HubConnectionContext connection) => "own";
    }
}
