using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

public class SignUpWithoutSessionTests
{
    private readonly TestAuth _test = new(TestAuth.WithLinks);

    private static CancellationToken Token => TestAuth.Token;

    [Fact]
    public async Task It_makes_a_user_and_no_session()
    {
        var profile = TestAuth.Succeeded(await _test.Facade.Users.SignUpAsync(" Alice@Example.COM ", TestAuth.Password, cancellationToken: Token));

        var user = Assert.Single(_test.Store.Users);
        Assert.Equal(TestUser.Model.GetProfile(user), profile);
        Assert.Equal((TestAuth.Email, true, false), (profile.Email, profile.IsActive, profile.EmailVerified));
        Assert.Empty(_test.Store.Sessions);
        TestAuth.Succeeded(await _test.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
    }

    [Fact]
    public async Task It_takes_the_columns_of_the_given_user()
    {
        var given = new TestUser { Email = TestAuth.Email, Name = "Alice", Department = "Sales", EmailVerified = true, IsActive = false };

        var profile = TestAuth.Succeeded(await _test.Facade.Users.SignUpAsync(given, TestAuth.Password, cancellationToken: Token));

        Assert.Equal(("Alice", true, false), (profile.Name, profile.IsActive, profile.EmailVerified));
        Assert.Equal("Sales", Assert.Single(_test.Store.Users).Department);
    }

    [Fact]
    public async Task A_taken_address_is_an_error()
    {
        await _test.SignUpAsync();

        var error = (await _test.Facade.Users.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)).Error;

        Assert.Equal(AuthErrors.UserExists, error);
    }

    [Theory]
    [InlineData("no address", "s3cr3t pässword")]
    [InlineData("alice@example.com", "short")]
    [InlineData(null, null)]
    public async Task What_is_no_address_or_no_password_is_an_error(string? email, string? password)
    {
        var error = (await _test.Facade.Users.SignUpAsync(email!, password!, cancellationToken: Token)).Error;

        Assert.Equal(AuthErrorCode.ValidationError, error?.Code);
        Assert.Empty(_test.Store.Users);
    }

    [Fact]
    public async Task A_value_that_the_database_refuses_is_an_error()
    {
        _test.Store.BeforeCreateUser = static () => throw new StoreConstraintException("CHECK constraint failed: ck_age", new InvalidOperationException());

        var error = (await _test.Facade.Users.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)).Error;

        Assert.Equal(AuthErrors.RefusedValues, error);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_mail_goes_to_the_address_to_prove_it_whether_it_signs_in_or_not(bool signsIn)
    {
        var client = new SessionClient("::1", "browser");

        _ = signsIn
            ? (await _test.Facade.SignUpAsync(TestAuth.Email, TestAuth.Password, client, Token)).Succeeded
            : (await _test.Facade.Users.SignUpAsync(TestAuth.Email, TestAuth.Password, client, Token)).Succeeded;

        var mail = Assert.Single(await _test.MailsAsync());
        Assert.Equal((AuthMailPurpose.VerifyEmail, TestAuth.Email, client), (mail.Purpose, mail.Address, mail.RequestedBy));
        Assert.StartsWith("https://shop.example/verify#token=", mail.Link, StringComparison.Ordinal);
        Assert.StartsWith("https://shop.example/disown#token=", mail.DisownLink, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_page_that_it_leads_to_no_mail_is_sent()
    {
        var test = new TestAuth();

        TestAuth.Succeeded(await test.Facade.Users.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));

        Assert.Empty(await test.MailsAsync());
    }
}
