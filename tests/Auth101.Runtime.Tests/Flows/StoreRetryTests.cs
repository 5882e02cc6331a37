using Auth101.Stores;

namespace Auth101.Runtime.Tests.Flows;

public class StoreRetryTests
{
    private const string Family = "FamilyOfTest";

    private readonly InMemoryAuthStore _memory = new();
    private readonly FlakyStore _script;
    private readonly IAuthStore<TestUser> _store;

    public StoreRetryTests()
    {
        (var flaky, _script) = FlakyStore.On<TestUser>(_memory);
        _store = new GuardedStore<TestUser>(flaky);
    }

    [Fact]
    public async Task What_the_database_undoes_is_tried_again_until_it_is_done()
    {
        Fail(StoreFailure.Undone, times: 4);

        Assert.NotNull(await _store.CreateUserAsync(NewUser(), TestAuth.Token));

        Assert.Equal(5, _script.Calls.Count);
    }

    [Fact]
    public async Task It_is_given_up_after_some_attempts()
    {
        Fail(StoreFailure.Undone, times: 100);

        var exception = await Assert.ThrowsAsync<StoreException>(async () => await _store.PurgeExpiredAsync(default, 1, TestAuth.Token));

        Assert.Equal(StoreFailure.Undone, exception.Failure);
        Assert.Equal(StoreRetry.MaximumAttempts, _script.Calls.Count);
    }

    [Theory]
    [InlineData(StoreFailure.Other)]
    [InlineData(StoreFailure.SchemaMissing)]
    [InlineData(StoreFailure.Overloaded)]
    public async Task What_would_fail_again_is_not_tried_again(StoreFailure failure)
    {
        Fail(failure, times: 1);

        var exception = await Assert.ThrowsAsync<StoreException>(async () => await _store.FindForSignInAsync("", TestAuth.Token));

        Assert.Equal(failure, exception.Failure);
        Assert.Single(_script.Calls);
    }

    [Fact]
    public async Task What_a_constraint_refuses_that_nobody_has_an_answer_for_is_a_failure_of_the_database()
    {
        _script.BeforeCall = static _ => throw new StoreConstraintException("FOREIGN KEY", innerException: null);

        var exception = await Assert.ThrowsAsync<StoreException>(async () => await _store.EndUserSessionsAsync("", TestAuth.Token));

        Assert.Equal(StoreFailure.Other, exception.Failure);
        await Assert.ThrowsAsync<StoreConstraintException>(async () => await _store.SetPasswordAsync("", "", default, TestAuth.Token));
    }

    [Theory]
    [InlineData(StoreFailure.ConnectionLost)]
    [InlineData(StoreFailure.Unavailable)]
    public async Task What_a_new_connection_may_help_against_is_tried_once_more_on_one(StoreFailure failure)
    {
        Fail(failure, times: 1);

        Assert.Null(await _store.FindForSignInAsync("", TestAuth.Token));

        Assert.Equal(["FindForSignInAsync", "ForgetConnectionsAsync", "FindForSignInAsync"], _script.Calls);
    }

    [Theory]
    [InlineData(StoreFailure.ConnectionLost, 2)]
    [InlineData(StoreFailure.Unavailable, StoreRetry.MaximumServers)]
    public async Task If_it_does_not_help_that_was_all(StoreFailure failure, int attempts)
    {
        Fail(failure, times: attempts);

        var exception = await Assert.ThrowsAsync<StoreException>(async () => await _store.FindForSignInAsync("", TestAuth.Token));

        Assert.Equal(failure, exception.Failure);
        Assert.Equal(Enumerable.Repeat<string[]>(["FindForSignInAsync", "ForgetConnectionsAsync"], attempts).SelectMany(static calls => calls), _script.Calls);
    }

    [Fact]
    public async Task A_server_that_refuses_all_that_is_written_leaves_their_connections_to_those_who_read()
    {
        const int Writes = 20;
        Fail(StoreFailure.Unavailable, times: Writes * StoreRetry.MaximumServers);

        for (var write = 0; write < Writes; write++)
        {
            await Assert.ThrowsAsync<StoreException>(async () => await _store.PurgeExpiredAsync(default, 1, TestAuth.Token));
        }

        var emptied = _script.Calls.Count(static call => call == nameof(IMaintenanceStore.ForgetConnectionsAsync));
        Assert.InRange(emptied, StoreRetry.MaximumServers, Writes * StoreRetry.MaximumServers / 2);
    }

