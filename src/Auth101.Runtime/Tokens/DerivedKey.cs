using System.Security.Cryptography;
using System.Text;

namespace Auth101.Tokens;

/// <summary>
/// The keys that are made of a secret of the options (HKDF, RFC 5869), one for each purpose: who learns one of them knows neither the secret nor another.
/// </summary>
internal static class DerivedKey
{
    private const int Length = 32;

    /// <summary>The key for a purpose.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="purpose">What the key is for. No two uses have the same.</param>
    public static byte[] Of(string secret, ReadOnlySpan<byte> purpose)
    {
        var key = new byte[Length];
        HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret), key, salt: [], purpose);
        return key;
    }
}
