using System.Globalization;
using System.Text;
using Auth101.Runtime.Tests.Fuzzing;
using CsCheck;

namespace Auth101.Runtime.Tests.Emails;

public class EmailAddressFuzzTests
{
    /// <summary>Default_Ignorable_Code_Point (DerivedCoreProperties.txt of Unicode) as far as the category does not tell.</summary>
    private static readonly Rune[] Invisible = [new(0x034F), new(0x115F), new(0x1160), new(0x17B4), new(0x17B5), new(0x3164), new(0xFFA0)];

    [Fact]
    public Task Any_text_is_refused_or_has_a_canonical_form_that_stays() => Gen.OneOf(
        Gen.String,
        Gen.Char.Array[0, 300].Select(static characters => new string(characters)),
        Addresses,
        Addresses.Mutated("@.+ ", "@", "＠", "\u0301", "\u00AD", "\u200B", "\uFEFF", "\uD800", "\uDC00", "\0", "\r\n", "ﷺ", "ﬃ", "\u0130", "\uFFFD"))
        .FuzzAsync(IsCanonicalised, cases: 20_000, FuzzTarget.Print);

    /// <summary>Something before an at sign and something after it, of characters that are likely to make trouble.</summary>
    private static Gen<string> Addresses
    {
        get
        {
            var character = Gen.Frequency(
                (4, Gen.Char['!', '~'].Select(static value => value.ToString())),
                (4, Gen.Int[0xA1, 0xD7FF].Select(char.ConvertFromUtf32)),
                (2, Gen.Int[0xF900, 0x1FBFF].Select(char.ConvertFromUtf32)),
                (2, Gen.OneOfConst("H\u0331", "J\u030C", "T\u0308", "\u0301", "\u0307", "\u0345", "\u0130", "\u1E9E", "\u03F4", "\u212A", "\u2126", "ǅ", "ﬀ", "＠", "Å", "\uAB70", "\u13A0", "\u00B4")),
                (1, Gen.Char.Select(static value => value.ToString())));
            var part = Gen.Frequency(
                (3, Gen.Char['a', 'z'].Array[1, 12].Select(static characters => new string(characters))),
                (3, character.Array[1, 12].Select(string.Concat)),
                (1, Gen.Char['a', 'z'].Array[100, 300].Select(static characters => new string(characters))));
            return Gen.Select(part, part, static (local, domain) => $"{local}@{domain}");
        }
    }

    private static bool IsCanonicalised(string text)
    {
        if (!EmailAddress.TryCanonicalize(text, out var once))
        {
            Assert.Null(once);
            return false;
        }

        Assert.True(EmailAddress.TryCanonicalize(once, out var twice));
        Assert.Equal(once, twice);
        Assert.True(once.IsNormalized(NormalizationForm.FormKC));
        Assert.Equal(once.ToUpperInvariant().ToLowerInvariant(), once);
        Assert.DoesNotContain(once, static character => "\"(),:;<>[\\]".Contains(character, StringComparison.Ordinal));
        Assert.InRange(once.Length, 3, EmailAddress.MaximumLength);
        Assert.Equal(1, once.Count(static character => character == '@'));
        Assert.False(once[0] == '@' || once[^1] == '@');
        Assert.DoesNotContain(once.EnumerateRunes(), static rune => !IsVisible(rune));
        return true;
    }

    // EnumerateRunes gives U+FFFD for half of a surrogate pair.
    private static bool IsVisible(Rune rune) => rune != Rune.ReplacementChar && !Invisible.Contains(rune) && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
        or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
