using System.Globalization;
using System.Security.Cryptography;
using Auth101.PasswordHashes.Algorithms;

namespace Auth101.PasswordHashes;

/// <summary>
/// Hashes of Spring Security's <c>DelegatingPasswordEncoder</c>: <c>{bcrypt}</c>, <c>{argon2}</c>, <c>{pbkdf2}</c> without a secret, <c>{scrypt}</c>, and the
/// last three with <c>@SpringSecurity_v5_8</c>. The weak ones, <c>{noop}</c>, <c>{MD5}</c>, <c>{SHA-1}</c> and the like, fail. Thread-safe.
/// </summary>
public sealed class SpringHashes : IPasswordHashFormat
{
    private const int KeyBytes = 32;

    /// <inheritdoc/>
    public StoredPasswordHash? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return !HashText.TryScheme(text, out var scheme, out var hash) ? null : scheme switch
        {
            "{bcrypt}" => PasswordHashFormats.Bcrypt.Parse(hash),
            "{argon2}" or "{argon2@SpringSecurity_v5_8}" => PasswordHashFormats.Argon2.Parse(hash),
            "{scrypt}" or "{scrypt@SpringSecurity_v5_8}" => OfScrypt(hash),
            "{pbkdf2}" => OfPbkdf2(hash, HashAlgorithmName.SHA1, iterations: 185_000, saltBytes: 8),
            "{pbkdf2@SpringSecurity_v5_8}" => OfPbkdf2(hash, HashAlgorithmName.SHA256, iterations: 310_000, saltBytes: 16),
            _ => null,
        };
    }

    /// <summary>Salt and key in one (Pbkdf2PasswordEncoder).</summary>
    private static StoredPasswordHash? OfPbkdf2(string hash, HashAlgorithmName algorithm, int iterations, int saltBytes) =>
        HashText.TryHex(hash, out var bytes) && bytes.Length == saltBytes + KeyBytes
            ? Pbkdf2.ToStoredOfAnySize(algorithm, iterations, bytes[..saltBytes], bytes[saltBytes..])
            : null;

    /// <summary>The binary logarithm of N, r and p in hexadecimal, then salt and key (SCryptPasswordEncoder).</summary>
    private static StoredPasswordHash? OfScrypt(string hash) =>
        hash.Split('$') is ["", var parameters, var salt, var key]
            && int.TryParse(parameters, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            && parameters == number.ToString("x", CultureInfo.InvariantCulture)
            && (number >> 16) is > 0 and <= 30 and var log2
            && HashText.TryBase64(salt, out var saltBytes) && saltBytes.Length > 0
            && HashText.TryBase64(key, out var keyBytes) && keyBytes.Length == KeyBytes
            ? Scrypt.ToStored(1 << log2, (number >> 8) & 0xFF, number & 0xFF, saltBytes, keyBytes)
            : null;
}
