namespace Auth101.Stores.Tests;

/// <summary>What a token reaches: the session that it was made for, and no other that has its id.</summary>
public abstract partial class StoreContract<TUser>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Tokens_of_a_session_that_is_gone_do_not_reach_one_that_has_its_id_now(bool isOfAnotherUser)
    {
        var id = Guid.CreateVersion7();
        var ann = await Store.CreateUserAsync(NewUser("ann@example.org", NewSession("old", family: "EarlierToken", id: id)), Cancellation);
        var bob = await SignUp("bob@example.org");
        var dead = Of(ann!) with { TokenFamily = "EarlierToken" };
        var user = isOfAnotherUser ? bob.User : ann!.User;

        // A TRUNCATE, or the backup of a time before: the next session has the id of the first.
        Database.Truncate(Mapping.Session);
        var sessionId = (await Store.CreateSessionAsync(StartOf(user, NewSession("now", id: id)), Cancellation))?.SessionId;
        Assert.Equal(dead.SessionId, sessionId);

        await Reaches_nothing(dead, "old");

        await Is_alive(Of(sessionId!, user), "now");
    }

    [Fact]
    public async Task A_token_of_another_user_reaches_no_session()
    {
        var ann = await SignUp("ann@example.org", sessionToken: "now");
        var bob = await SignUp("bob@example.org");

        await Reaches_nothing(Of(ann.SessionId, bob.User), "now");
        await Reaches_nothing(Of(ann.SessionId, bob.User), "old");

        await Is_alive(Of(ann), "now");
    }

    [Theory]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("____________")]
    [InlineData("FamilyOfTes")]
    [InlineData("FamilyOfTes_")]
    [InlineData("FamilyOfTestnow")]
    [InlineData("amilyOfTestn")]
    public async Task A_token_of_another_family_reaches_no_session(string family)
    {
        var ann = await SignUp("ann@example.org", sessionToken: "now");

        await Reaches_nothing(Of(ann) with { TokenFamily = family }, "old");

        await Is_alive(Of(ann), "now");
    }

    /// <summary>A look-up, a rotation, a reuse long after the leeway, a redelivery and an end.</summary>
    private async Task Reaches_nothing(SessionReference session, string token)
    {
        Assert.False((await Store.FindSessionAsync(session, Now, DateTimeOffset.MinValue, Cancellation)).SessionIsAlive);
        Assert.Equal(default, await Store.RotateSessionAsync(Rotation(session, token, "next"), Cancellation));
        Assert.Equal(default, await Store.RotateSessionAsync(Reuse(session, token, at: Now.AddDays(1)), Cancellation));
        Assert.Null(await FindRotated(session));
        Assert.False(await Store.EndSessionAsync(session, Cancellation));
    }

    private async Task Is_alive(SessionReference session, string token)
    {
        Assert.True((await Store.FindSessionAsync(session, Now, DateTimeOffset.MinValue, Cancellation)).SessionIsAlive);
        Assert.Equal(Mapping.TracksRotations, await FindRotated(session) is not null);
        Assert.Equal(SessionRotationOutcome.Rotated, (await Store.RotateSessionAsync(Rotation(session, token, "next"), Cancellation)).Outcome);
        Assert.True(await Store.EndSessionAsync(session, Cancellation));
    }
}
