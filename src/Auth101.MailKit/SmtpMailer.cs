using System.Net.Security;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace Auth101;

/// <summary>
/// Sends mail through an SMTP server: one mail at a time over one connection, which stays open for the next one and closes when none comes. Safe for
/// concurrent use.
/// </summary>
internal sealed class SmtpMailer<TUser>(MailKitOptions options, AuthMailText<TUser> text, TimeProvider clock)
    : IAuthMailer<TUser>, IDisposable, IAsyncDisposable
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>How long a connection waits for another mail. Servers close it themselves after a few minutes.</summary>
    public static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(10);

    private const int TimeoutMilliseconds = 30_000;

    private static readonly TimeSpan QuitTime = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private SmtpClient? _client;
    private ITimer? _idle;

    /// <summary>Checks the server's certificate in a test, in the place of the system.</summary>
    internal RemoteCertificateValidationCallback? CertificateCheck { get; init; }

    public async Task SendAsync(AuthMail<TUser> mail, CancellationToken cancellationToken)
    {
        using var message = Compose(mail);
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            _idle?.Dispose();
            _idle = null;
            var client = await ConnectAsync(cancellationToken).ConfigureAwait(false);
            await client.SendAsync(FormatOf(client, mail), message, cancellationToken).ConfigureAwait(false);
            _idle = clock.CreateTimer(_ => CloseIdle(), null, IdleTime, Timeout.InfiniteTimeSpan);
        }
        catch (Exception exception)
        {
            Forget();
            if (SmtpFailure.Of(exception) is { } failure)
            {
                throw failure;
            }

            throw;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => Forget();

    public async ValueTask DisposeAsync()
    {
        // A mail that is still on its way then is one that nobody waits for.
        if (await _turn.WaitAsync(QuitTime).ConfigureAwait(false))
        {
            await CloseAsync().ConfigureAwait(false);
        }

        Forget();
    }

    /// <summary>The connection of the mail before, if the server still has it, or a new one.</summary>
    private async Task<SmtpClient> ConnectAsync(CancellationToken cancellationToken)
    {
        if (_client is { IsConnected: true } last)
        {
            try
            {
                await last.NoOpAsync(cancellationToken).ConfigureAwait(false);
                return last;
            }
            catch (Exception exception) when (exception is IOException or ProtocolException or CommandException or ServiceNotConnectedException)
            {
                // The server has closed it meanwhile.
            }
        }

        Forget();
        var client = new SmtpClient { Timeout = TimeoutMilliseconds };
        _client = client;
        if (CertificateCheck is not null)
        {
            client.ServerCertificateValidationCallback = CertificateCheck;
        }

        await client.ConnectAsync(options.Host!, options.UsedPort, SocketOptions(options.Tls), cancellationToken).ConfigureAwait(false);
        if (!string.IsNullOrEmpty(options.UserName))
        {
            await client.AuthenticateAsync(options.UserName, options.Password!, cancellationToken).ConfigureAwait(false);
        }

        return client;
    }

    private MimeMessage Compose(AuthMail<TUser> mail)
    {
        var words = text.Write(mail);
        var message = new MimeMessage
        {
            Subject = words.Subject,
            Body = new BodyBuilder { TextBody = words.Text, HtmlBody = words.Html }.ToMessageBody(),
            Date = clock.GetUtcNow(),
        };
        message.From.Add(new MailboxAddress(options.FromName, options.From!));
        message.To.Add(AddressOf(mail));

        // Nobody's autoresponder is to answer (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private static MailboxAddress AddressOf(AuthMail<TUser> mail)
    {
        try
        {
            return mail.Address.Any(char.IsControl) || !mail.Address.Contains('@', StringComparison.Ordinal)
                ? throw Refused()
                : new MailboxAddress(null, mail.Address);
        }
        catch (ParseException)
        {
            throw Refused();
        }

        static AuthMailException Refused() => new("The address is not one that mail can go to.", isTransient: false);
    }

    /// <summary>An address outside ASCII needs a server that takes it.</summary>
    private static FormatOptions FormatOf(SmtpClient client, AuthMail<TUser> mail)
    {
        var format = FormatOptions.Default.Clone();
        format.International = !System.Text.Ascii.IsValid(mail.Address) && client.Capabilities.HasFlag(SmtpCapabilities.UTF8);
        return format;
    }

    private static SecureSocketOptions SocketOptions(SmtpTls tls) => tls switch
    {
        SmtpTls.StartTls => SecureSocketOptions.StartTls,
        SmtpTls.OnConnect => SecureSocketOptions.SslOnConnect,
        SmtpTls.None => SecureSocketOptions.None,
        _ => throw new InvalidOperationException($"There is no {nameof(SmtpTls)} {tls}."),
    };

    private void CloseIdle()
    {
        // A mail that is on its way sees to the connection itself.
        if (_turn.Wait(0))
        {
            _ = CloseAndReleaseAsync();
        }
    }

    private async Task CloseAndReleaseAsync()
    {
        await CloseAsync().ConfigureAwait(false);
        _turn.Release();
    }

    private async Task CloseAsync()
    {
        try
        {
            if (_client is { IsConnected: true } client)
            {
                using var timeout = new CancellationTokenSource(QuitTime);
                await client.DisconnectAsync(quit: true, timeout.Token).ConfigureAwait(false);
            }
        }
        catch (Exception exception) when (exception is IOException or ProtocolException or CommandException or OperationCanceledException)
        {
            // It is closed all the same.
        }

        Forget();
    }

    private void Forget()
    {
        _idle?.Dispose();
        _idle = null;
        _client?.Dispose();
        _client = null;
    }
}
