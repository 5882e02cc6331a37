namespace Auth101.Runtime.Tests.Flows;

/// <summary>At which field of a form a refusal is shown.</summary>
public sealed class ErrorFieldTests
{
    private readonly TestAuth _test = new(static options =>
    {
        options.PasswordRules.Add(PasswordRule.NotCommon);
        TestAuth.WithLinks(options);
    });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Auth101<TestUser> Auth => _test.Facade;

    [Fact]
    public async Task A_refusal_names_the_member_that_it_is_about()
    {
        var token = (await _test.SignUpAsync()).AccessToken;

        Assert.Equal("email", await FieldAsync(Auth.SignUpAsync("no address", TestAuth.Password, cancellationToken: Token)));
        Assert.Equal("email", await FieldAsync(Auth.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)));
        Assert.Equal("password", await FieldAsync(Auth.SignUpAsync("bob@example.com", "short", cancellationToken: Token)));
        Assert.Equal("password", await FieldAsync(Auth.SignUpAsync("bob@example.com", "password1", cancellationToken: Token)));
        Assert.Equal("current_password", await FieldAsync(Auth.Passwords.ChangeAsync(token, "", "another one", cancellationToken: Token)));
        Assert.Equal("current_password", await FieldAsync(Auth.Passwords.ChangeAsync(token, "wrong-one", "another one", cancellationToken: Token)));
        Assert.Equal("new_password", await FieldAsync(Auth.Passwords.ChangeAsync(token, TestAuth.Password, "short", cancellationToken: Token)));
        Assert.Equal("new_password", await FieldAsync(Auth.Passwords.ChangeAsync(token, TestAuth.Password, "password1", cancellationToken: Token)));
        Assert.Equal("password", await FieldAsync(Auth.Sessions.ReauthenticateAsync(token, "wrong-one", cancellationToken: Token)));
        Assert.Equal("password", (await Auth.Users.DeleteAsync(token, "wrong-one", cancellationToken: Token)).Error!.Field);
        Assert.Equal("email", (await Auth.Passwords.RequestResetAsync("no address", cancellationToken: Token)).Error!.Field);
    }

    [Fact]
    public async Task A_refusal_that_is_about_none_or_tells_not_which_names_none()
    {
        await _test.SignUpAsync();

        Assert.Null(await FieldAsync(Auth.SignInAsync(TestAuth.Email, "wrong-one", cancellationToken: Token)));
        Assert.Null((await Auth.Passwords.ResetAsync("none", "another one", cancellationToken: Token)).Error!.Field);
    }

    [Fact]
    public void An_error_is_the_same_at_whichever_field()
    {
        var elsewhere = AuthErrors.WrongPassword with { Field = "current_password" };

        Assert.Equal(AuthErrors.WrongPassword, elsewhere);
        Assert.Equal(AuthErrors.WrongPassword.GetHashCode(), elsewhere.GetHashCode());
        Assert.NotEqual(AuthErrors.WrongPassword, elsewhere with { Message = "Another." });
    }

    private static async Task<string?> FieldAsync<T>(Task<AuthResult<T>> call)
        where T : notnull => (await call).Error!.Field;
}
