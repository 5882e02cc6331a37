using System.Security.Cryptography;
using Auth101.PasswordHashes.Algorithms;

namespace Auth101.PasswordHashes;

/// <summary>The portable hashes of phpass, as WordPress before 6.8 and phpBB 3.0 have them: <c>$P$…</c> and <c>$H$…</c>. Thread-safe.</summary>
public sealed class PhpassHashes : IPasswordHashFormat
{
    private const int Length = 34;

    /// <inheritdoc/>
    public StoredPasswordHash? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith("$P$", StringComparison.Ordinal) || text.StartsWith("$H$", StringComparison.Ordinal)
            ? IteratedHash.Parse(text, Length, Hash)
            : null;
    }

#pragma warning disable CA5351 // What phpass iterates is MD5. The hash is only verified, and replaced.
    private static byte[] Hash(byte[] bytes) => MD5.HashData(bytes);
#pragma warning restore CA5351
}
