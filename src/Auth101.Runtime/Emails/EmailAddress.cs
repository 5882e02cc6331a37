using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Auth101.Emails;

namespace Auth101;

/// <summary>Brings email addresses into the one spelling that is stored and looked up.</summary>
/// <remarks>
/// <para>
/// The canonical form is trimmed, in Unicode normalization form KC and case-folded (simple folding: small letters, and one sigma); canonicalizing it again
/// changes nothing. It is a key, not a promise that mail arrives: there is exactly one <c>@</c> with text on both sides, and nothing that readers cannot see.
/// Of RFC 5321 only the form without quotes is an address, with the characters of RFC 6531; where its dots stand is not looked at, because there are providers
/// who give away <c>a..b@</c>. The characters are those of Unicode 10.0: systems do not agree on newer ones. Internationalized domains are not translated to or
/// from their ASCII form (<c>xn--…</c>).
/// </para>
/// <para>
/// With <c>InvariantGlobalization</c> .NET does not normalize beyond ASCII. Two spellings of one address could then become two users,
/// so such a process refuses addresses that are not ASCII.
/// </para>
/// </remarks>
public static class EmailAddress
{
    /// <summary>
    /// The longest canonical address, in UTF-16 characters: the longest path of SMTP without its angle brackets (RFC 5321, section 4.5.3.1.3; erratum 1690 of
    /// RFC 3696).
    /// </summary>
    public const int MaximumLength = 254;

    /// <summary>Normalizing shortens as well as lengthens text; what is longer than this is refused unread.</summary>
    private const int MaximumInputLength = 4 * MaximumLength;

    /// <summary>Two rounds are the rule, one that changes the text and one that does not; what is not stable by then is refused.</summary>
    private const int MaximumRounds = 4;

    /// <summary>Delimiters and the marks of quoting: what RFC 5322, section 3.2.3, keeps out of an atom, less the dot and the at sign.</summary>
    private static readonly SearchValues<char> Specials = SearchValues.Create("\"(),:;<>[\\]");

    // The ligature "fi" decomposes wherever normalization works. In invariant globalization mode Normalize silently returns its input.
    internal static readonly bool NormalizationWorks = "\uFB01".Normalize(NormalizationForm.FormKC) == "fi";

    /// <summary>Brings an email address into its canonical form.</summary>
    /// <param name="text">The address as a user typed it.</param>
    /// <param name="canonical">The canonical form, at most <see cref="MaximumLength"/> characters.</param>
    /// <returns>
    /// <see langword="false"/> if the text is missing, is no address with exactly one <c>@</c>, is too long, or has characters that are
    /// control characters, white space, invisible, for private use, newer than Unicode 10.0, invalid Unicode, or one of <c>" ( ) , : ; &lt; &gt; [ \ ]</c>.
    /// </returns>
    public static bool TryCanonicalize(string? text, [NotNullWhen(true)] out string? canonical) =>
        TryCanonicalize(text, NormalizationWorks, out canonical);

    internal static bool TryCanonicalize(string? text, bool normalizationWorks, [NotNullWhen(true)] out string? canonical)
    {
        canonical = null;
        if (text is null || text.Length > MaximumInputLength)
        {
            return false;
        }

        text = text.Trim();
        if (!HasOnlyVisibleCharacters(text))
        {
            return false;
        }

        string? stable;
        if (Ascii.IsValid(text))
        {
            stable = text.ToLowerInvariant();
        }
        else if (!normalizationWorks || !TryNormalize(text, out stable))
        {
            return false;
        }

        // Normalizing can bring forth what was not there before: a parenthesis, a blank, an at sign.
        if (stable.Length > MaximumLength || !HasOnlyVisibleCharacters(stable) || stable.AsSpan().ContainsAny(Specials) || !HasLocalPartAndDomain(stable))
        {
            return false;
        }

        canonical = stable;
        return true;
    }

    private static bool TryNormalize(string text, [NotNullWhen(true)] out string? stable)
    {
        // Folding can leave the normalization form, so both are repeated until neither changes anything. Upper case first is what makes it a folding:
        // letters that share their capital, as the two small sigmas do, become one.
        for (var round = 0; round < MaximumRounds; round++)
        {
            var next = text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().ToLowerInvariant();
            if (next == text)
            {
                stable = text;
                return true;
            }

            text = next;
        }

        stable = null;
        return false;
    }

    private static bool HasLocalPartAndDomain(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1 && text.IndexOf('@', at + 1) < 0;
    }

    private static bool HasOnlyVisibleCharacters(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            // Half a surrogate pair is no character, and Normalize would throw on it.
            if (Rune.DecodeFromUtf16(text, out var rune, out var length) != OperationStatus.Done || !IsVisible(rune))
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format => false,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,

        // Private use means something else to everyone.
        UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => false,
        _ => !IsBlank(rune.Value) && UnicodeRepertoire.Contains(rune),
    };

    /// <summary>
    /// Characters without ink in spite of their category: the rest of Default_Ignorable_Code_Point (DerivedCoreProperties.txt of Unicode)
    /// and two blank symbols. U+FFFD is what a broken decoder leaves behind: different addresses would become one.
    /// </summary>
    private static bool IsBlank(int codePoint) => codePoint switch
    {
        0x034F => true, // combining grapheme joiner
        0x115F or 0x1160 or 0x3164 or 0xFFA0 => true, // Hangul fillers
        0x17B4 or 0x17B5 => true, // Khmer inherent vowels
        (>= 0x180B and <= 0x180D) or 0x180F => true, // Mongolian variation selectors
        >= 0xFE00 and <= 0xFE0F => true, // variation selectors
        >= 0xE0000 and <= 0xE0FFF => true, // tags and further variation selectors
        0x2800 => true, // braille pattern blank
        0x1D159 => true, // musical symbol null notehead
        0xFFFD => true, // replacement character
        _ => false,
    };
}
