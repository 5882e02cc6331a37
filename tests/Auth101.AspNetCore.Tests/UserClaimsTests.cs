using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

public class UserClaimsTests
{
    [Fact]
    public async Task The_principal_has_the_users_claims_as_of_now_and_those_of_the_application()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        Assert.Equal(
            $"Auth101 : sub={tokens.UserId} sid auth_time={app.Time.Start.ToUnixTimeSeconds()} email={TestApp.Email} email_verified=false role=Sales badge=7",
            (await app.GetAsync("/claims", tokens.Access)).Text);

        app.Store.Update(tokens.UserId, static user => user with { Name = "Alice", EmailVerified = true, Department = "Board" });
        Assert.Equal(
            $"Auth101 Alice: sub={tokens.UserId} sid auth_time={app.Time.Start.ToUnixTimeSeconds()} email={TestApp.Email} email_verified=true name=Alice role=Board badge=7",
            (await app.GetAsync("/claims", tokens.Access)).Text);
    }

    [Fact]
    public async Task A_role_of_the_user_opens_an_endpoint_and_its_loss_closes_it()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/sales", tokens.Access)).Status);
        app.Store.Update(tokens.UserId, static user => user with { Department = "Stock" });
        Assert.Equal(HttpStatusCode.Forbidden, (await app.GetAsync("/sales", tokens.Access)).Status);
    }

    [Fact]
    public async Task A_revoked_session_fails_to_authenticate_and_the_user_is_loaded_once()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        Assert.Equal(TestApp.Email, (await app.GetAsync("/me", tokens.Access)).Text);
        Assert.Equal(1, app.Store.Lookups);

        await app.PostAsync("/auth/revoke", new() { ["refresh_token"] = tokens.Refresh });
        (await app.GetAsync("/claims", tokens.Access)).IsFailure(401, "SESSION_NOT_FOUND", "Bearer error=\"invalid_token\"");
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/open", tokens.Access)).Status);
    }

    [Fact]
    public async Task Signing_out_of_a_session_that_has_ended_stays_a_success()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();
        var inactive = await app.SignUpAsync("inactive@example.com");
        app.Store.Update(inactive.UserId, static user => user with { IsActive = false });

        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Post, "/auth/sign-out", inactive.Access)).Status);
        Assert.Empty(app.Store.Sessions);
        (await app.GetAsync("/auth/session", tokens.Access)).IsFailure(401, "SESSION_NOT_FOUND", "Bearer error=\"invalid_token\"");
    }

    [Fact]
    public async Task The_session_is_loaded_once()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        var session = await app.GetAsync("/auth/session", tokens.Access);

        Assert.Equal((HttpStatusCode.OK, TestApp.Email), (session.Status, (string?)session.Body["user"]!["email"]));
        Assert.Equal(1, app.Store.Lookups);
    }

    [Fact]
    public void Another_user_class_than_that_of_the_scheme_is_refused()
    {
        var services = new ServiceCollection();
        var further = services.AddAuth101Core<OtherUser>(static options => options.Secret = TestApp.Secret);
        Assert.Throws<InvalidOperationException>(() => further.AddUserClaims());

        services.AddAuth101<TestUser>(static options => options.Secret = TestApp.Secret);
        var exception = Assert.Throws<InvalidOperationException>(() => further.AddUserClaims());
        Assert.Contains("Auth101<OtherUser>", exception.Message, StringComparison.Ordinal);
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(
        services: static services => services.AddAuth101<TestUser>(static _ => { })
            .AddUserClaims(static (user, identity) => identity.AddClaim(new Claim(Auth101Defaults.RoleClaimType, user.Department!)))
            .AddUserClaims(static (_, identity) => identity.AddClaim(new Claim("badge", "7"))),
        endpoints: static app =>
        {
            app.MapAuth101<TestUser>();
            app.MapGet("/claims", static (ClaimsPrincipal user) =>
            {
                var claims = user.Claims.Select(static claim => claim.Type == "sid" ? "sid" : $"{claim.Type}={claim.Value}");
                return $"{user.Identity!.AuthenticationType} {user.Identity.Name}: {string.Join(' ', claims)}";
            }).RequireAuthorization();
            app.MapGet("/sales", [Authorize(Roles = "Sales")] () => "sold");
            app.MapGet("/me", static (CurrentUser<TestUser> me) => me.User.Email);
            app.MapGet("/open", static () => "open");
        });
}
