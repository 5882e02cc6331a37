using Auth101.Passwords;

namespace Auth101.Runtime.Tests.Passwords;

public class PhcStringTests
{
    [Fact]
    public void Every_part_is_read()
    {
        Assert.True(PhcString.TryParse("$argon2i$v=19$m=1000,t=3,p=4$c2FsdHNhbHQ$ymYfsMKPTehQuXKDCjJ8yuXeQRbut1pX", out var hash));

        Assert.Equal(Argon2Variant.Argon2i, hash.Variant);
        Assert.Equal((1000, 3, 4), (hash.MemoryKiB, hash.Iterations, hash.Parallelism));
        Assert.Equal("saltsalt"u8, hash.Salt);
        Assert.Equal(24, hash.Tag.Length);
    }

    [Theory]
    [InlineData("$argon2id$v=19$m=1048576,t=20,p=16$c2FsdHNhbHQ$wMqLvbkJA31Q1VSAaXZZDA")]
    [InlineData("$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$wMqLvbkJA31Q1VSAaXZZDA")]
    [InlineData("$argon2i$v=19$m=32,t=1,p=4$c2FsdHNhbHQ$wMqLvbkJA31Q1VSAaXZZDA")]
    public void Values_at_the_bounds_are_accepted_and_written_back_unchanged(string text)
    {
        Assert.True(PhcString.TryParse(text, out var hash));
        Assert.Equal(text, hash.ToString());
    }

    [Fact]
    public void The_largest_salt_and_tag_are_64_bytes()
    {
        var largest = new string('A', 85) + "A";
        Assert.True(PhcString.TryParse($"$argon2id$v=19$m=8,t=1,p=1${largest}${largest}", out var hash));
        Assert.Equal((64, 64), (hash.Salt.Length, hash.Tag.Length));
    }

    [Theory]
    [MemberData(nameof(HostileHashes.Argon2), MemberType = typeof(HostileHashes))]
    public void Hostile_text_is_refused(string text) => Assert.False(PhcString.TryParse(text, out _));
}
