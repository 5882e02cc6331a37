using System.Collections.Concurrent;
using Auth101.Aot.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Auth101.Samples.Tests;

/// <summary>The page on another origin than its API, in a real browser.</summary>
public sealed class SpaTests(SystemBrowser browser) : IClassFixture<SystemBrowser>, IAsyncLifetime
{
    private const string Email = "alice@example.com";
    private const string Password = "correct horse battery staple";

    private readonly ConcurrentQueue<string> _complaints = new();
    private readonly ConcurrentQueue<(string Path, string? Authorization)> _requests = new();
    private LocalSite _files = null!;
    private RunningSample _sample = null!;
    private IPage _page = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Api => $"http://localhost:{_sample.Client.BaseAddress!.Port}";

    public async ValueTask InitializeAsync()
    {
        var context = await browser.OpenAsync(new());
        _files = await LocalSite.StartAsync(files =>
        {
            files.MapGet("/", async () => Results.Content((await ReadAsync("index.html")).Replace("http://localhost:5105", Api, StringComparison.Ordinal), "text/html"));
            files.MapGet("/{name}.js", async (string name) => Results.Content(await ReadAsync(name + ".js"), "text/javascript"));
            files.MapGet("/{name}.css", async (string name) => Results.Content(await ReadAsync(name + ".css"), "text/css"));
        });
        _sample = await Sample.StartAsync("Spa", ("Sample__Page", _files.Own));
        _page = await context.NewPageAsync();
        _page.PageError += (_, error) => _complaints.Enqueue(error);
        _page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal) || message.Text.Contains("CORS", StringComparison.Ordinal))
            {
                _complaints.Enqueue(message.Text);
            }
        };
        _page.Request += (_, request) => _requests.Enqueue((new Uri(request.Url).AbsolutePath, request.Headers.GetValueOrDefault("authorization")));
        await _page.GotoAsync(_files.Own);

        static Task<string> ReadAsync(string file) => File.ReadAllTextAsync(Path.Combine(Sample.FolderOf("Spa"), "Page", Path.GetFileName(file)), Token);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_session_in_a_cookie_outlives_the_page_which_never_sees_it()
    {
        await SubmitAsync("Create account");
        await SaysAsync("You are signed in.");
        Assert.Equal(
            [("__Host-auth101", true, true), ("__Host-auth101-device", true, true)],
            (await _page.Context.CookiesAsync()).Select(static cookie => (cookie.Name, cookie.HttpOnly, cookie.Secure)).Order());

        await _page.ReloadAsync();
        await Expect(_page.GetByRole(AriaRole.Heading, new() { Name = Email })).ToBeVisibleAsync();
        await _page.CheckAccessibilityAsync();
        await ClickAsync("Sign out");
        await SaysAsync("You are signed out.");
        await _page.CheckAccessibilityAsync();
        Assert.Equal(["__Host-auth101-device"], (await _page.Context.CookiesAsync()).Select(static cookie => cookie.Name));
        Assert.All(_requests, static request => Assert.Null(request.Authorization));

        await SubmitAsync("Sign in", password: "wrong password entirely");
        await SaysAsync("The email address or the password is wrong.");
        await SubmitAsync("Sign in");
        await SaysAsync("You are signed in.");
        Assert.Empty(_complaints);
    }

    [Fact(Timeout = 60_000)]
    public async Task Tokens_in_memory_are_refreshed_by_one_request_however_many_need_it_and_are_gone_with_the_page()
    {
        await SubmitAsync("Create account", keep: "this page");
        await SaysAsync("You are signed in.");
        Assert.Empty(await _page.Context.CookiesAsync());
        var first = _requests.Last(static request => request.Path == "/me").Authorization;
        Assert.NotNull(first);

        // As if the access token had expired.
        await _page.RouteAsync($"{Api}/**", route => route.Request.Headers.GetValueOrDefault("authorization") == first && !route.Request.Url.EndsWith("/refresh", StringComparison.Ordinal)
            ? route.FulfillAsync(new()
            {
                Status = 401,
                ContentType = "application/json",
                Body = """{"error":{"message":"The token is malformed or has expired.","code":"INVALID_TOKEN"}}""",
                Headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = _files.Own, ["Access-Control-Allow-Credentials"] = "true" },
            })
            : route.ContinueAsync());
        await ClickAsync("Ask again");
        await SaysAsync("You are still signed in.");
        Assert.Single(_requests, static request => request.Path == "/tokens/refresh");
        var second = _requests.Last(static request => request.Path == "/me").Authorization;
        Assert.NotEqual(first, second);

        await _page.ReloadAsync();
        await Expect(_page.GetByRole(AriaRole.Button, new() { Name = "Sign in" })).ToBeVisibleAsync();
        Assert.Empty(await _page.EvaluateAsync<string[]>("[...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].filter(text => text)"));
        Assert.Empty(_complaints);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_session_that_was_ended_elsewhere_leads_back_to_the_form()
    {
        await SubmitAsync("Create account", keep: "this page");
        await SaysAsync("You are signed in.");
        var token = _requests.Last(static request => request.Path == "/me").Authorization;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/tokens/revoke-sessions");
        request.Headers.Add("Authorization", token);
        using var response = await _sample.Client.SendAsync(request, Token);
        response.EnsureSuccessStatusCode();

        await ClickAsync("Ask again");

        await Expect(_page.GetByRole(AriaRole.Button, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await SaysAsync("The session was revoked or has expired.");
        Assert.Empty(_complaints);
    }

    public async ValueTask DisposeAsync()
    {
        if (_page is not null)
        {
            await _page.Context.DisposeAsync();
        }

        if (_sample is not null)
        {
            await _sample.DisposeAsync();
        }

        if (_files is not null)
        {
            await _files.DisposeAsync();
        }
    }

    private async Task SubmitAsync(string button, string password = Password, string keep = "a cookie")
    {
        await _page.GetByLabel("Email address").FillAsync(Email);
        await _page.GetByLabel("Password").FillAsync(password);
        await _page.GetByLabel(keep).CheckAsync();
        await ClickAsync(button);
    }

    private Task ClickAsync(string button) => _page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    private Task SaysAsync(string text) => Expect(_page.GetByRole(AriaRole.Status)).ToHaveTextAsync(text);
}
