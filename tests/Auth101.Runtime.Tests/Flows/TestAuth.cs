using System.IdentityModel.Tokens.Jwt;
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
        Facade = new Auth101<TestUser>(options, Store, Time);
    }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Not on a whole second, because real clocks are not.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2030, 1, 1, 12, 0, 0, 250, TimeSpan.Zero));

    public InMemoryAuthStore Store { get; } = new();

    public Auth101<TestUser> Facade { get; }

    public static AuthOptions Options() => new() { Secret = Secret, PasswordMemoryKiB = 8192, PasswordIterations = 1 };

    public async Task<SignedIn<TestUser>> SignUpAsync() => Succeeded(await Facade.SignUpAsync(Email, Password, cancellationToken: Token));

    public static JwtSecurityToken Read(string token) => new JwtSecurityTokenHandler().ReadJwtToken(token);

    public static T Succeeded<T>(AuthResult<T> result)
        where T : class
    {
        Assert.True(result.Succeeded, result.Error?.Message);
        return result.Value;
    }
}
