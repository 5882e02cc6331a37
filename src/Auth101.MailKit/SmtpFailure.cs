using System.Globalization;
using System.Net.Sockets;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace Auth101;

/// <summary>Words what has gone wrong, for the log: never what the server said, which repeats addresses.</summary>
internal static class SmtpFailure
{
    /// <summary>What it means for the mail; <see langword="null"/> for what is no matter of SMTP.</summary>
    public static AuthMailException? Of(Exception exception) => exception switch
    {
        SmtpCommandException refusal => new AuthMailException(
            string.Create(CultureInfo.InvariantCulture, $"The mail server answered {(int)refusal.StatusCode} ({refusal.ErrorCode})."),
            isTransient: (int)refusal.StatusCode < 500,
            refusal),

        // Settings, which somebody may be mending.
        AuthenticationException => new AuthMailException("The mail server refused the name or the password.", isTransient: true, exception),
        SslHandshakeException => new AuthMailException("The certificate of the mail server is not valid, or TLS failed.", isTransient: true, exception),

        // No STARTTLS, no authentication, no addresses outside ASCII.
        NotSupportedException => new AuthMailException("The mail server does not offer what this mail needs.", isTransient: false, exception),

        // A stack trace would say no more, and once for each mail.
        SocketException failure => new AuthMailException(
            $"The mail server cannot be reached ({failure.SocketErrorCode}): look at Host and Port of MailKitOptions.", isTransient: true, exception),
        TimeoutException => new AuthMailException("The mail server did not answer in time.", isTransient: true, exception),
        SmtpProtocolException => new AuthMailException(
            "The mail server hung up, or speaks something else than SMTP: look at Port and Tls of MailKitOptions.", isTransient: true, exception),
        IOException => new AuthMailException("The connection to the mail server broke.", isTransient: true, exception),
        _ => null,
    };
}
