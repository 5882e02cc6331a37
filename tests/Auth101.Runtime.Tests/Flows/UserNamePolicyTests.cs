using Auth101.Flows;

namespace Auth101.Runtime.Tests.Flows;

public class UserNamePolicyTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("Alice")]
    [InlineData("alice.smith@example.com")]
    [InlineData("名前 😀")]
    [InlineData(" padded ")]
    public void A_name_is_taken_as_it_is(string name) => Assert.Null(UserNamePolicy.Check(name));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("a\0b")]
    [InlineData("a\nb")]
    [InlineData("half a pair: ?")]
    public void What_is_no_name_is_refused(string? name) =>
        Assert.Equal(AuthErrorCode.ValidationError, UserNamePolicy.Check(name?.Replace('?', '\ud800'))?.Code); // Attributes cannot hold it.

    [Fact]
    public void A_name_has_at_most_255_characters()
    {
        Assert.Null(UserNamePolicy.Check(new string('n', UserNamePolicy.MaximumLength)));
        Assert.NotNull(UserNamePolicy.Check(new string('n', UserNamePolicy.MaximumLength + 1)));
    }
}
