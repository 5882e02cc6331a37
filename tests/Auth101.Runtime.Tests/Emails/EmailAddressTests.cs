using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Auth101.Emails;

namespace Auth101.Runtime.Tests.Emails;

public class EmailAddressTests
{
    [Theory]
    [InlineData("user@example.com", "user@example.com")]
    [InlineData("  User@Example.COM\r\n", "user@example.com")]
    [InlineData("\u00A0user@example.com\u3000", "user@example.com")]
    [InlineData("first.last+tag@example.com", "first.last+tag@example.com")]
    [InlineData("a@b", "a@b")]
    [InlineData("JÜRGEN@BÜCHER.example", "jürgen@bücher.example")]
    [InlineData("caf\u0065\u0301@example.com", "caf\u00E9@example.com")]
    [InlineData("ﬁsh@example.com", "fish@example.com")]
    [InlineData("ＵＳＥＲ＠ｅｘａｍｐｌｅ．ｃｏｍ", "user@example.com")]
    [InlineData("user\uFE6Bexample.com", "user@example.com")]
    [InlineData("\u212Aelvin@example.com", "kelvin@example.com")]
    [InlineData("\U0001D400bc@example.com", "abc@example.com")]
    [InlineData("①@example.com", "1@example.com")]
    [InlineData("J\u030Can@example.com", "\u01F0an@example.com")] // Only the small letter exists as one character.
    [InlineData("ΣΊΣΥΦΟΣ@example.com", "σίσυφοσ@example.com")]
    [InlineData("ΝΙΚΟΣ@example.com", "νικοσ@example.com")]
    [InlineData("νικος@example.com", "νικοσ@example.com")]
    [InlineData("a\u1C80@example.com", "aв@example.com")] // Another small letter of a capital Cyrillic ve.
    [InlineData("\u0130\u0131@example.com", "\u0130\u0131@example.com")] // The Turkish letters are letters of their own.
    [InlineData("\u13A0@example.com", "\uAB70@example.com")]
    [InlineData("!#$%&'*+-/=?^_`{|}~@example.com", "!#$%&'*+-/=?^_`{|}~@example.com")]
    [InlineData("a..b.@example.com", "a..b.@example.com")]
    [InlineData("\u1E9E@example.com", "ß@example.com")]
    [InlineData("\U00010400@example.com", "\U00010428@example.com")]
    [InlineData("用户@例子.广告", "用户@例子.广告")]
    [InlineData("😀@example.com", "😀@example.com")]
    [InlineData("xn--bcher-kva@xn--bcher-kva.example", "xn--bcher-kva@xn--bcher-kva.example")]
    public void An_address_is_trimmed_normalised_and_case_folded(string text, string expected)
    {
        Assert.True(EmailAddress.TryCanonicalize(text, out var canonical));
        Assert.Equal(expected, canonical);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("user")]
    [InlineData("@")]
    [InlineData("@example.com")]
    [InlineData("user@")]
    [InlineData(" @example.com")]
    [InlineData("user@ ")]
    [InlineData("a@b@c")]
    [InlineData("a@@b")]
    [InlineData("a@b\uFF20c")]
    [InlineData("a\uFE6Bb\uFF20c")]
    public void There_is_exactly_one_at_sign_with_text_on_both_sides(string? text) => Refused(text);

    [Theory]
    [InlineData("us er@example.com")]
    [InlineData("user@exam\tple.com")]
    [InlineData("user\n@example.com")]
    [InlineData("user\u00A0name@example.com")]
    [InlineData("user\u2003name@example.com")]
    [InlineData("user\u3000name@example.com")]
    [InlineData("user\u2028name@example.com")]
    [InlineData("user\u1680name@example.com")]
    [InlineData("user\u00A8name@example.com")] // A spacing diaeresis normalises to a space and a combining one.
    [InlineData("\u00B4user@example.com")]
    public void White_space_inside_is_refused(string text) => Refused(text);

