using System.Security.Cryptography;
using Auth101.PasswordHashes.Algorithms;

namespace Auth101.PasswordHashes;

/// <summary>
/// PBKDF2 as passlib writes it, and with it many applications in Python, Odoo and GitLab: <c>$pbkdf2-sha512$…</c>, <c>$pbkdf2-sha256$…</c>, and
/// <c>$pbkdf2$…</c> with SHA-1. Thread-safe.
/// </summary>
public sealed class PasslibHashes : IPasswordHashFormat
{
    /// <inheritdoc/>
    public StoredPasswordHash? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= HashText.MaximumLength
            && text.Split('$') is ["", var name, var rounds, var salt, var key]
            && AlgorithmOf(name) is { } algorithm
            && HashText.TryNumber(rounds, out var number) && number > 0
            && TryAdaptedBase64(salt, out var saltBytes) && saltBytes.Length > 0
            && TryAdaptedBase64(key, out var keyBytes)
            ? Pbkdf2.ToStored(algorithm, number, saltBytes, keyBytes)
            : null;
    }

    private static HashAlgorithmName? AlgorithmOf(string name) => name switch
    {
        "pbkdf2" => HashAlgorithmName.SHA1,
        "pbkdf2-sha256" => HashAlgorithmName.SHA256,
        "pbkdf2-sha512" => HashAlgorithmName.SHA512,
        _ => null,
    };

    /// <summary>Base64 without padding, and with a dot for the plus.</summary>
    private static bool TryAdaptedBase64(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        return !text.Contains('+', StringComparison.Ordinal) && HashText.TryUnpaddedBase64(text.Replace('.', '+'), out bytes);
    }
}
