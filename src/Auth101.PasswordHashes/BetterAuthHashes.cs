using System.Text;
using Auth101.PasswordHashes.Algorithms;

namespace Auth101.PasswordHashes;

/// <summary>
/// Hashes of better-auth: <c>salt:key</c> in hexadecimal, scrypt with N = 16384, r = 16, p = 1 over the password in Unicode form KC
/// (packages/better-auth/src/crypto/password.ts). Thread-safe.
/// </summary>
public sealed class BetterAuthHashes : IPasswordHashFormat
{
    private const int Cost = 16384;
    private const int BlockSize = 16;
    private const int SaltLength = 32;

    /// <inheritdoc/>
    public StoredPasswordHash? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // The salt is its text, not the bytes that it stands for.
        return text.Length == SaltLength + 1 + (Scrypt.UsualKeyBytes * 2)
            && text.Split(':') is [{ Length: SaltLength } salt, { Length: Scrypt.UsualKeyBytes * 2 } hex]
            && HashText.TryHex(salt, out _)
            && HashText.TryHex(hex, out var key)
            ? Scrypt.ToStored(Cost, BlockSize, parallelism: 1, HashText.Salt(salt), key)?.Preparing(Normalize)
            : null;
    }

    /// <summary>U+FFFE is the one character of well-formed text that .NET refuses to normalize.</summary>
    private static string Normalize(string password) =>
        Ascii.IsValid(password) || password.Contains('\uFFFE', StringComparison.Ordinal) ? password : password.Normalize(NormalizationForm.FormKC);
}
