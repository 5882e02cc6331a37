using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>What ActiveWhen and Where of the user class mean beyond what every mapping means.</summary>
public abstract class ConditionContract(TestEngine engine) : StoreTest<Member>(engine, Member.Mapping)
{
    [Fact]
    public async Task A_user_outside_of_Where_is_not_there()
    {
        var created = await SignUp();
        Assert.NotNull(await Store.FindForSignInAsync("ann@example.org", Cancellation));
        Database.Update(Mapping.User, "realm", "other");

        Assert.Null(await Store.FindForSignInAsync("ann@example.org", Cancellation));
        Assert.Null((await Store.FindSessionAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation)).User);
        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User), Cancellation));
        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User, newHash: "new"), Cancellation));
        Assert.Empty(await Store.ListSessionsAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation));
        Assert.Equal("hash of ann@example.org", StoredHash());
    }

    [Fact]
    public async Task A_session_of_a_user_outside_of_Where_is_not_rotated()
    {
        var created = await SignUp(sessionToken: "first");
        Database.Update(Mapping.User, "realm", "other");

        var rotation = await Store.RotateSessionAsync(Rotation(Of(created), "first", "second"), Cancellation);

        Assert.Equal(SessionRotationOutcome.Refused, rotation.Outcome);
        Assert.Null(rotation.User);
    }

    [Fact]
    public async Task Both_alternatives_of_a_condition_are_asked()
    {
        var created = await SignUp();
        Database.Update(Mapping.User, "state", "it's new");
        Assert.True((await Store.FindForSignInAsync("ann@example.org", Cancellation))!.IsActive);

        Database.Update(Mapping.User, "deleted_at", Database.Moment(Now));

        Assert.False((await Store.FindForSignInAsync("ann@example.org", Cancellation))!.IsActive);
        Assert.False((await Store.FindSessionAsync(Of(created), Now, DateTimeOffset.MinValue, Cancellation)).IsActive);
    }

    [Theory]
    [InlineData("active", "other")]
    [InlineData("gone", "main")]
    public async Task A_sign_up_that_would_write_such_a_user_writes_nothing(string state, string realm)
    {
        var user = NewUser("ann@example.org", source: new Member { Email = "ann@example.org", State = state, Realm = realm });

        await Assert.ThrowsAsync<StoreConstraintException>(async () => await Store.CreateUserAsync(user, Cancellation));

        Assert.Equal([0, 0, 0, 0], Rows());
        await SignUp();
    }

    [Fact]
    public async Task A_sign_up_without_a_session_takes_a_user_who_may_not_sign_in_yet()
    {
        var created = await Store.CreateUserAsync(WithoutSession("ann@example.org", "gone", "main"), Cancellation);

        Assert.NotNull(created);
        Assert.Equal([1, 1, 0, 0], Rows());
        Assert.False((await Store.FindForSignInAsync("ann@example.org", Cancellation))!.IsActive);
        Assert.Null(await Store.CreateSessionAsync(StartOf(created.User), Cancellation));
    }

    [Fact]
    public async Task And_in_a_transaction_of_the_application()
    {
        await Store.CreateTablesAsync(Cancellation);
        await using (var connection = Database.Connect())
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            await Assert.ThrowsAsync<StoreConstraintException>(
                async () => await Store.CreateUserAsync(WithoutSession("eve@example.org", "gone", "other"), transaction, Cancellation));
            Assert.NotNull(await Store.CreateUserAsync(WithoutSession("ann@example.org", "gone", "main"), transaction, Cancellation));
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Equal([1, 1, 0, 0], Rows());
    }

    [Fact]
    public async Task A_sign_up_without_a_session_takes_nobody_who_would_not_be_there()
    {
        await Assert.ThrowsAsync<StoreConstraintException>(
            async () => await Store.CreateUserAsync(WithoutSession("ann@example.org", "active", "other"), Cancellation));

        Assert.Equal([0, 0, 0, 0], Rows());
    }

    private NewUser<Member> WithoutSession(string email, string state, string realm) =>
        NewUser(email, session: null, new Member { Email = email, State = state, Realm = realm });

    [Theory]
    [InlineData("active", "other")]
    [InlineData("gone", "main")]
    public async Task Nor_does_one_in_a_transaction_of_the_application_which_can_go_on(string state, string realm)
    {
        var user = NewUser("ann@example.org", source: new Member { Email = "ann@example.org", State = state, Realm = realm });
        await using (var connection = Database.Connect())
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            await Assert.ThrowsAsync<StoreConstraintException>(async () => await Store.CreateUserAsync(user, transaction, Cancellation));
            Assert.NotNull(await Store.CreateUserAsync(NewUser("bob@example.org"), transaction, Cancellation));
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Equal([1, 1, 1, 0], Rows());
    }
}
