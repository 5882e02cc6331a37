using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

/// <summary>Orders of middleware, as the page about the pipeline has them.</summary>
public class PipelineTests
{
    [Fact]
    public async Task A_base_path_works_with_routing_and_authorization_after_it()
    {
        await using var app = await TestApp.StartAsync(endpoints: static app =>
        {
            app.UsePathBase("/api");
            app.UseRouting();
            app.UseAuthentication();
            app.UseAuthorization();
            Map(app);
        });
        var signedUp = await app.PostAsync("/api/auth/sign-up/email", TestApp.SignUpBody());

        Assert.Equal(TestApp.Email, (await app.GetAsync("/api/me", (string)signedUp.Body["access_token"]!)).Text);
        (await app.GetAsync("/api/me")).IsFailure(401, "UNAUTHORIZED", "Bearer");
        (await app.GetAsync("/api/auth/session")).IsFailure(401, "UNAUTHORIZED", "Bearer");
    }

    [Fact]
    public async Task A_base_path_of_a_proxy_works_alone()
    {
        await using var app = await TestApp.StartAsync(endpoints: static app =>
        {
            app.Use(static (context, next) =>
            {
                // What UseForwardedHeaders does with X-Forwarded-Prefix.
                context.Request.PathBase = "/api";
                return next(context);
            });
            Map(app);
        });

        Assert.Equal(TestApp.Email, (await app.GetAsync("/me", (await app.SignUpAsync()).Access)).Text);
    }

    [Fact]
    public async Task Routing_without_authorization_after_it_fails_and_says_what_to_add()
    {
        await using var app = await TestApp.StartAsync(endpoints: static app =>
        {
            app.UseRouting();
            Map(app);
        });
        var tokens = await app.SignUpAsync();

        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/auth/session", tokens.Access)).Status);
        Assert.Equal(HttpStatusCode.InternalServerError, (await app.GetAsync("/me", tokens.Access)).Status);
        Assert.Contains(app.Errors, static error => error.Contains("app.UseAuthorization() must go between", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true, "*")]
    [InlineData(false, null)]
    public async Task A_401_has_the_headers_of_CORS_where_authorization_comes_after_it(bool authorizationIsAfter, string? allowed)
    {
        await using var app = await TestApp.StartAsync(
            services: static services => services.AddCors(static cors => cors.AddDefaultPolicy(static policy => policy.AllowAnyOrigin())),
            endpoints: app =>
            {
                app.UseCors();
                if (authorizationIsAfter)
                {
                    app.UseAuthentication();
                    app.UseAuthorization();
                }

                Map(app);
            });
        using var request = new HttpRequestMessage(HttpMethod.Get, "/me");
        request.Headers.Add("Origin", "https://shop.example.com");

        using var response = await app.Client.SendAsync(request, TestApp.Token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task Behind_a_proxy_a_session_has_the_address_of_the_client()
    {
        await using var app = await TestApp.StartAsync(
            services: static services => services.Configure<ForwardedHeadersOptions>(static options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor),
            endpoints: static app =>
            {
                app.UseForwardedHeaders();
                Map(app);
            });
        app.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "2001:db8::1");

        await app.SignUpAsync();

        Assert.Equal("2001:db8::1", Assert.Single(app.Store.Sessions).IpAddress);
    }

    private static void Map(WebApplication app)
    {
        app.MapAuth101<TestUser>();
        app.MapGet("/me", static (CurrentUser<TestUser> me) => me.User.Email);
    }
}
