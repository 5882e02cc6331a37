using System.Net;
using System.Text.RegularExpressions;
using Auth101.Aot.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Auth101.Samples.Tests;

/// <summary>The account that the server renders, in a real browser that runs no script.</summary>
public sealed partial class RazorPagesTests(SystemBrowser browser) : IClassFixture<SystemBrowser>, IAsyncLifetime
{
    private const string Email = "alice@example.com";
    private const string Password = "correct horse battery staple";
    private const string NewPassword = "another horse, another staple";

    private readonly List<IBrowserContext> _contexts = [];
    private RunningSample _sample = null!;
    private IPage _page = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>By name: browsers take its cookies, though it has no TLS.</summary>
    private string Own => $"http://localhost:{_sample.Client.BaseAddress!.Port}";

    public async ValueTask InitializeAsync()
    {
        var context = await browser.OpenAsync(new() { JavaScriptEnabled = false });
        _contexts.Add(context);
        _sample = await Sample.StartAsync("RazorPages");
        _page = await context.NewPageAsync();
    }

    [Fact(Timeout = 60_000)]
    public async Task A_user_comes_proves_the_address_changes_the_password_and_leaves()
    {
        await _page.GotoAsync($"{Own}/account");
        await Expect(_page).ToHaveURLAsync($"{Own}/login?returnUrl=%2Faccount");
        await RegisterAsync();
        await Expect(_page.Locator("main")).ToContainTextAsync($"{Email}, not verified");

        await OpenMailAsync("VerifyEmail");
        await ClickAsync("This is my address");
        await SaysAsync("Your address is verified.");
        await Expect(_page.Locator("main")).ToContainTextAsync($"{Email}, verified");

        var elsewhere = await SignInElsewhereAsync();
        await ChangePasswordAsync("wrong-one-entirely");
        await RefusesAsync("The password is wrong.", at: "Current password");
        await ChangePasswordAsync(Password);
        await SaysAsync("The password is changed, and all other sessions have ended.");
        await elsewhere.ReloadAsync();
        await Expect(elsewhere).ToHaveURLAsync($"{Own}/login?returnUrl=%2Faccount");

        await _page.GetByLabel("Your password").FillAsync(NewPassword);
        await ClickAsync("Delete everything");
        await SaysAsync("Your account is deleted.");
        Assert.DoesNotContain(await _page.Context.CookiesAsync(), static cookie => cookie.Name == "__Host-auth101");
        await SignInAsync(_page, NewPassword);
        await RefusesAsync("The email address or the password is wrong.");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_forgotten_password_is_set_anew_and_signs_out_everywhere()
    {
        await RegisterAsync();
        var elsewhere = await SignInElsewhereAsync();
        await ClickAsync("Sign out");
        await SaysAsync("You are signed out.");

        await _page.GetByText("Forgotten your password?").ClickAsync();
        await _page.GetByLabel("Email address").FillAsync(Email);
        await ClickAsync("Send a link");
        await SaysAsync("If there is an account with this address, a mail is on its way.");
        var link = await OpenMailAsync("ResetPassword");
        await _page.GetByLabel("New password").FillAsync(Email);
        await ClickAsync("Set password");
        await RefusesAsync("The password must not be", at: "New password");
        await _page.GetByLabel("New password").FillAsync(NewPassword);
        await ClickAsync("Set password");
        await SaysAsync("Sign in with the new password.");
        await SignInAsync(_page, NewPassword);
        await Expect(_page).ToHaveURLAsync($"{Own}/account");

        await elsewhere.ReloadAsync();
        await Expect(elsewhere).ToHaveURLAsync($"{Own}/login?returnUrl=%2Faccount");
        await elsewhere.GotoAsync(Own + link);
        await elsewhere.GetByLabel("New password").FillAsync(Password);
        await elsewhere.GetByRole(AriaRole.Button, new() { Name = "Set password" }).ClickAsync();
        await Expect(elsewhere.GetByRole(AriaRole.Alert)).ToHaveTextAsync("The link or the code is wrong, was used before, or has expired.");
    }

    [Fact(Timeout = 60_000)]
    public async Task A_session_elsewhere_is_listed_and_ended()
    {
        await RegisterAsync();
        var elsewhere = await SignInElsewhereAsync();

        await _page.ReloadAsync();
        await Expect(_page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(_page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = "this one" })).ToHaveCountAsync(1);
        await ClickAsync("End the session");
        await SaysAsync("The session has ended.");
        await Expect(_page.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);

        await elsewhere.ReloadAsync();
        await Expect(elsewhere).ToHaveURLAsync($"{Own}/login?returnUrl=%2Faccount");
    }

