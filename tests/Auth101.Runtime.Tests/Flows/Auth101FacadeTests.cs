using System.Collections;
using Auth101.Runtime.Tests.Passwords;
using Auth101.Stores;
using Auth101.Validation;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Auth101.Runtime.Tests.Flows;

public class Auth101FacadeTests
{
    private static CancellationToken Token => TestAuth.Token;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0123456789012345678901234567890")]
    public void A_missing_or_short_secret_is_refused_with_one_sentence_that_says_how_to_make_one(string? secret)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => new TestAuth(options => options.Secret = secret));

        var failure = Assert.Single(exception.Failures);
        Assert.Contains("openssl rand -base64 48", failure, StringComparison.Ordinal);
        if (secret is { Length: > 0 })
        {
            Assert.DoesNotContain(secret, exception.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(null, "AuthOptions.")]
    [InlineData("Shop.Customer", "Shop.Customer: AuthOptions.")]
    public void Several_mistakes_are_a_line_each(string? name, string start)
    {
        static void Configure(AuthOptions options) => (options.MinimumPasswordLength, options.PasswordIterations, options.CodeLifetime) = (0, 0, default);
        var options = TestAuth.Options();
        Configure(options);
        var atStart = new AuthOptionsValidator().Validate(name, options).FailureMessage!;
        var lines = atStart.Split(Environment.NewLine);

        Assert.Equal(3, lines.Length);
        Assert.All(lines, line => Assert.True(line.StartsWith(start, StringComparison.Ordinal) && line.EndsWith('.'), line));
        Assert.Equal(
            new AuthOptionsValidator().Validate(null, options).FailureMessage,
            Assert.Throws<OptionsValidationException>(() => new TestAuth(Configure)).Message);
    }

    [Fact]
    public void A_secret_is_measured_in_bytes() => _ = new TestAuth(options => options.Secret = new string('é', 16));

    public static TheoryData<Action<AuthOptions>, string> OutOfRange { get; } = new()
    {
        { options => options.Issuer = "", nameof(AuthOptions.Issuer) },
        { options => options.Issuer = new string('x', 257), nameof(AuthOptions.Issuer) },
        { options => options.Audience = " ", nameof(AuthOptions.Audience) },
        { options => options.PreviousSecrets.Add("short" + new string('\0', 32)), nameof(AuthOptions.PreviousSecrets) },
        { options => options.AccessTokenLifetime = TimeSpan.Zero, nameof(AuthOptions.AccessTokenLifetime) },
        { options => options.AccessTokenLifetime = TimeSpan.FromSeconds(-1), nameof(AuthOptions.AccessTokenLifetime) },
        { options => options.AccessTokenLifetime = TimeSpan.MaxValue, nameof(AuthOptions.AccessTokenLifetime) },
        { options => options.RefreshTokenLifetime = TimeSpan.FromMilliseconds(999), nameof(AuthOptions.RefreshTokenLifetime) },
        { options => options.RefreshTokenLifetime = TimeSpan.MaxValue, nameof(AuthOptions.RefreshTokenLifetime) },
        { options => options.RefreshTokenLifetime = TimeSpan.FromDays(91), nameof(AuthOptions.AbsoluteSessionLifetime) },
        { options => options.RefreshReuseLeeway = TimeSpan.FromTicks(-1), nameof(AuthOptions.RefreshReuseLeeway) },
        { options => options.RefreshReuseLeeway = TimeSpan.MaxValue, nameof(AuthOptions.RefreshReuseLeeway) },
        { options => options.AbsoluteSessionLifetime = TimeSpan.Zero, nameof(AuthOptions.AbsoluteSessionLifetime) },
        { options => options.AbsoluteSessionLifetime = TimeSpan.MaxValue, nameof(AuthOptions.AbsoluteSessionLifetime) },
        { options => options.MaximumSessionsPerUser = 0, nameof(AuthOptions.MaximumSessionsPerUser) },
        { options => options.MinimumPasswordLength = 0, nameof(AuthOptions.MinimumPasswordLength) },
        { options => options.MinimumPasswordLength = 1025, nameof(AuthOptions.MinimumPasswordLength) },
        { options => options.PasswordMemoryKiB = 8191, nameof(AuthOptions.PasswordMemoryKiB) },
        { options => options.PasswordMemoryKiB = 1_048_577, nameof(AuthOptions.PasswordMemoryKiB) },
        { options => options.PasswordIterations = 0, nameof(AuthOptions.PasswordIterations) },
        { options => options.PasswordIterations = 21, nameof(AuthOptions.PasswordIterations) },
        { options => options.PasswordQueueLimit = 0, nameof(AuthOptions.PasswordQueueLimit) },
        { options => options.PasswordQueueLimitPerClient = 0, nameof(AuthOptions.PasswordQueueLimitPerClient) },
        { options => (options.PasswordQueueLimit, options.PasswordQueueLimitPerClient) = (8, 9), nameof(AuthOptions.PasswordQueueLimitPerClient) },
        { options => options.PasswordHashes.Add(null!), nameof(AuthOptions.PasswordHashes) },
        { options => options.StoredPasswordCostLimit = 0, nameof(AuthOptions.StoredPasswordCostLimit) },
        { options => options.StoredPasswordCostLimit = 1001, nameof(AuthOptions.StoredPasswordCostLimit) },
        { options => options.EmailVerificationLifetime = TimeSpan.FromDays(31), nameof(AuthOptions.EmailVerificationLifetime) },
        { options => options.PasswordResetLifetime = TimeSpan.Zero, nameof(AuthOptions.PasswordResetLifetime) },
        { options => options.EmailChangeLifetime = TimeSpan.FromSeconds(-1), nameof(AuthOptions.EmailChangeLifetime) },
        { options => options.CodeLifetime = TimeSpan.FromHours(2), nameof(AuthOptions.CodeLifetime) },
        { options => options.Proof = (ProofKind)2, nameof(AuthOptions.Proof) },
        { options => options.RequireVerifiedEmail = true, nameof(AuthOptions.RequireVerifiedEmail) },
    };

    [Theory]
    [MemberData(nameof(OutOfRange))]
    public void A_setting_out_of_range_is_refused_by_name(Action<AuthOptions> configure, string name)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => new TestAuth(configure));
        Assert.Contains("AuthOptions." + name, Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(365)]
    [InlineData(1)]
    [InlineData(null)]
    public void A_chosen_absolute_lifetime_goes_with_any_of_the_refresh_token(int? days)
    {
        _ = new TestAuth(options =>
        {
            options.RefreshTokenLifetime = TimeSpan.FromDays(365);
            options.AbsoluteSessionLifetime = days is { } some ? TimeSpan.FromDays(some) : null;
        });
    }

    [Fact]
    public void An_absolute_lifetime_is_refused_where_the_start_of_a_session_is_not_stored()
    {
        var options = TestAuth.Options();
        options.AbsoluteSessionLifetime = TimeSpan.FromDays(30);

        var exception = Assert.Throws<OptionsValidationException>(() => new Auth101<UntrackedUser>(options, FailingStore.Of<UntrackedUser>(new NotSupportedException())));
        Assert.Contains(nameof(AuthOptions.AbsoluteSessionLifetime), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_default_of_the_absolute_lifetime_has_no_effect_there_and_is_no_error()
    {
        Assert.NotNull(TestAuth.Options().AbsoluteSessionLifetime);
        Assert.NotNull(new Auth101<UntrackedUser>(TestAuth.Options(), FailingStore.Of<UntrackedUser>(new NotSupportedException())));
    }

    [Fact]
    public void Codes_are_refused_where_guesses_are_not_counted()
    {
        var options = TestAuth.Options();
        options.Proof = ProofKind.Code;

        var exception = Assert.Throws<OptionsValidationException>(() => new Auth101<UntrackedUser>(options, FailingStore.Of<UntrackedUser>(new NotSupportedException())));
        Assert.Contains("FailedAttempts", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Redelivery_is_refused_where_the_time_of_a_rotation_is_not_stored()
    {
        var options = TestAuth.Options();
        options.RedeliverRefreshToken = true;

        var exception = Assert.Throws<OptionsValidationException>(() => new Auth101<UntrackedUser>(options, FailingStore.Of<UntrackedUser>(new NotSupportedException())));
        Assert.Contains(nameof(AuthOptions.RedeliverRefreshToken), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Options_are_read_once()
    {
        var options = TestAuth.Options();
        var test = new TestAuth();
        var auth = new Auth101<TestUser>(options, test.Store, test.Time);
        options.Secret = "";
        options.AccessTokenLifetime = TimeSpan.Zero;
        options.MinimumPasswordLength = 1000;
        options.EndSessionOnSignOut = false;

        var signedIn = TestAuth.Succeeded(await auth.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        await auth.SignOutAsync(signedIn.AccessToken, Token);

        Assert.Empty(test.Store.Sessions);
        Assert.Equal(TimeSpan.FromMinutes(60), signedIn.ExpiresIn);
    }

    [Fact]
    public async Task Create_tables_asks_the_store()
    {
        var test = new TestAuth();
        await test.Facade.CreateTablesAsync(Token);
        Assert.True(test.Store.TablesExist);
    }

    [Fact]
    public async Task The_log_tells_what_happened_and_no_secret()
    {
        var test = new TestAuth();
        using var log = new RecordingLoggerFactory();
        var auth = new Auth101<TestUser>(TestAuth.Options(), test.Store, test.Time, log);

        var signedUp = TestAuth.Succeeded(await auth.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        await auth.SignInAsync(TestAuth.Email, "Tr0ub4dor&3", cancellationToken: Token);
        await auth.SignInAsync("nobody@example.com", "Tr0ub4dor&3", cancellationToken: Token);
        var refreshed = TestAuth.Succeeded(await auth.RefreshAsync(signedUp.RefreshToken, cancellationToken: Token));
        test.Time.Advance(TimeSpan.FromMinutes(1));
        await auth.RefreshAsync(signedUp.RefreshToken, cancellationToken: Token);

        var messages = log.Logger.Entries.Select(entry => entry.Message).ToList();
        Assert.Contains(messages, message => message.Contains("signed up", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.Contains("WrongPassword", StringComparison.Ordinal));
        Assert.Contains(messages, message => message.Contains("UnknownUser", StringComparison.Ordinal));
        Assert.Contains(log.Logger.Warnings, message => message.Contains("stolen", StringComparison.Ordinal));
        string[] secrets = ["example.com", TestAuth.Password, TestAuth.Secret, signedUp.AccessToken, signedUp.RefreshToken, refreshed.RefreshToken, "$argon2id$v=", "Tr0ub4dor"];
        Assert.All(messages, message => Assert.DoesNotContain(secrets, secret => message.Contains(secret, StringComparison.Ordinal)));
    }

    public sealed class UntrackedUser : IAuth101User<UntrackedUser>
    {
        public static Auth101Model<UntrackedUser> Model { get; } = new UntrackedModel();

        private sealed class UntrackedModel : Auth101Model<UntrackedUser>
        {
            public override bool TracksSessionStart => false;

            public override UserProfile GetProfile(UntrackedUser user) => default;
        }
    }

    [Fact]
    public async Task Options_that_change_after_the_facade_was_made_have_no_effect()
    {
        var options = TestAuth.Options();
        options.PreviousSecrets.Add(new string('x', 48));
        options.EndSessionOnSignOut = true;
        var store = new InMemoryAuthStore();
        var auth = new Auth101<TestUser>(options, store);

        (options.MinimumPasswordLength, options.MaximumSessionsPerUser, options.EndSessionOnSignOut) = (1000, 1, false);
        (options.AbsoluteSessionLifetime, options.RefreshReuseLeeway, options.RedeliverRefreshToken) = (TimeSpan.FromTicks(1), TimeSpan.Zero, true);
        options.PreviousSecrets.Clear();

        TestAuth.Succeeded(await auth.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: TestAuth.Token));
        var signedIn = TestAuth.Succeeded(await auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: TestAuth.Token));
        Assert.Equal(2, store.Sessions.Count);
        TestAuth.Succeeded(await auth.RefreshAsync(signedIn.RefreshToken, cancellationToken: TestAuth.Token));
        Assert.False((await auth.RefreshAsync(signedIn.RefreshToken, cancellationToken: TestAuth.Token)).Succeeded);
        TestAuth.Succeeded(await auth.GetSessionAsync(signedIn.AccessToken, TestAuth.Token));
        Assert.True((await auth.SignOutAsync(signedIn.AccessToken, TestAuth.Token)).Succeeded);
        Assert.Single(store.Sessions);
        Assert.NotEqual(1000, auth.MinimumPasswordLength);
    }

    [Fact]
    public void A_snapshot_of_the_options_has_all_values_and_lists_of_its_own()
    {
        var options = TestAuth.Options();
        options.PreviousSecrets.Add("secret");
        options.PreviousSigningKeys.Add("key");
        options.PasswordHashes.Add(PasswordHashFormats.Bcrypt);
        options.Links.ResetPassword = "https://shop.example/reset#token={token}";

        var snapshot = options.Snapshot();

        foreach (var property in typeof(AuthOptions).GetProperties())
        {
            var (value, copy) = (property.GetValue(options), property.GetValue(snapshot));
            Assert.Equivalent(value, copy);
            Assert.False(value is (IEnumerable or AuthLinks) and not string && ReferenceEquals(value, copy), property.Name);
        }
    }

    private sealed class RecordingLoggerFactory : ILoggerFactory
    {
        public RecordingLogger Logger { get; } = new();

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) => Logger;

        public void Dispose()
        {
        }
    }
}
