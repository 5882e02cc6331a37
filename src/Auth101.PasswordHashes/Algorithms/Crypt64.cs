using System.Buffers;

namespace Auth101.PasswordHashes.Algorithms;

/// <summary>The Base64 of crypt(3), which phpass and Drupal use as well: an alphabet of its own, and the lowest bits first.</summary>
internal static class Crypt64
{
    private const string Alphabet = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private static readonly SearchValues<char> Characters = SearchValues.Create(Alphabet);

    public static bool IsValid(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(Characters);

    /// <summary>The number that a character stands for; negative for characters outside the alphabet.</summary>
    public static int ValueOf(char character) => Alphabet.IndexOf(character, StringComparison.Ordinal);

    /// <summary>Encodes three bytes after another; what is left over at the end as many characters as it needs.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes)
    {
        var text = new System.Text.StringBuilder((bytes.Length * 4 + 2) / 3);
        for (var i = 0; i < bytes.Length; i += 3)
        {
            var group = bytes[i..Math.Min(i + 3, bytes.Length)];
            var bits = 0;
            for (var k = 0; k < group.Length; k++)
            {
                bits |= group[k] << (8 * k);
            }

            Append(text, bits, group.Length + 1);
        }

        return text.ToString();
    }

    /// <summary>Appends the lowest bits of a number, six a character.</summary>
    public static void Append(System.Text.StringBuilder text, int bits, int characters)
    {
        for (; characters > 0; characters--)
        {
            text.Append(Alphabet[bits & 63]);
            bits >>= 6;
        }
    }
}