    [Theory]
    [InlineData(0x0000)]
    [InlineData(0x0007)]
    [InlineData(0x001B)]
    [InlineData(0x007F)]
    [InlineData(0x0080)]
    [InlineData(0x00AD)]
    [InlineData(0x034F)]
    [InlineData(0x061C)]
    [InlineData(0x115F)]
    [InlineData(0x1160)]
    [InlineData(0x17B4)]
    [InlineData(0x17B5)]
    [InlineData(0x180B)]
    [InlineData(0x180D)]
    [InlineData(0x180E)]
    [InlineData(0x180F)]
    [InlineData(0x200B)]
    [InlineData(0x200D)]
    [InlineData(0x200E)]
    [InlineData(0x202E)]
    [InlineData(0x2060)]
    [InlineData(0x2065)]
    [InlineData(0x2066)]
    [InlineData(0x2800)]
    [InlineData(0x3164)]
    [InlineData(0xFE00)]
    [InlineData(0xFE0F)]
    [InlineData(0xFEFF)]
    [InlineData(0xFFA0)]
    [InlineData(0xFFF0)]
    [InlineData(0xFFF9)]
    [InlineData(0xFFFD)]
    [InlineData(0xFFFE)]
    [InlineData(0xE000)]
    [InlineData(0x0378)]
    [InlineData(0x1BCA0)]
    [InlineData(0x1D159)]
    [InlineData(0x1D173)]
    [InlineData(0xE0001)]
    [InlineData(0xE0020)]
    [InlineData(0xE0100)]
    [InlineData(0xE01EF)]
    [InlineData(0xF0000)]
    [InlineData(0x10FFFF)]
    public void Control_invisible_private_and_unassigned_characters_are_refused(int codePoint)
    {
        var character = char.ConvertFromUtf32(codePoint);
        Refused($"us{character}er@example.com");
        Refused($"user@exam{character}ple.com");
        Refused($"{character}@{character}");
    }

    [Theory]
    [InlineData("a@x.org,b")]
    [InlineData("a@x.org;b@x.org")]
    [InlineData("a,b@x.org")]
    [InlineData("<a@x.org>")]
    [InlineData("Alice<a@x.org")]
    [InlineData("a>@x.org")]
    [InlineData("\"a\"@x.org")]
    [InlineData("\"a b\"@x.org")]
    [InlineData("a(b)@x.org")]
    [InlineData("a)@x.org")]
    [InlineData("a\\b@x.org")]
    [InlineData("mailto:a@x.org")]
    [InlineData("a@[192.0.2.1]")]
    [InlineData("a]@x.org")]
    [InlineData("a@x.org，b")] // A fullwidth comma.
    [InlineData("⑴@x.org")] // A parenthesized digit.
    [InlineData("a⑴@x.org")]
    [InlineData("a\uFE30@x.org..", true)] // Two dots, one above the other, are two dots.
    public void What_an_address_without_quotes_cannot_have_is_refused(string text, bool isAddress = false) =>
        Assert.Equal(isAddress, EmailAddress.TryCanonicalize(text, out _));

    [Theory]
    [InlineData(0x1C90)] // Georgian Mtavruli, Unicode 11.0: a capital letter.
    [InlineData(0x32FF)] // Reiwa, 12.1: two ideographs.
    [InlineData(0x1F16C)] // 12.0: two letters.
    [InlineData(0xA7F2)] // 14.0: a letter.
    [InlineData(0x1CCD6)] // Outlined A, 16.0: a letter.
    [InlineData(0x105C9)] // Todhri, 16.0: a letter with a dot.
    [InlineData(0x1F970)] // A smiling face, 11.0.
    public void Characters_that_systems_do_not_agree_on_are_refused(int codePoint) => Refused($"a{char.ConvertFromUtf32(codePoint)}@example.com");

