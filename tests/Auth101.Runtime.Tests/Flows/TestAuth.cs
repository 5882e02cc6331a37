using System.IdentityModel.Tokens.Jwt;
using Auth101.Runtime.Tests.Mail;
using Auth101.Runtime.Tests.Passwords;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Auth101.Runtime.Tests.Flows;

/// <summary>A facade over a store in memory and a clock that stands still, with cheap hashes.</summary>
internal sealed class TestAuth
{
    public const string Secret = "0123456789abcdef0123456789abcdef0123456789abcdef";
    public const string Email = "alice@example.com";
    public const string Password = "s3cr3t pässword";

    public TestAuth(Action<AuthOptions>? configure = null)
    {
        var options = Options();
        configure?.Invoke(options);
        Facade = new Auth101<TestUser>(options, Store, Time, new LogFactory(Log), Mailer);
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Not on a whole second, because real clocks are not.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2030, 1, 1, 12, 0, 0, 250, TimeSpan.Zero));

    public InMemoryAuthStore Store { get; } = new();

    /// <summary>Gets the mails, where the options say what they lead to.</summary>
    public RecordingMailer<TestUser> Mailer { get; } = new();

    /// <summary>All that the facade logs.</summary>
    public RecordingLogger Log { get; } = new();

    public Auth101<TestUser> Facade { get; }

    /// <summary>The mails that were asked for until now.</summary>
    public async Task<IReadOnlyList<AuthMail<TestUser>>> MailsAsync()
    {
        await Facade.DrainMailAsync(Token);
        return Mailer.Sent;
    }

    /// <summary>Sets the pages that mails lead to.</summary>
    public static void WithLinks(AuthOptions options)
    {
        options.Links.VerifyEmail = "https://shop.example/verify#token={token}";
        options.Links.ResetPassword = "https://shop.example/reset#token={token}";
        options.Links.ConfirmEmailChange = "https://shop.example/confirm#token={token}";
        options.Links.CancelEmailChange = "https://shop.example/cancel#token={token}";
        options.Links.DisownEmail = "https://shop.example/disown#token={token}";
    }

    /// <summary>The token of a link.</summary>
    public static string TokenOf(string? link) => link!.Split("#token=")[1];

    public static AuthOptions Options() => new() { Secret = Secret, PasswordMemoryKiB = 8192, PasswordIterations = 1 };

    public async Task<SignedIn<TestUser>> SignUpAsync() => Succeeded(await Facade.SignUpAsync(Email, Password, cancellationToken: Token));

    public static JwtSecurityToken Read(string token) => new JwtSecurityTokenHandler().ReadJwtToken(token);

    public static T Succeeded<T>(AuthResult<T> result)
        where T : notnull
    {
        Assert.True(result.Succeeded, result.Error?.Message);
        return result.Value;
    }

    public static ILoggerFactory LoggerFactory(RecordingLogger log) => new LogFactory(log);

    private sealed class LogFactory(ILogger log) : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => log;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }
    }
}
