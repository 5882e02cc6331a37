using System.Security.Cryptography;
using Auth101.PasswordHashes.Algorithms;

namespace Auth101.PasswordHashes;

/// <summary>Hashes of Drupal 7 to 10.0: <c>$S$…</c> (core/lib/Drupal/Core/Password/PhpassHashedPasswordBase.php). Later ones are bcrypt. Thread-safe.</summary>
public sealed class DrupalHashes : IPasswordHashFormat
{
    /// <summary>What Drupal's column holds; the rest is cut off.</summary>
    private const int Length = 55;

    /// <inheritdoc/>
    public StoredPasswordHash? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith("$S$", StringComparison.Ordinal) ? IteratedHash.Parse(text, Length, SHA512.HashData) : null;
    }
}
