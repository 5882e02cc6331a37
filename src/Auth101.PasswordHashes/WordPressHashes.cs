using System.Security.Cryptography;
using System.Text;
using Auth101.PasswordHashes.Algorithms;

namespace Auth101.PasswordHashes;

/// <summary>
/// Hashes of WordPress: <c>$wp$2y$…</c> since 6.8, and the portable ones of <see cref="PhpassHashes"/> before (wp-includes/pluggable.php). WordPress takes
/// white space off both ends of a password before it hashes it; here it counts. Thread-safe.
/// </summary>
public sealed class WordPressHashes : IPasswordHashFormat
{
    private const string Prefix = "$wp";

    private readonly PhpassHashes _phpass = new();

    /// <inheritdoc/>
    public StoredPasswordHash? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.StartsWith(Prefix + "$", StringComparison.Ordinal)
            ? PasswordHashFormats.Bcrypt.Parse(text[Prefix.Length..])?.Preparing(Digest)
            : _phpass.Parse(text);
    }

    /// <summary>bcrypt over a keyed digest of the password, so that all of a long one counts.</summary>
    private static string Digest(string password) => Convert.ToBase64String(HMACSHA384.HashData("wp-sha384"u8, Encoding.UTF8.GetBytes(password)));
}
