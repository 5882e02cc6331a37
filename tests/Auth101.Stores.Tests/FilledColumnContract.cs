using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>Columns that the database fills and Auth101 reads only, and triggers that refuse a user.</summary>
public abstract class FilledColumnContract(TestEngine engine) : StoreTest<FilledUser>(engine, FilledUser.Mapping)
{
    [Fact]
    public async Task A_sign_up_answers_with_what_the_database_has_filled_and_writes_none_of_it()
    {
        var created = await SignUp();

        Assert.Equal("ANN@EXAMPLE.ORG", created.User.UpperEmail);
        Assert.StartsWith("B-", created.User.Badge, StringComparison.Ordinal);
        Assert.True(created.User.IsActive);
        Assert.False(created.User.IsAdmin);
    }

    [Fact]
    public async Task A_trigger_refuses_a_user_and_nothing_is_written()
    {
        await SignUp();
        var before = Rows();

        var refused = await Assert.ThrowsAsync<StoreConstraintException>(async () => await Store.CreateUserAsync(NewUser("mallory@example.org"), Cancellation));

        Assert.NotEmpty(refused.Constraint);
        Assert.DoesNotContain("mallory", $"{refused.Constraint} {refused.Message}", StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, Rows());
        await SignUp("bob@example.org");
    }

    [Fact]
    public async Task After_a_trigger_has_refused_a_user_the_transaction_goes_on()
    {
        Assert.SkipWhen(Engine is SqlServerEngine, "An error in a trigger ends the transaction there.");
        await Store.CreateTablesAsync(Cancellation);
        await using (var connection = Database.Connect())
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            Assert.NotNull(await Store.CreateUserAsync(NewUser("ann@example.org"), transaction, Cancellation));
            await Assert.ThrowsAsync<StoreConstraintException>(
                async () => await Store.CreateUserAsync(NewUser("mallory@example.org"), transaction, Cancellation));
            Assert.NotNull(await Store.CreateUserAsync(NewUser("bob@example.org"), transaction, Cancellation));
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Equal([2, 2, 2, 0], Rows());
    }
}
