using Auth101.Mail;
using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

/// <summary>Addresses: that they are proven, and how they change.</summary>
public class EmailTests
{
    private const string NewEmail = "alice@new.example.com";

    private readonly TestAuth _test = new(TestAuth.WithLinks);

    private static CancellationToken Token => TestAuth.Token;

    [Fact]
    public async Task A_link_verifies_once_and_signs_nobody_in()
    {
        await _test.SignUpAsync();
        var token = TestAuth.TokenOf(Assert.Single(await _test.MailsAsync()).Link);
        var sessions = _test.Store.Sessions.Count;

        Assert.True((await _test.Facade.Emails.VerifyAsync(token, cancellationToken: Token)).Succeeded);

        Assert.True(Assert.Single(_test.Store.Users).EmailVerified);
        Assert.Equal(sessions, _test.Store.Sessions.Count);
        Assert.Equal(AuthErrors.InvalidProof, (await _test.Facade.Emails.VerifyAsync(token, cancellationToken: Token)).Error);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.e30.x")]
    public async Task What_is_no_token_of_ours_is_an_error(string? token)
    {
        await _test.SignUpAsync();

        Assert.Equal(AuthErrors.InvalidProof, (await _test.Facade.Emails.VerifyAsync(token!, cancellationToken: Token)).Error);
        Assert.Equal(AuthErrors.InvalidProof, (await _test.Facade.Emails.ConfirmChangeAsync(token!, cancellationToken: Token)).Error);
        Assert.Equal(AuthErrors.InvalidProof, (await _test.Facade.Emails.CancelChangeAsync(token!, Token)).Error);
    }

    [Fact]
    public async Task A_link_dies_after_its_lifetime()
    {
        await _test.SignUpAsync();
        var token = TestAuth.TokenOf(Assert.Single(await _test.MailsAsync()).Link);
        _test.Time.Advance(TimeSpan.FromHours(24));

        Assert.Equal(AuthErrors.InvalidProof, (await _test.Facade.Emails.VerifyAsync(token, cancellationToken: Token)).Error);
    }

    [Fact]
    public async Task A_link_that_was_sent_to_another_address_is_good_for_nothing()
    {
        var user = await _test.SignUpAsync();
        var token = TestAuth.TokenOf(Assert.Single(await _test.MailsAsync()).Link);
        _test.Store.Update(user.User.Id.ToString(), static user => user with { Email = NewEmail });

        Assert.Equal(AuthErrors.InvalidProof, (await _test.Facade.Emails.VerifyAsync(token, cancellationToken: Token)).Error);
    }

    [Fact]
    public async Task A_token_for_one_purpose_is_good_for_no_other()
    {
        var signedIn = await _test.SignUpAsync();
        await RequestChange(signedIn.AccessToken);
        var mails = await _test.MailsAsync();
        var verify = TestAuth.TokenOf(Of(mails, AuthMailPurpose.VerifyEmail).Link);
        var confirm = TestAuth.TokenOf(Of(mails, AuthMailPurpose.ConfirmEmailChange).Link);
        var cancel = TestAuth.TokenOf(Of(mails, AuthMailPurpose.EmailChangeRequested).Link);

        foreach (var (call, good) in Calls())
        {
            foreach (var token in new[] { verify, confirm, cancel }.Where(token => token != good))
            {
                Assert.Equal(AuthErrors.InvalidProof, (await call(token)).Error);
            }
        }

        (Func<string, Task<AuthResult>> Call, string Good)[] Calls() =>
        [
            (token => _test.Facade.Emails.VerifyAsync(token, cancellationToken: Token), verify),
            (token => _test.Facade.Emails.ConfirmChangeAsync(token, cancellationToken: Token), confirm),
            (token => _test.Facade.Emails.CancelChangeAsync(token, Token), cancel),
        ];
    }

    [Fact]
    public async Task Asking_for_the_mail_again_replaces_the_link_and_comes_at_most_once_a_minute()
    {
        await _test.SignUpAsync();
        var first = TestAuth.TokenOf(Assert.Single(await _test.MailsAsync()).Link);
        Assert.True((await _test.Facade.Emails.SendVerificationAsync(TestAuth.Email, cancellationToken: Token)).Succeeded);
        Assert.Single(await _test.MailsAsync());

        _test.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await _test.Facade.Emails.SendVerificationAsync(" ALICE@example.com", cancellationToken: Token)).Succeeded);

