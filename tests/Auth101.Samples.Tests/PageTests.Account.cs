using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Auth101.Samples.Tests;

public sealed partial class PageTests
{
    [Fact]
    public async Task A_keyboard_is_enough_from_the_first_mail_to_the_end_of_the_account()
    {
        var visit = await StartAsync();
        await visit.SignUpAsync();

        // The address is verified by the mail that came with the sign-up.
        await FollowAsync(visit, await visit.MailAsync("VerifyEmail"));
        await PressAsync(visit.Button("Verify the address"));
        await Expect(visit.Status).ToHaveTextAsync("Your address is verified.");
        await Expect(PageVisit.EmailIn(visit.SignIn)).ToBeFocusedAsync();

        // The password is forgotten, and set anew by mail.
        await PressAsync(visit.Button("Forgotten your password?"));
        await Expect(PageVisit.EmailIn(visit.Forgotten)).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("alice@example.com");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Status).ToHaveTextAsync("If somebody is registered with this address, the mail is on its way.");
        await FollowAsync(visit, await visit.MailAsync("ResetPassword"));
        await visit.Form("Set a new password").GetByLabel("New password", new() { Exact = true }).FocusAsync();
        await visit.Page.Keyboard.TypeAsync("second password");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Status).ToHaveTextAsync("Your password is set, and you are signed out everywhere.");

        await SignInAsync(visit, "alice@example.com", "second password");
        await Expect(visit.Session).ToContainTextAsync("Email verifiedyes");

        // It is changed by who knows it.
        await OpenAsync(visit, "Change the password");
        await FillAsync(visit, "Change the password", ("Current password", "wrong password"), ("New password", "third password"));
        await Expect(visit.Form("Change the password").GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await FillAsync(visit, "Change the password", ("Current password", "second password"), ("New password", "third password"));
        await Expect(visit.Status).ToHaveTextAsync("Your password has changed.");

        // So is the address, once its mail was answered.
        await OpenAsync(visit, "Change the address");
        await FillAsync(visit, "Change the address", ("New email address", "anna@example.com"), ("Password", "third password"));
        await Expect(visit.Status).ToHaveTextAsync("A mail is on its way to the new address. Its link changes it.");
        await FollowAsync(visit, await visit.MailAsync("ConfirmEmailChange"));
        await PressAsync(visit.Button("Use this address"));
        await Expect(visit.Status).ToHaveTextAsync("Your address has changed.");
        await SignInAsync(visit, "anna@example.com", "third password");

        await OpenAsync(visit, "Delete the account");
        await FillAsync(visit, "Delete the account", ("Password", "third password"));
        await Expect(visit.Status).ToHaveTextAsync("Your account is deleted.");
        await Expect(PageVisit.EmailIn(visit.SignIn)).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("anna@example.com");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.TypeAsync("third password");
        await visit.Page.Keyboard.PressAsync("Enter");
        await ExpectAlertAsync(visit.SignIn, "The email address or the password is wrong.");
    }

    [Fact]
    public async Task A_link_that_was_used_says_so_and_keeps_nobody_in_the_dark()
    {
        var visit = await StartAsync();
        await visit.SignUpAsync();
        var link = await visit.MailAsync("VerifyEmail");
        await FollowAsync(visit, link);
        await PressAsync(visit.Button("Verify the address"));
        await Expect(visit.Status).ToHaveTextAsync("Your address is verified.");

        await FollowAsync(visit, link);
        await PressAsync(visit.Button("Verify the address"));

        await Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Alert)).Not.ToBeEmptyAsync();
        await visit.Page.CheckAccessibilityAsync();
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_with_the_keyboard()
    {
        var visit = await StartAsync();
        await visit.SignUpAsync();
        await SignInElsewhereAsync(visit, "Telephone");
        await SignInElsewhereAsync(visit, "Tablet");

        await OpenAsync(visit, "Where you are signed in");
        var list = visit.Page.GetByRole(AriaRole.List, new() { Name = "Your sessions" });
        await Expect(list.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(3);
        await Expect(list.GetByText("This session")).ToHaveCountAsync(1);
        await visit.Page.CheckAccessibilityAsync();

        await PressAsync(list.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("Telephone") }));
        await Expect(visit.Status).ToHaveTextAsync("The session has ended.");
        await Expect(list).ToBeFocusedAsync();
        await Expect(list.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(2);
        await Expect(list.GetByText("Telephone")).ToHaveCountAsync(0);

        await PressAsync(visit.Button("Sign out everywhere else"));
        await Expect(visit.Status).ToHaveTextAsync("You are signed out everywhere else.");
        await Expect(list.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);

        await PressAsync(visit.Button("Sign out everywhere"));
        await Expect(visit.Status).ToHaveTextAsync("You are signed out everywhere.");
        await Expect(PageVisit.EmailIn(visit.SignIn)).ToBeFocusedAsync();
        Assert.DoesNotContain("alice", await visit.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify-email", "Verify your address", "Verify the address")]
    [InlineData("disown-email", "This was not you", "Remove the account")]
    [InlineData("reset-password", "Set a new password", "Set the password")]
    [InlineData("confirm-email-change", "Your new address", "Use this address")]
    [InlineData("cancel-email-change", "Keep your address", "Keep the address")]
    public async Task A_link_of_a_mail_asks_before_anything_happens(string purpose, string title, string button)
    {
        var visit = await StartAsync();
        visit.ForgetRequests();

        await FollowAsync(visit, $"/#{purpose}=some-token");

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeFocusedAsync();
        await Expect(visit.Page).ToHaveTitleAsync($"{title} · Auth101 sample");
        await Expect(visit.Button(button)).ToBeVisibleAsync();
        await Expect(visit.SignIn).ToBeHiddenAsync();
        Assert.DoesNotContain(visit.Requests, static request => request.StartsWith("POST", StringComparison.Ordinal));

        // The token is not kept where the next person at this machine would find it.
        Assert.DoesNotContain("some-token", visit.Page.Url, StringComparison.Ordinal);
        Assert.DoesNotContain("some-token", await visit.Page.ContentAsync(), StringComparison.Ordinal);
        await visit.Page.CheckAccessibilityAsync();
    }

    /// <summary>Opens a part of the session with the keyboard.</summary>
    private static Task OpenAsync(PageVisit visit, string part) => PressAsync(visit.Session.Locator("summary", new() { HasTextString = part }));

    /// <summary>Types into the fields of a form, and sends it with the last one.</summary>
    private static async Task FillAsync(PageVisit visit, string form, params (string Label, string Text)[] fields)
    {
        foreach (var (label, text) in fields)
        {
            var field = visit.Form(form).GetByLabel(label, new() { Exact = true });
            await field.FillAsync(string.Empty);
            await field.FocusAsync();
            await visit.Page.Keyboard.TypeAsync(text);
        }

        await visit.Page.Keyboard.PressAsync("Enter");
    }

    private static async Task SignInAsync(PageVisit visit, string email, string password)
    {
        await PageVisit.EmailIn(visit.SignIn).FocusAsync();
        await visit.Page.Keyboard.TypeAsync(email);
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.TypeAsync(password);
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.SessionHeading).ToBeFocusedAsync();
    }

    private static async Task PressAsync(ILocator element)
    {
        await element.FocusAsync();
        await element.PressAsync("Enter");
    }

    /// <summary>Opens a link of a mail, as a mail program does.</summary>
    private static async Task FollowAsync(PageVisit visit, string link)
    {
        await visit.Page.GotoAsync("about:blank");
        await visit.Page.GotoAsync(new Uri(visit.Server.Client.BaseAddress!, link).AbsoluteUri);
    }

    private static async Task SignInElsewhereAsync(PageVisit visit, string device)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/auth/sign-in/email")
        {
            Content = JsonContent.Create(new { email = "alice@example.com", password = PageVisit.Password }),
            Headers = { { "User-Agent", device } },
        };
        using var response = await visit.Server.Client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
