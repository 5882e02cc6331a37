using Auth101.Passwords;

namespace Auth101.Runtime.Tests.Passwords;

/// <summary>How much a stored hash may cost, as told before any work.</summary>
public class StoredCostTests
{
    private const string Argon2Tail = "$MDEyMzQ1Njc4OWFiY2RlZg$QfkxvhERZc2hMiIBVgTiaVNSRCw53nlvBGiqHkVVbCw";
    private const string BcryptTail = "$abcdefghijklmnopqrstuuMFdJu9yVgmagVAIC24fOZkaFqd3s9JC";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>What other systems write by default, in a spelling that is read here.</summary>
    public static TheoryData<string> OfOtherSystems { get; } =
    [
        $"$argon2id$v=19$m=65536,t=3,p=4{Argon2Tail}", // argon2-cffi, RFC 9106's second choice
        $"$argon2id$v=19$m=65536,t=4,p=1{Argon2Tail}", // PHP, Nextcloud
        $"$argon2i$v=19$m=65536,t=4,p=1{Argon2Tail}", // PHP before 7.3
        $"$argon2id$v=19$m=102400,t=2,p=8{Argon2Tail}", // Django, without its prefix
        $"$argon2id$v=19$m=47104,t=1,p=1{Argon2Tail}", // OWASP
        $"$argon2id$v=19$m=7168,t=5,p=1{Argon2Tail}", // Keycloak
        $"$argon2id$v=19$m=262144,t=3,p=1{Argon2Tail}", // libsodium, moderate
    ];

    [Theory]
    [MemberData(nameof(OfOtherSystems))]
    public async Task What_other_systems_write_by_default_is_verified(string hash)
    {
        var argon2 = new CountingArgon2();

        Assert.Equal(PasswordVerification.VerifiedOutdated, await Hasher(new AuthOptions(), argon2).VerifyAsync("password", hash, Token));
        Assert.Equal(hash, Assert.Single(argon2.Verified));
    }

    [Theory]
    [InlineData("10", true)] // Devise, Go, Spring
    [InlineData("12", true)] // Laravel, Phoenix, Python, PHP
    [InlineData("13", true)] // Symfony
    [InlineData("14", false)]
    [InlineData("15", false)]
    public void What_bcrypt_takes_is_converted(string cost, bool isWithin)
    {
        Assert.True(BcryptHash.TryParse($"$2b${cost}{BcryptTail}", out var hash));
        Assert.Equal(isWithin, HashingDemand.Of(hash.Cost, PasswordHashCost.OfArgon2(19_456, 2)).Places <= new AuthOptions().StoredPasswordCostLimit);
    }

    [Theory]
    [InlineData("AQAAAAIAAYagAAAAEFSnC7eCZlsGB27NvP5QxI20N4BfEHFb5ngWipye82HmelwvbwGEu/S8Z8PzvpW0wA==", 3)] // 100,000 iterations of SHA-512
    [InlineData("AQAAAAEAACcQAAAAEOGLK4l/Y1NYNVwciZ+q3LpjZxcpuLFmCz4hMz7ZzSmZsdxu7jvsAiyPsgqX4qYFng==", 1)] // 10,000 of SHA-256
    [InlineData("AJBfqZ9S8PBn9PxFIejn9TrnFAtZBKr11QAkF5MRZarACHY/sfHGZpYLLAgCP29Mrw==", 1)] // 1000 of SHA-1
    [InlineData("AQAAAAIAD0JAAAAAEFSnC7eCZlsGB27NvP5QxI20N4BfEHFb5ngWipye82HmelwvbwGEu/S8Z8PzvpW0wA==", 26)] // 1,000,000 of SHA-512
    public void What_PBKDF2_takes_is_converted(string text, int places)
    {
        Assert.True(IdentityHash.TryParse(text, out var hash));
        Assert.Equal(new HashingDemand(places, 1), HashingDemand.Of(hash.Cost, PasswordHashCost.OfArgon2(19_456, 2)));
    }

    [Theory]
    [InlineData("$argon2id$v=19$m=1048576,t=20,p=1")]
    [InlineData("$argon2id$v=19$m=1048576,t=1,p=1")]
    [InlineData("$argon2id$v=19$m=622592,t=3,p=1")]
    [InlineData("$argon2id$v=19$m=622593,t=1,p=1")]
    [InlineData("$argon2id$v=19$m=65536,t=20,p=1")]
    public async Task What_costs_too_much_is_never_computed_and_fails_at_normal_cost(string start)
    {
        var argon2 = new CountingArgon2();

        Assert.Equal(PasswordVerification.TooCostly, await Hasher(new AuthOptions(), argon2).VerifyAsync("password", start + Argon2Tail, Token));
        Assert.Empty(argon2.Verified);
        Assert.Equal([(19_456, 2)], argon2.Hashed);
    }

