using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Auth101.Passwords;

/// <summary>A hash of ASP.NET Core Identity's <c>PasswordHasher</c>, version 2 or 3: PBKDF2 in Base64. It is verified and never made here.</summary>
/// <remarks>
/// Version 2: 0x00, 16 bytes of salt, 32 bytes of key; HMAC-SHA1, 1000 iterations. Version 3: 0x01, then as big-endian numbers of 32 bits the
/// hash function (0: SHA-1, 1: SHA-256, 2: SHA-512), the iterations and the size of the salt, then salt and key
/// (dotnet/aspnetcore, src/Identity/Extensions.Core/src/PasswordHasher.cs).
/// </remarks>
internal sealed class IdentityHash
{
    /// <summary>The default of Identity is 100,000.</summary>
    private const int MaximumIterations = 1_000_000;

    private const int MinimumBytes = 16;
    private const int MaximumBytes = 64;
    private const int HeaderBytes = 13;
    private const int MaximumLength = 200;

    private readonly HashAlgorithmName _algorithm;
    private readonly int _iterations;
    private readonly byte[] _salt;
    private readonly byte[] _key;

    private IdentityHash(HashAlgorithmName algorithm, int iterations, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> key)
    {
        _algorithm = algorithm;
        _iterations = iterations;
        _salt = salt.ToArray();
        _key = key.ToArray();
    }

    public PasswordHashCost Cost => PasswordHashCost.OfIterations((long)_iterations * ((_key.Length + HashBytes - 1) / HashBytes));

    private int HashBytes =>
        _algorithm == HashAlgorithmName.SHA1 ? SHA1.HashSizeInBytes
        : _algorithm == HashAlgorithmName.SHA256 ? SHA256.HashSizeInBytes
        : SHA512.HashSizeInBytes;

    /// <summary>Parses a stored hash strictly.</summary>
    /// <returns><see langword="false"/> for other kinds, costs and sizes that are out of bounds, and text in another spelling than Identity writes.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out IdentityHash? hash)
    {
        hash = null;
        Span<byte> buffer = stackalloc byte[MaximumLength];
        if (text.Length > MaximumLength || !Convert.TryFromBase64String(text, buffer, out var length) || Convert.ToBase64String(buffer[..length]) != text)
        {
            return false;
        }

        hash = Parse(buffer[..length]);
        return hash is not null;
    }

    public StoredPasswordHash ToStored() => StoredPasswordHash.OfUtf8(Cost, password => Matches(password));

    /// <summary>Does the work that the hash demands and says whether the password matches.</summary>
    public bool Matches(ReadOnlySpan<byte> password)
    {
        Span<byte> key = stackalloc byte[_key.Length];
        Rfc2898DeriveBytes.Pbkdf2(password, _salt, key, _iterations, _algorithm);
        return CryptographicOperations.FixedTimeEquals(key, _key);
    }

    private static IdentityHash? Parse(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0, ..] when bytes.Length == 1 + 16 + 32 => new IdentityHash(HashAlgorithmName.SHA1, 1000, bytes[1..17], bytes[17..]),
        [1, ..] when bytes.Length > HeaderBytes => ParseVersion3(bytes),
        _ => null,
    };

    private static IdentityHash? ParseVersion3(ReadOnlySpan<byte> bytes)
    {
        HashAlgorithmName? algorithm = BinaryPrimitives.ReadUInt32BigEndian(bytes[1..]) switch
        {
            0 => HashAlgorithmName.SHA1,
            1 => HashAlgorithmName.SHA256,
            2 => HashAlgorithmName.SHA512,
            _ => null,
        };
        var iterations = BinaryPrimitives.ReadUInt32BigEndian(bytes[5..]);
        var saltBytes = BinaryPrimitives.ReadUInt32BigEndian(bytes[9..]);
        var rest = bytes[HeaderBytes..];
        if (algorithm is not { } known || iterations is < 1 or > MaximumIterations || saltBytes is < MinimumBytes or > MaximumBytes || saltBytes > rest.Length)
        {
            return null;
        }

        var key = rest[(int)saltBytes..];
        return key.Length is >= MinimumBytes and <= MaximumBytes ? new IdentityHash(known, (int)iterations, rest[..(int)saltBytes], key) : null;
    }
}
