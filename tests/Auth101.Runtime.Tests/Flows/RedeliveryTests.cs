using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Auth101.Runtime.Tests.Flows;

/// <summary>The refresh token that was replaced last gets the current one again, if the application wants it so.</summary>
public class RedeliveryTests
{
    private const string OtherSecret = "fedcba9876543210fedcba9876543210fedcba9876543210";

    private readonly EventLog _events = new();
    private readonly TestAuth _test;

    public RedeliveryTests() => _test = new TestAuth(options =>
    {
        options.RedeliverRefreshToken = true;
        options.Events = _events;
    });

    private static CancellationToken Token => TestAuth.Token;

    [Fact]
    public async Task Within_the_leeway_the_predecessor_gets_the_current_token_again_and_nothing_changes()
    {
        var first = await _test.SignUpAsync();
        _test.Time.Advance(TimeSpan.FromHours(1));
        var second = await Refresh(first);
        var session = Assert.Single(_test.Store.Sessions);
        _test.Time.Advance(TimeSpan.FromSeconds(9));

        var again = await Refresh(first);

        Assert.Equal(second.RefreshToken, again.RefreshToken);
        Assert.Equal(first.User, again.User);
        Assert.Equal(session, Assert.Single(_test.Store.Sessions));
        TestAuth.Succeeded(await _test.Facade.GetSessionAsync(again.AccessToken, Token));
        Assert.Equal([false, true], _events.Refreshed.Select(static refreshed => refreshed.Redelivered));
        Assert.Equal(session.Id, _events.Refreshed[1].SessionId);

        // Every session table has room for it.
        Assert.Equal(55, session.Token.Length);

        // It is as good as it was, once.
        var third = await Refresh(again);
        Assert.NotEqual(second.RefreshToken, third.RefreshToken);
        Assert.Equal(third.RefreshToken, (await Refresh(second)).RefreshToken);
    }

    [Fact]
    public async Task The_token_from_before_the_password_was_given_once_more_does_not_get_what_that_made()
    {
        var first = await _test.SignUpAsync();
        var fresh = TestAuth.Succeeded(
            await _test.Facade.Sessions.ReauthenticateAsync(first.AccessToken, TestAuth.Password, cancellationToken: Token));

        Assert.Equal(AuthErrorCode.SessionNotFound, await Refused(first));

        // The session goes on with the one that says when the password was given.
        Assert.NotEqual(fresh.RefreshToken, (await Refresh(fresh)).RefreshToken);
    }

    [Fact]
    public async Task After_the_leeway_it_ends_the_session()
    {
        var first = await _test.SignUpAsync();
        var second = await Refresh(first);
        _test.Time.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(AuthErrorCode.SessionNotFound, await Refused(first));
        Assert.Empty(_test.Store.Sessions);
        Assert.Equal(AuthErrorCode.SessionNotFound, await Refused(second));
    }

