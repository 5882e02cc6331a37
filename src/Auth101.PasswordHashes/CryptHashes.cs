using System.Security.Cryptography;
using System.Text;
using Auth101.PasswordHashes.Algorithms;

namespace Auth101.PasswordHashes;

/// <summary>
/// Hashes of crypt(3) with SHA-256 and SHA-512, as in <c>/etc/shadow</c> and many LDAP directories: <c>$5$salt$…</c>, <c>$6$rounds=10000$salt$…</c>.
/// Thread-safe.
/// </summary>
public sealed class CryptHashes : IPasswordHashFormat
{
    private const string RoundsPrefix = "rounds=";

    /// <inheritdoc/>
    public StoredPasswordHash? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > HashText.MaximumLength ? null : text.Split('$') switch
        {
            ["", var kind, var salt, var hash] => Parse(kind, ShaCrypt.DefaultRounds, salt, hash),
            ["", var kind, var rounds, var salt, var hash] when HashText.TryNumber(rounds, RoundsPrefix, out var number) => Parse(kind, number, salt, hash),
            _ => null,
        };
    }

    private static StoredPasswordHash? Parse(string kind, int rounds, string salt, string hash)
    {
        var crypt = kind switch
        {
            "5" => ShaCrypt.Sha256,
            "6" => ShaCrypt.Sha512,
            _ => null,
        };
        if (crypt is null
            || rounds is < ShaCrypt.MinimumRounds or > ShaCrypt.MaximumRounds
            || salt.Length > ShaCrypt.MaximumSaltLength
            || hash.Length != crypt.TextLength
            || !Ascii.IsValid(salt)
            || !Crypt64.IsValid(hash))
        {
            return null;
        }

        var saltBytes = Encoding.ASCII.GetBytes(salt);
        var expected = Encoding.ASCII.GetBytes(hash);
        return RepeatedPassword.ToStored(rounds, password =>
            CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(crypt.Compute(password, saltBytes, rounds)), expected));
    }
}
