using System.Diagnostics;
using System.Text;
using Auth101.Passwords;
using Konscious.Security.Cryptography;

namespace Auth101.Runtime.Tests.Passwords;

public class Argon2AlgorithmTests
{
    private static readonly Argon2Algorithm Managed = new KonsciousArgon2();

    private static Argon2Algorithm Native => SodiumArgon2.TryLoad() ?? throw new UnreachableException("libsodium does not load.");

    /// <summary>Vectors of the reference implementation's src/test.c ("password"), and hashes made with its command line tool.</summary>
    public static TheoryData<string, string> Vectors { get; } = new()
    {
        { "password", "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4" },
        { "password", "$argon2id$v=19$m=256,t=2,p=2$c29tZXNhbHQ$bQk8UB/VmZZF4Oo79iDXuL5/0ttZwg2f/5U52iv1cDc" },
        { "password", "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8" },
        { "password", "$argon2i$v=19$m=256,t=2,p=2$c29tZXNhbHQ$T/XOJ2mh1/TIpJHfCdQan76Q5esCFVoT5MAeIM1Oq2E" },
        { "pässwörd ✓", "$argon2id$v=19$m=19456,t=2,p=1$MDEyMzQ1Njc4OWFiY2RlZg$QfkxvhERZc2hMiIBVgTiaVNSRCw53nlvBGiqHkVVbCw" },
        { "pässwörd ✓", "$argon2id$v=19$m=4096,t=3,p=4$MDEyMzQ1Njc4OWFiY2RlZg$z9WOvzEPSobiTdLbq+hKu4ApEjht3e6cd7xQwfzOI1E" },
        { "pässwörd ✓", "$argon2id$v=19$m=103,t=2,p=3$MDEyMzQ1Njc4OWFiY2RlZg$LykQBU5McM6OFg7PbhdL7sqipFUTv/H5PBj4Tmcp1qk" },
        { "pässwörd ✓", "$argon2i$v=19$m=1000,t=3,p=4$c2FsdHNhbHQ$ymYfsMKPTehQuXKDCjJ8yuXeQRbut1pX" },
        { "pässwörd ✓", "$argon2id$v=19$m=128,t=1,p=16$c2FsdHNhbHRzYWx0c2FsdHNhbHRzYWx0c2FsdHNhbHQ$0REiz2PGT1vfXWCDSwezIk9elakI5nfLqoyfMXs3rkIWPzlhnSrWnDAa1dgG7OkDLk/rGEIjRtJ4iMPIzJ5+5g" },
        { "a\0b", "$argon2id$v=19$m=256,t=1,p=1$MDEyMzQ1Njc4OWFiY2RlZg$wMqLvbkJA31Q1VSAaXZZDA" },
    };

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Libsodium_verifies_hashes_of_the_reference_implementation(string password, string hash) => Verifies(Native, password, hash);

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Managed_code_verifies_hashes_of_the_reference_implementation(string password, string hash) => Verifies(Managed, password, hash);

    [Fact]
    public void Libsodium_verifies_hashes_with_the_defaults_of_argon2_cffi() =>
        Verifies(Native, "pässwörd ✓", "$argon2id$v=19$m=65536,t=3,p=4$MDEyMzQ1Njc4OWFiY2RlZg$a+LPrxhE9ssOVuO7NLiZvGQcRYbeXlJDukeAgAHQDUc");

    [Theory]
    [InlineData(8, 1)]
    [InlineData(19, 3)]
    [InlineData(1024, 2)]
    public void Both_make_the_same_hash_and_verify_each_other(int memoryKiB, int iterations)
    {
        var password = "pässwörd ✓"u8.ToArray();
        var salt = "0123456789abcdef"u8.ToArray();

        var native = Native.Hash(password, salt, memoryKiB, iterations);

        Assert.Equal(Argon2Algorithm.TagBytes, native.Length);
        Assert.Equal(native, Managed.Hash(password, salt, memoryKiB, iterations));
        Verifies(Native, "pässwörd ✓", PhcString.FormatArgon2id(memoryKiB, iterations, salt, native));
        Verifies(Managed, "pässwörd ✓", PhcString.FormatArgon2id(memoryKiB, iterations, salt, native));
    }

    [Fact]
    public void Memory_that_libsodium_cannot_get_is_an_exception_and_no_hash() =>
        Assert.Throws<InsufficientMemoryException>(() => Native.Hash("a"u8.ToArray(), new byte[Argon2Algorithm.SaltBytes], memoryKiB: 1, iterations: 1));

    [Fact]
    public void Libsodium_is_preferred() => Assert.IsType<SodiumArgon2>(Argon2Algorithm.Fastest);

    // RFC 9106, sections 5.2 and 5.3. Only Konscious takes a secret and associated data.
    [Fact]
    public void The_managed_library_passes_the_vectors_of_RFC_9106()
    {
        using var argon2i = new Argon2i(Repeated(1, 32));
        Assert.Equal("C814D9D1DC7F37AA13F0D77F2494BDA1C8DE6B016DD388D29952A4C4672B6CE8", Compute(argon2i));

        using var argon2id = new Argon2id(Repeated(1, 32));
        Assert.Equal("0D640DF58D78766C08C037A34A8B53C9D01EF0452D75B65EB52520E96B01E659", Compute(argon2id));

        static string Compute(Argon2 argon2)
        {
            argon2.MemorySize = 32;
            argon2.Iterations = 3;
            argon2.DegreeOfParallelism = 4;
            argon2.Salt = Repeated(2, 16);
            argon2.KnownSecret = Repeated(3, 8);
            argon2.AssociatedData = Repeated(4, 12);
            return Convert.ToHexString(argon2.GetBytes(32));
        }

        static byte[] Repeated(byte value, int count) => Enumerable.Repeat(value, count).ToArray();
    }

    private static void Verifies(Argon2Algorithm algorithm, string password, string text)
    {
        Assert.True(PhcString.TryParse(text, out var hash));
        Assert.True(algorithm.Verify(Encoding.UTF8.GetBytes(password), hash));
        Assert.False(algorithm.Verify(Encoding.UTF8.GetBytes(password + " "), hash));
        Assert.False(algorithm.Verify(Encoding.UTF8.GetBytes(password[..1]), hash));

        hash.Tag[^1] ^= 1;
        Assert.False(algorithm.Verify(Encoding.UTF8.GetBytes(password), hash));
    }
}
