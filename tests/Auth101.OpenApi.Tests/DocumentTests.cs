using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Auth101.OpenApi.Tests;

/// <summary>Documents of applications that map endpoints in other ways than the sample.</summary>
public sealed class DocumentTests
{
    [Fact]
    public async Task Where_requests_are_limited_the_document_says_so_and_when_to_come_back()
    {
        static void Map(WebApplication app) => app.MapAuth101<Customer>();

        var unlimited = await DocumentApp.DocumentAsync(Map);
        var limited = await DocumentApp.DocumentAsync(Map, services: static services => services.AddAuth101<Customer>(static _ => { }).AddRateLimits());

        Assert.Null(unlimited["paths"]!["/auth/sign-in/email"]!["post"]!["responses"]!["429"]);
        Assert.All(limited["paths"]!.AsObject().SelectMany(static path => path.Value!.AsObject()), static operation =>
            Assert.NotNull(operation.Value!["responses"]!["429"]!["headers"]!["Retry-After"]));
    }

    [Fact]
    public async Task Only_what_is_mapped_is_described_where_it_is_mapped()
    {
        var document = await DocumentApp.DocumentAsync(static app =>
        {
            app.MapAuth101<Customer>("/v2/account", static chosen => chosen.Only(Auth101Endpoint.Refresh, Auth101Endpoint.Session)).AddEndpointFilter(static (context, next) => next(context));
            app.MapAuth101SignIn<Customer>("/login");
            app.MapAuth101Jwks<Customer>();
        });

        Assert.Equal(["/.well-known/jwks.json", "/login", "/v2/account/refresh", "/v2/account/session"], Paths(document).Order());
        Assert.Equal("#/components/schemas/Auth101.SignInRequest", (string?)document["paths"]!["/login"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]);
        Assert.DoesNotContain("Auth101.SignUpRequest", Schemas(document).Select(static schema => schema.Key));
        Assert.NotNull(document["paths"]!["/.well-known/jwks.json"]!["get"]!["responses"]!["200"]!["content"]!["application/jwk-set+json"]);
    }

    [Fact]
    public async Task Public_keys_have_the_members_that_are_described()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var pem = key.ExportECPrivateKeyPem();
        await using var app = await DocumentApp.StartAsync(
            static app => app.MapAuth101Jwks<Customer>(), services: services => services.Configure<AuthOptions>(options => options.SigningKey = pem));
        var document = await app.DocumentAsync();

        var keys = JsonNode.Parse(await app.Client.GetStringAsync("/.well-known/jwks.json", TestContext.Current.CancellationToken))!;

