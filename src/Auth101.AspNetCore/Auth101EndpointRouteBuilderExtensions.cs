using System.Diagnostics.CodeAnalysis;
using Auth101.Authentication;
using Auth101.Endpoints;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101;

/// <summary>Maps the HTTP endpoints of Auth101.</summary>
public static class Auth101EndpointRouteBuilderExtensions
{
    private const string Tag = "auth";

    /// <summary>
    /// Maps <c>POST /sign-up/email</c>, <c>/sign-in/email</c>, <c>/refresh</c>, <c>/revoke</c>, <c>/sign-out</c> and <c>GET /session</c>.
    /// Where the application asks for no more, they allow anonymous clients, whatever fallback policy it has; <c>/sign-out</c> and <c>/session</c> check the token
    /// themselves. What it does ask for (<c>RequireAuthorization</c> on an endpoint or a group) holds.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="endpoints">The application, or a group of routes.</param>
    /// <param name="prefix">What all paths begin with.</param>
    /// <param name="choose">Leaves some out: <c>chosen => chosen.Except(Auth101Endpoint.SignUp)</c>. All are mapped if it is left out.</param>
    /// <returns>A builder for conventions of all of them, such as <c>RequireCors</c>, <c>RequireRateLimiting</c>, <c>RequireAuthorization</c> or <c>AddEndpointFilter</c>.</returns>
    /// <exception cref="InvalidOperationException">
    /// <c>AddAuth101</c> was not called, or no database was chosen. Of a class that was added with <c>AddAuth101Core</c> leave out <see cref="Auth101Endpoint.SignOut"/> and
    /// <see cref="Auth101Endpoint.Session"/>: the scheme, which they ask, validates tokens of another class.
    /// </exception>
    public static IEndpointConventionBuilder MapAuth101<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/auth", Action<Auth101EndpointSelection>? choose = null)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);

        var chosen = new Auth101EndpointSelection();
        choose?.Invoke(chosen);
        if (chosen.IsEmpty)
        {
            throw new ArgumentException("No endpoint is left to map.", nameof(choose));
        }

        var group = endpoints.MapGroup(prefix);
        Map(Auth101Endpoint.SignUp, static group => group.MapAuth101SignUp<TUser>());
        Map(Auth101Endpoint.SignIn, static group => group.MapAuth101SignIn<TUser>());
        Map(Auth101Endpoint.Refresh, static group => group.MapAuth101Refresh<TUser>());
        Map(Auth101Endpoint.Revoke, static group => group.MapAuth101Revoke<TUser>());
        Map(Auth101Endpoint.SignOut, static group => group.MapAuth101SignOut<TUser>());
        Map(Auth101Endpoint.Session, static group => group.MapAuth101Session<TUser>());
        return group;

