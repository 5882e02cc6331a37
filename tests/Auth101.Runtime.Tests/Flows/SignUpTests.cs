using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

public class SignUpTests
{
    private readonly TestAuth _test = new();

    private static CancellationToken Token => TestAuth.Token;

    [Fact]
    public async Task Sign_up_makes_a_user_an_account_and_a_session_that_agrees_with_its_tokens()
    {
        var signedIn = TestAuth.Succeeded(await _test.Facade.SignUpAsync(" Alice@Example.COM ", TestAuth.Password, new SessionClient("::1", "browser"), Token));

        var user = signedIn.User;
        Assert.Equal((TestAuth.Email, true, false), (user.Email, user.IsActive, user.EmailVerified));
        Assert.Equal(7, user.Id.Version);
        Assert.StartsWith("$argon2id$", _test.Store.GetPassword(user.Id.ToString()));

        var session = Assert.Single(_test.Store.Sessions);
        Assert.Equal(("::1", "browser"), (session.IpAddress, session.UserAgent));
        Assert.Equal(_test.Time.GetUtcNow(), session.CreatedAt);
        var access = TestAuth.Read(signedIn.AccessToken);
        var refresh = TestAuth.Read(signedIn.RefreshToken);
        Assert.Equal((session.Id, user.Id.ToString()), ((string)access.Payload["sid"], access.Subject));
        Assert.Equal((session.Id, user.Id.ToString(), session.Token), ((string)refresh.Payload["sid"], refresh.Subject, refresh.Id));
        Assert.Equal(session.ExpiresAt.UtcDateTime, refresh.ValidTo);
        Assert.Equal(TimeSpan.FromMinutes(60), signedIn.ExpiresIn);
    }

    [Theory]
    [InlineData(200, null)]
    [InlineData(201, AuthErrorCode.ValidationError)]
    public async Task Sign_up_takes_no_address_that_is_longer_than_its_column(int length, AuthErrorCode? error)
    {
        var address = new string('a', length - "@example.com".Length) + "@example.com";

        Assert.Equal(error, (await _test.Facade.SignUpAsync(address, TestAuth.Password, cancellationToken: Token)).Error?.Code);
    }

    [Fact]
    public async Task Sign_up_takes_application_columns_from_the_given_user_and_nothing_that_is_not_his()
    {
        var given = new TestUser { Id = Guid.NewGuid(), Email = TestAuth.Email.ToUpperInvariant(), Name = "Alice", Department = "Sales", EmailVerified = true, IsActive = false };

        var user = TestAuth.Succeeded(await _test.Facade.SignUpAsync(given, TestAuth.Password, cancellationToken: Token)).User;

        Assert.Equal((TestAuth.Email, "Alice", "Sales", false, true), (user.Email, user.Name, user.Department, user.EmailVerified, user.IsActive));
        Assert.NotEqual(given.Id, user.Id);
    }

    [Fact]
    public async Task Sign_up_answers_a_constraint_of_the_application_as_a_validation_error_without_detail()
    {
        _test.Store.BeforeCreateUser = static () => throw new StoreConstraintException("CHECK constraint failed: ck_age", new InvalidOperationException());

        var error = (await _test.Facade.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)).Error;

        Assert.Equal(AuthErrorCode.ValidationError, error?.Code);
        Assert.DoesNotContain("ck_age", error!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_parallel_sign_ups_with_one_address_exactly_one_succeeds()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 16).Select(i =>
            _test.Facade.SignUpAsync(i % 2 == 0 ? TestAuth.Email : TestAuth.Email.ToUpperInvariant(), TestAuth.Password, cancellationToken: Token)));

        Assert.Single(results, result => result.Succeeded);
        Assert.All(results.Where(result => !result.Succeeded), result => Assert.Equal(AuthErrorCode.UserExists, result.Error!.Code));
    }

    [Fact]
    public async Task Only_sign_up_asks_for_the_minimum_length()
    {
        Assert.Equal(AuthErrorCode.ValidationError, (await _test.Facade.SignUpAsync(TestAuth.Email, "12345", cancellationToken: Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.InvalidCredentials, (await _test.Facade.SignInAsync(TestAuth.Email, "12345", cancellationToken: Token)).Error?.Code);
    }

    [Theory]
    [InlineData(512)]
    [InlineData(513)]
    [InlineData(2000)]
    public async Task Client_values_are_cut_to_the_columns_and_never_inside_a_surrogate_pair(int length)
    {
        var plain = new string('a', length);
        var pairs = "b" + string.Concat(Enumerable.Repeat("😀", length));

        TestAuth.Succeeded(await _test.Facade.SignUpAsync("a@example.com", TestAuth.Password, new SessionClient(plain, plain), Token));
        TestAuth.Succeeded(await _test.Facade.SignUpAsync("b@example.com", TestAuth.Password, new SessionClient(null, pairs), Token));

        Assert.Equal((new string('a', 45), new string('a', 512)), (_test.Store.Sessions[0].IpAddress, _test.Store.Sessions[0].UserAgent));
        Assert.Equal((null, pairs[..511]), (_test.Store.Sessions[1].IpAddress, _test.Store.Sessions[1].UserAgent));
    }

    [Fact]
    public async Task What_would_steer_a_terminal_is_not_kept_of_a_client()
    {
        const string Hostile = "\u001b[2JMozilla\r\n::error::\u007f\u009b31m \u202etxt.\u2066\u200b\u2028\ufeff 日本 😀\0";
        var client = new SessionClient("192.0.2.1\u001b", Hostile);

        TestAuth.Succeeded(await _test.Facade.SignUpAsync("a@example.com", TestAuth.Password, client, Token));

        Assert.Equal(("192.0.2.1", "[2JMozilla::error::31m txt. 日本 😀"), (_test.Store.Sessions[0].IpAddress, _test.Store.Sessions[0].UserAgent));
        Assert.Equal("[2JMozilla::error::31m txt. 日本 😀", client.UserAgent);
        Assert.Equal("[2J", (client with { UserAgent = "\u001b[2J" }).UserAgent);
        Assert.Equal(string.Empty, new SessionClient(null, "\u001b").UserAgent);
    }
}
