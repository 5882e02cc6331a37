using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MimeKit;
using SmtpServer;
using SmtpServer.Authentication;
using SmtpServer.ComponentModel;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace Auth101.MailKit.Tests;

/// <summary>A mail server on this machine, which keeps what it takes.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    public const string UserName = "shop";
    public const string Password = "s3cr3t of the relay";

    private readonly CancellationTokenSource _stop = new();
    private readonly X509Certificate2 _certificate;
    private readonly Task _running;
    private int _sessions;

    /// <param name="isSecure">TLS from the first byte.</param>
    /// <param name="hasCertificate">Whether there is TLS at all.</param>
    /// <param name="needsPassword">Whether nobody sends without signing in.</param>
    /// <param name="name">The name in the certificate.</param>
    /// <param name="port">The port; a free one if left out.</param>
    public MailServer(bool isSecure = false, bool hasCertificate = true, bool needsPassword = true, string name = "localhost", int port = 0)
    {
        Port = port == 0 ? FreePort() : port;
        _certificate = CreateCertificate(name);
        var options = new SmtpServerOptionsBuilder()
            .ServerName("localhost")
            .Endpoint(endpoint =>
            {
                endpoint.Endpoint(new IPEndPoint(IPAddress.Loopback, Port)).IsSecure(isSecure).AuthenticationRequired(needsPassword).AllowUnsecureAuthentication(false);
                if (hasCertificate)
                {
                    endpoint.Certificate(_certificate);
                }
            })
            .Build();
        var services = new ServiceProvider();
        services.Add(new Store(this));
        services.Add(new Filter(this));
        services.Add(new DelegatingUserAuthenticator(static (user, password) => user == UserName && password == Password));
        var server = new global::SmtpServer.SmtpServer(options, services);
        server.SessionCreated += (_, _) => Interlocked.Increment(ref _sessions);
        server.SessionCompleted += (_, _) => Completed.Release();
        _running = server.StartAsync(_stop.Token);
    }

    public int Port { get; }

    /// <summary>How many connections there were.</summary>
    public int Sessions => Volatile.Read(ref _sessions);

    /// <summary>A place for each connection that has ended.</summary>
    public SemaphoreSlim Completed { get; } = new(0);

    public ConcurrentQueue<(MimeMessage Message, IReadOnlyList<string> To)> Mails { get; } = new();

    /// <summary>Refuses recipients.</summary>
    public Func<string, SmtpResponse?> Recipient { get; set; } = static _ => null;

    /// <summary>Refuses mails.</summary>
    public Func<SmtpResponse?> Data { get; set; } = static () => null;

    /// <summary>Trusts this server's certificate and no other, and asks for its name.</summary>
    public bool Trusts(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) =>
        certificate?.GetCertHashString() == _certificate.GetCertHashString() && !errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        try
        {
            await _running;
        }
        catch (OperationCanceledException)
        {
        }

        _stop.Dispose();
        _certificate.Dispose();
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static X509Certificate2 CreateCertificate(string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(name);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }

    private static string TextOf(IMailbox mailbox) => $"{mailbox.User}@{mailbox.Host}";

    private sealed class Store(MailServer server) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(
            ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            if (server.Data() is { } refusal)
            {
                return refusal;
            }

            using var content = new MemoryStream(buffer.ToArray());
            server.Mails.Enqueue((await MimeMessage.LoadAsync(content, cancellationToken), [.. transaction.To.Select(TextOf)]));
            return SmtpResponse.Ok;
        }
    }

    private sealed class Filter(MailServer server) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            server.Recipient(TextOf(to)) is { } refusal ? throw new SmtpResponseException(refusal) : Task.FromResult(true);
    }
}
