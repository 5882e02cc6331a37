using System.Data.Common;

namespace Auth101.Stores.Tests;

public abstract partial class SqlStoreContract<TUser>
{
    [Fact]
    public async Task A_sign_up_in_a_transaction_of_the_application_is_committed_with_it()
    {
        await Store.CreateTablesAsync(Cancellation);
        CreatedUser<TUser>? created;
        await using (var connection = Database.Connect())
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            created = await Store.CreateUserAsync(NewUser("ann@example.org"), transaction, Cancellation);
            await transaction.CommitAsync(Cancellation);
        }

        Assert.NotNull(created);
        Assert.Equal([1, 1, 1, 0], Rows());
        var found = await Store.FindForSignInAsync("ann@example.org", Cancellation);
        Assert.Equal(Mapping.Describe(created.User), Mapping.Describe(found!.User));
        Assert.True(await IsAlive(created.SessionId!, created.User));
    }

    [Fact]
    public async Task A_sign_up_without_a_session_is_committed_with_the_applications_transaction()
    {
        await Store.CreateTablesAsync(Cancellation);
        CreatedUser<TUser>? created;
        await using (var connection = Database.Connect())
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            created = await Store.CreateUserAsync(NewUser("ann@example.org", session: null), transaction, Cancellation);
            Assert.Null(await Store.CreateUserAsync(NewUser("ann@example.org", session: null), transaction, Cancellation));
            Assert.NotNull(await Store.CreateUserAsync(NewUser("bob@example.org", session: null), transaction, Cancellation));
            await transaction.CommitAsync(Cancellation);
        }

        Assert.NotNull(created);
        Assert.Null(created.SessionId);
        Assert.Equal([2, 2, 0, 0], Rows());
        var found = await Store.FindForSignInAsync("ann@example.org", Cancellation);
        Assert.Equal(Mapping.Describe(created.User), Mapping.Describe(found!.User));
        Assert.NotNull(await Store.CreateSessionAsync(StartOf(created.User), Cancellation));
    }

    [Fact]
    public async Task A_sign_up_in_a_transaction_that_is_rolled_back_has_never_been()
    {
        await SignUp("ann@example.org");
        var before = Dump();
        await using (var connection = Database.Connect())
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            Assert.NotNull(await Store.CreateUserAsync(NewUser("bob@example.org"), transaction, Cancellation));
            await transaction.RollbackAsync(Cancellation);
        }

        Assert.Equal(before, Dump());
        await SignUp("bob@example.org");
    }

    [Fact]
    public async Task After_a_taken_email_the_transaction_goes_on()
    {
        await SignUp("ann@example.org");
        await using (var connection = Database.Connect())
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            Assert.NotNull(await Store.CreateUserAsync(NewUser("bob@example.org"), transaction, Cancellation));
            Assert.Null(await Store.CreateUserAsync(NewUser("ann@example.org"), transaction, Cancellation));

            // Taken by what the same transaction wrote.
            Assert.Null(await Store.CreateUserAsync(NewUser("bob@example.org"), transaction, Cancellation));
            Assert.NotNull(await Store.CreateUserAsync(NewUser("eve@example.org"), transaction, Cancellation));
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Equal([3, 3, 3, 0], Rows());
    }

    [Fact]
    public async Task A_sign_up_whose_session_fails_in_a_transaction_leaves_what_the_application_wrote()
    {
        await SignUp("ann@example.org", sessionToken: "taken");
        await using (var connection = Database.Connect())
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            Assert.NotNull(await Store.CreateUserAsync(NewUser("bob@example.org"), transaction, Cancellation));

            var failure = await Record.ExceptionAsync(
                async () => await Store.CreateUserAsync(NewUser("eve@example.org", sessionToken: "taken"), transaction, Cancellation));
            Assert.True(failure is DbException or StoreConstraintException, $"{failure}");

            await transaction.CommitAsync(Cancellation);
        }

        Assert.Equal([2, 2, 2, 0], Rows());
        Assert.Null(await Store.FindForSignInAsync("eve@example.org", Cancellation));
    }

    [Fact]
    public async Task Many_sign_ups_fit_one_transaction()
    {
        await Store.CreateTablesAsync(Cancellation);
        await using (var connection = Database.Connect())
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            for (var number = 0; number < 100; number++)
            {
                Assert.NotNull(await Store.CreateUserAsync(NewUser($"user{number}@example.org"), transaction, Cancellation));
            }

            await transaction.CommitAsync(Cancellation);
        }

        Assert.Equal([100, 100, 100, 0], Rows());
    }

    [Fact]
    public async Task A_transaction_that_has_ended_is_refused()
    {
        await SignUp();
        await using var connection = Database.Connect();
        var transaction = await connection.BeginTransactionAsync(Cancellation);
        await transaction.CommitAsync(Cancellation);

        var refused = await Record.ExceptionAsync(async () => await Store.CreateUserAsync(NewUser("bob@example.org"), transaction, Cancellation));

        Assert.True(refused is ArgumentException or InvalidOperationException, $"{refused}");
        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task A_transaction_of_another_driver_is_refused()
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(
            async () => await Store.CreateUserAsync(NewUser("ann@example.org"), new ForeignTransaction(), Cancellation));

        Assert.Equal("transaction", refused.ParamName);
    }

    [Fact]
    public async Task Parallel_sign_ups_in_transactions_of_the_application_all_win()
    {
        await Store.CreateTablesAsync(Cancellation);
        var created = await AtOnce(Engine.WritesOneAtATime ? 1 : 12, async number =>
        {
            await using var connection = Database.Connect();
            await using var transaction = await connection.BeginTransactionAsync(Cancellation);
            var user = await Store.CreateUserAsync(NewUser($"user{number}@example.org"), transaction, Cancellation);
            await transaction.CommitAsync(Cancellation);
            return user;
        });

        Assert.All(created, Assert.NotNull);
    }

    private sealed class ForeignTransaction : DbTransaction
    {
        public override System.Data.IsolationLevel IsolationLevel => System.Data.IsolationLevel.Unspecified;

        protected override DbConnection? DbConnection => null;

        public override void Commit()
        {
        }

        public override void Rollback()
        {
        }
    }
}
