using Auth101.Stores;

namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    [Fact]
    public async Task The_user_of_a_living_session_is_found_with_the_password_hash()
    {
        var ann = await SignUp("ann@example.org", expiresAt: Now.AddSeconds(1));
        var bob = await SignUp("bob@example.org");

        var found = await FindForCheck(Of(ann), Now);

        Assert.Equal(Mapping.Describe(ann.User), Mapping.Describe(found!.User));
        Assert.Equal("hash of ann@example.org", found.PasswordHash);
        Assert.True(found.IsActive);
        Assert.Null(await FindForCheck(Of(ann), Now.AddSeconds(1)));
        Assert.Null(await FindForCheck(Of(ann.SessionId, bob.User), Now));
        Assert.Null(await FindForCheck(Of(bob.SessionId, ann.User), Now));
        Assert.Null(await FindForCheck(Of(ann) with { TokenFamily = "OtherFamily_" }, Now));
        foreach (var id in UnknownIds)
        {
            Assert.Null(await FindForCheck(Of(id, ann.User), Now));
            Assert.Null(await FindForCheck(Of(ann) with { UserId = id }, Now));
        }

        if (Mapping.TracksSessionStart)
        {
            Assert.Null(await Store.FindForPasswordCheckAsync(Of(ann), Now, Now, Cancellation));
        }

        ForgetPasswords();
        Assert.Null((await FindForCheck(Of(ann), Now))!.PasswordHash);
        Deactivate();
        Assert.Null(await FindForCheck(Of(ann), Now));
    }

    private async Task<SignInCandidate<TUser>?> FindForCheck(SessionReference session, DateTimeOffset now) =>
        await Store.FindForPasswordCheckAsync(session, now, DateTimeOffset.MinValue, Cancellation);
}
