using Auth101.Proofs;
using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

public class PasswordTests
{
    private const string New = "an0ther pässword";

    private readonly RecordedEvents _events = new();
    private readonly TestAuth _test;

    public PasswordTests() => _test = new TestAuth(options =>
    {
        options.Events = _events;
        TestAuth.WithLinks(options);
    });

    private static CancellationToken Token => TestAuth.Token;

    private Auth101<TestUser> Auth => _test.Facade;

    [Fact]
    public async Task A_user_changes_the_password_and_goes_on_with_new_tokens()
    {
        var other = await _test.SignUpAsync();
        var here = await SignInAsync(TestAuth.Password);

        var changed = TestAuth.Succeeded(await Auth.Passwords.ChangeAsync(here.AccessToken, TestAuth.Password, New, cancellationToken: Token));

        Assert.True((await Auth.GetSessionAsync(changed.AccessToken, Token)).Succeeded);
        Assert.True((await Auth.RefreshAsync(changed.RefreshToken, cancellationToken: Token)).Succeeded);
        Assert.Equal(TestAuth.Read(here.AccessToken).Payload["sid"], TestAuth.Read(changed.AccessToken).Payload["sid"]);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.GetSessionAsync(here.AccessToken, Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.RefreshAsync(here.RefreshToken, cancellationToken: Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.RefreshAsync(other.RefreshToken, cancellationToken: Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.InvalidCredentials, (await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)).Error?.Code);
        await SignInAsync(New);
        Assert.Equal([PasswordChangeReason.ChangedByUser], _events.Changed);
        Assert.Equal([SessionEndReason.PasswordChanged], _events.Ended);
    }

    [Fact]
    public async Task A_user_whose_password_has_changed_is_told()
    {
        var signedIn = await _test.SignUpAsync();
        _test.Store.Update(signedIn.User.Id.ToString(), static user => user with { Email = "Alice@Example.com" });
        var client = new SessionClient("192.0.2.7", "curl") { Language = "de" };

        var changed = TestAuth.Succeeded(await Auth.Passwords.ChangeAsync(signedIn.AccessToken, TestAuth.Password, New, client: client, cancellationToken: Token));
        await Auth.Passwords.ChangeAsync(changed.AccessToken, "something else", "yet another", client: client, cancellationToken: Token);

        var mail = Assert.Single(await _test.MailsAsync(), static mail => mail.Purpose == AuthMailPurpose.PasswordChanged);
        Assert.Equal(("Alice@Example.com", client, null, null, null), (mail.Address, mail.RequestedBy, mail.Link, mail.Code, mail.ExpiresAt));
        Assert.Equal(signedIn.User.Id, mail.User.Id);
    }

    [Theory]
    [InlineData(ProofKind.Link)]
    [InlineData(ProofKind.Code)]
    public async Task A_user_whose_password_was_reset_is_told(ProofKind proof)
    {
        var test = new TestAuth(options =>
        {
            TestAuth.WithLinks(options);
            options.Proof = proof;
        });
        var signedIn = await test.SignUpAsync();
        await test.Facade.Passwords.RequestResetAsync(TestAuth.Email, cancellationToken: Token);
        var asked = (await test.MailsAsync()).Single(static mail => mail.Purpose == AuthMailPurpose.ResetPassword);
        var client = new SessionClient("192.0.2.7", "curl");

        Assert.Equal(AuthErrorCode.InvalidToken, (await ResetAsync("AAAAAAAA")).Error?.Code);
        Assert.DoesNotContain(await test.MailsAsync(), static mail => mail.Purpose == AuthMailPurpose.PasswordChanged);
        Assert.True((await ResetAsync(asked.Code ?? TestAuth.TokenOf(asked.Link))).Succeeded);

        var mail = Assert.Single(await test.MailsAsync(), static mail => mail.Purpose == AuthMailPurpose.PasswordChanged);
        Assert.Equal((TestAuth.Email, client, null, null), (mail.Address, mail.RequestedBy, mail.Link, mail.Code));
        Assert.Equal((signedIn.User.Id, true), (mail.User.Id, mail.User.EmailVerified));

        Task<AuthResult> ResetAsync(string secret) => proof == ProofKind.Link
            ? test.Facade.Passwords.ResetAsync(secret, New, client, Token)
            : test.Facade.Passwords.ResetAsync(TestAuth.Email, secret, New, client, Token);
    }

    [Fact]
    public async Task A_reset_is_done_though_the_user_cannot_be_told()
    {
        var (store, script) = FlakyStore.On<TestUser>(_test.Store);
        var options = TestAuth.Options();
        TestAuth.WithLinks(options);
        var auth = new Auth101<TestUser>(options, store, _test.Time, mailer: _test.Mailer);
        await _test.SignUpAsync();
        await auth.Passwords.RequestResetAsync(TestAuth.Email, cancellationToken: Token);
        await auth.DrainMailAsync(Token);
        var token = TestAuth.TokenOf(_test.Mailer.Sent.Single(static mail => mail.Purpose == AuthMailPurpose.ResetPassword).Link);
        script.BeforeCall = call =>
        {
            if (call == "FindForSignInAsync")
            {
                throw new FlakyStore.Failure(StoreFailure.Other);
            }
        };

        Assert.True((await auth.Passwords.ResetAsync(token, New, cancellationToken: Token)).Succeeded);
        script.BeforeCall = null;
        await SignInAsync(New);
    }

    [Fact]
    public async Task The_other_sessions_go_on_if_that_is_wanted()
    {
        var other = await _test.SignUpAsync();
        var here = await SignInAsync(TestAuth.Password);

        TestAuth.Succeeded(await Auth.Passwords.ChangeAsync(here.AccessToken, TestAuth.Password, New, revokeOthers: false, cancellationToken: Token));

        Assert.True((await Auth.GetSessionAsync(other.AccessToken, Token)).Succeeded);
        Assert.Empty(_events.Ended);
    }

    [Fact]
    public async Task Nothing_is_changed_for_who_does_not_know_the_password_or_whose_session_has_ended()
    {
        var signedIn = await _test.SignUpAsync();

        await Refuses(AuthErrorCode.InvalidCredentials, signedIn.AccessToken, "something else", New);
        await Refuses(AuthErrorCode.ValidationError, signedIn.AccessToken, TestAuth.Password, "short");
        await Refuses(AuthErrorCode.ValidationError, signedIn.AccessToken, "", New);
        await Refuses(AuthErrorCode.InvalidToken, signedIn.RefreshToken, TestAuth.Password, New);
        await Auth.SignOutAsync(signedIn.AccessToken, Token);
        await Refuses(AuthErrorCode.SessionNotFound, signedIn.AccessToken, TestAuth.Password, New);
        Assert.Empty(_events.Changed);
        await SignInAsync(TestAuth.Password);

        async Task Refuses(AuthErrorCode code, string accessToken, string current, string password) =>
            Assert.Equal(code, (await Auth.Passwords.ChangeAsync(accessToken, current, password, cancellationToken: Token)).Error?.Code);
    }

    [Fact]
    public async Task A_hash_that_the_database_refuses_leaves_password_sessions_and_proof()
    {
        var signedIn = await _test.SignUpAsync();
        var id = signedIn.User.Id.ToString();
        await Auth.Passwords.RequestResetAsync(TestAuth.Email, cancellationToken: Token);
        var reset = TestAuth.TokenOf((await _test.MailsAsync()).Single(static mail => mail.Purpose == AuthMailPurpose.ResetPassword).Link);
        _test.Store.BeforeChangePassword = static () => throw new StoreConstraintException("ck_password", new InvalidOperationException("$argon2id$v=19$"));

        Assert.Equal(
            AuthErrors.RefusedPassword,
            (await Auth.Passwords.ChangeAsync(signedIn.AccessToken, TestAuth.Password, New, cancellationToken: Token)).Error);
        Assert.Equal(AuthErrors.RefusedPassword, (await Auth.Passwords.ResetAsync(reset, New, cancellationToken: Token)).Error);
        Assert.Equal(AuthErrors.RefusedPassword, (await Auth.Admin.SetPasswordAsync(id, New, Token)).Error);

        Assert.Equal(3, _test.Log.Warnings.Count(message => message.Contains($"user {id} (ck_password)", StringComparison.Ordinal)));
        Assert.DoesNotContain(_test.Log.Entries, static entry => entry.Message.Contains('$', StringComparison.Ordinal));
        _test.Store.BeforeChangePassword = null;
        Assert.True((await Auth.GetSessionAsync(signedIn.AccessToken, Token)).Succeeded);
        Assert.True((await Auth.Passwords.ResetAsync(reset, New, cancellationToken: Token)).Succeeded);
    }

    [Fact]
    public async Task A_change_asks_again_where_the_hash_was_replaced_meanwhile()
    {
        var signedIn = await _test.SignUpAsync();
        var id = _test.Store.Users[0].Id.ToString();
        var hash = (await Auth.SignUpAsync("bob@example.com", TestAuth.Password, cancellationToken: Token)).Succeeded
            ? _test.Store.GetPassword(_test.Store.Users.Single(static user => user.Email == "bob@example.com").Id.ToString())
            : null;
        _test.Store.BeforeChangePassword = () =>
        {
            _test.Store.BeforeChangePassword = null;
            _test.Store.SetPassword(id, hash);
        };

        TestAuth.Succeeded(await Auth.Passwords.ChangeAsync(signedIn.AccessToken, TestAuth.Password, New, cancellationToken: Token));

        await SignInAsync(New);
    }

    [Fact]
    public async Task A_forgotten_password_is_reset_by_mail_once()
    {
        var signedIn = await _test.SignUpAsync();
        Assert.True((await Auth.Passwords.RequestResetAsync("ALICE@example.com ", cancellationToken: Token)).Succeeded);
        var mail = Assert.Single(await _test.MailsAsync(), static mail => mail.Purpose != AuthMailPurpose.VerifyEmail);
        Assert.Equal((AuthMailPurpose.ResetPassword, TestAuth.Email), (mail.Purpose, mail.Address));
        var token = TestAuth.TokenOf(mail.Link);

        // A password that is refused leaves the token as it is.
        Assert.Equal(AuthErrorCode.ValidationError, (await Auth.Passwords.ResetAsync(token, "short", cancellationToken: Token)).Error?.Code);
        Assert.True((await Auth.Passwords.ResetAsync(token, New, cancellationToken: Token)).Succeeded);

        Assert.Equal(AuthErrors.InvalidProof, (await Auth.Passwords.ResetAsync(token, New, cancellationToken: Token)).Error);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.RefreshAsync(signedIn.RefreshToken, cancellationToken: Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.InvalidCredentials, (await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)).Error?.Code);
        Assert.True((await SignInAsync(New)).User.EmailVerified);
        Assert.All(_test.Store.Verifications, verification => Assert.True(verification.ExpiresAt <= _test.Time.GetUtcNow()));
        Assert.Equal([PasswordChangeReason.Reset], _events.Changed);
        Assert.Equal([SessionEndReason.PasswordReset], _events.Ended);
    }

