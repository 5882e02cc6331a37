namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    [Fact]
    public async Task Living_sessions_of_a_user_are_listed_for_one_of_them_the_newest_first()
    {
        var ann = await SignUp("ann@example.org", "first", Later.AddMinutes(1));
        await SignUp("bob@example.org");
        var second = await StartSession(ann.User, seconds: 2, Later.AddMinutes(2));
        var third = await StartSession(ann.User, seconds: 1, Later);
        await StartSession(ann.User, seconds: 3, Now.AddSeconds(4));
        await Store.RotateSessionAsync(Rotation(Of(ann), "first", "next"), Cancellation);

        // Where nothing else says its age, the end does. The rotation has moved that of the first.
        string[] newestFirst = Mapping.TracksSessionStart ? [second, third, ann.SessionId] : [second, ann.SessionId, third];
        foreach (var session in newestFirst)
        {
            var listed = await List(Of(session, ann.User), Now.AddSeconds(4));

            Assert.Equal(newestFirst, listed.Select(static one => one.SessionId));
        }

        var rotated = (await List(Of(ann), Now.AddSeconds(4))).Single(one => one.SessionId == ann.SessionId);
        Assert.Equal(Mapping.TracksSessionStart ? Now : null, rotated.CreatedAt);
        Assert.Equal(Mapping.TracksRotations ? Now.AddMinutes(1) : null, rotated.RefreshedAt);
        Assert.Equal(Now.AddMinutes(1).AddDays(7), rotated.ExpiresAt);
        Assert.Equal(SignedInClient, rotated.Client);
    }

    [Fact]
    public async Task No_session_is_listed_for_one_that_is_not_alive()
    {
        var ann = await SignUp("ann@example.org", expiresAt: Now.AddSeconds(1));
        var bob = await SignUp("bob@example.org");
        await StartSession(ann.User, seconds: 1, Later);

        Assert.Empty(await List(Of(ann), Now.AddSeconds(1)));
        Assert.Empty(await List(Of(ann.SessionId, bob.User), Now));
        Assert.Empty(await List(Of(bob.SessionId, ann.User), Now));
        Assert.Empty(await List(Of(ann) with { TokenFamily = "OtherFamily_" }, Now));
        foreach (var id in UnknownIds)
        {
            Assert.Empty(await List(Of(id, ann.User), Now));
            Assert.Empty(await List(Of(ann) with { UserId = id }, Now));
        }

        Assert.Equal(2, (await List(Of(ann), Now)).Count);
    }

    [Fact]
    public async Task A_session_that_began_too_early_is_not_listed_and_lists_none_if_the_table_tells_when_it_began()
    {
        var ann = await SignUp();
        var later = await StartSession(ann.User, seconds: 1, Later);

        var early = await Store.ListSessionsAsync(Of(ann), Now, Now, Cancellation);
        var late = await Store.ListSessionsAsync(Of(later, ann.User), Now, Now, Cancellation);

        Assert.Equal(Mapping.TracksSessionStart ? 0 : 2, early.Count);
        Assert.Equal(Mapping.TracksSessionStart ? 1 : 2, late.Count);
    }

    [Fact]
    public async Task No_session_is_listed_for_an_inactive_user()
    {
        var created = await SignUp();
        Deactivate();

        Assert.Empty(await List(Of(created), Now));
    }

    private async Task<IReadOnlyList<ListedSession>> List(SessionReference session, DateTimeOffset now) =>
        await Store.ListSessionsAsync(session, now, DateTimeOffset.MinValue, Cancellation);

    private async Task<string> StartSession(TUser user, int seconds, DateTimeOffset expiresAt)
    {
        var started = await Store.CreateSessionAsync(StartOf(user, NewSession(createdAt: Now.AddSeconds(seconds), expiresAt: expiresAt)), Cancellation);
        return started!.SessionId;
    }
}