    [Fact]
    public async Task A_clock_that_goes_back_makes_the_leeway_no_longer()
    {
        var time = new FakeTimeProvider(_test.Time.GetUtcNow().AddMinutes(-30));
        var options = TestAuth.Options();
        options.RedeliverRefreshToken = true;
        var earlier = new Auth101<TestUser>(options, _test.Store, time);
        var first = await _test.SignUpAsync();
        await Refresh(first);

        Assert.Equal(AuthErrorCode.SessionNotFound, (await earlier.RefreshAsync(first.RefreshToken, cancellationToken: Token)).Error?.Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public void A_leeway_of_nothing_or_of_more_than_a_minute_is_refused(int seconds)
    {
        var exception = Assert.Throws<OptionsValidationException>(() => new TestAuth(options =>
        {
            options.RedeliverRefreshToken = true;
            options.RefreshReuseLeeway = TimeSpan.FromSeconds(seconds);
        }));

        Assert.Contains(nameof(AuthOptions.RefreshReuseLeeway), exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_was_replaced_twice_is_refused()
    {
        var first = await _test.SignUpAsync();
        var second = await Refresh(first);
        await Refresh(second);

        Assert.Equal(AuthErrorCode.SessionNotFound, await Refused(first));
        Assert.Single(_test.Store.Sessions);
    }

    [Fact]
    public async Task Of_parallel_refreshes_one_rotates_and_the_others_get_what_it_got()
    {
        var first = await _test.SignUpAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => Task.Run(() => Refresh(first))));

        var current = Assert.Single(results.Select(static result => result.RefreshToken).Distinct());
        Assert.Single(_events.Refreshed, static refreshed => !refreshed.Redelivered);
        TestAuth.Succeeded(await _test.Facade.RefreshAsync(current, cancellationToken: Token));
    }

    [Fact]
    public async Task A_session_that_has_ended_or_whose_user_may_not_sign_in_is_not_brought_back()
    {
        var first = await _test.SignUpAsync();
        var second = await Refresh(first);
        _test.Store.Update(first.User.Id.ToString(), static user => user with { IsActive = false });

        Assert.Equal(AuthErrorCode.SessionNotFound, await Refused(first));

        _test.Store.Update(first.User.Id.ToString(), static user => user with { IsActive = true });
        await _test.Facade.RevokeSessionAsync(second.RefreshToken, Token);
        Assert.Equal(AuthErrorCode.SessionNotFound, await Refused(first));
    }

    [Fact]
    public async Task A_secret_that_was_replaced_since_the_rotation_still_knows_the_predecessor()
    {
        var first = await _test.SignUpAsync();
        var second = await Refresh(first);
        var options = TestAuth.Options();
        options.RedeliverRefreshToken = true;
        options.Secret = OtherSecret;
        options.PreviousSecrets.Add(TestAuth.Secret);
        var renewed = new Auth101<TestUser>(options, _test.Store, _test.Time);

        var again = TestAuth.Succeeded(await renewed.RefreshAsync(first.RefreshToken, cancellationToken: Token));

        // Signed anew, with the secret of the day; what it says is the same.
        Assert.Equal(second.RefreshToken.Split('.')[1], again.RefreshToken.Split('.')[1]);
        TestAuth.Succeeded(await renewed.RefreshAsync(again.RefreshToken, cancellationToken: Token));
    }

    [Fact]
    public async Task A_rotation_from_before_the_option_was_set_is_not_redelivered()
    {
        var before = new Auth101<TestUser>(TestAuth.Options(), _test.Store, _test.Time);
        var first = TestAuth.Succeeded(await before.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        TestAuth.Succeeded(await before.RefreshAsync(first.RefreshToken, cancellationToken: Token));

        Assert.Equal(AuthErrorCode.SessionNotFound, await Refused(first));
        Assert.Single(_test.Store.Sessions);
    }

    [Fact]
    public async Task Without_the_option_the_predecessor_is_refused_even_if_the_rotation_had_it()
    {
        var first = await _test.SignUpAsync();
        await Refresh(first);
        var without = new Auth101<TestUser>(TestAuth.Options(), _test.Store, _test.Time);

        Assert.Equal(AuthErrorCode.SessionNotFound, (await without.RefreshAsync(first.RefreshToken, cancellationToken: Token)).Error?.Code);
    }

    private async Task<SignedIn<TestUser>> Refresh(SignedIn<TestUser> tokens) =>
        TestAuth.Succeeded(await _test.Facade.RefreshAsync(tokens.RefreshToken, cancellationToken: Token));

    private async Task<AuthErrorCode?> Refused(SignedIn<TestUser> tokens) =>
        (await _test.Facade.RefreshAsync(tokens.RefreshToken, cancellationToken: Token)).Error?.Code;

    private sealed class EventLog : Auth101Events
    {
        private readonly Lock _lock = new();

        public List<SessionRefreshed> Refreshed { get; } = [];

        public override ValueTask RefreshedAsync(SessionRefreshed refreshed)
        {
            lock (_lock)
            {
                Refreshed.Add(refreshed);
            }

            return ValueTask.CompletedTask;
        }
    }
}