    [Fact]
    public async Task A_reset_leaves_nothing_to_who_opened_the_account_for_the_address_of_somebody_else()
    {
        var stranger = await _test.SignUpAsync();
        TestAuth.Succeeded(await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token));
        Assert.True((await Auth.Emails.RequestChangeAsync(
            stranger.AccessToken, "stranger@example.com", TestAuth.Password, cancellationToken: Token)).Succeeded);
        var change = TestAuth.TokenOf((await _test.MailsAsync()).Single(static mail => mail.Purpose == AuthMailPurpose.ConfirmEmailChange).Link);

        Assert.True((await Auth.Passwords.ResetAsync(await RequestAsync(), New, cancellationToken: Token)).Succeeded);

        Assert.Empty(_test.Store.Sessions);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.RefreshAsync(stranger.RefreshToken, cancellationToken: Token)).Error?.Code);
        Assert.Equal(AuthErrorCode.SessionNotFound, (await Auth.GetSessionAsync(stranger.AccessToken, Token)).Error?.Code);
        Assert.Equal(
            AuthErrorCode.InvalidCredentials, (await Auth.SignInAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token)).Error?.Code);
        Assert.Equal(AuthErrors.InvalidProof, (await Auth.Emails.ConfirmChangeAsync(change, cancellationToken: Token)).Error);
        Assert.Equal(TestAuth.Email, (await SignInAsync(New)).User.Email);
    }

    [Fact]
    public async Task A_link_is_dead_when_its_time_is_over_a_newer_one_was_sent_or_the_address_is_another_one()
    {
        await _test.SignUpAsync();
        var first = await RequestAsync();
        _test.Time.Advance(TimeSpan.FromMinutes(2));
        var second = await RequestAsync();

        Assert.Equal(AuthErrors.InvalidProof, (await Auth.Passwords.ResetAsync(first, New, cancellationToken: Token)).Error);
        var id = _test.Store.Users[0].Id.ToString();
        _test.Store.Update(id, static user => user with { Email = "alice@elsewhere.example" });
        Assert.Equal(AuthErrors.InvalidProof, (await Auth.Passwords.ResetAsync(second, New, cancellationToken: Token)).Error);
        _test.Store.Update(id, static user => user with { Email = TestAuth.Email });
        _test.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(AuthErrors.InvalidProof, (await Auth.Passwords.ResetAsync(second, New, cancellationToken: Token)).Error);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("garbage")]
    public async Task What_we_did_not_seal_costs_nothing(string? token)
    {
        await _test.SignUpAsync();
        _test.Store.BeforeFind = static () => Assert.Fail("Nothing is asked.");

        Assert.Equal(AuthErrors.InvalidProof, (await Auth.Passwords.ResetAsync(token!, New, cancellationToken: Token)).Error);
    }

    [Fact]
    public async Task A_token_for_another_purpose_resets_nothing()
    {
        await _test.SignUpAsync();
        var proofs = new ProofSealer(TestAuth.Options());
        var proof = proofs.NewLink(ProofPurpose.VerifyEmail, _test.Store.Users[0].Id.ToString(), TestAuth.Email);

        Assert.Equal(AuthErrors.InvalidProof, (await Auth.Passwords.ResetAsync(proofs.Seal(proof), New, cancellationToken: Token)).Error);
    }

    [Fact]
    public async Task Known_unknown_and_inactive_addresses_make_the_same_calls_and_get_the_same_answer()
    {
        var (store, script) = FlakyStore.On<TestUser>(_test.Store);
        var options = TestAuth.Options();
        TestAuth.WithLinks(options);
        var auth = new Auth101<TestUser>(options, store, _test.Time, mailer: _test.Mailer);
        await auth.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token);
        await auth.SignUpAsync("inactive@example.com", TestAuth.Password, cancellationToken: Token);
        _test.Store.Update(
            _test.Store.Users.Single(static user => user.Email == "inactive@example.com").Id.ToString(), static user => user with { IsActive = false });

        await auth.DrainMailAsync(Token);
        foreach (var email in (string[])[TestAuth.Email, "nobody@example.com", "inactive@example.com"])
        {
            script.Calls.Clear();
            var answer = await auth.Passwords.RequestResetAsync(email, cancellationToken: Token);

            // What comes after is the worker's.
            Assert.Same(AuthResult.Success, answer);
            Assert.Equal("FindForSignInAsync", script.Calls[0]);
            Assert.DoesNotContain(script.Calls.Skip(1), static call => call != "TryStartProofAsync");
            await auth.DrainMailAsync(Token);
        }

        Assert.Equal(TestAuth.Email, Assert.Single(_test.Mailer.Sent, static mail => mail.Purpose == AuthMailPurpose.ResetPassword).Address);
    }

    [Fact]
    public async Task A_user_who_was_deactivated_meanwhile_is_not_activated_by_a_reset()
    {
        await _test.SignUpAsync();
        var token = await RequestAsync();
        _test.Store.Update(_test.Store.Users[0].Id.ToString(), static user => user with { IsActive = false });

        Assert.Equal(AuthErrors.InvalidProof, (await Auth.Passwords.ResetAsync(token, New, cancellationToken: Token)).Error);
    }

    [Fact]
    public async Task No_mail_is_asked_for_without_a_mailer_or_an_address()
    {
        Assert.Equal(AuthErrorCode.ValidationError, (await Auth.Passwords.RequestResetAsync("no address", cancellationToken: Token)).Error?.Code);
        var auth = new Auth101<TestUser>(TestAuth.Options(), _test.Store);
        await Assert.ThrowsAsync<InvalidOperationException>(() => auth.Passwords.RequestResetAsync(TestAuth.Email, cancellationToken: Token));
    }

    [Fact]
    public async Task A_code_resets_the_password_of_the_address_that_it_was_sent_to_and_dies_of_five_guesses()
    {
        var options = TestAuth.Options();
        options.Proof = ProofKind.Code;
        var auth = new Auth101<TestUser>(options, _test.Store, _test.Time, mailer: _test.Mailer);
        await auth.SignUpAsync(TestAuth.Email, TestAuth.Password, cancellationToken: Token);
        await auth.SignUpAsync("bob@example.com", TestAuth.Password, cancellationToken: Token);
        var code = await Request();

        Assert.Equal(AuthErrors.InvalidProof, (await auth.Passwords.ResetAsync("bob@example.com", code, New, cancellationToken: Token)).Error);
        Assert.Equal(AuthErrors.InvalidProof, (await auth.Passwords.ResetAsync("nobody@example.com", code, New, cancellationToken: Token)).Error);
        Assert.Equal(AuthErrors.InvalidProof, (await auth.Passwords.ResetAsync(TestAuth.Email, "no code", New, cancellationToken: Token)).Error);
        Assert.True((await auth.Passwords.ResetAsync("Alice@example.com", code.ToLowerInvariant(), New, cancellationToken: Token)).Succeeded);

        _test.Time.Advance(TimeSpan.FromMinutes(2));
        code = await Request();
        var wrong = code == "00000000" ? "11111111" : "00000000";
        for (var guess = 0; guess < 5; guess++)
        {
            Assert.Equal(AuthErrors.InvalidProof, (await auth.Passwords.ResetAsync(TestAuth.Email, wrong, New, cancellationToken: Token)).Error);
        }

        Assert.Equal(AuthErrors.InvalidProof, (await auth.Passwords.ResetAsync(TestAuth.Email, code, New, cancellationToken: Token)).Error);

        async Task<string> Request()
        {
            await auth.Passwords.RequestResetAsync(TestAuth.Email, cancellationToken: Token);
            await auth.DrainMailAsync(Token);
            return _test.Mailer.Sent.Last(static mail => mail.Purpose == AuthMailPurpose.ResetPassword).Code!;
        }
    }

    private async Task<string> RequestAsync()
    {
        await Auth.Passwords.RequestResetAsync(TestAuth.Email, cancellationToken: Token);
        return TestAuth.TokenOf((await _test.MailsAsync())[^1].Link);
    }

    private async Task<SignedIn<TestUser>> SignInAsync(string password) =>
        TestAuth.Succeeded(await Auth.SignInAsync(TestAuth.Email, password, cancellationToken: Token));

    private sealed class RecordedEvents : Auth101Events
    {
        public List<PasswordChangeReason> Changed { get; } = [];

        public List<SessionEndReason> Ended { get; } = [];

        public override ValueTask PasswordChangedAsync(PasswordChanged changed)
        {
            Changed.Add(changed.Reason);
            return ValueTask.CompletedTask;
        }

        public override ValueTask SessionEndedAsync(SessionEnded ended)
        {
            Ended.Add(ended.Reason);
            return ValueTask.CompletedTask;
        }
    }
}
