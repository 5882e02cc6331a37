using Auth101.PasswordHashes.Algorithms;

namespace Auth101.PasswordHashes;

/// <summary>
/// Hashes of Werkzeug, as Flask applications have them: <c>scrypt:32768:8:1$…</c>, <c>pbkdf2:sha256:1000000$…</c> (werkzeug/security.py). Thread-safe.
/// </summary>
public sealed class WerkzeugHashes : IPasswordHashFormat
{
    /// <inheritdoc/>
    public StoredPasswordHash? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= HashText.MaximumLength && text.Split('$') is [var method, { Length: > 0 } salt, var key] && HashText.TryHex(key, out var bytes)
            ? Parse(method.Split(':'), HashText.Salt(salt), bytes)
            : null;
    }

    private static StoredPasswordHash? Parse(string[] method, byte[] salt, byte[] key) => method switch
    {
        ["scrypt", var cost, var blockSize, var parallelism]
            when key.Length == Scrypt.UsualKeyBytes
                && HashText.TryNumber(cost, out var n) && HashText.TryNumber(blockSize, out var r) && HashText.TryNumber(parallelism, out var p) =>
            Scrypt.ToStored(n, r, p, salt, key),
        ["pbkdf2", var name, var iterations] when Pbkdf2.Algorithm(name) is { } algorithm && HashText.TryNumber(iterations, out var number) && number > 0 =>
            Pbkdf2.ToStored(algorithm, number, salt, key),
        _ => null,
    };
}
