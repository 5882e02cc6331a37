using Auth101.Tokens;

namespace Auth101.Runtime.Tests.Flows;

public class SessionTests
{
    private readonly TestAuth _test = new();

    private static CancellationToken Token => TestAuth.Token;

    private Auth101<TestUser> Auth => _test.Facade;

    [Fact]
    public async Task Revoking_ends_the_session_and_doing_it_again_is_a_success()
    {
        var first = await _test.SignUpAsync();
        var second = TestAuth.Succeeded(await Auth.RefreshAsync(first.RefreshToken, cancellationToken: Token));

        Assert.True((await Auth.RevokeSessionAsync(first.RefreshToken, Token)).Succeeded);
        Assert.Empty(_test.Store.Sessions);
        Assert.True((await Auth.RevokeSessionAsync(second.RefreshToken, Token)).Succeeded);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.RefreshAsync(second.RefreshToken, cancellationToken: Token)).Error?.Code);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_doing_it_again_is_a_success()
    {
        var signedIn = await _test.SignUpAsync();

        Assert.True((await Auth.SignOutAsync(signedIn.AccessToken, Token)).Succeeded);
        Assert.Empty(_test.Store.Sessions);
        Assert.True((await Auth.SignOutAsync(signedIn.AccessToken, Token)).Succeeded);
        Assert.Equal(AuthErrorCode.InvalidToken, (await Auth.SignOutAsync(signedIn.RefreshToken, Token)).Error?.Code);
    }

    [Fact]
    public async Task Signing_out_only_acknowledges_if_the_application_wants_it_so()
    {
        var test = new TestAuth(options => options.EndSessionOnSignOut = false);
        var signedIn = await test.SignUpAsync();

        Assert.True((await test.Facade.SignOutAsync(signedIn.AccessToken, Token)).Succeeded);
        Assert.Single(test.Store.Sessions);
        Assert.Equal(AuthErrorCode.InvalidToken, (await test.Facade.SignOutAsync("garbage", Token)).Error?.Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tokens_of_a_session_that_is_gone_do_nothing_to_one_that_has_its_id_now(bool redelivers)
    {
        var events = new Heard();
        var test = new TestAuth(options => (options.Events, options.RedeliverRefreshToken) = (events, redelivers));
        var dead = await test.SignUpAsync();
        var id = test.Store.Sessions[0].Id;
        await test.Facade.SignOutAsync(dead.AccessToken, Token);
        var bob = TestAuth.Succeeded(await test.Facade.SignUpAsync("bob@example.com", TestAuth.Password, cancellationToken: Token));

        // Of the same user and of another.
        foreach (var alive in (SignedIn<TestUser>[])[TestAuth.Succeeded(await test.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)), bob])
        {
            var before = test.Store.GiveId(test.Facade.ValidateAccessToken(alive.AccessToken).Value!.SessionId, id);
            events.Clear();
            await Does_nothing(test, dead.AccessToken, dead.RefreshToken);

            // Long after the leeway a token that is not the current one would count as stolen.
            test.Time.Advance(TimeSpan.FromMinutes(1));
            await Does_nothing(test, dead.AccessToken, dead.RefreshToken);
            Assert.Empty(events.All);
            Assert.Equal(before, Assert.Single(test.Store.Sessions, session => session.Id == id));
        }
    }

    [Fact]
    public async Task A_token_whose_user_is_not_the_sessions_does_nothing_to_it()
    {
        var events = new Heard();
        var test = new TestAuth(options => options.Events = events);
        var ann = await test.SignUpAsync();
        var bob = TestAuth.Succeeded(await test.Facade.SignUpAsync("bob@example.com", TestAuth.Password, cancellationToken: Token));
        var session = test.Store.Sessions.Single(session => session.UserId == ann.User.Id.ToString());
        var ofBob = new TokenClaims(bob.User.Id.ToString(), session.Id, session.Token, session.CreatedAt, session.ExpiresAt);
        events.Clear();

        await Does_nothing(test, Signed(TokenKind.Access, ofBob), Signed(TokenKind.Refresh, ofBob));
        test.Time.Advance(TimeSpan.FromMinutes(1));
        await Does_nothing(test, Signed(TokenKind.Access, ofBob), Signed(TokenKind.Refresh, ofBob));
        await Does_nothing(test, Signed(TokenKind.Access, ofBob), Signed(TokenKind.Refresh, ofBob with { TokenId = TokenId.NewOfFamilyOf(session.Token) }));

        Assert.Contains(session, test.Store.Sessions);
        Assert.Empty(events.All);
        TestAuth.Succeeded(await test.Facade.RefreshAsync(ann.RefreshToken, cancellationToken: Token));
    }

    [Theory]
    [InlineData("j")]
    [InlineData("12345678901")]
    [InlineData("abcdefghijkl\u00e9")]
    public async Task A_token_whose_id_is_not_of_a_form_that_we_make_does_nothing(string tokenId)
    {
        var ann = await _test.SignUpAsync();
        var session = Assert.Single(_test.Store.Sessions);
        var odd = new TokenClaims(ann.User.Id.ToString(), session.Id, tokenId, session.CreatedAt, session.ExpiresAt);

        await Does_nothing(_test, Signed(TokenKind.Access, odd), Signed(TokenKind.Refresh, odd));

        Assert.Equal(session, Assert.Single(_test.Store.Sessions));
    }

    [Fact]
    public async Task Get_session_loads_the_user_as_he_is_now()
    {
        var signedIn = await _test.SignUpAsync();
        _test.Store.Update(signedIn.User.Id.ToString(), user => user with { Name = "Alice" });

        Assert.Equal("Alice", TestAuth.Succeeded(await Auth.GetSessionAsync(signedIn.AccessToken, Token)).Name);
        Assert.Equal("Alice", (await Auth.VerifyTokenAsync(signedIn.AccessToken, Token))?.Name);
        Assert.Equal(2, _test.Store.Lookups);
    }

    [Fact]
    public async Task A_revoked_session_stops_to_work_at_once_but_its_token_is_still_valid_by_itself()
    {
        var signedIn = await _test.SignUpAsync();
        await Auth.RevokeSessionAsync(signedIn.RefreshToken, Token);

        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.GetSessionAsync(signedIn.AccessToken, Token)).Error?.Code);
        Assert.Null(await Auth.VerifyTokenAsync(signedIn.AccessToken, Token));
        Assert.True(Auth.ValidateAccessToken(signedIn.AccessToken).Succeeded);
    }

    [Fact]
    public async Task Get_session_says_whether_the_user_is_gone_or_inactive()
    {
        var gone = await _test.SignUpAsync();
        var inactive = TestAuth.Succeeded(await Auth.SignUpAsync("bob@example.com", TestAuth.Password, cancellationToken: Token));
        _test.Store.Delete(gone.User.Id.ToString());
        _test.Store.Update(inactive.User.Id.ToString(), user => user with { IsActive = false });

        Assert.Equal(AuthErrorCode.UserNotFound, (await Auth.GetSessionAsync(gone.AccessToken, Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.Unauthorized, (await Auth.GetSessionAsync(inactive.AccessToken, Token)).Error?.Code);
        Assert.Null(await Auth.VerifyTokenAsync(inactive.AccessToken, Token));
    }

    [Fact]
    public async Task A_valid_access_token_is_read_without_the_database()
    {
        var signedIn = await _test.SignUpAsync();

        var token = TestAuth.Succeeded(Auth.ValidateAccessToken(signedIn.AccessToken));

        Assert.Equal((signedIn.User.Id.ToString(), _test.Store.Sessions[0].Id), (token.UserId, token.SessionId));
        Assert.Equal(TimeSpan.FromMinutes(60), token.ExpiresAt - token.IssuedAt);
        Assert.Equal(0, _test.Store.Lookups);
        _test.Time.Advance(TimeSpan.FromMinutes(60));
        Assert.Equal(AuthErrorCode.InvalidToken, Auth.ValidateAccessToken(signedIn.AccessToken).Error?.Code);
        Assert.Equal(AuthErrorCode.InvalidToken, (await Auth.GetSessionAsync(signedIn.AccessToken, Token)).Error?.Code);
    }

    [Fact]
    public async Task A_token_of_an_application_with_another_secret_is_invalid()
    {
        var other = new TestAuth(options => options.Secret = new string('x', 32));
        var signedIn = await other.SignUpAsync();

        Assert.Equal(AuthErrorCode.InvalidToken, Auth.ValidateAccessToken(signedIn.AccessToken).Error?.Code);
        Assert.Equal(AuthErrorCode.InvalidToken, (await Auth.RefreshAsync(signedIn.RefreshToken, cancellationToken: Token)).Error?.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    public async Task No_text_makes_a_method_throw(string? token)
    {
        Assert.Equal(AuthErrorCode.InvalidToken, Auth.ValidateAccessToken(token!).Error?.Code);
        Assert.Equal(AuthErrorCode.InvalidToken, (await Auth.RefreshAsync(token!, cancellationToken: Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.InvalidToken, (await Auth.RevokeSessionAsync(token!, Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.InvalidToken, (await Auth.SignOutAsync(token!, Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.InvalidToken, (await Auth.GetSessionAsync(token!, Token)).Error?.Code);
        Assert.Null(await Auth.VerifyTokenAsync(token!, Token));
    }

    [Fact]
    public async Task Purging_deletes_expired_sessions_only()
    {
        await _test.SignUpAsync();
        _test.Time.Advance(TimeSpan.FromDays(4));
        TestAuth.Succeeded(await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        _test.Time.Advance(TimeSpan.FromDays(4));

        Assert.Equal(1, await Auth.PurgeExpiredAsync(cancellationToken: Token));
        Assert.Equal(0, await Auth.PurgeExpiredAsync(cancellationToken: Token));
        Assert.Single(_test.Store.Sessions);
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Auth.PurgeExpiredAsync(0, Token));
    }

    private static async Task Does_nothing(TestAuth test, string accessToken, string refreshToken)
    {
        Assert.Equal(AuthErrorCode.SessionNotFound, (await test.Facade.GetSessionAsync(accessToken, Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await test.Facade.RefreshAsync(refreshToken, cancellationToken: Token)).Error?.Code);
        Assert.True((await test.Facade.RevokeSessionAsync(refreshToken, Token)).Succeeded);
        Assert.True((await test.Facade.SignOutAsync(accessToken, Token)).Succeeded);
    }

    private static string Signed(TokenKind kind, TokenClaims claims)
    {
        var options = TestAuth.Options();
        return new TokenIssuer(new TokenKeyRing(options), options).Sign(kind, claims);
    }

    private sealed class Heard : Auth101Events
    {
        private readonly List<object> _all = [];

        public IReadOnlyList<object> All => _all;

        public void Clear() => _all.Clear();

        public override ValueTask RefreshedAsync(SessionRefreshed refreshed) => Hear(refreshed);

        public override ValueTask ReuseDetectedAsync(RefreshTokenReused reused) => Hear(reused);

        public override ValueTask SessionEndedAsync(SessionEnded ended) => Hear(ended);

        private ValueTask Hear(object fact)
        {
            _all.Add(fact);
            return ValueTask.CompletedTask;
        }
    }
}
