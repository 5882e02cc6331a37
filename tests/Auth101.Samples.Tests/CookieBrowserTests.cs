using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using Auth101.Runtime.Tests.Flows;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Auth101.Samples.Tests;

/// <summary>What a real browser does with the cookie of a session: for pages of the application, and for those of another site.</summary>
public sealed class CookieBrowserTests(SystemBrowser browser) : IClassFixture<SystemBrowser>, IAsyncLifetime
{
    private const string Email = "alice@example.com";
    private const string Password = "correct horse battery staple";

    private readonly ConcurrentQueue<string> _done = new();
    private LocalSite _site = null!;
    private IBrowserContext _context = null!;
    private IPage _page = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Own => _site.Own;

    /// <summary>The same server by its address, which is another site: neither the name nor a part of it is the same.</summary>
    private string Other => $"http://127.0.0.1:{Port}";

    private int Port => _site.Port;

    public async ValueTask InitializeAsync()
    {
        _context = await browser.OpenAsync(new());
        _site = await LocalSite.StartAsync(MapEndpoints, AddServices);
        _page = await _context.NewPageAsync();
    }

    [Fact]
    public async Task A_page_of_the_application_signs_in_fetches_posts_and_opens_sockets()
    {
        await SignInAsync();

        var cookie = Assert.Single(await _context.CookiesAsync());
        Assert.Equal(("__Host-auth101", true, true, SameSiteAttribute.Lax, "/", -1f), (
            cookie.Name, cookie.HttpOnly, cookie.Secure, cookie.SameSite, cookie.Path, cookie.Expires));
        Assert.DoesNotContain("auth101", await _page.EvaluateAsync<string>("document.cookie"), StringComparison.Ordinal);
        Assert.Equal(200, await StatusOfAsync($"{Own}/transfer", "POST"));
        await PostFormAsync($"{Own}/transfer");
        Assert.Equal(Email, await SocketAsync($"ws://localhost:{Port}/socket"));
        Assert.Equal(["transfer of " + Email, "transfer of " + Email, "socket of " + Email], _done);
        Assert.Equal(200, await StatusOfAsync($"{Own}/auth/sign-out", "POST"));
        Assert.Empty(await _context.CookiesAsync());
        Assert.DoesNotContain(_site.Log, static message => message.Contains("eyJhbGci", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_another_site_does_nothing_with_a_form_a_fetch_a_picture_or_a_socket()
    {
        await SignInAsync();
        await _page.GotoAsync(Other);

        // No cookie comes along, so that this is nobody's.
        await PostFormAsync($"{Own}/transfer", leadsTo: $"{Own}/login?returnUrl=%2Ftransfer");
        await _page.GotoAsync(Other);
        Assert.Equal(0, await StatusOfAsync($"{Own}/transfer", "POST"));
        await _page.EvaluateAsync("url => new Promise(done => { const image = new Image(); image.onload = image.onerror = done; image.src = url; })", $"{Own}/picture");
        Assert.Null(await SocketAsync($"ws://localhost:{Port}/socket"));

        Assert.Empty(_done);
    }

    [Fact]
    public async Task A_page_of_the_site_at_another_port_does_nothing_either_although_it_has_the_cookie_sent()
    {
        await SignInAsync();
        await using var neighbour = await LocalSite.StartAsync(static app => app.MapGet("/", static () => Page("")));
        await _page.GotoAsync(neighbour.Own);

        await PostFormAsync($"{Own}/transfer");
        await Expect(_page.Locator("body")).ToContainTextAsync("CROSS_SITE_REQUEST");
        await _page.GotoAsync(neighbour.Own);
        Assert.Equal(0, await StatusOfAsync($"{Own}/transfer", "POST"));
        Assert.Null(await SocketAsync($"ws://localhost:{Port}/socket"));

        Assert.Empty(_done);
    }

    [Fact]
    public async Task A_page_of_another_site_signs_nobody_in()
    {
        await SignUpAsync();
        await _context.ClearCookiesAsync();
        await _page.GotoAsync(Other);

        await PostFormAsync($"{Own}/sign-in", leadsTo: null, ("email", Email), ("password", Password));
        Assert.Equal(["sign-in CROSS_SITE_REQUEST"], _done);
        Assert.Empty(await _context.CookiesAsync());

        await _page.GotoAsync(Own);
        await PostFormAsync($"{Own}/sign-in", leadsTo: null, ("email", Email), ("password", Password), ("remember", "on"));
        Assert.Equal("sign-in done", _done.Last());
        Assert.True(Assert.Single(await _context.CookiesAsync()).Expires > 0);
    }

    [Fact]
    public async Task A_page_that_needs_a_user_leads_to_the_one_to_sign_in_and_names_itself()
    {
        await _page.GotoAsync($"{Own}/private?a=1");

        Assert.Equal($"{Own}/login?returnUrl=%2Fprivate%3Fa%3D1", _page.Url);
        await Expect(_page.Locator("#next")).ToHaveTextAsync("/private?a=1");
    }

    [Fact]
    public async Task A_hub_knows_who_opens_a_socket_by_the_cookie_or_by_a_token_in_the_query_which_nothing_logs()
    {
        await SignInAsync();
        var who = await HubAsync(string.Empty);
        Assert.True(Guid.TryParse(who, out _), who);
        await _context.ClearCookiesAsync();
        Assert.Null(await HubAsync(string.Empty));

        var token = await _page.EvaluateAsync<string>(
            """
            ([url, body]) => fetch(url, { method: 'POST', body, headers: { 'Content-Type': 'application/json' } })
                .then(response => response.json()).then(signedIn => signedIn.access_token)
            """,
            new[] { $"{Own}/api/sign-in/email", $$"""{"email":"{{Email}}","password":"{{Password}}"}""" });

        Assert.Equal(who, await HubAsync($"?access_token={token}"));
        Assert.DoesNotContain(_site.Log, static message => message.Contains("eyJhbGci", StringComparison.Ordinal));

        Task<string?> HubAsync(string query) => _page.EvaluateAsync<string?>(
            """
            url => new Promise(done => {
                const socket = new WebSocket(url);
                socket.onopen = () => socket.send('{"protocol":"json","version":1}\u001e{"type":1,"invocationId":"1","target":"WhoAmI","arguments":[]}\u001e');
                socket.onerror = () => done(null);
                socket.onmessage = event => {
                    const message = event.data.split('\u001e').filter(text => text).map(text => JSON.parse(text)).find(message => message.type === 3);
                    if (message) done(message.result);
                };
            })
            """,
            $"ws://localhost:{Port}/hubs/who{query}");
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null)
        {
            await _context.DisposeAsync();
            await _site.DisposeAsync();
        }
    }

    private static void AddServices(IServiceCollection services)
    {
        var store = new InMemoryAuthStore();
        services.AddAuth101<TestUser>(static options =>
        {
            options.Secret = "0123456789abcdef0123456789abcdef0123456789abcdef";
            options.PasswordMemoryKiB = 8192;
            options.PasswordIterations = 1;
            options.AllowQueryToken("/hubs");
        }).UseStore(_ => store).AddCookies(static cookies => cookies.LoginPath = "/login");
        services.AddSignalR();
    }

    private void MapEndpoints(WebApplication app)
    {
        app.UseWebSockets();
        app.MapAuth101<TestUser>("/api");
        app.MapHub<WhoHub>("/hubs/who");
        app.MapAuth101<TestUser>("/auth", static chosen => chosen.UseCookies());
        app.MapGet("/", static () => Page(""));
        app.MapGet("/login", static (HttpContext context) => Page($"<p id=\"next\">{context.GetAuth101ReturnUrl()}</p>"));
        app.MapGet("/private", static () => Page("<p>private</p>")).RequireAuthorization();
        app.MapGet("/picture", (CurrentUser<TestUser> me) => Note($"picture of {me.User.Email}"));
        app.MapPost("/transfer", (CurrentUser<TestUser> me) => Note($"transfer of {me.User.Email}"));
        app.MapPost("/sign-in", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            var result = await context.SignInAuth101Async<TestUser>(form["email"], form["password"], rememberMe: form["remember"] == "on");
            return Note($"sign-in {result.Error?.WireCode ?? "done"}");
        });
        app.MapGet("/socket", async (HttpContext context, CurrentUser<TestUser> me) =>
        {
            Note($"socket of {me.User.Email}");
            using var socket = await context.WebSockets.AcceptWebSocketAsync();
            await socket.SendAsync(Encoding.UTF8.GetBytes(me.User.Email), WebSocketMessageType.Text, endOfMessage: true, context.RequestAborted);
        });

        IResult Note(string what)
        {
            _done.Enqueue(what);
            return Page($"<p>{what}</p>");
        }
    }

    private static IResult Page(string body) => Results.Content($"<!doctype html><title>Page</title><link rel=\"icon\" href=\"data:,\">{body}", "text/html");

    private async Task SignUpAsync()
    {
        await _page.GotoAsync(Own);
        Assert.Equal(200, await StatusOfAsync($"{Own}/auth/sign-up/email", "POST", $$"""{"email":"{{Email}}","password":"{{Password}}","department":"Sales"}"""));
    }

    private Task SignInAsync() => SignUpAsync();

    /// <summary>The status of what the page fetches with credentials; 0 if the browser does not let it see one.</summary>
    private Task<int> StatusOfAsync(string url, string method, string? body = null) => _page.EvaluateAsync<int>(
        """
        ([url, method, body]) => fetch(url, { method, body, credentials: 'include', headers: body ? { 'Content-Type': 'application/json' } : {} })
            .then(response => response.status, () => 0)
        """,
        new[] { url, method, body });

    /// <summary>What the first message of a socket says; null if there is none.</summary>
    private Task<string?> SocketAsync(string url) => _page.EvaluateAsync<string?>(
        "url => new Promise(done => { const socket = new WebSocket(url); socket.onmessage = event => done(event.data); socket.onerror = () => done(null); })", url);

    /// <summary>Sends a form as a page does, and waits for where that leads.</summary>
    private async Task PostFormAsync(string url, string? leadsTo = null, params (string Name, string Value)[] fields)
    {
        await _page.EvaluateAsync(
            """
            ([url, fields]) => {
                const form = document.createElement('form');
                form.method = 'post';
                form.action = url;
                for (const [name, value] of fields) {
                    const input = document.createElement('input');
                    input.name = name;
                    input.value = value;
                    form.append(input);
                }
                document.body.append(form);
                setTimeout(() => form.submit());
            }
            """,
            new object[] { url, fields.Select(static field => new[] { field.Name, field.Value }).ToArray() });
        await Expect(_page).ToHaveURLAsync(leadsTo ?? url);
    }

    [Authorize]
    private sealed class WhoHub : Hub
    {
        public string? WhoAmI() => Context.UserIdentifier;
    }
}
