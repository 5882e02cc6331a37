using System.Security.Cryptography;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>An address outside the character set of the column belongs to nobody: no sign-in finds it, and no sign-up stores it or another in its place.</summary>
/// <param name="engine">The database.</param>
/// <param name="tables">Makes the table of a mapping whose texts are in another character set than Unicode.</param>
public abstract class CharacterSetContract(TestEngine engine, string tables)
    : StoreTest<OwnTableUser>(engine, OwnTableUser.Mapping with { PostgreSqlTables = tables, MySqlTables = tables, SqlServerTables = tables })
{
    private const string Outside = "日本😀@example.org";
    private const string Password = "a long password";

    private Auth101<OwnTableUser> Auth => new(
        new AuthOptions { Secret = Convert.ToHexString(RandomNumberGenerator.GetBytes(48)), PasswordMemoryKiB = 8192, PasswordIterations = 1 }, Store);

    [Fact]
    public async Task A_sign_in_finds_nobody()
    {
        await SignUp("???@example.org");

        Assert.Null(await Store.FindForSignInAsync(Outside, Cancellation));
        var signIn = await Auth.SignInAsync(Outside, Password, null, Cancellation);
        Assert.Equal(AuthErrorCode.InvalidCredentials, signIn.Error?.Code);
    }

    [Fact]
    public async Task A_sign_up_is_refused_and_nothing_is_written()
    {
        var signUp = await Auth.SignUpAsync(User(Outside), Password, null, Cancellation);

        Assert.Equal(AuthErrorCode.ValidationError, signUp.Error?.Code);
        Assert.Equal([0, 0, 0, 0], Rows());
        await SignUp("???@example.org");
    }

    [Fact]
    public async Task A_sign_up_in_a_transaction_is_refused_and_the_transaction_goes_on()
    {
        await Store.CreateTablesAsync(Cancellation);
        await using (var connection = Database.Connect())
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            var signUp = await Auth.SignUpAsync(User(Outside), Password, null, transaction, Cancellation);
            Assert.Equal(AuthErrorCode.ValidationError, signUp.Error?.Code);
            Assert.NotNull(await Store.CreateUserAsync(NewUser("ann@example.org"), transaction, Cancellation));
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task Several_mistakes_at_once_are_refused()
    {
        var user = User(Outside);
        user.Department = new string('d', 51);

        var signUp = await Auth.SignUpAsync(user, Password, null, Cancellation);

        Assert.Equal(AuthErrorCode.ValidationError, signUp.Error?.Code);
        Assert.Equal([0, 0, 0, 0], Rows());
    }

    protected static string MySqlTable(string characterSet) =>
        OwnTableUser.Mapping.MySqlTables.Replace("CHARACTER SET utf8mb4 COLLATE utf8mb4_bin", $"CHARACTER SET {characterSet}", StringComparison.Ordinal);

    private static OwnTableUser User(string email) => new() { Email = email };
}

public sealed class Latin1OnMySql() : CharacterSetContract(MySqlEngine.Instance, MySqlTable("latin1"));

public sealed class AsciiOnMySql() : CharacterSetContract(MySqlEngine.Instance, MySqlTable("ascii"));

public sealed class ThreeByteUnicodeOnMySql() : CharacterSetContract(MySqlEngine.Instance, MySqlTable("utf8mb3"));

public sealed class Latin1OnPostgreSql() : CharacterSetContract(PostgreSqlEngine.Latin1, OwnTableUser.Mapping.PostgreSqlTables);

public sealed class VarcharOnSqlServer() : CharacterSetContract(
    SqlServerEngine.Instance,
    OwnTableUser.Mapping.SqlServerTables.Replace("nvarchar(254) COLLATE Latin1_General_BIN2", "varchar(254) COLLATE Latin1_General_CI_AS", StringComparison.Ordinal));
