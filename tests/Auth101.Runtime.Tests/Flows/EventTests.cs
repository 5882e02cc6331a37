using System.Collections.Concurrent;
using Auth101.Runtime.Tests.Passwords;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Auth101.Runtime.Tests.Flows;

public sealed class EventTests
{
    private static readonly SessionClient Client = new("192.0.2.1", "curl/8");

    private readonly Recorder _events = new();
    private readonly TestAuth _auth;

    public EventTests() => _auth = new TestAuth(options => options.Events = _events);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sign_up_and_sign_in_are_heard_with_the_client()
    {
        var signedUp = TestAuth.Succeeded(await _auth.Facade.SignUpAsync(TestAuth.Email, TestAuth.Password, Client, Token));
        var signedIn = TestAuth.Succeeded(await _auth.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, Client, Token));

        var userId = signedUp.User.Id.ToString();
        Assert.Equal(
            [
                new UserSignedUp(userId, SessionOf(signedUp), Client, _auth.Time.GetUtcNow()),
                new UserSignedIn(userId, SessionOf(signedIn), Client, _auth.Time.GetUtcNow()),
            ],
            _events.Heard);
    }

    [Fact]
    public async Task Each_reason_of_a_failed_sign_in_is_heard_and_the_client_is_not_told()
    {
        var user = (await _auth.SignUpAsync()).User.Id.ToString();
        _events.Clear();

        var wrong = await _auth.Facade.SignInAsync(TestAuth.Email, "wrong password", Client, Token);
        var unknown = await _auth.Facade.SignInAsync("bob@example.com", TestAuth.Password, null, Token);

        var now = _auth.Time.GetUtcNow();
        Assert.Equal(
            [new SignInFailed(user, SignInFailure.WrongPassword, Client, now), new SignInFailed(null, SignInFailure.UnknownUser, null, now)],
            _events.Heard);
        Assert.Equal(wrong.Error, unknown.Error);
    }

    [Fact]
    public async Task Refresh_reuse_revocation_and_sign_out_are_heard_once_each()
    {
        var first = TestAuth.Succeeded(await _auth.Facade.SignUpAsync(TestAuth.Email, TestAuth.Password, Client, Token));
        var (user, session) = (first.User.Id.ToString(), SessionOf(first));
        _events.Clear();

        var thief = new SessionClient("203.0.113.9", "Thief/1");
        await _auth.Facade.RefreshAsync(first.RefreshToken, thief, Token);
        var refreshed = new SessionRefreshed(user, session, thief, _auth.Time.GetUtcNow(), Redelivered: false);
        await _auth.Facade.RefreshAsync(first.RefreshToken, Client, Token);
        var refused = new RefreshTokenReuseRefused(user, session, Client, Client, _auth.Time.GetUtcNow());
        _auth.Time.Advance(TimeSpan.FromMinutes(1));
        await _auth.Facade.RefreshAsync(first.RefreshToken, cancellationToken: Token);
        Assert.Equal([refreshed, refused, new RefreshTokenReused(user, session, null, Client, _auth.Time.GetUtcNow())], _events.Heard);

        _events.Clear();
        var second = TestAuth.Succeeded(await _auth.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        var third = TestAuth.Succeeded(await _auth.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        _events.Clear();
        await _auth.Facade.RevokeSessionAsync(second.RefreshToken, Token);
        await _auth.Facade.RevokeSessionAsync(second.RefreshToken, Token);
        await _auth.Facade.SignOutAsync(third.AccessToken, Token);
        Assert.Equal(
            [
                new SessionEnded(user, SessionOf(second), SessionEndReason.Revoked, _auth.Time.GetUtcNow()),
                new SessionEnded(user, SessionOf(third), SessionEndReason.SignedOut, _auth.Time.GetUtcNow()),
            ],
            _events.Heard);
    }

    [Fact]
    public async Task Sessions_that_a_sign_in_ends_because_they_are_too_many_are_heard()
    {
        var auth = new TestAuth(options => (options.Events, options.MaximumSessionsPerUser) = (_events, 2));
        var first = await auth.SignUpAsync();
        auth.Time.Advance(TimeSpan.FromSeconds(1));
        TestAuth.Succeeded(await auth.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        auth.Time.Advance(TimeSpan.FromSeconds(1));
        _events.Clear();

        var third = TestAuth.Succeeded(await auth.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, Client, Token));

        var (user, now) = (first.User.Id.ToString(), auth.Time.GetUtcNow());
        Assert.Equal(
            [
                new UserSignedIn(user, SessionOf(third), Client, now),
                new SessionEnded(user, SessionOf(first), SessionEndReason.TooManySessions, now),
            ],
            _events.Heard);
        Assert.Equal(2, auth.Store.Sessions.Count);
    }

    [Fact]
    public async Task A_user_has_a_hundred_sessions_unless_the_options_say_otherwise()
    {
        Assert.Equal(100, TestAuth.Options().MaximumSessionsPerUser);
        var unlimited = new TestAuth(options => (options.Events, options.MaximumSessionsPerUser) = (_events, null));
        await unlimited.SignUpAsync();
        for (var i = 0; i < 3; i++)
        {
            unlimited.Time.Advance(TimeSpan.FromSeconds(1));
            TestAuth.Succeeded(await unlimited.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        }

        Assert.Equal(4, unlimited.Store.Sessions.Count);
        Assert.Throws<OptionsValidationException>(() => new TestAuth(options => options.MaximumSessionsPerUser = 0));
    }

    [Fact]
    public async Task A_thief_who_refreshes_a_little_before_the_victim_every_time_is_heard_and_stopped_after_ninety_days()
    {
        var victim = TestAuth.Succeeded(await _auth.Facade.SignUpAsync(TestAuth.Email, TestAuth.Password, Client, Token));
        var thief = victim;
        _events.Clear();
        var refreshes = 0;
        for (var day = 6; day < 300; day += 6)
        {
            _auth.Time.Advance(TimeSpan.FromDays(6));
            var stolen = await _auth.Facade.RefreshAsync(thief.RefreshToken, new SessionClient("203.0.113.9", "Thief/1"), Token);
            _auth.Time.Advance(TimeSpan.FromSeconds(5));
            var refused = await _auth.Facade.RefreshAsync(thief.RefreshToken, Client, Token);
            Assert.Equal(AuthErrorCode.SessionNotFound, refused.Error?.Code);
            if (!stolen.Succeeded)
            {
                break;
            }

            refreshes++;
            thief = stolen.Value;
        }

        Assert.InRange(refreshes, 1, 90 / 6);
        Assert.Equal(refreshes, _events.Heard.OfType<RefreshTokenReuseRefused>().Count());
        Assert.All(_events.Heard.OfType<RefreshTokenReuseRefused>(), static refused => Assert.Equal((Client, Client), (refused.Client, refused.SignedInClient)));
    }

    [Fact]
    public async Task A_reuse_within_the_leeway_is_logged_with_the_ids()
    {
        var logger = new RecordingLogger();
        using var factory = new LoggerFactory([new SingleLogger(logger)]);
        var facade = new Auth101<TestUser>(TestAuth.Options(), _auth.Store, _auth.Time, factory);
        var first = await _auth.SignUpAsync();
        await facade.RefreshAsync(first.RefreshToken, cancellationToken: Token);

        await facade.RefreshAsync(first.RefreshToken, Client, Token);

        var entry = Assert.Single(logger.Entries, static entry => entry.Message.Contains("again", StringComparison.Ordinal));
        Assert.Equal(LogLevel.Information, entry.Level);
        Assert.Contains(SessionOf(first), entry.Message, StringComparison.Ordinal);
        Assert.Contains(first.User.Id.ToString(), entry.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_throws_changes_no_answer_and_is_logged()
    {
        var logger = new RecordingLogger();
        using var factory = new LoggerFactory([new SingleLogger(logger)]);
        var options = TestAuth.Options();
        options.Events = new Thrower();
        var facade = new Auth101<TestUser>(options, _auth.Store, _auth.Time, factory);

        Assert.True((await facade.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)).Succeeded);
        Assert.Equal(AuthErrorCode.InvalidCredentials, (await facade.SignInAsync(TestAuth.Email, "wrong password", cancellationToken: Token)).Error!.Code);

        Assert.Equal(2, logger.Entries.Count(static entry => entry.Level == LogLevel.Error));
    }

    private string SessionOf(SignedIn<TestUser> signedIn) => _auth.Facade.ValidateAccessToken(signedIn.AccessToken).Value!.SessionId;

    private sealed class Recorder : Auth101Events
    {
        private readonly ConcurrentQueue<object> _heard = new();

        public IEnumerable<object> Heard => _heard;

        public void Clear() => _heard.Clear();

        public override ValueTask SignedUpAsync(UserSignedUp signedUp) => Hear(signedUp);

        public override ValueTask SignedInAsync(UserSignedIn signedIn) => Hear(signedIn);

        public override ValueTask SignInFailedAsync(SignInFailed failed) => Hear(failed);

        public override ValueTask PasswordRehashedAsync(PasswordRehashed rehashed) => Hear(rehashed);

        public override ValueTask RefreshedAsync(SessionRefreshed refreshed) => Hear(refreshed);

        public override ValueTask ReuseDetectedAsync(RefreshTokenReused reused) => Hear(reused);

        public override ValueTask ReuseRefusedAsync(RefreshTokenReuseRefused refused) => Hear(refused);

        public override ValueTask SessionEndedAsync(SessionEnded ended) => Hear(ended);

        private ValueTask Hear(object fact)
        {
            _heard.Enqueue(fact);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Thrower : Auth101Events
    {
        public override ValueTask SignedUpAsync(UserSignedUp signedUp) => throw new InvalidOperationException("The audit trail is full.");

        public override async ValueTask SignInFailedAsync(SignInFailed failed)
        {
            await Task.Yield();
            throw new InvalidOperationException("The audit trail is full.");
        }
    }

    private sealed class SingleLogger(ILogger logger) : ILoggerProvider
    {
        public ILogger CreateLogger(string categoryName) => logger;

        public void Dispose()
        {
        }
    }
}
