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

    /// <summary>Whether names have all characters.</summary>
    protected virtual bool HoldsOtherNames => false;

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

    [Fact]
    public async Task What_a_user_changes_is_refused_and_nothing_is_written()
    {
        Assert.SkipWhen(HoldsOtherNames, "Only the address has another character set.");
        var auth = Auth;
        var signedIn = (await auth.SignUpAsync(User("ann@example.org"), Password, null, Cancellation)).Value!;

        var update = await auth.Users.UpdateAsync(signedIn.AccessToken, new OwnTableUser.Auth101UserUpdate { Name = Outside }, cancellationToken: Cancellation);

        Assert.Equal(AuthErrorCode.ValidationError, update.Error?.Code);
        Assert.Null((await Store.FindForSignInAsync("ann@example.org", Cancellation))!.User.Name);
    }

    [Fact]
    public async Task A_new_address_is_refused_and_nothing_is_written()
    {
        var (_, proof) = await StartProof("change-email");

        await Assert.ThrowsAsync<StoreConstraintException>(async () => await ConfirmAsync(Outside));

        Assert.NotNull(await Store.FindForSignInAsync("ann@example.org", Cancellation));
        Assert.Equal(EmailChangeOutcome.Changed, await ConfirmAsync("new@example.org"));

        ValueTask<EmailChangeOutcome> ConfirmAsync(string email) => Store.ConfirmEmailChangeAsync(proof, email, Now, Cancellation);
    }

    protected static string MySqlTable(string characterSet) =>
        OwnTableUser.Mapping.MySqlTables
            .Replace("CHARACTER SET utf8mb4 COLLATE utf8mb4_bin", $"CHARACTER SET {characterSet}", StringComparison.Ordinal)
            .Replace("full_name varchar(255)", $"full_name varchar(255) CHARACTER SET {characterSet}", StringComparison.Ordinal);

    private static OwnTableUser User(string email) => new() { Email = email };
}

/// <summary>The same of a user name, which sign-up looks for before it writes.</summary>
/// <param name="engine">The database.</param>
/// <param name="mapping">A class with addresses and user names, whose table is in another character set than Unicode.</param>
public abstract class NameCharacterSetContract<TUser>(TestEngine engine, Mapping<TUser> mapping) : StoreTest<TUser>(engine, mapping)
    where TUser : class, IAuth101User<TUser>
{
    private const string Outside = "日本";

    [Fact]
    public async Task A_sign_in_finds_nobody() => Assert.Null(await Store.FindByUserNameAsync(Outside, Cancellation));

    [Fact]
    public async Task A_sign_up_is_refused_and_nothing_is_written()
    {
        await Store.CreateTablesAsync(Cancellation);

        await Assert.ThrowsAsync<StoreConstraintException>(() => Store.CreateUserAsync(Named("ann@example.org", Outside), Cancellation).AsTask());
        await Assert.ThrowsAsync<StoreConstraintException>(() => Store.CreateUserAsync(Named("日本@example.org", "Ann"), Cancellation).AsTask());

        Assert.Equal([0, 0, 0, 0], Rows());
        await SignUp();
    }

    [Fact]
    public async Task A_sign_up_in_a_transaction_is_refused_and_the_transaction_goes_on()
    {
        await Store.CreateTablesAsync(Cancellation);
        await using (var connection = Database.Connect())
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            await Assert.ThrowsAsync<StoreConstraintException>(() =>
                Store.CreateUserAsync(Named("ann@example.org", Outside), transaction, Cancellation).AsTask());
            Assert.NotNull(await Store.CreateUserAsync(Named("ann@example.org", "Ann"), transaction, Cancellation));
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Equal([1, 1, 1, 0], Rows());
    }

    /// <summary>Makes a user with an address and a name.</summary>
    protected abstract TUser User(string email, string name);

    private NewUser<TUser> Named(string email, string name) => NewUser(email, source: User(email, name));
}

public abstract class LowerNameCharacterSetContract(TestEngine engine, Mapping<LowerUser> mapping) : NameCharacterSetContract<LowerUser>(engine, mapping)
{
    protected override LowerUser User(string email, string name) => new() { Email = email, Login = name };
}

public abstract class SharedNameCharacterSetContract(TestEngine engine, Mapping<SharedUser> mapping) : NameCharacterSetContract<SharedUser>(engine, mapping)
{
    protected override SharedUser User(string email, string name) => new() { Email = email, Login = name };
}

public abstract class NormalizedNameCharacterSetContract(TestEngine engine, Mapping<IdentityUser> mapping)
    : NameCharacterSetContract<IdentityUser>(engine, mapping)
{
    protected override IdentityUser User(string email, string name) => new() { Id = "", Email = email, UserName = name };
}

public sealed class LowerNameInLatin1OnMySql() : LowerNameCharacterSetContract(MySqlEngine.Instance, LowerUser.Mapping with
{
    MySqlTables = LowerUser.Mapping.MySqlTables.Replace("CHARSET = utf8mb4 COLLATE = utf8mb4_bin", "CHARSET = latin1", StringComparison.Ordinal),
});

public sealed class SharedNameInLatin1OnMySql() : SharedNameCharacterSetContract(MySqlEngine.Instance, SharedUser.Mapping with
{
    MySqlTables = SharedUser.Mapping.MySqlTables.Replace("CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci", "CHARSET = latin1", StringComparison.Ordinal),
});

public sealed class NormalizedNameInLatin1OnMySql() : NormalizedNameCharacterSetContract(MySqlEngine.Instance, IdentityUser.Mapping with
{
    MySqlTables = IdentityUser.Mapping.MySqlTables.Replace("CHARSET = utf8mb4 COLLATE = utf8mb4_bin", "CHARSET = latin1", StringComparison.Ordinal),
});

public sealed class LowerNameInLatin1OnPostgreSql() : LowerNameCharacterSetContract(PostgreSqlEngine.Latin1, LowerUser.Mapping);

public sealed class SharedNameInLatin1OnPostgreSql() : SharedNameCharacterSetContract(PostgreSqlEngine.Latin1, SharedUser.Mapping);

public sealed class NormalizedNameInLatin1OnPostgreSql() : NormalizedNameCharacterSetContract(PostgreSqlEngine.Latin1, IdentityUser.Mapping);

public sealed class Latin1OnMySql() : CharacterSetContract(MySqlEngine.Instance, MySqlTable("latin1"));

public sealed class AsciiOnMySql() : CharacterSetContract(MySqlEngine.Instance, MySqlTable("ascii"));

public sealed class ThreeByteUnicodeOnMySql() : CharacterSetContract(MySqlEngine.Instance, MySqlTable("utf8mb3"));

public sealed class Latin1OnPostgreSql() : CharacterSetContract(PostgreSqlEngine.Latin1, OwnTableUser.Mapping.PostgreSqlTables);

public sealed class VarcharOnSqlServer() : CharacterSetContract(
    SqlServerEngine.Instance,
    OwnTableUser.Mapping.SqlServerTables.Replace("nvarchar(254) COLLATE Latin1_General_BIN2", "varchar(254) COLLATE Latin1_General_CI_AS", StringComparison.Ordinal))
{
    protected override bool HoldsOtherNames => true;
}