        var content = document["paths"]!["/.well-known/jwks.json"]!["get"]!["responses"]!["200"]!["content"]!["application/jwk-set+json"]!;
        Assert.Null(new JsonSchema(document).Check(content["schema"], keys));
        Assert.Equal(Schemas(document)["Auth101.PublicKey"]!["properties"]!.AsObject().Select(static member => member.Key).Order(), keys["keys"]![0]!.AsObject().Select(static member => member.Key).Order());
    }

    [Fact]
    public async Task Parameters_of_a_group_are_described()
    {
        var document = await DocumentApp.DocumentAsync(static app => app.MapGroup("/{tenant:alpha}").MapAuth101Session<Customer>());

        var parameter = Assert.Single(document["paths"]!["/{tenant}/session"]!["get"]!["parameters"]!.AsArray())!;
        Assert.Equal(("tenant", "path", true), ((string)parameter["name"]!, (string)parameter["in"]!, (bool)parameter["required"]!));
    }

    [Fact]
    public async Task Two_user_classes_have_schemas_and_operations_of_their_own()
    {
        var document = await DocumentApp.DocumentAsync(static app =>
        {
            app.MapAuth101<Customer>("/customers");
            app.MapAuth101<Clerk>("/clerks", static chosen => chosen.Only(Auth101Endpoint.SignUp, Auth101Endpoint.Refresh));
        });

        Assert.Equal(
            [
                "signUpCustomer", "signIn", "refreshCustomer", "revoke", "signOut", "getSession", "listSessions",
                "revokeSession", "revokeOtherSessions", "revokeSessions", "updateUser", "deleteUser", "exportUser", "changePassword", "reauthenticate",
                "signUpClerk", "refreshClerk",
            ],
            Operations(document).Select(static operation => (string)operation["operationId"]!));
        Assert.Equal(6, (int)Schemas(document)["Auth101.CustomerSignUpRequest"]!["properties"]!["password"]!["minLength"]!);
        Assert.Equal(12, (int)Schemas(document)["Auth101.ClerkSignUpRequest"]!["properties"]!["password"]!["minLength"]!);
        Assert.NotNull(Schemas(document)["Auth101.ClerkSignUpRequest"]!["properties"]!["shift"]);
    }

    [Fact]
    public async Task User_names_are_described_where_users_have_them()
    {
        var document = await DocumentApp.DocumentAsync(
            static app => app.MapAuth101<Player>(
                "/players", static chosen => chosen.Only(Auth101Endpoint.SignUp, Auth101Endpoint.SignIn, Auth101Endpoint.SignInWithUserName)),
            services: static services =>
                services.AddAuth101Core<Player>(static options => options.Secret = new string('p', 48)).UseSqlite("Data Source=:memory:"));

        Assert.Equal(["/players/sign-in/email", "/players/sign-in/username", "/players/sign-up/email"], Paths(document).Order());
        Assert.Equal(
            ["password", "username"], Schemas(document)["Auth101.SignInWithUserNameRequest"]!["required"]!.AsArray().Select(static name => (string)name!).Order());
        var signUp = Schemas(document)["Auth101.SignUpRequest"]!;
        Assert.Equal(["email", "password", "username"], signUp["properties"]!.AsObject().Select(static member => member.Key).Order());
        Assert.Equal(["password", "username"], signUp["required"]!.AsArray().Select(static name => (string)name!).Order());
        Assert.NotNull(document["paths"]!["/players/sign-in/username"]!["post"]!["responses"]!["401"]!["content"]!["application/json"]!["examples"]!["INVALID_CREDENTIALS"]);
    }

    [Fact]
    public async Task An_endpoint_that_is_mapped_twice_has_two_operation_ids_and_names_of_the_application_stay()
    {
        var document = await DocumentApp.DocumentAsync(static app =>
        {
            app.MapAuth101SignUp<Customer>("/one");
            app.MapAuth101SignUp<Customer>("/two");
            app.MapAuth101SignUp<Customer>("/three").WithName("join");
            app.MapAuth101Refresh<Customer>("/four");
            app.MapGet("/five", static () => "figures").WithName("refresh");
        });

        Assert.Equal(["signUp", "signUp2", "join", "auth101Refresh", "refresh"], Operations(document).Select(static operation => (string)operation["operationId"]!));
    }

    [Fact]
    public async Task Schemas_of_the_application_keep_their_names()
    {
        var document = await DocumentApp.DocumentAsync(static app =>
        {
            app.MapAuth101<Customer>();
            app.MapPost("/errors", static Error (User user) => new Error(user.Name));
        });

        Assert.NotNull(Schemas(document)["User"]!["properties"]!["name"]);
        Assert.NotNull(Schemas(document)["Error"]!["properties"]!["reason"]);
        Assert.NotNull(Schemas(document)["Auth101.Error"]!["properties"]!["code"]);
    }

    [Theory]
    [InlineData("/current", true)]
    [InlineData("/required", true)]
    [InlineData("/named", true)]
    [InlineData("/policy", true)]
    [InlineData("/open", false)]
    [InlineData("/cookie", false)]
    [InlineData("/exempt", false)]
    public async Task Endpoints_of_the_application_that_need_a_user_say_so(string path, bool needsToken)
    {
        var document = await DocumentApp.DocumentAsync(MapOwnEndpoints, services: AddSchemes);

        var operation = document["paths"]![path]!["get"]!;
        Assert.Equal(needsToken ? """[{"Bearer":[]}]""" : null, operation["security"]?.ToJsonString());
        Assert.Equal(
            needsToken ? "#/components/schemas/Auth101.ErrorResponse" : null, (string?)operation["responses"]!["401"]?["content"]!["application/json"]!["schema"]!["$ref"]);
        Assert.Null(operation["parameters"]);
        Assert.Null(operation["requestBody"]);
    }

    [Fact]
    public async Task A_user_that_is_optional_makes_the_token_optional()
    {
        var document = await DocumentApp.DocumentAsync(MapOwnEndpoints, services: AddSchemes);

        var operation = document["paths"]!["/optional"]!["get"]!;
        Assert.Equal("""[{"Bearer":[]},{}]""", operation["security"]!.ToJsonString());
        Assert.Null(operation["parameters"]);
    }

    [Fact]
    public async Task Sessions_in_a_cookie_are_described_as_such_beside_tokens()
    {
        var document = await DocumentApp.DocumentAsync(
            static app =>
            {
                app.MapAuth101<Customer>("/auth", static chosen => chosen.Only(Auth101Endpoint.SignIn, Auth101Endpoint.Session, Auth101Endpoint.Refresh).UseCookies());
                app.MapAuth101<Customer>("/tokens", static chosen => chosen.Only(Auth101Endpoint.SignIn, Auth101Endpoint.Session));
                app.MapGet("/current", static string (CurrentUser<Customer> me) => me.User.Email);
                app.MapGet("/optional", static string (CurrentUser<Customer>? me) => me?.User.Email ?? "nobody").AllowAnonymous();
                app.MapGet("/cookie", [Authorize(AuthenticationSchemes = Auth101Defaults.CookieScheme)] static () => "figures");
            },
            services: static services => services.AddAuth101<Customer>(static _ => { }).AddCookies());

        Assert.Equal(
            [
                """/auth/refresh [{"cookieAuth":[]}]""",
                """/auth/session [{"cookieAuth":[]}]""",
                "/auth/sign-in/email []",
                """/cookie [{"cookieAuth":[]}]""",
                """/current [{"Bearer":[]},{"cookieAuth":[]}]""",
                """/optional [{"Bearer":[]},{"cookieAuth":[]},{}]""",
                """/tokens/session [{"Bearer":[]}]""",
                "/tokens/sign-in/email []",
            ],
            document["paths"]!.AsObject().Select(static path => $"{path.Key} {path.Value!.AsObject().Single().Value!["security"]?.ToJsonString()}").Order(StringComparer.Ordinal));
        var scheme = document["components"]!["securitySchemes"]!["cookieAuth"]!;
        Assert.Equal(("apiKey", "cookie", "__Host-auth101"), ((string)scheme["type"]!, (string)scheme["in"]!, (string)scheme["name"]!));

        Assert.Equal("email password remember_me", Members("/auth/sign-in/email", static operation => operation["requestBody"]!));
        Assert.Equal("user", Members("/auth/sign-in/email", static operation => operation["responses"]!["200"]!));
        Assert.NotNull(document["paths"]!["/auth/sign-in/email"]!["post"]!["responses"]!["403"]!["content"]!["application/json"]!["examples"]!["CROSS_SITE_REQUEST"]);
        Assert.Equal("email password", Members("/tokens/sign-in/email", static operation => operation["requestBody"]!));
        Assert.Null(document["paths"]!["/tokens/sign-in/email"]!["post"]!["responses"]!["403"]);

        string Members(string path, Func<JsonNode, JsonNode> part)
        {
            var schema = part(document["paths"]![path]!["post"]!)["content"]!["application/json"]!["schema"]!;
            var name = ((string)schema["$ref"]!).Split('/')[^1];
            return string.Join(' ', Schemas(document)[name]!["properties"]!.AsObject().Select(static member => member.Key));
        }
    }

    [Fact]
    public async Task A_refusal_that_the_application_describes_itself_stays()
    {
        var document = await DocumentApp.DocumentAsync(MapOwnEndpoints, services: AddSchemes);

        Assert.Equal("#/components/schemas/Error", (string?)document["paths"]!["/described"]!["get"]!["responses"]!["401"]!["content"]!["application/json"]!["schema"]!["$ref"]);
    }

    [Fact]
    public async Task A_fallback_policy_asks_for_a_token_everywhere_else()
    {
        var document = await DocumentApp.DocumentAsync(
            static app =>
            {
                app.MapAuth101SignIn<Customer>("/login");
                app.MapGet("/figures", static () => "figures");
            },
            services: static services => services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build()));

        Assert.NotNull(document["paths"]!["/figures"]!["get"]!["security"]);
        Assert.Equal("[]", document["paths"]!["/login"]!["post"]!["security"]?.ToJsonString());
    }

    [Fact]
    public async Task An_endpoint_for_everyone_says_so_whatever_the_document_requires()
    {
        var document = await DocumentApp.DocumentAsync(static app =>
        {
            app.MapAuth101<Customer>();
            app.MapAuth101Jwks<Customer>();
            app.MapAuth101<Clerk>("/clerks", static chosen => chosen.Only(Auth101Endpoint.SignIn));
        });

        Assert.Equal(
            ["""changePassword [{"Bearer":[]}]""", """deleteUser [{"Bearer":[]}]""", """exportUser [{"Bearer":[]}]""", "getPublicKeys []", """getSession [{"Bearer":[]}]""", """listSessions [{"Bearer":[]}]""", """reauthenticate [{"Bearer":[]}]""", "refresh []", "revoke []",
                """revokeOtherSessions [{"Bearer":[]}]""", """revokeSession [{"Bearer":[]}]""", """revokeSessions [{"Bearer":[]}]""", "signInClerk []", "signInCustomer []", """signOut [{"Bearer":[]}]""", "signUp []", """updateUser [{"Bearer":[]}]"""],
            Operations(document).Select(static operation => $"{operation["operationId"]} {operation["security"]?.ToJsonString()}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_the_application_requires_of_our_endpoints_is_described()
    {
        var document = await DocumentApp.DocumentAsync(
            static app =>
            {
                var guarded = app.MapGroup("/guarded").RequireAuthorization("Verified");
                guarded.MapAuth101SignUp<Customer>("/join");
                guarded.MapAuth101SignIn<Customer>("/login");
                guarded.MapAuth101Session<Customer>();
                guarded.MapAuth101Refresh<Customer>("/open").AllowAnonymous();
                app.MapAuth101Jwks<Customer>("/keys").RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme });
            },
            services: AddSchemes);

        Assert.Equal(
            ["""/guarded/join [{"Bearer":[]}]""", """/guarded/login [{"Bearer":[]}]""", "/guarded/open []", """/guarded/session [{"Bearer":[]}]""", "/keys "],
            document["paths"]!.AsObject().Select(static path => $"{path.Key} {path.Value!.AsObject().Single().Value!["security"]?.ToJsonString()}").Order(StringComparer.Ordinal));
        Assert.Equal(["UNAUTHORIZED", "INVALID_TOKEN", "SESSION_NOT_FOUND", "USER_NOT_FOUND"], Refusals("/guarded/join"));
        Assert.Equal(["INVALID_CREDENTIALS", "UNAUTHORIZED", "INVALID_TOKEN", "SESSION_NOT_FOUND", "USER_NOT_FOUND"], Refusals("/guarded/login"));

        IEnumerable<string> Refusals(string path) =>
            document["paths"]![path]!["post"]!["responses"]!["401"]!["content"]!["application/json"]!["examples"]!.AsObject().Select(static example => example.Key);
    }

    [Fact]
    public async Task Transformers_of_the_application_change_what_they_want()
    {
        var document = await DocumentApp.DocumentAsync(
            static app => app.MapAuth101SignIn<Customer>("/login"),
            static options => options.AddOperationTransformer(static (operation, _, _) =>
            {
                operation.OperationId = "login";
                operation.Responses!.Remove("503");
                return Task.CompletedTask;
            }));

        var login = document["paths"]!["/login"]!["post"]!;
        Assert.Equal("login", (string)login["operationId"]!);
        Assert.Null(login["responses"]!["503"]);
    }

    [Theory]
    [InlineData(OpenApiSpecVersion.OpenApi3_0)]
    [InlineData(OpenApiSpecVersion.OpenApi3_1)]
    public async Task What_may_be_null_says_so_in_the_words_of_the_version(OpenApiSpecVersion version)
    {
        var document = await DocumentApp.DocumentAsync(static app => app.MapAuth101<Clerk>("/auth", static chosen => chosen.Only(Auth101Endpoint.SignUp)), options => options.OpenApiVersion = version);

        var properties = Schemas(document)["Auth101.SignUpRequest"]!["properties"]!;
        var isOld = version == OpenApiSpecVersion.OpenApi3_0;
        Assert.Equal(isOld ? """{"maxLength":5,"type":"string","nullable":true}""" : """{"maxLength":5,"type":["null","string"]}""", properties["title"]!.ToJsonString());
        Assert.Equal(
            isOld ? """{"enum":["Early","Late",null],"type":"string","nullable":true}""" : """{"enum":["Early","Late",null],"type":["null","string"]}""", properties["other_shift"]!.ToJsonString());
    }

    /// <summary>The document of an input that is of a kind that no one describes is an exception.</summary>
    [Fact]
    public void An_input_of_every_kind_is_documented() => Assert.Equal(
        Enum.GetValues<SignUpMemberKind>(), Model<Clerk>().SignUpMembers.Select(static member => member.Kind).Distinct().Order());

    private static Auth101Model<TUser> Model<TUser>()
        where TUser : class, IAuth101User<TUser> => TUser.Model;

    private static IEnumerable<string> Paths(JsonNode document) => document["paths"]!.AsObject().Select(static path => path.Key);

    private static JsonObject Schemas(JsonNode document) => document["components"]!["schemas"]!.AsObject();

    private static IEnumerable<JsonNode> Operations(JsonNode document) =>
        document["paths"]!.AsObject().SelectMany(static path => path.Value!.AsObject()).Select(static operation => operation.Value!);

    private static void AddSchemes(IServiceCollection services)
    {
        services.AddAuthentication(Auth101Defaults.AuthenticationScheme).AddCookie();
        services.AddAuthorizationBuilder().AddPolicy("Verified", static policy => policy.RequireClaim("email_verified", "true"));
    }

    private static void MapOwnEndpoints(WebApplication app)
    {
        app.MapGet("/current", static string (CurrentUser<Customer> me) => me.User.Email);
        app.MapGet("/optional", static string (CurrentUser<Customer>? me) => me?.User.Email ?? "nobody").AllowAnonymous();
        app.MapGet("/required", static () => "figures").RequireAuthorization();
        app.MapGet("/named", [Authorize(AuthenticationSchemes = $"{CookieAuthenticationDefaults.AuthenticationScheme}, {Auth101Defaults.AuthenticationScheme}")] static () => "figures");
        app.MapGet("/policy", [Authorize("Verified")] static () => "figures");
        app.MapGet("/open", static () => "figures");
        app.MapGet("/cookie", [Authorize(AuthenticationSchemes = CookieAuthenticationDefaults.AuthenticationScheme)] static () => "figures");
        app.MapGet("/exempt", static () => "figures").RequireAuthorization().AllowAnonymous();
        app.MapGet("/described", static () => "figures").RequireAuthorization().Produces<Error>(StatusCodes.Status401Unauthorized);
    }

    private sealed record User(string Name);

    private sealed record Error(string Reason);
}
