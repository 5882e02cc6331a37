using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Auth101.Samples.Tests;

public sealed partial class PageTests
{
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
        await visit.CheckAccessibilityAsync();

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
        await visit.CheckAccessibilityAsync();
    }

    /// <summary>Opens a part of the session with the keyboard.</summary>
    private static Task OpenAsync(PageVisit visit, string part) => PressAsync(visit.Session.Locator("summary", new() { HasTextString = part }));

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
