using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>What becomes of a sign-up that the application's own constraints refuse.</summary>
public abstract class OwnTableContract(TestEngine engine) : StoreTest<OwnTableUser>(engine, OwnTableUser.Mapping)
{
    [Fact]
    public async Task Another_unique_column_that_is_taken_refuses_the_user_and_nothing_is_written()
    {
        Assert.NotNull(await Store.CreateUserAsync(With("ann@example.org", badge: "B-1"), Cancellation));

        await IsRefused(With("bob@example.org", badge: "B-1"), "bob@example.org", "B-1");

        Assert.NotNull(await Store.CreateUserAsync(With("bob@example.org", badge: "B-2"), Cancellation));
    }

    [Fact]
    public async Task Text_that_is_too_long_refuses_the_user_and_nothing_is_written()
    {
        await SignUp();
        var department = new string('d', 51);

        await IsRefused(With("bob@example.org", department: department), "bob@example.org", department);

        Assert.NotNull(await Store.CreateUserAsync(With("bob@example.org", department: department[1..]), Cancellation));
    }

    [Fact]
    public async Task A_taken_email_gives_null_although_another_unique_column_is_taken_too()
    {
        Assert.NotNull(await Store.CreateUserAsync(With("ann@example.org", badge: "B-1"), Cancellation));

        Assert.Null(await Store.CreateUserAsync(With("ann@example.org", badge: "B-1"), Cancellation));
        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task A_taken_id_refuses_the_user_and_nothing_is_written()
    {
        var ann = NewUser("ann@example.org");
        Assert.NotNull(await Store.CreateUserAsync(ann, Cancellation));
        var bob = NewUser("bob@example.org");

        await IsRefused(
            new NewUser<OwnTableUser>
            {
                Id = ann.Id,
                Email = bob.Email,
                Source = bob.Source,
                AccountId = bob.AccountId,
                PasswordHash = bob.PasswordHash,
                CreatedAt = bob.CreatedAt,
                Session = bob.Session,
            },
            bob.Email,
            $"{ann.Id}");
    }

    private NewUser<OwnTableUser> With(string email, string? badge = null, string? department = null) =>
        NewUser(email, source: new OwnTableUser { Email = email, BadgeNumber = badge, Department = department });

    /// <summary>The message of a refusal is logged, so it must not tell what somebody typed.</summary>
    private async Task IsRefused(NewUser<OwnTableUser> user, params string[] values)
    {
        var before = Rows();

        var refused = await Assert.ThrowsAsync<StoreConstraintException>(async () => await Store.CreateUserAsync(user, Cancellation));

        Assert.NotEmpty(refused.Constraint);
        Assert.All(values, value => Assert.DoesNotContain(value, $"{refused.Constraint} {refused.Message}", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(before, Rows());
    }
}

/// <summary>The same where nothing that is unique is asked for before the commit.</summary>
public sealed class LateConstraintsOnPostgreSql() : StoreTest<OwnTableUser>(PostgreSqlEngine.Instance, OwnTableUser.Mapping with
{
    PostgreSqlTables = OwnTableUser.Mapping.PostgreSqlTables.Replace(" UNIQUE", " UNIQUE DEFERRABLE INITIALLY DEFERRED", StringComparison.Ordinal),
})
{
    [Fact]
    public async Task A_taken_address_is_told_and_nothing_is_written()
    {
        await SignUp("ann@example.org");

        Assert.Null(await Store.CreateUserAsync(NewUser("ann@example.org"), Cancellation));

        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task An_address_that_was_taken_before_its_proof_is_told_and_the_old_one_stays()
    {
        var (_, proof) = await StartProof("change-email");
        await SignUp("bob@example.org");

        Assert.Equal(EmailChangeOutcome.EmailTaken, await Store.ConfirmEmailChangeAsync(proof, "bob@example.org", Now, Cancellation));

        Assert.NotNull(await Store.FindForSignInAsync("ann@example.org", Cancellation));
        Assert.Equal(EmailChangeOutcome.Changed, await Store.ConfirmEmailChangeAsync(proof, "new@example.org", Now, Cancellation));
    }

    [Fact]
    public async Task Another_unique_column_that_is_taken_refuses_the_user()
    {
        Assert.NotNull(await Store.CreateUserAsync(With("ann@example.org"), Cancellation));

        await Assert.ThrowsAsync<StoreConstraintException>(async () => await Store.CreateUserAsync(With("bob@example.org"), Cancellation));

        Assert.Equal([1, 1, 1, 0], Rows());

        NewUser<OwnTableUser> With(string email) => NewUser(email, source: new OwnTableUser { Email = email, BadgeNumber = "B-1" });
    }
}