        void Map(Auth101Endpoint endpoint, Func<IEndpointRouteBuilder, IEndpointConventionBuilder> map)
        {
            if (chosen.Contains(endpoint))
            {
                map(group);
            }
        }
    }

    /// <summary>Maps sign-up alone: <c>POST</c>, an email address, a password and the members with <see cref="SignUpInputAttribute"/>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101SignUp<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/sign-up/email")
        where TUser : class, IAuth101User<TUser> =>
        MapPost<TUser>(Auth101Endpoint.SignUp, endpoints, pattern, HandlersOf<TUser>(endpoints).SignUpAsync, 400, 409, 413, 415, 503)
            .WithSummary("Sign up")
            .WithDescription("Makes a user with an email address and a password, and signs the user in.");

    /// <summary>Maps sign-in alone: <c>POST</c>, an email address and a password.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101SignIn<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/sign-in/email")
        where TUser : class, IAuth101User<TUser> =>
        MapPost<TUser>(Auth101Endpoint.SignIn, endpoints, pattern, HandlersOf<TUser>(endpoints).SignInAsync, 400, 401, 413, 415, 503)
            .WithSummary("Sign in")
            .WithDescription("Begins a session for a user who knows the password. Whatever is wrong with an address and a password, the answer is the same.");

    /// <summary>Maps the exchange of a refresh token alone: <c>POST</c>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101Refresh<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/refresh")
        where TUser : class, IAuth101User<TUser> =>
        MapPost<TUser>(Auth101Endpoint.Refresh, endpoints, pattern, HandlersOf<TUser>(endpoints).RefreshAsync, 400, 401, 413, 415)
            .WithSummary("Refresh")
            .WithDescription("Exchanges a refresh token for a new pair of tokens. The old one is used up: keep the newest pair, and refresh one request at a time.");

    /// <summary>Maps the end of a refresh token's session alone: <c>POST</c>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101Revoke<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/revoke")
        where TUser : class, IAuth101User<TUser> =>
        MapPost<TUser>(Auth101Endpoint.Revoke, endpoints, pattern, HandlersOf<TUser>(endpoints).RevokeAsync, 400, 401, 413, 415)
            .WithSummary("Revoke")
            .WithDescription("Ends the session of a refresh token. It is a success, too, if the session has already ended.");

    /// <summary>Maps the end of an access token's session alone: <c>POST</c>.</summary>
    /// <inheritdoc cref="MapAuth101Session{TUser}"/>
    public static IEndpointConventionBuilder MapAuth101SignOut<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/sign-out")
        where TUser : class, IAuth101User<TUser> =>
        MapPost<TUser>(Auth101Endpoint.SignOut, endpoints, pattern, HandlersBehindSchemeOf<TUser>(endpoints, nameof(MapAuth101SignOut)).SignOutAsync, 401)
            .WithSummary("Sign out")
            .WithDescription("Signs the client of the access token out. It is a success, too, if the session has already ended.");

    /// <summary>Maps the user of an access token alone: <c>GET</c>.</summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="endpoints">The application, or a group of routes.</param>
    /// <param name="pattern">The path.</param>
    /// <returns>A builder for conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddAuth101</c> was not called, or no database was chosen.</exception>
    public static IEndpointConventionBuilder MapAuth101Session<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/session")
        where TUser : class, IAuth101User<TUser>
    {
        RequestDelegate handler = HandlersBehindSchemeOf<TUser>(endpoints, nameof(MapAuth101Session)).GetSessionAsync;
        return Describe<TUser>(Auth101Endpoint.Session, endpoints, handler, endpoints.MapGet(pattern, handler), 401)
            .WithSummary("Session")
            .WithDescription("The user of the access token, if the session has not ended.");
    }

    /// <summary>
    /// Publishes the keys that other services verify access tokens with (<see cref="Auth101{TUser}.JsonWebKeySet"/>), to anyone and to every cache for five
    /// minutes. Needs <see cref="AuthOptions.SigningKey"/>; without it the set holds no keys.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="endpoints">The application.</param>
    /// <param name="pattern">The path; the default is where clients look (RFC 8615).</param>
    /// <returns>A builder for conventions.</returns>
    /// <exception cref="InvalidOperationException"><c>AddAuth101</c> was not called, or no database was chosen.</exception>
    public static IEndpointConventionBuilder MapAuth101Jwks<TUser>(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/.well-known/jwks.json")
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);

        var auth = FacadeOf<TUser>(endpoints);
        var keys = auth.JsonWebKeySet;
        RequestDelegate handler = context => JsonResponse.WriteKeysAsync(context, keys);
        var builder = endpoints.MapGet(pattern, handler);
        builder.Finally(OpenUnlessGuarded);
        return builder
            .WithTags(Tag)
            .WithMetadata(
                handler.Method,
                Auth101EndpointMetadata.Of(endpoint: null, auth),
                new ProducesResponseTypeMetadata(StatusCodes.Status200OK, type: null, [JsonResponse.KeySetType]))
            .WithSummary("Public keys")
            .WithDescription("The keys that access tokens are verified with, as a JSON Web Key Set (RFC 7517).");
    }

    private static AuthEndpoints<TUser> HandlersOf<TUser>(IEndpointRouteBuilder endpoints)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        return new AuthEndpoints<TUser>(FacadeOf<TUser>(endpoints));
    }

    /// <summary>The handlers of endpoints that take an access token: the scheme must validate those of the class.</summary>
    private static AuthEndpoints<TUser> HandlersBehindSchemeOf<TUser>(IEndpointRouteBuilder endpoints, string member)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        SchemeOwner.ThrowIfOther<TUser>(endpoints.ServiceProvider.GetService<SchemeOwner>(), member);
        return HandlersOf<TUser>(endpoints);
    }

    private static Auth101<TUser> FacadeOf<TUser>(IEndpointRouteBuilder endpoints)
        where TUser : class, IAuth101User<TUser> =>
        endpoints.ServiceProvider.GetService<Auth101<TUser>>()
        ?? throw new InvalidOperationException($"Call services.AddAuth101<{typeof(TUser).Name}>(...) before the endpoints of Auth101 are mapped for it.");

    private static IEndpointConventionBuilder MapPost<TUser>(
        Auth101Endpoint endpoint, IEndpointRouteBuilder endpoints, string pattern, RequestDelegate handler, params ReadOnlySpan<int> failures)
        where TUser : class, IAuth101User<TUser> =>
        Describe<TUser>(endpoint, endpoints, handler, endpoints.MapPost(pattern, handler), failures);

    /// <summary>
    /// Adds what describes an endpoint. API explorers list those that know their method. There is no <c>IAcceptsMetadata</c> among it: routing would answer other
    /// content types with a 415 of its own, without our body. Nor is there a name, which two mappings of one endpoint could not share.
    /// </summary>
    private static IEndpointConventionBuilder Describe<TUser>(
        Auth101Endpoint endpoint, IEndpointRouteBuilder endpoints, RequestDelegate handler, IEndpointConventionBuilder builder, params ReadOnlySpan<int> failures)
        where TUser : class, IAuth101User<TUser>
    {
        string[] json = ["application/json"];
        builder.Finally(OpenUnlessGuarded);
        builder.WithTags(Tag);
        builder.WithMetadata(
            handler.Method,
            Auth101EndpointMetadata.Of(endpoint, FacadeOf<TUser>(endpoints)),
            new ProducesResponseTypeMetadata(StatusCodes.Status200OK, type: null, json));
        foreach (var status in failures)
        {
            builder.WithMetadata(new ProducesResponseTypeMetadata(status, type: null, json));
        }

        return builder;
    }

    /// <summary>
    /// Exempts an endpoint from the fallback policy of an application that has asked for nothing else, when the conventions of all groups have run. Where it has
    /// asked, an exemption would win over everything. What asks later still, in the <c>Finally</c> of a group, is found by <see cref="Hosting.MappingCheck"/>.
    /// </summary>
    private static void OpenUnlessGuarded(EndpointBuilder endpoint)
    {
        if (!endpoint.Metadata.Any(static metadata => metadata is IAllowAnonymous || OpenByDefaultAttribute.IsGuard(metadata)))
        {
            endpoint.Metadata.Add(new OpenByDefaultAttribute());
        }
    }
}
