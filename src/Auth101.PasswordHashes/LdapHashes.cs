using System.Security.Cryptography;
using Auth101.PasswordHashes.Algorithms;

namespace Auth101.PasswordHashes;

/// <summary>
/// Salted hashes of LDAP directories: <c>{SSHA}</c>, <c>{SSHA256}</c>, <c>{SSHA384}</c>, <c>{SSHA512}</c>, and <c>{CRYPT}</c> before those of
/// <see cref="CryptHashes"/>. They are cheap to guess until the first sign-in replaces them. Thread-safe.
/// </summary>
public sealed class LdapHashes : IPasswordHashFormat
{
    private const int MinimumSaltBytes = 4;

    private readonly CryptHashes _crypt = new();

    /// <inheritdoc/>
    public StoredPasswordHash? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // The names of schemes are written in either case (RFC 3112).
        return !HashText.TryScheme(text, out var scheme, out var hash) ? null : scheme.ToUpperInvariant() switch
        {
            "{SSHA}" => OfDigest(hash, Sha1, SHA1.HashSizeInBytes),
            "{SSHA256}" => OfDigest(hash, SHA256.HashData, SHA256.HashSizeInBytes),
            "{SSHA384}" => OfDigest(hash, SHA384.HashData, SHA384.HashSizeInBytes),
            "{SSHA512}" => OfDigest(hash, SHA512.HashData, SHA512.HashSizeInBytes),
            "{CRYPT}" => _crypt.Parse(hash),
            _ => null,
        };
    }

    /// <summary>The digest of password and salt, then the salt.</summary>
    private static StoredPasswordHash? OfDigest(string text, Func<byte[], byte[]> hash, int hashBytes) =>
        HashText.TryBase64(text, out var bytes) && bytes.Length >= hashBytes + MinimumSaltBytes
            ? StoredPasswordHash.OfUtf8(PasswordHashCost.OfIterations(1), password =>
                CryptographicOperations.FixedTimeEquals(hash([.. password, .. bytes.AsSpan(hashBytes)]), bytes.AsSpan(0, hashBytes)))
            : null;

#pragma warning disable CA5350 // What {SSHA} means. The hash is only verified, and replaced.
    private static byte[] Sha1(byte[] bytes) => SHA1.HashData(bytes);
#pragma warning restore CA5350
}
