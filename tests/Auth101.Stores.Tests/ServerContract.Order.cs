namespace Auth101.Stores.Tests;

/// <content>In which order what runs at once is done: what waits for a row sees what has become of all that it depends on.</content>
public abstract partial class ServerContract
{
    [Fact]
    public async Task A_change_of_a_password_whose_session_ends_while_it_waits_changes_nothing()
    {
        var ann = await SignUp();
        using var hold = Server.Hold(
            $"UPDATE {Database.Quote(Mapping.Account)} SET {Database.Quote(Mapping.Account.Password)} = {Database.Quote(Mapping.Account.Password)}");
        var change = Start(() => Store.ChangePasswordAsync(
            new ChangePassword
            {
                Session = Of(ann),
                VerifiedHash = "hash of ann@example.org",
                NewHash = "new",
                NewToken = "NewFamilyTok1",
                Now = Now,
                ExpiresAt = Later,
                StartedAfter = DateTimeOffset.MinValue,
                Clock = new RotationClock(Now, Leeway),
                RevokeOthers = false,
            },
            Cancellation));
        await ConnectionOf(change);

        Assert.Equal([ann.SessionId], await Store.EndUserSessionsAsync(IdOf(ann.User), Cancellation));
        hold.Commit();

        Assert.Null(await change.WaitAsync(Patience, Cancellation));
        Assert.Equal("hash of ann@example.org", StoredHash());
        Assert.Equal([1, 1, 0, 0], Rows());
    }
}
