using System.Buffers.Binary;
using System.Globalization;
using Auth101.Passwords;
using Auth101.Runtime.Tests.Fuzzing;
using CsCheck;

namespace Auth101.Runtime.Tests.Passwords;

public class PasswordHashFuzzTests
{
    private const int MemoryKiB = 8192;
    private const int Iterations = 1;
    private const int CostLimit = 100;

    [Fact]
    public Task A_PHC_string_is_within_bounds_and_written_as_it_was_read_or_refused() =>
        StoredText(PhcStrings).FuzzAsync(IsPhcString, cases: 10_000, FuzzTarget.Print);

    [Fact]
    public Task A_bcrypt_hash_has_its_one_spelling_and_a_bounded_cost_or_is_refused() =>
        StoredText(BcryptHashes).FuzzAsync(IsBcryptHash, cases: 10_000, FuzzTarget.Print);

    [Fact]
    public Task A_hash_of_Identity_has_its_one_spelling_and_a_bounded_cost_or_is_refused() =>
        StoredText(IdentityHashes).FuzzAsync(IsIdentityHash, cases: 10_000, FuzzTarget.Print);

    [Fact]
    public Task Whatever_Argon2_hash_is_stored_the_work_for_a_password_is_within_bounds()
    {
        var hasher = new PasswordHasher(
            new AuthOptions { PasswordMemoryKiB = MemoryKiB, PasswordIterations = Iterations, StoredPasswordCostLimit = CostLimit }, new RecordingLogger(), new BoundedArgon2());
        return StoredText(PhcStrings).FuzzAsync(
            async text =>
            {
                // The other two kinds would do their work for real.
                if (BcryptHash.TryParse(text, out _) || IdentityHash.TryParse(text, out _))
                {
                    return false;
                }

                var verification = await hasher.VerifyAsync("password", text, TestContext.Current.CancellationToken);
                var expected = !PhcString.TryParse(text, out var hash) ? PasswordVerification.Unusable
                    : hash.MemoryKiB > CostLimit * MemoryKiB || (long)hash.MemoryKiB * hash.Iterations > CostLimit * MemoryKiB * Iterations ? PasswordVerification.TooCostly
                    : PasswordVerification.VerifiedOutdated;
                Assert.Equal(expected, verification is PasswordVerification.Verified ? PasswordVerification.VerifiedOutdated : verification);
                return verification is PasswordVerification.VerifiedOutdated;
            },
            cases: 1_000,
            FuzzTarget.Print);
    }

    private static Gen<string> StoredText(Gen<string> likely) => Gen.Frequency(
        (1, Gen.String),
        (4, likely),
        (4, likely.Mutated("$,=", "$", "=", ",", "0", "9999999999", "-", "+", " ", "\0", "١", "é", "\uD800", "argon2id", "2b", "AQAAAA")));

    /// <summary>Texts in the shape of PHC strings, with numbers and sizes around the bounds.</summary>
    private static Gen<string> PhcStrings
    {
        get
        {
            var number = Gen.Frequency(
                (20, Gen.Int[1, 20].Select(static value => value.ToString(CultureInfo.InvariantCulture))),
                (2, Gen.Int[16, 24].Select(static value => value.ToString(CultureInfo.InvariantCulture))),
                (1, Gen.OneOfConst("0", "-1", "+1", "01", " 1", "1e3", "٣", "")),
                (1, Gen.OneOfConst("1048575", "1048576", "1048577", "2147483647", "2147483648", "4294967297", "18446744073709551617")));
            var memory = Gen.Frequency((3, Gen.Int[8, 1_100_000].Select(static value => value.ToString(CultureInfo.InvariantCulture))), (1, number));
            var base64 = Gen.Frequency(
                (6, Gen.Byte.Array[16, 64].Select(static bytes => Convert.ToBase64String(bytes).TrimEnd('='))),
                (1, Gen.Byte.Array[0, 80].Select(static bytes => Convert.ToBase64String(bytes))));
            return Gen.Select(
                Gen.OneOfConst("argon2id", "argon2id", "argon2i", "argon2i", "argon2d"),
                Gen.OneOfConst("v=19", "v=19", "v=19", "v=19", "v=16"),
                Gen.Select(memory, number, number, static (m, t, p) => $"m={m},t={t},p={p}"),
                base64,
                base64,
                static (name, version, costs, salt, tag) => $"${name}${version}${costs}${salt}${tag}");
        }
    }

