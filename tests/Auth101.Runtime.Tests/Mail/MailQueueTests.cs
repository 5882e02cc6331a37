using System.Diagnostics;
using System.Diagnostics.Metrics;
using Auth101.Mail;
using Auth101.Proofs;
using Auth101.Runtime.Tests.Flows;
using Auth101.Runtime.Tests.Passwords;
using Auth101.Stores;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Auth101.Runtime.Tests.Mail;

public class MailQueueTests
{
    private static readonly SessionClient Client = new("192.0.2.7", "Browser") { Language = "de" };

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2030, 1, 1, 12, 0, 0, TimeSpan.Zero));
    private readonly RecordingMailer<TestUser> _mailer = new();
    private readonly RecordingLogger _log = new();
    private readonly InMemoryAuthStore _store = new();
    private readonly AuthOptions _options = TestAuth.Options();
    private readonly TestUser _user = new() { Id = Guid.CreateVersion7(), Email = TestAuth.Email, Name = "Alice" };

    public MailQueueTests()
    {
        _options.Links.VerifyEmail = "https://shop.example/verify#token={token}";
        _options.Links.ResetPassword = "https://shop.example/reset#token={token}";
        _options.Links.ConfirmEmailChange = "https://shop.example/confirm#token={token}";
        _options.Links.CancelEmailChange = "https://shop.example/cancel#token={token}";
        _options.Links.DisownEmail = "https://shop.example/disown#token={token}";
        _store.Add(_user);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_says_what_it_is_for_whom_it_is_about_and_who_asked()
    {
        var queue = Queue();
        Assert.True(queue.TryEnqueue(Order(AuthMailPurpose.EmailChanged, "old@example.com")));
        await queue.DrainAsync(Token);

        var mail = Assert.Single(_mailer.Sent);
        Assert.Equal(AuthMailPurpose.EmailChanged, mail.Purpose);
        Assert.Same(_user, mail.User);
        Assert.Equal("old@example.com", mail.Address);
        Assert.Equal(_time.GetUtcNow(), mail.RequestedAt);
        Assert.Equal(Client, mail.RequestedBy);
        Assert.Equal("de", mail.Language);
        Assert.Equal([null, null, null, null], [mail.Link, mail.DisownLink, mail.Code, (object?)mail.ExpiresAt]);
        Assert.Equal("EmailChanged", mail.ToString());
    }

    [Fact]
    public async Task A_link_holds_a_token_for_its_purpose_and_the_one_beside_it_disowns()
    {
        await SendAsync(AuthMailPurpose.VerifyEmail);

        var mail = Assert.Single(_mailer.Sent);
        Assert.Equal(_time.GetUtcNow().AddHours(24), mail.ExpiresAt);
        var proofs = new ProofSealer(_options);
        var proof = proofs.TryOpen(ProofPurpose.VerifyEmail, TokenOf(mail.Link, "https://shop.example/verify#token="))!;
        Assert.Equal((_user.Id.ToString(), TestAuth.Email), (proof.UserId, proof.Email));
        var disowned = proofs.TryOpenDisown(TokenOf(mail.DisownLink, "https://shop.example/disown#token="));
        Assert.Equal(new DisownToken(_user.Id.ToString(), TestAuth.Email, _time.GetUtcNow().AddHours(24)), disowned);
        Assert.Null(mail.Code);
    }

    [Fact]
    public async Task A_change_of_the_address_is_confirmed_at_the_new_one_and_can_be_stopped_at_the_old_one()
    {
        await SendAsync(AuthMailPurpose.ConfirmEmailChange, "new@example.com");

        var proofs = new ProofSealer(_options);
        Assert.Equal(2, _mailer.Sent.Count);
        var confirm = _mailer.Sent.Single(static mail => mail.Purpose == AuthMailPurpose.ConfirmEmailChange);
        var notice = _mailer.Sent.Single(static mail => mail.Purpose == AuthMailPurpose.EmailChangeRequested);
        Assert.Equal(("new@example.com", TestAuth.Email), (confirm.Address, notice.Address));
        var proof = proofs.TryOpen(ProofPurpose.ChangeEmail, TokenOf(confirm.Link, "https://shop.example/confirm#token="))!;
        Assert.Equal((TestAuth.Email, "new@example.com"), (proof.Email, proof.NewEmail));
        Assert.Equal(proof.Value, proofs.TryOpen(ProofPurpose.CancelEmailChange, TokenOf(notice.Link, "https://shop.example/cancel#token="))!.Value);
        Assert.Equal(_time.GetUtcNow().AddHours(1), notice.ExpiresAt);
    }

    [Fact]
    public async Task A_code_takes_the_place_of_a_link_that_proves_and_lives_shorter()
    {
        _options.Proof = ProofKind.Code;
        await SendAsync(AuthMailPurpose.ResetPassword);

        var mail = Assert.Single(_mailer.Sent);
        Assert.Equal(8, mail.Code!.Length);
        Assert.Null(mail.Link);
        Assert.Equal(_time.GetUtcNow().AddMinutes(10), mail.ExpiresAt);
    }

    [Fact]
    public async Task The_row_of_the_database_decides_how_often_a_mail_goes_out()
    {
        var sent = new List<int>();
        for (var minute = 0; minute < 62; minute++)
        {
            await SendAsync(AuthMailPurpose.ResetPassword);
            await SendAsync(AuthMailPurpose.ResetPassword);
            sent.Add(_mailer.Sent.Count);
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal([1, 2, 3, 4, 5, 5], sent[..6]);
        Assert.Equal([5, 6, 7], sent[^3..]);
        Assert.Contains(_log.Entries, entry => entry.Message.StartsWith($"Mail of the kind ResetPassword for user {_user.Id} is not sent", StringComparison.Ordinal));

        await SendAsync(AuthMailPurpose.VerifyEmail);
        Assert.Equal(AuthMailPurpose.VerifyEmail, _mailer.Sent[^1].Purpose);
    }

    [Fact]
    public async Task A_mail_goes_out_when_its_row_is_there_also_where_the_answer_of_the_database_was_lost()
    {
        var proofs = new ProofSealer(_options);
        var (store, script) = FlakyStore.On<TestUser>(_store);
        script.WorksFirst = true;
        script.Failures.Enqueue(StoreFailure.ConnectionLost);
        var queue = new MailQueue<TestUser>(_options, _mailer, new MailWriter<TestUser>(_options, store, proofs, _time), _time, _log);
        queue.TryEnqueue(Order(AuthMailPurpose.ResetPassword));
        _time.Advance(MailQueue<TestUser>.Wait.Most);
        await LoggedAsync(1);
        Assert.Equal(0, _mailer.Calls);

        await queue.DrainAsync(Token);

        var proof = proofs.TryOpen(ProofPurpose.ResetPassword, TokenOf(Assert.Single(_mailer.Sent).Link, "https://shop.example/reset#token="))!;
        Assert.Equal(["TryStartProofAsync", "TryStartProofAsync", "TryStartProofAsync"], script.Calls);
        Assert.True(await _store.EndProofAsync(proof.Identifier, proof.Value, _time.GetUtcNow(), Token));
    }

    [Fact]
    public async Task A_mail_is_counted_where_it_goes_whoever_asks_for_it()
    {
        for (var i = 0; i < 7; i++)
        {
            var user = new TestUser { Id = Guid.CreateVersion7(), Email = $"user{i}@example.com" };
            _store.Add(user);
            var queue = Queue();
            queue.TryEnqueue(Order(AuthMailPurpose.ConfirmEmailChange, "victim@example.com", user));
            queue.TryEnqueue(Order(AuthMailPurpose.ConfirmEmailChange, "victim@example.com", _user));
            await queue.DrainAsync(Token);
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(5, _mailer.Sent.Count(static mail => mail.Address == "victim@example.com"));
        await SendAsync(AuthMailPurpose.ConfirmEmailChange, "other@example.com");
        Assert.Equal("other@example.com", Assert.Single(_mailer.Sent, static mail => mail.Address == "other@example.com").Address);
    }

    [Fact]
    public async Task An_account_that_is_deleted_and_opened_again_gets_its_address_no_more_mail()
    {
        AuthMailPurpose[] purposes =
            [AuthMailPurpose.VerifyEmail, AuthMailPurpose.ResetPassword, AuthMailPurpose.AddressTaken, AuthMailPurpose.PasswordChanged];
        for (var i = 0; i < 7; i++)
        {
            var user = new TestUser { Id = Guid.CreateVersion7(), Email = "victim@example.com" };
            _store.Add(user);
            var queue = Queue();
            Assert.All(purposes, purpose => queue.TryEnqueue(Order(purpose, "victim@example.com", user)));
            await queue.DrainAsync(Token);
            _store.Delete(user.Id.ToString());
            _time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.All(purposes, purpose => Assert.Equal(5, _mailer.Sent.Count(mail => mail.Purpose == purpose)));
    }

    [Theory]
    [InlineData(AuthMailPurpose.VerifyEmail)]
    [InlineData(AuthMailPurpose.ResetPassword)]
    [InlineData(AuthMailPurpose.ConfirmEmailChange)]
    [InlineData(AuthMailPurpose.AddressTaken)]
    public async Task No_mail_goes_out_about_a_user_who_is_gone_or_has_another_address(AuthMailPurpose purpose)
    {
        _store.Update(_user.Id.ToString(), static user => user with { Email = "new@example.com" });
        await SendAsync(purpose);
        _store.Update(_user.Id.ToString(), static user => user with { Email = TestAuth.Email, IsActive = false });
        await SendAsync(purpose);
        _store.Delete(_user.Id.ToString());
        await SendAsync(purpose);

        Assert.Equal(0, _mailer.Calls);
        Assert.Empty(_store.Verifications);
    }

    [Fact]
    public async Task That_the_password_has_changed_is_told_whatever_was_done_to_the_user_since()
    {
        _store.Update(_user.Id.ToString(), static user => user with { Email = "new@example.com", IsActive = false });
        await SendAsync(AuthMailPurpose.PasswordChanged);
        Assert.Equal(TestAuth.Email, Assert.Single(_mailer.Sent).Address);

        await SendAsync(AuthMailPurpose.PasswordChanged);
        Assert.Single(_mailer.Sent);
        _store.Delete(_user.Id.ToString());
        _time.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(AuthMailPurpose.PasswordChanged);
        Assert.Equal(2, _mailer.Sent.Count);
    }

    [Fact]
    public async Task A_change_that_is_held_back_ends_the_one_before()
    {
        await SendAsync(AuthMailPurpose.ConfirmEmailChange, "wrong@example.com");
        await SendAsync(AuthMailPurpose.ConfirmEmailChange, "right@example.com");

        var token = TokenOf(_mailer.Sent.Single(static mail => mail.Address == "wrong@example.com").Link, "https://shop.example/confirm#token=");
        var proof = new ProofSealer(_options).TryOpen(ProofPurpose.ChangeEmail, token)!;
        Assert.DoesNotContain(_mailer.Sent, static mail => mail.Address == "right@example.com");
        Assert.Equal(EmailChangeOutcome.NotProven, await _store.ConfirmEmailChangeAsync(proof.ToProof(), proof.NewEmail!, _time.GetUtcNow(), Token));
    }

    [Fact]
    public async Task A_change_that_is_asked_for_twice_at_once_keeps_its_link()
    {
        await SendAsync(AuthMailPurpose.ConfirmEmailChange, "new@example.com");
        await SendAsync(AuthMailPurpose.ConfirmEmailChange, "new@example.com");

        var token = TokenOf(_mailer.Sent.Single(static mail => mail.Address == "new@example.com").Link, "https://shop.example/confirm#token=");
        var proof = new ProofSealer(_options).TryOpen(ProofPurpose.ChangeEmail, token)!;
        Assert.Equal(EmailChangeOutcome.Changed, await _store.ConfirmEmailChangeAsync(proof.ToProof(), proof.NewEmail!, _time.GetUtcNow(), Token));
    }

    [Fact]
    public async Task An_order_for_nobody_sends_nothing()
    {
        var queue = Queue();
        Assert.True(queue.TryEnqueue(new MailOrder<TestUser> { Purpose = AuthMailPurpose.ResetPassword, User = null, Address = "nobody@example.com" }));
        await queue.DrainAsync(Token);

        Assert.Equal(0, _mailer.Calls);
        Assert.Empty(_log.Entries);
    }

    [Theory]
    [InlineData(AuthMailPurpose.VerifyEmail)]
    [InlineData(AuthMailPurpose.ResetPassword)]
    [InlineData(AuthMailPurpose.AddressTaken)]
    public async Task Mail_that_tells_who_exists_is_not_worked_on_beside_the_answer(AuthMailPurpose purpose)
    {
        var queue = Queue();
        queue.TryEnqueue(Order(purpose));
        _time.Advance(MailQueue<TestUser>.Wait.Least - TimeSpan.FromMilliseconds(1));

        // A notice hides nothing.
        queue.TryEnqueue(Order(AuthMailPurpose.EmailChanged));
        await LoggedAsync(1);
        Assert.Equal(AuthMailPurpose.EmailChanged, Assert.Single(_mailer.Sent).Purpose);

        _time.Advance(MailQueue<TestUser>.Wait.Most);
        await LoggedAsync(2);
        Assert.Equal(purpose, _mailer.Sent[^1].Purpose);
    }

    [Fact]
    public async Task Mails_wait_for_as_long_as_chance_says()
    {
        const int Orders = 100;
        var queue = Queue();
        for (var order = 0; order < Orders; order++)
        {
            queue.TryEnqueue(Order(AuthMailPurpose.ResetPassword));
        }

        _time.Advance((MailQueue<TestUser>.Wait.Least + MailQueue<TestUser>.Wait.Most) / 2);
        await LoggedAsync(1);
        Assert.InRange(_log.Entries.Count(), 1, Orders - 1);

        _time.Advance(MailQueue<TestUser>.Wait.Most);
        await LoggedAsync(Orders);
    }

    [Fact]
    public async Task What_fails_is_tried_again_later_and_later_and_then_given_up()
    {
        var attempts = new SemaphoreSlim(0);
        _mailer.Before = (_, _, _) =>
        {
            attempts.Release();
            throw new InvalidOperationException($"550 <{TestAuth.Email}> is unknown");
        };
        Queue().TryEnqueue(Order(AuthMailPurpose.EmailChanged));

        Assert.True(await attempts.WaitAsync(Patience, Token));
        foreach (var pause in MailQueue<TestUser>.Pauses)
        {
            await LoggedAsync(_mailer.Calls);
            _time.Advance(pause * 0.89);
            Assert.Equal(0, attempts.CurrentCount);
            _time.Advance(pause * 0.22);
            Assert.True(await attempts.WaitAsync(Patience, Token));
        }

        await LoggedAsync(_mailer.Calls);
        Assert.Equal(6, _mailer.Calls);
        Assert.StartsWith($"Mail of the kind EmailChanged for user {_user.Id} could not be sent and is given up", _log.Entries.Last().Message, StringComparison.Ordinal);
        Assert.Equal(LogLevel.Error, _log.Entries.Last().Level);
        Assert.All(_log.Entries, static entry => Assert.DoesNotContain("@", entry.Message, StringComparison.Ordinal));
        Assert.All(_log.Entries, static entry => Assert.Contains("System.InvalidOperationException", entry.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_attempt_that_is_better_ends_it_and_the_token_is_the_one_of_the_first()
    {
        var tokens = new List<string?>();
        _mailer.Before = (mail, call, _) =>
        {
            tokens.Add(mail.Link);
            return call == 1 ? throw new IOException() : Task.CompletedTask;
        };
        var queue = Queue();
        queue.TryEnqueue(Order(AuthMailPurpose.ResetPassword));
        _time.Advance(MailQueue<TestUser>.Wait.Most);
        await LoggedAsync(1);
        _time.Advance(MailQueue<TestUser>.Pauses[0] * 1.1);
        await queue.DrainAsync(Token);

        Assert.Single(_mailer.Sent);
        Assert.Equal(2, tokens.Count);
        Assert.Equal(tokens[0], tokens[1]);
    }

    [Fact]
    public async Task What_trying_again_does_not_mend_is_given_up_at_once()
    {
        _mailer.Before = static (_, _, _) => throw new AuthMailException("The server answered 550.", isTransient: false);
        Queue().TryEnqueue(Order(AuthMailPurpose.EmailChanged));
        await LoggedAsync(1);

        Assert.EndsWith("given up (attempt 1): The server answered 550.", Assert.Single(_log.Entries).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_is_not_tried_after_its_token_has_expired()
    {
        _options.PasswordResetLifetime = TimeSpan.FromSeconds(4);
        _mailer.Before = static (_, _, _) => throw new AuthMailException("The server answered 451.", isTransient: true);
        Queue().TryEnqueue(Order(AuthMailPurpose.ResetPassword));
        _time.Advance(MailQueue<TestUser>.Wait.Most);
        await LoggedAsync(1);

        Assert.Contains("given up (attempt 1)", Assert.Single(_log.Entries).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_drain_tries_what_waits_a_last_time_and_does_not_wait_for_more()
    {
        _mailer.Before = static (_, _, _) => throw new IOException();
        var queue = Queue();
        queue.TryEnqueue(Order(AuthMailPurpose.EmailChanged));
        await LoggedAsync(1);
        await queue.DrainAsync(Token);

        Assert.Equal(2, _mailer.Calls);
        Assert.Contains("given up (attempt 2)", _log.Entries.Last().Message, StringComparison.Ordinal);
        await queue.DrainAsync(Token);
        Assert.Equal(2, _mailer.Calls);
    }

    [Fact]
    public async Task An_attempt_that_is_under_way_when_a_drain_begins_is_followed_by_a_last_one()
    {
        var begun = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        _mailer.Before = async (_, call, _) =>
        {
            if (call == 1)
            {
                begun.SetResult();
                await release.Task;
                throw new IOException();
            }
        };
        var queue = Queue();
        queue.TryEnqueue(Order(AuthMailPurpose.EmailChanged));
        await begun.Task;
        var drain = queue.DrainAsync(Token);
        release.SetResult();
        await drain;

        Assert.Single(_mailer.Sent);
    }

    [Fact]
    public async Task A_drain_that_is_given_up_says_how_many_are_left()
    {
        using var impatience = new CancellationTokenSource();
        var release = new TaskCompletionSource();
        _mailer.Before = (_, _, _) =>
        {
            impatience.Cancel();
            return release.Task;
        };
        var queue = Queue();
        queue.TryEnqueue(Order(AuthMailPurpose.EmailChanged));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => queue.DrainAsync(impatience.Token));
        Assert.Contains("for 1 mails", Assert.Single(_log.Warnings), StringComparison.Ordinal);

        release.SetResult();
        await queue.DrainAsync(Token);
        Assert.Single(_mailer.Sent);
    }

    [Fact]
    public async Task A_mailer_that_hangs_loses_its_time_and_stops_no_other_mail()
    {
        var hanging = new SemaphoreSlim(0);
        _mailer.Before = (mail, _, token) =>
        {
            if (mail.Address == "slow@example.com")
            {
                hanging.Release();
                return Task.Delay(Timeout.Infinite, token);
            }

            return Task.CompletedTask;
        };
        var queue = Queue();
        for (var i = 0; i < MailQueue<TestUser>.MaximumWorkers; i++)
        {
            queue.TryEnqueue(Order(AuthMailPurpose.EmailChanged, "slow@example.com"));
            Assert.True(await hanging.WaitAsync(Patience, Token));
        }

        queue.TryEnqueue(Order(AuthMailPurpose.EmailChanged, "quick@example.com"));
        _time.Advance(MailQueue<TestUser>.SendTime);
        await LoggedAsync(MailQueue<TestUser>.MaximumWorkers + 1);

        Assert.Equal("quick@example.com", Assert.Single(_mailer.Sent).Address);
        Assert.Equal(MailQueue<TestUser>.MaximumWorkers, _log.Warnings.Count(static line => line.Contains("TaskCanceledException", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_mailer_that_does_not_heed_its_time_is_left_and_not_called_again()
    {
        using var block = new ManualResetEventSlim();
        using var blocked = new SemaphoreSlim(0);
        _mailer.Before = (_, _, _) =>
        {
            blocked.Release();
            block.Wait(Token);
            return Task.CompletedTask;
        };
        Queue().TryEnqueue(Order(AuthMailPurpose.EmailChanged));
        Assert.True(await blocked.WaitAsync(Patience, Token));
        await AdvanceUntilLoggedAsync(MailQueue<TestUser>.SendTime + MailQueue<TestUser>.Grace);

        Assert.Contains("does not heed its cancellation token", Assert.Single(_log.Entries).Message, StringComparison.Ordinal);
        block.Set();
    }

    [Fact]
    public async Task What_does_not_fit_is_dropped_and_logged_without_the_address()
    {
        var release = new TaskCompletionSource();
        _mailer.Before = (_, _, _) => release.Task;
        var queue = Queue();
        for (var i = 0; i < MailQueue<TestUser>.Capacity; i++)
        {
            Assert.True(queue.TryEnqueue(Order(AuthMailPurpose.EmailChanged)));
        }

        Assert.False(queue.TryEnqueue(Order(AuthMailPurpose.EmailChanged)));
        var (level, message) = Assert.Single(_log.Entries);
        Assert.Equal(LogLevel.Error, level);
        Assert.Contains($"user {_user.Id} is lost, because the queue is full", message, StringComparison.Ordinal);
        Assert.DoesNotContain("@", message, StringComparison.Ordinal);

        release.SetResult();
        await queue.DrainAsync(Token);
        Assert.Equal(MailQueue<TestUser>.Capacity, _mailer.Sent.Count);
        Assert.True(queue.TryEnqueue(Order(AuthMailPurpose.EmailChanged)));
        await queue.DrainAsync(Token);
    }

    [Fact]
    public async Task What_waits_for_another_attempt_makes_room_for_what_had_none()
    {
        var release = new TaskCompletionSource();
        _mailer.Before = (mail, _, _) => mail.Address == TestAuth.Email ? throw new IOException() : release.Task;
        var queue = Queue();
        Assert.True(queue.TryEnqueue(Order(AuthMailPurpose.EmailChanged)));
        await LoggedAsync(1);
        for (var i = 0; i < MailQueue<TestUser>.Capacity; i++)
        {
            Assert.True(queue.TryEnqueue(Order(AuthMailPurpose.EmailChanged, "other@example.com")));
        }

        Assert.False(queue.TryEnqueue(Order(AuthMailPurpose.EmailChanged, "other@example.com")));
        Assert.Equal(2, _log.Entries.Count(static entry => entry.Message.Contains("is lost, because the queue is full", StringComparison.Ordinal)));
        release.SetResult();
        await queue.DrainAsync(Token);
        Assert.Equal(MailQueue<TestUser>.Capacity, _mailer.Sent.Count);
    }

    [Theory]
    [InlineData("alice@example.com\r\nBcc: bob@example.com")]
    [InlineData("alice@example.com, bob@example.com")]
    [InlineData("Alice <alice@example.com>")]
    public async Task No_mailer_gets_to_see_what_is_not_one_address(string address)
    {
        await SendAsync(AuthMailPurpose.EmailChanged, address);

        Assert.Equal(0, _mailer.Calls);
        Assert.EndsWith("given up (attempt 1): The address is not one that mail can go to.", Assert.Single(_log.Entries).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_mailer_or_a_link_a_flow_says_what_to_set()
    {
        var without = Queue(hasMailer: false);
        Assert.False(without.IsAvailable);
        Assert.Contains("UseMailer", Assert.Throws<InvalidOperationException>(() => without.ThrowIfUnavailable(AuthMailPurpose.VerifyEmail)).Message, StringComparison.Ordinal);

        _options.Links.ResetPassword = null;
        var queue = Queue();
        var exception = Assert.Throws<InvalidOperationException>(() => queue.TryEnqueue(Order(AuthMailPurpose.ResetPassword)));
        Assert.Contains("AuthOptions.Links.ResetPassword", exception.Message, StringComparison.Ordinal);

        _options.Proof = ProofKind.Code;
        queue.ThrowIfUnavailable(AuthMailPurpose.ResetPassword);
    }

    [Fact]
    public async Task Each_attempt_is_measured_and_traced_in_what_it_was_asked_for()
    {
        var measured = new List<string>();
        var traced = new List<Activity>();
        using var meters = new MeterListener();
        meters.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Name == "auth101.mail.duration")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            if (tags.ToArray().Any(static tag => Equals(tag.Value, typeof(MeasuredUser).FullName)))
            {
                measured.Add(string.Join(' ', tags.ToArray().Select(static tag => tag.Value)));
            }
        });
        meters.Start();
        using var traces = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is "Auth101" or "Test",
            Sample = static (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (Equals(activity.GetTagItem("auth101.user_type"), typeof(MeasuredUser).FullName))
                {
                    traced.Add(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(traces);

        var mailer = new RecordingMailer<MeasuredUser> { Before = static (_, call, _) => call == 1 ? throw new IOException() : Task.CompletedTask };
        var store = FailingStore.Of<MeasuredUser>(new NotSupportedException());
        var queue = new MailQueue<MeasuredUser>(_options, mailer, new MailWriter<MeasuredUser>(_options, store, new ProofSealer(_options), _time), _time, _log);
        using var source = new ActivitySource("Test");
        using (var request = source.StartActivity("request"))
        {
            queue.TryEnqueue(new MailOrder<MeasuredUser> { Purpose = AuthMailPurpose.EmailChanged, User = new MeasuredUser(), Address = TestAuth.Email });
            await LoggedAsync(1);
            await queue.DrainAsync(Token);

            Assert.All(traced, activity => Assert.Equal(request!.TraceId, activity.TraceId));
        }

        var name = typeof(MeasuredUser).FullName;
        Assert.Equal([$"{name} email_changed failed System.IO.IOException", $"{name} email_changed sent"], measured);
        Assert.Equal([ActivityStatusCode.Error, ActivityStatusCode.Unset], traced.Select(static activity => activity.Status));
        Assert.All(traced, static activity => Assert.All(activity.TagObjects, static tag => Assert.DoesNotContain("@", $"{tag.Value}", StringComparison.Ordinal)));
    }

    private static TimeSpan Patience { get; } = TimeSpan.FromSeconds(30);

    private MailQueue<TestUser> Queue(bool hasMailer = true)
    {
        var writer = new MailWriter<TestUser>(_options, _store, new ProofSealer(_options), _time);
        return new MailQueue<TestUser>(_options, hasMailer ? _mailer : null, writer, _time, _log);
    }

    private MailOrder<TestUser> Order(AuthMailPurpose purpose, string address = TestAuth.Email, TestUser? user = null) =>
        new() { Purpose = purpose, User = user ?? _user, Address = address, Client = Client };

    private async Task SendAsync(AuthMailPurpose purpose, string address = TestAuth.Email)
    {
        var queue = Queue();
        Assert.True(queue.TryEnqueue(Order(purpose, address)));
        await queue.DrainAsync(Token);
    }

    private static string TokenOf(string? link, string page)
    {
        Assert.StartsWith(page, link, StringComparison.Ordinal);
        return link![page.Length..];
    }

    /// <summary>Waits for the outcome of so many attempts: what comes of one is logged after its pause has begun.</summary>
    private async Task LoggedAsync(int lines)
    {
        while (_log.Entries.Count() < lines)
        {
            await Task.Delay(5, Token);
        }
    }

    /// <summary>Lets time pass until there is a line: the queue may only be about to look at the clock.</summary>
    private async Task AdvanceUntilLoggedAsync(TimeSpan time)
    {
        while (!_log.Entries.Any())
        {
            _time.Advance(time);
            await Task.Delay(5, Token);
        }
    }

    /// <summary>A class of this test alone, which tells its measurements from those of others.</summary>
    public sealed class MeasuredUser : IAuth101User<MeasuredUser>
    {
        public static Auth101Model<MeasuredUser> Model { get; } = new MeasuredUserModel();

        private sealed class MeasuredUserModel : Auth101Model<MeasuredUser>
        {
            public override bool TracksSessionStart => true;

            public override UserProfile GetProfile(MeasuredUser user) => new("1", null, TestAuth.Email, false, null, true);
        }
    }
}
