using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;

namespace Auth101.AspNetCore.Tests;

public class EndpointTests
{
    private const string BadToken = "Bearer error=\"invalid_token\"";

    [Fact]
    public async Task Sign_up_sign_in_and_refresh_answer_with_the_same_shape()
    {
        await using var app = await TestApp.StartAsync();

        var signUp = await app.PostAsync("/auth/sign-up/email", TestApp.SignUpBody(" Alice@EXAMPLE.com"));
        var signIn = await app.PostAsync("/auth/sign-in/email", new JsonObject { ["email"] = TestApp.Email, ["password"] = TestApp.Password });
        var refresh = await app.PostAsync("/auth/refresh", new JsonObject { ["refresh_token"] = (string)signIn.Body["refresh_token"]! });

        foreach (var response in new[] { signUp, signIn, refresh })
        {
            Assert.Equal(HttpStatusCode.OK, response.Status);
            Assert.Equal(("application/json; charset=utf-8", "no-store", null), (response.ContentType, response.CacheControl, response.Challenge));
            Assert.Equal(["user", "access_token", "refresh_token", "expires_in"], response.Body.AsObject().Select(member => member.Key));
            Assert.Equal(3600, (int)response.Body["expires_in"]!);
            IsAlice(response.Body["user"]!);
        }

        Assert.Equal(3, new[] { signUp, signIn, refresh }.Select(response => (string)response.Body["refresh_token"]!).Distinct().Count());
    }

