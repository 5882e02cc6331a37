namespace Auth101;

/// <summary>The server that sends the mails, and who they are from. Checked when the application starts.</summary>
public sealed class MailKitOptions
{
    /// <summary>Required. The name of the server, which its certificate must have.</summary>
    public string? Host { get; set; }

    /// <summary>The port. Default <see langword="null"/>: the usual one of <see cref="Tls"/>.</summary>
    public int? Port { get; set; }

    /// <summary>How the connection is kept from others. Default <see cref="SmtpTls.StartTls"/>.</summary>
    public SmtpTls Tls { get; set; }

    /// <summary>The name to sign in with. Default <see langword="null"/>: nobody signs in.</summary>
    public string? UserName { get; set; }

    /// <summary>The password to sign in with. Keep it out of the source code.</summary>
    public string? Password { get; set; }

    /// <summary>Required. The address of the sender.</summary>
    public string? From { get; set; }

    /// <summary>The name of the sender, such as that of the application.</summary>
    public string? FromName { get; set; }

    /// <summary>The usual port, unless there is another.</summary>
    internal int UsedPort => Port ?? Tls switch
    {
        SmtpTls.StartTls => 587,
        SmtpTls.OnConnect => 465,
        SmtpTls.None => 25,
        _ => throw new InvalidOperationException($"There is no {nameof(SmtpTls)} {Tls}."),
    };
}
