using System.Security.Cryptography;
using System.Text;
using Auth101.PasswordHashes.Algorithms;

namespace Auth101.PasswordHashes;

/// <summary>
/// Hashes of Django: <c>pbkdf2_sha256$…</c>, <c>pbkdf2_sha1$…</c>, <c>argon2$…</c>, <c>bcrypt$…</c>, <c>bcrypt_sha256$…</c> and <c>scrypt$…</c>
/// (django/contrib/auth/hashers.py). MD5 and what Django marks as unusable (<c>!…</c>) fail. Thread-safe.
/// </summary>
public sealed class DjangoHashes : IPasswordHashFormat
{
    private const string Argon2 = "argon2";
    private const string Bcrypt = "bcrypt$";
    private const string BcryptSha256 = "bcrypt_sha256$";

    /// <inheritdoc/>
    public StoredPasswordHash? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > HashText.MaximumLength)
        {
            return null;
        }

        return text.StartsWith(Argon2 + "$", StringComparison.Ordinal) ? PasswordHashFormats.Argon2.Parse(text[Argon2.Length..])
            : text.StartsWith(Bcrypt, StringComparison.Ordinal) ? PasswordHashFormats.Bcrypt.Parse(text[Bcrypt.Length..])
            : text.StartsWith(BcryptSha256, StringComparison.Ordinal) ? PasswordHashFormats.Bcrypt.Parse(text[BcryptSha256.Length..])?.Preparing(Digest)
            : text.Split('$') switch
            {
                ["pbkdf2_sha256", var iterations, var salt, var key] => OfPbkdf2(HashAlgorithmName.SHA256, iterations, salt, key),
                ["pbkdf2_sha1", var iterations, var salt, var key] => OfPbkdf2(HashAlgorithmName.SHA1, iterations, salt, key),
                ["scrypt", var cost, var salt, var blockSize, var parallelism, var key] => OfScrypt(cost, salt, blockSize, parallelism, key),
                _ => null,
            };
    }

    private static StoredPasswordHash? OfPbkdf2(HashAlgorithmName algorithm, string iterations, string salt, string key) =>
        HashText.TryNumber(iterations, out var number) && number > 0 && salt.Length > 0 && HashText.TryBase64(key, out var bytes)
            ? Pbkdf2.ToStored(algorithm, number, HashText.Salt(salt), bytes)
            : null;

    private static StoredPasswordHash? OfScrypt(string cost, string salt, string blockSize, string parallelism, string key) =>
        HashText.TryNumber(cost, out var n) && HashText.TryNumber(blockSize, out var r) && HashText.TryNumber(parallelism, out var p) && salt.Length > 0
            && HashText.TryBase64(key, out var bytes) && bytes.Length == Scrypt.UsualKeyBytes
            ? Scrypt.ToStored(n, r, p, HashText.Salt(salt), bytes)
            : null;

    /// <summary>bcrypt over the digest of the password, so that all of a long one counts.</summary>
    private static string Digest(string password) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(password)));
}
