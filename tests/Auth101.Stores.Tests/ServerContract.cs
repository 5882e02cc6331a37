using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>What a server asks of a store: connections that break, calls that are given up, tables that are not there.</summary>
public abstract partial class ServerContract(ServerEngine engine) : StoreTest<DefaultUser>(engine, DefaultUser.Mapping)
{
    /// <summary>How long a server may take to hear that a call was cancelled, so that a deaf one fails the test instead of blocking it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private ServerDatabase Server => (ServerDatabase)Database;

    [Fact]
    public async Task A_sign_up_whose_connection_is_killed_fails_and_leaves_nothing()
    {
        await SignUp("ann@example.org");
        var before = Dump();

        using (HoldEmail("bob@example.org"))
        {
            var signUp = Start(() => Store.CreateUserAsync(NewUser("bob@example.org"), Cancellation));
            Server.Kill(await ConnectionOf(signUp));
            await Fails(signUp);
        }

        Assert.Equal(before, Dump());
        await Recovers(async () => await Store.FindForSignInAsync("ann@example.org", Cancellation));
        await SignUp("bob@example.org");
        Assert.Equal([2, 2, 2, 0], Rows());
    }

    [Fact]
    public async Task A_rotation_whose_connection_is_killed_fails_and_the_old_token_stays()
    {
        var created = await SignUp(sessionToken: "first");
        var before = Dump();

        using (HoldSessions())
        {
            var rotation = Start(() => Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation));
            Server.Kill(await ConnectionOf(rotation));
            await Fails(rotation);
        }

