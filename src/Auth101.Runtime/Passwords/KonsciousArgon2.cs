using System.Security.Cryptography;
using Konscious.Security.Cryptography;

namespace Auth101.Passwords;

/// <summary>Argon2 in managed code, for platforms that libsodium has no binary for.</summary>
/// <remarks>The library computes on the thread pool while the hashing thread waits; the number of hashing threads keeps that within bounds.</remarks>
internal sealed class KonsciousArgon2 : Argon2Algorithm
{
    public override string Name => "managed code";

    public override byte[] Hash(byte[] password, byte[] salt, int memoryKiB, int iterations)
    {
        using var argon2 = new Argon2id(password);
        return Compute(argon2, salt, memoryKiB, iterations, parallelism: 1, TagBytes);
    }

    public override bool Verify(byte[] password, PhcString hash)
    {
        using Argon2 argon2 = hash.Variant == Argon2Variant.Argon2id ? new Argon2id(password) : new Argon2i(password);
        var tag = Compute(argon2, hash.Salt, hash.MemoryKiB, hash.Iterations, hash.Parallelism, hash.Tag.Length);
        return CryptographicOperations.FixedTimeEquals(tag, hash.Tag);
    }

    private static byte[] Compute(Argon2 argon2, byte[] salt, int memoryKiB, int iterations, int parallelism, int tagBytes)
    {
        argon2.Salt = salt;
        argon2.MemorySize = memoryKiB;
        argon2.Iterations = iterations;
        argon2.DegreeOfParallelism = parallelism;
        return argon2.GetBytes(tagBytes);
    }
}
