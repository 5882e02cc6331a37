using System.Data.Common;
using System.Security.Cryptography;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>A database that is not as the mapping says: the exception names table and column, never a value.</summary>
public abstract class DamagedSchemaContract(TestEngine engine) : StoreTest<DefaultUser>(engine, DefaultUser.Mapping)
{
    private const string Secret = "a secret value UTC";

    private Auth101<DefaultUser> Auth => new(
        new AuthOptions { Secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(48)), PasswordMemoryKiB = 8192, PasswordIterations = 1 }, Store);

    [Fact]
    public async Task A_users_value_that_cannot_be_read_is_named()
    {
        var created = await SignUp();
        Database.Spoil("users", "updated_at", Secret);

        IsUnreadable("users", "updated_at", await Record.ExceptionAsync(async () => await Store.FindForSignInAsync("ann@example.org", Cancellation)));
        IsUnreadable("users", "updated_at", await Record.ExceptionAsync(() => Auth.SignInAsync("ann@example.org", "password", null, Cancellation)));
        IsUnreadable("users", "updated_at", await Record.ExceptionAsync(async () => await IsAlive(created.SessionId, created.User)));
    }

    [Fact]
    public async Task A_missing_column_is_named_and_the_way_out()
    {
        await SignUp();
        Database.Execute("ALTER TABLE account DROP COLUMN password");

        IsMissing("password", await Record.ExceptionAsync(() => Auth.SignInAsync("ann@example.org", "password", null, Cancellation)));
        IsMissing("password", await Record.ExceptionAsync(() => Auth.SignUpAsync("bob@example.org", "long password", null, Cancellation)));
    }

    [Fact]
    public async Task A_missing_table_is_named_and_the_way_out()
    {
        using var empty = Engine.CreateDatabase();
        var store = Engine.Open(Mapping, empty, createTables: false);
        using var disposable = store as IDisposable;
        var auth = new Auth101<DefaultUser>(new AuthOptions { Secret = new string('s', 64), PasswordMemoryKiB = 8192, PasswordIterations = 1 }, store);

        IsMissing("users", await Record.ExceptionAsync(() => auth.SignInAsync("ann@example.org", "password", null, Cancellation)));
        IsMissing("users", await Record.ExceptionAsync(() => auth.SignUpAsync("ann@example.org", "long password", null, Cancellation)));
        IsMissing("users", await Record.ExceptionAsync(() => auth.CheckDatabaseAsync(Cancellation)));
        IsMissing("session", await Record.ExceptionAsync(() => auth.PurgeExpiredAsync(cancellationToken: Cancellation)));
    }

    private static void IsUnreadable(string table, string column, Exception? exception)
    {
        var failure = Assert.IsType<StoreException>(exception);
        Assert.Contains($"column '{column}' of table '{table}'", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    }

    private static void IsMissing(string name, Exception? exception)
    {
        var failure = Assert.IsType<StoreException>(exception);
        Assert.Contains(name, failure.Message, StringComparison.Ordinal);
        Assert.All(["`auth101 check`", "`auth101 migrate`", "scripts", "CreateTablesAsync", "dotnet ef"], way => Assert.Contains(way, failure.Message, StringComparison.Ordinal));
        Assert.IsType<DbException>(failure.InnerException, exactMatch: false);
    }
}
