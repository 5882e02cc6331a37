using Microsoft.Extensions.Options;

namespace Auth101.Runtime.Tests.Flows;

/// <summary>What <see cref="AuthOptions.RequireVerifiedEmail"/> means for sign-up and sign-in.</summary>
public class RequireVerifiedEmailTests
{
    private readonly TestAuth _test = new(static options =>
    {
        TestAuth.WithLinks(options);
        options.RequireVerifiedEmail = true;
    });

    private static CancellationToken Token => TestAuth.Token;

    [Fact]
    public async Task A_sign_up_that_signs_in_says_which_one_to_call()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(_test.SignUpAsync);

        Assert.Contains("Users.SignUpAsync", exception.Message, StringComparison.Ordinal);
        Assert.True(_test.Facade.RequiresVerifiedEmail);
        Assert.Empty(_test.Store.Users);
    }

    [Fact]
    public async Task The_answer_to_a_taken_address_is_that_of_a_new_one()
    {
        var given = new TestUser { Email = TestAuth.Email, Name = "Alice", Image = "a.png", Department = "Sales" };
        var first = TestAuth.Succeeded(await _test.Facade.Users.SignUpAsync(given, TestAuth.Password, cancellationToken: Token));
        Verify();

        var second = TestAuth.Succeeded(await _test.Facade.Users.SignUpAsync(given with { Name = "Eve" }, "another password", cancellationToken: Token));

        Assert.Equal(first with { Id = second.Id, Name = "Eve" }, second);
        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal((7, 7), (Guid.Parse(first.Id).Version, Guid.Parse(second.Id).Version));
        Assert.Equal("Alice", Assert.Single(_test.Store.Users).Name);
    }

    [Fact]
    public async Task The_owner_of_a_taken_address_gets_a_mail_that_says_so()
    {
        var owner = await SignUp();
        var client = new SessionClient("::2", "curl");

        await _test.Facade.Users.SignUpAsync(" ALICE@example.com ", "another password", client, Token);

        var mails = await _test.MailsAsync();
        Assert.Equal([AuthMailPurpose.VerifyEmail, AuthMailPurpose.AddressTaken], mails.Select(static mail => mail.Purpose).Order());
        var mail = mails.Single(static mail => mail.Purpose == AuthMailPurpose.AddressTaken);
        Assert.Equal((owner.Id, TestAuth.Email, client), (mail.User.Id.ToString(), mail.Address, mail.RequestedBy));
        Assert.Equal((null, null, null), (mail.Link, mail.Code, mail.DisownLink));
    }

    [Fact]
    public async Task An_inactive_owner_is_told_nothing_and_the_answer_is_the_same()
    {
        var owner = await SignUp();
        _test.Store.Update(owner.Id, static user => user with { IsActive = false });

        Assert.True((await _test.Facade.Users.SignUpAsync(TestAuth.Email, "another password", cancellationToken: Token)).Succeeded);

        Assert.DoesNotContain(await _test.MailsAsync(), static mail => mail.Purpose == AuthMailPurpose.AddressTaken);
    }

    [Fact]
    public async Task A_sign_up_with_a_taken_address_changes_no_password_and_checks_its_own()
    {
        await SignUp();
        var before = Hashes();

        Assert.Equal(
            AuthErrorCode.ValidationError, (await _test.Facade.Users.SignUpAsync(TestAuth.Email, "short", cancellationToken: Token)).Error?.Code);
        await _test.Facade.Users.SignUpAsync(TestAuth.Email, "another password", cancellationToken: Token);

        Assert.Equal(before, Hashes());
    }

    [Fact]
    public async Task Who_has_not_verified_the_address_does_not_sign_in_and_gets_another_mail()
    {
        var user = await SignUp();

        var error = (await _test.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)).Error;

        Assert.Equal(AuthErrors.EmailNotVerified, error);
        Assert.Equal("EMAIL_NOT_VERIFIED", error!.WireCode);
        Assert.Empty(_test.Store.Sessions);
        Assert.All(await _test.MailsAsync(), mail => Assert.Equal((AuthMailPurpose.VerifyEmail, user.Id), (mail.Purpose, mail.User.Id.ToString())));
    }

    [Fact]
    public async Task Who_does_not_know_the_password_does_not_hear_of_it_and_causes_no_mail()
    {
        await SignUp();
        await _test.MailsAsync();

        var error = (await _test.Facade.SignInAsync(TestAuth.Email, "wrong password", cancellationToken: Token)).Error;

        Assert.Equal(AuthErrors.InvalidCredentials, error);
        Assert.Single(await _test.MailsAsync());
    }

    [Fact]
    public async Task Who_has_verified_the_address_signs_in()
    {
        await SignUp();
        Verify();

        TestAuth.Succeeded(await _test.Facade.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
    }

    [Fact]
    public void Without_a_mailer_or_the_page_it_is_refused_at_start()
    {
        var withoutPage = Assert.Throws<OptionsValidationException>(static () => new TestAuth(static options => options.RequireVerifiedEmail = true));
        var withoutMailer = Assert.Throws<OptionsValidationException>(() =>
        {
            var options = TestAuth.Options();
            TestAuth.WithLinks(options);
            options.RequireVerifiedEmail = true;
            return new Auth101<TestUser>(options, _test.Store);
        });

        Assert.Contains("Links.VerifyEmail", withoutPage.Message, StringComparison.Ordinal);
        Assert.Contains("mailer", withoutMailer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_session_from_before_ends_when_it_is_refreshed_without_a_verified_address(bool redelivers)
    {
        var before = new Auth101<TestUser>(TestAuth.Options(), _test.Store, _test.Time);
        var signedIn = TestAuth.Succeeded(await before.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        var options = Options();
        options.RedeliverRefreshToken = redelivers;
        var auth = new Auth101<TestUser>(options, _test.Store, _test.Time, mailer: _test.Mailer);

        var error = (await auth.RefreshAsync(signedIn.RefreshToken, cancellationToken: Token)).Error;

        Assert.Equal(AuthErrors.EmailNotVerified, error);
        Assert.Empty(_test.Store.Sessions);
        await auth.DrainMailAsync(Token);
        Assert.Equal(AuthMailPurpose.VerifyEmail, Assert.Single(_test.Mailer.Sent).Purpose);
        Assert.Equal(
            AuthErrorCode.SessionNotFound, (await auth.RefreshAsync(signedIn.RefreshToken, cancellationToken: Token)).Error?.Code);
    }

    public static TheoryData<string, Func<Auth101<TestUser>, string, string, Task<AuthError?>>> WaysToTokens { get; } = new()
    {
        { "reauthenticate", static async (auth, token, password) => (await auth.Sessions.ReauthenticateAsync(token, password, cancellationToken: Token)).Error },
        {
            "change the password",
            static async (auth, token, password) =>
                (await auth.Passwords.ChangeAsync(token, password, "another password", cancellationToken: Token)).Error
        },
    };

    /// <summary>As a refresh: whoever would get the next tokens gets none.</summary>
    [Theory]
    [MemberData(nameof(WaysToTokens))]
    public async Task A_session_from_before_gets_no_tokens_by_the_password_without_a_verified_address(
        string way, Func<Auth101<TestUser>, string, string, Task<AuthError?>> ask)
    {
        var before = new Auth101<TestUser>(TestAuth.Options(), _test.Store, _test.Time);
        var signedIn = TestAuth.Succeeded(await before.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        var hashes = Hashes();

        Assert.Equal((way, AuthErrors.WrongPassword), (way, await ask(_test.Facade, signedIn.AccessToken, "wrong password")));
        Assert.Single(_test.Store.Sessions);
        Assert.Equal((way, AuthErrors.EmailNotVerified), (way, await ask(_test.Facade, signedIn.AccessToken, TestAuth.Password)));

        Assert.Empty(_test.Store.Sessions);
        Assert.Equal(hashes, Hashes());
        Assert.Equal(AuthMailPurpose.VerifyEmail, Assert.Single(await _test.MailsAsync()).Purpose);
    }

    [Theory]
    [MemberData(nameof(WaysToTokens))]
    public async Task A_session_from_before_gets_tokens_by_the_password_where_the_address_is_verified(
        string way, Func<Auth101<TestUser>, string, string, Task<AuthError?>> ask)
    {
        var before = new Auth101<TestUser>(TestAuth.Options(), _test.Store, _test.Time);
        var signedIn = TestAuth.Succeeded(await before.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        Verify();

        Assert.Equal((way, null), (way, await ask(_test.Facade, signedIn.AccessToken, TestAuth.Password)));
    }

    [Fact]
    public async Task A_cookie_from_before_is_not_replaced_without_a_verified_address()
    {
        var before = new Auth101<TestUser>(TestAuth.Options(), _test.Store, _test.Time);
        var signedIn = TestAuth.Succeeded(await before.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        var cookie = before.Cookies.Issue(signedIn, isPersistent: true);
        var auth = _test.Facade;
        Assert.True((await auth.Cookies.CheckAsync(cookie, TimeSpan.FromDays(1), cancellationToken: Token)).Succeeded);

        var error = (await auth.Cookies.CheckAsync(cookie, TimeSpan.Zero, cancellationToken: Token)).Error;

        Assert.Equal(AuthErrorCode.SessionNotFound, error?.Code);
        Assert.Empty(_test.Store.Sessions);
        Assert.Equal(AuthMailPurpose.VerifyEmail, Assert.Single(await _test.MailsAsync()).Purpose);
    }

    [Fact]
    public async Task A_session_from_before_goes_on_where_the_address_is_verified()
    {
        var before = new Auth101<TestUser>(TestAuth.Options(), _test.Store, _test.Time);
        var signedIn = TestAuth.Succeeded(await before.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        Verify();

        TestAuth.Succeeded(await _test.Facade.RefreshAsync(signedIn.RefreshToken, cancellationToken: Token));
    }

    [Fact]
    public async Task A_lost_answer_is_not_delivered_again_to_who_is_no_longer_verified()
    {
        var options = Options();
        options.RedeliverRefreshToken = true;
        var auth = new Auth101<TestUser>(options, _test.Store, _test.Time, mailer: _test.Mailer);
        var user = await SignUp();
        Verify();
        var signedIn = TestAuth.Succeeded(await auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        TestAuth.Succeeded(await auth.RefreshAsync(signedIn.RefreshToken, cancellationToken: Token));
        _test.Store.Update(user.Id, static known => known with { EmailVerified = false });

        Assert.False((await auth.RefreshAsync(signedIn.RefreshToken, cancellationToken: Token)).Succeeded);
    }

    /// <summary>What takes time must be the same, or its time tells.</summary>
    [Fact]
    public async Task A_new_and_a_taken_address_make_the_same_calls()
    {
        var (store, script) = FlakyStore.On<TestUser>(_test.Store);
        var auth = new Auth101<TestUser>(Options(), store, _test.Time, mailer: _test.Mailer);
        var calls = new List<string>();
        foreach (var email in (string[])[TestAuth.Email, TestAuth.Email])
        {
            script.Calls.Clear();
            TestAuth.Succeeded(await auth.Users.SignUpAsync(email, TestAuth.Password, cancellationToken: Token));

            // What comes after is the worker's.
            calls.Add(string.Join(' ', script.Calls.Where(static call => call != "TryStartProofAsync")));
            await auth.DrainMailAsync(Token);
        }

        Assert.Equal(["FindForSignInAsync CreateUserAsync", "FindForSignInAsync CreateUserAsync"], calls);
    }

    [Fact]
    public async Task A_sign_up_beside_another_with_its_address_gets_the_same_answer()
    {
        var (store, script) = FlakyStore.On<TestUser>(_test.Store);
        var auth = new Auth101<TestUser>(Options(), store, _test.Time, mailer: _test.Mailer);
        script.BeforeCall = call =>
        {
            if (call == "CreateUserAsync")
            {
                script.BeforeCall = null;
                SignUp().GetAwaiter().GetResult();
            }
        };

        TestAuth.Succeeded(await auth.Users.SignUpAsync(TestAuth.Email, "another password", cancellationToken: Token));

        await auth.DrainMailAsync(Token);
        Assert.Contains(await _test.MailsAsync(), static mail => mail.Purpose == AuthMailPurpose.AddressTaken);
        Assert.Single(_test.Store.Users);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_sign_up_does_not_wait_for_who_hears_of_it_and_a_shutdown_does()
    {
        var events = new SlowEvents();
        var auth = new Auth101<TestUser>(Options(events), _test.Store, _test.Time, mailer: _test.Mailer);

        var user = TestAuth.Succeeded(await auth.Users.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));

        var draining = auth.DrainMailAsync(Token);
        Assert.False(draining.IsCompleted);
        events.GoOn.SetResult();
        await draining;
        Assert.Equal(user.Id, events.SignedUp?.UserId);
    }

    private static AuthOptions Options(Auth101Events? events = null)
    {
        var options = TestAuth.Options();
        TestAuth.WithLinks(options);
        options.RequireVerifiedEmail = true;
        options.Events = events;
        return options;
    }

    private sealed class SlowEvents : Auth101Events
    {
        public TaskCompletionSource GoOn { get; } = new();

        public UserSignedUp? SignedUp { get; private set; }

        public override async ValueTask SignedUpAsync(UserSignedUp signedUp)
        {
            await GoOn.Task;
            SignedUp = signedUp;
        }
    }

    private string Hashes() => string.Join(' ', _test.Store.Users.Select(user => _test.Store.GetPassword(user.Id.ToString())));

    private async Task<UserProfile> SignUp() =>
        TestAuth.Succeeded(await _test.Facade.Users.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));

    private void Verify() =>
        _test.Store.Update(Assert.Single(_test.Store.Users).Id.ToString(), static user => user with { EmailVerified = true });
}
