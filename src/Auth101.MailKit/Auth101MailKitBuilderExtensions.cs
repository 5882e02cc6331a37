using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Auth101;

/// <summary>Sends mail over SMTP.</summary>
public static class Auth101MailKitBuilderExtensions
{
    /// <summary>
    /// Sends the mails through an SMTP server, with MailKit. What the server puts off (4xx), and a server that cannot be reached, is tried again; what it
    /// refuses (5xx) is not. Mails that come one after the other share a connection, which is closed when none comes for a while.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="builder">What <c>AddAuth101</c> returns.</param>
    /// <param name="configure">Sets at least <see cref="MailKitOptions.Host"/> and <see cref="MailKitOptions.From"/>.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="InvalidOperationException">A mailer was already chosen for the class.</exception>
    public static Auth101Builder<TUser> UseMailKit<TUser>(this Auth101Builder<TUser> builder, Action<MailKitOptions> configure)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        var name = typeof(TUser).FullName!;
        builder.UseMailer(provider => new SmtpMailer<TUser>(
            provider.GetRequiredService<IOptionsMonitor<MailKitOptions>>().Get(name),
            provider.GetRequiredService<AuthMailText<TUser>>(),
            provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddOptions<MailKitOptions>(name).Configure(configure).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<MailKitOptions>>(new MailKitOptionsValidator(name));
        builder.Services.TryAddSingleton<AuthMailText<TUser>>();
        return builder;
    }
}
