using Auth101.Stores;
using Auth101.Tokens;
using Auth101.Validation;
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
    /// <param name="configure">
    /// Sets at least <see cref="AuthOptions.Secret"/>. The first user class has the default options; each further one has options of its own, named by the
    /// class's full name, and needs a secret of its own: a token does not say which class its user is of.
    /// </param>
    /// <returns>A builder that chooses the database.</returns>
    public static Auth101Builder<TUser> AddAuth101Core<TUser>(this IServiceCollection services, Action<AuthOptions> configure)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddOptions<AuthOptions>(OptionsNameOf<TUser>(services)).Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<AuthOptions>, AuthOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(CreateFacade<TUser>);
        return new Auth101Builder<TUser>(services);
    }

    /// <summary>
    /// Makes the facade. What configures its options, and what it is given, must not ask for it: the container does not see such a circle behind a factory, and
    /// waits for ever.
    /// </summary>
    private static Auth101<TUser> CreateFacade<TUser>(IServiceProvider provider)
        where TUser : class, IAuth101User<TUser>
    {
        if (Making<TUser>.IsUnderWay)
        {
            throw new InvalidOperationException(
                $"What sets AuthOptions, such as the {nameof(Auth101Events)}, a password rule or the mailer asks for Auth101<{typeof(TUser).Name}>, "
                + "which is made of it. Let it ask later: take the IServiceProvider, and the facade when an event or a mail comes.");
        }

        Making<TUser>.IsUnderWay = true;
        try
        {
            var options = ReadOptions<TUser>(provider);
            var store = provider.GetService<IAuthStore<TUser>>() ?? throw new InvalidOperationException(
                $"No database was chosen for {typeof(TUser).Name}: "
                + $"call UseSqlite, UseNpgsql, UseMySql, UseSqlServer or UseStore on what AddAuth101<{typeof(TUser).Name}>(...) returns.");
            var settings = options.Snapshot();
            foreach (var rule in provider.GetKeyedServices<IPasswordRule>(typeof(TUser)).Concat(provider.GetServices<IPasswordRule>()))
            {
                settings.PasswordRules.Add(rule);
            }

            return new Auth101<TUser>(
                settings, store, provider.GetRequiredService<TimeProvider>(), provider.GetService<ILoggerFactory>(), provider.GetService<IAuthMailer<TUser>>());
        }
        finally
        {
            Making<TUser>.IsUnderWay = false;
        }
    }

    /// <summary>Reads the options of a class, and compares its keys with those of other classes.</summary>
    private static AuthOptions ReadOptions<TUser>(IServiceProvider provider)
        where TUser : class, IAuth101User<TUser>
    {
        var options = provider.GetRequiredService<IOptionsMonitor<AuthOptions>>().Get(provider.GetRequiredService<OptionsName<TUser>>().Value);
        ThrowIfKeysAreShared<TUser>(provider, options);
        return options;
    }

    /// <summary>The name of a class's options: the default one for the class that comes first.</summary>
    private static string OptionsNameOf<TUser>(IServiceCollection services)
    {
        if (Find<OptionsName<TUser>>(services) is { } known)
        {
            return known.Value;
        }

        var isFirst = Find<UserClass>(services) is null;
        var name = new OptionsName<TUser>(isFirst ? Options.DefaultName : typeof(TUser).FullName!);
        services.AddSingleton(name);
        services.AddSingleton(new UserClass(name.Value));
        return name.Value;
    }

    private static T? Find<T>(IServiceCollection services)
        where T : class =>
        services.FirstOrDefault(static service => service.ServiceType == typeof(T))?.ImplementationInstance as T;

    /// <summary>With one key for two classes, the token of a customer 1 would open what is meant for a clerk 1.</summary>
    private static void ThrowIfKeysAreShared<TUser>(IServiceProvider provider, AuthOptions options)
    {
        var name = provider.GetRequiredService<OptionsName<TUser>>().Value;
        var all = provider.GetRequiredService<IOptionsMonitor<AuthOptions>>();
        var keys = KeysOf(options).ToHashSet(StringComparer.Ordinal);
        if (provider.GetServices<UserClass>().Any(other => other.OptionsName != name && keys.Overlaps(KeysOf(all.Get(other.OptionsName)))))
        {
            throw new OptionsValidationException(name, typeof(AuthOptions),
                [$"{typeof(TUser).Name} needs an AuthOptions.{nameof(AuthOptions.Secret)} of its own, and keys of its own, previous ones as well: "
                    + "a token does not say which user class it is for."]);
        }
    }

    // By their ids, because two texts can be one key: HMAC pads a key with zeros, and hashes one that is long.
    private static IEnumerable<string?> KeysOf(AuthOptions options) => options.PreviousSecrets
        .Append(options.Secret)
        .Select(static secret => secret is null ? null : TokenKey.OfSecret(secret).Id)
        .Concat(options.PreviousSigningKeys.Append(options.SigningKey).Select(static pem => CurveKey.TryRead(pem, out var key) ? key.Thumbprint : null))
        .Where(static key => key is not null);

    /// <summary>Whether this thread makes the facade of a class.</summary>
    private static class Making<TUser>
    {
        [ThreadStatic]
        public static bool IsUnderWay;
    }

    /// <summary>A user class of a collection of services.</summary>
    private sealed record UserClass(string OptionsName);

    /// <summary>The name of the options of a user class.</summary>
    private sealed record OptionsName<TUser>(string Value);
}
