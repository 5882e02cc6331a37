using System.Net;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

/// <summary>What an application asks of our endpoints by conventions holds.</summary>
public class ConventionTests
{
    private static readonly (HttpMethod Method, string Path)[] Endpoints =
    [
        (HttpMethod.Post, "/sign-up/email"), (HttpMethod.Post, "/sign-in/email"), (HttpMethod.Post, "/refresh"), (HttpMethod.Post, "/revoke"), (HttpMethod.Post, "/sign-out"),
        (HttpMethod.Get, "/session"), (HttpMethod.Get, "/.well-known/jwks.json"),
    ];

    /// <summary>How an application asks for the policy <c>admin</c>, for all endpoints below <c>/internal</c>.</summary>
    private static readonly Dictionary<string, Action<WebApplication>> Requirements = new()
    {
        ["endpoint"] = static app => MapEach(app.MapGroup("/internal"), static endpoint => endpoint.RequireAuthorization("admin")),
        ["group"] = static app => MapAll(app.MapGroup("/internal").RequireAuthorization("admin")),
        ["nested group"] = static app => MapAll(app.MapGroup("/internal").RequireAuthorization("admin").MapGroup("")),
        ["after mapping"] = static app =>
        {
            var group = app.MapGroup("/internal");
            MapAll(group);
            group.RequireAuthorization("admin");
        },
        ["several policies"] = static app => MapAll(app.MapGroup("/internal").RequireAuthorization("member", "admin")),
        ["a policy that is built here"] = static app => MapAll(app.MapGroup("/internal").RequireAuthorization(static policy => policy.RequireRole("admin"))),
        ["a policy as metadata"] = static app => MapAll(app.MapGroup("/internal").WithMetadata(new AuthorizationPolicyBuilder().RequireRole("admin").Build())),
        ["a requirement as metadata"] = static app => MapAll(app.MapGroup("/internal").WithMetadata(new AdminsOnly())),
        ["a role"] = static app => MapAll(app.MapGroup("/internal").RequireAuthorization(new AuthorizeAttribute { Roles = "admin" })),
    };

    public static TheoryData<string, bool> WaysToRequire =>
        [.. from way in Requirements.Keys from withFallback in (bool[])[false, true] select new TheoryDataRow<string, bool>(way, withFallback)];

