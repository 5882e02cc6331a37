namespace Auth101;

/// <summary>
/// Sends mail, or hands it to what does. Implement it for a service of your own, and register it with <c>UseMailer</c>. <c>UseMailFolder</c> and the package
/// <c>Auth101.MailKit</c> are such mailers.
/// </summary>
/// <remarks>
/// It is called from a queue in memory, off the path of requests, for several mails at once. What it throws is tried again a few times, later and later, unless
/// it is an <see cref="AuthMailException"/> that says not to; so a mail can come twice if it throws after it has sent. It has a minute, then
/// <c>cancellationToken</c> is cancelled. What is lost with a process that is killed, the user asks for again; a mailer that must not lose anything writes to
/// an outbox of the application.
/// </remarks>
/// <typeparam name="TUser">The user class.</typeparam>
public interface IAuthMailer<TUser>
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Sends a mail, or hands it over for good.</summary>
    /// <param name="mail">The mail.</param>
    /// <param name="cancellationToken">Cancelled when it takes too long.</param>
    Task SendAsync(AuthMail<TUser> mail, CancellationToken cancellationToken);
}
