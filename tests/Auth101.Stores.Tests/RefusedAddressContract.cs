using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>A column that was made for shorter addresses: a new one is refused, and the old one and the proof are as good as before.</summary>
/// <param name="engine">The database.</param>
/// <param name="narrow">Makes the column hold 30 characters.</param>
public abstract class RefusedAddressContract(TestEngine engine, string narrow) : StoreTest<OwnTableUser>(engine, OwnTableUser.Mapping)
{
    [Fact]
    public async Task A_new_address_that_does_not_fit_leaves_the_old_one()
    {
        var (_, proof) = await StartProof("change-email");
        Database.Execute(narrow);
        var before = Rows();

        var refused = await Assert.ThrowsAsync<StoreConstraintException>(async () => await ConfirmAsync("ann@" + new string('x', 40) + ".org"));

        Assert.DoesNotContain("xxx", refused.Constraint, StringComparison.Ordinal);
        Assert.Equal(before, Rows());
        Assert.NotNull(await Store.FindForSignInAsync("ann@example.org", Cancellation));
        Assert.Equal(EmailChangeOutcome.Changed, await ConfirmAsync("new@example.org"));

        ValueTask<EmailChangeOutcome> ConfirmAsync(string email) => Store.ConfirmEmailChangeAsync(proof, email, Now, Cancellation);
    }
}

public sealed class RefusedAddressesOnSqlite() : RefusedAddressContract(
    SqliteFileEngine.Instance,
    "CREATE TRIGGER narrow BEFORE UPDATE ON app_user WHEN length(NEW.email_address) > 30 BEGIN SELECT RAISE(ABORT, 'too long'); END");

public sealed class RefusedAddressesOnPostgreSql() : RefusedAddressContract(
    PostgreSqlEngine.Instance, "ALTER TABLE app_user ALTER COLUMN email_address TYPE varchar(30)");

/// <summary>Not before the commit, when the answer is there already.</summary>
public sealed class AddressesRefusedLateOnPostgreSql() : RefusedAddressContract(
    PostgreSqlEngine.Instance, PostgreSqlEngine.RefuseLate("app_user", "length(NEW.email_address) > 30"));

public sealed class RefusedAddressesOnMySql() : RefusedAddressContract(MySqlEngine.Instance, "ALTER TABLE app_user MODIFY email_address varchar(30) NOT NULL");

public sealed class RefusedAddressesOnSqlServer() : RefusedAddressContract(
    SqlServerEngine.Instance, "ALTER TABLE app_user ADD CONSTRAINT narrow CHECK (len(email_address) <= 30)");
