using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Auth101.AspNetCore.Tests;

/// <summary>Sessions that browsers keep in a cookie.</summary>
public class CookieTests
{
    [Fact]
    public async Task The_session_is_in_a_cookie_and_no_token_in_a_body()
    {
        await using var app = await CookieApp.StartAsync();

        var signedUp = await app.SignUpAsync();

        Assert.Equal(["user"], signedUp.Body.AsObject().Select(static member => member.Key));
        Assert.EndsWith("; path=/; secure; samesite=lax; httponly", app.SetCookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", app.SetCookie!, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain", app.SetCookie!, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("no-store", signedUp.CacheControl);
        Assert.Equal(TestApp.Email, (await app.GetAsync("/me")).Text.Trim('"'));
        Assert.Equal(TestApp.Email, (string?)(await app.GetAsync("/auth/session")).Body["user"]!["email"]);

        var changed = await app.PostAsync(
            "/auth/change-password", new JsonObject { ["current_password"] = TestApp.Password, ["new_password"] = TestApp.Password + "2" });
        Assert.DoesNotContain("token", changed.Text, StringComparison.Ordinal);
        Assert.NotNull(app.SetCookie);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/me")).Status);
        Assert.DoesNotContain("token", (await app.PostAsync("/auth/refresh")).Text, StringComparison.Ordinal);
        Assert.NotNull(app.SetCookie);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task A_remembered_session_outlives_the_browser_also_after_its_cookie_was_replaced()
    {
        await using var app = await CookieApp.StartAsync();
        await app.SignUpAsync();
        await app.PostAsync("/auth/sign-in/email", CookieApp.Credentials(rememberMe: true));
        Assert.Contains("; expires=Tue, 08 Jan 2030 12:00:00 GMT;", app.SetCookie!, StringComparison.Ordinal);

        app.App.Time.Advance(TimeSpan.FromDays(2));
        await app.GetAsync("/me");

        Assert.Contains("; expires=Thu, 10 Jan 2030 12:00:00 GMT;", app.SetCookie!, StringComparison.Ordinal);
        var refused = await app.PostAsync("/auth/sign-in/email", new JsonObject { ["email"] = "a@example.com", ["password"] = "x", ["remember_me"] = "yes" });
        refused.IsFailure(400, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task A_request_asks_the_database_once_whoever_wants_the_user()
    {
        await using var app = await CookieApp.StartAsync();
        await app.SignUpAsync();
        var before = app.App.Store.Lookups;

        await app.GetAsync("/me");
        await app.GetAsync("/page");
        await app.GetAsync("/auth/session");

        Assert.Equal(3, app.App.Store.Lookups - before);
    }

    [Fact]
    public async Task A_cookie_is_replaced_once_a_day_and_the_old_one_is_good_for_a_moment()
    {
        await using var app = await CookieApp.StartAsync();
        await app.SignUpAsync();
        var first = app.Cookie;
        app.App.Time.Advance(TimeSpan.FromHours(23));
        await app.GetAsync("/me");
        Assert.Null(app.SetCookie);

        app.App.Time.Advance(TimeSpan.FromHours(2));
        await app.GetAsync("/me");
        var second = app.Cookie;
        Assert.NotEqual(first, second);

        // A request beside it, and one of a browser that never saw the answer: it gets a cookie of the same token.
        app.App.Time.Advance(TimeSpan.FromSeconds(5));
        app.Cookie = first;
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/me")).Status);
        Assert.NotNull(app.SetCookie);
        app.App.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/me")).Status);
        Assert.Null(app.SetCookie);

        app.Cookie = second;
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task A_cookie_that_comes_long_after_its_replacement_ends_the_session()
    {
        await using var app = await CookieApp.StartAsync();
        await app.SignUpAsync();
        var stolen = app.Cookie;
        app.App.Time.Advance(TimeSpan.FromDays(2));
        await app.GetAsync("/me");
        var current = app.Cookie;
        app.App.Time.Advance(TimeSpan.FromMinutes(1));

        app.Cookie = stolen;
        (await app.GetAsync("/me")).IsFailure(401, "SESSION_NOT_FOUND", "Bearer error=\"invalid_token\"");
        app.Cookie = current;
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task Parallel_requests_sign_nobody_out()
    {
        await using var app = await CookieApp.StartAsync();
        await app.SignUpAsync();
        app.App.Time.Advance(TimeSpan.FromDays(2));

        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = app.App.Address };
        var statuses = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/me");
            request.Headers.Add("Cookie", $"{CookieApp.Name}={app.Cookie}");
            using var response = await client.SendAsync(request, TestApp.Token);
            return response.StatusCode;
        }));

        Assert.All(statuses, static status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task Signing_out_and_revoking_end_the_session_at_once_and_take_the_cookie()
    {
        await using var app = await CookieApp.StartAsync();
        await app.SignUpAsync();
        foreach (var path in (string[])["/auth/sign-out", "/auth/revoke-sessions"])
        {
            await app.PostAsync("/auth/sign-in/email", CookieApp.Credentials());
            var old = app.Cookie;

            Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(path)).Status);
            Assert.Contains("expires=Thu, 01 Jan 1970", app.SetCookie, StringComparison.Ordinal);

            app.Cookie = old;
            (await app.GetAsync("/me")).IsFailure(401, "SESSION_NOT_FOUND", "Bearer error=\"invalid_token\"");
        }

        // A session that has ended is signed out, too.
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/auth/sign-out")).Status);
        Assert.Null(app.Cookie);
    }

    [Fact]
    public async Task A_change_of_the_password_ends_what_other_browsers_have_at_once()
    {
        await using var app = await CookieApp.StartAsync();
        await app.SignUpAsync();
        var other = app.Cookie;
        await app.PostAsync("/auth/sign-in/email", CookieApp.Credentials());
        var old = app.Cookie;
        await app.PostAsync("/auth/change-password", new JsonObject { ["current_password"] = TestApp.Password, ["new_password"] = TestApp.Password + "2" });

        foreach (var gone in (string?[])[other, old])
        {
            app.Cookie = gone;
            Assert.Equal(HttpStatusCode.Unauthorized, (await app.GetAsync("/me")).Status);
        }
    }

    [Fact]
    public async Task No_token_is_taken_for_one_of_another_kind()
    {
        await using var app = await CookieApp.StartAsync();
        var tokens = (await app.App.PostAsync("/api/sign-up/email", TestApp.SignUpBody())).Body;
        await app.PostAsync("/auth/sign-in/email", CookieApp.Credentials());
        var cookie = app.Cookie!;

        foreach (var token in (string[])["access_token", "refresh_token"])
        {
            app.Cookie = (string)tokens[token]!;
            (await app.GetAsync("/me")).IsFailure(401, "INVALID_TOKEN", "Bearer error=\"invalid_token\"");
        }

        (await app.App.GetAsync("/me", cookie)).IsFailure(401, "INVALID_TOKEN", "Bearer error=\"invalid_token\"");
        (await app.App.PostAsync("/api/refresh", new JsonObject { ["refresh_token"] = cookie })).IsFailure(
            401, "INVALID_TOKEN", "Bearer error=\"invalid_token\"");
    }

    /// <summary>A browser that knows the prefix in one case only lets another host of the domain set the name in another.</summary>
    [Fact]
    public async Task A_cookie_is_found_by_its_exact_name_and_two_of_them_are_refused()
    {
        await using var browser = await CookieApp.StartAsync();
        await browser.PostAsync("/auth/sign-up/email", TestApp.SignUpBody());
        var cookie = browser.Cookie!;
        browser.Cookie = null;

        Assert.Equal(HttpStatusCode.OK, (await Get($"a=b;  {CookieApp.Name}={cookie}; c")).Status);
        foreach (var name in (string[])["__host-auth101", "__HOST-auth101", "__Host-Auth101", "a__Host-auth101"])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await Get($"{name}={cookie}")).Status);
        }

