namespace Auth101.Runtime.Tests.Flows;

public class RefreshSessionTests
{
    private readonly TestAuth _test = new();

    private static CancellationToken Token => TestAuth.Token;

    private Auth101<TestUser> Auth => _test.Facade;

    [Fact]
    public async Task Refresh_gives_new_tokens_for_the_same_session_and_prolongs_it()
    {
        var first = await _test.SignUpAsync();
        var before = Assert.Single(_test.Store.Sessions);
        _test.Time.Advance(TimeSpan.FromDays(6));

        var second = TestAuth.Succeeded(await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token));

        var after = Assert.Single(_test.Store.Sessions);
        Assert.Equal(first.User, second.User);
        Assert.NotEqual(first.RefreshToken, second.RefreshToken);
        Assert.Equal((before.Id, before.ExpiresAt.AddDays(6)), (after.Id, after.ExpiresAt));
        Assert.NotEqual(before.Token, after.Token);

        // Beyond the life of the first token, the second works, and so does its access token.
        _test.Time.Advance(TimeSpan.FromDays(2));
        TestAuth.Succeeded(await Auth.RefreshAsync(second.RefreshToken, cancellationToken: Token));
    }

    [Fact]
    public async Task Of_parallel_refreshes_exactly_one_wins_and_the_session_lives_on()
    {
        var signedIn = await _test.SignUpAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => Auth.RefreshAsync(signedIn.RefreshToken, cancellationToken: Token))));

        var winner = Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => !result.Succeeded), result => Assert.Equal(AuthErrorCode.SessionNotFound, result.Error!.Code));
        TestAuth.Succeeded(await Auth.RefreshAsync(winner.Value!.RefreshToken, cancellationToken: Token));
    }

    [Fact]
    public async Task An_old_refresh_token_within_the_leeway_is_only_refused()
    {
        var first = await _test.SignUpAsync();
        var second = TestAuth.Succeeded(await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token));
        _test.Time.Advance(TimeSpan.FromSeconds(9));

        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token)).Error?.Code);
        TestAuth.Succeeded(await Auth.RefreshAsync(second.RefreshToken, cancellationToken: Token));
    }

    [Fact]
    public async Task An_old_refresh_token_after_the_leeway_ends_the_session_for_thief_and_owner()
    {
        var first = await _test.SignUpAsync();
        var second = TestAuth.Succeeded(await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token));
        _test.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token)).Error?.Code);

        Assert.Empty(_test.Store.Sessions);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.RefreshAsync(second.RefreshToken, cancellationToken: Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.GetSessionAsync(second.AccessToken, Token)).Error?.Code);
    }

    [Fact]
    public async Task An_expired_refresh_token_and_an_access_token_are_invalid_tokens()
    {
        var signedIn = await _test.SignUpAsync();

        Assert.Equal(AuthErrorCode.InvalidToken, (await Auth.RefreshAsync(signedIn.AccessToken, cancellationToken: Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.InvalidToken, (await Auth.RevokeSessionAsync(signedIn.AccessToken, Token)).Error?.Code);
        _test.Time.Advance(TimeSpan.FromDays(7));
        Assert.Equal(AuthErrorCode.InvalidToken, (await Auth.RefreshAsync(signedIn.RefreshToken, cancellationToken: Token)).Error?.Code);
    }

    [Fact]
    public async Task An_inactive_user_cannot_refresh()
    {
        var signedIn = await _test.SignUpAsync();
        _test.Store.Update(signedIn.User.Id.ToString(), user => user with { IsActive = false });

        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.RefreshAsync(signedIn.RefreshToken, cancellationToken: Token)).Error?.Code);
    }

    [Fact]
    public async Task An_absolute_lifetime_ends_a_session_however_often_it_is_refreshed()
    {
        var test = new TestAuth(options => options.AbsoluteSessionLifetime = TimeSpan.FromDays(10));
        var tokens = await test.SignUpAsync();
        for (var day = 4; day < 10; day += 3)
        {
            test.Time.Advance(TimeSpan.FromDays(day == 4 ? 4 : 3));
            tokens = TestAuth.Succeeded(await test.Facade.RefreshAsync(tokens.RefreshToken, cancellationToken: Token));
        }

        test.Time.Advance(TimeSpan.FromDays(3));

        Assert.Equal(AuthErrorCode.SessionNotFound, (await test.Facade.RefreshAsync(tokens.RefreshToken, cancellationToken: Token)).Error?.Code);
    }

    [Fact]
    public async Task A_session_that_reaches_its_absolute_lifetime_ends_although_it_was_refreshed_a_moment_before()
    {
        var test = new TestAuth(options => options.AbsoluteSessionLifetime = TimeSpan.FromHours(2));
        var tokens = await test.SignUpAsync();
        test.Time.Advance(TimeSpan.FromMinutes(119));
        tokens = TestAuth.Succeeded(await test.Facade.RefreshAsync(tokens.RefreshToken, cancellationToken: Token));
        Assert.True((await test.Facade.GetSessionAsync(tokens.AccessToken, Token)).Succeeded);

        test.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(AuthErrorCode.SessionNotFound, (await test.Facade.GetSessionAsync(tokens.AccessToken, Token)).Error?.Code);
    }

    [Fact]
    public async Task A_session_is_never_made_for_longer_than_the_absolute_lifetime()
    {
        var test = new TestAuth(options => options.AbsoluteSessionLifetime = TimeSpan.FromHours(1));
        await test.SignUpAsync();

        Assert.True(Assert.Single(test.Store.Sessions).ExpiresAt <= test.Time.GetUtcNow().AddHours(1));
    }
}
