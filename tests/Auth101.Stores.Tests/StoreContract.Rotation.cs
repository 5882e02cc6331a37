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

        Assert.Equal(SessionRotationOutcome.ReuseRefused, refused.Outcome);
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
        Assert.Equal(49, rotations.Count(static rotation => rotation is { Outcome: SessionRotationOutcome.ReuseRefused, User: null }));
        Assert.True(await IsAlive(created.SessionId, created.User));
    }

    [Fact]
    public async Task An_old_token_after_the_cutoff_is_refused_and_the_session_stays()
    {
        var created = await SignUp(sessionToken: "first");
        await Store.RotateSessionAsync(Rotation(Of(created), "first", "second", now: Now.AddMinutes(1)), Cancellation);

        var reuse = await Store.RotateSessionAsync(Reuse(Of(created), "first", cutoff: Now.AddMinutes(1) - Tick), Cancellation);

        Assert.Equal(SessionRotationOutcome.ReuseRefused, reuse.Outcome);
        Assert.Equal(SignedInClient, reuse.SignedInClient);
        Assert.Null(reuse.User);
        Assert.True(await IsAlive(created.SessionId, created.User));
        Assert.Equal("second", StoredToken());
    }

    [Fact]
    public async Task An_old_token_before_the_cutoff_ends_the_session_if_the_table_tells_when_it_was_rotated()
    {
        var created = await SignUp(sessionToken: "first");
        var other = (await Store.CreateSessionAsync(StartOf(created.User), Cancellation))?.SessionId;
        await Store.RotateSessionAsync(Rotation(Of(created), "first", "second", now: Now.AddMinutes(1)), Cancellation);

        var reuse = await Store.RotateSessionAsync(Reuse(Of(created), "first", cutoff: Now.AddMinutes(1)), Cancellation);

        Assert.Equal(Mapping.TracksRotations ? SessionRotationOutcome.ReuseDetected : SessionRotationOutcome.ReuseRefused, reuse.Outcome);
        Assert.Equal(SignedInClient, reuse.SignedInClient);
        Assert.Null(reuse.User);
        Assert.Equal(!Mapping.TracksRotations, await IsAlive(created.SessionId, created.User));
        Assert.True(await IsAlive(other!, created.User));
        var after = await Store.RotateSessionAsync(Rotation(Of(created), "second", "third"), Cancellation);
        Assert.Equal(Mapping.TracksRotations ? SessionRotationOutcome.Refused : SessionRotationOutcome.Rotated, after.Outcome);
    }

    [Fact]
    public async Task Of_parallel_reuses_one_is_reported()
    {
        Assert.SkipUnless(Mapping.TracksRotations, "The table does not tell when a session was rotated.");
        var created = await SignUp(sessionToken: "first");
        await Store.RotateSessionAsync(Rotation(Of(created), "first", "second", now: Now.AddMinutes(1)), Cancellation);

        var reuses = await AtOnce(20, _ => GuardedStore.RotateSessionAsync(Reuse(Of(created), "first", cutoff: Now.AddMinutes(1)), Cancellation));

        Assert.Single(reuses, static reuse => reuse.Outcome == SessionRotationOutcome.ReuseDetected);
        Assert.All(reuses, static reuse => Assert.NotEqual(SessionRotationOutcome.Rotated, reuse.Outcome));
        Assert.Equal([1, 1, 0, 0], Rows());
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

        var found = await FindRotated(Of(created), after: rotation.Now - Tick);

        if (!Mapping.TracksRotations)
        {
            Assert.Null(found);
            return;
        }

        Assert.Equal(Mapping.Describe(created.User), Mapping.Describe(found!.User));
        Assert.Equal(rotation.NewToken, found.Token);
        Assert.Equal((rotation.Now, rotation.ExpiresAt), (found.RotatedAt, found.ExpiresAt));
        Assert.Null(await FindRotated(Of(created), after: rotation.Now));
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
        SessionReference session, DateTimeOffset? now = null, DateTimeOffset? startedAfter = null, DateTimeOffset? after = null) =>
        Store.FindRotatedSessionAsync(
            session, now ?? Now, startedAfter ?? DateTimeOffset.MinValue, after ?? DateTimeOffset.MinValue, Cancellation);

    /// <summary>The token in the only row, without its family.</summary>
    private string? StoredToken() =>
        (Database.Read(Mapping.Session, Mapping.Session.Token) as string)?[Family.Length..];

    /// <summary>Who signed in, as far as the table keeps it.</summary>
    private SessionClient? SignedInClient => Mapping.KeepsClients ? new SessionClient("2001:db8::1", "Browser") : null;

    private RotateSession Reuse(SessionReference session, string oldToken, DateTimeOffset cutoff) => new()
    {
        Session = session,
        OldToken = session.TokenFamily + oldToken,
        NewToken = session.TokenFamily + "never",
        Now = Now.AddMinutes(2),
        ExpiresAt = Later,
        StartedAfter = DateTimeOffset.MinValue,
        ReuseCutoff = cutoff,
    };

    private RotateSession Started(SessionReference session, string oldToken, string newToken, DateTimeOffset after) => new()
    {
        Session = session,
        OldToken = session.TokenFamily + oldToken,
        NewToken = session.TokenFamily + newToken,
        Now = Now.AddMinutes(1),
        ExpiresAt = Later,
        StartedAfter = after,
        ReuseCutoff = Now.AddMinutes(1),
    };
}
