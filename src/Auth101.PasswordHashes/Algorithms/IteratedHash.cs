using System.Security.Cryptography;
using System.Text;

namespace Auth101.PasswordHashes.Algorithms;

/// <summary>
/// The portable hash of phpass, which Drupal took over with SHA-512: a hash function over salt and password, then 2^n times over its own result and the
/// password. One character after the identifier says n, eight are the salt.
/// </summary>
internal static class IteratedHash
{
    private const int SaltStart = 4;
    private const int HashStart = 12;

    /// <summary>The bounds of both systems.</summary>
    private const int MinimumLog2 = 7;
    private const int MaximumLog2 = 30;

    /// <param name="text">The stored hash, with an identifier of three characters.</param>
    /// <param name="length">How long such a hash is; what the function gives beyond is cut off.</param>
    /// <param name="hash">The hash function.</param>
    public static StoredPasswordHash? Parse(string text, int length, Func<byte[], byte[]> hash)
    {
        if (text.Length != length || !Crypt64.IsValid(text.AsSpan(3)))
        {
            return null;
        }

        var log2 = Crypt64.ValueOf(text[3]);
        if (log2 is < MinimumLog2 or > MaximumLog2)
        {
            return null;
        }

        var salt = Encoding.ASCII.GetBytes(text[SaltStart..HashStart]);
        var expected = Encoding.ASCII.GetBytes(text[HashStart..]);
        return RepeatedPassword.ToStored(1L << log2, password =>
        {
            var result = hash([.. salt, .. password]);
            var next = new byte[result.Length + password.Length];
            password.CopyTo(next, result.Length);
            for (var i = 1L << log2; i > 0; i--)
            {
                result.CopyTo(next, 0);
                result = hash(next);
            }

            CryptographicOperations.ZeroMemory(next);
            return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Crypt64.Encode(result)[..expected.Length]), expected);
        });
    }
}
