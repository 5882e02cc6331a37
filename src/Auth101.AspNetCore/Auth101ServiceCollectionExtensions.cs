using System.Text.Encodings.Web;
using Auth101.Authentication;
using Auth101.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Auth101;

/// <summary>Adds Auth101 to an ASP.NET Core application.</summary>
public static class Auth101ServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="Auth101{TUser}"/> as a singleton, the authentication scheme <see cref="Auth101Defaults.AuthenticationScheme"/> and
    /// authorization. The options are checked when the application starts. An application has one user class.
    /// </summary>
    /// <typeparam name="TUser">The user class, with <see cref="Auth101UserAttribute"/>.</typeparam>
    /// <param name="services">The services of the application.</param>
    /// <param name="configure">Sets at least <see cref="AuthOptions.Secret"/>.</param>
    /// <returns>A builder that chooses the database.</returns>
    /// <exception cref="InvalidOperationException">Auth101 was already added for another user class.</exception>
    public static Auth101Builder<TUser> AddAuth101<TUser>(this IServiceCollection services, Action<AuthOptions> configure)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(services);
        var owner = SchemeOwner.Find(services);
        if (owner is not null && owner.UserType != typeof(TUser))
        {
            throw new InvalidOperationException(
                $"AddAuth101 was already called for {owner.UserType.Name}; an application has one user class. "
                + $"Further classes work through AddAuth101Core<{typeof(TUser).Name}>.");
        }

        var builder = services.AddAuth101Core<TUser>(configure);
        AddMailDrain<TUser>(services);
        if (owner is null)
        {
            AddScheme<TUser>(services);
        }

        return builder;
    }

    /// <summary>
    /// Does what <see cref="AddAuth101{TUser}(IServiceCollection, Action{AuthOptions})"/> does, with options from the configuration: <c>Auth101:Secret</c>,
    /// <c>Auth101:AccessTokenLifetime</c> as <c>"00:15:00"</c>, <c>Auth101:PreviousSecrets:0</c>, and so on, without reflection.
    /// </summary>
    /// <typeparam name="TUser">The user class, with <see cref="Auth101UserAttribute"/>.</typeparam>
    /// <param name="services">The services of the application.</param>
    /// <param name="section">The section that holds the options, such as <c>builder.Configuration.GetSection("Auth101")</c>.</param>
    /// <returns>A builder that chooses the database.</returns>
    /// <exception cref="InvalidOperationException">
    /// Auth101 was already added for another user class. At start: a value cannot be read, or a key is no option.
    /// </exception>
    public static Auth101Builder<TUser> AddAuth101<TUser>(this IServiceCollection services, IConfiguration section)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(section);
        return services.AddAuth101<TUser>(options => OptionsSection.Bind(section, options));
    }

    /// <summary>
    /// Registers <see cref="Auth101{TUser}"/> for a further user class of the application, without the scheme, with options of its own from the configuration.
    /// The secret must be another than that of each other class.
    /// </summary>
    /// <typeparam name="TUser">The user class, with <see cref="Auth101UserAttribute"/>.</typeparam>
    /// <param name="services">The services of the application.</param>
    /// <param name="section">The section that holds the options of this class, such as <c>builder.Configuration.GetSection("Auth101:Customer")</c>.</param>
    /// <returns>A builder that chooses the database.</returns>
    /// <exception cref="InvalidOperationException">At start: a value cannot be read, or a key is no option.</exception>
    public static Auth101Builder<TUser> AddAuth101Core<TUser>(this IServiceCollection services, IConfiguration section)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(section);
        AddMailDrain<TUser>(services);
        return services.AddAuth101Core<TUser>(options => OptionsSection.Bind(section, options));
    }

    private static void AddMailDrain<TUser>(IServiceCollection services)
        where TUser : class, IAuth101User<TUser> =>
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MailDrainService<TUser>>());

    /// <summary>What <c>AddAuthentication().AddScheme()</c> does, less data protection: tokens need none of it, and it writes keys to the disk.</summary>
    private static void AddScheme<TUser>(IServiceCollection services)
        where TUser : class, IAuth101User<TUser>
    {
        services.AddSingleton(new SchemeOwner(typeof(TUser), static async context => await CurrentUser<TUser>.BindAsync(context)));
        services.AddAuthenticationCore(static options => options.AddScheme<BearerTokenHandler>(Auth101Defaults.AuthenticationScheme, displayName: null));
        services.AddWebEncoders();
        services.AddAuthorization(static options => options.AddPolicy(Auth101Policies.Fresh, static policy => policy
            .AddAuthenticationSchemes(Auth101Defaults.AuthenticationScheme)
            .RequireAuthenticatedUser()
            .AddRequirements(new FreshSessionRequirement())));
        services.AddSingleton<IAuthorizationHandler>(static provider => new FreshSessionHandler(
            authenticatedAt => provider.GetRequiredService<Auth101<TUser>>().Sessions.IsFresh(authenticatedAt)));
        services.AddOptions<BearerTokenOptions>(Auth101Defaults.AuthenticationScheme)
            .Configure<Auth101<TUser>>(static (options, auth) => options.ValidateToken = auth.ValidateAccessToken);
        services.AddTransient(static provider => new BearerTokenHandler(
            provider.GetRequiredService<IOptionsMonitor<BearerTokenOptions>>(),
            new QuietLoggerFactory(provider.GetRequiredService<ILoggerFactory>()),
            provider.GetRequiredService<UrlEncoder>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, MappingCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, ErrorAnswers>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IExceptionHandler, StoreExceptionHandler>());
        AddUserIds(services);
        QueryTokenContextFactory.AddTo<TUser>(services);
    }

    /// <summary>Lets SignalR know users by their ids, unless the application has a provider of its own.</summary>
    private static void AddUserIds(IServiceCollection services)
    {
        if (services.LastOrDefault(static service => service.ServiceType == typeof(IUserIdProvider)) is { } present)
        {
            if (present.ImplementationType != typeof(DefaultUserIdProvider))
            {
                return;
            }

            services.Remove(present);
        }

        services.AddSingleton<IUserIdProvider>(new SubjectUserIdProvider());
    }
}
