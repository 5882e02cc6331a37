using System.Security.Cryptography;

namespace Auth101.Proofs;

/// <summary>A code that somebody reads in a mail and types: eight characters of Crockford's base32, 40 bits.</summary>
internal static class ProofCode
{
    /// <summary>The characters of a code.</summary>
    public const int Length = 8;

    // Without I, L, O and U (https://www.crockford.com/base32.html).
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    // With a hyphen or a blank between all of them.
    private const int LongestText = (2 * Length) + 1;

    /// <summary>A fresh code.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>Reads what somebody typed: in any case, with hyphens and blanks, and with letters for the digits that they look like.</summary>
    /// <param name="text">The text, from outside.</param>
    /// <returns>The code as it was made; <see langword="null"/> if it is none.</returns>
    public static string? Read(string? text)
    {
        if (text is null or { Length: > LongestText })
        {
            return null;
        }

        Span<char> code = stackalloc char[Length];
        var length = 0;
        foreach (var character in text)
        {
            if (character is '-' or ' ')
            {
                continue;
            }

            var read = character switch
            {
                'o' or 'O' => '0',
                'i' or 'I' or 'l' or 'L' => '1',
                >= 'a' and <= 'z' => (char)(character - 'a' + 'A'),
                _ => character,
            };
            if (length == Length || !Alphabet.Contains(read, StringComparison.Ordinal))
            {
                return null;
            }

            code[length++] = read;
        }

        return length == Length ? new string(code) : null;
    }
}