    [Theory]
    [MemberData(nameof(WaysToRequire))]
    public async Task A_policy_holds_at_every_endpoint(string way, bool withFallback)
    {
        await using var app = await StartAsync(Requirements[way], withFallback);
        var tokens = await app.SignUpAsync();
        var before = app.Store.Sessions;

        foreach (var (method, path) in Endpoints)
        {
            (await app.SendAsync(method, "/internal" + path, accessToken: null)).IsFailure(401, "UNAUTHORIZED", "Bearer");
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, (await app.SendAsync(method, "/internal" + path, tokens.Access)).Status));
        }

        Assert.Equal(before, app.Store.Sessions);
        Assert.Empty(app.Errors);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_default_policy_lets_members_in(bool withFallback)
    {
        await using var app = await StartAsync(static app => MapAll(app.MapGroup("/internal").RequireAuthorization()), withFallback);
        var tokens = await app.SignUpAsync();

        foreach (var (method, path) in Endpoints)
        {
            (await app.SendAsync(method, "/internal" + path, accessToken: null)).IsFailure(401, "UNAUTHORIZED", "Bearer");
        }

        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/internal/session", tokens.Access)).Status);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/internal/.well-known/jwks.json", tokens.Access)).Status);
        (await app.SendAsync(HttpMethod.Post, "/internal/sign-in/email", tokens.Access)).IsFailure(400, "VALIDATION_ERROR");
        Assert.Equal(HttpStatusCode.OK, (await app.SendAsync(HttpMethod.Post, "/internal/sign-out", tokens.Access)).Status);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Where_nobody_asks_for_more_everyone_may_come(bool withFallback)
    {
        await using var app = await StartAsync(static app => MapAll(app.MapGroup("/internal")), withFallback);

        foreach (var (method, path) in Endpoints)
        {
            var response = await app.SendAsync(method, "/internal" + path, accessToken: null);
            switch (path)
            {
                case "/.well-known/jwks.json":
                    Assert.Equal(HttpStatusCode.OK, response.Status);
                    break;
                case "/sign-out" or "/session":
                    // They check the token themselves.
                    response.IsFailure(401, "UNAUTHORIZED", "Bearer");
                    break;
                default:
                    response.IsFailure(400, "VALIDATION_ERROR");
                    break;
            }
        }
    }

    [Fact]
    public async Task What_the_application_opens_is_open()
    {
        await using var app = await StartAsync(static app =>
        {
            var group = app.MapGroup("/internal").RequireAuthorization("admin");
            group.MapAuth101SignIn<TestUser>().AllowAnonymous();
            group.MapAuth101Refresh<TestUser>();
        });

        (await app.SendAsync(HttpMethod.Post, "/internal/sign-in/email", accessToken: null)).IsFailure(400, "VALIDATION_ERROR");
        (await app.SendAsync(HttpMethod.Post, "/internal/refresh", accessToken: null)).IsFailure(401, "UNAUTHORIZED", "Bearer");
    }

    [Fact]
    public async Task Other_conventions_hold()
    {
        await using var app = await StartAsync(
            static app =>
            {
                app.UseRateLimiter();
                app.UseCors();
                MapAll(app.MapGroup("/limited").RequireRateLimiting("nobody"));
                MapAll(app.MapGroup("/shared").RequireCors("everyone"));
                MapAll(app.MapGroup("/elsewhere").RequireHost("other.example.com"));
                MapAll(app.MapGroup("/filtered").AddEndpointFilter(static (_, _) => ValueTask.FromResult<object?>(Results.StatusCode(418))));
            },
            services: static services => services
                .AddRateLimiter(static limiter => limiter.AddPolicy("nobody", static _ => RateLimitPartition.Get("all", static _ => new NobodyLimiter())))
                .AddCors(static cors => cors.AddPolicy("everyone", static policy => policy.AllowAnyOrigin())));

        foreach (var (method, path) in Endpoints)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.SendAsync(method, "/limited" + path, accessToken: null)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await app.SendAsync(method, "/elsewhere" + path, accessToken: null)).Status);
            Assert.Equal((HttpStatusCode)418, (await app.SendAsync(method, "/filtered" + path, accessToken: null)).Status);
            using var request = new HttpRequestMessage(method, "/shared" + path);
            request.Headers.Add("Origin", "https://shop.example.com");
            using var response = await app.Client.SendAsync(request, TestApp.Token);
            Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        }
    }

    public static TheoryData<object, bool> LateGuards =>
        [.. from guard in (object[])[new AuthorizeAttribute(), new AuthorizationPolicyBuilder().RequireRole("admin").Build(), new AdminsOnly()]
            from withPolicy in (bool[])[false, true]
            select new TheoryDataRow<object, bool>(guard, withPolicy)];

    /// <summary>A group's <c>Finally</c> runs after the exemption has been given.</summary>
    [Theory]
    [MemberData(nameof(LateGuards), DisableDiscoveryEnumeration = true)]
    public async Task A_guard_that_comes_after_the_exemption_stops_the_start(object guard, bool withPolicy)
    {
        Action<IEndpointRouteBuilder>[] mappings = [static group => group.MapAuth101<TestUser>(), static group => group.MapAuth101Jwks<TestUser>()];
        foreach (var map in mappings)
        {
            var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(
                app =>
                {
                    var group = app.MapGroup("/internal");
                    ((IEndpointConventionBuilder)group).Finally(endpoint => endpoint.Metadata.Add(guard));
                    map(group);
                },
                services: services =>
                {
                    if (withPolicy)
                    {
                        services.AddSingleton<MatcherPolicy, PolicyOfTheApplication>();
                    }
                }));

            Assert.Contains("/internal/", exception.Message, StringComparison.Ordinal);
            Assert.Contains("RequireAuthorization", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_guard_that_comes_late_may_stand_beside_an_exemption_of_the_application()
    {
        await using var app = await StartAsync(static app =>
        {
            var group = app.MapGroup("/internal");
            ((IEndpointConventionBuilder)group).Finally(static endpoint => endpoint.Metadata.Add(new AuthorizeAttribute()));
            group.MapAuth101SignIn<TestUser>().AllowAnonymous();
        });

        (await app.SendAsync(HttpMethod.Post, "/internal/sign-in/email", accessToken: null)).IsFailure(400, "VALIDATION_ERROR");
    }

    private static Task<TestApp> StartAsync(Action<WebApplication> map, bool withFallback = false, Action<IServiceCollection>? services = null) => TestApp.StartAsync(
        services: all =>
        {
            var policies = all.AddAuthorizationBuilder()
                .AddPolicy("admin", static policy => policy.RequireRole("admin"))
                .AddPolicy("member", static policy => policy.RequireClaim("sub"));
            if (withFallback)
            {
                policies.SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
            }

            services?.Invoke(all);
        },
        endpoints: app =>
        {
            app.MapAuth101<TestUser>();
            map(app);
        });

    private static void MapAll(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapAuth101<TestUser>("");
        endpoints.MapAuth101Jwks<TestUser>();
    }

    private static void MapEach(RouteGroupBuilder group, Action<IEndpointConventionBuilder> convention)
    {
        convention(group.MapAuth101SignUp<TestUser>());
        convention(group.MapAuth101SignIn<TestUser>());
        convention(group.MapAuth101Refresh<TestUser>());
        convention(group.MapAuth101Revoke<TestUser>());
        convention(group.MapAuth101SignOut<TestUser>());
        convention(group.MapAuth101Session<TestUser>());
        convention(group.MapAuth101Jwks<TestUser>());
    }

    /// <summary>A requirement that an attribute brings along, without a policy.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    private sealed class AdminsOnly : Attribute, IAuthorizationRequirementData
    {
        public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new Microsoft.AspNetCore.Authorization.Infrastructure.RolesAuthorizationRequirement(["admin"])];
    }

    private sealed class PolicyOfTheApplication : MatcherPolicy
    {
        public override int Order => 0;
    }

    private sealed class NobodyLimiter : RateLimiter
    {
        public override TimeSpan? IdleDuration => null;

        public override RateLimiterStatistics? GetStatistics() => null;

        protected override RateLimitLease AttemptAcquireCore(int permitCount) => new Refused();

        protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(new Refused());

        private sealed class Refused : RateLimitLease
        {
            public override bool IsAcquired => false;

            public override IEnumerable<string> MetadataNames => [];

            public override bool TryGetMetadata(string metadataName, out object? metadata)
            {
                metadata = null;
                return false;
            }
        }
    }
}
