using Auth101.Passwords;

namespace Auth101.Runtime.Tests.Passwords;

/// <summary>Hashes that an application has formats for.</summary>
public sealed class PasswordHashFormatTests
{
    private const string BcryptOfA = "$2a$06$DCq7YPn5Rq63x1Lad4cll.TV4S6ytwfsfvkY8jIucDrjc8deX1s.";

    private readonly RecordingLogger _logger = new();
    private readonly AuthOptions _options = new() { PasswordMemoryKiB = 64, PasswordIterations = 1 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hash_of_a_format_matches_and_is_outdated()
    {
        _options.PasswordHashes.Add(new ReversedText());
        var hasher = new PasswordHasher(_options, _logger);

        Assert.Equal(PasswordVerification.VerifiedOutdated, await hasher.VerifyAsync("secret", "reversed:terces", Token));
        Assert.Equal(PasswordVerification.Failed, await hasher.VerifyAsync("Secret", "reversed:terces", Token));
        Assert.Equal(PasswordVerification.Unusable, await hasher.VerifyAsync("secret", "terces", Token));
    }

    [Fact]
    public async Task A_failure_with_a_hash_of_a_format_takes_one_of_ours_as_well()
    {
        var argon2 = new RecordingArgon2(Argon2Algorithm.Fastest);
        _options.PasswordHashes.Add(new ReversedText());

        await new PasswordHasher(_options, _logger, argon2).VerifyAsync("wrong", "reversed:terces", Token);

        Assert.Single(argon2.Hashes);
    }

    [Fact]
    public async Task What_costs_more_than_the_bound_is_not_computed()
    {
        _options.PasswordHashes.Add(new ReversedText { Cost = PasswordHashCost.OfIterations(64 * _options.StoredPasswordCostLimit + 1) });
        Assert.Equal(PasswordVerification.TooCostly, await new PasswordHasher(_options, _logger).VerifyAsync("secret", "reversed:terces", Token));

        _options.PasswordHashes[0] = new ReversedText { Cost = PasswordHashCost.OfScrypt(1 << 20, 8, 1) };
        Assert.Equal(PasswordVerification.TooCostly, await new PasswordHasher(_options, _logger).VerifyAsync("secret", "reversed:terces", Token));
    }

    [Fact]
    public async Task A_format_is_asked_before_the_ones_that_are_always_there_but_not_for_what_we_write()
    {
        _options.PasswordHashes.Add(new Everything());
        var hasher = new PasswordHasher(_options, _logger);
        var ours = await hasher.TryHashAsync("secret", Token);

        Assert.Equal(PasswordVerification.VerifiedOutdated, await hasher.VerifyAsync("anything", BcryptOfA, Token));
        Assert.Equal(PasswordVerification.Failed, await hasher.VerifyAsync("anything", ours, Token));
    }

    [Fact]
    public async Task A_format_that_throws_is_one_that_does_not_know_the_hash()
    {
        _options.PasswordHashes.Add(new Broken());
        _options.PasswordHashes.Add(new ReversedText());
        var hasher = new PasswordHasher(_options, _logger);

        Assert.Equal(PasswordVerification.VerifiedOutdated, await hasher.VerifyAsync("secret", "reversed:terces", Token));
        Assert.Equal(PasswordVerification.Unusable, await hasher.VerifyAsync("secret", "terces", Token));
    }

    [Fact]
    public void The_formats_that_are_always_there_can_be_built_upon()
    {
        Assert.NotNull(PasswordHashFormats.Bcrypt.Parse("$2b$06$abcdefghijklmnopqrstuuMFdJu9yVgmagVAIC24fOZkaFqd3s9JC"));
        Assert.Null(PasswordHashFormats.Bcrypt.Parse("{bcrypt}$2b$06$abcdefghijklmnopqrstuuMFdJu9yVgmagVAIC24fOZkaFqd3s9JC"));
        var salt = "0123456789abcdef"u8.ToArray();
        var argon2 = PhcString.FormatArgon2id(64, 1, salt, Argon2Algorithm.Fastest.Hash("secret"u8.ToArray(), salt, 64, 1));
        Assert.True(PasswordHashFormats.Argon2.Parse(argon2)!.Matches("secret"));
        Assert.False(PasswordHashFormats.Argon2.Parse(argon2)!.Matches("Secret"));
        Assert.Null(PasswordHashFormats.Identity.Parse(argon2));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-1, -1)]
    public void A_cost_that_cannot_be_is_refused(int memoryKiB, int passes)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => PasswordHashCost.OfArgon2(memoryKiB, passes));
        Assert.Throws<ArgumentOutOfRangeException>(() => PasswordHashCost.OfScrypt(memoryKiB, passes, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PasswordHashCost.OfIterations(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => PasswordHashCost.OfBcrypt(memoryKiB));
        Assert.Throws<ArgumentOutOfRangeException>(() => PasswordHashCost.OfBcrypt(32));
    }

    [Fact]
    public void The_greatest_cost_does_not_overflow()
    {
        var cost = PasswordHashCost.OfScrypt(int.MaxValue, int.MaxValue, int.MaxValue);
        Assert.Equal((long.MaxValue, int.MaxValue), (cost.Work, cost.MemoryKiB));
    }

    [Theory]
    [InlineData(16384, 8, 1, 16 * 1024)]
    [InlineData(1024, 8, 1, 1024)]
    [InlineData(2, 1, 415_000, 51_875)]
    [InlineData(2, 1_600_000, 1, 800_000)]
    public void The_memory_of_scrypt_is_that_of_its_lanes_and_of_what_they_are_made_from(int cost, int blockSize, int parallelism, int leastKiB)
    {
        var memoryKiB = PasswordHashCost.OfScrypt(cost, blockSize, parallelism).MemoryKiB;

        Assert.InRange(memoryKiB, leastKiB, leastKiB * 5 / 4);
    }

    /// <summary>A format for tests only: the password is the text, backwards.</summary>
    private sealed class ReversedText : IPasswordHashFormat
    {
        private const string Prefix = "reversed:";

        public PasswordHashCost Cost { get; init; } = PasswordHashCost.OfIterations(1);

        public StoredPasswordHash? Parse(string text) => text.StartsWith(Prefix, StringComparison.Ordinal)
            ? new StoredPasswordHash(Cost, password => password.SequenceEqual(text[Prefix.Length..].Reverse()))
            : null;
    }

    private sealed class Broken : IPasswordHashFormat
    {
        public StoredPasswordHash Parse(string text) => throw new FormatException(text);
    }

    /// <summary>Takes whatever it gets, and lets everybody in.</summary>
    private sealed class Everything : IPasswordHashFormat
    {
        public StoredPasswordHash Parse(string text) => new(PasswordHashCost.OfIterations(1), static _ => true);
    }
}
