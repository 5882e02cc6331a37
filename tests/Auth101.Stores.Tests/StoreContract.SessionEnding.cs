using Auth101.Stores;

namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    [Fact]
    public async Task A_session_of_a_user_is_ended_for_another_one_of_theirs()
    {
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");
        var other = await StartSession(ann.User, seconds: 1, Later);
        await StartSession(ann.User, seconds: 2, Later);

        Assert.Equal([other], await EndOther(Of(ann), other));
        Assert.Equal([], await EndOther(Of(ann), other));
        Assert.Equal([], await EndOther(Of(ann), bob.SessionId));
        foreach (var id in UnknownIds)
        {
            Assert.Equal([], await EndOther(Of(ann), id));
        }

        Assert.False(await IsAlive(other, ann.User));
        Assert.True(await IsAlive(bob.SessionId, bob.User));
        Assert.Equal(2, (await List(Of(ann), Now)).Count);

        Assert.Equal([ann.SessionId], await EndOther(Of(ann), ann.SessionId));
        Assert.Null(await EndOther(Of(ann), ann.SessionId));
    }

    [Fact]
    public async Task All_sessions_of_a_user_but_the_one_that_asks_are_ended()
    {
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");
        string[] others = [await StartSession(ann.User, seconds: 1, Later), await StartSession(ann.User, seconds: 2, Now.AddSeconds(3))];

        var ended = await Store.EndOtherSessionsAsync(Of(ann), Now.AddSeconds(4), DateTimeOffset.MinValue, Cancellation);

        Assert.Equal(others.Order(StringComparer.Ordinal), ended!.Order(StringComparer.Ordinal));
        Assert.Equal(ann.SessionId, Assert.Single(await List(Of(ann), Now)).SessionId);
        Assert.True(await IsAlive(bob.SessionId, bob.User));
        Assert.Equal([], await Store.EndOtherSessionsAsync(Of(ann), Now, DateTimeOffset.MinValue, Cancellation));
    }

    [Fact]
    public async Task All_sessions_of_a_user_are_ended()
    {
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");
        var other = await StartSession(ann.User, seconds: 1, Later);

        var ended = await Store.EndAllSessionsAsync(Of(ann), Now, DateTimeOffset.MinValue, Cancellation);

        Assert.Equal(new[] { ann.SessionId, other }.Order(StringComparer.Ordinal), ended!.Order(StringComparer.Ordinal));
        Assert.False(await IsAlive(ann.SessionId, ann.User));
        Assert.False(await IsAlive(other, ann.User));
        Assert.True(await IsAlive(bob.SessionId, bob.User));
        Assert.Null(await Store.EndAllSessionsAsync(Of(ann), Now, DateTimeOffset.MinValue, Cancellation));
    }

    [Fact]
    public async Task No_session_is_ended_for_one_that_is_not_alive()
    {
        var ann = await SignUp("ann@example.org", expiresAt: Now.AddSeconds(1));
        var bob = await SignUp("bob@example.org");
        var other = await StartSession(ann.User, seconds: 1, Later);

        await Refuses(Of(ann), Now.AddSeconds(1));
        await Refuses(Of(ann.SessionId, bob.User), Now);
        await Refuses(Of(bob.SessionId, ann.User), Now);
        await Refuses(Of(ann) with { TokenFamily = "OtherFamily_" }, Now);
        foreach (var id in UnknownIds)
        {
            await Refuses(Of(id, ann.User), Now);
            await Refuses(Of(ann) with { UserId = id }, Now);
        }

        if (Mapping.TracksSessionStart)
        {
            Assert.Null(await Store.EndOtherSessionsAsync(Of(ann), Now, Now, Cancellation));
        }

        Deactivate();
        await Refuses(Of(other, ann.User), Now);
        Assert.Equal(3, Rows()[2]);

        async Task Refuses(SessionReference asking, DateTimeOffset now)
        {
            Assert.Null(await Store.EndOtherSessionAsync(asking, other, now, DateTimeOffset.MinValue, Cancellation));
            Assert.Null(await Store.EndOtherSessionsAsync(asking, now, DateTimeOffset.MinValue, Cancellation));
            Assert.Null(await Store.EndAllSessionsAsync(asking, now, DateTimeOffset.MinValue, Cancellation));
        }
    }

    [Fact]
    public async Task No_refresh_survives_the_end_of_all_sessions_beside_it()
    {
        for (var round = 0; round < 5; round++)
        {
            var ann = await SignUp($"ann{round}@example.org", "first" + round);
            var asking = await StartSession(ann.User, seconds: 1, Later);

            await Task.WhenAll(
                Task.Run(async () => await GuardedStore.RotateSessionAsync(Rotation(Of(ann), "first" + round, "next" + round), Cancellation), Cancellation),
                Task.Run(async () => await GuardedStore.EndAllSessionsAsync(Of(asking, ann.User), Now, DateTimeOffset.MinValue, Cancellation), Cancellation));

            Assert.False(await IsAlive(ann.SessionId, ann.User));
        }
    }

    [Fact]
    public async Task Of_two_sessions_that_end_each_other_none_lives_that_is_said_to_have_ended()
    {
        for (var round = 0; round < 15; round++)
        {
            var ann = await SignUp($"ann{round}@example.org");
            var other = await StartSession(ann.User, seconds: 1, Later);
            SessionReference[] sessions = [Of(ann), Of(other, ann.User)];

            var ended = await AtOnce(2, number => GuardedStore.EndOtherSessionsAsync(sessions[number], Now, DateTimeOffset.MinValue, Cancellation));

            foreach (var session in ended.SelectMany(static ids => ids ?? []))
            {
                Assert.False(await IsAlive(session, ann.User));
            }

            Assert.Contains(ended, static ids => ids is not null);
        }
    }

    private async Task<IReadOnlyList<string>?> EndOther(SessionReference session, string sessionToEnd) =>
        await Store.EndOtherSessionAsync(session, sessionToEnd, Now, DateTimeOffset.MinValue, Cancellation);
}
