using Auth101.Passwords;
using Microsoft.Extensions.Logging;

namespace Auth101.Runtime.Tests.Passwords;

public class PasswordHasherTests
{
    private const string Password = "pässwörd ✓";

    private readonly RecordingLogger _logger = new();
    private readonly RecordingArgon2 _argon2 = new(Argon2Algorithm.Fastest);
    private readonly AuthOptions _options = new() { PasswordMemoryKiB = 64, PasswordIterations = 1, StoredPasswordCostLimit = 1000 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hash_is_a_PHC_string_of_the_current_cost_with_a_fresh_salt()
    {
        var hasher = Hasher();
        var first = await hasher.TryHashAsync(Password, Token);
        var second = await hasher.TryHashAsync(Password, Token);

        Assert.StartsWith("$argon2id$v=19$m=64,t=1,p=1$", first);
        Assert.True(PhcString.TryParse(first!, out var hash));
        Assert.Equal((16, 32), (hash.Salt.Length, hash.Tag.Length));
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task The_defaults_are_19_MiB_and_two_passes()
    {
        var hash = await new PasswordHasher(new AuthOptions(), _logger).TryHashAsync(Password, Token);
        Assert.StartsWith("$argon2id$v=19$m=19456,t=2,p=1$", hash);
    }

    [Fact]
    public async Task A_password_verifies_against_its_own_hash_only()
    {
        var hasher = Hasher();
        var hash = await hasher.TryHashAsync(Password, Token);

        Assert.Equal(PasswordVerification.Verified, await hasher.VerifyAsync(Password, hash, Token));
        Assert.Equal(PasswordVerification.Failed, await hasher.VerifyAsync("another one", hash, Token));
        Assert.Empty(_logger.Warnings);
    }

    [Theory]
    [InlineData(" padded ", "padded")]
    [InlineData("ﬁsh and ①", "fish and 1")]
    [InlineData("PASSWORD", "password")]
    [InlineData("abcdef\0g", "abcdef")]
    [InlineData("abcdef\0g", "abcdef\0h")]
    public async Task Passwords_are_not_trimmed_cut_or_taken_for_compatible_ones(string password, string other)
    {
        var hasher = Hasher();
        var hash = await hasher.TryHashAsync(password, Token);

        Assert.Equal(PasswordVerification.Verified, await hasher.VerifyAsync(password, hash, Token));
        Assert.Equal(PasswordVerification.Failed, await hasher.VerifyAsync(other, hash, Token));
    }

    [Fact]
    public async Task The_last_of_1024_characters_counts()
    {
        var hasher = Hasher();
        var hash = await hasher.TryHashAsync(new string('€', 1023) + "a", Token);

        Assert.Equal(PasswordVerification.Verified, await hasher.VerifyAsync(new string('€', 1023) + "a", hash, Token));
        Assert.Equal(PasswordVerification.Failed, await hasher.VerifyAsync(new string('€', 1023) + "b", hash, Token));
    }

    [Theory]
    [InlineData(65, 1)]
    [InlineData(64, 2)]
    [InlineData(63, 1)]
    public async Task Another_cost_makes_a_hash_outdated(int memoryKiB, int iterations)
    {
        var hasher = Hasher();
        var salt = "0123456789abcdef"u8.ToArray();
        var hash = PhcString.FormatArgon2id(memoryKiB, iterations, salt, _argon2.Hash("secret"u8.ToArray(), salt, memoryKiB, iterations));

        Assert.Equal(PasswordVerification.VerifiedOutdated, await hasher.VerifyAsync("secret", hash, Token));
        Assert.Equal(PasswordVerification.Failed, await hasher.VerifyAsync("Secret", hash, Token));
    }

    // All at m=256: the variant, the lanes, the size of the salt and that of the tag differ one by one. Made with the reference implementation.
    [Theory]
    [InlineData("password", 2, "$argon2i$v=19$m=256,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$KWx1MsmO1Tt/O0kEx+DoAUK4GsQrCorAiTuhamE6IRE")]
    [InlineData("password", 2, "$argon2id$v=19$m=256,t=2,p=2$MDEyMzQ1Njc4OWFiY2RlZg$2IW/7kM3aW4EA7KrXuOxxzklwf0nCV8bvN761sXYNpw")]
    [InlineData("password", 2, "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4")]
    [InlineData("a\0b", 1, "$argon2id$v=19$m=256,t=1,p=1$MDEyMzQ1Njc4OWFiY2RlZg$wMqLvbkJA31Q1VSAaXZZDA")]
    [InlineData("a", 1, "$2b$04$abcdefghijklmnopqrstuuMFdJu9yVgmagVAIC24fOZkaFqd3s9JC")]
    [InlineData("pässwörd ✓", 1, "AAABAgMEBQYHCAkKCwwNDg+iD9s2Vx8Wc4yaieYYtvfVXkkPm91g7+6jVe+dKygKww==")]
    [InlineData("pässwörd ✓", 1, "AQAAAAEAACcQAAAAEAABAgMEBQYHCAkKCwwNDg/VYo6L/MBU+ubgHNROw9O83AqPvmkK09eEVlRgeoXVAg==")]
    public async Task Another_variant_lane_count_salt_or_tag_size_makes_a_hash_outdated(string password, int iterations, string hash)
    {
        _options.PasswordMemoryKiB = 256;
        _options.PasswordIterations = iterations;
        var hasher = Hasher();

        Assert.Equal(PasswordVerification.VerifiedOutdated, await hasher.VerifyAsync(password, hash, Token));
        Assert.Empty(_argon2.Hashes);

        // A failure costs a hash of ours as well, or the cheap one would tell that the user exists.
        Assert.Equal(PasswordVerification.Failed, await hasher.VerifyAsync(password + "x", hash, Token));
        Assert.Equal([(256, iterations)], _argon2.Hashes);
    }

    [Fact]
    public async Task A_wrong_password_costs_no_more_than_a_right_one_where_the_hash_is_current()
    {
        var hasher = Hasher();
        var hash = await hasher.TryHashAsync(Password, Token);

        Assert.Equal(PasswordVerification.Failed, await hasher.VerifyAsync(Password + "x", hash, Token));
        Assert.Equal((1, 1), (_argon2.Hashes.Count(), _argon2.Verifications));
    }

    [Fact]
    public async Task Without_a_hash_one_hash_of_the_current_cost_is_computed()
    {
        Assert.Equal(PasswordVerification.Failed, await Hasher().VerifyAsync(Password, null, Token));

        Assert.Equal([(64, 1)], _argon2.Hashes);
        Assert.Empty(_logger.Warnings);
    }

    [Theory]
    [MemberData(nameof(HostileHashes.Argon2), MemberType = typeof(HostileHashes))]
    [MemberData(nameof(HostileHashes.BcryptAndOthers), MemberType = typeof(HostileHashes))]
    public async Task An_unusable_hash_fails_at_normal_cost(string hash)
    {
        Assert.Equal(PasswordVerification.Unusable, await Hasher().VerifyAsync(Password, hash, Token));

        Assert.Equal([(64, 1)], _argon2.Hashes);
        Assert.Equal(0, _argon2.Verifications);
    }

    [Fact]
    public async Task The_bytes_of_a_password_are_erased()
    {
        var hasher = Hasher();
        var hash = await hasher.TryHashAsync(Password, Token);
        await hasher.VerifyAsync(Password, hash, Token);
        await hasher.VerifyAsync(Password, null, Token);

        Assert.Equal(3, _argon2.Passwords.Count());
        Assert.All(_argon2.Passwords, bytes => Assert.All(bytes, value => Assert.Equal(0, value)));
    }

    [Fact]
    public void The_implementation_is_logged_once()
    {
        Hasher();

        var (level, message) = Assert.Single(_logger.Entries);
        Assert.Equal(LogLevel.Information, level);
        Assert.Equal("Passwords are hashed with Argon2id by a recorder, m=64 KiB, t=1, p=1.", message);
    }

    [Fact]
    public async Task Text_that_no_policy_lets_through_is_the_callers_mistake()
    {
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Hasher().TryHashAsync("lone \uD800 surrogate", Token));
        await Assert.ThrowsAnyAsync<ArgumentException>(async () => await Hasher().VerifyAsync("lone \uD800 surrogate", null, Token));
    }

    [Fact]
    public async Task A_full_queue_answers_busy_at_once_and_takes_work_again_later()
    {
        _options.PasswordQueueLimit = 1;
        using var argon2 = new BlockedArgon2();
        var hasher = new PasswordHasher(_options, _logger, argon2);

        var accepted = Enumerable.Range(0, Environment.ProcessorCount + 1).Select(_ => hasher.TryHashAsync(Password, Token).AsTask()).ToArray();
        var hashing = hasher.TryHashAsync(Password, Token);
        var verifying = hasher.VerifyAsync(Password, null, Token);

        Assert.True(hashing.IsCompletedSuccessfully);
        Assert.Null(await hashing);
        Assert.True(verifying.IsCompletedSuccessfully);
        Assert.Equal(PasswordVerification.Busy, await verifying);

        argon2.Open();
        Assert.All(await Task.WhenAll(accepted), Assert.NotNull);
        Assert.NotNull(await hasher.TryHashAsync(Password, Token));
    }

    [Fact]
    public async Task A_cancelled_call_is_cancelled()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Hasher().TryHashAsync(Password, cancelled.Token));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Hasher().VerifyAsync(Password, null, cancelled.Token));
        Assert.Empty(_argon2.Hashes);
    }

    [Theory]
    [InlineData("caf\u00E9")]
    [InlineData("cafe\u0301")]
    public async Task A_password_is_hashed_in_normalization_form_C(string typed)
    {
        var hasher = Hasher();
        var hash = await hasher.TryHashAsync(typed, Token);

        Assert.Equal(PasswordVerification.Verified, await hasher.VerifyAsync("caf\u00E9", hash, Token));
        Assert.Equal(PasswordVerification.Verified, await hasher.VerifyAsync("cafe\u0301", hash, Token));
        Assert.Equal(2, _argon2.Verifications);
    }

    [Fact]
    public async Task A_hash_of_the_form_as_sent_verifies_and_is_outdated()
    {
        var salt = "0123456789abcdef"u8.ToArray();
        var hash = PhcString.FormatArgon2id(64, 1, salt, Argon2Algorithm.Fastest.Hash("cafe\u0301"u8.ToArray(), salt, 64, 1));

        Assert.Equal(PasswordVerification.VerifiedOutdated, await Hasher().VerifyAsync("cafe\u0301", hash, Token));
        Assert.Equal(PasswordVerification.Failed, await Hasher().VerifyAsync("caf\u00E9", hash, Token));
        Assert.Equal(3, _argon2.Verifications);
        Assert.Empty(_argon2.Hashes);
    }

    [Theory]
    [InlineData("ascii", 1)]
    [InlineData("caf\u00E9", 1)]
    [InlineData("cafe\u0301", 2)]
    public async Task What_a_failure_costs_depends_on_the_password_and_not_on_what_is_stored(string password, int forms)
    {
        var current = await Hasher().TryHashAsync(Password, Token);
        (string? Hash, int Verifications, int Hashes)[] stored =
        [
            (null, 0, 1), ("unusable", 0, 1), ("$2a$15$abcdefghijklmnopqrstuuMFdJu9yVgmagVAIC24fOZkaFqd3s9JC", 0, 1), (current, 1, 0),
            (current!.Replace("m=64", "m=72", StringComparison.Ordinal), 1, 1), ("$2b$04$abcdefghijklmnopqrstuuMFdJu9yVgmagVAIC24fOZkaFqd3s9JC", 0, 1),
        ];
        foreach (var (hash, verifications, hashes) in stored)
        {
            var argon2 = new RecordingArgon2(Argon2Algorithm.Fastest);
            var hasher = new PasswordHasher(_options, _logger, argon2);

            await hasher.VerifyAsync(password, hash, Token);

            Assert.Equal((forms * verifications, forms * hashes), (argon2.Verifications, argon2.Hashes.Count()));
        }
    }

    private PasswordHasher Hasher() => new(_options, _logger, _argon2);

    private sealed class BlockedArgon2 : Argon2Algorithm, IDisposable
    {
        private readonly ManualResetEventSlim _gate = new();

        public override string Name => "a blocked one";

        public void Open() => _gate.Set();

        public void Dispose() => _gate.Dispose();

        public override byte[] Hash(byte[] password, byte[] salt, int memoryKiB, int iterations)
        {
            _gate.Wait(Token);
            return new byte[TagBytes];
        }

        public override bool Verify(byte[] password, PhcString hash) => throw new NotSupportedException();
    }
}
