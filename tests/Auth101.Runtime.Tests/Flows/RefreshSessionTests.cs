using Auth101.Stores;

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
    public async Task Of_parallel_calls_with_a_stolen_token_one_ends_the_session_and_tells()
    {
        var events = new Reuses();
        var test = new TestAuth(options => options.Events = events);
        var first = await test.SignUpAsync();
        TestAuth.Succeeded(await test.Facade.RefreshAsync(first.RefreshToken, cancellationToken: Token));
        test.Time.Advance(TimeSpan.FromSeconds(10));

        var results = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Task.Run(() => test.Facade.RefreshAsync(first.RefreshToken, cancellationToken: Token))));

        Assert.All(results, static result => Assert.Equal(AuthErrorCode.SessionNotFound, result.Error?.Code));
        Assert.Empty(test.Store.Sessions);
        Assert.Equal(1, events.Count);
    }

    [Fact]
    public async Task A_token_that_a_lagging_server_does_not_know_yet_ends_no_session()
    {
        var (second, behind, ahead) = await RefreshElsewhereAsync();

        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.RefreshAsync(second.RefreshToken, cancellationToken: Token)).Error?.Code);

        Assert.Equal(behind, Assert.Single(_test.Store.Sessions));
        _test.Store.Put(ahead);
        TestAuth.Succeeded(await Auth.RefreshAsync(second.RefreshToken, cancellationToken: Token));
    }

    [Fact]
    public async Task A_token_that_a_lagging_server_comes_to_know_in_a_moment_is_taken()
    {
        var (second, _, ahead) = await RefreshElsewhereAsync();
        var attempts = 0;
        _test.Store.BeforeRotate = () =>
        {
            if (++attempts == 3)
            {
                _test.Store.Put(ahead);
            }
        };

        TestAuth.Succeeded(await Auth.RefreshAsync(second.RefreshToken, cancellationToken: Token));
    }

    [Fact]
    public async Task A_session_that_a_lagging_server_comes_to_know_in_a_moment_is_alive()
    {
        var signedIn = await _test.SignUpAsync();
        var session = Assert.Single(_test.Store.Sessions);
        _test.Store.ClearSessions();

        var answer = Auth.GetSessionAsync(signedIn.AccessToken, Token);
        _test.Store.Put(session);

        TestAuth.Succeeded(await answer);
    }

    [Fact]
    public async Task A_call_that_waited_ends_no_session()
    {
        var first = await _test.SignUpAsync();
        var second = TestAuth.Succeeded(await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token));
        _test.Time.Advance(TimeSpan.FromSeconds(30));
        _test.Store.BeforeRotate = () => _test.Time.Advance(TimeSpan.FromSeconds(1.001));

        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token)).Error?.Code);

        _test.Store.BeforeRotate = null;
        TestAuth.Succeeded(await Auth.RefreshAsync(second.RefreshToken, cancellationToken: Token));
    }

    [Fact]
    public async Task A_call_that_took_a_second_still_tells_a_stolen_token()
    {
        var first = await _test.SignUpAsync();
        TestAuth.Succeeded(await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token));
        _test.Time.Advance(TimeSpan.FromSeconds(30));
        _test.Store.BeforeRotate = () => _test.Time.Advance(TimeSpan.FromSeconds(1));

        await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token);

        Assert.Empty(_test.Store.Sessions);
    }

    [Fact]
    public async Task The_leeway_of_a_rotation_that_waited_begins_at_its_end()
    {
        var first = await _test.SignUpAsync();
        _test.Store.AfterRotate = () =>
        {
            _test.Store.AfterRotate = null;
            _test.Time.Advance(TimeSpan.FromSeconds(14));
        };
        var second = TestAuth.Succeeded(await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token));
        _test.Time.Advance(TimeSpan.FromSeconds(9));

        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token)).Error?.Code);

        Assert.Single(_test.Store.Sessions);
        _test.Time.Advance(TimeSpan.FromSeconds(1));
        await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.RefreshAsync(second.RefreshToken, cancellationToken: Token)).Error?.Code);
    }

    [Theory]
    [InlineData(5, 1)]
    [InlineData(5.001, 2)]
    public async Task A_rotation_is_told_the_time_of_its_end_if_it_has_lost_half_of_the_leeway(double seconds, int updates)
    {
        var first = await _test.SignUpAsync();
        var count = 0;
        _test.Store.AfterRotate = () =>
        {
            if (++count == 1)
            {
                _test.Time.Advance(TimeSpan.FromSeconds(seconds));
            }
        };

        TestAuth.Succeeded(await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token));

        Assert.Equal(updates, count);
    }

    [Fact]
    public async Task The_token_of_a_rotation_is_not_lost_with_a_store_that_is_closed_meanwhile()
    {
        var first = await _test.SignUpAsync();
        _test.Store.AfterRotate = () =>
        {
            _test.Time.Advance(TimeSpan.FromSeconds(14));
            _test.Store.BeforeRotate = static () => throw new ObjectDisposedException("store");
        };

        TestAuth.Succeeded(await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token));
    }

    [Fact]
    public async Task A_rotation_that_waited_and_cannot_be_told_the_time_of_its_end_is_one_all_the_same()
    {
        var first = await _test.SignUpAsync();
        _test.Store.AfterRotate = () =>
        {
            _test.Store.AfterRotate = null;
            _test.Time.Advance(TimeSpan.FromSeconds(14));
            _test.Store.BeforeRotate = static () => throw new StoreException(new TimeoutException("The server is gone."));
        };

        var second = TestAuth.Succeeded(await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token));

        _test.Store.BeforeRotate = null;
        TestAuth.Succeeded(await Auth.RefreshAsync(second.RefreshToken, cancellationToken: Token));
    }

    [Fact]
    public async Task Rotations_have_the_databases_clock_unless_the_application_has_one()
    {
        var first = await _test.SignUpAsync();
        TestAuth.Succeeded(await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token));
        Assert.Equal(new RotationClock(_test.Time.GetUtcNow(), TimeSpan.FromSeconds(10)), _test.Store.LastClock);

        var store = new InMemoryAuthStore();
        var auth = new Auth101<TestUser>(TestAuth.Options(), store);
        var tokens = TestAuth.Succeeded(await auth.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        TestAuth.Succeeded(await auth.RefreshAsync(tokens.RefreshToken, cancellationToken: Token));
        Assert.Equal(new RotationClock(null, TimeSpan.FromSeconds(10)), store.LastClock);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.001, 1)]
    [InlineData(1, 1)]
    [InlineData(59.5, 60)]
    [InlineData(36500.0 * 24 * 60 * 60, 1_000_000_000)]
    public void A_leeway_is_counted_in_whole_seconds_that_every_database_can_count(double leeway, int seconds) =>
        Assert.Equal(seconds, new RotationClock(null, TimeSpan.FromSeconds(leeway)).LeewaySeconds);

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

    /// <summary>A refresh on one server of a cluster, and what another one has that lags behind for minutes, and what it will have.</summary>
    private async Task<(SignedIn<TestUser> Second, StoredSession Behind, StoredSession Ahead)> RefreshElsewhereAsync()
    {
        var first = await _test.SignUpAsync();
        var behind = Assert.Single(_test.Store.Sessions);
        _test.Time.Advance(TimeSpan.FromMinutes(10));
        var second = TestAuth.Succeeded(await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token));
        var ahead = Assert.Single(_test.Store.Sessions);
        _test.Store.Put(behind);
        return (second, behind, ahead);
    }

    private sealed class Reuses : Auth101Events
    {
        private int _count;

        public int Count => _count;

        public override ValueTask ReuseDetectedAsync(RefreshTokenReused reused)
        {
            Interlocked.Increment(ref _count);
            return ValueTask.CompletedTask;
        }
    }
}