    [Fact]
    public async Task The_bound_is_a_multiple_of_our_own_cost()
    {
        var options = new AuthOptions { PasswordMemoryKiB = 8192, PasswordIterations = 1, StoredPasswordCostLimit = 3 };
        async Task<PasswordVerification> VerifyAsync(int memoryKiB, int iterations) =>
            await Hasher(options, new CountingArgon2()).VerifyAsync("password", $"$argon2id$v=19$m={memoryKiB},t={iterations},p=1{Argon2Tail}", Token);

        Assert.Equal(PasswordVerification.VerifiedOutdated, await VerifyAsync(8192, 3));
        Assert.Equal(PasswordVerification.VerifiedOutdated, await VerifyAsync(24_576, 1));
        Assert.Equal(PasswordVerification.TooCostly, await VerifyAsync(8193, 3));
        Assert.Equal(PasswordVerification.TooCostly, await VerifyAsync(24_577, 1));
        Assert.Equal(PasswordVerification.TooCostly, await VerifyAsync(8192, 4));
    }

    [Fact]
    public async Task A_costly_hash_takes_as_many_places_as_it_costs()
    {
        using var gate = new ManualResetEventSlim();
        var argon2 = new CountingArgon2 { Gate = gate };
        var hasher = Hasher(new AuthOptions { PasswordQueueLimit = 30 }, argon2);

        // Ten of ours, and one of ours where it fails.
        var poisoned = $"$argon2id$v=19$m=194560,t=2,p=1{Argon2Tail}";
        var capacity = Environment.ProcessorCount + 30;
        var accepted = Enumerable.Range(0, capacity).Select(_ => hasher.VerifyAsync("password", poisoned, Token)).Where(static call => !call.IsCompleted).Select(static call => call.AsTask()).ToList();

        Assert.Equal((capacity + 10) / 11, accepted.Count);
        Assert.Equal(PasswordVerification.Busy, await hasher.VerifyAsync("password", null, Token));
        gate.Set();
        await Task.WhenAll(accepted);
    }

    [Fact]
    public async Task One_client_takes_half_of_the_queue_unless_told_otherwise()
    {
        using var gate = new ManualResetEventSlim();
        var client = HashingClient.Of(new SessionClient("192.0.2.1", null));
        foreach (var (limit, perClient, expected) in ((int, int?, int)[])[(10, null, 5), (1, null, 1), (10, 3, 3)])
        {
            gate.Reset();
            var hasher = Hasher(new AuthOptions { PasswordQueueLimit = limit, PasswordQueueLimitPerClient = perClient }, new CountingArgon2 { Gate = gate });
            var calls = Enumerable.Range(0, Environment.ProcessorCount + 20).Select(_ => hasher.TryHashAsync("password", client, Token).AsTask()).ToList();

            Assert.Equal(Environment.ProcessorCount + expected, calls.Count(static call => !call.IsCompleted));
            gate.Set();
            await Task.WhenAll(calls);
        }
    }

    private static PasswordHasher Hasher(AuthOptions options, Argon2Algorithm argon2) => new(options, new RecordingLogger(), argon2);

    /// <summary>Notes what it is asked for and does no work. Every password matches.</summary>
    private sealed class CountingArgon2 : Argon2Algorithm
    {
        public override string Name => "a counter";

        public ManualResetEventSlim? Gate { get; init; }

        public List<string> Verified { get; } = [];

        public List<(int MemoryKiB, int Iterations)> Hashed { get; } = [];

        public override byte[] Hash(byte[] password, byte[] salt, int memoryKiB, int iterations)
        {
            Gate?.Wait(CancellationToken.None);
            lock (Hashed)
            {
                Hashed.Add((memoryKiB, iterations));
            }

            return new byte[TagBytes];
        }

        public override bool Verify(byte[] password, PhcString hash)
        {
            Gate?.Wait(CancellationToken.None);
            lock (Hashed)
            {
                Verified.Add(hash.ToString());
            }

            return true;
        }
    }
}
