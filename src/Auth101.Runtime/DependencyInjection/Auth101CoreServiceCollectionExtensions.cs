using Auth101.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Auth101;

/// <summary>Adds Auth101 to a service collection, without ASP.NET Core.</summary>
public static class Auth101CoreServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="Auth101{TUser}"/> as a singleton, for workers and console programs. A web application calls <c>AddAuth101</c> of
    /// Auth101.AspNetCore instead. A host checks the options when it starts; without a host they are checked when the facade is resolved.
    /// </summary>
    /// <typeparam name="TUser">The user class, with <see cref="Auth101UserAttribute"/>.</typeparam>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Sets at least <see cref="AuthOptions.Secret"/>. All calls share one set of options.</param>
    /// <returns>A builder that chooses the database.</returns>
    public static Auth101Builder<TUser> AddAuth101Core<TUser>(this IServiceCollection services, Action<AuthOptions> configure)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddOptions<AuthOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AuthOptions>, AuthOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(CreateFacade<TUser>);
        return new Auth101Builder<TUser>(services);
    }

    private static Auth101<TUser> CreateFacade<TUser>(IServiceProvider provider)
        where TUser : class, IAuth101User<TUser>
    {
        var options = provider.GetRequiredService<IOptions<AuthOptions>>().Value;
        var store = provider.GetService<IAuthStore<TUser>>() ?? throw new InvalidOperationException(
            $"No database was chosen for {typeof(TUser).Name}: call UseSqlite, UseNpgsql, UseMySql, UseSqlServer or UseStore on what AddAuth101<{typeof(TUser).Name}>(...) returns.");
        return new Auth101<TUser>(options, store, provider.GetRequiredService<TimeProvider>(), provider.GetService<ILoggerFactory>());
    }
}
