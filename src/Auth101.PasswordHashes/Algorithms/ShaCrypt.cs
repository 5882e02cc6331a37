using System.Security.Cryptography;
using System.Text;

namespace Auth101.PasswordHashes.Algorithms;

/// <summary>The kinds <c>$5$</c> and <c>$6$</c> of crypt(3) (U. Drepper, "Unix crypt using SHA-256 and SHA-512", version 0.6).</summary>
internal sealed class ShaCrypt
{
    public const int DefaultRounds = 5000;
    public const int MinimumRounds = 1000;
    public const int MaximumRounds = 999_999_999;
    public const int MaximumSaltLength = 16;

    /// <summary>Three bytes each become four characters, the first named one in the highest bits (step 22).</summary>
    private static readonly byte[] OrderOfSha256 =
    [
        0, 10, 20, 21, 1, 11, 12, 22, 2, 3, 13, 23, 24, 4, 14, 15, 25, 5, 6, 16, 26, 27, 7, 17, 18, 28, 8, 9, 19, 29,
    ];

    private static readonly byte[] OrderOfSha512 =
    [
        0, 21, 42, 22, 43, 1, 44, 2, 23, 3, 24, 45, 25, 46, 4, 47, 5, 26, 6, 27, 48, 28, 49, 7, 50, 8, 29, 9, 30, 51, 31, 52, 10, 53, 11,
        32, 12, 33, 54, 34, 55, 13, 56, 14, 35, 15, 36, 57, 37, 58, 16, 59, 17, 38, 18, 39, 60, 40, 61, 19, 62, 20, 41,
    ];

    private readonly HashAlgorithmName _algorithm;
    private readonly int _hashBytes;
    private readonly byte[] _order;

    private ShaCrypt(HashAlgorithmName algorithm, int hashBytes, byte[] order)
    {
        _algorithm = algorithm;
        _hashBytes = hashBytes;
        _order = order;
    }

    public static ShaCrypt Sha256 { get; } = new(HashAlgorithmName.SHA256, SHA256.HashSizeInBytes, OrderOfSha256);

    public static ShaCrypt Sha512 { get; } = new(HashAlgorithmName.SHA512, SHA512.HashSizeInBytes, OrderOfSha512);

    /// <summary>How many characters the last part of a hash has.</summary>
    public int TextLength => (_hashBytes * 8 + 5) / 6;

    /// <summary>Computes the last part of a hash.</summary>
    public string Compute(byte[] password, byte[] salt, int rounds)
    {
        using var hash = IncrementalHash.CreateHash(_algorithm);

        // Steps 4 to 8: what is mixed in below.
        hash.AppendData(password);
        hash.AppendData(salt);
        hash.AppendData(password);
        var second = hash.GetHashAndReset();

        // Steps 1 to 3 and 9 to 12.
        hash.AppendData(password);
        hash.AppendData(salt);
        hash.AppendData(Repeat(second, password.Length));
        for (var bits = password.Length; bits > 0; bits >>= 1)
        {
            hash.AppendData((bits & 1) != 0 ? second : password);
        }

        var result = hash.GetHashAndReset();

        // Steps 13 to 16: the password as often as it has bytes.
        for (var i = 0; i < password.Length; i++)
        {
            hash.AppendData(password);
        }

        var passwordPart = Repeat(hash.GetHashAndReset(), password.Length);

        // Steps 17 to 20: the salt, more often or less as the result says.
        for (var i = 0; i < 16 + result[0]; i++)
        {
            hash.AppendData(salt);
        }

        var saltPart = Repeat(hash.GetHashAndReset(), salt.Length);

        // Step 21.
        for (var round = 0; round < rounds; round++)
        {
            var isOdd = round % 2 != 0;
            hash.AppendData(isOdd ? passwordPart : result);
            if (round % 3 != 0)
            {
                hash.AppendData(saltPart);
            }

            if (round % 7 != 0)
            {
                hash.AppendData(passwordPart);
            }

            hash.AppendData(isOdd ? result : passwordPart);
            hash.GetHashAndReset(result);
        }

        CryptographicOperations.ZeroMemory(passwordPart);
        return Encode(result);
    }

    private static byte[] Repeat(byte[] bytes, int length)
    {
        var repeated = new byte[length];
        for (var i = 0; i < length; i++)
        {
            repeated[i] = bytes[i % bytes.Length];
        }

        return repeated;
    }

    private string Encode(byte[] result)
    {
        var text = new StringBuilder(TextLength);
        for (var i = 0; i < _order.Length; i += 3)
        {
            Crypt64.Append(text, (result[_order[i]] << 16) | (result[_order[i + 1]] << 8) | result[_order[i + 2]], characters: 4);
        }

        // The two bytes, or the one, that are left.
        var rest = _hashBytes == SHA256.HashSizeInBytes ? (result[31] << 8) | result[30] : result[63];
        Crypt64.Append(text, rest, TextLength - text.Length);
        return text.ToString();
    }
}
