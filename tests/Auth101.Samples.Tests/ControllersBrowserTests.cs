using System.Net;
using System.Net.Http.Json;
using Auth101.Aot.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Auth101.Samples.Tests;

/// <summary>Controllers and views with the cookie, in a real browser that runs no script.</summary>
public sealed class ControllersBrowserTests(SystemBrowser browser) : IClassFixture<SystemBrowser>, IAsyncLifetime
{
    private const string Email = "alice@example.com";
    private const string Password = "correct horse battery staple";

    private IBrowserContext _context = null!;
    private IPage _page = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _context = await browser.OpenAsync(new() { JavaScriptEnabled = false });
        _page = await _context.NewPageAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_page_that_needs_a_user_leads_to_the_one_to_sign_in_and_back_and_nowhere_else()
    {
        await using var sample = await StartAsync();
        var own = OwnOf(sample);
        await _page.GotoAsync($"{own}/payout?a=1");
        await Expect(_page).ToHaveURLAsync($"{own}/login?returnUrl=%2Fpayout%3Fa%3D1");

        await GiveAsync("wrong-one-entirely");
        await Expect(_page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The email address or the password is wrong.");
        await GiveAsync(Password);

        // Who has just signed in need not give the password once more.
        await Expect(_page).ToHaveURLAsync($"{own}/payout?a=1");
        await ClickAsync("Pay out");
        await Expect(_page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The money is on its way.");

        await _page.GotoAsync($"{own}/account");
        await Expect(_page.GetByRole(AriaRole.Main)).ToContainTextAsync(Email);
        await ClickAsync("Sign out");
        await Expect(_page).ToHaveURLAsync($"{own}/login");
        await _page.GotoAsync($"{own}/login?returnUrl=https%3A%2F%2Fevil.example");
        await GiveAsync(Password);
        await Expect(_page).ToHaveURLAsync($"{own}/account");

        // The same scheme serves the API, whose clients are not sent to a page.
        Assert.Equal(200, (await _page.GotoAsync($"{own}/profile"))!.Status);
        await _context.ClearCookiesAsync();
        Assert.Equal(401, (await _page.GotoAsync($"{own}/profile"))!.Status);
    }

    [Fact(Timeout = 60_000)]
    public async Task An_old_session_leads_to_the_page_that_asks_for_the_password_once_more_and_back()
    {
        await using var sample = await StartAsync(("Auth101__FreshSessionLifetime", "00:00:01"));
        var own = OwnOf(sample);
        await _page.GotoAsync($"{own}/login");
        await GiveAsync(Password);
        await Expect(_page).ToHaveURLAsync($"{own}/account");
        while (_page.Url != $"{own}/password?returnUrl=%2Fpayout")
        {
            await _page.GotoAsync($"{own}/payout");
        }

        await _page.GetByLabel("Password").FillAsync("wrong-one-entirely");
        await ClickAsync("Go on");
        await Expect(_page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The password is wrong.");

        // The page that asks may be the one that is shown again: it is fresh for a second.
        await _page.GetByLabel("Password").FillAsync(Password);
        var answer = await _page.RunAndWaitForResponseAsync(
            () => ClickAsync("Go on"), static response => response.Request.Method == "POST");
        Assert.Equal((302, "/payout"), (answer.Status, await answer.HeaderValueAsync("Location")));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_form_without_the_token_of_a_page_does_nothing()
    {
        await using var sample = await StartAsync();
        using var form = new FormUrlEncodedContent([new("email", Email), new("password", Password)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/login") { Content = form };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");

        using var response = await sample.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain(response.Headers, static header => header.Key == "Set-Cookie");
    }

    public ValueTask DisposeAsync() => _context?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>The sample with a user.</summary>
    private static async Task<RunningSample> StartAsync(params (string Name, string Value)[] settings)
    {
        var sample = await Sample.StartAsync("Controllers", settings);
        using var signedUp = await sample.Client.PostAsJsonAsync("/auth/sign-up/email", new { email = Email, password = Password }, Token);
        Assert.Equal(HttpStatusCode.OK, signedUp.StatusCode);
        return sample;
    }

    /// <summary>By name: browsers take its cookies, though it has no TLS.</summary>
    private static string OwnOf(RunningSample sample) => $"http://localhost:{sample.Client.BaseAddress!.Port}";

    private async Task GiveAsync(string password)
    {
        await _page.GetByLabel("Email address").FillAsync(Email);
        await _page.GetByLabel("Password").FillAsync(password);
        await ClickAsync("Sign in");
    }

    private Task ClickAsync(string button) => _page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
}