        var mails = await _test.MailsAsync();
        Assert.Equal(2, mails.Count);
        Assert.Equal(AuthErrors.InvalidProof, (await _test.Facade.Emails.VerifyAsync(first, cancellationToken: Token)).Error);
        Assert.True((await _test.Facade.Emails.VerifyAsync(TestAuth.TokenOf(mails[1].Link), cancellationToken: Token)).Succeeded);
    }

    [Fact]
    public async Task Whoever_has_the_address_the_answer_is_the_same_and_nobody_else_gets_a_mail()
    {
        var user = await _test.SignUpAsync();
        await _test.MailsAsync();
        _test.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.True((await _test.Facade.Emails.SendVerificationAsync("nobody@example.com", cancellationToken: Token)).Succeeded);
        _test.Store.Update(user.User.Id.ToString(), static user => user with { IsActive = false });
        Assert.True((await _test.Facade.Emails.SendVerificationAsync(TestAuth.Email, cancellationToken: Token)).Succeeded);
        _test.Store.Update(user.User.Id.ToString(), static user => user with { IsActive = true, EmailVerified = true });
        Assert.True((await _test.Facade.Emails.SendVerificationAsync(TestAuth.Email, cancellationToken: Token)).Succeeded);

        Assert.Single(await _test.MailsAsync());
        Assert.Equal(AuthErrors.InvalidEmail, (await _test.Facade.Emails.SendVerificationAsync("no address", cancellationToken: Token)).Error);
    }

    [Fact]
    public async Task A_code_verifies_with_its_address_and_dies_after_five_wrong_ones()
    {
        var test = new TestAuth(static options => options.Proof = ProofKind.Code);
        await test.SignUpAsync();
        var code = Assert.Single(await test.MailsAsync()).Code!;
        Assert.Equal(AuthErrors.InvalidProof, (await test.Facade.Emails.VerifyAsync("nobody@example.com", code, cancellationToken: Token)).Error);

        for (var guess = 0; guess < NewProof.MostGuesses; guess++)
        {
            Assert.Equal(AuthErrors.InvalidProof, (await test.Facade.Emails.VerifyAsync(TestAuth.Email, Wrong(code), cancellationToken: Token)).Error);
        }

        Assert.Equal(AuthErrors.InvalidProof, (await test.Facade.Emails.VerifyAsync(TestAuth.Email, code, cancellationToken: Token)).Error);
        test.Time.Advance(TimeSpan.FromMinutes(1));
        await test.Facade.Emails.SendVerificationAsync(TestAuth.Email, cancellationToken: Token);
        var next = (await test.MailsAsync())[1].Code!.ToLowerInvariant();
        Assert.True((await test.Facade.Emails.VerifyAsync(TestAuth.Email, next, cancellationToken: Token)).Succeeded);
    }

    [Fact]
    public async Task A_change_takes_the_proof_of_the_new_address_and_tells_the_old_one_before_and_after()
    {
        var signedIn = await _test.SignUpAsync();
        await _test.MailsAsync();

        await RequestChange(signedIn.AccessToken, " Alice@NEW.example.com ");

        Assert.Equal(TestAuth.Email, Assert.Single(_test.Store.Users).Email);
        var mails = await _test.MailsAsync();
        var (confirm, notice) = (Of(mails, AuthMailPurpose.ConfirmEmailChange), Of(mails, AuthMailPurpose.EmailChangeRequested));
        Assert.Equal((NewEmail, TestAuth.Email), (confirm.Address, notice.Address));
        Assert.DoesNotContain("example.com", confirm.Link!.Replace("shop.example/", "", StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.True((await _test.Facade.Emails.ConfirmChangeAsync(TestAuth.TokenOf(confirm.Link), cancellationToken: Token)).Succeeded);

        var user = Assert.Single(_test.Store.Users);
        Assert.Equal((NewEmail, true), (user.Email, user.EmailVerified));
        Assert.Equal(TestAuth.Email, Of(await _test.MailsAsync(), AuthMailPurpose.EmailChanged).Address);
        Assert.Equal(AuthErrors.InvalidProof, (await _test.Facade.Emails.ConfirmChangeAsync(TestAuth.TokenOf(confirm.Link), cancellationToken: Token)).Error);
        Assert.Equal(AuthErrors.InvalidProof, (await _test.Facade.Emails.CancelChangeAsync(TestAuth.TokenOf(notice.Link), Token)).Error);
    }

    [Fact]
    public async Task A_verification_that_the_database_refuses_leaves_the_link()
    {
        var signedIn = await _test.SignUpAsync();
        var token = TestAuth.TokenOf(Assert.Single(await _test.MailsAsync()).Link);
        _test.Store.BeforeVerifyEmail = static () => throw new StoreConstraintException("ck_proven", new InvalidOperationException(TestAuth.Email));

        Assert.Equal(AuthErrors.RefusedVerification, (await _test.Facade.Emails.VerifyAsync(token, cancellationToken: Token)).Error);

        Assert.Contains($"user {signedIn.User.Id} as proven (ck_proven)", Assert.Single(_test.Log.Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain(_test.Log.Entries, static entry => entry.Message.Contains(TestAuth.Email, StringComparison.Ordinal));
        _test.Store.BeforeVerifyEmail = null;
        Assert.True((await _test.Facade.Emails.VerifyAsync(token, cancellationToken: Token)).Succeeded);
    }

    [Fact]
    public async Task A_new_address_that_the_database_refuses_leaves_the_old_one_and_the_link()
    {
        var signedIn = await _test.SignUpAsync();
        await RequestChange(signedIn.AccessToken);
        var token = TestAuth.TokenOf(Of(await _test.MailsAsync(), AuthMailPurpose.ConfirmEmailChange).Link);
        _test.Store.BeforeConfirmEmailChange = static () => throw new StoreConstraintException("ck_email", new InvalidOperationException(NewEmail));

        Assert.Equal(AuthErrors.RefusedEmail, (await _test.Facade.Emails.ConfirmChangeAsync(token, cancellationToken: Token)).Error);

        Assert.Contains($"user {signedIn.User.Id} (ck_email)", Assert.Single(_test.Log.Warnings), StringComparison.Ordinal);
        Assert.DoesNotContain(_test.Log.Entries, static entry => entry.Message.Contains(NewEmail, StringComparison.Ordinal));
        _test.Store.BeforeConfirmEmailChange = null;
        Assert.True((await _test.Facade.Emails.ConfirmChangeAsync(token, cancellationToken: Token)).Succeeded);
    }

    [Fact]
    public async Task The_old_address_stops_a_change()
    {
        var signedIn = await _test.SignUpAsync();
        await RequestChange(signedIn.AccessToken);
        var mails = await _test.MailsAsync();

        Assert.True((await _test.Facade.Emails.CancelChangeAsync(TestAuth.TokenOf(Of(mails, AuthMailPurpose.EmailChangeRequested).Link), Token)).Succeeded);

        var confirm = TestAuth.TokenOf(Of(mails, AuthMailPurpose.ConfirmEmailChange).Link);
        Assert.Equal(AuthErrors.InvalidProof, (await _test.Facade.Emails.ConfirmChangeAsync(confirm, cancellationToken: Token)).Error);
        Assert.Equal(TestAuth.Email, Assert.Single(_test.Store.Users).Email);
    }

    [Fact]
    public async Task Of_two_changes_only_the_newest_is_alive()
    {
        var signedIn = await _test.SignUpAsync();
        await RequestChange(signedIn.AccessToken, "first@example.com");
        var first = TestAuth.TokenOf(Of(await _test.MailsAsync(), AuthMailPurpose.ConfirmEmailChange).Link);
        _test.Time.Advance(TimeSpan.FromMinutes(1));
        await RequestChange(signedIn.AccessToken);
        var second = TestAuth.TokenOf((await _test.MailsAsync()).Last(static mail => mail.Purpose == AuthMailPurpose.ConfirmEmailChange).Link);

        Assert.Equal(AuthErrors.InvalidProof, (await _test.Facade.Emails.ConfirmChangeAsync(first, cancellationToken: Token)).Error);
        Assert.True((await _test.Facade.Emails.ConfirmChangeAsync(second, cancellationToken: Token)).Succeeded);
        Assert.Equal(NewEmail, Assert.Single(_test.Store.Users).Email);
    }

    [Fact]
    public async Task An_address_that_another_user_has_is_refused_when_it_is_confirmed_and_not_before()
    {
        var signedIn = await _test.SignUpAsync();
        TestAuth.Succeeded(await _test.Facade.SignUpAsync(NewEmail, TestAuth.Password, cancellationToken: Token));
        await RequestChange(signedIn.AccessToken);
        var token = TestAuth.TokenOf(Of(await _test.MailsAsync(), AuthMailPurpose.ConfirmEmailChange).Link);

        Assert.Equal(AuthErrors.UserExists, (await _test.Facade.Emails.ConfirmChangeAsync(token, cancellationToken: Token)).Error);
    }

    [Fact]
    public async Task A_change_takes_the_password_and_a_living_session()
    {
        var signedIn = await _test.SignUpAsync();

        Assert.Equal(
            AuthErrors.WrongPassword,
            (await _test.Facade.Emails.RequestChangeAsync(signedIn.AccessToken, NewEmail, "wrong password", cancellationToken: Token)).Error);
        Assert.Equal(
            AuthErrors.InvalidEmail, (await _test.Facade.Emails.RequestChangeAsync(signedIn.AccessToken, "new", TestAuth.Password, cancellationToken: Token)).Error);
        Assert.Equal(
            AuthErrorCode.InvalidToken, (await _test.Facade.Emails.RequestChangeAsync("x", NewEmail, TestAuth.Password, cancellationToken: Token)).Error?.Code);
        await _test.Facade.SignOutAsync(signedIn.AccessToken, Token);
        Assert.Equal(
            AuthErrors.SessionNotFound,
            (await _test.Facade.Emails.RequestChangeAsync(signedIn.AccessToken, NewEmail, TestAuth.Password, cancellationToken: Token)).Error);

        Assert.DoesNotContain(await _test.MailsAsync(), static mail => mail.Purpose == AuthMailPurpose.ConfirmEmailChange);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_whose_mail_still_waits_is_taken_back_by_another_password(bool bySession)
    {
        var signedIn = await _test.SignUpAsync();
        await _test.MailsAsync();
        var mayGoOn = new TaskCompletionSource();
        _test.Mailer.Before = (_, _, _) => mayGoOn.Task;
        var calls = _test.Mailer.Calls;
        for (var worker = 0; worker < MailQueue<TestUser>.MaximumWorkers; worker++)
        {
            TestAuth.Succeeded(await _test.Facade.SignUpAsync($"user{worker}@example.com", TestAuth.Password, cancellationToken: Token));
        }

        _test.Time.Advance(MailQueue<TestUser>.Wait.Most);
        while (_test.Mailer.Calls < calls + MailQueue<TestUser>.MaximumWorkers)
        {
            await Task.Delay(1, Token);
        }

        await RequestChange(signedIn.AccessToken, "thief@example.com");
        Assert.True(bySession
            ? (await _test.Facade.Passwords.ChangeAsync(signedIn.AccessToken, TestAuth.Password, "another password", cancellationToken: Token)).Succeeded
            : (await _test.Facade.Admin.SetPasswordAsync(signedIn.User.Id.ToString(), "another password", Token)).Succeeded);
        mayGoOn.SetResult();

        Assert.DoesNotContain(await _test.MailsAsync(), static mail => mail.Purpose is AuthMailPurpose.ConfirmEmailChange or AuthMailPurpose.EmailChangeRequested);
    }

    [Fact]
    public async Task A_change_by_code_is_confirmed_in_a_session_with_the_new_address()
    {
        var test = new TestAuth(static options => options.Proof = ProofKind.Code);
        var signedIn = await test.SignUpAsync();
        Assert.True((await test.Facade.Emails.RequestChangeAsync(signedIn.AccessToken, NewEmail, TestAuth.Password, cancellationToken: Token)).Succeeded);
        var code = Of(await test.MailsAsync(), AuthMailPurpose.ConfirmEmailChange).Code!;

        Assert.Equal(
            AuthErrors.InvalidProof,
            (await test.Facade.Emails.ConfirmChangeAsync(signedIn.AccessToken, "other@example.com", code, cancellationToken: Token)).Error);
        Assert.Equal(AuthErrorCode.InvalidToken, (await test.Facade.Emails.ConfirmChangeAsync("x", NewEmail, code, cancellationToken: Token)).Error?.Code);
        Assert.True((await test.Facade.Emails.ConfirmChangeAsync(signedIn.AccessToken, NewEmail, code, cancellationToken: Token)).Succeeded);
        Assert.Equal(NewEmail, Assert.Single(test.Store.Users).Email);
    }

    [Fact]
    public async Task A_wrong_code_makes_the_same_calls_whoever_was_sent_one()
    {
        var (store, script) = FlakyStore.On<TestUser>(_test.Store);
        var options = TestAuth.Options();
        options.Proof = ProofKind.Code;
        options.PreviousSecrets.Add("another secret of 32 characters, or more");
        var auth = new Auth101<TestUser>(options, store, _test.Time, mailer: _test.Mailer);
        await auth.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token);
        await auth.Passwords.RequestResetAsync(TestAuth.Email, cancellationToken: Token);
        await auth.DrainMailAsync(Token);
        await auth.SignUpAsync("none@example.com", TestAuth.Password, cancellationToken: Token);
        await auth.DrainMailAsync(Token);
        _test.Time.Advance(TimeSpan.FromMinutes(9));
        await auth.Emails.SendVerificationAsync(TestAuth.Email, cancellationToken: Token);
        await auth.Passwords.RequestResetAsync(TestAuth.Email, cancellationToken: Token);
        await auth.DrainMailAsync(Token);
        _test.Time.Advance(TimeSpan.FromMinutes(2));

        foreach (var email in (string[])[TestAuth.Email, "none@example.com", "nobody@example.com"])
        {
            script.Calls.Clear();
            Assert.Equal(AuthErrors.InvalidProof, (await auth.Emails.VerifyAsync(email, "00000000", cancellationToken: Token)).Error);
            Assert.Equal(["FindForSignInAsync", "TakeGuessAsync", "VerifyEmailAsync", "VerifyEmailAsync"], script.Calls);

            script.Calls.Clear();
            Assert.Equal(
                AuthErrors.InvalidProof, (await auth.Passwords.ResetAsync(email, "00000000", "new password", cancellationToken: Token)).Error);
            Assert.Equal(["FindForSignInAsync", "TakeGuessAsync", "ResetPasswordAsync", "ResetPasswordAsync"], script.Calls);
        }
    }

    [Fact]
    public async Task An_account_that_somebody_else_opened_gets_nothing_by_the_click_of_the_owner_of_its_address()
    {
        var attacker = await _test.SignUpAsync();
        var token = TestAuth.TokenOf(Assert.Single(await _test.MailsAsync()).Link);

        var result = await _test.Facade.Emails.VerifyAsync(token, cancellationToken: Token);

        Assert.True(result.Succeeded);
        Assert.Equal(attacker.User.Id.ToString(), Assert.Single(_test.Store.Sessions).UserId);
    }

    [Fact]
    public async Task The_owner_of_an_address_removes_an_account_that_was_never_proven()
    {
        var attacker = await _test.SignUpAsync();
        var mail = Assert.Single(await _test.MailsAsync());

        Assert.Equal(
            AuthErrors.InvalidProof, (await _test.Facade.Emails.DisownAsync(TestAuth.TokenOf(mail.Link), cancellationToken: Token)).Error);
        Assert.True((await _test.Facade.Emails.DisownAsync(TestAuth.TokenOf(mail.DisownLink), cancellationToken: Token)).Succeeded);

        Assert.Empty(_test.Store.Users);
        Assert.Empty(_test.Store.Sessions);
        Assert.False((await _test.Facade.GetSessionAsync(attacker.AccessToken, Token)).Succeeded);
        Assert.Equal(
            AuthErrors.InvalidProof, (await _test.Facade.Emails.DisownAsync(TestAuth.TokenOf(mail.DisownLink), cancellationToken: Token)).Error);
    }

    [Theory]
    [InlineData(ProofKind.Link)]
    [InlineData(ProofKind.Code)]
    public async Task An_account_is_disowned_in_the_morning_whatever_came_meanwhile(ProofKind proof)
    {
        var test = new TestAuth(options =>
        {
            TestAuth.WithLinks(options);
            options.EmailVerificationLifetime = TimeSpan.FromHours(1);
            options.Proof = proof;
        });
        await test.SignUpAsync();
        var token = TestAuth.TokenOf(Assert.Single(await test.MailsAsync()).DisownLink);
        test.Time.Advance(TimeSpan.FromHours(10));
        await test.Facade.Emails.SendVerificationAsync(TestAuth.Email, cancellationToken: Token);
        Assert.Equal(2, (await test.MailsAsync()).Count);

        test.Time.Advance(TimeSpan.FromHours(13.9));
        Assert.True((await test.Facade.Emails.DisownAsync(token, cancellationToken: Token)).Succeeded);

        Assert.Empty(test.Store.Users);
    }

    [Fact]
    public async Task An_account_is_not_disowned_after_a_day()
    {
        await _test.SignUpAsync();
        var token = TestAuth.TokenOf(Assert.Single(await _test.MailsAsync()).DisownLink);
        _test.Time.Advance(TimeSpan.FromHours(24));

        Assert.Equal(AuthErrors.InvalidProof, (await _test.Facade.Emails.DisownAsync(token, cancellationToken: Token)).Error);
        Assert.Single(_test.Store.Users);
    }

    [Fact]
    public async Task An_account_whose_address_was_proven_stays()
    {
        await _test.SignUpAsync();
        var mail = Assert.Single(await _test.MailsAsync());
        await _test.Facade.Emails.VerifyAsync(TestAuth.TokenOf(mail.Link), cancellationToken: Token);

        Assert.Equal(
            AuthErrors.InvalidProof, (await _test.Facade.Emails.DisownAsync(TestAuth.TokenOf(mail.DisownLink), cancellationToken: Token)).Error);

        Assert.Single(_test.Store.Users);
    }

    [Fact]
    public async Task What_happens_to_addresses_is_told()
    {
        var events = new EmailEvents();
        var test = new TestAuth(options =>
        {
            TestAuth.WithLinks(options);
            options.Events = events;
        });
        var client = new SessionClient("::1", "browser");
        var signedIn = await test.SignUpAsync();
        await test.Facade.Emails.VerifyAsync(TestAuth.TokenOf(Assert.Single(await test.MailsAsync()).Link), client, Token);
        await test.Facade.Emails.RequestChangeAsync(signedIn.AccessToken, NewEmail, TestAuth.Password, cancellationToken: Token);
        await test.Facade.Emails.ConfirmChangeAsync(
            TestAuth.TokenOf(Of(await test.MailsAsync(), AuthMailPurpose.ConfirmEmailChange).Link), client, Token);

        var (userId, now) = (signedIn.User.Id.ToString(), test.Time.GetUtcNow());
        Assert.Equal([new EmailVerified(userId, client, now), new EmailChanged(userId, client, now)], events.Told);
    }

    private static AuthMail<TestUser> Of(IReadOnlyList<AuthMail<TestUser>> mails, AuthMailPurpose purpose) => mails.First(mail => mail.Purpose == purpose);

    private static string Wrong(string code) => (code[0] == '0' ? '1' : '0') + code[1..];

    private async Task RequestChange(string accessToken, string email = NewEmail) =>
        Assert.True((await _test.Facade.Emails.RequestChangeAsync(accessToken, email, TestAuth.Password, cancellationToken: Token)).Succeeded);

    private sealed class EmailEvents : Auth101Events
    {
        public List<object> Told { get; } = [];

        public override ValueTask EmailVerifiedAsync(EmailVerified verified)
        {
            Told.Add(verified);
            return ValueTask.CompletedTask;
        }

        public override ValueTask EmailChangedAsync(EmailChanged changed)
        {
            Told.Add(changed);
            return ValueTask.CompletedTask;
        }
    }
}
