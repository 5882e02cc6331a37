using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Auth101.PasswordHashes.Algorithms;

/// <summary>scrypt (RFC 7914) by libsodium. Where its native library does not load, hashes of scrypt cannot be verified.</summary>
internal static class Scrypt
{
    /// <summary>The size of the key that most systems derive. A shorter one would be the beginning of it, and match as well.</summary>
    public const int UsualKeyBytes = 64;

    /// <summary>Nobody writes less, and what does little in much memory, or much in little, is no hash of a password.</summary>
    private const int MinimumCost = 1024;

    private const int MaximumBlockSize = 64;
    private const int MaximumParallelism = 64;

    private static readonly Lazy<bool> LazyIsAvailable = new(TryLoad);

    /// <param name="cost">The parameter N, a power of 2.</param>
    /// <param name="blockSize">The parameter r.</param>
    /// <param name="parallelism">The parameter p.</param>
    /// <param name="salt">The salt.</param>
    /// <param name="key">What was derived.</param>
    /// <returns><see langword="null"/> for parameters that scrypt does not have, and where it cannot be computed.</returns>
    public static StoredPasswordHash? ToStored(int cost, int blockSize, int parallelism, byte[] salt, byte[] key) =>
        ToStored(cost, blockSize, parallelism, password =>
            TryDerive(password, salt, cost, blockSize, parallelism, key.Length) is { } derived && CryptographicOperations.FixedTimeEquals(derived, key));

    /// <summary>The same where more than a comparison follows.</summary>
    /// <param name="cost">The parameter N, a power of 2.</param>
    /// <param name="blockSize">The parameter r.</param>
    /// <param name="parallelism">The parameter p.</param>
    /// <param name="matches">Whether the bytes of a password match.</param>
    public static StoredPasswordHash? ToStored(int cost, int blockSize, int parallelism, Func<byte[], bool> matches) =>
        cost < MinimumCost || !int.IsPow2(cost)
            || blockSize is < 1 or > MaximumBlockSize
            || parallelism is < 1 or > MaximumParallelism
            || !LazyIsAvailable.Value
            ? null
            : StoredPasswordHash.OfUtf8(PasswordHashCost.OfScrypt(cost, blockSize, parallelism), matches);

    /// <returns><see langword="null"/> if there is not enough memory.</returns>
    public static byte[]? TryDerive(byte[] password, byte[] salt, int cost, int blockSize, int parallelism, int bytes)
    {
        var key = new byte[bytes];
        var result = crypto_pwhash_scryptsalsa208sha256_ll(
            ref MemoryMarshal.GetArrayDataReference(password),
            (nuint)password.Length,
            ref MemoryMarshal.GetArrayDataReference(salt),
            (nuint)salt.Length,
            (ulong)cost,
            (uint)blockSize,
            (uint)parallelism,
            ref key[0],
            (nuint)key.Length);
        return result == 0 ? key : null;
    }

    private static bool TryLoad()
    {
        try
        {
            return sodium_init() >= 0 && TryDerive([0], [0], cost: 2, blockSize: 1, parallelism: 1, bytes: 16) is not null;
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            return false;
        }
    }

#pragma warning disable IDE1006 // The names are libsodium's.
    // Only blittable parameters, so the runtime has nothing to marshal and this assembly needs no unsafe code.
    [DllImport("libsodium", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int sodium_init();

    [DllImport("libsodium", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.AssemblyDirectory | DllImportSearchPath.SafeDirectories)]
    private static extern int crypto_pwhash_scryptsalsa208sha256_ll(
        ref byte password, nuint passwordLength, ref byte salt, nuint saltLength, ulong cost, uint blockSize, uint parallelism, ref byte key, nuint keyLength);
#pragma warning restore IDE1006
}
