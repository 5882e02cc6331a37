using System.Text;
using System.Text.Json;

namespace Auth101.Stores.Tests;

public abstract partial class StoreContract<TUser>
{
    [Fact]
    public async Task A_user_changes_what_is_sent_and_nothing_else()
    {
        Assert.SkipUnless(TUser.Model.UserUpdateMembers.Any(static member => member.Name == "name"), "A client cannot change the name.");
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");
        var before = Mapping.Describe(bob.User);

        var updated = await Store.UpdateUserAsync(UpdateOf(Of(ann), Changes("""{"name":"Änne"}""")), Cancellation);
        var found = (await Store.FindSessionAsync(Of(ann), Now, DateTimeOffset.MinValue, Cancellation)).User;

        Assert.Equal("Änne", TUser.Model.GetProfile(updated!).Name);
        Assert.Equal(TUser.Model.GetProfile(ann.User) with { Name = "Änne" }, TUser.Model.GetProfile(found!));
        Assert.Equal(Mapping.Describe(updated!), Mapping.Describe(found!));
        Assert.Equal(before, Mapping.Describe((await Store.FindSessionAsync(Of(bob), Now, DateTimeOffset.MinValue, Cancellation)).User!));
        if (TUser.Model.UserUpdateMembers.Single(static member => member.Name == "name").AllowsNull)
        {
            var cleared = await Store.UpdateUserAsync(UpdateOf(Of(ann), Changes("""{"name":null}""")), Cancellation);
            Assert.Null(TUser.Model.GetProfile(cleared!).Name);
        }
    }

    [Fact]
    public async Task Nothing_is_changed_for_a_session_that_is_not_alive()
    {
        Assert.SkipUnless(TUser.Model.UserUpdateMembers.Any(static member => member.Name == "name"), "A client cannot change the name.");
        var ann = await SignUp("ann@example.org", expiresAt: Now.AddSeconds(1));
        var bob = await SignUp("bob@example.org");
        var before = Dump();

        await Refuses(Of(ann), Now.AddSeconds(1));
        await Refuses(Of(ann.SessionId, bob.User), Now);
        await Refuses(Of(bob.SessionId, ann.User), Now);
        await Refuses(Of(ann) with { TokenFamily = "OtherFamily_" }, Now);
        foreach (var id in UnknownIds)
        {
            await Refuses(Of(id, ann.User), Now);
            await Refuses(Of(ann) with { UserId = id }, Now);
        }

        Assert.Equal(before, Dump());
        Deactivate();
        before = Dump();
        await Refuses(Of(ann), Now);
        Assert.Equal(before, Dump());

        async Task Refuses(SessionReference session, DateTimeOffset now) =>
            Assert.Null(await Store.UpdateUserAsync(UpdateOf(session, Changes("""{"name":"Eve"}"""), now), Cancellation));
    }

    private UpdateUser<TUser> UpdateOf(SessionReference session, UserUpdate<TUser> changes, DateTimeOffset? now = null) =>
        new() { Session = session, Changes = changes, Now = now ?? Now, StartedAfter = DateTimeOffset.MinValue };

    private static UserUpdate<TUser> Changes(string json)
    {
        var changes = TUser.Model.CreateUserUpdate()!;
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = reader.GetString()!;
            reader.Read();
            Assert.Equal(SignUpBinding.Bound, changes.Bind(member, ref reader));
        }

        return changes;
    }
}
