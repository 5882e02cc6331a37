using Auth101.Passwords;

namespace Auth101.Runtime.Tests.Passwords;

public class PasswordPolicyTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void A_missing_password_is_refused(string? password)
    {
        Assert.Equal(new AuthError(AuthErrorCode.ValidationError, "A password is required."), PasswordPolicy.CheckNew(password, 6));
        Assert.Equal(new AuthError(AuthErrorCode.ValidationError, "A password is required."), PasswordPolicy.CheckExisting(password));
    }

    [Fact]
    public void A_new_password_has_a_minimum_length_and_an_existing_one_has_none()
    {
        Assert.Equal(new AuthError(AuthErrorCode.ValidationError, "The password must have at least 6 characters."), PasswordPolicy.CheckNew("12345", 6));
        Assert.Null(PasswordPolicy.CheckNew("123456", 6));
        Assert.Null(PasswordPolicy.CheckExisting("1"));
    }

    [Fact]
    public void A_password_has_at_most_1024_characters()
    {
        var error = new AuthError(AuthErrorCode.ValidationError, "The password must have at most 1024 characters.");
        Assert.Equal(error, PasswordPolicy.CheckNew(new string('x', 1025), 6));
        Assert.Equal(error, PasswordPolicy.CheckExisting(new string('x', 1025)));
        Assert.Null(PasswordPolicy.CheckNew(new string('x', 1024), 6));
        Assert.Null(PasswordPolicy.CheckExisting(new string('x', 1024)));
    }

    // Metadata is UTF-8 and cannot hold half a pair, so '<' and '>' stand for the two halves.
    [Theory]
    [InlineData("secret <")]
    [InlineData("> secret")]
    [InlineData("se><cret")]
    [InlineData("se<<>cret")]
    public void Half_a_surrogate_pair_is_refused(string template)
    {
        var password = template.Replace('<', '\uD800').Replace('>', '\uDC00');
        var error = new AuthError(AuthErrorCode.ValidationError, "The password must be valid Unicode text.");
        Assert.Equal(error, PasswordPolicy.CheckNew(password, 6));
        Assert.Equal(error, PasswordPolicy.CheckExisting(password));
    }

    [Theory]
    [InlineData("      ")]
    [InlineData(" secret ")]
    [InlineData("sec\0ret")]
    [InlineData("sec\tret\n")]
    [InlineData("пароль")]
    [InlineData("😀😀😀")]
    [InlineData("secret\uFFFD")]
    public void Anything_else_is_accepted(string password)
    {
        Assert.Null(PasswordPolicy.CheckNew(password, 6));
        Assert.Null(PasswordPolicy.CheckExisting(password));
    }

    [Fact]
    public void No_code_point_throws()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (value is >= 0xD800 and <= 0xDFFF)
            {
                continue;
            }

            var password = $"secret{char.ConvertFromUtf32(value)}";
            Assert.Null(PasswordPolicy.CheckNew(password, 6));
            Assert.InRange(new PasswordForms(password).Count, 1, 2);
            EmailAddress.TryCanonicalize($"{char.ConvertFromUtf32(value)}@example.org", out _);
        }
    }

    [Fact]
    public void The_minimum_counts_what_is_hashed_and_the_maximum_what_was_sent()
    {
        // "e" and a combining acute accent become one character.
        Assert.Equal("The password must have at least 6 characters.", PasswordPolicy.CheckNew("12345e\u0301"[1..], 6)?.Message);
        Assert.Null(PasswordPolicy.CheckNew("12345e\u0301", 6));
        Assert.Null(PasswordPolicy.CheckNew("1e\u03012345", 6));
        Assert.NotNull(PasswordPolicy.CheckExisting(string.Concat(Enumerable.Repeat("e\u0301", 513))));
        Assert.Null(PasswordPolicy.CheckExisting(string.Concat(Enumerable.Repeat("e\u0301", 512))));
    }
}
