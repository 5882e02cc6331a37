using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Auth101.Limits;
using Auth101.Runtime.Tests.Mail;
using Auth101.Runtime.Tests.Passwords;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

/// <summary>Over HTTP: that nobody guesses for long, and that the owner is not kept out by who does.</summary>
public sealed class RateLimitTests
{
    private const string SignIn = "/auth/sign-in/email";
    private const string DeviceCookie = "__Host-auth101-device";
    private const string Unknown = "nobody@example.com";

    [Fact]
    public async Task Nothing_is_limited_unless_it_is_asked_for()
    {
        await using var app = await TestApp.StartAsync();

        for (var i = 0; i < 31; i++)
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await app.PostAsync(SignIn, "{}")).Status);
        }
    }

    [Theory]
    [InlineData(TestApp.Email)]
    [InlineData(Unknown)]
    public async Task An_account_is_guessed_at_so_often_from_wherever_whether_there_is_one_or_not(string email)
    {
        await using var app = await StartAsync(static limits => limits.SignInPerAccount = Auth101RateLimit.PerMinute(2));
        await app.SignUpAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, SignIn, Guess(email), "192.0.2.1")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, SignIn, Guess(email.ToUpperInvariant()), "192.0.2.2")).Status);
        IsRefused(await SendAsync(app, SignIn, Guess(email), "192.0.2.3"), seconds: 30);

        // With the right password as well: it would say that it is the right one.
        IsRefused(await SendAsync(app, SignIn, Credentials(email), "192.0.2.3"), seconds: 30);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, SignIn, Guess("another@example.com"), "192.0.2.3")).Status);

        app.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, SignIn, Guess(email), "192.0.2.3")).Status);
    }

    [Fact]
    public async Task A_client_is_an_address_of_four_bytes_or_a_network_of_eight()
    {
        await using var app = await StartAsync(static limits => limits.SignInPerClient = Auth101RateLimit.PerHour(1));

        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, SignIn, Guess(Unknown), "192.0.2.1")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, SignIn, Guess(Unknown), "192.0.2.2")).Status);
        IsRefused(await SendAsync(app, SignIn, Guess("another@example.com"), "192.0.2.1"), seconds: 3600);
        IsRefused(await SendAsync(app, SignIn, Guess(Unknown), "::ffff:192.0.2.1"), seconds: 3600);

        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, SignIn, Guess(Unknown), "2001:db8:0:1::1")).Status);
        IsRefused(await SendAsync(app, SignIn, Guess(Unknown), "2001:db8:0:1:ffff::2"), seconds: 3600);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, SignIn, Guess(Unknown), "2001:db8:0:2::1")).Status);
    }

    [Fact]
    public async Task A_device_that_has_signed_in_is_not_kept_out_by_strangers()
    {
        await using var app = await StartAsync(static limits =>
        {
            limits.SignInPerAccount = Auth101RateLimit.PerMinute(2);
            limits.SignInPerDevice = Auth101RateLimit.PerMinute(2);
        });
        await app.SignUpAsync();
        var device = (await SendAsync(app, SignIn, Credentials(TestApp.Email), "192.0.2.1")).Device;
        Assert.NotNull(device);
        for (var i = 0; i < 3; i++)
        {
            await SendAsync(app, SignIn, Guess(TestApp.Email), "198.51.100.1");
        }

        IsRefused(await SendAsync(app, SignIn, Credentials(TestApp.Email), "192.0.2.1"), seconds: 30);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, SignIn, Credentials(TestApp.Email), "192.0.2.1", device)).Status);

        // It is of no use for another account, when it is tampered with, and for who has found it: it has one budget.
        await SendAsync(app, SignIn, Guess(Unknown), "198.51.100.1");
        await SendAsync(app, SignIn, Guess(Unknown), "198.51.100.1");
        IsRefused(await SendAsync(app, SignIn, Guess(Unknown), "198.51.100.1", device), seconds: 30);
        IsRefused(await SendAsync(app, SignIn, Guess(TestApp.Email), "198.51.100.1", device[..20] + (device[20] == 'A' ? 'B' : 'A') + device[21..]), seconds: 30);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, SignIn, Guess(TestApp.Email), "198.51.100.1", device)).Status);
        IsRefused(await SendAsync(app, SignIn, Guess(TestApp.Email), "198.51.100.1", device), seconds: 30);
    }

    [Fact]
    public async Task A_device_gets_no_further_budget_by_signing_in_and_all_of_an_account_have_one_together()
    {
        await using var app = await StartAsync(static limits =>
        {
            limits.SignInPerDevice = Auth101RateLimit.PerMinute(2);
            limits.SignInPerAllDevices = Auth101RateLimit.PerMinute(4);
        });
        await app.SignUpAsync();

        var device = (await SendAsync(app, SignIn, Credentials(TestApp.Email), "192.0.2.1")).Device;
        var again = (await SendAsync(app, SignIn, Credentials(TestApp.Email), "192.0.2.1", device)).Device;
        Assert.NotNull(again);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, SignIn, Guess(TestApp.Email), "192.0.2.1", again)).Status);
        IsRefused(await SendAsync(app, SignIn, Guess(TestApp.Email), "192.0.2.1", again), seconds: 30);

        // Who drops it at each sign-in is a new device.
        var others = new List<string?>();
        for (var i = 0; i < 3; i++)
        {
            others.Add((await SendAsync(app, SignIn, Credentials(TestApp.Email), "198.51.100.1")).Device);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, SignIn, Guess(TestApp.Email), "198.51.100.1", others[0])).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, SignIn, Guess(TestApp.Email), "198.51.100.1", others[1])).Status);
        IsRefused(await SendAsync(app, SignIn, Guess(TestApp.Email), "198.51.100.1", others[2]), seconds: 15);
    }

    [Fact]
    public async Task The_cookie_of_a_device_has_the_name_that_the_application_chooses()
    {
        await using var app = await StartAsync(static limits => limits.DeviceCookieName = "__Host-shop-device");
        var signedUp = await SendAsync(app, "/auth/sign-up/email", TestApp.SignUpBody(), "192.0.2.1");

        Assert.StartsWith("__Host-shop-device=", signedUp.SetCookie, StringComparison.Ordinal);
        Assert.All(["shop-device", "__Host-", "__host-shop", "__Host-shop;"], static name => Assert.Contains(
            "DeviceCookieName",
            Assert.Throws<ArgumentException>(() => new ServiceCollection().AddAuth101<TestUser>(static _ => { })
                .AddRateLimits(limits => limits.DeviceCookieName = name)).Message,
            StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_cookie_of_a_device_is_read_by_no_script_and_given_to_who_has_signed_in()
    {
        await using var app = await StartAsync(static _ => { });

        var signedUp = await SendAsync(app, "/auth/sign-up/email", TestApp.SignUpBody(), "192.0.2.1");
        var refused = await SendAsync(app, SignIn, Guess(TestApp.Email), "192.0.2.1");

        Assert.Matches("^__Host-auth101-device=[A-Za-z0-9_-]{75}; max-age=15552000; path=/; secure; samesite=lax; httponly$", signedUp.SetCookie);
        Assert.Null(refused.SetCookie);
    }

    [Fact]
    public async Task Sign_ups_are_few_and_all_else_is_many()
    {
        await using var app = await StartAsync(static limits =>
        {
            limits.SignUpPerClient = Auth101RateLimit.PerHour(1);
            limits.OthersPerClient = Auth101RateLimit.PerMinute(2);
        });

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, "/auth/sign-up/email", TestApp.SignUpBody(), "192.0.2.1")).Status);
        IsRefused(await SendAsync(app, "/auth/sign-up/email", TestApp.SignUpBody(Unknown), "192.0.2.1"), seconds: 3600);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(app, "/auth/refresh", [], "192.0.2.1")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(app, "/auth/revoke", [], "192.0.2.1")).Status);
        IsRefused(await SendAsync(app, "/auth/refresh", [], "192.0.2.1"), seconds: 30);
    }

    /// <summary>What a page of any site can make a browser send without being asked: text, a form, nothing, and never a token.</summary>
    [Fact]
    public async Task A_page_of_another_site_uses_up_nothing_that_its_visitor_may_send()
    {
        await using var app = await StartAsync(static limits =>
        {
            limits.SignInPerClient = limits.SignUpPerClient = limits.MailPerClient = Auth101RateLimit.PerHour(1);
            limits.OthersPerClient = Auth101RateLimit.PerHour(3);
        });
        foreach (var path in (string[])["/auth/sign-in/email", "/auth/sign-up/email", "/auth/request-password-reset", "/auth/refresh", "/auth/reauthenticate", "/auth/sign-out"])
        {
            foreach (var type in (string?[])["text/plain", "application/x-www-form-urlencoded", null])
            {
                var refused = (await app.PostAsync(path, type is null ? string.Empty : "{}", type)).Status;
                Assert.True(refused is HttpStatusCode.UnsupportedMediaType or HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, $"{path} {type}: {refused}");
            }
        }

        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await app.GetAsync("/auth/session")).Status);
        }

        var tokens = await app.SignUpAsync();
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(SignIn, Credentials(TestApp.Email))).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/auth/request-password-reset", new JsonObject { ["email"] = TestApp.Email })).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/auth/session", tokens.Access)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Post, "/auth/refresh", null, new JsonObject { ["refresh_token"] = tokens.Refresh })).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access)).Status);
    }

    [Theory]
    [InlineData(TestApp.Email)]
    [InlineData(Unknown)]
    public async Task An_address_gets_so_much_mail_whether_there_is_a_user_or_not(string email)
    {
        await using var app = await StartAsync(static limits => limits.MailPerAddress = Auth101RateLimit.PerHour(2));
        await app.SignUpAsync();
        var body = new JsonObject { ["email"] = email };

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, "/auth/request-password-reset", body, "192.0.2.1")).Status);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, "/auth/request-password-reset", body, "192.0.2.2")).Status);
        IsRefused(await SendAsync(app, "/auth/request-password-reset", body, "192.0.2.3"), seconds: 1800);
    }

    /// <summary>Else a stranger who asks for what sends no mail, such as a proof of a proven address, keeps the owner from a new password.</summary>
    [Fact]
    public async Task Mail_for_one_purpose_takes_none_from_another()
    {
        await using var app = await StartAsync(
            static limits => limits.MailPerAddress = Auth101RateLimit.PerHour(1),
            static options => options.RequireVerifiedEmail = true,
            static app =>
            {
                app.MapPost("/own", static async (HttpContext context) =>
                    (await context.CheckAuth101LimitAsync<TestUser>(Auth101Limit.Mail, TestApp.Email))?.WireCode ?? "may");
                app.MapPost("/own/reset", static async (HttpContext context) =>
                    (await context.CheckAuth101LimitAsync<TestUser>(Auth101Limit.Mail, TestApp.Email, AuthMailPurpose.ResetPassword))?.WireCode ?? "may");
            });
        var body = new JsonObject { ["email"] = TestApp.Email };

        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, "/auth/sign-up/email", TestApp.SignUpBody(), "192.0.2.1")).Status);
        IsRefused(await SendAsync(app, "/auth/sign-up/email", TestApp.SignUpBody(), "192.0.2.2"), seconds: 3600);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, "/auth/send-verification-email", body, "192.0.2.1")).Status);
        IsRefused(await SendAsync(app, "/auth/send-verification-email", body, "192.0.2.2"), seconds: 3600);
        Assert.Equal("may", (await SendAsync(app, "/own", [], "192.0.2.1")).Text);
        Assert.Equal("TOO_MANY_REQUESTS", (await SendAsync(app, "/own", [], "192.0.2.2")).Text);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(app, "/auth/request-password-reset", body, "192.0.2.1")).Status);
        Assert.Equal("TOO_MANY_REQUESTS", (await SendAsync(app, "/own/reset", [], "192.0.2.2")).Text);
    }

    [Fact]
    public async Task Who_has_a_session_guesses_the_password_no_more_often()
    {
        await using var app = await StartAsync(static limits => limits.SignInPerAccount = Auth101RateLimit.PerMinute(1));
        var tokens = await app.SignUpAsync();
        var guess = new JsonObject { ["password"] = "wrong", ["email"] = "alice@new.example.com", ["current_password"] = "wrong", ["new_password"] = "another one" };

        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, "/auth/reauthenticate", guess, "192.0.2.1", token: tokens.Access)).Status);
        IsRefused(await SendAsync(app, "/auth/reauthenticate", guess, "192.0.2.2", token: tokens.Access), seconds: 60);
        IsRefused(await SendAsync(app, "/auth/change-password", guess, "192.0.2.3", token: tokens.Access), seconds: 60);
        IsRefused(await SendAsync(app, "/auth/delete-user", guess, "192.0.2.4", token: tokens.Access), seconds: 60);
        IsRefused(await SendAsync(app, "/auth/change-email", guess, "192.0.2.5", token: tokens.Access), seconds: 60);
    }

    [Fact]
    public async Task A_code_is_guessed_no_more_often()
    {
        await using var app = await StartAsync(static limits => limits.SignInPerAccount = Auth101RateLimit.PerMinute(1), static options => options.Proof = ProofKind.Code);
        var guess = new JsonObject { ["email"] = Unknown, ["token"] = "AAAA-AAAA", ["password"] = "another one" };

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(app, "/auth/verify-email", guess, "192.0.2.1")).Status);
        IsRefused(await SendAsync(app, "/auth/reset-password", guess, "192.0.2.2"), seconds: 60);
    }

    [Fact]
    public async Task Pages_of_the_application_are_limited_where_they_sign_in_and_where_they_ask()
    {
        await using var app = await StartAsync(
            static limits => limits.SignInPerAccount = Auth101RateLimit.PerMinute(2),
            endpoints: static app =>
            {
                app.MapPost("/login", static async (HttpContext context) =>
                    (await context.SignInAuth101Async<TestUser>(TestApp.Email, "wrong")).Error!.WireCode);
                app.MapPost("/own", static async (HttpContext context) =>
                    (await context.CheckAuth101LimitAsync<TestUser>(Auth101Limit.SignIn, TestApp.Email))?.WireCode ?? "may");
            });

        Assert.Equal("INVALID_CREDENTIALS", (await SendAsync(app, "/login", [], "192.0.2.1")).Text);
        Assert.Equal("may", (await SendAsync(app, "/own", [], "192.0.2.2")).Text);
        Assert.Equal("TOO_MANY_REQUESTS", (await SendAsync(app, "/own", [], "192.0.2.3")).Text);
        var refused = await SendAsync(app, "/login", [], "192.0.2.4");
        Assert.Equal(("TOO_MANY_REQUESTS", "30"), (refused.Text, refused.RetryAfter));
    }

    [Fact]
    public async Task Pages_of_the_application_are_limited_where_mail_is_asked_for_or_comes_back()
    {
        await using var app = await StartAsync(
            static limits =>
            {
                limits.MailPerAddress = Auth101RateLimit.PerHour(1);
                limits.SignInPerClient = Auth101RateLimit.PerMinute(1);
            },
            endpoints: static app =>
            {
                app.MapPost("/forgot", static async Task<string> (HttpContext context) =>
                    TextOf(await context.RequestAuth101PasswordResetAsync<TestUser>(TestApp.Email)));
                app.MapPost("/resend", static async Task<string> (HttpContext context) =>
                    TextOf(await context.SendAuth101VerificationAsync<TestUser>(TestApp.Email)));
                app.MapPost("/reset", static async Task<string> (HttpContext context) =>
                    TextOf(await context.ResetAuth101PasswordAsync<TestUser>(null, TestApp.Password)));
                app.MapPost("/verify", static async Task<string> (HttpContext context) =>
                    TextOf(await context.VerifyAuth101EmailAsync<TestUser>("none")));
            });

        Assert.Equal("CROSS_SITE_REQUEST", (await app.PostAsync("/forgot", "{}")).Text);
        Assert.Equal("done", (await SendAsync(app, "/forgot", [], "192.0.2.1")).Text);
        Assert.Equal("done", (await SendAsync(app, "/resend", [], "192.0.2.1")).Text);
        foreach (var path in (string[])["/forgot", "/resend"])
        {
            var mail = await SendAsync(app, path, [], "192.0.2.2");
            Assert.Equal(("TOO_MANY_REQUESTS", "3600"), (mail.Text, mail.RetryAfter));
        }

        Assert.Equal("INVALID_TOKEN", (await SendAsync(app, "/reset", [], "192.0.2.1")).Text);
        var proof = await SendAsync(app, "/verify", [], "192.0.2.1");
        Assert.Equal(("TOO_MANY_REQUESTS", "60"), (proof.Text, proof.RetryAfter));
        Assert.Equal("INVALID_TOKEN", (await SendAsync(app, "/verify", [], "192.0.2.2")).Text);

        static string TextOf(AuthResult result) => result.Error?.WireCode ?? "done";
    }

    [Fact]
    public async Task A_page_that_changes_the_address_is_no_place_to_guess_the_password()
    {
        await using var app = await StartAsync(
            static limits =>
            {
                limits.SignInPerAccount = Auth101RateLimit.PerMinute(2);
                limits.SignInPerDevice = null;
            },
            endpoints: static app =>
            {
                app.MapPost("/join", static async (HttpContext context) =>
                    (await context.SignUpAuth101Async(new TestUser { Email = TestApp.Email }, TestApp.Password)).Error?.WireCode ?? "in");
                app.MapPost("/address", static async (HttpContext context) =>
                    (await context.ChangeAuth101EmailAsync<TestUser>("alice@new.example.com", await PasswordAsync(context))).Error?.WireCode ?? "sent");
            });
        var cookie = (await SendAsync(app, "/join", [], "192.0.2.1")).SetCookie!.Split(';')[0];

        Assert.Equal("INVALID_CREDENTIALS", await ChangeAsync("wrong"));
        Assert.Equal("INVALID_CREDENTIALS", await ChangeAsync("wrong"));
        Assert.Equal("TOO_MANY_REQUESTS", await ChangeAsync(TestApp.Password));
        app.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("CROSS_SITE_REQUEST", await ChangeAsync(TestApp.Password, site: "cross-site"));
        Assert.Equal("sent", await ChangeAsync(TestApp.Password));

        static async Task<string> PasswordAsync(HttpContext context)
        {
            using var reader = new StreamReader(context.Request.Body);
            return await reader.ReadToEndAsync(context.RequestAborted);
        }

        async Task<string> ChangeAsync(string password, string site = "same-origin")
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/address") { Content = new StringContent(password) };
            request.Headers.Add("Sec-Fetch-Site", site);
            request.Headers.Add("Cookie", cookie);
            return (await Response.ReadAsync(await app.Client.SendAsync(request, TestApp.Token))).Text;
        }
    }

    [Fact]
    public async Task A_refusal_is_counted_by_the_limit_and_nothing_else()
    {
        var counted = new ConcurrentQueue<string>();
        using var meters = new MeterListener();
        meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == "auth101.rate_limited")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<long>((_, value, tags, _) => counted.Enqueue($"{value} {string.Join(' ', tags.ToArray())}"));
        meters.Start();
        await using var app = await StartAsync(static limits => limits.SignUpPerClient = new Auth101RateLimit(1, TimeSpan.FromSeconds(1.5)));
        await app.SignUpAsync();

        IsRefused(await SendAsync(app, "/auth/sign-up/email", TestApp.SignUpBody(), "127.0.0.1"), seconds: 2);

        Assert.Contains($"1 [auth101.user_type, {typeof(TestUser).FullName}] [auth101.limit, sign_up_per_client]", counted);
    }

    [Fact]
    public async Task A_proxy_whose_word_nobody_reads_is_told_of_once()
    {
        await using var app = await TestApp.StartAsync(services: static services => services.AddAuth101<TestUser>(static _ => { }).AddRateLimits());

        await app.PostAsync("/auth/refresh", "{}");
        Assert.DoesNotContain(app.Messages, IsAboutProxy);

        await SendAsync(app, "/auth/refresh", [], "192.0.2.1");
        await SendAsync(app, SignIn, Guess(Unknown), "192.0.2.2");
        Assert.Single(app.Messages, IsAboutProxy);
    }

    [Fact]
    public async Task A_proxy_whose_word_is_read_is_not_told_of()
    {
        await using var app = await StartAsync(static _ => { });

        await SendAsync(app, "/auth/refresh", [], "192.0.2.1");

        // The nearest of two is read, and the other's word stays.
        await SendAsync(app, "/auth/refresh", [], "192.0.2.1, 192.0.2.2");
        Assert.DoesNotContain(app.Messages, IsAboutProxy);
    }

    [Theory]
    [InlineData("10.1.2.3", true)]
    [InlineData("::ffff:172.31.0.1", true)]
    [InlineData("fd00::1", true)]
    [InlineData(null, true)]
    [InlineData("172.32.0.1", false)]
    [InlineData("2001:db8::1", false)]
    public void A_proxy_is_in_a_network_of_ones_own(string? address, bool isProxy)
    {
        var log = new RecordingLogger();
        var context = new DefaultHttpContext();
        context.Request.Headers["X-Forwarded-For"] = "192.0.2.1";
        context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);

        new ForwardingCheck(log).Look(context);

        Assert.Equal(isProxy ? 1 : 0, log.Warnings.Count());
    }

    [Fact]
    public async Task What_is_limited_is_told_with_what_an_endpoint_answers()
    {
        await using var app = await StartAsync(static _ => { });
        await using var other = await TestApp.StartAsync();

        Assert.Empty(Refusing(other));
        Assert.Equal(app.Endpoints.Count, Refusing(app).Count());

        static IEnumerable<Auth101EndpointMetadata> Refusing(TestApp app) => app.Endpoints
            .Select(static endpoint => endpoint.Metadata.GetMetadata<Auth101EndpointMetadata>()!)
            .Where(static metadata => metadata.Refusals.Any(static refusal => refusal.Status == 429));
    }

    [Theory]
    [InlineData(0, 60)]
    [InlineData(1_000_001, 60)]
    [InlineData(1, 0.5)]
    [InlineData(1, 31 * 86400)]
    public void A_limit_that_makes_no_sense_is_refused(int permits, double seconds)
    {
        var auth = new ServiceCollection().AddAuth101<TestUser>(static _ => { });

        var exception = Assert.Throws<ArgumentException>(() => auth.AddRateLimits(
            options => options.MailPerClient = new Auth101RateLimit(permits, TimeSpan.FromSeconds(seconds))));

        Assert.Contains("MailPerClient", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("fe80::1%3", "fe80::2%4", true)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("::ffff:192.0.2.1", "::ffff:192.0.2.2", false)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", null, false)]
    public void A_network_of_IPv6_is_one_client(string one, string? other, bool isOneClient)
    {
        Assert.Equal(isOneClient, ClientOf(one) == ClientOf(other));

        static string ClientOf(string? address)
        {
            var context = new DefaultHttpContext();
            context.Connection.RemoteIpAddress = address is null ? null : IPAddress.Parse(address);
            return ClientNetwork.Of(context);
        }
    }

    [Theory]
    [InlineData("Alice", " aLICE ")]
    [InlineData("Zoe", "zoë")]
    [InlineData("alice", "ａｌｉｃｅ")]
    [InlineData("alice", "al\u200Bi\u00ADc\u20DDe\u0000")]
    [InlineData("alice", "\u200Ealice \uFEFF")]
    [InlineData("a lice", "a\u1680lice")]
    [InlineData("Strasse", "straße")]
    [InlineData("strase", "STRAẞE")]
    [InlineData("aesoped", "æſopéð")]
    [InlineData("oldhoi", "ołđħøı")]
    [InlineData("istanbul", "İstanbul")]
    [InlineData("alice17", "alice१٧")]
    [InlineData("кафё", "КАФЕ")]
    [InlineData("σοφος", "ΣΟΦΌΣ")]
    [InlineData("カッコ", "かつこ")]
    [InlineData("محمد", "محمـد")]
    [InlineData("שלום", "שלומ")]
    public void What_a_database_takes_for_one_name_is_one_account(string one, string other)
    {
        Assert.Equal(LimitedAccount.OfUserName(one)!.Value.Name, LimitedAccount.OfUserName(other)!.Value.Name);
        if (LimitedAccount.OfEmail(one.Trim() + "@example.com") is { } address && LimitedAccount.OfEmail(other.Trim() + "@example.com") is { } same)
        {
            Assert.Equal(address.Name, same.Name);
        }
    }

    [Theory]
    [InlineData("jose@example.com", "josé@example.com")]
    [InlineData("administrator@example.com", "ádmíñistrator@exämple.com")]
    [InlineData("strasse@example.com", "straße@example.com")]
    public void What_a_database_takes_for_one_address_is_one_account(string one, string other)
    {
        Assert.Equal(LimitedAccount.OfEmail(one)!.Value.Name, LimitedAccount.OfEmail(other)!.Value.Name);
        Assert.Equal(LimitedAccount.OfCode(one)!.Value.Name, LimitedAccount.OfCode(other)!.Value.Name);
        Assert.Equal(
            LimitedAccount.OfMail(one, AuthMailPurpose.ResetPassword)!.Value.Name, LimitedAccount.OfMail(other, AuthMailPurpose.ResetPassword)!.Value.Name);
    }

    /// <summary>Some of them are a plain letter to a database, some are nothing to it, and there are thousands.</summary>
    [Theory]
    [InlineData("\u0363lice")]
    [InlineData("\U0001F150lice")]
    [InlineData("alic\U0001F174")]
    [InlineData("alice\U0001F600")]
    [InlineData("ꞛlice")]
    [InlineData("alice❶")]
    [InlineData("alice\uE000")]
    [InlineData("alice\uD800")]
    [InlineData("alice\u0378")]
    public void Names_with_odd_characters_are_one_account_together(string name) =>
        Assert.Equal("username:?", LimitedAccount.OfUserName(name)!.Value.Name);

    [Theory]
    [InlineData("alice", "alise")]
    [InlineData("иван", "илья")]
    [InlineData("山田", "山本")]
    [InlineData("o'brien", "obrien")]
    [InlineData("a.b", "ab")]
    [InlineData("a1", "a2")]
    public void Names_that_differ_are_accounts_of_their_own(string one, string other) =>
        Assert.NotEqual(LimitedAccount.OfUserName(one)!.Value.Name, LimitedAccount.OfUserName(other)!.Value.Name);

    [Fact]
    public void A_device_is_known_by_the_spelling_that_its_user_has()
    {
        Assert.NotEqual(LimitedAccount.OfEmail("jose@example.com")!.Value.Spelling, LimitedAccount.OfEmail("josé@example.com")!.Value.Spelling);
        Assert.NotEqual(LimitedAccount.OfUserName("zoe")!.Value.Spelling, LimitedAccount.OfUserName("zoë")!.Value.Spelling);
        Assert.Equal(LimitedAccount.OfUserName("zoë")!.Value.Spelling, LimitedAccount.OfUserName(" ZOË ")!.Value.Spelling);
    }

    [Theory]
    [InlineData(TestApp.Email, "ÁLICE@example.com")]
    [InlineData(Unknown, "nóbody@example.com")]
    public async Task Another_spelling_is_no_other_budget_whether_there_is_an_account_or_not(string email, string other)
    {
        await using var app = await StartAsync(static limits => limits.SignInPerAccount = Auth101RateLimit.PerMinute(1));
        await app.SignUpAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await SendAsync(app, SignIn, Guess(email), "192.0.2.1")).Status);
        IsRefused(await SendAsync(app, SignIn, Guess(other), "192.0.2.2"), seconds: 60);
    }

    [Fact]
    public void User_names_that_are_no_text_are_read_and_an_address_is_no_user_name()
    {
        Assert.NotNull(LimitedAccount.OfUserName("a\uD800"));
        Assert.NotEqual(LimitedAccount.OfUserName(TestApp.Email), LimitedAccount.OfEmail(TestApp.Email));
        Assert.Null(LimitedAccount.OfEmail("no address"));
        Assert.DoesNotContain("alice", LimitedAccount.OfEmail(TestApp.Email).ToString(), StringComparison.Ordinal);
    }

    private static bool IsAboutProxy(string message) => message.Contains("X-Forwarded-For", StringComparison.Ordinal);

    private static void IsRefused(LimitedResponse response, int seconds)
    {
        response.Whole.IsFailure(429, "TOO_MANY_REQUESTS");
        Assert.Equal(seconds.ToString(System.Globalization.CultureInfo.InvariantCulture), response.RetryAfter);
    }

    private static Task<TestApp> StartAsync(
        Action<Auth101RateLimitOptions> limits, Action<AuthOptions>? options = null, Action<WebApplication>? endpoints = null) => TestApp.StartAsync(
        auth =>
        {
            auth.Links.VerifyEmail = auth.Links.ResetPassword = auth.Links.ConfirmEmailChange = auth.Links.CancelEmailChange =
                auth.Links.DisownEmail = "https://shop.example/page#token={token}";
            options?.Invoke(auth);
        },
        services =>
        {
            services.AddAuth101<TestUser>(static _ => { }).AddRateLimits(limits).AddCookies();
            services.AddSingleton<IAuthMailer<TestUser>>(new RecordingMailer<TestUser>());
            services.AddAuthorization();
        },
        app =>
        {
            app.UseForwardedHeaders(new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
            app.MapAuth101<TestUser>();
            endpoints?.Invoke(app);
        });

    private static JsonObject Guess(string email) => new() { ["email"] = email, ["password"] = "wrong" };

    private static JsonObject Credentials(string email) => new() { ["email"] = email, ["password"] = TestApp.Password };

    private static async Task<LimitedResponse> SendAsync(
        TestApp app, string path, JsonObject body, string address, string? device = null, string? token = null)
    {
        using var handler = new SocketsHttpHandler { UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        request.Headers.Add("X-Forwarded-For", address);
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (device is not null)
        {
            request.Headers.Add("Cookie", $"{DeviceCookie}={device}");
        }

        var message = await client.SendAsync(request, TestApp.Token);
        var cookie = message.Headers.TryGetValues("Set-Cookie", out var set) ? set.Single() : null;
        return new LimitedResponse(await Response.ReadAsync(message), cookie);
    }

    private sealed record LimitedResponse(Response Whole, string? SetCookie)
    {
        public HttpStatusCode Status => Whole.Status;

        public string Text => Whole.Text;

        public string? RetryAfter => Whole.RetryAfter;

        public string? Device => SetCookie?[(DeviceCookie.Length + 1)..SetCookie.IndexOf(';', StringComparison.Ordinal)];
    }
}
