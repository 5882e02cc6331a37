using System.Net;
using System.Net.Http.Headers;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Auth101.Samples.Tests;

/// <summary>The page of the minimal sample, in a real browser.</summary>
public sealed partial class PageTests(SystemBrowser browser) : IClassFixture<SystemBrowser>, IAsyncDisposable
{
    private PageVisit? _visit;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_keyboard_is_enough_for_the_whole_walk()
    {
        var visit = await StartAsync();
        var page = visit.Page;
        await TabToAsync(visit, PageVisit.EmailIn(visit.SignIn), PageVisit.PasswordIn(visit.SignIn), visit.Button("Sign in"), visit.Button("Create an account"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveTitleAsync("Create an account · Auth101 sample");

        await Expect(PageVisit.EmailIn(visit.SignUp)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Alice@Example.com");
        await TabToAsync(visit, PageVisit.PasswordIn(visit.SignUp));
        await page.Keyboard.TypeAsync(PageVisit.Password);
        await TabToAsync(visit, visit.SignUp.GetByLabel("Department"));
        await page.Keyboard.TypeAsync("Research");
        await TabToAsync(visit, visit.Button("Create account"));
        await page.Keyboard.PressAsync("Enter");

        await Expect(visit.SessionHeading).ToBeFocusedAsync();
        await Expect(page).ToHaveTitleAsync("Your session · Auth101 sample");
        await Expect(visit.Session).ToContainTextAsync("alice@example.com");
        await TabToAsync(visit, visit.Button("Refresh"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(visit.Status).ToHaveTextAsync("The tokens are new. The old refresh token is used up.");
        await Expect(visit.Button("Refresh")).ToBeFocusedAsync();

        await TabToAsync(visit, visit.Button("Check session"));
        await page.Keyboard.PressAsync("Space");
        await Expect(visit.Status).ToHaveTextAsync("The session is valid.");

        await TabToAsync(visit, visit.Button("Sign out"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(visit.Status).ToHaveTextAsync("You are signed out.");
        await Expect(page).ToHaveTitleAsync("Sign in · Auth101 sample");
        await Expect(PageVisit.EmailIn(visit.SignIn)).ToBeFocusedAsync();

        await page.Keyboard.TypeAsync("alice@example.com");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(PageVisit.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(visit.SessionHeading).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_session_shows_the_six_public_fields_and_the_application_s_own()
    {
        var visit = await StartAsync();
        await visit.SignUpAsync(department: "Research");

        var terms = await visit.Session.GetByRole(AriaRole.Term).AllTextContentsAsync();
        var values = await visit.Session.GetByRole(AriaRole.Definition).AllTextContentsAsync();
        Assert.Equal(["Email", "Email verified", "Name", "Picture", "Active", "ID", "Department", "Member since"], terms);
        Assert.Equal(["alice@example.com", "no", "not set", "not set", "yes"], values.Take(5));
        Assert.True(Guid.TryParse(values[5], out _));
        Assert.Equal("Research", values[6]);
    }

    [Theory]
    [InlineData("alice", PageVisit.Password, "Email address", "The email address is missing or invalid.")]
    [InlineData("", "", "Email address", "The email address is missing or invalid.")]
    [InlineData("bob@example.com", "12345", "Password", "The password must have at least 12 characters.")]
    [InlineData("bob@example.com", "", "Password", "A password is required.")]
    [InlineData("ALICE@example.com", PageVisit.Password, "Email address", "This email address is already registered.")]
    public async Task A_refused_sign_up_says_why_at_the_field(string email, string password, string field, string message)
    {
        var visit = await StartAsync();
        await visit.SignUpAsync();
        await visit.Button("Sign out").ClickAsync();
        await visit.Button("Create an account").ClickAsync();
        await PageVisit.EmailIn(visit.SignUp).FillAsync(email);
        await PageVisit.PasswordIn(visit.SignUp).FillAsync(password);
        await visit.Button("Create account").ClickAsync();

        var input = visit.SignUp.GetByLabel(field);
        await Expect(input).ToBeFocusedAsync();
        await Expect(input).ToHaveAccessibleDescriptionAsync(message);
        await Expect(input).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(visit.SignUp.GetByRole(AriaRole.Alert)).ToHaveTextAsync(message);
        await Expect(visit.SignUp.Locator("[aria-invalid=true]")).ToHaveCountAsync(1);

        // What was wrong is no longer wrong once it was sent again.
        await PageVisit.EmailIn(visit.SignUp).FillAsync("carol@example.com");
        await PageVisit.PasswordIn(visit.SignUp).FillAsync(PageVisit.Password);
        await visit.Button("Create account").ClickAsync();
        await Expect(visit.SessionHeading).ToBeFocusedAsync();
        await Expect(visit.Page.Locator("[aria-invalid=true]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Wrong_credentials_are_told_without_saying_which()
    {
        var visit = await StartAsync();
        await SignInWronglyAsync(visit);
        await Expect(visit.Page.Locator("[aria-invalid=true]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_server_that_is_gone_is_told_in_words()
    {
        var visit = await StartAsync();
        await visit.SignUpAsync();
        await visit.Server.KillAsync();
        await visit.Button("Check session").ClickAsync();
        await ExpectAlertAsync(visit.Session, "The server does not answer. Check your connection and try again.");

        // Without an answer the session may still be there, so nobody is told to be signed out.
        await visit.Button("Sign out").ClickAsync();
        await ExpectAlertAsync(visit.Session, "The server does not answer. Check your connection and try again.");
    }

    [Theory]
    [InlineData(429, null, "There were too many attempts. Try again in a moment.")]
    [InlineData(429, "30", "There were too many attempts. Try again in 30 seconds.")]
    [InlineData(503, "1", "The server is busy. Try again in a moment.")]
    [InlineData(500, null, "Something went wrong on the server. Try again later.")]
    [InlineData(200, null, "Something went wrong on the server. Try again later.")]
    public async Task An_answer_without_the_API_s_words_gets_some(int status, string? retryAfter, string message)
    {
        var visit = await StartAsync();
        await visit.Page.RouteAsync("**/auth/sign-in/email", route => route.FulfillAsync(new()
        {
            Status = status,
            Headers = retryAfter is null ? null : new Dictionary<string, string> { ["Retry-After"] = retryAfter },
        }));
        await visit.Button("Sign in").ClickAsync();
        await ExpectAlertAsync(visit.SignIn, message);
    }

    [Fact]
    public async Task Refresh_brings_new_tokens_and_keeps_the_session()
    {
        var visit = await StartAsync();
        await visit.SignUpAsync();
        var before = await visit.AccessTokenAsync(() => visit.Button("Check session").ClickAsync());
        await Expect(visit.Status).ToHaveTextAsync("The session is valid.");
        var after = await visit.AccessTokenAsync(() => visit.Button("Refresh").ClickAsync());

        await Expect(visit.Status).ToHaveTextAsync("The tokens are new. The old refresh token is used up.");
        Assert.NotEqual(before, after);
        Assert.Equal(HttpStatusCode.OK, await SessionStatusAsync(visit, before));
        Assert.Equal(HttpStatusCode.OK, await SessionStatusAsync(visit, after));
    }

    [Fact]
    public async Task An_expired_access_token_is_refreshed_once_and_quietly()
    {
        var visit = await StartAsync();
        await visit.SignUpAsync();
        await ExpireAsync(visit, times: 1);
        await visit.Button("Check session").ClickAsync();

        await Expect(visit.Status).ToHaveTextAsync("The session is valid.");
        Assert.Equal(["GET /auth/session", "POST /auth/refresh", "GET /auth/session", "GET /me"], visit.Requests);
    }

    [Fact]
    public async Task A_token_that_stays_refused_ends_the_session_instead_of_refreshing_for_ever()
    {
        var visit = await StartAsync();
        await visit.SignUpAsync();
        await ExpireAsync(visit, times: 2);
        await visit.Button("Check session").ClickAsync();

        await ExpectAlertAsync(visit.SignIn, "The token is malformed or has expired. Sign in again.");
        Assert.Equal(["GET /auth/session", "POST /auth/refresh", "GET /auth/session"], visit.Requests);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_and_leaves_nothing_in_the_page()
    {
        var visit = await StartAsync();
        await visit.SignUpAsync();
        var token = await visit.AccessTokenAsync(() => visit.Button("Check session").ClickAsync());
        await Expect(visit.Status).ToHaveTextAsync("The session is valid.");
        await visit.Button("Sign out").ClickAsync();

        await Expect(visit.Status).ToHaveTextAsync("You are signed out.");
        Assert.Equal(HttpStatusCode.Unauthorized, await SessionStatusAsync(visit, token));
        Assert.DoesNotContain("alice", await visit.Page.ContentAsync(), StringComparison.Ordinal);
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("[...document.querySelectorAll('input')].map(input => input.value).filter(value => value)"));
    }

    [Fact]
    public async Task A_session_that_was_ended_elsewhere_leads_back_to_the_form_with_words()
    {
        var visit = await StartAsync();
        await visit.SignUpAsync();
        var token = await visit.AccessTokenAsync(() => visit.Button("Check session").ClickAsync());
        await Expect(visit.Status).ToHaveTextAsync("The session is valid.");
        using (var signOut = new HttpRequestMessage(HttpMethod.Post, "/auth/sign-out") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } })
        {
            (await visit.Server.Client.SendAsync(signOut, Token)).Dispose();
        }

        await visit.Button("Check session").ClickAsync();
        await ExpectAlertAsync(visit.SignIn, "The session was revoked or has expired. Sign in again.");
    }

    [Fact]
    public async Task Tokens_are_gone_with_the_page()
    {
        var visit = await StartAsync();
        await visit.SignUpAsync();
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("localStorage.length + sessionStorage.length + document.cookie.length"));
        Assert.Empty(await visit.Context.CookiesAsync());
        await visit.Page.ReloadAsync();
        await Expect(visit.SignIn).ToBeVisibleAsync();
        await Expect(visit.Session).ToBeHiddenAsync();
    }

    [Fact]
    public async Task While_a_request_runs_buttons_say_so_keep_the_focus_and_do_nothing()
    {
        var visit = await StartAsync();
        await visit.SignUpAsync();
        var answer = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await visit.Page.RouteAsync("**/auth/session", async route =>
        {
            await answer.Task;
            await route.ContinueAsync();
        });
        visit.ForgetRequests();
        await visit.Button("Check session").PressAsync("Enter");
        await Expect(visit.Button("Check session")).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(visit.Button("Sign out")).ToHaveAttributeAsync("aria-disabled", "true");
        await Expect(visit.Button("Check session")).ToBeFocusedAsync();
        await Expect(visit.Status).ToHaveTextAsync("One moment…");
        await visit.Page.Keyboard.PressAsync("Enter");
        answer.SetResult();

        await Expect(visit.Status).ToHaveTextAsync("The session is valid.");
        await Expect(visit.Button("Check session")).ToHaveAttributeAsync("aria-disabled", "false");
        await Expect(visit.Button("Check session")).ToBeFocusedAsync();
        Assert.Equal(["GET /auth/session", "GET /me"], visit.Requests);
    }

    [Fact]
    public async Task What_people_enter_is_shown_as_text()
    {
        // What markup needs beyond this, an address may not have.
        const string Email = "'onerror='alert`1`&lt&amp@example.com";
        const string Department = "<img src=x onerror=alert(1)><script>alert(2)</script>";
        var visit = await StartAsync();
        await visit.SignUpAsync(Email, Department);

        await Expect(visit.Session.GetByText(Email, new() { Exact = true })).ToBeVisibleAsync();
        await Expect(visit.Session.GetByText(Department, new() { Exact = true })).ToBeVisibleAsync();
        Assert.Equal(0, await visit.Page.Locator("body img, body script").CountAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_in_any_state(ColorScheme scheme)
    {
        var visit = await StartAsync(new() { ColorScheme = scheme, ViewportSize = new() { Width = 1024, Height = 768 } });
        var name = scheme == ColorScheme.Light ? "light" : "dark";
        await LookAsync("1-sign-in");
        await SignInWronglyAsync(visit);
        await LookAsync("2-sign-in-refused");
        await visit.Button("Create an account").ClickAsync();
        await PageVisit.EmailIn(visit.SignUp).FillAsync("alice@example");
        await visit.Button("Create account").ClickAsync();
        await Expect(visit.SignUp.Locator("[aria-invalid=true]")).ToBeFocusedAsync();
        await LookAsync("3-sign-up-refused");
        await visit.Page.ReloadAsync();
        await visit.SignUpAsync(department: "Research");
        await visit.Button("Refresh").PressAsync("Enter");
        await Expect(visit.Status).Not.ToBeEmptyAsync();
        await LookAsync("4-session");

        async Task LookAsync(string state)
        {
            await visit.KeepScreenshotAsync($"{name}-{state}");
            await visit.Page.CheckAccessibilityAsync();
        }
    }

    [Fact]
    public async Task A_narrow_screen_needs_no_scrolling_sideways_and_nothing_jumps_while_the_page_loads()
    {
        var visit = await StartAsync(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        Assert.Equal(0, await visit.Page.EvaluateAsync<double>("window.layoutShift"));
        await LookAsync("1-sign-in");
        await SignInWronglyAsync(visit);
        await LookAsync("2-sign-in-refused");
        await visit.SignUpAsync(new string('a', 64) + "@" + string.Join('.', Enumerable.Repeat(new string('b', 60), 3)), new string('D', 300));
        await LookAsync("3-session");

        async Task LookAsync(string state)
        {
            await visit.KeepScreenshotAsync($"narrow-{state}");
            Assert.Equal(320, await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        }
    }

    /// <summary>Ends every test with a look at what the browser complained about.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_visit is not null)
        {
            await _visit.DisposeAsync();
            Assert.True(_visit.Complaints.Count == 0, string.Join('\n', _visit.Complaints));
        }
    }

    private async Task<PageVisit> StartAsync(BrowserNewContextOptions? options = null) => _visit = await PageVisit.StartAsync(browser, options);

    private static async Task TabToAsync(PageVisit visit, params ILocator[] order)
    {
        foreach (var element in order)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            await Expect(element).ToBeFocusedAsync();
        }
    }

    private static async Task SignInWronglyAsync(PageVisit visit)
    {
        await PageVisit.EmailIn(visit.SignIn).FillAsync("nobody@example.com");
        await PageVisit.PasswordIn(visit.SignIn).FillAsync("wrong password");
        await visit.Button("Sign in").ClickAsync();
        await ExpectAlertAsync(visit.SignIn, "The email address or the password is wrong.");
    }

    /// <summary>A message about the whole form is announced, and has the focus.</summary>
    private static async Task ExpectAlertAsync(ILocator view, string message)
    {
        await Expect(view.GetByRole(AriaRole.Alert)).ToHaveTextAsync(message);
        await Expect(view.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
    }

    /// <summary>Lets the server see a token that it refuses, as it would an expired one.</summary>
    private static async Task ExpireAsync(PageVisit visit, int times)
    {
        visit.ForgetRequests();
        await visit.Page.RouteAsync(
            "**/auth/session",
            route => route.ContinueAsync(new() { Headers = new Dictionary<string, string> { ["Authorization"] = "Bearer expired" } }),
            new() { Times = times });
    }

    private static async Task<HttpStatusCode> SessionStatusAsync(PageVisit visit, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/auth/session") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
        using var response = await visit.Server.Client.SendAsync(request, Token);
        return response.StatusCode;
    }
}
