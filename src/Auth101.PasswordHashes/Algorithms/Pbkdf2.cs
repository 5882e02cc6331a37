using System.Security.Cryptography;

namespace Auth101.PasswordHashes.Algorithms;

/// <summary>PBKDF2 with HMAC (RFC 8018), which most systems write in a spelling of their own.</summary>
internal static class Pbkdf2
{
    /// <summary>Shorter keys are no hash of a password: anybody finds one that fits.</summary>
    private const int MinimumKeyBytes = 16;

    private const int MaximumKeyBytes = 512;

    /// <summary>A key of the size of the function's result, which most systems write. A shorter one would be the beginning of it, and match as well.</summary>
    /// <returns><see langword="null"/> for a key of another size.</returns>
    public static StoredPasswordHash? ToStored(HashAlgorithmName algorithm, int iterations, byte[] salt, byte[] key) =>
        key.Length == SizeOf(algorithm) ? ToStoredOfAnySize(algorithm, iterations, salt, key) : null;

    /// <returns><see langword="null"/> for a key of a size that nobody writes.</returns>
    public static StoredPasswordHash? ToStoredOfAnySize(HashAlgorithmName algorithm, int iterations, byte[] salt, byte[] key) =>
        key.Length is < MinimumKeyBytes or > MaximumKeyBytes
            ? null
            : StoredPasswordHash.OfUtf8(CostOf(algorithm, (long)iterations * BlocksOf(algorithm, key.Length)), password =>
                CryptographicOperations.FixedTimeEquals(Rfc2898DeriveBytes.Pbkdf2(password, salt, iterations, algorithm, key.Length), key));

    /// <summary>The hash function that systems write as sha1, sha256 or sha512.</summary>
    public static HashAlgorithmName? Algorithm(string name) => name switch
    {
        "sha1" => HashAlgorithmName.SHA1,
        "sha256" => HashAlgorithmName.SHA256,
        "sha512" => HashAlgorithmName.SHA512,
        _ => null,
    };

    /// <summary>
    /// An iteration with SHA-256 or SHA-1 takes five eighths of one with SHA-512 (measured on x64, whose processors have instructions for both).
    /// </summary>
    private static PasswordHashCost CostOf(HashAlgorithmName algorithm, long iterations) =>
        PasswordHashCost.OfIterations(algorithm == HashAlgorithmName.SHA512 ? iterations : iterations * 5 / 8);

    private static int BlocksOf(HashAlgorithmName algorithm, int keyBytes) => (keyBytes + SizeOf(algorithm) - 1) / SizeOf(algorithm);

    private static int SizeOf(HashAlgorithmName algorithm) =>
        algorithm == HashAlgorithmName.SHA1 ? SHA1.HashSizeInBytes
        : algorithm == HashAlgorithmName.SHA256 ? SHA256.HashSizeInBytes
        : SHA512.HashSizeInBytes;
}