    // Made with Perl's Unicode::Normalize and Unicode::UCD::casefold (status C and S; for Cherokee the small letters): for each code point that is accepted, it in
    // hexadecimal, a blank, the canonical form of "a", the code point, "b@x", and a line feed.
    [Fact]
    public void The_canonical_form_of_every_code_point_is_that_of_another_implementation()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var accepted = 0;
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (Rune.IsValid(codePoint) && EmailAddress.TryCanonicalize($"a{new Rune(codePoint)}b@x", out var canonical))
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{codePoint:X} {canonical}\n"));
                accepted++;
            }
        }

        Assert.Equal(136_004, accepted);
        Assert.Equal("58b8fc73a0b210b92244290a66c17f35662283e6c84e04a2c184e9b5b55322b1", Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // Unicode 10.0.0 has 136,690 characters that are graphic or format ones (unicode.org/versions/Unicode10.0.0); the tags, 97 and 240 of them, are not in the table.
    [Fact]
    public void The_repertoire_is_that_of_Unicode_10() => Assert.Equal(136_690 - 97 - 240, Enumerable.Range(0, 0x110000).Count(static codePoint =>
        Rune.TryCreate(codePoint, out var rune) && UnicodeRepertoire.Contains(rune)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)));

    // Metadata is UTF-8 and cannot hold half a pair, so '<' and '>' stand for the two halves.
    [Theory]
    [InlineData("<@example.com")]
    [InlineData("user>@example.com")]
    [InlineData("user@example.com<")]
    [InlineData("><@example.com")]
    public void Half_a_surrogate_pair_is_refused(string template) => Refused(template.Replace('<', '\uD800').Replace('>', '\uDC00'));

    [Fact]
    public void The_canonical_form_has_at_most_254_characters()
    {
        var longest = new string('a', EmailAddress.MaximumLength - "@example.com".Length) + "@example.com";

        Assert.True(EmailAddress.TryCanonicalize(longest, out var canonical));
        Assert.Equal(254, canonical.Length);
        Assert.True(EmailAddress.TryCanonicalize($"  {longest}  ", out _));
        Refused("a" + longest);
    }

    [Fact]
    public void The_length_counts_after_normalising()
    {
        // U+0065 U+0301 become one character, U+FDFA becomes 18.
        Assert.True(EmailAddress.TryCanonicalize(string.Concat(Enumerable.Repeat("e\u0301", 200)) + "@example.com", out var shorter));
        Assert.Equal(212, shorter.Length);
        Refused(new string('ﷺ', 20) + "@example.com");
        Refused(new string('ﬃ', 100) + "@example.com");
    }

    [Fact]
    public void Very_long_input_is_refused_unread() => Refused(new string(' ', 10_000_000) + "user@example.com");

    [Fact]
    public void Where_normalisation_does_not_work_only_ASCII_is_accepted()
    {
        Assert.True(EmailAddress.TryCanonicalize(" User@Example.com ", normalizationWorks: false, out var canonical));
        Assert.Equal("user@example.com", canonical);
        Assert.False(EmailAddress.TryCanonicalize("jürgen@example.com", normalizationWorks: false, out _));
        Assert.False(EmailAddress.TryCanonicalize("ﬁsh@example.com", normalizationWorks: false, out _));
    }

    [Fact]
    public void Lower_casing_does_not_depend_on_the_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("tr-TR");
            Assert.True(EmailAddress.TryCanonicalize("INFO@EXAMPLE.COM", out var canonical));
            Assert.Equal("info@example.com", canonical);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_single_character_is_stable_or_refused()
    {
        for (var codePoint = 0; codePoint <= 0x10FFFF; codePoint++)
        {
            if (!Rune.IsValid(codePoint))
            {
                continue;
            }

            var text = new Rune(codePoint).ToString();
            if (EmailAddress.TryCanonicalize($"a{text}\u0301@{text}", out var once))
            {
                Assert.True(EmailAddress.TryCanonicalize(once, out var twice), $"U+{codePoint:X4}");
                Assert.Equal(once, twice);
            }
        }
    }

    private static void Refused(string? text)
    {
        Assert.False(EmailAddress.TryCanonicalize(text, out var canonical));
        Assert.Null(canonical);
    }
}
