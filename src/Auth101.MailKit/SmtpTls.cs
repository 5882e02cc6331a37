namespace Auth101;

/// <summary>How a connection to a mail server is kept from others. The server's certificate is always checked.</summary>
public enum SmtpTls
{
    /// <summary>The connection begins in clear and goes on with TLS, or not at all. The usual one, on port 587.</summary>
    StartTls,

    /// <summary>TLS from the first byte, on port 465.</summary>
    OnConnect,

    /// <summary>No TLS, and so no password: for a server on this machine or in a network of its own, on port 25.</summary>
    None,
}
