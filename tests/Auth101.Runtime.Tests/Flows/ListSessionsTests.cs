namespace Auth101.Runtime.Tests.Flows;

public class ListSessionsTests
{
    private static readonly SessionClient Browser = new("2001:db8::1", "Browser");

    private readonly TestAuth _test = new();

    private static CancellationToken Token => TestAuth.Token;

    private Auth101<TestUser> Auth => _test.Facade;

    [Fact]
    public async Task A_user_sees_the_sessions_and_which_of_them_is_the_current_one()
    {
        var first = await _test.SignUpAsync();
        _test.Time.Advance(TimeSpan.FromMinutes(1));
        var second = TestAuth.Succeeded(await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, Browser, Token));
        await Auth.SignUpAsync("bob@example.com", TestAuth.Password, cancellationToken: Token);

        foreach (var (tokens, isNewest) in new[] { (first, false), (second, true) })
        {
            var sessions = (await Auth.Sessions.ListAsync(tokens.AccessToken, Token)).Value;

            Assert.NotNull(sessions);
            Assert.Equal([isNewest, !isNewest], sessions.Select(static session => session.IsCurrent));
            Assert.Equal(Browser, sessions[0].Client);
            Assert.Equal(_test.Time.GetUtcNow(), sessions[0].CreatedAt);
            Assert.Equal(new DateTimeOffset(2030, 1, 8, 12, 1, 0, TimeSpan.Zero), sessions[0].ExpiresAt);
        }
    }

    [Fact]
    public async Task A_session_that_has_ended_sees_none()
    {
        var ended = await _test.SignUpAsync();
        await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token);
        await Auth.SignOutAsync(ended.AccessToken, Token);

        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.Sessions.ListAsync(ended.AccessToken, Token)).Error?.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("garbage")]
    public async Task A_token_that_is_no_good_is_a_value(string? token) =>
        Assert.Equal(AuthErrorCode.InvalidToken, (await Auth.Sessions.ListAsync(token!, Token)).Error?.Code);

    [Fact]
    public async Task A_refresh_token_is_not_taken()
    {
        var signedIn = await _test.SignUpAsync();

        Assert.Equal(AuthErrorCode.InvalidToken, (await Auth.Sessions.ListAsync(signedIn.RefreshToken, Token)).Error?.Code);
    }

    [Fact]
    public async Task A_session_beyond_its_absolute_lifetime_is_not_listed()
    {
        var test = new TestAuth(static options => (options.AbsoluteSessionLifetime, options.RefreshTokenLifetime) = (TimeSpan.FromHours(1), TimeSpan.FromHours(1)));
        await test.SignUpAsync();
        test.Time.Advance(TimeSpan.FromMinutes(59));
        var second = TestAuth.Succeeded(await test.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        Assert.Equal(2, (await test.Facade.Sessions.ListAsync(second.AccessToken, Token)).Value?.Count);

        test.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(1, (await test.Facade.Sessions.ListAsync(second.AccessToken, Token)).Value?.Count);
    }
}
