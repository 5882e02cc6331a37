using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using Auth101.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Auth101.Runtime.Tests.Passwords;

public class IdentityHashTests
{
    private const string Password = "pässwörd ✓";

    /// <summary>SHA-256, 10,000 iterations, 16 bytes of salt, 32 of key.</summary>
    private const string Good = "AQAAAAEAACcQAAAAEAABAgMEBQYHCAkKCwwNDg/VYo6L/MBU+ubgHNROw9O83AqPvmkK09eEVlRgeoXVAg==";

    public static TheoryData<string> Unusable { get; } =
    [
        // The header: version, hash function, iterations, size of the salt.
        Changed(static bytes => bytes[0] = 2),
        Changed(static bytes => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(1), 3)),
        Changed(static bytes => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(5), 0)),
        Changed(static bytes => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(5), 1_000_001)),
        Changed(static bytes => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(5), uint.MaxValue)),
        Changed(static bytes => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(9), 15)),
        Changed(static bytes => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(9), 33)),
        Changed(static bytes => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(9), 49)),
        Changed(static bytes => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(9), uint.MaxValue)),

        // Sizes.
        OfLength(1), OfLength(12), OfLength(13), OfLength(13 + 16), OfLength(13 + 16 + 15), OfLength(13 + 16 + 65),
        Convert.ToBase64String(new byte[48]),
        Convert.ToBase64String(new byte[50]),
        new string('A', 10_000),

        // Other spellings.
        Good.TrimEnd('='), Good + "=", Good + "\n", " " + Good, Good.Insert(10, " "), Good.Replace('/', '_'), Good.Replace("Ag==", "Ah==", StringComparison.Ordinal),
    ];

    // Made with Python's hashlib.pbkdf2_hmac.
    [Theory]
    [InlineData("AAABAgMEBQYHCAkKCwwNDg+iD9s2Vx8Wc4yaieYYtvfVXkkPm91g7+6jVe+dKygKww==")]
    [InlineData("AQAAAAAAAAPoAAAAEAABAgMEBQYHCAkKCwwNDg+iD9s2Vx8Wc4yaieYYtvfV")]
    [InlineData(Good)]
    [InlineData("AQAAAAIAAAPoAAAAQAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4fICEiIyQlJicoKSorLC0uLzAxMjM0NTY3ODk6Ozw9Pj/1mcsSfy7HGScyErCQO41TU1v0ZIct2zhRvYp3FOSNdtNwNluMhege5l8iB9xffYl1tD91vR45zmamETLTm1Pe")]
    public void A_hash_matches_its_password_and_no_other(string text)
    {
        var hash = Parse(text);

        Assert.True(Matches(hash, Password));
        Assert.False(Matches(hash, Password + "x"));
        Assert.False(Matches(hash, Password[..^1]));
    }

    [Theory]
    [InlineData(PasswordHasherCompatibilityMode.IdentityV2)]
    [InlineData(PasswordHasherCompatibilityMode.IdentityV3)]
    public void What_ASPNET_Core_Identity_writes_matches(PasswordHasherCompatibilityMode mode)
    {
        var identity = new PasswordHasher<object>(Options.Create(new PasswordHasherOptions { CompatibilityMode = mode }));

        var hash = Parse(identity.HashPassword(new object(), Password));

        Assert.True(Matches(hash, Password));
        Assert.False(Matches(hash, Password + "x"));
    }

    [Theory]
    [MemberData(nameof(Unusable))]
    [MemberData(nameof(HostileHashes.Argon2), MemberType = typeof(HostileHashes))]
    [MemberData(nameof(HostileHashes.BcryptAndOthers), MemberType = typeof(HostileHashes))]
    public void Hostile_text_is_refused(string text) => Assert.False(IdentityHash.TryParse(text, out _));

    [Theory]
    [InlineData(5, 1)]
    [InlineData(5, 1_000_000)]
    [InlineData(9, 32)]
    public void Numbers_at_their_bounds_are_accepted(int offset, uint value) =>
        Assert.True(IdentityHash.TryParse(Changed(bytes => BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(offset), value)), out _));

    private static string Changed(Action<byte[]> change)
    {
        var bytes = Convert.FromBase64String(Good);
        change(bytes);
        return Convert.ToBase64String(bytes);
    }

    private static string OfLength(int length)
    {
        var bytes = new byte[length];
        Convert.FromBase64String(Good).AsSpan(0, Math.Min(length, 13)).CopyTo(bytes);
        return Convert.ToBase64String(bytes);
    }

    private static bool Matches(IdentityHash hash, string password) => hash.Matches(Encoding.UTF8.GetBytes(password));

    private static IdentityHash Parse(string text) => IdentityHash.TryParse(text, out var hash) ? hash : throw new UnreachableException();
}
