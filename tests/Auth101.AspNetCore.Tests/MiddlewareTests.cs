using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

public class MiddlewareTests
{
    [Fact]
    public async Task The_feature_loads_the_user_once_and_only_when_asked()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        Assert.Equal("nobody asked", (await app.GetAsync("/quiet", tokens.Access)).Text);
        Assert.Equal(0, app.Store.Lookups);
        Assert.Equal($"{TestApp.Email} {TestApp.Email} {TestApp.Email}", (await app.GetAsync("/ask", tokens.Access)).Text);
        Assert.Equal(1, app.Store.Lookups);
    }

    [Fact]
    public async Task A_request_without_a_user_goes_on()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();
        await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access);

        foreach (var token in new[] { null, "garbage", tokens.Access })
        {
            Assert.Equal((HttpStatusCode.OK, "  "), ((await app.GetAsync("/ask", token)).Status, (await app.GetAsync("/ask", token)).Text));
        }
    }

    [Fact]
    public async Task Using_without_adding_says_what_is_missing()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();

        var exception = Assert.Throws<InvalidOperationException>(() => app.UseAuth101<TestUser>());
        Assert.Contains("AddAuth101<TestUser>", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_of_one_class_never_loads_a_user_of_another()
    {
        await using var app = await TestApp.StartAsync(
            services: static services => services.AddAuth101Core<OtherUser>(static options => options.Secret = "another secret, for the other user class"),
            endpoints: static app =>
            {
                foreach (var map in new Action[] { () => app.UseAuth101<OtherUser>(), () => app.MapAuth101Session<OtherUser>(), () => app.MapAuth101SignOut<OtherUser>() })
                {
                    Assert.Contains("validates tokens of TestUser", Assert.Throws<InvalidOperationException>(map).Message, StringComparison.Ordinal);
                }

                app.MapAuth101<TestUser>();
                app.MapGet("/other", static (CurrentUser<OtherUser> other) => "in");
                app.MapGet("/ask", static async (HttpContext context) => await context.GetAuth101UserAsync<OtherUser>() is null ? "out" : "in");
            });
        var tokens = await app.SignUpAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, (await app.GetAsync("/other", tokens.Access)).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await app.GetAsync("/ask", tokens.Access)).Status);
        (await app.GetAsync("/other")).IsFailure(401, "UNAUTHORIZED", "Bearer");
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(endpoints: static app =>
    {
        app.UseAuth101<TestUser>();
        app.Use(static async (context, next) =>
        {
            if (context.Request.Path == "/ask")
            {
                var feature = context.Features.GetRequiredFeature<IAuth101UserFeature<TestUser>>();
                context.Items["first"] = (await feature.GetUserAsync())?.Email;
                context.Items["second"] = (await feature.GetUserAsync())?.Email;
            }

            await next(context);
        });
        app.MapAuth101<TestUser>();
        app.MapGet("/quiet", static () => "nobody asked");
        app.MapGet("/ask", static async (HttpContext context) =>
            $"{context.Items["first"]} {context.Items["second"]} {(await context.GetAuth101UserAsync<TestUser>())?.Email}");
    });
}
