using System.Diagnostics.CodeAnalysis;
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
    /// <summary>
    /// Maps <c>POST /sign-up/email</c>, <c>/sign-in/email</c>, <c>/refresh</c>, <c>/revoke</c>, <c>/sign-out</c> and <c>GET /session</c>.
    /// They allow anonymous clients, whatever fallback policy the application has; <c>/sign-out</c> and <c>/session</c> check the token themselves.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="endpoints">The application, or a group of routes.</param>
    /// <param name="prefix">What all paths begin with.</param>
    /// <returns>A builder for conventions of all six, such as <c>RequireCors</c> or <c>RequireRateLimiting</c>.</returns>
    /// <exception cref="InvalidOperationException"><c>AddAuth101</c> was not called, or no database was chosen.</exception>
    public static IEndpointConventionBuilder MapAuth101<TUser>(this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string prefix = "/auth")
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(prefix);

        var handlers = new AuthEndpoints<TUser>(FacadeOf<TUser>(endpoints));
        var group = endpoints.MapGroup(prefix);
        group.WithTags("auth");
        group.WithMetadata(new AllowAnonymousAttribute());

        Describe(group.MapPost("/sign-up/email", handlers.SignUpAsync), 400, 409, 413, 415, 503);
        Describe(group.MapPost("/sign-in/email", handlers.SignInAsync), 400, 401, 413, 415, 503);
        Describe(group.MapPost("/refresh", handlers.RefreshAsync), 400, 401, 413, 415);
        Describe(group.MapPost("/revoke", handlers.RevokeAsync), 400, 401, 413, 415);
        Describe(group.MapPost("/sign-out", handlers.SignOutAsync), 401);
        Describe(group.MapGet("/session", handlers.GetSessionAsync), 401);
        return group;
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

        var keys = FacadeOf<TUser>(endpoints).JsonWebKeySet;
        var endpoint = endpoints.MapGet(pattern, context => JsonResponse.WriteKeysAsync(context, keys));
        return endpoint.WithMetadata(
            new AllowAnonymousAttribute(),
            new ProducesResponseTypeMetadata(StatusCodes.Status200OK, type: null, [JsonResponse.KeySetType]));
    }

    private static Auth101<TUser> FacadeOf<TUser>(IEndpointRouteBuilder endpoints)
        where TUser : class, IAuth101User<TUser> =>
        endpoints.ServiceProvider.GetService<Auth101<TUser>>()
        ?? throw new InvalidOperationException($"Call services.AddAuth101<{typeof(TUser).Name}>(...) before the endpoints of Auth101 are mapped for it.");

    /// <summary>
    /// Adds what describes an endpoint. There is no <c>IAcceptsMetadata</c> among it: routing would answer other content types with a 415
    /// of its own, without our body.
    /// </summary>
    private static void Describe(IEndpointConventionBuilder endpoint, params ReadOnlySpan<int> failures)
    {
        string[] json = ["application/json"];
        endpoint.WithMetadata(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, type: null, json));
        foreach (var status in failures)
        {
            endpoint.WithMetadata(new ProducesResponseTypeMetadata(status, type: null, json));
        }
    }
}
