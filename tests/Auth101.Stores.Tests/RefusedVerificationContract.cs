using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>A rule of the application that keeps addresses unproven: what proves one changes nothing, and the proof is as good as before.</summary>
/// <param name="engine">The database.</param>
/// <param name="refuse">Makes the table refuse a user whose address is proven.</param>
/// <param name="allow">Takes the rule back.</param>
public abstract class RefusedVerificationContract(TestEngine engine, string refuse, string allow) : StoreTest<DefaultUser>(engine, DefaultUser.Mapping)
{
    [Fact]
    public async Task A_verification_that_is_refused_leaves_the_proof()
    {
        var (_, proof) = await StartProof("verify-email");
        Database.Execute(refuse);
        var before = Rows();

        var refused = await Assert.ThrowsAsync<StoreConstraintException>(async () => await Store.VerifyEmailAsync(proof, Now, Cancellation));

        Assert.NotEmpty(refused.Constraint);
        Assert.Equal(before, Rows());
        Database.Execute(allow);
        Assert.True(await Store.VerifyEmailAsync(proof, Now, Cancellation));
    }

    [Fact]
    public async Task A_reset_that_is_refused_leaves_the_proof_and_the_password()
    {
        var (_, proof) = await StartProof("reset-password");
        Database.Execute(refuse);
        var before = Rows();

        await Assert.ThrowsAsync<StoreConstraintException>(async () => await Store.ResetPasswordAsync(proof, "new hash", Now, Cancellation));

        Assert.Equal(before, Rows());
        Assert.Equal("hash of ann@example.org", StoredHash());
        Database.Execute(allow);
        Assert.NotNull(await Store.ResetPasswordAsync(proof, "new hash", Now, Cancellation));
    }
}

public sealed class RefusedVerificationsOnSqlite() : RefusedVerificationContract(
    SqliteFileEngine.Instance,
    "CREATE TRIGGER unproven BEFORE UPDATE ON users WHEN NEW.email_verified BEGIN SELECT RAISE(ABORT, 'unproven'); END",
    "DROP TRIGGER unproven");

public sealed class RefusedVerificationsOnPostgreSql() : RefusedVerificationContract(
    PostgreSqlEngine.Instance,
    "ALTER TABLE users ADD CONSTRAINT unproven CHECK (NOT email_verified)",
    "ALTER TABLE users DROP CONSTRAINT unproven");

/// <summary>Not before the commit, when the answer is there already.</summary>
public sealed class VerificationsRefusedLateOnPostgreSql() : RefusedVerificationContract(
    PostgreSqlEngine.Instance, PostgreSqlEngine.RefuseLate("users", "NEW.email_verified"), "DROP TRIGGER narrow ON users");

public sealed class RefusedVerificationsOnMySql() : RefusedVerificationContract(
    MySqlEngine.Instance,
    "ALTER TABLE users ADD CONSTRAINT unproven CHECK (NOT email_verified)",
    "ALTER TABLE users DROP CONSTRAINT unproven");

public sealed class RefusedVerificationsOnSqlServer() : RefusedVerificationContract(
    SqlServerEngine.Instance,
    "ALTER TABLE users ADD CONSTRAINT unproven CHECK (email_verified = 0)",
    "ALTER TABLE users DROP CONSTRAINT unproven");