    [Fact]
    public async Task What_closing_the_connections_throws_hides_no_failure()
    {
        Fail(StoreFailure.ConnectionLost, times: 2);
        _script.BeforeRepeating = static () => throw new ObjectDisposedException("pool");

        var exception = await Assert.ThrowsAsync<StoreException>(async () => await _store.FindForSignInAsync("", TestAuth.Token));

        Assert.Equal(StoreFailure.ConnectionLost, exception.Failure);
    }

    [Fact]
    public void A_use_case_that_has_waited_for_long_is_not_tried_again()
    {
        Assert.True(new StoreRetry(Environment.TickCount64).AllowsAfter(StoreFailure.Undone));
        Assert.False(new StoreRetry(Environment.TickCount64 - 31_000).AllowsAfter(StoreFailure.Undone));
    }

    [Fact]
    public async Task A_broken_connection_may_have_no_exception_of_the_driver()
    {
        var exception = await Assert.ThrowsAsync<StoreException>(async () => await new GuardedStore<TestUser>(
            FailingStore.Of<TestUser>(new IOException("broken pipe"))).FindForSignInAsync("", TestAuth.Token));

        Assert.Equal(StoreFailure.ConnectionLost, exception.Failure);
    }

    [Fact]
    public async Task A_driver_that_gives_up_a_connection_without_an_exception_of_its_own_is_asked_once_more()
    {
        var calls = 0;
        _script.BeforeCall = _ =>
        {
            if (calls++ == 0)
            {
#pragma warning disable CA2201 // So does Npgsql.
                throw new Exception("Received unexpected backend message DataRow.");
#pragma warning restore CA2201
            }
        };

        Assert.Null(await _store.FindForSignInAsync("", TestAuth.Token));

        Assert.Equal(2, calls);
        Assert.Contains(nameof(IMaintenanceStore.ForgetConnectionsAsync), _script.Calls);
    }

    [Fact]
    public async Task A_user_who_was_created_when_the_connection_was_lost_is_found()
    {
        var user = NewUser();
        LoseAnswer();

        var created = await _store.CreateUserAsync(user, TestAuth.Token);

        Assert.Equal((user.Id, user.Session!.Id.ToString()), (created!.User.Id, created.SessionId));
        Assert.Single(_memory.Users);
        Assert.Single(_memory.Sessions);
    }

    [Fact]
    public async Task A_user_without_a_session_who_was_created_when_the_connection_was_lost_is_found()
    {
        var user = NewUser(signsIn: false);
        LoseAnswer();

        var created = await _store.CreateUserAsync(user, TestAuth.Token);

        Assert.Equal(user.Id, created!.User.Id);
        Assert.Null(created.SessionId);
        Assert.Single(_memory.Users);
        Assert.Empty(_memory.Sessions);
    }

    [Fact]
    public async Task Another_users_address_is_taken_without_a_session_also_when_a_connection_was_lost()
    {
        await _store.CreateUserAsync(NewUser(), TestAuth.Token);
        Fail(StoreFailure.ConnectionLost, times: 1);

        Assert.Null(await _store.CreateUserAsync(NewUser("other hash", signsIn: false), TestAuth.Token));
    }

    [Fact]
    public async Task Another_users_address_is_taken_also_when_a_connection_was_lost()
    {
        await _store.CreateUserAsync(NewUser(), TestAuth.Token);
        Fail(StoreFailure.ConnectionLost, times: 1);

        Assert.Null(await _store.CreateUserAsync(NewUser("other hash"), TestAuth.Token));
    }

    [Fact]
    public async Task A_user_whose_ids_the_database_made_is_found_too()
    {
        var user = NewUser();
        LoseAnswer();
        _script.BeforeRepeating = () => _memory.GiveId(user.Session!.Id.ToString(), "4711");

        var created = await _store.CreateUserAsync(user, TestAuth.Token);

        Assert.Equal((user.Id, "4711"), (created!.User.Id, created.SessionId));
    }

