using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.Hosting;

/// <summary>
/// Stops the start of an application where an endpoint of ours shares method and path with another: routing would find out with the first request, and answer each with
/// a 500. The whole path is known when the pipeline is built, after the conventions of all groups.
/// </summary>
internal sealed class MappingCheck : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        next(app);
        ThrowIfAmbiguous(app.ApplicationServices);
    };

    private static void ThrowIfAmbiguous(IServiceProvider services)
    {
        // What other policies tell apart, such as versions of an API, only they know.
        if (services.GetServices<MatcherPolicy>().Any(static policy => !IsOfTheFramework(policy)) || services.GetService<EndpointDataSource>() is not { } source)
        {
            return;
        }

        var known = new Dictionary<string, bool>(StringComparer.OrdinalIgnoreCase);
        foreach (var endpoint in source.Endpoints.OfType<RouteEndpoint>().Where(static endpoint => endpoint.Metadata.GetMetadata<ISuppressMatchingMetadata>() is not { SuppressMatching: true }))
        {
            var isOurs = endpoint.Metadata.GetMetadata<Auth101EndpointMetadata>() is not null;
            foreach (var method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])
            {
                var route = $"{method} /{string.Join('/', endpoint.RoutePattern.PathSegments.Select(TextOf))}";
                var key = $"{endpoint.Order} {route} {string.Join(',', (endpoint.Metadata.GetMetadata<IHostMetadata>()?.Hosts ?? []).Order(StringComparer.OrdinalIgnoreCase))}";
                if (!known.TryAdd(key, isOurs) && (isOurs || known[key]))
                {
                    throw new InvalidOperationException(
                        $"{route} is mapped twice, and routing could not choose. Call MapAuth101 once for a prefix, and give another call, or another user class, a prefix of its own.");
                }
            }
        }
    }

    private static bool IsOfTheFramework(MatcherPolicy policy) => policy.GetType().Assembly.GetName().Name?.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal) == true;

    private static string TextOf(RoutePatternPathSegment segment) => string.Concat(segment.Parts.Select(static part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => $"{{{(parameter.IsCatchAll ? "**" : string.Empty)}{parameter.Name}{string.Concat(parameter.ParameterPolicies.Select(static policy => $":{policy.Content}"))}}}",
        _ => throw new NotSupportedException($"A part of a route is of the unknown kind {part.PartKind}."),
    }));
}
