using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>A hash that stands in several columns, until one of ours takes its place.</summary>
public abstract class ComposedHashContract(TestEngine engine) : StoreTest<SaltedMember>(engine, SaltedMember.Mapping)
{
    private const string Ours = "$argon2id$v=19$m=8192,t=1,p=1$c2FsdHNhbHQ$aGFzaA";

    [Fact]
    public async Task It_is_read_as_one_and_only_it_starts_a_session()
    {
        var created = await SignUpWith("salt", "0a1b");

        Assert.Equal("salted$salt$0a1b", (await Store.FindForSignInAsync("ann@example.org", Cancellation))!.PasswordHash);
        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User, hash: "0a1b"), Cancellation));
        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User, hash: "0a1b", newHash: Ours), Cancellation));
        Assert.NotNull(await Store.CreateSessionAsync(StartOf(created.User, hash: "salted$salt$0a1b"), Cancellation));
        Assert.Equal("0a1b", StoredHash());
    }

    [Fact]
    public async Task One_of_ours_takes_its_place()
    {
        var created = await SignUpWith("salt", "0a1b");

        Assert.NotNull(await Store.CreateSessionAsync(StartOf(created.User, hash: "salted$salt$0a1b", newHash: Ours), Cancellation));

        Assert.Equal(Ours, StoredHash());
        Assert.Equal(Ours, (await Store.FindForSignInAsync("ann@example.org", Cancellation))!.PasswordHash);
        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User, hash: "salted$salt$0a1b", newHash: Ours + "x"), Cancellation));
        Assert.NotNull(await Store.CreateSessionAsync(StartOf(created.User, hash: Ours), Cancellation));
    }

    private async Task<SignedUp> SignUpWith(string salt, string digest)
    {
        var created = await SignUp();
        Database.Update(Mapping.User, "salt", salt);
        Database.Update(Mapping.User, "digest", digest);
        return created;
    }
}
