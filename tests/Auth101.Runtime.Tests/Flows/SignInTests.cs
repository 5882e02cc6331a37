using Auth101.Flows;
using Auth101.Passwords;
using Auth101.Runtime.Tests.Passwords;
using Auth101.Stores;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Auth101.Runtime.Tests.Flows;

public class SignInTests
{
    private readonly TestAuth _test = new();

    private static CancellationToken Token => TestAuth.Token;

    [Theory]
    [InlineData(null, TestAuth.Password)]
    [InlineData("", TestAuth.Password)]
    [InlineData("alice", TestAuth.Password)]
    [InlineData(TestAuth.Email, null)]
    [InlineData(TestAuth.Email, "")]
    [InlineData(TestAuth.Email, "half a pair: ?")]
    public async Task Unusable_input_is_a_validation_error_before_any_hashing(string? email, string? password)
    {
        var (flows, argon2) = Flows(new AuthOptions());
        password = password?.Replace('?', '\ud800'); // Attributes cannot hold it.

        var signUp = await flows.SignUp.RunAsync(email, password, null, null, null, Token);
        var signIn = await flows.SignIn.RunAsync(email, password, null, Token);

        Assert.Equal(AuthErrorCode.ValidationError, signUp.Error?.Code);
        Assert.Equal(AuthErrorCode.ValidationError, signIn.Error?.Code);
        Assert.Empty(argon2.Passwords);
    }

    [Fact]
    public async Task Sign_in_works_with_any_spelling_of_the_address_and_makes_a_session_of_its_own()
    {
        var signedUp = await _test.SignUpAsync();
        _test.Time.Advance(TimeSpan.FromDays(1));

        var signedIn = TestAuth.Succeeded(await _test.Facade.SignInAsync("\tALICE@example.com", TestAuth.Password, cancellationToken: Token));

        Assert.Equal(signedUp.User, signedIn.User);
        Assert.Equal(2, _test.Store.Sessions.Count);
        Assert.NotEqual(TestAuth.Read(signedUp.RefreshToken).Payload["sid"], TestAuth.Read(signedIn.RefreshToken).Payload["sid"]);
    }

    [Fact]
    public async Task A_wrong_password_an_unknown_an_inactive_and_a_passwordless_user_get_the_same_answer_after_one_hash()
    {
        var (flows, argon2) = Flows(TestAuth.Options());
        async Task<AuthError?> FailAsync(string email, string password)
        {
            var before = argon2.Passwords.Count();
            var result = await flows.SignIn.RunAsync(email, password, null, Token);
            Assert.Equal(before + 1, argon2.Passwords.Count());
            return result.Error;
        }

        await _test.SignUpAsync();
        var inactive = TestAuth.Succeeded(await _test.Facade.SignUpAsync("inactive@example.com", TestAuth.Password, cancellationToken: Token)).User;
        var passwordless = TestAuth.Succeeded(await _test.Facade.SignUpAsync("passwordless@example.com", TestAuth.Password, cancellationToken: Token)).User;
        _test.Store.Update(inactive.Id.ToString(), user => user with { IsActive = false });
        _test.Store.SetPassword(passwordless.Id.ToString(), null);
        _test.Store.BeforeCreateSession = () => Assert.Fail("Nobody here may have a session.");

        AuthError?[] errors =
        [
            await FailAsync(TestAuth.Email, "wrong password"),
            await FailAsync("nobody@example.com", TestAuth.Password),
            await FailAsync("inactive@example.com", TestAuth.Password),
            await FailAsync("passwordless@example.com", TestAuth.Password),
        ];

        Assert.Equal(AuthErrorCode.InvalidCredentials, errors[0]?.Code);
        Assert.All(errors, error => Assert.Equal(errors[0], error));
        Assert.Equal(3, _test.Store.Sessions.Count);
    }

