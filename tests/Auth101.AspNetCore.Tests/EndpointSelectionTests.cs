using System.Net;
using Auth101.Runtime.Tests.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

public class EndpointSelectionTests
{
    [Fact]
    public async Task Only_maps_what_it_names_and_except_what_it_does_not()
    {
        await using var app = await TestApp.StartAsync(endpoints: static app =>
        {
            app.MapAuth101<TestUser>("/only", static chosen => chosen.Only(Auth101Endpoint.SignIn, Auth101Endpoint.Refresh));
            app.MapAuth101<TestUser>("/except", static chosen => chosen.Except(Auth101Endpoint.SignUp).Except(Auth101Endpoint.Session));
            Assert.Equal(
                [
                    "/only/sign-in/email", "/only/refresh",
                    "/except/sign-in/email", "/except/refresh", "/except/revoke", "/except/sign-out", "/except/sessions",
                    "/except/revoke-session", "/except/revoke-other-sessions", "/except/revoke-sessions",
                    "/except/delete-user", "/except/export-user",
                    "/except/change-password", "/except/reauthenticate",
                ],
                ((IEndpointRouteBuilder)app).DataSources.SelectMany(static source => source.Endpoints).Cast<RouteEndpoint>().Select(static endpoint => endpoint.RoutePattern.RawText));
        });

        Assert.Equal(HttpStatusCode.NotFound, (await app.PostAsync("/only/sign-up/email", TestApp.SignUpBody())).Status);
        (await app.PostAsync("/only/sign-in/email", TestApp.SignUpBody())).IsFailure(401, "INVALID_CREDENTIALS", "Bearer");
    }

    [Fact]
    public async Task A_selection_of_nothing_is_a_mistake()
    {
        var selection = new Auth101EndpointSelection();

        Assert.Throws<ArgumentException>("endpoints", () => selection.Only());
        Assert.Throws<ArgumentException>("endpoints", () => selection.Except());
        Assert.Throws<ArgumentException>("endpoints", () => selection.Only((Auth101Endpoint)99));
        await using var app = WebApplication.CreateSlimBuilder().Build();
        Assert.Throws<ArgumentException>("choose", () => app.MapAuth101<TestUser>("/auth", static chosen => chosen.Except(Enum.GetValues<Auth101Endpoint>())));
    }

    [Fact]
    public async Task Each_endpoint_is_mapped_alone_wherever_the_application_wants_it()
    {
        await using var app = await TestApp.StartAsync(endpoints: static app =>
        {
            app.MapAuth101SignUp<TestUser>("/join");
            app.MapAuth101SignIn<TestUser>("/login");
            app.MapAuth101Refresh<TestUser>("/tokens");
            app.MapAuth101Session<TestUser>("/whoami");
            app.MapAuth101Sessions<TestUser>("/devices");
            app.MapAuth101RevokeSession<TestUser>("/devices/lost");
            app.MapAuth101RevokeOtherSessions<TestUser>("/devices/others");
            app.MapAuth101RevokeSessions<TestUser>("/devices/all");
            app.MapAuth101DeleteUser<TestUser>("/leave");
            app.MapAuth101ExportUser<TestUser>("/all-of-me");
            app.MapAuth101ChangePassword<TestUser>("/secret");
            app.MapAuth101Reauthenticate<TestUser>("/again");
            app.MapAuth101SignOut<TestUser>("/logout");
            app.MapAuth101Revoke<TestUser>("/tokens/revoke");
        });

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/join", TestApp.SignUpBody())).Status);
        var signedIn = (await app.PostAsync("/login", TestApp.SignUpBody())).Body;
        var refreshed = (await app.PostAsync("/tokens", new() { ["refresh_token"] = (string)signedIn["refresh_token"]! })).Body;
        var access = (string)refreshed["access_token"]!;
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/whoami", access)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/devices", access)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/all-of-me", access)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Post, "/devices/lost", access, new() { ["id"] = "none" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Post, "/devices/others", access)).Status);
        (await app.SendAsync(HttpMethod.Post, "/again", access, new() { ["password"] = "password" })).IsFailure(401, "INVALID_CREDENTIALS", "Bearer");
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Post, "/logout", access)).Status);
        (await app.SendAsync(HttpMethod.Post, "/leave", access, new() { ["password"] = "password" })).IsFailure(
            401, "SESSION_NOT_FOUND", "Bearer error=\"invalid_token\"");
        (await app.SendAsync(HttpMethod.Post, "/devices/all", access)).IsFailure(401, "SESSION_NOT_FOUND", "Bearer error=\"invalid_token\"");
        (await app.GetAsync("/whoami", access)).IsFailure(401, "SESSION_NOT_FOUND", "Bearer error=\"invalid_token\"");
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/tokens/revoke", new() { ["refresh_token"] = (string)refreshed["refresh_token"]! })).Status);
    }

    [Fact]
    public async Task Each_endpoint_has_a_method_that_maps_it_alone()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddSingleton<IAuthMailer<Member>>(new RecordingMailer<Member>());
        builder.Services.AddAuth101<Member>(static options =>
        {
            options.Secret = TestApp.Secret;
            options.Proof = ProofKind.Code;
        }).UseSqlite("Data Source=:memory:");
        await using var app = builder.Build();
        foreach (var endpoint in Enum.GetValues<Auth101Endpoint>())
        {
            typeof(Auth101EndpointRouteBuilderExtensions).GetMethod($"MapAuth101{endpoint}")!.MakeGenericMethod(typeof(Member)).Invoke(null, [app, $"/{endpoint}"]);
        }

        Assert.Equal(
            Enum.GetValues<Auth101Endpoint>().Select(static endpoint => $"/{endpoint} {endpoint}"),
            ((IEndpointRouteBuilder)app).DataSources.SelectMany(static source => source.Endpoints).Cast<RouteEndpoint>().Select(
                static mapped => $"{mapped.RoutePattern.RawText} {mapped.Metadata.GetRequiredMetadata<Auth101EndpointMetadata>().Endpoint}"));
    }

    [Fact]
    public async Task An_endpoint_takes_a_filter_like_any_other()
    {
        await using var app = await TestApp.StartAsync(endpoints: static app =>
        {
            app.MapAuth101SignUp<TestUser>("/auth/sign-up/email").AddEndpointFilter(static async (context, next) =>
                context.HttpContext.Request.Headers.ContainsKey("X-Invited") ? await next(context) : Results.StatusCode(StatusCodes.Status418ImATeapot));
        });

        Assert.Equal(418, (int)(await app.PostAsync("/auth/sign-up/email", TestApp.SignUpBody())).Status);
        app.Client.DefaultRequestHeaders.Add("X-Invited", "yes");
        await app.SignUpAsync();
    }
}
