using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Auth101.AspNetCore.Tests;

public class RegistrationTests
{
    [Fact]
    public async Task Mapping_without_adding_says_what_is_missing()
    {
        await using var app = WebApplication.CreateSlimBuilder().Build();

        var exception = Assert.Throws<InvalidOperationException>(() => app.MapAuth101<TestUser>());
        Assert.Contains("AddAuth101<TestUser>", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mapping_without_a_store_or_with_a_short_secret_says_so()
    {
        await using var withoutStore = Build(services => services.AddAuth101<TestUser>(options => options.Secret = TestApp.Secret));
        Assert.Contains("UseSqlite", Assert.Throws<InvalidOperationException>(() => withoutStore.MapAuth101<TestUser>()).Message, StringComparison.Ordinal);

        await using var shortSecret = Build(services => services.AddAuth101<TestUser>(options => options.Secret = "short").UseStore(_ => new InMemoryAuthStore()));
        Assert.Contains("openssl", Assert.Throws<OptionsValidationException>(() => shortSecret.MapAuth101<TestUser>()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Adding_twice_configures_twice_and_another_user_class_is_refused()
    {
        await using var app = await TestApp.StartAsync(services: services =>
        {
            services.AddAuth101<TestUser>(options => options.AccessTokenLifetime = TimeSpan.FromMinutes(5));
            var exception = Assert.Throws<InvalidOperationException>(() => services.AddAuth101<OtherUser>(_ => { }));
            Assert.Contains(nameof(TestUser), exception.Message, StringComparison.Ordinal);
        });

        var response = await app.PostAsync("/auth/sign-up/email", TestApp.SignUpBody());
        Assert.Equal(300, (int)response.Body["expires_in"]!);
    }

    [Fact]
    public async Task The_endpoints_are_described_and_take_conventions()
    {
        await using var app = Build(services => services.AddAuth101<TestUser>(options => options.Secret = TestApp.Secret).UseStore(_ => new InMemoryAuthStore()));
        var mark = new object();
        app.MapAuth101<TestUser>("/auth").WithMetadata(mark);

        var endpoints = ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).Cast<RouteEndpoint>().ToList();

        Assert.Equal(
            [
                "POST /auth/sign-up/email", "POST /auth/sign-in/email", "POST /auth/refresh", "POST /auth/revoke", "POST /auth/sign-out",
                "GET /auth/session", "GET /auth/sessions",
                "POST /auth/revoke-session", "POST /auth/revoke-other-sessions", "POST /auth/revoke-sessions",
                "POST /auth/delete-user", "GET /auth/export-user",
                "POST /auth/change-password", "POST /auth/reauthenticate",
            ],
            endpoints.Select(endpoint => $"{endpoint.Metadata.GetRequiredMetadata<IHttpMethodMetadata>().HttpMethods.Single()} {endpoint.RoutePattern.RawText}"));
        Assert.All(endpoints, endpoint =>
        {
            Assert.Equal(["auth"], endpoint.Metadata.GetRequiredMetadata<ITagsMetadata>().Tags);
            Assert.Contains(mark, endpoint.Metadata);
            Assert.Equal([200], endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Take(1).Select(metadata => metadata.StatusCode));
            Assert.Null(endpoint.Metadata.GetMetadata<IAcceptsMetadata>());
        });
    }

    [Fact]
    public async Task The_endpoints_can_be_mapped_at_two_prefixes()
    {
        await using var app = await TestApp.StartAsync(endpoints: static app =>
        {
            app.MapAuth101<TestUser>("/auth");
            app.MapAuth101<TestUser>("/v2/auth");
        });

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/auth/sign-up/email", TestApp.SignUpBody())).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await app.PostAsync("/v2/auth/sign-up/email", TestApp.SignUpBody())).Status);
    }

    public static TheoryData<Action<WebApplication>, string> Duplicates => new()
    {
        { static app => Twice(() => app.MapAuth101<TestUser>()), "POST /auth/sign-up/email" },
        { static app => Twice(() => app.MapAuth101<TestUser>("Auth/")), "POST /Auth/sign-up/email" },
        { static app => { app.MapAuth101<TestUser>(); app.MapGroup("/auth").MapAuth101Session<TestUser>(); }, "GET /auth/session" },
        { static app => { app.MapAuth101<TestUser>(); app.MapPost("/auth/refresh", static () => "own"); }, "POST /auth/refresh" },
        { static app => Twice(() => app.MapAuth101Jwks<TestUser>()), "GET /.well-known/jwks.json" },
        { static app => Twice(() => app.MapGroup("/{tenant}").MapAuth101SignIn<TestUser>().RequireHost("shop.example.com")), "POST /{tenant}/sign-in/email" },
        { static app => { app.MapAuth101<TestUser>("/{a}/auth"); app.MapAuth101<TestUser>("/{b}/auth"); }, "POST /{b}/auth/sign-up/email" },
        { static app => { app.MapAuth101<TestUser>("/{a:int}-{b}/auth"); app.MapAuth101<TestUser>("/{c:int}-{d}/auth"); }, "POST /{c:int}-{d}/auth/sign-up/email" },
        { static app => { app.MapAuth101<TestUser>(); app.MapPost("/auth/refresh", static () => "own").Accepts<object>("application/json"); }, "POST /auth/refresh" },
        { static app => { app.MapAuth101<TestUser>(); app.MapPost("/auth/refresh", static () => "own").Accepts<object>("text/plain", "application/*"); }, "POST /auth/refresh" },
        { static app => Twice(() => app.MapAuth101SignIn<TestUser>().WithMetadata(new AcceptsMetadata(["text/plain"]))), "POST /sign-in/email" },
    };

    [Fact]
    public async Task Endpoints_without_AddAuth101_which_checks_them_at_start_are_not_mapped()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Services.AddAuth101Core<SqliteUser>(static options => options.Secret = TestApp.Secret).UseSqlite("Data Source=:memory:");
        await using var app = builder.Build();

        var exception = Assert.Throws<InvalidOperationException>(() => app.MapAuth101<SqliteUser>(choose: static chosen => chosen.Only(Auth101Endpoint.SignUp)));
        Assert.Contains("services.AddAuth101<SqliteUser>", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Duplicates), DisableDiscoveryEnumeration = true)]
    public async Task Two_endpoints_at_one_path_stop_the_start(Action<WebApplication> map, string path)
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => TestApp.StartAsync(endpoints: map));

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
        Assert.Contains("twice", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Endpoints_that_routing_can_tell_apart_are_none_too_many()
    {
        await using var app = await TestApp.StartAsync(
            services: static services => services.AddAuth101Core<SqliteUser>(static options => options.Secret = "another " + TestApp.Secret).UseSqlite("Data Source=:memory:"),
            endpoints: static app =>
            {
                app.MapAuth101<TestUser>();
                app.MapAuth101<TestUser>("/hosted").RequireHost("127.0.0.1");
                app.MapAuth101<SqliteUser>("/hosted", static chosen => chosen.Only(Auth101Endpoint.SignUp)).RequireHost("shop.example.com");
                app.MapAuth101<SqliteUser>("/customers", static chosen => chosen.Only(Auth101Endpoint.SignUp));
                app.MapGet("/auth/refresh", static () => "own");
                app.MapPost("/auth/{**rest}", static () => "rest");
                app.MapPost("/auth/sign-in/email", static () => "form").Accepts<object>("application/x-www-form-urlencoded");
                app.MapAuth101<TestUser>("/{shop:int}/auth");
                app.MapAuth101<TestUser>("/{shop:alpha}/auth");
            });

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/hosted/sign-up/email", TestApp.SignUpBody())).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/customers/sign-up/email", TestApp.SignUpBody())).Status);
        Assert.Equal("own", (await app.GetAsync("/auth/refresh")).Text);
        Assert.Equal("form", (await app.PostAsync("/auth/sign-in/email", "email=a", "application/x-www-form-urlencoded")).Text);
        (await app.PostAsync("/auth/sign-in/email", "{}")).IsFailure(400, "VALIDATION_ERROR");
        (await app.PostAsync("/1/auth/sign-in/email", "{}")).IsFailure(400, "VALIDATION_ERROR");
        (await app.PostAsync("/a/auth/sign-in/email", "{}")).IsFailure(400, "VALIDATION_ERROR");
    }

    private static void Twice(Action map)
    {
        map();
        map();
    }

    private static WebApplication Build(Action<IServiceCollection> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        configure(builder.Services);
        return builder.Build();
    }
}