    [Fact]
    public async Task By_name_every_failure_gets_the_same_answer_after_one_hash_too_and_the_right_password_a_session()
    {
        var (flows, argon2) = Flows(TestAuth.Options());
        async Task<AuthError?> FailAsync(string name, string password)
        {
            var before = argon2.Passwords.Count();
            var result = await flows.SignIn.RunWithUserNameAsync(name, password, null, Token);
            Assert.Equal(before + 1, argon2.Passwords.Count());
            return result.Error;
        }

        foreach (var name in (string[])["alice", "inactive", "passwordless"])
        {
            var user = TestAuth.Succeeded(await _test.Facade.SignUpAsync($"{name}@example.com", TestAuth.Password, cancellationToken: Token)).User;
            _test.Store.Update(user.Id.ToString(), user => user with { Name = name, IsActive = name != "inactive" });
            if (name == "passwordless")
            {
                _test.Store.SetPassword(user.Id.ToString(), null);
            }
        }

        Assert.Equal("alice@example.com", TestAuth.Succeeded(
            await _test.Facade.SignInWithUserNameAsync("alice", TestAuth.Password, cancellationToken: Token)).User.Email);
        Assert.Equal(4, _test.Store.Sessions.Count);

        AuthError?[] errors =
        [
            await FailAsync("alice", "wrong password"),
            await FailAsync("nobody", TestAuth.Password),
            await FailAsync("inactive", TestAuth.Password),
            await FailAsync("passwordless", TestAuth.Password),
        ];

        Assert.All(errors, static error => Assert.Equal(AuthErrors.InvalidUserNameCredentials, error));
        Assert.Equal(AuthErrorCode.ValidationError, (await flows.SignIn.RunWithUserNameAsync("", TestAuth.Password, null, Token)).Error?.Code);
        Assert.Equal(4, _test.Store.Sessions.Count);
    }

    [Fact]
    public async Task A_user_who_is_deactivated_while_his_password_is_verified_gets_no_session()
    {
        var user = (await _test.SignUpAsync()).User;
        _test.Store.BeforeCreateSession = () => _test.Store.Update(user.Id.ToString(), user => user with { IsActive = false });

        var result = await _test.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token);

        Assert.Equal(AuthErrorCode.InvalidCredentials, result.Error?.Code);
        Assert.Single(_test.Store.Sessions);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_password_that_is_replaced_while_it_is_verified_gets_no_session(int iterations)
    {
        var userId = (await _test.SignUpAsync()).User.Id.ToString();
        var other = new TestAuth();
        var newHash = other.Store.GetPassword(TestAuth.Succeeded(await other.Facade.SignUpAsync("x@example.com", "another password", cancellationToken: Token)).User.Id.ToString());
        _test.Store.BeforeCreateSession = () => _test.Store.SetPassword(userId, newHash);
        var heard = new Failures();
        var options = TestAuth.Options();
        (options.PasswordIterations, options.Events) = (iterations, heard);
        var auth = new Auth101<TestUser>(options, _test.Store, _test.Time);

        var result = await auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token);

