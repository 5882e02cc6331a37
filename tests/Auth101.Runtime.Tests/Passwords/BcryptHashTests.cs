using System.Diagnostics;
using Auth101.Passwords;

namespace Auth101.Runtime.Tests.Passwords;

public class BcryptHashTests
{
    private const string Salt = "abcdefghijklmnopqrstuu";
    private const string HashOfA = $"$2b$04${Salt}MFdJu9yVgmagVAIC24fOZkaFqd3s9JC";

    // The first four are vectors of jBCrypt; the others were made with libxcrypt.
    [Theory]
    [InlineData("a", "$2a$06$m0CrhHm10qJ3lXRY.5zDGO3rS2KdeeWLuGmsfGlMfOxih58VYVfxe")]
    [InlineData("abc", "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i")]
    [InlineData("abcdefghijklmnopqrstuvwxyz", "$2a$06$.rCVZVOThsIa97pEDOxvGuRRgzG64bvtJ0938xuqzv18d3ZpQhstC")]
    [InlineData("~!@#$%^&*()      ~!@#$%^&*()PNBFRD", "$2a$06$fPIsBO8qRqkjj273rfaOI.HtSV9jLDpTbZn782DC6/t7qT67P6FfO")]
    [InlineData("pässwörd ✓", $"$2a$04${Salt}ESmz2KlYgnhSMqAh8U2JHaWhc4kF.6a")]
    [InlineData("pässwörd ✓", $"$2b$04${Salt}ESmz2KlYgnhSMqAh8U2JHaWhc4kF.6a")]
    [InlineData("pässwörd ✓", $"$2y$04${Salt}ESmz2KlYgnhSMqAh8U2JHaWhc4kF.6a")]
    [InlineData("a", HashOfA)]
    public void A_hash_matches_its_password_and_no_other(string password, string text)
    {
        var hash = Parse(text);
        Assert.True(hash.Matches(password));
        Assert.False(hash.Matches(password + "x"));
        Assert.False(hash.Matches("x" + password));
        Assert.False(hash.Matches(password[..^1]));
    }

    [Theory]
    [InlineData("04")]
    [InlineData("09")]
    [InlineData("10")]
    [InlineData("15")]
    public void Every_cost_within_the_bounds_is_read(string cost) => Parse(HashOfA.Replace("$04$", $"${cost}$"));

    // Vectors of libxcrypt.
    [Theory]
    [InlineData('x', 72, $"$2y$04${Salt}bzadhGtS2zEF.gu0yd0opP6cVzb.e0i")]
    [InlineData('x', 73, $"$2a$04${Salt}bzadhGtS2zEF.gu0yd0opP6cVzb.e0i")]
    [InlineData('x', 1024, $"$2b$04${Salt}bzadhGtS2zEF.gu0yd0opP6cVzb.e0i")]
    public void Only_the_first_72_bytes_count(char character, int length, string text) =>
        Assert.True(Parse(text).Matches(new string(character, length)));

    [Fact]
    public void The_72nd_byte_may_fall_inside_a_character() =>
        Assert.True(Parse($"$2b$04${Salt}B6OyPRV.a4jQqxN4taK8jbgMieZdxYe").Matches("a" + new string('é', 36)));

    [Theory]
    [InlineData("a\0a")]
    [InlineData("a\0")]
    [InlineData("\0a")]
    public void A_password_with_a_NUL_never_matches(string password) => Assert.False(Parse(HashOfA).Matches(password));

    [Theory]
    [MemberData(nameof(HostileHashes.Argon2), MemberType = typeof(HostileHashes))]
    [MemberData(nameof(HostileHashes.BcryptAndOthers), MemberType = typeof(HostileHashes))]
    public void Hostile_text_is_refused(string text) => Assert.False(BcryptHash.TryParse(text, out _));

    [Theory]
    [InlineData("04")]
    [InlineData("15")]
    public void Costs_from_4_to_15_are_accepted(string cost) =>
        Assert.True(BcryptHash.TryParse($"$2a${cost}${Salt}ESmz2KlYgnhSMqAh8U2JHaWhc4kF.6a", out _));

    private static BcryptHash Parse(string text) => BcryptHash.TryParse(text, out var hash) ? hash : throw new UnreachableException();
}