    [Fact(Timeout = 60_000)]
    public async Task Signing_in_leads_back_to_a_page_of_the_application_and_nowhere_else()
    {
        await RegisterAsync();
        foreach (var (returnUrl, leadsTo) in ((string, string)[])[("/forgot?a=1", "/forgot?a=1"), ("//evil.example", "/account"), ("https://evil.example", "/account")])
        {
            await _page.GotoAsync($"{Own}/login?returnUrl={Uri.EscapeDataString(returnUrl)}");
            await FillAndSignInAsync(_page, Password);
            await Expect(_page).ToHaveURLAsync(Own + leadsTo);
        }
    }

    [Fact(Timeout = 60_000)]
    public async Task A_form_without_the_token_of_a_page_does_nothing()
    {
        using var form = new FormUrlEncodedContent([new("email", Email), new("password", Password)]);
        using var response = await _sample.Client.PostAsync("/register", form, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        await SignInAsync(_page, Password);
        await RefusesAsync("The email address or the password is wrong.");
    }

    [Fact(Timeout = 60_000)]
    public async Task Nothing_of_the_pages_keeps_anybody_out()
    {
        // What looks for that is itself a script.
        var context = await browser.OpenAsync(new());
        _contexts.Add(context);
        _page = await context.NewPageAsync();
        foreach (var path in (string[])["/", "/register", "/login", "/forgot", "/reset?token=none", "/verify?token=none", "/logout"])
        {
            await _page.GotoAsync(Own + path);
            await _page.CheckAccessibilityAsync();
        }

        await SignInAsync(_page, Password);
        await _page.CheckAccessibilityAsync();
        await RegisterAsync();
        await ChangePasswordAsync("wrong-one-entirely");
        await _page.CheckAccessibilityAsync();
        await SignInElsewhereAsync();
        await _page.ReloadAsync();
        await _page.CheckAccessibilityAsync();
        await _page.ScreenshotAsync(new() { Path = Path.Combine(Sample.Screenshots, "razor-pages-account.png"), FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
        {
            await context.DisposeAsync();
        }

        if (_sample is not null)
        {
            await _sample.DisposeAsync();
        }
    }

    private async Task RegisterAsync()
    {
        await _page.GotoAsync($"{Own}/register");
        await _page.GetByLabel("Email address").FillAsync(Email);
        await _page.GetByLabel("Password").FillAsync(Password);
        await ClickAsync("Create account");
        await SaysAsync("Welcome. A mail says how to verify your address.");
    }

    private async Task SignInAsync(IPage page, string password)
    {
        await page.GotoAsync($"{Own}/login");
        await FillAndSignInAsync(page, password);
    }

    private static async Task FillAndSignInAsync(IPage page, string password)
    {
        await page.GetByLabel("Email address").FillAsync(Email);
        await page.GetByLabel("Password").FillAsync(password);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    private async Task<IPage> SignInElsewhereAsync()
    {
        var context = await browser.OpenAsync(new() { JavaScriptEnabled = false });
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        await SignInAsync(page, Password);
        await Expect(page).ToHaveURLAsync($"{Own}/account");
        return page;
    }

    private async Task ChangePasswordAsync(string current)
    {
        await _page.GetByLabel("Current password").FillAsync(current);
        await _page.GetByLabel("New password").FillAsync(NewPassword);
        await ClickAsync("Change password");
    }

    private Task ClickAsync(string button) => _page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    private Task SaysAsync(string text) => Expect(_page.GetByRole(AriaRole.Status)).ToHaveTextAsync(text);

    /// <summary>A refusal is heard at once, stands in the title, and at the field that it is about.</summary>
    private async Task RefusesAsync(string text, string? at = null)
    {
        await Expect(_page.GetByRole(AriaRole.Alert)).ToContainTextAsync(text);
        await Expect(_page).ToHaveTitleAsync(RefusalTitle());
        var refused = _page.Locator("[aria-invalid=true]");
        await Expect(refused).ToHaveCountAsync(at is null ? 0 : 1);
        if (at is not null)
        {
            await Expect(_page.GetByLabel(at).And(refused)).ToBeVisibleAsync();
        }
    }

    /// <summary>Waits for a mail and follows its link, which it gives.</summary>
    private async Task<string> OpenMailAsync(string purpose)
    {
        var folder = Path.Combine(Path.GetDirectoryName(_sample.DatabaseFile)!, "mail");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            if (Directory.Exists(folder) && Directory.GetFiles(folder, $"*-{purpose}-*.eml").FirstOrDefault() is { } mail)
            {
                var link = LinkOf().Match(await File.ReadAllTextAsync(mail, patience.Token)).Groups[1].Value;
                await _page.GotoAsync(Own + link);
                return link;
            }

            await Task.Delay(50, patience.Token);
        }
    }

    [GeneratedRegex(@"https?://[^/\s]+(/[a-z]+\?token=[A-Za-z0-9_-]+)")]
    private static partial Regex LinkOf();

    [GeneratedRegex("^Error: ")]
    private static partial Regex RefusalTitle();
}