        Assert.Equal(AuthErrorCode.InvalidCredentials, result.Error?.Code);
        Assert.Single(_test.Store.Sessions);
        Assert.Equal(newHash, _test.Store.GetPassword(userId));
        Assert.Equal([SignInFailure.WrongPassword], heard.Reasons);
    }

    [Fact]
    public async Task A_hash_that_another_sign_in_replaces_by_one_of_the_same_password_is_asked_again()
    {
        var userId = (await _test.SignUpAsync()).User.Id.ToString();
        var other = new TestAuth();
        var newHash = other.Store.GetPassword((await other.SignUpAsync()).User.Id.ToString());
        _test.Store.BeforeCreateSession = () => _test.Store.SetPassword(userId, newHash);

        TestAuth.Succeeded(await _test.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));

        Assert.Equal(2, _test.Store.Sessions.Count);
        Assert.Equal(newHash, _test.Store.GetPassword(userId));
    }

    [Fact]
    public async Task A_hash_that_never_stands_still_fails_the_sign_in()
    {
        var userId = (await _test.SignUpAsync()).User.Id.ToString();
        var other = new TestAuth();
        var hashes = new List<string?> { _test.Store.GetPassword(userId), other.Store.GetPassword((await other.SignUpAsync()).User.Id.ToString()) };
        var writes = 0;
        _test.Store.BeforeCreateSession = () => _test.Store.SetPassword(userId, hashes[++writes % 2]);

        Assert.Equal(AuthErrorCode.InvalidCredentials, (await _test.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)).Error?.Code);
        Assert.Equal(3, writes);
        Assert.Single(_test.Store.Sessions);
    }

    [Fact]
    public async Task An_outdated_hash_is_replaced_at_the_next_sign_in_and_a_current_one_is_left_alone()
    {
        var userId = (await _test.SignUpAsync()).User.Id.ToString();
        var oldHash = _test.Store.GetPassword(userId);
        var options = TestAuth.Options();
        options.PasswordIterations = 2;
        var stronger = new Auth101<TestUser>(options, _test.Store, _test.Time);

        TestAuth.Succeeded(await stronger.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        var newHash = _test.Store.GetPassword(userId);
        Assert.Contains("t=1", oldHash, StringComparison.Ordinal);
        Assert.Contains("t=2", newHash, StringComparison.Ordinal);

        TestAuth.Succeeded(await stronger.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        Assert.Equal(newHash, _test.Store.GetPassword(userId));
    }

    [Fact]
    public async Task A_hash_is_not_replaced_when_the_password_is_wrong()
    {
        var userId = (await _test.SignUpAsync()).User.Id.ToString();
        const string bcrypt = "$2b$04$abcdefghijklmnopqrstuuMFdJu9yVgmagVAIC24fOZkaFqd3s9JC";
        _test.Store.SetPassword(userId, bcrypt);

        Assert.False((await _test.Facade.SignInAsync(TestAuth.Email, "b", cancellationToken: Token)).Succeeded);
        Assert.Equal(bcrypt, _test.Store.GetPassword(userId));

        TestAuth.Succeeded(await _test.Facade.SignInAsync(TestAuth.Email, "a", cancellationToken: Token));
        Assert.StartsWith("$argon2id$", _test.Store.GetPassword(userId));
    }

    [Fact]
    public async Task When_the_queue_is_full_sign_up_and_sign_in_are_refused_at_once()
    {
        using var gate = new ManualResetEventSlim();
        var options = TestAuth.Options();
        options.PasswordQueueLimit = 1;
        var log = new RecordingLogger();
        var flows = Flows(new PasswordHasher(options, NullLogger.Instance, new BlockedArgon2(gate)), log);
        var running = Enumerable.Range(0, Environment.ProcessorCount + 1)
            .Select(i => flows.SignUp.RunAsync($"user{i}@example.com", TestAuth.Password, null, null, null, Token)).ToList();

        var signUp = await flows.SignUp.RunAsync(TestAuth.Email, TestAuth.Password, null, null, null, Token);
        var signIn = await flows.SignIn.RunAsync(TestAuth.Email, TestAuth.Password, null, Token);
        gate.Set();

        Assert.Equal(AuthErrorCode.ServerBusy, signUp.Error?.Code);
        Assert.Equal(AuthErrorCode.ServerBusy, signIn.Error?.Code);
        Assert.Equal(2, log.Warnings.Count());
        Assert.All(await Task.WhenAll(running), result => Assert.True(result.Succeeded));
    }

    [Fact]
    public async Task A_client_that_fills_its_part_of_the_queue_leaves_the_rest_to_others()
    {
        using var gate = new ManualResetEventSlim();
        var options = TestAuth.Options();
        (options.PasswordQueueLimit, options.PasswordQueueLimitPerClient) = (10, 1);
        var flows = Flows(new PasswordHasher(options, NullLogger.Instance, new BlockedArgon2(gate)));
        Task<AuthResult<SignedIn<TestUser>>> SignUpAsync(string name, string address) =>
            flows.SignUp.RunAsync($"{name}@example.com", TestAuth.Password, null, new SessionClient(address, null), null, Token);

        var running = Enumerable.Range(0, Environment.ProcessorCount + 1).Select(i => SignUpAsync($"user{i}", $"2001:db8::{i}")).ToList();
        Assert.Equal(AuthErrorCode.ServerBusy, (await SignUpAsync("one-too-many", "2001:db8::1:1")).Error?.Code);
        Assert.Equal(AuthErrorCode.ServerBusy, (await flows.SignIn.RunAsync("nobody@example.com", TestAuth.Password, new SessionClient("2001:db8::1:2", null), Token)).Error?.Code);
        running.Add(SignUpAsync("other", "2001:db8:0:1::"));
        gate.Set();

        Assert.All(await Task.WhenAll(running), result => Assert.True(result.Succeeded));
    }

    [Theory]
    [InlineData("$argon2id$v=19$m=1048576,t=20,p=1$MDEyMzQ1Njc4OWFiY2RlZg$QfkxvhERZc2hMiIBVgTiaVNSRCw53nlvBGiqHkVVbCw", "costs more than 32 of ours, so the sign-in failed. Raise AuthOptions.StoredPasswordCostLimit if")]
    [InlineData("$2b$15$abcdefghijklmnopqrstuuMFdJu9yVgmagVAIC24fOZkaFqd3s9JC", "costs more than 32 of ours")]
    [InlineData("5f4dcc3b5aa765d61d8327deb882cf99", "is malformed, out of bounds or of an unknown kind, so the sign-in failed.")]
    public async Task A_useless_hash_is_a_failed_sign_in_at_normal_cost_that_names_the_user_once(string hash, string message)
    {
        var userId = (await _test.SignUpAsync()).User.Id.ToString();
        var other = TestAuth.Succeeded(await _test.Facade.SignUpAsync("other@example.com", TestAuth.Password, cancellationToken: Token)).User.Id.ToString();
        _test.Store.SetPassword(userId, hash);
        _test.Store.SetPassword(other, hash);
        var argon2 = new RecordingArgon2(Argon2Algorithm.Fastest);
        var log = new RecordingLogger();
        var flows = Flows(new PasswordHasher(TestAuth.Options(), NullLogger.Instance, argon2), log);

        foreach (var email in (string[])[TestAuth.Email, TestAuth.Email, "other@example.com", TestAuth.Email])
        {
            Assert.Equal(AuthErrorCode.InvalidCredentials, (await flows.SignIn.RunAsync(email, TestAuth.Password, null, Token)).Error?.Code);
        }

        Assert.Equal((4, 0), (argon2.Hashes.Count(), argon2.Verifications));
        Assert.Equal(2, log.Warnings.Count());
        Assert.Contains($"user {userId} {message}", log.Warnings.First(), StringComparison.Ordinal);
        Assert.Contains($"user {other} {message}", log.Warnings.Last(), StringComparison.Ordinal);
        Assert.DoesNotContain(log.Entries, entry => entry.Message.Contains('$'));
    }

    [Fact]
    public async Task A_new_hash_that_the_database_refuses_leaves_the_old_one_and_names_the_user_once()
    {
        var userId = (await _test.SignUpAsync()).User.Id.ToString();
        var hash = _test.Store.GetPassword(userId);
        var options = TestAuth.Options();
        options.PasswordMemoryKiB *= 2;
        var log = new RecordingLogger();
        var flows = Flows(new PasswordHasher(options, NullLogger.Instance, Argon2Algorithm.Fastest), log);
        var calls = 0;
        _test.Store.BeforeCreateSession = () =>
        {
            if (++calls % 2 == 1)
            {
                throw new StoreConstraintException("error 2628", new InvalidOperationException("$argon2id$v=19$"));
            }
        };

        TestAuth.Succeeded(await flows.SignIn.RunAsync(TestAuth.Email, TestAuth.Password, null, Token));
        TestAuth.Succeeded(await flows.SignIn.RunAsync(TestAuth.Email, TestAuth.Password, null, Token));

        Assert.Equal((4, hash), (calls, _test.Store.GetPassword(userId)));
        Assert.Contains($"user {userId} (error 2628)", Assert.Single(log.Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain(log.Entries, entry => entry.Message.Contains('$'));
    }

    [Fact]
    public void Who_was_reported_is_forgotten_before_it_takes_too_much_memory()
    {
        var reported = new ReportedUsers(capacity: 2);

        Assert.True(reported.Add("1"));
        Assert.False(reported.Add("1"));
        Assert.True(reported.Add("2"));
        Assert.True(reported.Add("3"));
        Assert.False(reported.Add("3"));
        Assert.True(reported.Add("1"));
    }

    [Theory]
    [InlineData("caf\u00E9 au lait", "cafe\u0301 au lait")]
    [InlineData("cafe\u0301 au lait", "caf\u00E9 au lait")]
    public async Task Two_forms_of_a_password_are_one(string signUp, string signIn)
    {
        TestAuth.Succeeded(await _test.Facade.SignUpAsync(TestAuth.Email, signUp, cancellationToken: Token));

        TestAuth.Succeeded(await _test.Facade.SignInAsync(TestAuth.Email, signIn, cancellationToken: Token));
        TestAuth.Succeeded(await _test.Facade.SignInAsync(TestAuth.Email, signUp, cancellationToken: Token));
    }

    [Fact]
    public async Task A_hash_of_the_password_as_sent_is_replaced_by_one_of_its_normalised_form()
    {
        var options = TestAuth.Options();
        var userId = (await _test.SignUpAsync()).User.Id.ToString();
        var salt = "0123456789abcdef"u8.ToArray();
        var sent = PhcString.FormatArgon2id(options.PasswordMemoryKiB, options.PasswordIterations, salt,
            Argon2Algorithm.Fastest.Hash("cafe\u0301"u8.ToArray(), salt, options.PasswordMemoryKiB, options.PasswordIterations));
        _test.Store.SetPassword(userId, sent);

        Assert.False((await _test.Facade.SignInAsync(TestAuth.Email, "caf\u00E9", cancellationToken: Token)).Succeeded);
        Assert.Equal(sent, _test.Store.GetPassword(userId));
        TestAuth.Succeeded(await _test.Facade.SignInAsync(TestAuth.Email, "cafe\u0301", cancellationToken: Token));
        Assert.NotEqual(sent, _test.Store.GetPassword(userId));
        TestAuth.Succeeded(await _test.Facade.SignInAsync(TestAuth.Email, "caf\u00E9", cancellationToken: Token));
    }

    private (PasswordFlows Flows, RecordingArgon2 Argon2) Flows(AuthOptions options)
    {
        var argon2 = new RecordingArgon2(Argon2Algorithm.Fastest);
        return (Flows(new PasswordHasher(options, NullLogger.Instance, argon2)), argon2);
    }

    private PasswordFlows Flows(PasswordHasher hasher, ILogger? log = null)
    {
        var context = new FlowContext<TestUser>(TestAuth.Options(), _test.Store, hasher, _test.Time, log ?? NullLogger.Instance);
        return new(new SignUp<TestUser>(context), new SignIn<TestUser>(context));
    }

    /// <summary>What hashes passwords.</summary>
    private sealed record PasswordFlows(SignUp<TestUser> SignUp, SignIn<TestUser> SignIn);

    private sealed class Failures : Auth101Events
    {
        public List<SignInFailure> Reasons { get; } = [];

        public override ValueTask SignInFailedAsync(SignInFailed failed)
        {
            Reasons.Add(failed.Reason);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class BlockedArgon2(ManualResetEventSlim gate) : Argon2Algorithm
    {
        public override string Name => "blocked";

        public override byte[] Hash(byte[] password, byte[] salt, int memoryKiB, int iterations)
        {
            gate.Wait(TestContext.Current.CancellationToken);
            return new byte[TagBytes];
        }

        public override bool Verify(byte[] password, PhcString hash) => throw new NotSupportedException();
    }
}
