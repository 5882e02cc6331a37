using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using MimeKit;
using SmtpServer.Protocol;

namespace Auth101.MailKit.Tests;

public class SmtpMailerTests
{
    private const string Address = "alice@example.com";
    private const string Link = "https://shop.example/reset#token=abc";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(SmtpTls.StartTls)]
    [InlineData(SmtpTls.OnConnect)]
    public async Task A_mail_goes_over_TLS_by_who_has_signed_in(SmtpTls tls)
    {
        await using var server = new MailServer(isSecure: tls == SmtpTls.OnConnect);
        await using var mailer = Mailer(server, options => options.Tls = tls);

        await mailer.SendAsync(Mail(), Token);

        var (message, to) = Assert.Single(server.Mails);
        Assert.Equal([Address], to);
        Assert.Equal("Reset your password (shop.example)", message.Subject);
        Assert.Equal("\"Shöp, Inc.\" <shop@example.com>", message.From.ToString(FormatOptions.Default, encode: false));
        Assert.Equal(Address, message.To.ToString());
        Assert.Contains(Link, message.TextBody, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Link}\">", message.HtmlBody, StringComparison.Ordinal);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal(_time.GetUtcNow(), message.Date);
    }

    [Fact]
    public async Task A_server_of_its_own_network_needs_neither()
    {
        await using var server = new MailServer(hasCertificate: false, needsPassword: false);
        await using var mailer = Mailer(server, static options => (options.Tls, options.UserName, options.Password) = (SmtpTls.None, null, null));

        await mailer.SendAsync(Mail(), Token);

        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task Mails_one_after_the_other_share_a_connection_and_it_closes_when_none_comes()
    {
        await using var server = new MailServer();
        await using var mailer = Mailer(server);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => mailer.SendAsync(Mail(), Token)));
        Assert.Equal(20, server.Mails.Count);
        Assert.Equal(1, server.Sessions);

        _time.Advance(SmtpMailer<TestUser>.IdleTime);
        Assert.True(await server.Completed.WaitAsync(Patience, Token));
        await mailer.SendAsync(Mail(), Token);
        Assert.Equal(2, server.Sessions);
    }

    [Fact]
    public async Task The_connection_closes_with_the_application()
    {
        await using var server = new MailServer();
        var mailer = Mailer(server);
        await mailer.SendAsync(Mail(), Token);
        await mailer.DisposeAsync();

        Assert.True(await server.Completed.WaitAsync(Patience, Token));
    }

    [Fact]
    public async Task A_server_that_was_started_anew_gets_the_next_mail()
    {
        var port = MailServer.FreePort();
        var before = new MailServer(port: port);
        MailServer? after = null;
        await using var mailer = new SmtpMailer<TestUser>(Options(port), new AuthMailText<TestUser>(), _time)
        {
            CertificateCheck = (sender, certificate, chain, errors) => (after ?? before).Trusts(sender, certificate, chain, errors),
        };
        await mailer.SendAsync(Mail(), Token);
        await before.DisposeAsync();

        after = new MailServer(port: port);
        await mailer.SendAsync(Mail(), Token);

        Assert.Single(after.Mails);
        await after.DisposeAsync();
    }

    [Theory]
    [InlineData(SmtpReplyCode.MailboxUnavailable, false)]
    [InlineData(SmtpReplyCode.SizeLimitExceeded, false)]
    [InlineData(SmtpReplyCode.ServiceUnavailable, true)]
    [InlineData(SmtpReplyCode.InsufficientStorage, true)]
    public async Task What_the_server_puts_off_comes_again_and_what_it_refuses_does_not(SmtpReplyCode code, bool isTransient)
    {
        await using var server = new MailServer();
        await using var mailer = Mailer(server);

        server.Recipient = address => new SmtpResponse(code, $"<{address}> is not known here");
        var ofRecipient = await Assert.ThrowsAsync<AuthMailException>(() => mailer.SendAsync(Mail(), Token));
        Assert.Equal($"The mail server answered {(int)code} (RecipientNotAccepted).", ofRecipient.Message);
        Assert.Equal(isTransient, ofRecipient.IsTransient);

        server.Recipient = static _ => null;
        server.Data = () => new SmtpResponse(code, $"no mail for {Address}");
        var ofMail = await Assert.ThrowsAsync<AuthMailException>(() => mailer.SendAsync(Mail(), Token));
        Assert.Equal($"The mail server answered {(int)code} (MessageNotAccepted).", ofMail.Message);
        Assert.Equal(isTransient, ofMail.IsTransient);

        server.Data = static () => null;
        await mailer.SendAsync(Mail(), Token);
        Assert.Single(server.Mails);
    }

    [Fact]
    public async Task A_wrong_password_is_said_without_it_and_tried_again()
    {
        await using var server = new MailServer();
        await using var mailer = Mailer(server, static options => options.Password = "canary");

        var exception = await Assert.ThrowsAsync<AuthMailException>(() => mailer.SendAsync(Mail(), Token));

        Assert.Equal("The mail server refused the name or the password.", exception.Message);
        Assert.True(exception.IsTransient);
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_down_is_tried_again()
    {
        await using var mailer = new SmtpMailer<TestUser>(Options(MailServer.FreePort()), new AuthMailText<TestUser>(), _time);

        var failure = await Assert.ThrowsAsync<AuthMailException>(() => mailer.SendAsync(Mail(), Token));
        Assert.True(failure.IsTransient);
        Assert.StartsWith("The mail server cannot be reached (ConnectionRefused)", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_when_the_time_is_over()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var mailer = new SmtpMailer<TestUser>(Options(((IPEndPoint)listener.LocalEndpoint).Port), new AuthMailText<TestUser>(), _time);
        using var time = new CancellationTokenSource();
        var sending = mailer.SendAsync(Mail(), time.Token);
        using var connection = await listener.AcceptTcpClientAsync(Token);

        await time.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
    }

    [Theory]
    [InlineData(SmtpTls.StartTls)]
    [InlineData(SmtpTls.OnConnect)]
    public async Task A_certificate_that_nobody_has_signed_is_refused(SmtpTls tls)
    {
        await using var server = new MailServer(isSecure: tls == SmtpTls.OnConnect);
        var options = Options(server.Port);
        options.Tls = tls;
        await using var mailer = new SmtpMailer<TestUser>(options, new AuthMailText<TestUser>(), _time);

        var exception = await Assert.ThrowsAsync<AuthMailException>(() => mailer.SendAsync(Mail(), Token));

        Assert.Contains("certificate", exception.Message, StringComparison.Ordinal);
        Assert.True(exception.IsTransient);
        Assert.Empty(server.Mails);
    }

    [Fact]
    public async Task A_certificate_of_another_server_is_refused()
    {
        await using var server = new MailServer(name: "mail.example.com");
        await using var mailer = Mailer(server);

        Assert.Contains("certificate", (await Assert.ThrowsAsync<AuthMailException>(() => mailer.SendAsync(Mail(), Token))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_goes_to_a_server_that_takes_TLS_away()
    {
        await using var server = new MailServer(hasCertificate: false, needsPassword: false);
        await using var mailer = Mailer(server);

        var exception = await Assert.ThrowsAsync<AuthMailException>(() => mailer.SendAsync(Mail(), Token));

        Assert.Equal("The mail server does not offer what this mail needs.", exception.Message);
        Assert.Empty(server.Mails);
    }

    [Theory]
    [InlineData("alice@example.com\r\nRCPT TO:<bob@example.com>")]
    [InlineData("\"alice\r\n\"@example.com")]
    [InlineData("alice@example.com>\nBcc: bob@example.com")]
    [InlineData("alice@example.com, bob@example.com")]
    [InlineData("Alice <alice@example.com>")]
    [InlineData("")]
    public async Task What_is_not_one_address_never_reaches_a_server(string address)
    {
        await using var server = new MailServer();
        await using var mailer = Mailer(server);

        var exception = await Assert.ThrowsAsync<AuthMailException>(() => mailer.SendAsync(Mail(address), Token));

        Assert.False(exception.IsTransient);
        Assert.Equal(0, server.Sessions);
    }

    [Theory]
    [InlineData("\"alice smith\"@example.com")]
    [InlineData("\"a@b\"@example.com")]
    public async Task A_quoted_part_is_a_part_of_one_address(string address)
    {
        await using var server = new MailServer();
        await using var mailer = Mailer(server);

        await mailer.SendAsync(Mail(address), Token);

        var (message, to) = Assert.Single(server.Mails);
        Assert.Single(to);
        Assert.Equal(address, message.To.Mailboxes.Single().Address);
    }

    [Theory]
    [InlineData("Mallory\r\nBcc: all@example.com")]
    [InlineData("Mallory\u2028Bcc: all@example.com")]
    [InlineData("=?utf-8?B?QmNjOiBhbGxAZXhhbXBsZS5jb20=?=")]
    public async Task No_text_becomes_a_header(string text)
    {
        await using var server = new MailServer();
        await using var mailer = new SmtpMailer<TestUser>(Options(server.Port), new NamingText(), _time) { CertificateCheck = server.Trusts };

        await mailer.SendAsync(Mail(name: text), Token);

        var (message, to) = Assert.Single(server.Mails);
        Assert.Equal([Address], to);
        Assert.Null(message.Headers[HeaderId.Bcc]);
        Assert.StartsWith("For ", message.Subject, StringComparison.Ordinal);
    }

    private static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    private static MailKitOptions Options(int port) => new()
    {
        Host = "localhost",
        Port = port,
        UserName = MailServer.UserName,
        Password = MailServer.Password,
        From = "shop@example.com",
        FromName = "Shöp, Inc.",
    };

    private SmtpMailer<TestUser> Mailer(MailServer server, Action<MailKitOptions>? configure = null)
    {
        var options = Options(server.Port);
        configure?.Invoke(options);
        return new SmtpMailer<TestUser>(options, new AuthMailText<TestUser>(), _time) { CertificateCheck = server.Trusts };
    }

    private static AuthMail<TestUser> Mail(string address = Address, string? name = null) => new()
    {
        Purpose = AuthMailPurpose.ResetPassword,
        User = new TestUser { Email = Address, Name = name },
        Address = address,
        Link = Link,
        RequestedAt = DateTimeOffset.UnixEpoch,
    };

    private sealed class NamingText : AuthMailText<TestUser>
    {
        public override string Subject(AuthMail<TestUser> mail) => $"For {mail.User.Name}";
    }
}
