using Auth101.Stores;

using System.Data.Common;

namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    [Fact]
    public async Task A_session_is_alive_until_the_moment_it_expires()
    {
        var created = await SignUp(expiresAt: Later);

        Assert.True(await IsAlive(created.SessionId, created.User, Later - Tick));
        Assert.True(await IsAlive(created.SessionId, created.User, (Later - Tick).ToOffset(TimeSpan.FromHours(14))));
        Assert.False(await IsAlive(created.SessionId, created.User, Later));
        Assert.False(await IsAlive(created.SessionId, created.User, DateTimeOffset.MaxValue));
    }

    [Fact]
    public async Task A_session_lookup_tells_the_current_token()
    {
        var created = await SignUp(sessionToken: "first");

        var first = await Store.FindSessionAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation);
        Assert.Equal(SessionRotationOutcome.Rotated, (await Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation)).Outcome);
        var second = await Store.FindSessionAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation);

        Assert.Equal((Family + "first", Family + "second"), (first.Token, second.Token));
    }

    [Fact]
    public async Task A_session_of_another_user_is_not_alive()
    {
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");

        var lookup = await Store.FindSessionAsync(Of(ann.SessionId, bob.User), Now, DateTimeOffset.MinValue, Cancellation);

        Assert.False(lookup.SessionIsAlive);
        Assert.Equal(IdOf(bob.User), IdOf(lookup.User!));
    }

    [Fact]
    public async Task A_session_that_does_not_exist_is_not_alive_but_its_user_is_found()
    {
        var created = await SignUp();

        foreach (var id in UnknownIds)
        {
            var lookup = await Store.FindSessionAsync(Of(id, created.User), Now, DateTimeOffset.MinValue, Cancellation);
            Assert.False(lookup.SessionIsAlive);
            Assert.NotNull(lookup.User);
        }
    }

    [Fact]
    public async Task A_session_that_began_too_early_is_not_alive_if_the_table_tells_when_it_began()
    {
        var created = await SignUp();

        var tooEarly = await Store.FindSessionAsync(Of(created), Now, Now, Cancellation);
        var justInTime = await Store.FindSessionAsync(Of(created), Now, Now - Tick, Cancellation);

        Assert.Equal(!Mapping.TracksSessionStart, tooEarly.SessionIsAlive);
        Assert.True(justInTime.SessionIsAlive);
    }

    [Fact]
    public async Task A_user_who_does_not_exist_is_not_found()
    {
        var created = await SignUp();

        foreach (var id in UnknownIds)
        {
            Assert.Equal(default, await Store.FindSessionAsync(Of(created) with { UserId = id }, Now, DateTimeOffset.MinValue, Cancellation));
        }
    }

    [Fact]
    public async Task A_session_lookup_finds_an_inactive_user_and_says_so()
    {
        var created = await SignUp();
        Deactivate();

        var lookup = await Store.FindSessionAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation);

        Assert.False(lookup.IsActive && TUser.Model.GetProfile(lookup.User!).IsActive);
    }

    [Fact]
    public async Task Readers_run_beside_writers()
    {
        var created = await SignUp();
        var done = 0;

        var writes = AtOnce(4, async number =>
        {
            for (var i = 0; i < 25; i++)
            {
                await SignUp($"user{number}-{i}@example.org");
            }

            return Interlocked.Increment(ref done);
        });
        var reads = AtOnce(4, async _ =>
        {
            do
            {
                var lookup = await Store.FindSessionAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation);
                Assert.True(lookup.SessionIsAlive);
                Assert.NotNull(await Store.FindForSignInAsync("ann@example.org", Cancellation));
            }
            while (Volatile.Read(ref done) < 4);

            return true;
        });

        await Task.WhenAll(writes, reads);
        Assert.Equal([101, 101, 101, 0], Rows());
    }

    [Fact]
    public async Task A_write_is_seen_by_the_reads_after_it()
    {
        for (var i = 0; i < 20; i++)
        {
            var created = await SignUp($"user{i}@example.org");
            Assert.True(await IsAlive(created.SessionId, created.User));
            Assert.True(await Store.EndSessionAsync(Of(created), Cancellation));
            Assert.False(await IsAlive(created.SessionId, created.User));
        }
    }

    [Fact]
    public async Task A_session_ends_once()
    {
        var created = await SignUp();
        var other = (await Store.CreateSessionAsync(StartOf(created.User), Cancellation))?.SessionId;

        Assert.True(await Store.EndSessionAsync(Of(created), Cancellation));
        Assert.False(await Store.EndSessionAsync(Of(created), Cancellation));

        Assert.False(await IsAlive(created.SessionId, created.User));
        Assert.True(await IsAlive(other!, created.User));
    }

    [Fact]
    public async Task A_session_that_does_not_exist_cannot_end()
    {
        var created = await SignUp();

        foreach (var id in UnknownIds)
        {
            Assert.False(await Store.EndSessionAsync(Of(id, created.User), Cancellation));
            Assert.False(await Store.EndSessionAsync(Of(created) with { UserId = id }, Cancellation));
        }

        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task Purging_deletes_what_has_expired_and_nothing_else()
    {
        var created = await SignUp(expiresAt: Now);
        var alive = (await Store.CreateSessionAsync(StartOf(created.User, NewSession(expiresAt: Now + Tick)), Cancellation))?.SessionId;
        await Store.CreateSessionAsync(StartOf(created.User, NewSession(expiresAt: Now - Tick)), Cancellation);
        AddVerification("expired", Now - NewProof.Period);
        AddVerification("alive", Now - NewProof.Period + Tick);

        Assert.Equal(3, await Store.PurgeExpiredAsync(Now, 100, Cancellation));
        Assert.Equal(0, await Store.PurgeExpiredAsync(Now, 100, Cancellation));

        Assert.Equal([1, 1, 1, 1], Rows());
        Assert.True(await IsAlive(alive!, created.User));
        Assert.Equal("alive", Database.Read(Mapping.Verification, Mapping.Verification.Value));
    }

    [Fact]
    public async Task Purging_deletes_no_more_than_a_batch_of_each_table()
    {
        var created = await SignUp(expiresAt: Now);
        for (var i = 0; i < 6; i++)
        {
            await Store.CreateSessionAsync(StartOf(created.User, NewSession(expiresAt: Now)), Cancellation);
        }

        for (var i = 0; i < 4; i++)
        {
            AddVerification($"code {i}", Now - NewProof.Period);
        }

        Assert.Equal(6, await Store.PurgeExpiredAsync(Now, 3, Cancellation));
        Assert.Equal([1, 1, 4, 1], Rows());
        Assert.Equal(4, await Store.PurgeExpiredAsync(Now, 3, Cancellation));
        Assert.Equal(1, await Store.PurgeExpiredAsync(Now, 3, Cancellation));
        Assert.Equal(0, await Store.PurgeExpiredAsync(Now, 3, Cancellation));
    }
}
