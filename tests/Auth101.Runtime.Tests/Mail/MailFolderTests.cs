using System.Text;
using Auth101.Mail;
using Auth101.Runtime.Tests.Flows;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.Runtime.Tests.Mail;

public sealed class MailFolderTests : IDisposable
{
    private readonly string _directory = Path.Combine(Path.GetTempPath(), $"auth101-mail-{Guid.NewGuid():N}");

    private static CancellationToken Token => TestAuth.Token;

    public void Dispose()
    {
        if (Directory.Exists(_directory))
        {
            Directory.Delete(_directory, recursive: true);
        }
    }

    [Fact]
    public async Task A_mail_is_a_file_with_its_link_in_one_piece_and_nothing_beside_it()
    {
        var link = $"https://shop.example/reset#token={new string('x', 700)}=";
        await SendAsync(Mail(TestAuth.Email, link));

        var file = Assert.Single(Directory.GetFileSystemEntries(_directory));
        Assert.Matches(@"^20300101T120000\.250Z-ResetPassword-[0-9a-f]{32}\.eml$", Path.GetFileName(file));
        var content = await File.ReadAllTextAsync(file, Token);
        Assert.Contains("To: alice@example.com\r\n", content, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("From: auth101@localhost\r\n", content, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Subject: Reset your password (shop.example)\r\n", content, StringComparison.Ordinal);
        Assert.Contains($"\r\n{link}\r\n", content, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{link}\">", content, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_this_user_may_read_the_folder()
    {
        await SendAsync(Mail(TestAuth.Email));

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_directory));
        }
    }

    [Theory]
    [InlineData("zoë@example.com")]
    [InlineData("alice@bücher.example")]
    [InlineData("\"a b\"@example.com")]
    [InlineData("\"a@b\"@example.com")]
    public async Task An_address_of_any_script_or_with_a_quoted_part_is_one_address(string address)
    {
        await SendAsync(Mail(address));

        var content = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_directory)), Encoding.UTF8, Token);
        Assert.Contains($"To: {address}\r\n", content, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("")]
    [InlineData("alice")]
    [InlineData("alice@example.com, bob@example.com")]
    [InlineData("Alice <bob@example.com>")]
    [InlineData("\"bob@example.com\" <alice@example.com>")]
    [InlineData("alice@example.com\r\nBcc: bob@example.com")]
    [InlineData("\"alice\r\nBcc: bob@example.com\"@example.com")]
    [InlineData("\"alice\nBcc: bob\"@example.com")]
    [InlineData("alice@example.com\u2028Bcc: bob@example.com")]
    [InlineData(" alice@example.com")]
    [InlineData("alice@example.com(comment)")]
    public async Task What_is_not_one_address_gets_nothing(string address)
    {
        var exception = await Assert.ThrowsAsync<AuthMailException>(() => SendAsync(Mail(address)));

        Assert.False(exception.IsTransient);
        Assert.DoesNotContain("@", exception.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_directory));
    }

    [Fact]
    public async Task Many_at_once_are_as_many_files()
    {
        var folder = Folder();
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => folder.SendAsync(Mail(TestAuth.Email), Token)));

        Assert.Equal(50, Directory.GetFileSystemEntries(_directory).Length);
        Assert.Equal(50, Directory.GetFiles(_directory, "*.eml").Length);
    }

    [Fact]
    public async Task A_folder_is_chosen_on_the_builder_with_the_words_of_the_application()
    {
        var services = new ServiceCollection();
        services.AddAuth101Core<TestUser>(static options => options.Secret = TestAuth.Secret)
            .UseStore(static _ => new InMemoryAuthStore())
            .UseMailFolder(_directory, "shop@example.com");
        services.AddSingleton<AuthMailText<TestUser>, ShopText>();
        await using var provider = services.BuildServiceProvider(validateScopes: true);
        Assert.True(provider.GetRequiredService<Auth101<TestUser>>().SendsMail);
        await provider.GetRequiredService<IAuthMailer<TestUser>>().SendAsync(Mail(TestAuth.Email), Token);

        var content = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(_directory)), Token);
        Assert.Contains("Subject: Shop\r\n", content, StringComparison.Ordinal);
        Assert.Contains("From: shop@example.com\r\n", content, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_second_mailer_or_a_sender_that_is_none_is_refused()
    {
        var builder = new ServiceCollection().AddAuth101Core<TestUser>(static options => options.Secret = TestAuth.Secret);
        Assert.Throws<ArgumentException>(() => builder.UseMailFolder(" "));
        Assert.Throws<FormatException>(() => builder.UseMailFolder("mail", "shop"));
        builder.UseMailer<RecordingMailer<TestUser>>();

        var exception = Assert.Throws<InvalidOperationException>(() => builder.UseMailFolder("mail"));
        Assert.Contains("A mailer was already chosen for TestUser", exception.Message, StringComparison.Ordinal);
        Assert.Contains("services.AddSingleton<IAuthMailer<TestUser>>", exception.Message, StringComparison.Ordinal);
    }

    private MailFolder<TestUser> Folder() => new(_directory, "auth101@localhost", new AuthMailText<TestUser>(), new TestAuth().Time);

    private Task SendAsync(AuthMail<TestUser> mail) => Folder().SendAsync(mail, Token);

    private static AuthMail<TestUser> Mail(string address, string link = "https://shop.example/reset#token=t") => new()
    {
        Purpose = AuthMailPurpose.ResetPassword,
        User = new TestUser { Email = TestAuth.Email },
        Address = address,
        Link = link,
        RequestedAt = DateTimeOffset.UnixEpoch,
    };

    private sealed class ShopText : AuthMailText<TestUser>
    {
        public override string Subject(AuthMail<TestUser> mail) => "Shop";
    }
}
