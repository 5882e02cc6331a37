using System.Net;
using System.Text.Json.Nodes;
using Auth101.Runtime.Tests.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

/// <summary>What only a session may do whose user has given the password a moment ago.</summary>
public class FreshSessionTests
{
    [Fact]
    public async Task A_session_is_fresh_for_ten_minutes_after_the_password_however_often_it_is_refreshed()
    {
        await using var app = await TestApp.StartAsync(endpoints: static app =>
        {
            app.MapAuth101<TestUser>();
            app.MapGet("/keys", static () => "keys").RequireAuthorization(Auth101Policies.Fresh);
        });
        var tokens = await app.SignUpAsync();
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/keys", tokens.Access)).Status);

        app.Time.Advance(TimeSpan.FromMinutes(9));
        var refreshed = (await app.PostAsync("/auth/refresh", new JsonObject { ["refresh_token"] = tokens.Refresh })).Body;
        var access = (string)refreshed["access_token"]!;
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/keys", access)).Status);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        (await app.GetAsync("/keys", access)).IsFailure(403, "FRESH_SESSION_REQUIRED");
        (await app.GetAsync("/keys")).IsFailure(401, "UNAUTHORIZED", "Bearer");

        var again = (await app.SendAsync(HttpMethod.Post, "/auth/reauthenticate", access, new JsonObject { ["password"] = TestApp.Password })).Body;
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/keys", (string)again["access_token"]!)).Status);

        // It goes on, and the refresh token that it had is used up.
        var next = await app.PostAsync("/auth/refresh", new JsonObject { ["refresh_token"] = (string)again["refresh_token"]! });
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/keys", (string)next.Body["access_token"]!)).Status);
        app.Time.Advance(TimeSpan.FromMinutes(1));
        (await app.PostAsync("/auth/refresh", new JsonObject { ["refresh_token"] = (string)refreshed["refresh_token"]! })).IsFailure(
            401, "SESSION_NOT_FOUND", "Bearer error=\"invalid_token\"");
    }

    [Fact]
    public async Task A_browser_is_sent_to_the_page_to_give_the_password_once_more()
    {
        await using var app = await CookieApp.StartAsync(
            static cookies => cookies.ReauthenticatePath = "/password",
            endpoints: static app => app.MapGet("/keys", static () => "keys").RequireAuthorization(Auth101Policies.Fresh));
        await app.SignUpAsync();
        Assert.Equal("keys", (await app.GetAsync("/keys")).Text);

        app.App.Time.Advance(TimeSpan.FromMinutes(10));
        (await app.GetAsync("/keys")).IsFailure(403, "FRESH_SESSION_REQUIRED");
        await app.GetAsync("/keys", ("Sec-Fetch-Mode", "navigate"));
        Assert.Equal((HttpStatusCode.Redirect, "/password?returnUrl=%2Fkeys"), (app.Last.StatusCode, app.Last.Headers.Location?.OriginalString));

        await app.PostAsync("/auth/reauthenticate", new JsonObject { ["password"] = TestApp.Password });
        Assert.Equal("keys", (await app.GetAsync("/keys")).Text);
    }

    [Fact]
    public async Task A_request_beside_it_does_not_take_the_fresh_cookie_away()
    {
        await using var app = await CookieApp.StartAsync(
            endpoints: static app => app.MapGet("/keys", static () => "keys").RequireAuthorization(Auth101Policies.Fresh));
        await app.SignUpAsync();
        var before = app.Cookie;
        app.App.Time.Advance(TimeSpan.FromMinutes(10));
        await app.PostAsync("/auth/reauthenticate", new JsonObject { ["password"] = TestApp.Password });
        var fresh = app.Cookie;
        Assert.NotEqual(before, fresh);

        // It was sent before the browser had the new one, is good for the leeway, and its answer comes last.
        app.Cookie = before;
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/me")).Status);
        Assert.Null(app.SetCookie);
        (await app.GetAsync("/keys")).IsFailure(403, "FRESH_SESSION_REQUIRED");

        app.Cookie = fresh;
        Assert.Equal("keys", (await app.GetAsync("/keys")).Text);
    }

    [Fact]
    public async Task Where_the_application_prefers_it_a_user_leaves_from_a_fresh_session_without_the_password()
    {
        await using var app = await CookieApp.StartAsync(options: static options => options.ConfirmByFreshSession = true);
        await app.SignUpAsync();
        app.App.Time.Advance(TimeSpan.FromMinutes(10));
        (await app.PostAsync("/auth/delete-user", new JsonObject { ["password"] = TestApp.Password })).IsFailure(403, "FRESH_SESSION_REQUIRED");
        await app.PostAsync("/auth/reauthenticate", new JsonObject { ["password"] = TestApp.Password });

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/auth/delete-user")).Status);

        Assert.Null(app.Cookie);
        Assert.Empty(app.App.Store.Users);
    }

    [Fact]
    public async Task Where_the_application_prefers_it_the_address_is_changed_from_a_fresh_session_without_the_password()
    {
        await using var app = await TestApp.StartAsync(
            static options =>
            {
                options.ConfirmByFreshSession = true;
                options.Proof = ProofKind.Code;
            },
            static services => services.AddSingleton<IAuthMailer<TestUser>>(new RecordingMailer<TestUser>()));
        var tokens = await app.SignUpAsync();
        var change = new JsonObject { ["email"] = "new@example.com" };

        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Post, "/auth/change-email", tokens.Access, change)).Status);
        app.Time.Advance(TimeSpan.FromMinutes(10));
        (await app.SendAsync(HttpMethod.Post, "/auth/change-email", tokens.Access, change)).IsFailure(403, "FRESH_SESSION_REQUIRED");
    }
}
