using System.Data.Common;

namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    [Fact]
    public async Task A_rotation_replaces_the_token_and_gives_the_user()
    {
        var created = await SignUp(sessionToken: "first");

        var rotated = await Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation);
        var again = await Store.RotateSessionAsync(Rotation(Of(created), "second", "third"), Cancellation);

        Assert.Equal(SessionRotationOutcome.Rotated, rotated.Outcome);
        Assert.Equal(IdOf(created.User), IdOf(rotated.User!));
        Assert.Equal(Mapping.Describe(created.User), Mapping.Describe(rotated.User!));
        Assert.Equal(SessionRotationOutcome.Rotated, again.Outcome);
        Assert.Equal("third", StoredToken());
    }

    [Fact]
    public async Task A_rotation_moves_the_end_of_the_session()
    {
        var created = await SignUp(sessionToken: "first", expiresAt: Later);

        await Store.RotateSessionAsync(Rotation(Of(created), "first", "second", now: Later - Tick), Cancellation);

        Assert.True(await IsAlive(created.SessionId, created.User, Later.AddDays(7) - Tick - Tick));
        Assert.False(await IsAlive(created.SessionId, created.User, Later.AddDays(7) - Tick));
    }

    [Fact]
    public async Task A_rotation_leaves_other_sessions_alone()
    {
        var ann = await SignUp("ann@example.org", sessionToken: "first");
        var bob = await SignUp("bob@example.org", sessionToken: "other");

        await Store.RotateSessionAsync(Rotation(Of(ann), "first", "second"), Cancellation);
        var refused = await Store.RotateSessionAsync(Rotation(Of(bob), "second", "third", now: Now), Cancellation);
        var rotated = await Store.RotateSessionAsync(Rotation(Of(bob), "other", "fourth"), Cancellation);

        Assert.Equal(SessionRotationOutcome.Replaced, refused.Outcome);
        Assert.Equal(SessionRotationOutcome.Rotated, rotated.Outcome);
        Assert.Equal(IdOf(bob.User), IdOf(rotated.User!));
    }

    [Fact]
    public async Task Of_fifty_parallel_rotations_of_one_token_one_wins_and_the_others_are_refused()
    {
        var created = await SignUp(sessionToken: "first");

        var rotations = await AtOnce(50, number => GuardedStore.RotateSessionAsync(Rotation(Of(created), "first", $"next {number}"), Cancellation));

        var winner = Array.FindIndex(rotations, static rotation => rotation.Outcome == SessionRotationOutcome.Rotated);
        Assert.Equal($"next {winner}", StoredToken());
        Assert.Single(rotations, static rotation => rotation.Outcome == SessionRotationOutcome.Rotated);
        Assert.Equal(49, rotations.Count(static rotation => rotation is { Outcome: SessionRotationOutcome.Replaced, User: null }));
        Assert.True(await IsAlive(created.SessionId, created.User));
    }

    [Fact]
    public async Task The_same_rotation_again_has_the_same_answer()
    {
        var created = await SignUp(sessionToken: "first");
        var rotation = Rotation(Of(created), "first", "second");
        await Store.RotateSessionAsync(rotation, Cancellation);

        var again = await Store.RotateSessionAsync(rotation, Cancellation);

        Assert.Equal(SessionRotationOutcome.Rotated, again.Outcome);
        Assert.Equal(Mapping.Describe(created.User), Mapping.Describe(again.User!));
        Assert.Equal("second", StoredToken());
        Assert.Equal(SessionRotationOutcome.Replaced, (await Store.RotateSessionAsync(Rotation(Of(created), "first", "other"), Cancellation)).Outcome);
        Assert.Equal(SessionRotationOutcome.Rotated, (await Store.RotateSessionAsync(Rotation(Of(created), "second", "third"), Cancellation)).Outcome);
        Assert.Equal(SessionRotationOutcome.Replaced, (await Store.RotateSessionAsync(rotation, Cancellation)).Outcome);
    }

    [Fact]
    public async Task An_old_token_within_the_leeway_had_been_replaced()
    {
        var created = await SignUp(sessionToken: "first");
        await Store.RotateSessionAsync(Rotation(Of(created), "first", "second", now: Now.AddMinutes(1)), Cancellation);

        var reuse = await Store.RotateSessionAsync(Reuse(Of(created), "first", at: Now.AddMinutes(1) + Leeway - Tick), Cancellation);

        Assert.Equal(SessionRotationOutcome.Replaced, reuse.Outcome);
        Assert.Equal(SignedInClient, reuse.SignedInClient);
        Assert.Null(reuse.User);
        Assert.True(await IsAlive(created.SessionId, created.User));
        Assert.Equal("second", StoredToken());
    }

    [Fact]
    public async Task An_old_token_after_the_leeway_had_been_replaced_long_ago_if_the_table_tells_when()
    {
        var created = await SignUp(sessionToken: "first");
        await Store.RotateSessionAsync(Rotation(Of(created), "first", "second", now: Now.AddMinutes(1)), Cancellation);

        var reuse = await Store.RotateSessionAsync(Reuse(Of(created), "first", at: Now.AddMinutes(1) + Leeway + Mapping.RotationInaccuracy), Cancellation);

        Assert.Equal(LongAgo, reuse.Outcome);
        Assert.Equal(SignedInClient, reuse.SignedInClient);
        Assert.Null(reuse.User);
        Assert.True(await IsAlive(created.SessionId, created.User));
        Assert.Equal("second", StoredToken());
    }

    [Fact]
    public async Task A_token_that_is_newer_than_the_last_rotation_is_not_known_yet_if_the_table_tells_when_that_was()
    {
        var created = await SignUp(sessionToken: "first");
        await Store.RotateSessionAsync(Rotation(Of(created), "first", "second", now: Now.AddMinutes(1)), Cancellation);

        Assert.Equal(LongAgo, await Present(Now));
        Assert.Equal(LongAgo, await Present(Now.AddMinutes(1)));
        Assert.Equal(LongAgo, await Present(null));
        Assert.Equal(
            Mapping.TracksRotations ? SessionRotationOutcome.NotKnownYet : SessionRotationOutcome.Replaced,
            await Present(Now.AddMinutes(1) + Tick + Mapping.RotationInaccuracy));
        Assert.Equal("second", StoredToken());

        async Task<SessionRotationOutcome> Present(DateTimeOffset? issuedAt) => (await Store.RotateSessionAsync(
            Rotation(Of(created), "third", "fourth", new RotationClock(Now.AddDays(2), Leeway), issuedAt), Cancellation)).Outcome;
    }

    [Fact]
    public async Task A_rotation_to_the_same_token_gives_the_last_one_another_time()
    {
        var created = await SignUp(sessionToken: "first");
        await Store.RotateSessionAsync(Rotation(Of(created), "first", "second", now: Now.AddMinutes(1)), Cancellation);

        var again = await Store.RotateSessionAsync(Rotation(Of(created), "second", "second", now: Now.AddMinutes(2)), Cancellation);
        var reuse = await Store.RotateSessionAsync(Reuse(Of(created), "first", at: Now.AddMinutes(2) + Leeway - Tick), Cancellation);

        Assert.Equal(SessionRotationOutcome.Rotated, again.Outcome);
        Assert.Equal(SessionRotationOutcome.Replaced, reuse.Outcome);
        Assert.Equal("second", StoredToken());
    }

    [Fact]
    public async Task By_the_databases_clock_a_rotation_has_the_time_at_which_it_is_written()
    {
        var created = await SignUp(sessionToken: "first");
        var before = DateTimeOffset.UtcNow;

        await Store.RotateSessionAsync(Rotation(Of(created), "first", "second", new RotationClock(null, Leeway)), Cancellation);

        var after = DateTimeOffset.UtcNow;
        var found = await FindRotated(Of(created), clock: new RotationClock(null, TimeSpan.FromHours(1)));
        if (!Mapping.TracksRotations)
        {
            Assert.Null(found);
            return;
        }

        Assert.InRange(found!.RotatedAt, before.AddSeconds(-1), after.AddSeconds(1));
    }

    [Fact]
    public async Task By_the_databases_clock_an_old_token_is_late_after_the_leeway()
    {
        var created = await SignUp(sessionToken: "first");
        var leeway = TimeSpan.FromMinutes(10);
        var clock = new RotationClock(null, leeway);

        Assert.Equal(SessionRotationOutcome.Replaced, await ReplacedAt(DateTimeOffset.UtcNow, "first", "second"));
        Assert.Equal(SessionRotationOutcome.Replaced, await ReplacedAt(DateTimeOffset.UtcNow - leeway + TimeSpan.FromMinutes(1), "second", "third"));
        Assert.Equal(LongAgo, await ReplacedAt(DateTimeOffset.UtcNow - leeway - TimeSpan.FromSeconds(2), "third", "fourth"));
        Assert.Equal(SessionRotationOutcome.Replaced, await ReplacedAt(DateTimeOffset.UtcNow + leeway + leeway, "fourth", "fifth"));

        async Task<SessionRotationOutcome> ReplacedAt(DateTimeOffset time, string oldToken, string newToken)
        {
            await Store.RotateSessionAsync(Rotation(Of(created), oldToken, newToken, new RotationClock(time, leeway)), Cancellation);
            return (await Store.RotateSessionAsync(Rotation(Of(created), oldToken, "never", clock), Cancellation)).Outcome;
        }
    }

    [Fact]
    public async Task By_the_databases_clock_a_rotation_is_found_within_the_leeway()
    {
        Assert.SkipUnless(Mapping.TracksRotations, "The table does not tell when a session was rotated.");
        var created = await SignUp(sessionToken: "first");
        var leeway = TimeSpan.FromMinutes(10);
        var number = 0;

        Assert.True(await IsFoundOf(DateTimeOffset.UtcNow));
        Assert.True(await IsFoundOf(DateTimeOffset.UtcNow - leeway + TimeSpan.FromMinutes(1)));
        Assert.False(await IsFoundOf(DateTimeOffset.UtcNow - leeway - TimeSpan.FromSeconds(2)));
        Assert.False(await IsFoundOf(DateTimeOffset.UtcNow + leeway + TimeSpan.FromMinutes(1)));

        async Task<bool> IsFoundOf(DateTimeOffset time)
        {
            var oldToken = number == 0 ? "first" : $"token {number}";
            await Store.RotateSessionAsync(Rotation(Of(created), oldToken, $"token {++number}", new RotationClock(time, leeway)), Cancellation);
            return await FindRotated(Of(created), clock: new RotationClock(null, leeway)) is not null;
        }
    }

    [Fact]
    public async Task By_the_databases_clock_a_leeway_can_be_as_long_as_the_options_allow()
    {
        var created = await SignUp(sessionToken: "first");
        var clock = new RotationClock(null, TimeSpan.FromDays(36500));

        Assert.Equal(SessionRotationOutcome.Rotated, (await Store.RotateSessionAsync(Rotation(Of(created), "first", "second", clock), Cancellation)).Outcome);
        Assert.Equal(SessionRotationOutcome.Replaced, (await Store.RotateSessionAsync(Rotation(Of(created), "first", "third", clock), Cancellation)).Outcome);
        Assert.Equal(Mapping.TracksRotations, await FindRotated(Of(created), clock: clock) is not null);
    }

    [Fact]
    public async Task An_expired_session_is_not_rotated()
    {
        var created = await SignUp(sessionToken: "first", expiresAt: Later);

        var atTheEnd = await Store.RotateSessionAsync(Rotation(Of(created), "first", "second", now: Later), Cancellation);
        var before = await Store.RotateSessionAsync(Rotation(Of(created), "first", "second", now: Later - Tick), Cancellation);

        Assert.Equal(SessionRotationOutcome.Refused, atTheEnd.Outcome);
        Assert.Equal(SessionRotationOutcome.Rotated, before.Outcome);
    }

    [Fact]
    public async Task A_session_that_began_too_early_is_not_rotated_if_the_table_tells_when_it_began()
    {
        var created = await SignUp(sessionToken: "first");

        var refused = await Store.RotateSessionAsync(Started(Of(created), "first", "second", after: Now), Cancellation);
        var rotated = await Store.RotateSessionAsync(
            Started(Of(created), Mapping.TracksSessionStart ? "first" : "second", "third", after: Now - Tick), Cancellation);

        Assert.Equal(Mapping.TracksSessionStart, TUser.Model.TracksSessionStart);
        Assert.Equal(Mapping.TracksSessionStart ? SessionRotationOutcome.Refused : SessionRotationOutcome.Rotated, refused.Outcome);
        Assert.Equal(SessionRotationOutcome.Rotated, rotated.Outcome);
    }

    [Fact]
    public async Task A_session_of_an_inactive_user_is_not_rotated_and_stays()
    {
        var created = await SignUp(sessionToken: "first");
        Deactivate();

        var rotation = await Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation);

        Assert.Equal(SessionRotationOutcome.Refused, rotation.Outcome);
        Assert.Null(rotation.User);
        Assert.Equal("first", StoredToken());
    }

    [Fact]
    public async Task A_session_that_does_not_exist_is_not_rotated()
    {
        var created = await SignUp(sessionToken: "first");

        foreach (var id in UnknownIds)
        {
            Assert.Equal(default, await Store.RotateSessionAsync(Rotation(Of(id, created.User), "first", "second"), Cancellation));
            Assert.Equal(default, await Store.RotateSessionAsync(Rotation(Of(created) with { UserId = id }, "first", "second"), Cancellation));
        }

        Assert.Equal("first", StoredToken());
    }

    [Fact]
    public async Task A_rotation_that_fails_leaves_the_old_token_and_the_store_usable()
    {
        var created = await SignUp("ann@example.org", sessionToken: "first");
        await SignUp("bob@example.org", sessionToken: "taken");

        await Assert.ThrowsAnyAsync<DbException>(async () => await Store.RotateSessionAsync(Rotation(Of(created), "first", "taken"), Cancellation));

        var rotated = await Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation);
        Assert.Equal(SessionRotationOutcome.Rotated, rotated.Outcome);
    }

    [Fact]
    public async Task A_session_that_was_rotated_a_moment_ago_is_found_with_what_it_holds()
    {
        var created = await SignUp("ann@example.org", sessionToken: "first");
        await SignUp("bob@example.org", sessionToken: "other");
        var rotation = Rotation(Of(created), "first", "second", now: Now.AddMinutes(1));
        await Store.RotateSessionAsync(rotation, Cancellation);

        var found = await FindRotated(Of(created), clock: new RotationClock(rotation.Now, Tick));

        if (!Mapping.TracksRotations)
        {
            Assert.Null(found);
            return;
        }

        Assert.Equal(Mapping.Describe(created.User), Mapping.Describe(found!.User));
        Assert.Equal(rotation.NewToken, found.Token);
        Assert.Equal((rotation.Now, rotation.ExpiresAt), (found.RotatedAt, found.ExpiresAt));
        Assert.Null(await FindRotated(Of(created), clock: new RotationClock(rotation.Now, TimeSpan.Zero)));
    }

    [Fact]
    public async Task A_rotation_of_a_time_to_come_is_found_within_the_leeway_only()
    {
        Assert.SkipUnless(Mapping.TracksRotations, "The table does not tell when a session was rotated.");
        var created = await SignUp("ann@example.org", sessionToken: "first");
        await Store.RotateSessionAsync(Rotation(Of(created), "first", "second", now: Now.AddMinutes(1)), Cancellation);

        Assert.NotNull(await FindRotated(Of(created), clock: new RotationClock(Now.AddMinutes(1) - Leeway, Leeway)));
        Assert.Null(await FindRotated(Of(created), clock: new RotationClock(Now.AddMinutes(1) - Leeway - Tick - Mapping.RotationInaccuracy, Leeway)));
    }

    [Fact]
    public async Task A_rotated_session_is_not_found_when_it_has_expired_or_ended_or_began_too_early()
    {
        Assert.SkipUnless(Mapping.TracksRotations, "The table does not tell when a session was rotated.");
        var created = await SignUp(sessionToken: "first", expiresAt: Later);

        Assert.NotNull(await FindRotated(Of(created), now: Later - Tick));
        Assert.Null(await FindRotated(Of(created), now: Later));
        Assert.NotNull(await FindRotated(Of(created), startedAfter: Now - Tick));
        Assert.Equal(!Mapping.TracksSessionStart, await FindRotated(Of(created), startedAfter: Now) is not null);
        foreach (var id in UnknownIds)
        {
            Assert.Null(await FindRotated(Of(id, created.User)));
            Assert.Null(await FindRotated(Of(created) with { UserId = id }));
        }

        await Store.EndSessionAsync(Of(created), Cancellation);
        Assert.Null(await FindRotated(Of(created)));
    }

    [Fact]
    public async Task A_rotated_session_of_an_inactive_user_is_not_found()
    {
        var created = await SignUp(sessionToken: "first");
        Deactivate();

        Assert.Null(await FindRotated(Of(created)));
    }

    private ValueTask<RotatedSession<TUser>?> FindRotated(
        SessionReference session, DateTimeOffset? now = null, DateTimeOffset? startedAfter = null, RotationClock? clock = null) =>
        Store.FindRotatedSessionAsync(
            session, now ?? Now, startedAfter ?? DateTimeOffset.MinValue, clock ?? new RotationClock(Now, TimeSpan.FromDays(1)), Cancellation);

    /// <summary>What is said of an old token after the leeway.</summary>
    private SessionRotationOutcome LongAgo => Mapping.TracksRotations ? SessionRotationOutcome.ReplacedLongAgo : SessionRotationOutcome.Replaced;

    /// <summary>The token in the only row, without its family.</summary>
    private string? StoredToken() =>
        (Database.Read(Mapping.Session, Mapping.Session.Token) as string)?[Family.Length..];

    /// <summary>Who signed in, as far as the table keeps it.</summary>
    private SessionClient? SignedInClient => Mapping.KeepsClients ? new SessionClient("2001:db8::1", "Browser") : null;

    private RotateSession Reuse(SessionReference session, string oldToken, DateTimeOffset at) =>
        Rotation(session, oldToken, "never", new RotationClock(at, Leeway));

    private RotateSession Rotation(
        SessionReference session, string oldToken, string newToken, RotationClock clock, DateTimeOffset? issuedAt = null) => new()
    {
        Session = session,
        OldToken = session.TokenFamily + oldToken,
        OldTokenIssuedAt = issuedAt,
        NewToken = session.TokenFamily + newToken,
        Now = Now.AddMinutes(2),
        ExpiresAt = Later,
        StartedAfter = DateTimeOffset.MinValue,
        Clock = clock,
    };

    private RotateSession Started(SessionReference session, string oldToken, string newToken, DateTimeOffset after) => new()
    {
        Session = session,
        OldToken = session.TokenFamily + oldToken,
        NewToken = session.TokenFamily + newToken,
        Now = Now.AddMinutes(1),
        ExpiresAt = Later,
        StartedAfter = after,
        Clock = new RotationClock(Now.AddMinutes(1), Leeway),
    };
}