    private static Gen<string> BcryptHashes => Gen.Select(
        Gen.OneOfConst('a', 'b', 'y', 'x'),
        Gen.Int[0, 32],
        Gen.OneOfConst([.. BcryptAlphabet]).Array[21].Select(static characters => new string(characters)),
        Gen.OneOfConst('.', 'O', 'e', 'u', 'v'),
        Gen.OneOfConst([.. BcryptAlphabet]).Array[31].Select(static characters => new string(characters)),
        static (kind, cost, salt, last, tag) => string.Create(CultureInfo.InvariantCulture, $"$2{kind}${cost:00}${salt}{last}{tag}"));

    private static Gen<string> IdentityHashes => Gen.Select(
        Gen.Frequency((8, Gen.OneOfConst<byte>(0, 1, 1, 1)), (1, Gen.Byte)),
        Gen.OneOf(Gen.UInt[0, 3], Gen.UInt),
        Gen.Frequency((3, Gen.UInt[1, 1000]), (1, Gen.OneOfConst<uint>(0, 1_000_000, 1_000_001, int.MaxValue, uint.MaxValue))),
        Gen.Frequency((4, Gen.UInt[16, 64]), (1, Gen.UInt[0, 80]), (1, Gen.UInt)),
        Gen.Frequency((2, Gen.Byte.Array[48]), (3, Gen.Byte.Array[32, 128]), (1, Gen.Byte.Array[0, 160])),
        static (version, function, iterations, saltBytes, rest) =>
        {
            if (version == 0)
            {
                return Convert.ToBase64String([version, .. rest]);
            }

            var header = new byte[13];
            header[0] = version;
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(1), function);
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(5), iterations);
            BinaryPrimitives.WriteUInt32BigEndian(header.AsSpan(9), saltBytes);
            return Convert.ToBase64String([.. header, .. rest]);
        });

    private const string BcryptAlphabet = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static bool IsPhcString(string text)
    {
        if (!PhcString.TryParse(text, out var hash))
        {
            Assert.Null(hash);
            return false;
        }

        IsWithinBounds(hash);
        Assert.Equal(text, hash.ToString());
        Assert.False(BcryptHash.TryParse(text, out _) || IdentityHash.TryParse(text, out _));
        return true;
    }

    private static bool IsBcryptHash(string text)
    {
        if (!BcryptHash.TryParse(text, out var hash))
        {
            Assert.Null(hash);
            return false;
        }

        var cost = int.Parse(text.AsSpan(4, 2), CultureInfo.InvariantCulture);
        Assert.InRange(cost, 4, 15);
        Assert.Equal(60, text.Length);
        Assert.DoesNotContain(text[7..], static character => !BcryptAlphabet.Contains(character, StringComparison.Ordinal));
        Assert.False(PhcString.TryParse(text, out _) || IdentityHash.TryParse(text, out _));
        if (cost == 4)
        {
            Assert.False(hash.Matches("password"));
        }

        return true;
    }

    private static bool IsIdentityHash(string text)
    {
        if (!IdentityHash.TryParse(text, out var hash))
        {
            Assert.Null(hash);
            return false;
        }

        var bytes = Convert.FromBase64String(text);
        Assert.Equal(Convert.ToBase64String(bytes), text);
        var iterations = bytes[0] == 0 ? 1000 : BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(5));
        Assert.InRange(iterations, 1u, 1_000_000u);
        Assert.False(PhcString.TryParse(text, out _) || BcryptHash.TryParse(text, out _));
        if (iterations <= 1000)
        {
            Assert.False(hash.Matches("password"u8));
        }

        return true;
    }

    private static void IsWithinBounds(PhcString hash)
    {
        Assert.InRange(hash.Parallelism, 1, 16);
        Assert.InRange(hash.MemoryKiB, 8 * hash.Parallelism, 1_048_576);
        Assert.InRange(hash.Iterations, 1, 20);
        Assert.InRange(hash.Salt.Length, 8, 64);
        Assert.InRange(hash.Tag.Length, 16, 64);
    }

    /// <summary>Does no work and checks what it is asked to do. Every password matches.</summary>
    private sealed class BoundedArgon2 : Argon2Algorithm
    {
        public override string Name => "bounded";

        public override byte[] Hash(byte[] password, byte[] salt, int memoryKiB, int iterations)
        {
            Assert.Equal((MemoryKiB, Iterations), (memoryKiB, iterations));
            return new byte[TagBytes];
        }

        public override bool Verify(byte[] password, PhcString hash)
        {
            IsWithinBounds(hash);
            Assert.InRange((long)hash.MemoryKiB * hash.Iterations, 1, CostLimit * MemoryKiB * Iterations);
            return true;
        }
    }
}
