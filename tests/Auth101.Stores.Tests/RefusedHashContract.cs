using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>A column that was made for shorter hashes: the new one is refused, and the old one is as good as before.</summary>
/// <param name="engine">The database.</param>
/// <param name="narrow">Makes the column hold 30 characters.</param>
public abstract class RefusedHashContract(TestEngine engine, string narrow) : StoreTest<OwnTableUser>(engine, OwnTableUser.Mapping)
{
    [Fact]
    public async Task A_hash_that_does_not_fit_leaves_the_old_one()
    {
        var created = await SignUp("ann@example.org");
        Database.Execute(narrow);
        var before = Rows();
        var newHash = "$argon2id$" + new string('x', 80);

        var refused = await Assert.ThrowsAsync<StoreConstraintException>(
            async () => await Store.CreateSessionAsync(StartOf(created.User, newHash: newHash), Cancellation));

        Assert.DoesNotContain("argon2id", refused.Constraint + refused, StringComparison.Ordinal);
        Assert.Equal("hash of ann@example.org", StoredHash());
        Assert.Equal(before, Rows());
        Assert.NotNull(await Store.CreateSessionAsync(StartOf(created.User), Cancellation));
        Assert.NotNull(await Store.CreateSessionAsync(StartOf(created.User, newHash: "a new one"), Cancellation));
    }
}

public sealed class RefusedHashesOnSqlite() : RefusedHashContract(
    SqliteFileEngine.Instance,
    "CREATE TRIGGER narrow BEFORE UPDATE ON app_account WHEN length(NEW.password) > 30 BEGIN SELECT RAISE(ABORT, 'too long'); END");

public sealed class RefusedHashesOnPostgreSql() : RefusedHashContract(
    PostgreSqlEngine.Instance, "ALTER TABLE app_account ALTER COLUMN password TYPE varchar(30)");

/// <summary>Not before the commit, when the answer is there already.</summary>
public sealed class HashesRefusedLateOnPostgreSql() : RefusedHashContract(
    PostgreSqlEngine.Instance, PostgreSqlEngine.RefuseLate("app_account", "length(NEW.password) > 30"));

public sealed class RefusedHashesOnMySql() : RefusedHashContract(MySqlEngine.Instance, "ALTER TABLE app_account MODIFY password varchar(30)");

public sealed class RefusedHashesOnSqlServer() : RefusedHashContract(SqlServerEngine.Instance, "ALTER TABLE app_account ALTER COLUMN password varchar(30)");
