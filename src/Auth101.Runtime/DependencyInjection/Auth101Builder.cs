using System.Diagnostics.CodeAnalysis;
using System.Net.Mail;
using Auth101.Mail;
using Auth101.Stores;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Auth101;

/// <summary>Goes on where <c>AddAuth101</c> leaves off: the generated <c>UseSqlite</c> and its like choose the database.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public sealed class Auth101Builder<TUser>
    where TUser : class, IAuth101User<TUser>
{
    internal Auth101Builder(IServiceCollection services) => Services = services;

    /// <summary>The services of the application.</summary>
    public IServiceCollection Services { get; }

    /// <summary>
    /// Chooses the store. A class has one: a test that replaces the store of an application registers its own afterwards, with
    /// <c>services.AddSingleton&lt;IAuthStore&lt;AppUser&gt;&gt;(…)</c>.
    /// </summary>
    /// <param name="create">Makes the store, once; the service provider disposes it.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">A store was already chosen for the class.</exception>
    public Auth101Builder<TUser> UseStore(Func<IServiceProvider, IAuthStore<TUser>> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        if (Services.Any(static service => service.ServiceType == typeof(IAuthStore<TUser>)))
        {
            var name = typeof(TUser).Name;
            throw new InvalidOperationException(
                $"A database was already chosen for {name}: it has one, and the last choice would win silently. "
                + $"Call AddAuth101<{name}> and UseSqlite, UseNpgsql, UseMySql, UseSqlServer or UseStore once; "
                + $"a test replaces the store afterwards with services.AddSingleton<IAuthStore<{name}>>(...).");
        }

        Services.AddSingleton(create);
        return this;
    }

    /// <summary>
    /// Chooses what sends mail: a class of the application, made once with its services. The class of the facade is not among those: it asks for the mailer.
    /// </summary>
    /// <typeparam name="TMailer">The class.</typeparam>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">A mailer was already chosen for the class.</exception>
    public Auth101Builder<TUser> UseMailer<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TMailer>()
        where TMailer : class, IAuthMailer<TUser>
    {
        ThrowIfMailerIsChosen();
        Services.AddSingleton<IAuthMailer<TUser>, TMailer>();
        return this;
    }

    /// <summary>
    /// Chooses what sends mail. A class has one mailer: a test that replaces that of an application registers its own afterwards, with
    /// <c>services.AddSingleton&lt;IAuthMailer&lt;AppUser&gt;&gt;(…)</c>.
    /// </summary>
    /// <param name="create">Makes the mailer, once; the service provider disposes it.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">A mailer was already chosen for the class.</exception>
    public Auth101Builder<TUser> UseMailer(Func<IServiceProvider, IAuthMailer<TUser>> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        ThrowIfMailerIsChosen();
        Services.AddSingleton(create);
        return this;
    }

    /// <summary>
    /// Writes mails into a folder instead of sending them, for development and tests: a file for each, <c>.eml</c>, which any mail program opens.
    /// </summary>
    /// <param name="directory">The folder; it is made with the first mail. A relative path is taken from the current directory.</param>
    /// <param name="from">The address of the sender.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The folder is empty.</exception>
    /// <exception cref="FormatException">The address of the sender is none.</exception>
    /// <exception cref="InvalidOperationException">A mailer was already chosen for the class.</exception>
    public Auth101Builder<TUser> UseMailFolder(string directory, string from = "auth101@localhost")
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        _ = new MailAddress(from);
        Services.TryAddSingleton<AuthMailText<TUser>>();
        return UseMailer(provider => new MailFolder<TUser>(
            directory, from, provider.GetRequiredService<AuthMailText<TUser>>(), provider.GetRequiredService<TimeProvider>()));
    }

    /// <summary>Adds a rule that new passwords of this class must keep, after those of <see cref="AuthOptions.PasswordRules"/>.</summary>
    /// <param name="rule">The rule, such as <see cref="PasswordRule.NotCommon"/>.</param>
    /// <returns>The same builder.</returns>
    public Auth101Builder<TUser> AddPasswordRule(IPasswordRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Services.AddKeyedSingleton<IPasswordRule>(typeof(TUser), rule);
        return this;
    }

    /// <summary>
    /// Adds a rule that new passwords of this class must keep, made of services. The class of the facade is not among those: it asks for the rules. A rule that
    /// holds for all classes is a singleton of the type <see cref="IPasswordRule"/>.
    /// </summary>
    /// <param name="create">Makes the rule, once; the service provider disposes it.</param>
    /// <returns>The same builder.</returns>
    public Auth101Builder<TUser> AddPasswordRule(Func<IServiceProvider, IPasswordRule> create)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.AddKeyedSingleton<IPasswordRule>(typeof(TUser), (provider, _) => create(provider));
        return this;
    }

    /// <summary>
    /// Refuses new passwords that are known from data breaches: asks Have I Been Pwned, which learns 20 bits of a password's hash. Where it does not answer in
    /// time, the password is taken. See <see cref="PwnedPasswords"/>.
    /// </summary>
    /// <param name="configure">Sets whom to ask, and for how long.</param>
    /// <returns>The same builder.</returns>
    public Auth101Builder<TUser> AddPwnedPasswords(Action<PwnedPasswordsOptions>? configure = null)
    {
        var options = new PwnedPasswordsOptions();
        configure?.Invoke(options);
        return AddPasswordRule(provider => new PwnedPasswords(options, provider.GetService<TimeProvider>(), provider.GetService<ILoggerFactory>()));
    }

    private void ThrowIfMailerIsChosen()
    {
        if (Services.Any(static service => service.ServiceType == typeof(IAuthMailer<TUser>)))
        {
            var name = typeof(TUser).Name;
            throw new InvalidOperationException(
                $"A mailer was already chosen for {name}: it has one, and the last choice would win silently. "
                + "Call UseMailer, UseMailFolder or UseMailKit once; "
                + $"a test replaces the mailer afterwards with services.AddSingleton<IAuthMailer<{name}>>(...).");
        }
    }
}