        Assert.Equal(HttpStatusCode.OK, (await Get($"__HOST-auth101=x; {CookieApp.Name}={cookie}; __host-auth101=x")).Status);
        (await Get($"{CookieApp.Name}={cookie}; {CookieApp.Name}={cookie}")).IsFailure(401, "UNAUTHORIZED", "Bearer");

        Task<Response> Get(string header) => browser.GetAsync("/me", ("Cookie", header));
    }

    [Fact]
    public async Task A_token_and_a_cookie_work_beside_each_other_and_not_in_one_request()
    {
        await using var app = await CookieApp.StartAsync();
        var bearer = $"Bearer {(await app.App.PostAsync("/api/sign-up/email", TestApp.SignUpBody())).Body["access_token"]}";

        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/me", ("Authorization", bearer))).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/page", ("Authorization", bearer))).Status);
        await app.PostAsync("/auth/sign-in/email", CookieApp.Credentials());
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/page")).Status);
        foreach (var path in (string[])["/me", "/page", "/auth/session", "/api/session"])
        {
            (await app.GetAsync(path, ("Authorization", bearer))).IsFailure(401, "UNAUTHORIZED", "Bearer");
        }

        // Each mapping takes its own.
        (await app.GetAsync("/api/session")).IsFailure(401, "UNAUTHORIZED", "Bearer");
        app.Cookie = null;
        (await app.GetAsync("/auth/session", ("Authorization", bearer))).IsFailure(401, "UNAUTHORIZED", "Bearer");
    }

    [Theory]
    [InlineData(true, "Sec-Fetch-Site", "same-origin")]
    [InlineData(true, "Sec-Fetch-Site", "none")]
    [InlineData(true, "Origin", "self")]
    [InlineData(true, "Origin", "https://app.example.com")]
    [InlineData(false, "Sec-Fetch-Site", "cross-site")]
    [InlineData(false, "Sec-Fetch-Site", "same-site")]
    [InlineData(false, "Sec-Fetch-Site", "")]
    [InlineData(false, "Origin", "null")]
    [InlineData(false, "Origin", "https://app.example.com.evil.example")]
    [InlineData(false, "Origin", "http://localhost")]
    [InlineData(false, "X-Nothing", "at all")]
    public async Task What_changes_something_has_to_come_from_a_page_of_the_application(bool isTrusted, string header, string value)
    {
        await using var app = await CookieApp.StartAsync(static cookies => cookies.TrustedOrigins.Add("https://app.example.com"));
        await app.SignUpAsync();
        var said = (header, value == "self" ? app.App.Address.GetLeftPart(UriPartial.Authority) : value);

        var ofApplication = await app.PostAsync("/me", null, said);
        var ofOurs = await app.PostAsync("/auth/refresh", null, said);
        var signIn = await app.PostAsync("/auth/sign-in/email", CookieApp.Credentials(), said);

        foreach (var response in (Response[])[ofApplication, ofOurs, signIn])
        {
            if (isTrusted)
            {
                Assert.Equal(HttpStatusCode.OK, response.Status);
            }
            else
            {
                response.IsFailure(403, "CROSS_SITE_REQUEST");
            }
        }

        Assert.Equal(isTrusted, app.SetCookie is not null);

        // Reading is a matter of CORS.
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/me", said)).Status);
    }

    [Fact]
    public async Task A_page_on_another_trusted_origin_of_the_site_may_ask()
    {
        await using var app = await CookieApp.StartAsync(static cookies => cookies.TrustedOrigins.Add("https://app.example.com"));
        await app.SignUpAsync();

        Assert.Equal(
            HttpStatusCode.OK, (await app.PostAsync("/me", null, ("Sec-Fetch-Site", "same-site"), ("Origin", "https://app.example.com"))).Status);
        (await app.PostAsync("/me", null, ("Sec-Fetch-Site", "same-site"), ("Origin", "https://other.example.com"))).IsFailure(403, "CROSS_SITE_REQUEST");
        (await app.PostAsync("/me", null, ("Sec-Fetch-Site", "cross-site"), ("Origin", app.App.Address.GetLeftPart(UriPartial.Authority))))
            .IsFailure(403, "CROSS_SITE_REQUEST");
    }

    [Fact]
    public async Task The_handshake_of_a_web_socket_has_to_come_from_a_page_of_the_application()
    {
        await using var app = await CookieApp.StartAsync();
        await app.SignUpAsync();
        (string, string)[] handshake = [("Connection", "Upgrade"), ("Upgrade", "websocket")];

        (await app.GetAsync("/me", [.. handshake, ("Origin", "https://evil.example")])).IsFailure(403, "CROSS_SITE_REQUEST");
        Assert.Equal(
            HttpStatusCode.OK, (await app.GetAsync("/me", [.. handshake, ("Origin", app.App.Address.GetLeftPart(UriPartial.Authority))])).Status);
    }

    [Fact]
    public async Task A_page_without_a_user_leads_to_the_one_to_sign_in_and_everything_else_gets_401()
    {
        await using var app = await CookieApp.StartAsync(static cookies => cookies.LoginPath = "/login");

        await app.GetAsync("/page?a=1&b=%C3%BC", ("Accept", "text/html,application/xhtml+xml"));
        Assert.Equal(
            (HttpStatusCode.Redirect, "/login?returnUrl=%2Fpage%3Fa%3D1%26b%3D%25C3%25BC"), (app.Last.StatusCode, app.Last.Headers.Location?.OriginalString));
        await app.GetAsync("/page", ("Sec-Fetch-Mode", "navigate"));
        Assert.Equal(HttpStatusCode.Redirect, app.Last.StatusCode);

        (await app.GetAsync("/page")).IsFailure(401, "UNAUTHORIZED", "Bearer");
        (await app.GetAsync("/page", ("Accept", "text/html"), ("Sec-Fetch-Mode", "cors"))).IsFailure(401, "UNAUTHORIZED", "Bearer");
        (await app.GetAsync("/page", ("Accept", "text/html"), ("X-Requested-With", "XMLHttpRequest"))).IsFailure(401, "UNAUTHORIZED", "Bearer");
        (await app.GetAsync("/auth/session", ("Sec-Fetch-Mode", "navigate"))).IsFailure(401, "UNAUTHORIZED", "Bearer");
    }

    [Theory]
    [InlineData("/page?x=1#y", true)]
    [InlineData("/", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("/\t/evil.example", false)]
    [InlineData("/\n/evil.example", false)]
    [InlineData("\\\\evil.example", false)]
    [InlineData("https://evil.example", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("page", false)]
    [InlineData("~/page", false)]
    [InlineData("", false)]
    [InlineData("/ü", false)]
    public async Task A_page_to_sign_in_leads_nowhere_but_to_the_application(string url, bool isLocal)
    {
        await using var app = await CookieApp.StartAsync(
            endpoints: static app => app.MapGet("/login", static (HttpContext context) => context.GetAuth101ReturnUrl("/home")));

        Assert.Equal(isLocal ? url : "/home", (await app.GetAsync($"/login?returnUrl={Uri.EscapeDataString(url)}")).Text);
        Assert.Equal("/home", (await app.GetAsync("/login?returnUrl=/a&returnUrl=/b")).Text);
    }

    [Fact]
    public async Task Pages_that_the_server_renders_sign_in_and_out_in_a_line()
    {
        await using var app = await CookieApp.StartAsync(endpoints: static app =>
        {
            app.MapPost("/up", static async (HttpContext context) =>
                (await context.SignUpAuth101Async(new TestUser { Email = TestApp.Email }, TestApp.Password)).Error?.WireCode ?? "up");
            app.MapPost("/in", static async (HttpContext context) =>
                (await context.SignInAuth101Async<TestUser>(TestApp.Email, TestApp.Password, rememberMe: true)).Error?.WireCode ?? "in");
            app.MapPost("/guess", static async (HttpContext context) =>
                (await context.SignInAuth101Async<TestUser>(TestApp.Email, "wrong-one")).Error?.WireCode ?? "in");
            app.MapPost("/out", static async (HttpContext context) => (await context.SignOutAuth101Async<TestUser>()).Error?.WireCode ?? "out");
            app.MapPost("/change", static async (HttpContext context) =>
                (await context.ChangeAuth101PasswordAsync<TestUser>(TestApp.Password, TestApp.Password + "2")).Error?.WireCode ?? "changed");
            app.MapPost("/leave", static async (HttpContext context, bool isKnown) =>
                (await context.DeleteAuth101UserAsync<TestUser>(isKnown ? TestApp.Password + "2" : "wrong-one")).Error?.WireCode ?? "left");
            app.MapGet("/client", static (HttpContext context) => $"{context.GetAuth101Client().IpAddress} {context.GetAuth101Client().Language}");
            app.MapGet("/token", static async (HttpContext context) => (await context.GetAuth101TokenAsync())?.UserId ?? "nobody");
        });

        Assert.Equal("up", (await app.PostAsync("/up")).Text);
        Assert.True(Guid.TryParse((await app.GetAsync("/token")).Text, out _));
        Assert.Equal("out", (await app.PostAsync("/out")).Text);
        Assert.Equal("nobody", (await app.GetAsync("/token")).Text);
        Assert.Equal("INVALID_CREDENTIALS", (await app.PostAsync("/guess")).Text);
        Assert.Equal("CROSS_SITE_REQUEST", (await app.PostAsync("/in", null, ("Origin", "https://evil.example"))).Text);
        Assert.Null(app.Cookie);
        Assert.Equal("in", (await app.PostAsync("/in")).Text);
        Assert.Contains("expires=", app.SetCookie, StringComparison.Ordinal);
        var before = app.Cookie;
        Assert.Equal("changed", (await app.PostAsync("/change")).Text);
        Assert.NotEqual(before, app.Cookie);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/me")).Status);
        Assert.Equal("127.0.0.1 de-AT", (await app.GetAsync("/client", ("Accept-Language", "de-AT,en;q=0.5"))).Text);

        Assert.Equal("INVALID_CREDENTIALS", (await app.PostAsync("/leave?isKnown=false")).Text);
        Assert.Equal("CROSS_SITE_REQUEST", (await app.PostAsync("/leave?isKnown=true", null, ("Origin", "https://evil.example"))).Text);
        Assert.Equal("left", (await app.PostAsync("/leave?isKnown=true")).Text);
        Assert.Null(app.Cookie);
        Assert.Equal("SESSION_NOT_FOUND", (await app.PostAsync("/leave?isKnown=true")).Text);
        Assert.Equal("INVALID_CREDENTIALS", (await app.PostAsync("/in")).Text);
    }

    [Fact]
    public async Task Settings_that_cannot_work_stop_the_start()
    {
        foreach (var set in (Action<Auth101CookieOptions>[])
            [
                static cookies => cookies.Name = "auth101",
                static cookies => cookies.Name = "__Host-a b",
                static cookies => cookies.LoginPath = "//evil.example",
                static cookies => cookies.TrustedOrigins.Add("https://app.example.com/"),
                static cookies => cookies.TrustedOrigins.Add("*"),
                static cookies => cookies.RenewAfter = TimeSpan.Zero,
            ])
        {
            await Assert.ThrowsAnyAsync<Exception>(() => CookieApp.StartAsync(set));
        }

        var lines = (await Assert.ThrowsAsync<OptionsValidationException>(() => CookieApp.StartAsync(static cookies =>
            (cookies.Name, cookies.LoginPath) = ("auth101", "//evil.example")))).Message.Split(Environment.NewLine);
        Assert.Equal(2, lines.Length);
        Assert.All(lines, static line => Assert.True(line.StartsWith("Auth101CookieOptions.", StringComparison.Ordinal) && line.EndsWith('.'), line));

        var message = (await Assert.ThrowsAsync<InvalidOperationException>(
            () => TestApp.StartAsync(endpoints: static app => app.MapAuth101<TestUser>("/auth", static chosen => chosen.UseCookies())))).Message;
        Assert.Contains("AddCookies", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Giving_the_password_once_more_makes_the_session_fresh()
    {
        await using var app = await CookieApp.StartAsync();
        await app.SignUpAsync();
        app.App.Time.Advance(TimeSpan.FromHours(1));
        (await app.PostAsync("/auth/reauthenticate", new JsonObject { ["password"] = "wrong-one" })).IsFailure(401, "INVALID_CREDENTIALS", "Bearer");

        var again = await app.PostAsync("/auth/reauthenticate", new JsonObject { ["password"] = TestApp.Password });

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.NotNull(app.SetCookie);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/me")).Status);
    }
}
