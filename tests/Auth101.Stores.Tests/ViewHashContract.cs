using System.Text.Json;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>A hash behind a view, which does not everywhere say how many of its rows were changed.</summary>
public abstract class ViewHashContract(TestEngine engine) : StoreTest<ViewHashUser>(engine, ViewHashUser.Mapping)
{
    [Fact]
    public async Task A_password_behind_a_view_is_renewed_changed_set_and_reset()
    {
        var ann = await SignUp();
        Assert.NotNull(await Store.CreateSessionAsync(StartOf(ann.User, newHash: "renewed"), Cancellation));
        Assert.Equal("renewed", StoredHash());

        Assert.NotNull(await Store.ChangePasswordAsync(ChangeOf(ann, "renewed"), Cancellation));
        Assert.Equal("changed", StoredHash());
        Assert.Null(await Store.ChangePasswordAsync(ChangeOf(ann, "renewed", "again"), Cancellation));

        Assert.Equal([ann.SessionId], await Store.SetPasswordAsync(IdOf(ann.User), "set", Now, Cancellation));
        Assert.Equal("set", StoredHash());
        Assert.Null(await Store.SetPasswordAsync(Guid.NewGuid().ToString(), "of nobody", Now, Cancellation));

        AddVerification("value", Later, $"reset-password:{IdOf(ann.User)}");
        var proof = new Proof(IdOf(ann.User), $"reset-password:{IdOf(ann.User)}", "value", "ann@example.org");
        Assert.Equal([], await Store.ResetPasswordAsync(proof, "reset", Now, Cancellation));
        Assert.Equal("reset", StoredHash());
        Assert.NotNull((await Store.FindForSignInAsync("ann@example.org", Cancellation))!.User.EmailVerified);
    }

    [Fact]
    public async Task Who_is_behind_a_view_is_changed_and_removed()
    {
        var ann = await SignUp();
        var update = new UpdateUser<ViewHashUser>
        {
            Session = Of(ann),
            Changes = Named<ViewHashUser>("Ann"),
            Now = Now,
            StartedAfter = DateTimeOffset.MinValue,
        };
        Assert.Equal("Ann", (await Store.UpdateUserAsync(update, Cancellation))!.Name);

        var deletion = new DeleteUser { Session = Of(ann), VerifiedHash = "hash of ann@example.org", Now = Now, StartedAfter = DateTimeOffset.MinValue };
        Assert.True(await Store.DeleteUserAsync(deletion, Cancellation));

        Assert.Equal([0, 0, 0, 0], Rows());
        Assert.False(await Store.DeleteUserAsync(deletion, Cancellation));
    }

    private static UserUpdate<TUser> Named<TUser>(string name)
        where TUser : class, IAuth101User<TUser>
    {
        var changes = TUser.Model.CreateUserUpdate()!;
        var reader = new Utf8JsonReader(JsonSerializer.SerializeToUtf8Bytes(name));
        reader.Read();
        Assert.Equal(SignUpBinding.Bound, changes.Bind("name", ref reader));
        return changes;
    }

    private ChangePassword ChangeOf(SignedUp created, string verifiedHash, string newHash = "changed") => new()
    {
        Session = Of(created),
        VerifiedHash = verifiedHash,
        NewHash = newHash,
        NewToken = Family + newHash,
        Now = Now,
        ExpiresAt = Later,
        StartedAfter = DateTimeOffset.MinValue,
        Clock = new RotationClock(Now, Leeway),
        RevokeOthers = true,
    };
}
