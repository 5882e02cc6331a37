using Auth101.Authentication;
using Auth101.Stores;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.Hosting;

/// <summary>Takes access tokens out of the addresses of hubs, before the host logs the first line of a request.</summary>
internal sealed class QueryTokenContextFactory(IHttpContextFactory contexts, IReadOnlyList<PathString> paths) : IHttpContextFactory
{
    /// <summary>
    /// Puts this in the place of the host's factory, if there are hubs which take tokens there. A factory of the application's own stays, and the token in
    /// the query then is none.
    /// </summary>
    public static void AddTo<TUser>(IServiceCollection services)
        where TUser : class, IAuth101User<TUser>
    {
        if (services.LastOrDefault(static service => service.ServiceType == typeof(IHttpContextFactory)) is { } present
            && present.ImplementationType != typeof(DefaultHttpContextFactory))
        {
            return;
        }

        services.AddSingleton<IHttpContextFactory>(static provider =>
        {
            var contexts = new DefaultHttpContextFactory(provider);

            // An application without a database starts, as long as it maps nothing.
            var paths = provider.GetService<IAuthStore<TUser>>() is null ? [] : provider.GetRequiredService<Auth101<TUser>>().QueryTokenPaths;
            return paths.Count == 0 ? contexts : new QueryTokenContextFactory(contexts, [.. paths.Select(static path => new PathString(path))]);
        });
    }

    public HttpContext Create(IFeatureCollection featureCollection)
    {
        ArgumentNullException.ThrowIfNull(featureCollection);
        QueryToken.Take(featureCollection, paths);
        return contexts.Create(featureCollection);
    }

    public void Dispose(HttpContext httpContext) => contexts.Dispose(httpContext);
}
