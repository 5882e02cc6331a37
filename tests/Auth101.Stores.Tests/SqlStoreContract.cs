using System.Security.Cryptography;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>What a store does besides on a database: transactions of the application, ids that the database makes, tables that are damaged.</summary>
public abstract partial class SqlStoreContract<TUser>(TestEngine engine, Mapping<TUser> mapping) : StoreContract<TUser>(engine, mapping)
    where TUser : class, IAuth101User<TUser>
{
    [Fact]
    public async Task A_check_of_the_database_sees_a_missing_table()
    {
        await SignUp();
        var auth = new Auth101<TUser>(new AuthOptions { Secret = Convert.ToBase64String(RandomNumberGenerator.GetBytes(48)) }, Store);
        var before = Dump();
        await auth.CheckDatabaseAsync(Cancellation);
        await auth.CheckWritesAsync(Cancellation);
        Assert.Equal(before, Dump());

        Database.Execute($"DROP TABLE {Database.Quote(Mapping.Session)}");

        await Assert.ThrowsAsync<StoreException>(() => auth.CheckDatabaseAsync(Cancellation));
        await Assert.ThrowsAsync<StoreException>(() => auth.CheckWritesAsync(Cancellation));
    }

    [Fact]
    public async Task An_id_of_a_deleted_user_is_not_given_again()
    {
        Assert.SkipUnless(Mapping.HasIdentities, "The ids are random.");
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");
        DeleteUsers();

        var next = (await SignUp("eve@example.org")).Created;

        Assert.DoesNotContain(IdOf(next.User), new[] { IdOf(ann.User), IdOf(bob.User) });
        Assert.DoesNotContain(next.SessionId, new[] { ann.SessionId, bob.SessionId });
    }

    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(true, false)]
    public async Task A_user_who_gets_the_id_of_another_inherits_nothing(bool inTransaction, bool signsIn)
    {
        var old = await SignUp("ann@example.org");
        Assert.SkipUnless(long.TryParse(IdOf(old.User), out _) || Mapping.RepeatId is not null, "The ids are random.");
        Assert.SkipUnless(Mapping.IsReferenced, "A view makes no ids.");
        Database.ForgetUsers(Mapping.User);
        Assert.Equal([0, PasswordsWithoutUser, 1, 0], Rows());
        Mapping.RepeatId?.Invoke(IdOf(old.User));

        var eve = NewUser("eve@example.org", signsIn ? NewSession() : null);
        CreatedUser<TUser>? next;
        if (inTransaction)
        {
            await using var connection = Database.Connect();
            await using var transaction = await connection.BeginTransactionAsync(Cancellation);
            next = await Store.CreateUserAsync(eve, transaction, Cancellation);
            await transaction.CommitAsync(Cancellation);
        }
        else
        {
            next = await Store.CreateUserAsync(eve, Cancellation);
        }

        Assert.Equal(IdOf(old.User), IdOf(next!.User));
        Assert.Equal([1, 1, signsIn ? 1 : 0, 0], Rows());
        Assert.False(await IsAlive(old.SessionId, next.User) && old.SessionId != next.SessionId);
        Assert.Equal(signsIn, next.SessionId is not null && await IsAlive(next.SessionId, next.User));
        Assert.Equal("hash of eve@example.org", (await Store.FindForSignInAsync("eve@example.org", Cancellation))!.PasswordHash);
    }

    [Fact]
    public async Task A_session_of_unknown_age_is_the_oldest()
    {
        Assert.SkipWhen(Mapping.Session.NullableStart is null, "Each session has an age.");
        var created = await SignUp(expiresAt: Later);
        var second = await Store.CreateSessionAsync(StartOf(created.User, NewSession("second", createdAt: Now.AddSeconds(1))), Cancellation);
        Database.Execute(
            $"UPDATE {Database.Quote(Mapping.Session)} SET {Database.Quote(Mapping.Session.NullableStart!)} = NULL WHERE {Database.Quote(Mapping.Session.Token)} = @token",
            ("@token", Family + "second"));

        var third = await Store.CreateSessionAsync(StartOf(created.User, SessionOf(2), maximum: 2), Cancellation);

        Assert.Equal([second!.SessionId], third!.EndedSessionIds);
        Assert.Equal([1, 1, 2, 0], Rows());
    }
}
