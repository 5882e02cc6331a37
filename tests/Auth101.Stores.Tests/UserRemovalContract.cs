using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>What a deletion waits for, and sees then, where no foreign key deletes anything.</summary>
public abstract class UserRemovalContract(ServerEngine engine) : StoreTest<LeavingUser>(engine, LeavingUser.Mapping)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private ServerDatabase Server => (ServerDatabase)Database;

    [Fact]
    public async Task The_session_of_a_sign_in_that_a_deletion_waited_for_goes_with_the_others()
    {
        var (ann, bob) = (await SignUp("ann@example.org"), await SignUp("bob@example.org"));

        // As a sign-in does: it holds the row of the hash, and a session is there when it commits.
        var (account, session) = (Mapping.Account, Mapping.Session);
        var id = $"(SELECT {Database.Quote("id")} FROM {Database.Quote(Mapping.User)} WHERE {Database.Quote("email")}";
        using var signIn = Server.Hold($"""
            UPDATE {Database.Quote(account)} SET {Database.Quote(account.Password)} = {Database.Quote(account.Password)}
            WHERE {Database.Quote(account.UserId)} = {id} = 'ann@example.org');
            UPDATE {Database.Quote(session)} SET {Database.Quote(session.UserId)} = {id} = 'ann@example.org')
            WHERE {Database.Quote(session.UserId)} = {id} = 'bob@example.org');
            """);
        var deletion = Task.Run(async () => await Store.DeleteUserAsync(DeletionOf(ann), Cancellation), Cancellation);
        while (Server.WaitingConnections().Count == 0)
        {
            Assert.False(deletion.IsCompleted, $"The deletion did not wait. {deletion.Exception}");
            await Task.Delay(150, Cancellation);
        }

        signIn.Commit();

        Assert.True(await deletion.WaitAsync(Patience, Cancellation));
        Assert.Equal([2, 1, 0, 0], Rows());
        Assert.NotNull(await Store.FindForSignInAsync("bob@example.org", Cancellation));
    }

    [Fact]
    public async Task A_deletion_that_the_database_refuses_leaves_everything_and_a_usable_store()
    {
        var ann = await SignUp("ann@example.org");
        var before = Dump();
        Database.Execute($"ALTER TABLE {Database.Quote(Mapping.User)} ADD CONSTRAINT stays CHECK ({Database.Quote("gone_at")} IS NULL)");

        await Assert.ThrowsAsync<StoreConstraintException>(async () => await Store.DeleteUserAsync(DeletionOf(ann), Cancellation));

        Assert.Equal(before, Dump());
        Assert.True(await IsAlive(ann.SessionId, ann.User));
        Database.Execute($"ALTER TABLE {Database.Quote(Mapping.User)} DROP CONSTRAINT stays");
        Assert.True(await Store.DeleteUserAsync(DeletionOf(ann), Cancellation));
    }

    private List<string> Dump() => [.. Database.Dump(Mapping.User), .. Database.Dump(Mapping.Account), .. Database.Dump(Mapping.Session)];

    private DeleteUser DeletionOf(SignedUp created) => new()
    {
        Session = Of(created),
        VerifiedHash = "hash of ann@example.org",
        Now = Now,
        StartedAfter = DateTimeOffset.MinValue,
    };
}

/// <summary>The same tables with foreign keys that refuse to lose their user.</summary>
/// <param name="engine">The database.</param>
/// <param name="idType">The type of a user's id.</param>
/// <param name="refusal">What the database says of a foreign key that refuses.</param>
/// <param name="deferral">What a foreign key ends with that is not asked before the commit; nothing for one that is asked at once.</param>
public abstract class StrictReferenceContract(TestEngine engine, string idType, string refusal = "fk_orders_user", string deferral = "")
    : StoreTest<MinimalUser>(engine, MinimalUser.Mapping with
{
    SqliteTables = Strict(MinimalUser.Mapping.SqliteTables, deferral),
    PostgreSqlTables = Strict(MinimalUser.Mapping.PostgreSqlTables, deferral),
    MySqlTables = Strict(MinimalUser.Mapping.MySqlTables, deferral),
    SqlServerTables = Strict(MinimalUser.Mapping.SqlServerTables, deferral),
})
{
    /// <summary>How Django makes foreign keys, where the database can.</summary>
    protected const string Deferred = " DEFERRABLE INITIALLY DEFERRED";

    [Fact]
    public async Task A_user_is_deleted_after_what_refers_to_them()
    {
        var ann = await SignUp("ann@example.org");
        await SignUp("bob@example.org");

        Assert.True(await Store.DeleteUserAsync(
            new DeleteUser { Session = Of(ann), VerifiedHash = "hash of ann@example.org", Now = Now, StartedAfter = DateTimeOffset.MinValue }, Cancellation));

        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task A_user_whom_the_application_still_needs_stays_with_everything()
    {
        var ann = await SignUp("ann@example.org");
        Order();
        var deletion = new DeleteUser { Session = Of(ann), VerifiedHash = "hash of ann@example.org", Now = Now, StartedAfter = DateTimeOffset.MinValue };

        var refused = await Assert.ThrowsAsync<StoreConstraintException>(async () => await Store.DeleteUserAsync(deletion, Cancellation));

        Assert.Contains(refusal, refused.Constraint, StringComparison.Ordinal);
        Assert.Equal([1, 1, 1, 0], Rows());
        Assert.True(await IsAlive(ann.SessionId, ann.User));
        Database.Execute("DELETE FROM orders");
        Assert.True(await Store.DeleteUserAsync(deletion, Cancellation));
    }

    [Fact]
    public async Task A_user_who_stays_takes_nobody_along_who_writes_meanwhile()
    {
        var ann = await SignUp("ann@example.org");
        Order();
        var deletion = new DeleteUser { Session = Of(ann), VerifiedHash = "hash of ann@example.org", Now = Now, StartedAfter = DateTimeOffset.MinValue };

        var deletions = Enumerable.Range(0, 10).Select(_ => Task.Run(() => Store.DeleteUserAsync(deletion, Cancellation).AsTask(), Cancellation)).ToList();
        var others = Enumerable.Range(0, 10).Select(number => Task.Run(() => SignUp($"user{number}@example.org"), Cancellation)).ToList();

        await Task.WhenAll(others);
        foreach (var refused in deletions)
        {
            await Assert.ThrowsAsync<StoreConstraintException>(() => refused);
        }

        Assert.Equal([11, 11, 11, 0], Rows());
        Assert.True(await IsAlive(ann.SessionId, ann.User));
    }

    private void Order() => Database.Execute($"""
        CREATE TABLE orders (user_id {idType}, CONSTRAINT fk_orders_user FOREIGN KEY (user_id) REFERENCES mini_user (id){deferral});
        INSERT INTO orders SELECT id FROM mini_user
        """);

    private static string Strict(string tables, string deferral) => tables.Replace(" ON DELETE CASCADE", deferral, StringComparison.Ordinal);
}
