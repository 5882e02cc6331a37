using System.Security.Cryptography;
using Auth101.PasswordHashes.Algorithms;

namespace Auth101.PasswordHashes;

/// <summary>
/// Hashes of Firebase Authentication with the parameters of the project, in the spelling of Supabase:
/// <c>$fbscrypt$v=1,n=14,r=8,p=1,ss=Bw==,sk=…$salt$hash</c> (n: mem_cost, r: rounds, ss: base64_salt_separator, sk: base64_signer_key). Thread-safe.
/// </summary>
public sealed class FirebaseHashes : IPasswordHashFormat
{
    private const int KeyBytes = 32;
    private const int MaximumLog2 = 30;

    /// <inheritdoc/>
    public StoredPasswordHash? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > HashText.MaximumLength
            || text.Split('$') is not ["", "fbscrypt", var parameters, var salt, var hash]
            || parameters.Split(',') is not ["v=1", var n, var r, var p, var separator, var signer]
            || !HashText.TryNumber(n, "n=", out var log2) || log2 is < 1 or > MaximumLog2
            || !HashText.TryNumber(r, "r=", out var blockSize)
            || !HashText.TryNumber(p, "p=", out var parallelism)
            || !separator.StartsWith("ss=", StringComparison.Ordinal) || !HashText.TryBase64(separator[3..], out var separatorBytes)
            || !signer.StartsWith("sk=", StringComparison.Ordinal) || !HashText.TryBase64(signer[3..], out var signerKey) || signerKey.Length < KeyBytes
            || !HashText.TryBase64(salt, out var saltBytes) || saltBytes.Length == 0
            || !HashText.TryBase64(hash, out var expected) || expected.Length != signerKey.Length)
        {
            return null;
        }

        byte[] salts = [.. saltBytes, .. separatorBytes];
        return Scrypt.ToStored(1 << log2, blockSize, parallelism, password =>
            Scrypt.TryDerive(password, salts, 1 << log2, blockSize, parallelism, KeyBytes) is { } key
            && CryptographicOperations.FixedTimeEquals(Encrypt(signerKey, key), expected));
    }

    /// <summary>AES-256 in counter mode from 0: what the derived key makes of the signer key is the hash.</summary>
    private static byte[] Encrypt(byte[] text, byte[] key)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        var counters = new byte[(text.Length + 15) / 16 * 16];
        for (var block = 0; block < counters.Length / 16; block++)
        {
            counters[block * 16 + 15] = (byte)block;
        }

        // ECB makes the key stream of counter mode, which .NET has no name for. No text is encrypted with it.
        var stream = aes.EncryptEcb(counters, PaddingMode.None);
        var result = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            result[i] = (byte)(text[i] ^ stream[i]);
        }

        return result;
    }
}