        Assert.Equal(before, Dump());
        await Recovers(async () => await Store.FindForSignInAsync("ann@example.org", Cancellation));
        var rotated = await Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation);
        Assert.Equal(SessionRotationOutcome.Rotated, rotated.Outcome);
    }

    [Fact]
    public async Task A_sign_up_that_is_cancelled_while_it_waits_leaves_nothing()
    {
        await SignUp("ann@example.org");
        var before = Dump();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        using (HoldEmail("bob@example.org"))
        {
            var signUp = Start(() => Store.CreateUserAsync(NewUser("bob@example.org"), cancellation.Token));
            await ConnectionOf(signUp);
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => signUp.WaitAsync(Patience, Cancellation));
        }

        Assert.Equal(before, Dump());
        await SignUp("bob@example.org");
        Assert.Equal([2, 2, 2, 0], Rows());
    }

    [Fact]
    public async Task A_rotation_that_is_cancelled_while_it_waits_leaves_the_old_token()
    {
        var created = await SignUp(sessionToken: "first");
        var before = Dump();
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);

        using (HoldSessions())
        {
            var rotation = Start(() => Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), cancellation.Token));
            await ConnectionOf(rotation);
            await cancellation.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rotation.WaitAsync(Patience, Cancellation));
        }

        Assert.Equal(before, Dump());
        var rotated = await Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation);
        Assert.Equal(SessionRotationOutcome.Rotated, rotated.Outcome);
        await SignUp("bob@example.org");
        Assert.Equal([2, 2, 2, 0], Rows());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("new")]
    public async Task A_sign_in_waits_for_a_password_change_that_is_under_way_and_gets_no_session_of_the_old_password(string? newHash)
    {
        var created = await SignUp();
        using var change = Server.Hold(
            $"UPDATE {Database.Quote(Mapping.Account)} SET {Database.Quote(Mapping.Account.Password)} = 'changed'; DELETE FROM {Database.Quote(Mapping.Session)}");

        var signIn = Start(() => Store.CreateSessionAsync(StartOf(created.User, newHash: newHash), Cancellation));
        await ConnectionOf(signIn);
        change.Commit();

        Assert.Null(await signIn.WaitAsync(Patience, Cancellation));
        Assert.Equal([1, 1, 0, 0], Rows());
        Assert.Equal("changed", StoredHash());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("new")]
    public async Task A_sign_in_goes_on_when_a_password_change_is_given_up(string? newHash)
    {
        var created = await SignUp();
        var change = Server.Hold($"UPDATE {Database.Quote(Mapping.Account)} SET {Database.Quote(Mapping.Account.Password)} = 'changed'");

        var signIn = Start(() => Store.CreateSessionAsync(StartOf(created.User, newHash: newHash), Cancellation));
        await ConnectionOf(signIn);
        change.Dispose();

        Assert.NotNull(await signIn.WaitAsync(Patience, Cancellation));
        Assert.Equal([1, 1, 2, 0], Rows());
        Assert.Equal(newHash ?? "hash of ann@example.org", StoredHash());
    }

    [Fact]
    public async Task A_sign_in_whose_connection_is_killed_fails_and_leaves_nothing()
    {
        var created = await SignUp();
        var before = Dump();

        using (Server.Hold($"UPDATE {Database.Quote(Mapping.Account)} SET {Database.Quote(Mapping.Account.Password)} = 'changed'"))
        {
            var signIn = Start(() => Store.CreateSessionAsync(StartOf(created.User, newHash: "new"), Cancellation));
            Server.Kill(await ConnectionOf(signIn));
            await Fails(signIn);
        }

        Assert.Equal(before, Dump());
        await Recovers(async () => await Store.FindForSignInAsync("ann@example.org", Cancellation));
        Assert.NotNull(await Store.CreateSessionAsync(StartOf(created.User, newHash: "new"), Cancellation));
    }

    [Fact]
    public async Task A_store_creates_no_tables_unasked()
    {
        using var empty = Engine.CreateDatabase();
        var store = Engine.Open(Mapping, empty, createTables: false);
        using var disposable = store as IDisposable;

        await Assert.ThrowsAnyAsync<Exception>(async () => await store.CreateUserAsync(NewUser("ann@example.org"), Cancellation));
        Assert.False(empty.HasTable("users"));

        await store.CreateTablesAsync(Cancellation);
        Assert.True(empty.HasTable("users"));
        Assert.NotNull(await store.CreateUserAsync(NewUser("ann@example.org"), Cancellation));
    }

    [Fact]
    public async Task Creating_tables_over_a_foreign_one_fails_with_its_name_and_changes_nothing()
    {
        using var empty = Engine.CreateDatabase();
        empty.Execute($"CREATE TABLE {empty.Quote("account")} (balance int)");
        var store = Engine.Open(Mapping, empty, createTables: false);
        using var disposable = store as IDisposable;

        var exception = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(async () => await store.CreateTablesAsync(Cancellation));

        Assert.Contains("Table account exists and was not made by Auth101.", exception.Message, StringComparison.Ordinal);
        Assert.Contains("[Auth101Account(Table = \"...\", Managed = true)]", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, empty.Count("account"));
        Assert.False(empty.HasTable("users"));
        Assert.False(empty.HasTable("auth101_schema"));
    }

    [Fact]
    public async Task Many_stores_create_the_tables_of_one_new_database_at_once()
    {
        using var empty = Engine.CreateDatabase();
        var stores = Enumerable.Range(0, 6).Select(_ => Engine.Open(Mapping, empty, createTables: false)).ToArray();

        await AtOnce(stores.Length, async number =>
        {
            await stores[number].CreateTablesAsync(Cancellation);
            return true;
        });

        Assert.NotNull(await stores[0].CreateUserAsync(NewUser("ann@example.org"), Cancellation));
        Assert.Equal(4, empty.Count("auth101_schema"));
        foreach (var store in stores)
        {
            (store as IDisposable)?.Dispose();
        }
    }

    private List<string> Dump() => [.. Database.Dump(Mapping.User), .. Database.Dump(Mapping.Account), .. Database.Dump(Mapping.Session)];

    /// <summary>Takes an email address in a transaction that never commits, so that a sign-up with it has to wait.</summary>
    private HeldTransaction HoldEmail(string email) =>
        Server.Hold($"UPDATE {Database.Quote(Mapping.User)} SET {Database.Quote(Mapping.User.Email)} = '{email}'");

    private HeldTransaction HoldSessions() => Server.Hold($"UPDATE {Database.Quote(Mapping.Session)} SET {Database.Quote(Mapping.Session.Token)} = 'held'");

    private static Task<T> Start<T>(Func<ValueTask<T>> call) => Task.Run(async () => await call(), Cancellation);

    /// <summary>The connection of a call, once it waits for a lock.</summary>
    private async Task<long> ConnectionOf(Task call)
    {
        while (true)
        {
            Assert.False(call.IsCompleted, $"The call did not wait. {call.Exception}");
            if (Server.WaitingConnections() is [var connection, ..])
            {
                return connection;
            }

            // MySQL shows a new state only to those who have not looked for 100 milliseconds.
            await Task.Delay(150, Cancellation);
        }
    }

    private static async Task Fails(Task call)
    {
        var failure = await Record.ExceptionAsync(() => call);
        Assert.NotNull(failure);
        Assert.IsNotType<OperationCanceledException>(failure, exactMatch: false);
    }

    /// <summary>A pooled connection may have broken unnoticed, which costs one call and no more.</summary>
    private static async Task Recovers(Func<Task> call)
    {
        await Record.ExceptionAsync(call);
        await call();
    }
}