    [Fact]
    public async Task A_user_who_was_created_while_the_call_was_made_again_is_found()
    {
        var user = NewUser();
        Fail(StoreFailure.ConnectionLost, times: 1);
        _memory.BeforeCreateUser = () =>
        {
            _memory.BeforeCreateUser = null;
            Assert.True(_memory.CreateUserAsync(user, TestAuth.Token).AsTask().IsCompletedSuccessfully);
        };

        Assert.Equal(user.Session!.Id.ToString(), (await _store.CreateUserAsync(user, TestAuth.Token))!.SessionId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("newer hash")]
    public async Task A_session_that_was_started_while_the_call_was_made_again_is_found(string? newHash)
    {
        var user = NewUser();
        await _store.CreateUserAsync(user, TestAuth.Token);
        var start = new StartSession { Session = NewSession(), UserId = user.Id.ToString(), VerifiedHash = user.PasswordHash, NewHash = newHash };
        Fail(StoreFailure.ConnectionLost, times: 1);
        _memory.BeforeCreateSession = () =>
        {
            _memory.BeforeCreateSession = null;
            Assert.True(_memory.CreateSessionAsync(start, TestAuth.Token).AsTask().IsCompletedSuccessfully);
        };

        Assert.Equal(start.Session.Id.ToString(), (await _store.CreateSessionAsync(start, TestAuth.Token))!.SessionId);
    }

    [Fact]
    public async Task What_ended_when_the_connection_was_lost_has_ended()
    {
        var user = NewUser();
        var session = new SessionReference(user.Session!.Id.ToString(), user.Id.ToString(), Family);
        (Func<Task<object?>> End, object Ended)[] calls =
        [
            (async () => await _store.EndSessionAsync(session, TestAuth.Token), true),
            (async () => await _store.EndAllSessionsAsync(session, default, DateTimeOffset.MinValue, TestAuth.Token), new[] { session.SessionId }),
            (async () => await _store.EndOtherSessionAsync(session, session.SessionId, default, DateTimeOffset.MinValue, TestAuth.Token), new[] { session.SessionId }),
        ];
        foreach (var (end, ended) in calls)
        {
            await _memory.CreateUserAsync(user, TestAuth.Token);
            LoseAnswer();

            Assert.Equal(ended, await end());

            Assert.Empty(_memory.Sessions);
            _memory.Delete(session.UserId);
        }
    }

    [Fact]
    public async Task What_did_not_end_when_the_connection_was_lost_has_not()
    {
        var user = NewUser();
        await _store.CreateUserAsync(user, TestAuth.Token);
        var expired = new SessionReference(user.Session!.Id.ToString(), user.Id.ToString(), Family);
        LoseAnswer();

        Assert.Null(await _store.EndAllSessionsAsync(expired, DateTimeOffset.MaxValue, DateTimeOffset.MinValue, TestAuth.Token));

        Assert.Single(_memory.Sessions);
    }

    [Theory]
    [InlineData("hash", true)]
    [InlineData("other hash", false)]
    public async Task A_user_was_deleted_when_the_connection_was_lost_if_nobody_is_there(string verifiedHash, bool isDeleted)
    {
        var user = NewUser();
        await _store.CreateUserAsync(user, TestAuth.Token);
        LoseAnswer();

        Assert.Equal(isDeleted, await _store.DeleteUserAsync(
            new DeleteUser
            {
                Session = new SessionReference(user.Session!.Id.ToString(), user.Id.ToString(), Family),
                VerifiedHash = verifiedHash,
                Now = DateTimeOffset.UnixEpoch,
                StartedAfter = DateTimeOffset.MinValue,
            },
            TestAuth.Token));

        Assert.Equal(isDeleted ? 0 : 1, _memory.Users.Count);
    }

    [Theory]
    [InlineData(TestAuth.Email, true)]
    [InlineData("other@example.com", false)]
    public async Task A_user_was_disowned_when_the_connection_was_lost_if_nobody_is_there(string email, bool isRemoved)
    {
        var user = NewUser();
        await _store.CreateUserAsync(user, TestAuth.Token);
        LoseAnswer();

        Assert.Equal(isRemoved, await _store.DisownAsync(user.Id.ToString(), email, DateTimeOffset.UnixEpoch, TestAuth.Token));

        Assert.Equal(isRemoved ? 0 : 1, _memory.Users.Count);
    }

    [Fact]
    public async Task A_session_that_was_started_when_the_connection_was_lost_is_found()
    {
        var user = NewUser();
        await _store.CreateUserAsync(user, TestAuth.Token);
        var start = new StartSession
        {
            Session = NewSession(),
            UserId = user.Id.ToString(),
            VerifiedHash = user.PasswordHash,
            NewHash = "newer hash",
        };
        LoseAnswer();

        var started = await _store.CreateSessionAsync(start, TestAuth.Token);

        Assert.Equal(start.Session.Id.ToString(), started!.SessionId);
        Assert.Equal(2, _memory.Sessions.Count);
        Assert.Equal("newer hash", _memory.GetPassword(start.UserId));
    }

    [Fact]
    public async Task A_rotation_that_took_place_when_the_connection_was_lost_is_one()
    {
        var user = NewUser();
        await _store.CreateUserAsync(user, TestAuth.Token);
        LoseAnswer();

        var rotated = await _store.RotateSessionAsync(
            new RotateSession
            {
                Session = new SessionReference(user.Session!.Id.ToString(), user.Id.ToString(), Family),
                OldToken = user.Session.Token,
                NewToken = Family + "next",
                Now = DateTimeOffset.UnixEpoch,
                ExpiresAt = DateTimeOffset.MaxValue,
                StartedAfter = DateTimeOffset.MinValue,
                Clock = new RotationClock(DateTimeOffset.UnixEpoch, TimeSpan.Zero),
            },
            TestAuth.Token);

        Assert.Equal(SessionRotationOutcome.Rotated, rotated.Outcome);
        Assert.Equal(Family + "next", Assert.Single(_memory.Sessions).Token);
    }

    [Theory]
    [InlineData("42P05", "what it was")]
    [InlineData("26000", "what it was")]
    [InlineData("08P01", "unsupported startup parameter: what it was")]
    [InlineData("08P01", "bind message supplies 2 parameters, but prepared statement \"what it was\" requires 1")]
    public async Task What_a_pooler_refuses_comes_with_the_settings_for_it(string state, string message)
    {
        var store = new GuardedStore<TestUser>(FailingStore.Of<TestUser>(new PoolerException(state, message)));

        var exception = await Assert.ThrowsAsync<StoreException>(async () => await store.FindForSignInAsync("", TestAuth.Token));

        Assert.Contains("Max Auto Prepare=0;No Reset On Close=true", exception.Message, StringComparison.Ordinal);
        Assert.Contains("what it was", exception.Message, StringComparison.Ordinal);
        Assert.Equal(StoreFailure.Other, exception.Failure);
    }

    [Fact]
    public async Task What_a_pooler_says_of_a_server_that_it_does_not_reach_is_no_matter_of_settings()
    {
        var store = new GuardedStore<TestUser>(FailingStore.Of<TestUser>(new PoolerException("08P01", "server login has been failing, try again later")));

        var exception = await Assert.ThrowsAsync<StoreException>(async () => await store.FindForSignInAsync("", TestAuth.Token));

        Assert.DoesNotContain("Max Auto Prepare", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_transaction_of_the_application_nothing_is_tried_again()
    {
        Fail(StoreFailure.Undone, times: 1);

        var exception = await Assert.ThrowsAsync<StoreException>(async () => await _store.CreateUserAsync(NewUser(), transaction: null!, TestAuth.Token));

        Assert.Equal(StoreFailure.Undone, exception.Failure);
        Assert.Single(_script.Calls);
    }

    [Fact]
    public async Task Who_cancels_meanwhile_need_not_wait()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new StoreRetry(Environment.TickCount64).PauseAsync(source.Token));
    }

    private void Fail(StoreFailure failure, int times)
    {
        for (var i = 0; i < times; i++)
        {
            _script.Failures.Enqueue(failure);
        }
    }

    private sealed class PoolerException(string state, string message) : System.Data.Common.DbException(message)
    {
        public override string SqlState => state;
    }

    /// <summary>Loses the connection after the next call has done its work.</summary>
    private void LoseAnswer()
    {
        _script.WorksFirst = true;
        Fail(StoreFailure.ConnectionLost, times: 1);
    }

    private static NewUser<TestUser> NewUser(string hash = "hash", bool signsIn = true) => new()
    {
        Id = Guid.CreateVersion7(),
        Email = TestAuth.Email,
        AccountId = Guid.CreateVersion7(),
        PasswordHash = hash,
        CreatedAt = DateTimeOffset.UnixEpoch,
        Session = signsIn ? NewSession() : null,
    };

    private static NewSession NewSession() => new()
    {
        Id = Guid.CreateVersion7(),
        Token = Family + Guid.NewGuid(),
        CreatedAt = DateTimeOffset.UnixEpoch,
        ExpiresAt = DateTimeOffset.MaxValue,
    };
}
