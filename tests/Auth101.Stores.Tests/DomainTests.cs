using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>Users are found by columns whose types do not have every text: what they do not have is nobody's, and no sign-up can have it.</summary>
public sealed class DomainsOnPostgreSql() : StoreTest<DomainUser>(PostgreSqlEngine.Instance, DomainUser.Mapping)
{
    [Fact]
    public async Task What_the_type_does_not_have_is_nobody()
    {
        await SignUp("ann@example.org");

        Assert.Null(await Store.FindForSignInAsync("carol@example.org", Cancellation));
        Assert.Null(await Store.FindByUserNameAsync("Bob!", Cancellation));
        Assert.Null(await Store.FindByUserNameAsync("Böb", Cancellation));
        Assert.NotNull(await Store.FindForSignInAsync("ann@example.org", Cancellation));
    }

    /// <summary>
    /// Npgsql prepares a statement at its second use. If a value is refused just then, it does not know what the statement answers with, and gives up the
    /// connection at the next use (https://github.com/npgsql/npgsql/issues/6391).
    /// </summary>
    [Fact]
    public async Task What_the_type_does_not_have_is_in_nobody_elses_way()
    {
        var ann = await SignUp("ann@example.org");
        for (var use = 0; use < 2; use++)
        {
            Assert.Null(await GuardedStore.FindForSignInAsync("carol@example.org", Cancellation));
            Assert.Null(await GuardedStore.FindByUserNameAsync("Bob!", Cancellation));
        }

        Assert.NotNull(await GuardedStore.FindForSignInAsync("ann@example.org", Cancellation));
        Assert.NotNull(await GuardedStore.FindByUserNameAsync(ann.User.Login!, Cancellation));
    }

    [Theory]
    [InlineData("carol@example.org", "carol")]
    [InlineData("bob@example.org", "Bob!")]
    [InlineData("carol@example.org", "Bob!")]
    [InlineData("ann@example.org", "Bob!")]
    public async Task What_the_type_does_not_have_refuses_a_sign_up(string email, string login)
    {
        await SignUp("ann@example.org");
        var before = Rows();

        await Assert.ThrowsAsync<StoreConstraintException>(async () => await Store.CreateUserAsync(Named(email, login), Cancellation));

        Assert.Equal(before, Rows());
    }

    [Fact]
    public async Task A_transaction_goes_on_after_it()
    {
        await Store.CreateTablesAsync(Cancellation);
        await using var connection = Database.Connect();
        await using var transaction = await connection.BeginTransactionAsync(Cancellation);

        await Assert.ThrowsAsync<StoreConstraintException>(
            async () => await Store.CreateUserAsync(Named("carol@example.org", "carol"), transaction, Cancellation));
        await Assert.ThrowsAsync<StoreConstraintException>(
            async () => await Store.CreateUserAsync(Named("bob@example.org", "Bob!"), transaction, Cancellation));
        Assert.NotNull(await Store.CreateUserAsync(Named("bob@example.org", "bob"), transaction, Cancellation));
        await transaction.CommitAsync(Cancellation);

        Assert.NotNull(await Store.FindByUserNameAsync("bob", Cancellation));
    }

    [Fact]
    public async Task What_is_taken_is_taken()
    {
        Assert.NotNull(await Store.CreateUserAsync(Named("ann@example.org", "ann"), Cancellation));

        Assert.Null(await Store.CreateUserAsync(Named("ann@example.org", "other"), Cancellation));
        Assert.Null(await Store.CreateUserAsync(Named("bob@example.org", "ann"), Cancellation));
    }

    private NewUser<DomainUser> Named(string email, string login) => NewUser(email, source: new DomainUser { Email = email, Login = login });
}
