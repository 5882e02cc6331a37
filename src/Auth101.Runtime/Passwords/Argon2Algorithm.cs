namespace Auth101.Passwords;

/// <summary>An implementation of Argon2. All give the same hashes and differ in speed and in where they run.</summary>
internal abstract class Argon2Algorithm
{
    /// <summary>The size of the hashes that are made here, in bytes (RFC 9106, section 4: 32).</summary>
    public const int TagBytes = 32;

    /// <summary>The size of the salts of hashes that are made here, in bytes (RFC 9106, section 4: 16).</summary>
    public const int SaltBytes = 16;

    private static readonly Lazy<Argon2Algorithm> LazyFastest = new(() => SodiumArgon2.TryLoad() is { } sodium ? sodium : new KonsciousArgon2());

    /// <summary>libsodium where its native library loads, managed code elsewhere.</summary>
    public static Argon2Algorithm Fastest => LazyFastest.Value;

    /// <summary>Names the implementation in the log.</summary>
    public abstract string Name { get; }

    /// <summary>Computes Argon2id with one lane.</summary>
    /// <param name="password">The password, not empty.</param>
    /// <param name="salt"><see cref="SaltBytes"/> bytes.</param>
    /// <param name="memoryKiB">The memory in KiB.</param>
    /// <param name="iterations">The passes over the memory.</param>
    /// <returns><see cref="TagBytes"/> bytes.</returns>
    public abstract byte[] Hash(byte[] password, byte[] salt, int memoryKiB, int iterations);

    /// <summary>Computes the hash of a password with the parameters of a stored one and compares the two in fixed time.</summary>
    public abstract bool Verify(byte[] password, PhcString hash);
}
