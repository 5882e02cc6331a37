using Auth101.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Auth101.Hosting;

/// <summary>
/// Stops the start of an application where an endpoint of ours shares method and path with another, which routing would find out with the first request, and
/// answer each with a 500; and where our exemption has opened an endpoint that was guarded later. Whole paths and all metadata are known when the pipeline is
/// built, after the conventions of all groups.
/// </summary>
internal sealed class MappingCheck : IStartupFilter
{
    private const string Json = "application/json";

    private static readonly MediaTypeHeaderValue ParsedJson = new(Json);

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        if (app.ApplicationServices.GetService<EndpointDataSource>() is { } source)
        {
            var endpoints = source.Endpoints.OfType<RouteEndpoint>().ToList();
            ThrowIfOpenedInSpiteOfGuard(endpoints);

            // What other policies tell apart, such as versions of an API, only they know.
            if (app.ApplicationServices.GetServices<MatcherPolicy>().All(IsOfTheFramework))
            {
                ThrowIfAmbiguous(endpoints);
            }
        }
    };

    private static void ThrowIfOpenedInSpiteOfGuard(List<RouteEndpoint> endpoints)
    {
        foreach (var endpoint in endpoints.Where(IsOpenInSpiteOfGuard))
        {
            throw new InvalidOperationException(
                $"{PathOf(endpoint, TextOf)} would be open to everyone: something asks for authorization in a Finally, after Auth101 has exempted the "
                + "endpoint, and an exemption wins. Call RequireAuthorization on the endpoint or the group, or add the metadata with WithMetadata or Add; "
                + "if it is to be open, call AllowAnonymous.");
        }
    }

    private static bool IsOpenInSpiteOfGuard(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<OpenByDefaultAttribute>() is not null && endpoint.Metadata.Any(OpenByDefaultAttribute.IsGuard);

    private static void ThrowIfAmbiguous(List<RouteEndpoint> endpoints)
    {
        var known = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (var endpoint in endpoints.Where(IsMatched))
        {
            var isOurs = endpoint.Metadata.GetMetadata<Auth101EndpointMetadata>() is not null;
            var hosts = string.Join(',', (endpoint.Metadata.GetMetadata<IHostMetadata>()?.Hosts ?? []).Order(StringComparer.OrdinalIgnoreCase));
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            {
                foreach (var type in ContentTypesOf(endpoint, isOurs))
                {
                    var key = $"{endpoint.Order} {method} {PathOf(endpoint, PlaceOf)} {hosts} {type}";
                    if (!known.TryAdd(key, isOurs) && (isOurs || known[key]))
                    {
                        throw new InvalidOperationException(
                            $"{method} {PathOf(endpoint, TextOf)} is mapped twice, and routing could not choose. "
                            + "Call MapAuth101 once for a prefix, and give another call, or another user class, a prefix of its own.");
                    }
                }
            }
        }
    }

    private static bool IsMatched(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is not { SuppressMatching: true };

    /// <summary>
    /// What an endpoint takes, by which routing tells endpoints apart. Ours take JSON without saying so: to routing one that does say so comes first, and none
    /// of our requests would arrive.
    /// </summary>
    private static IEnumerable<string> ContentTypesOf(RouteEndpoint endpoint, bool isOurs)
    {
        var types = endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes ?? [];
        return types.Count > 0
            ? types.Select(static type => MediaTypeHeaderValue.TryParse(type, out var parsed) && ParsedJson.IsSubsetOf(parsed) ? Json : type)
                .Distinct(StringComparer.OrdinalIgnoreCase)
            : isOurs ? [string.Empty, Json] : [string.Empty];
    }

    private static bool IsOfTheFramework(MatcherPolicy policy) =>
        policy.GetType().Assembly.GetName().Name?.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) == true;

    private static string PathOf(RouteEndpoint endpoint, Func<RoutePatternParameterPart, string> parameter) =>
        $"/{string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
        {
            RoutePatternLiteralPart literal => literal.Content,
            RoutePatternSeparatorPart separator => separator.Content,
            RoutePatternParameterPart named => parameter(named),
            _ => throw new NotSupportedException($"A part of a route is of the unknown kind {part.PartKind}."),
        }))))}";

    private static string TextOf(RoutePatternParameterPart parameter) =>
        $"{{{(parameter.IsCatchAll ? "**" : string.Empty)}{parameter.Name}{ConstraintsOf(parameter)}}}";

    /// <summary>A parameter as routing sees it: without its name.</summary>
    private static string PlaceOf(RoutePatternParameterPart parameter) => $"{{{(parameter.IsCatchAll ? "**" : string.Empty)}{ConstraintsOf(parameter)}}}";

    private static string ConstraintsOf(RoutePatternParameterPart parameter) =>
        string.Concat(parameter.ParameterPolicies.Select(static policy => $":{policy.Content}"));
}