    [Fact]
    public async Task Session_answers_with_the_user_until_sign_out_ends_the_session()
    {
        await using var app = await TestApp.StartAsync();
        var tokens = await app.SignUpAsync();

        var session = await app.GetAsync("/auth/session", tokens.Access);
        Assert.Equal((HttpStatusCode.OK, "no-store"), (session.Status, session.CacheControl));
        Assert.Equal(["user"], session.Body.AsObject().Select(member => member.Key));
        IsAlice(session.Body["user"]!);

        IsSuccess(await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access));
        (await app.GetAsync("/auth/session", tokens.Access)).IsFailure(401, "SESSION_NOT_FOUND", BadToken);
        IsSuccess(await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access));
    }

    [Fact]
    public async Task A_user_leaves_with_the_password_once_more()
    {
        await using var app = await TestApp.StartAsync();
        var here = await app.SignUpAsync();
        var body = new JsonObject { ["password"] = TestApp.Password };

        (await app.SendAsync(HttpMethod.Post, "/auth/delete-user", accessToken: null, body)).IsFailure(401, "UNAUTHORIZED", "Bearer");
        (await app.SendAsync(HttpMethod.Post, "/auth/delete-user", here.Access, new JsonObject())).IsFailure(400, "VALIDATION_ERROR");
        (await app.SendAsync(HttpMethod.Post, "/auth/delete-user", here.Access, new JsonObject { ["password"] = "something else" }))
            .IsFailure(401, "INVALID_CREDENTIALS", "Bearer");
        IsSuccess(await app.SendAsync(HttpMethod.Post, "/auth/delete-user", here.Access, body));
        (await app.SendAsync(HttpMethod.Post, "/auth/delete-user", here.Access, body)).IsFailure(401, "SESSION_NOT_FOUND", BadToken);
        (await app.GetAsync("/auth/session", here.Access)).IsFailure(401, "USER_NOT_FOUND", BadToken);
    }

    [Fact]
    public async Task A_user_ends_sessions_one_by_one_the_others_and_all()
    {
        await using var app = await TestApp.StartAsync();
        var here = await app.SignUpAsync();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await app.PostAsync("/auth/sign-in/email", new JsonObject { ["email"] = TestApp.Email, ["password"] = TestApp.Password });
        }

        var other = Sessions(await app.GetAsync("/auth/sessions", here.Access)).First(static session => !(bool)session!["current"]!)!;
        var body = new JsonObject { ["id"] = (string)other["id"]! };
        IsSuccess(await app.SendAsync(HttpMethod.Post, "/auth/revoke-session", here.Access, body));
        Assert.Equal(3, Sessions(await app.GetAsync("/auth/sessions", here.Access)).Count);
        IsSuccess(await app.SendAsync(HttpMethod.Post, "/auth/revoke-session", here.Access, body));
        IsSuccess(await app.SendAsync(HttpMethod.Post, "/auth/revoke-other-sessions", here.Access));
        Assert.Single(Sessions(await app.GetAsync("/auth/sessions", here.Access)));
        IsSuccess(await app.SendAsync(HttpMethod.Post, "/auth/revoke-sessions", here.Access));

        foreach (var path in (string[])["/auth/revoke-sessions", "/auth/revoke-other-sessions"])
        {
            (await app.SendAsync(HttpMethod.Post, path, here.Access)).IsFailure(401, "SESSION_NOT_FOUND", BadToken);
            (await app.SendAsync(HttpMethod.Post, path, accessToken: null)).IsFailure(401, "UNAUTHORIZED", "Bearer");
        }

        (await app.SendAsync(HttpMethod.Post, "/auth/revoke-session", here.Access, body)).IsFailure(401, "SESSION_NOT_FOUND", BadToken);
        (await app.SendAsync(HttpMethod.Post, "/auth/revoke-session", accessToken: null, body)).IsFailure(401, "UNAUTHORIZED", "Bearer");

        static JsonArray Sessions(Response answer) => answer.Body["sessions"]!.AsArray();
    }

    [Fact]
    public async Task Sessions_answers_where_the_user_is_signed_in_until_the_session_ends()
    {
        await using var app = await TestApp.StartAsync();
        var first = await app.SignUpAsync();
        var second = (await app.PostAsync("/auth/sign-in/email", new JsonObject { ["email"] = TestApp.Email, ["password"] = TestApp.Password })).Body;

        var answer = await app.GetAsync("/auth/sessions", first.Access);

        Assert.Equal((HttpStatusCode.OK, "no-store"), (answer.Status, answer.CacheControl));
        Assert.Equal(["sessions"], answer.Body.AsObject().Select(member => member.Key));
        var sessions = answer.Body["sessions"]!.AsArray();
        Assert.Equal(2, sessions.Count);
        var current = Assert.Single(sessions, static session => (bool)session!["current"]!)!.AsObject();
        Assert.Equal(
            ["id", "current", "created_at", "refreshed_at", "expires_at", "ip_address", "user_agent"],
            current.Select(static member => member.Key));
        Assert.Equal("127.0.0.1", (string)current["ip_address"]!);
        Assert.EndsWith("Z", (string)current["expires_at"]!, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromDays(7), (DateTimeOffset)current["expires_at"]! - (DateTimeOffset)current["created_at"]!);

        IsSuccess(await app.SendAsync(HttpMethod.Post, "/auth/sign-out", first.Access));
        (await app.GetAsync("/auth/sessions", first.Access)).IsFailure(401, "SESSION_NOT_FOUND", BadToken);
        Assert.Single((await app.GetAsync("/auth/sessions", (string)second["access_token"]!)).Body["sessions"]!.AsArray());
        (await app.GetAsync("/auth/sessions")).IsFailure(401, "UNAUTHORIZED", "Bearer");
    }

    [Fact]
    public async Task Revoke_ends_the_session_and_is_idempotent()
    {
        await using var app = await TestApp.StartAsync();
        var tokens = await app.SignUpAsync();
        var body = new JsonObject { ["refresh_token"] = tokens.Refresh };

        IsSuccess(await app.PostAsync("/auth/revoke", body));
        IsSuccess(await app.PostAsync("/auth/revoke", body));
        (await app.PostAsync("/auth/refresh", body)).IsFailure(401, "SESSION_NOT_FOUND", BadToken);
        (await app.PostAsync("/auth/revoke", new JsonObject { ["refresh_token"] = tokens.Access })).IsFailure(401, "INVALID_TOKEN", BadToken);
    }

    [Fact]
    public async Task A_second_sign_up_and_a_wrong_password_have_their_status()
    {
        await using var app = await TestApp.StartAsync();
        await app.SignUpAsync();

        (await app.PostAsync("/auth/sign-up/email", TestApp.SignUpBody())).IsFailure(409, "USER_EXISTS");
        (await app.PostAsync("/auth/sign-in/email", new JsonObject { ["email"] = TestApp.Email, ["password"] = "wrong" })).IsFailure(401, "INVALID_CREDENTIALS", "Bearer");
        (await app.PostAsync("/auth/sign-in/email", new JsonObject { ["email"] = "bob@example.com", ["password"] = "wrong" })).IsFailure(401, "INVALID_CREDENTIALS", "Bearer");
        (await app.PostAsync("/auth/sign-up/email", TestApp.SignUpBody("not an address"))).IsFailure(400, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task A_used_refresh_token_is_refused()
    {
        await using var app = await TestApp.StartAsync();
        var body = new JsonObject { ["refresh_token"] = (await app.SignUpAsync()).Refresh };

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/auth/refresh", body)).Status);
        (await app.PostAsync("/auth/refresh", body)).IsFailure(401, "SESSION_NOT_FOUND", BadToken);
        (await app.PostAsync("/auth/refresh", new JsonObject { ["refresh_token"] = "garbage" })).IsFailure(401, "INVALID_TOKEN", BadToken);
    }

    [Fact]
    public async Task Inactive_and_deleted_users_have_their_answers()
    {
        await using var app = await TestApp.StartAsync();
        var tokens = await app.SignUpAsync();
        var gone = await app.SignUpAsync("bob@example.com");
        app.Store.Update(tokens.UserId, user => user with { IsActive = false });
        app.Store.Delete(gone.UserId);

        (await app.PostAsync("/auth/sign-in/email", new JsonObject { ["email"] = TestApp.Email, ["password"] = TestApp.Password })).IsFailure(401, "INVALID_CREDENTIALS", "Bearer");
        (await app.PostAsync("/auth/refresh", new JsonObject { ["refresh_token"] = tokens.Refresh })).IsFailure(401, "SESSION_NOT_FOUND", BadToken);
        (await app.GetAsync("/auth/session", tokens.Access)).IsFailure(401, "UNAUTHORIZED", "Bearer");
        (await app.GetAsync("/auth/session", gone.Access)).IsFailure(401, "USER_NOT_FOUND", BadToken);
    }

    [Fact]
    public async Task An_expired_access_token_is_a_bad_token()
    {
        await using var app = await TestApp.StartAsync();
        var tokens = await app.SignUpAsync();
        app.Time.Advance(TimeSpan.FromMinutes(60));

        (await app.GetAsync("/auth/session", tokens.Access)).IsFailure(401, "INVALID_TOKEN", BadToken);
        (await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access)).IsFailure(401, "INVALID_TOKEN", BadToken);
    }

    [Fact]
    public async Task The_session_keeps_the_clients_address_and_user_agent()
    {
        await using var app = await TestApp.StartAsync();
        app.Client.DefaultRequestHeaders.UserAgent.ParseAdd("tests/1.0");
        await app.SignUpAsync();

        var session = Assert.Single(app.Store.Sessions);
        Assert.Equal(("127.0.0.1", "tests/1.0"), (session.IpAddress, session.UserAgent));
    }

    [Theory]
    [InlineData("/api/v1/auth")]
    [InlineData("/")]
    [InlineData("")]
    public async Task The_prefix_is_the_applications_choice(string prefix)
    {
        await using var app = await TestApp.StartAsync(endpoints: app => app.MapAuth101<TestUser>(prefix));

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(prefix.TrimEnd('/') + "/sign-up/email", TestApp.SignUpBody())).Status);
    }

    [Fact]
    public async Task A_wrong_method_is_answered_by_the_framework()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await app.GetAsync("/auth/sign-in/email")).Status);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await app.PostAsync("/auth/session", "{}")).Status);
    }

    private static void IsSuccess(Response response)
    {
        Assert.Equal((HttpStatusCode.OK, """{"success":true}""", "no-store"), (response.Status, response.Text, response.CacheControl));
    }

    private static void IsAlice(JsonNode user)
    {
        Assert.Equal(["id", "name", "email", "email_verified", "image", "is_active"], user.AsObject().Select(member => member.Key));
        Assert.True(Guid.TryParse((string)user["id"]!, out _));
        Assert.Equal(
            (null, TestApp.Email, false, null, true),
            ((string?)user["name"], (string)user["email"]!, (bool)user["email_verified"]!, (string?)user["image"], (bool)user["is_active"]!));
    }
}
