using System.Globalization;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>A sign-up takes the ids that its rows have, whoever made them, and not what the connection holds of an earlier insert.</summary>
public abstract class TriggerIdContract(TestEngine engine) : StoreTest<TriggerIdUser>(engine, TriggerIdUser.Mapping)
{
    [Fact]
    public async Task A_sign_up_takes_the_ids_that_triggers_made() => await TakesIdsOfItsRows(Store);

    [Fact]
    public async Task A_sign_up_in_a_transaction_of_the_application_takes_the_ids_that_triggers_made()
    {
        var ann = await SignUp("ann@example.org");
        CreatedUser<TriggerIdUser>? bob, eve;
        var before = RowsOf(ann.Created);
        await using (var connection = Database.Connect())
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            bob = await Store.CreateUserAsync(NewUser("bob@example.org"), transaction, Cancellation);
            eve = await Store.CreateUserAsync(NewUser("eve@example.org"), transaction, Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Equal(before, RowsOf(ann.Created));
        Assert.Equal([3, 3, 3, 0], Rows());
        await IsWhole(Store, ann.Created);
        await IsWhole(Store, bob);
        await IsWhole(Store, eve);
    }

    [Fact]
    public async Task Orphans_of_an_id_that_a_trigger_made_go_to_nobody()
    {
        var ann = await SignUp("ann@example.org");
        var bob = await SignUp("bob@example.org");
        var before = RowsOf(ann.Created);
        var next = Convert.ToInt64(IdOf(bob.User), CultureInfo.InvariantCulture) + 1;
        Database.Execute($"UPDATE {Database.Quote(Mapping.Session)} SET user_id = {next} WHERE user_id = {IdOf(bob.User)}");

        var eve = await SignUp("eve@example.org");

        Assert.Equal($"{next}", IdOf(eve.User));
        Assert.Equal(before, RowsOf(ann.Created));
        Assert.Equal([3, 3, 2, 0], Rows());
        await IsWhole(Store, eve.Created);
    }

    /// <summary>Signs two up and in, one after the other.</summary>
    protected async Task TakesIdsOfItsRows(IAuthStore<TriggerIdUser> store)
    {
        ArgumentNullException.ThrowIfNull(store);
        var ann = await store.CreateUserAsync(NewUser("ann@example.org"), Cancellation);
        await IsWhole(store, ann);
        var before = RowsOf(ann!);

        var bob = await store.CreateUserAsync(NewUser("bob@example.org"), Cancellation);

        Assert.Equal(before, RowsOf(ann!));
        Assert.Equal([2, 2, 2, 0], Rows());
        await IsWhole(store, ann);
        await IsWhole(store, bob);

        var session = await store.CreateSessionAsync(StartOf(bob!.User), Cancellation);
        Assert.NotNull(session);
        Assert.True((await store.FindSessionAsync(Of(session.SessionId, bob.User), Now, DateTimeOffset.MinValue, Cancellation)).SessionIsAlive);
        Assert.Equal(before, RowsOf(ann!));
    }

    /// <summary>Who signed up has the own password and session.</summary>
    private async Task IsWhole(IAuthStore<TriggerIdUser> store, CreatedUser<TriggerIdUser>? created)
    {
        Assert.NotNull(created);
        var found = await store.FindForSignInAsync(created.User.Email, Cancellation);
        Assert.NotNull(found);
        Assert.Equal(IdOf(created.User), IdOf(found.User));
        Assert.Equal($"hash of {created.User.Email}", found.PasswordHash);
        Assert.True((await store.FindSessionAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation)).SessionIsAlive);
    }

    private List<string> RowsOf(CreatedUser<TriggerIdUser> created) =>
    [
        .. Database.Rows($"SELECT id, account_id, password FROM {Database.Quote(Mapping.Account)} WHERE user_id = {IdOf(created.User)}")
            .Select(static row => string.Join('|', row)),
        .. Database.Rows($"SELECT id, token FROM {Database.Quote(Mapping.Session)} WHERE user_id = {IdOf(created.User)} ORDER BY id")
            .Select(static row => string.Join('|', row)),
    ];
}
