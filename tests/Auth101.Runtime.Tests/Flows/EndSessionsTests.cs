namespace Auth101.Runtime.Tests.Flows;

public class EndSessionsTests
{
    private readonly RecordedEvents _events = new();
    private readonly TestAuth _test;

    public EndSessionsTests() => _test = new TestAuth(options => options.Events = _events);

    private static CancellationToken Token => TestAuth.Token;

    private Auth101<TestUser> Auth => _test.Facade;

    [Fact]
    public async Task A_user_ends_the_session_of_a_lost_telephone_from_another_one()
    {
        var lost = await _test.SignUpAsync();
        var here = await SignInAsync();
        var sessions = (await Auth.Sessions.ListAsync(here.AccessToken, Token)).Value!;
        var id = sessions.Single(static session => !session.IsCurrent).Id;

        Assert.True((await Auth.Sessions.EndAsync(here.AccessToken, id, Token)).Succeeded);

        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.RefreshAsync(lost.RefreshToken, cancellationToken: Token)).Error?.Code);
        Assert.True((await Auth.GetSessionAsync(here.AccessToken, Token)).Succeeded);
        Assert.Equal([(id, SessionEndReason.EndedByUser)], _events.Ended);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("no id")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task The_end_of_a_session_that_is_not_there_is_a_success_and_no_event(string? id)
    {
        var signedIn = await _test.SignUpAsync();

        Assert.True((await Auth.Sessions.EndAsync(signedIn.AccessToken, id!, Token)).Succeeded);

        Assert.Empty(_events.Ended);
        Assert.Single(_test.Store.Sessions);
    }

    [Fact]
    public async Task A_user_ends_all_other_sessions()
    {
        await _test.SignUpAsync();
        await SignInAsync();
        var here = await SignInAsync();

        Assert.True((await Auth.Sessions.EndOthersAsync(here.AccessToken, Token)).Succeeded);

        Assert.True(Assert.Single((await Auth.Sessions.ListAsync(here.AccessToken, Token)).Value!).IsCurrent);
        Assert.Equal(2, _events.Ended.Count);
    }

    [Fact]
    public async Task A_user_ends_all_sessions()
    {
        await _test.SignUpAsync();
        var here = await SignInAsync();
        await Auth.SignUpAsync("bob@example.com", TestAuth.Password, cancellationToken: Token);

        Assert.True((await Auth.Sessions.EndAllAsync(here.AccessToken, Token)).Succeeded);

        Assert.Single(_test.Store.Sessions);
        Assert.Equal(2, _events.Ended.Count);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.Sessions.EndAllAsync(here.AccessToken, Token)).Error?.Code);
    }

    [Fact]
    public async Task A_session_that_has_ended_ends_none()
    {
        var ended = await _test.SignUpAsync();
        var other = await SignInAsync();
        await Auth.SignOutAsync(ended.AccessToken, Token);
        var id = Assert.Single(_test.Store.Sessions).Id;

        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.Sessions.EndAsync(ended.AccessToken, id, Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.Sessions.EndOthersAsync(ended.AccessToken, Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.Sessions.EndAllAsync(ended.AccessToken, Token)).Error?.Code);
        Assert.True((await Auth.GetSessionAsync(other.AccessToken, Token)).Succeeded);
    }

    [Fact]
    public async Task A_refresh_token_is_not_taken()
    {
        var signedIn = await _test.SignUpAsync();

        Assert.Equal(AuthErrorCode.InvalidToken, (await Auth.Sessions.EndAsync(signedIn.RefreshToken, "", Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.InvalidToken, (await Auth.Sessions.EndOthersAsync(signedIn.RefreshToken, Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.InvalidToken, (await Auth.Sessions.EndAllAsync(signedIn.RefreshToken, Token)).Error?.Code);
    }

    private async Task<SignedIn<TestUser>> SignInAsync() =>
        TestAuth.Succeeded(await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));

    private sealed class RecordedEvents : Auth101Events
    {
        public List<(string SessionId, SessionEndReason Reason)> Ended { get; } = [];

        public override ValueTask SessionEndedAsync(SessionEnded ended)
        {
            Ended.Add((ended.SessionId, ended.Reason));
            return ValueTask.CompletedTask;
        }
    }
}
