using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>Addresses in any case are one, where the table keeps them as they were typed.</summary>
public abstract class LowerLookupContract(TestEngine engine) : StoreTest<LowerUser>(engine, LowerUser.Mapping)
{
    /// <summary>The unique indexes on lower(column), where the engine has such; null where it has none.</summary>
    protected virtual string? Indexes =>
        "CREATE UNIQUE INDEX lower_user_email ON lower_user (lower(email)); CREATE UNIQUE INDEX lower_user_login ON lower_user (lower(login))";

    [Fact]
    public async Task An_address_in_capital_letters_is_found()
    {
        Database.Execute("INSERT INTO lower_user (email, login) VALUES ('Old.User@Example.org', 'Old')");

        Assert.Equal("Old.User@Example.org", (await Store.FindForSignInAsync("old.user@example.org", Cancellation))?.User.Email);
        Assert.Null(await Store.FindForSignInAsync("old-user@example.org", Cancellation));
    }

    [Fact]
    public async Task A_user_name_is_found_in_any_case()
    {
        Database.Execute("INSERT INTO lower_user (email, login) VALUES ('Old.User@Example.org', 'Old')");

        Assert.Equal("Old", (await Store.FindByUserNameAsync("oLD", Cancellation))?.User.Login);
        Assert.Null(await Store.FindByUserNameAsync("oLD_", Cancellation));
    }

    [Fact]
    public async Task A_name_beyond_ASCII_is_its_users_and_nobody_elses()
    {
        var created = await Store.CreateUserAsync(Named("new.user@example.org", "Änne"), Cancellation);

        Assert.Equal(created!.User.Id, (await Store.FindByUserNameAsync("Änne", Cancellation))?.User.Id);
        Assert.Equal(created.User.Id, (await Store.FindByUserNameAsync("ÄNNE", Cancellation))?.User.Id);
        Assert.Null(await Store.CreateUserAsync(Named("newer.user@example.org", "Änne"), Cancellation));
        Assert.Null(await Store.CreateUserAsync(Named("newer.user@example.org", "ÄnnE"), Cancellation));
        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_address_or_a_name_of_another_case_is_taken(bool hasIndex)
    {
        if (hasIndex)
        {
            Assert.SkipWhen(Indexes is null, "The engine has no index on lower(email).");
            Database.Execute(Indexes!);
        }

        Database.Execute("INSERT INTO lower_user (email, login) VALUES ('Old.User@Example.org', 'Old')");
        await Store.CreateTablesAsync(Cancellation);
        var before = Rows();

        Assert.Null(await Store.CreateUserAsync(NewUser("old.user@example.org"), Cancellation));
        Assert.Null(await Store.CreateUserAsync(Named("new.user@example.org", "OLD"), Cancellation));
        Assert.Equal(before, Rows());
        Assert.NotNull(await Store.CreateUserAsync(Named("new.user@example.org", "New"), Cancellation));
        Assert.Equal("New", (await Store.FindByUserNameAsync("new", Cancellation))?.User.Login);
    }

    [Fact]
    public async Task In_a_transaction_of_the_application_it_is_taken_and_the_transaction_goes_on()
    {
        Database.Execute("INSERT INTO lower_user (email, login) VALUES ('Old.User@Example.org', 'Old')");
        await Store.CreateTablesAsync(Cancellation);
        await using var connection = Database.Connect();
        await using (var transaction = await connection.BeginTransactionAsync(Cancellation))
        {
            Assert.NotNull(await Store.CreateUserAsync(Named("new.user@example.org", "New"), transaction, Cancellation));
            Assert.Null(await Store.CreateUserAsync(Named("old.user@example.org", "Newer"), transaction, Cancellation));
            Assert.Null(await Store.CreateUserAsync(Named("newer.user@example.org", "nEW"), transaction, Cancellation));
            await transaction.CommitAsync(Cancellation);
        }

        Assert.Equal([2, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task An_address_of_two_users_is_nobodys()
    {
        Database.Execute("INSERT INTO lower_user (email, login) VALUES ('Old.User@Example.org', 'one'), ('old.user@example.org', 'two')");

        Assert.Null(await Store.FindForSignInAsync("old.user@example.org", Cancellation));
        Assert.NotNull(await Store.FindByUserNameAsync("one", Cancellation));
        Assert.Null(await Store.CreateUserAsync(NewUser("old.user@example.org"), Cancellation));
    }

    [Fact]
    public async Task The_index_on_lower_case_is_what_the_table_needs()
    {
        Assert.Equal("lower_user.email", await Store.FindNonUniqueEmailAsync(Cancellation));
        Assert.SkipWhen(Indexes is null, "The engine has no index on lower(email).");
        Database.Execute(Indexes!);

        Assert.Null(await Store.FindNonUniqueEmailAsync(Cancellation));
    }

    private protected NewUser<LowerUser> Named(string email, string login) => NewUser(email, source: new LowerUser { Email = email, Login = login });
}

public sealed class LowerLookupOnSqlite() : LowerLookupContract(SqliteFileEngine.Instance);

public sealed class LowerLookupOnPostgreSql() : LowerLookupContract(PostgreSqlEngine.Instance)
{
    [Fact]
    public async Task The_index_serves()
    {
        Database.Execute(Indexes!);
        Database.Execute("INSERT INTO lower_user (email, login) SELECT 'User' || n || '@Example.org', 'User' || n FROM generate_series(1, 20000) AS n");
        Database.Execute("ANALYZE lower_user");
        await Store.CreateTablesAsync(Cancellation);
        var statement = System.Text.RegularExpressions.Regex.Replace(
            StatementOf("FindForSignInSql"), @"\$1", "'user7@example.org'");

        var plan = string.Join('\n', Database.Rows($"EXPLAIN {statement}").Select(static row => row[0]));

        Assert.Contains("lower_user_email", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("Seq Scan on lower_user", plan, StringComparison.Ordinal);
    }

    private string StatementOf(string name) => (string)Store.GetType()
        .GetField(name, System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.GetValue(null)!;
}

public sealed class LowerLookupOnMySql() : LowerLookupContract(MySqlEngine.Instance)
{
    protected override string? Indexes => null;
}

public sealed class LowerLookupOnSqlServer() : LowerLookupContract(SqlServerEngine.Instance)
{
    protected override string? Indexes => null;
}

/// <summary>The table of ASP.NET Core Identity: what is looked up is another column, in capital letters.</summary>
public abstract class NormalizedContract(TestEngine engine) : StoreTest<IdentityUser>(engine, IdentityUser.Mapping)
{
    [Fact]
    public async Task Sign_up_writes_what_is_looked_up()
    {
        var created = await SignUp("new.user@example.org");

        Assert.Equal(("NEW.USER@EXAMPLE.ORG", "USER1"), (created.User.NormalizedEmail, created.User.NormalizedUserName));
        var row = Database.Rows($"SELECT * FROM {Database.Quote("AspNetUsers")}").Single();
        Assert.Equal(["User1", "USER1", "new.user@example.org", "NEW.USER@EXAMPLE.ORG"], row[1..]);
        Assert.Equal(created.User.Id, (await Store.FindForSignInAsync("new.user@example.org", Cancellation))?.User.Id);
        Assert.Equal(created.User.Id, (await Store.FindByUserNameAsync("uSER1", Cancellation))?.User.Id);
        Assert.Null(await Store.FindByUserNameAsync("User2", Cancellation));
    }

    [Fact]
    public async Task What_the_other_system_wrote_is_found_and_taken()
    {
        Insert("6f1c", "Old.User", "Old.User@Example.org");
        await Store.CreateTablesAsync(Cancellation);
        var before = Rows();

        Assert.Equal("Old.User@Example.org", (await Store.FindForSignInAsync("old.user@example.org", Cancellation))?.User.Email);
        Assert.Null(await Store.CreateUserAsync(NewUser("old.user@example.org"), Cancellation));
        Assert.Null(await Store.CreateUserAsync(Named("new.user@example.org", "old.user"), Cancellation));
        Assert.Equal(before, Rows());
        Assert.NotNull(await Store.CreateUserAsync(Named("new.user@example.org", "new.user"), Cancellation));
    }

    [Fact]
    public async Task Users_without_a_name_do_not_stand_in_each_others_way()
    {
        Assert.NotNull(await Store.CreateUserAsync(Named("one@example.org", null), Cancellation));
        Assert.NotNull(await Store.CreateUserAsync(Named("two@example.org", null), Cancellation));
        Assert.Null(await Store.CreateUserAsync(Named("TWO@example.org", null), Cancellation));
    }

    [Fact]
    public async Task An_address_of_two_users_is_nobodys()
    {
        Insert("1", "one", "Old.User@Example.org");
        Insert("2", "two", "old.user@example.org");

        Assert.Null(await Store.FindForSignInAsync("old.user@example.org", Cancellation));
        Assert.NotNull(await Store.FindByUserNameAsync("two", Cancellation));
    }

    [Fact]
    public async Task A_class_that_says_there_is_no_index_is_not_asked_for_one() => Assert.Null(await Store.FindNonUniqueEmailAsync(Cancellation));

    private void Insert(string id, string name, string email) => Database.Insert(
        Mapping.User,
        [
            ("Id", id), ("UserName", name), ("NormalizedUserName", name.ToUpperInvariant()), ("Email", email), ("NormalizedEmail", email.ToUpperInvariant()),
        ]);

    private NewUser<IdentityUser> Named(string email, string? name) =>
        NewUser(email, source: new IdentityUser { Id = "", Email = email, UserName = name });
}

public sealed class NormalizedOnSqlite() : NormalizedContract(SqliteFileEngine.Instance);

public sealed class NormalizedOnPostgreSql() : NormalizedContract(PostgreSqlEngine.Instance);

public sealed class NormalizedOnMySql() : NormalizedContract(MySqlEngine.Instance);

public sealed class NormalizedOnSqlServer() : NormalizedContract(SqlServerEngine.Instance);

/// <summary>A table of user names without addresses.</summary>
public abstract class UserNameContract(TestEngine engine) : StoreTest<NamedUser>(engine, NamedUser.Mapping)
{
    [Fact]
    public async Task A_user_is_found_by_name_and_by_no_address()
    {
        var ann = await Store.CreateUserAsync(Named("Ann"), Cancellation);
        var bob = await Store.CreateUserAsync(Named("Bob"), Cancellation);

        var found = await Store.FindByUserNameAsync("Ann", Cancellation);
        Assert.Equal((ann!.User.Id, "hash of Ann"), (found?.User.Id, found?.PasswordHash));
        Assert.Equal(bob!.User.Id, (await Store.FindByUserNameAsync("Bob", Cancellation))?.User.Id);
        Assert.Null(await Store.FindByUserNameAsync("ann", Cancellation));
        Assert.Null(await Store.FindByUserNameAsync("Eve\0", Cancellation));
        Assert.Null(await Store.FindForSignInAsync("Ann", Cancellation));
        Assert.True(await IsAlive(ann.SessionId!, ann.User));
        Assert.True(await IsAlive(bob.SessionId!, bob.User));
    }

    [Fact]
    public async Task A_name_that_is_taken_makes_no_user()
    {
        Assert.NotNull(await Store.CreateUserAsync(Named("Ann"), Cancellation));

        Assert.Null(await Store.CreateUserAsync(Named("Ann"), Cancellation));
        Assert.Equal([1, 1, 1, 0], Rows());
    }

    [Fact]
    public async Task Of_sign_ups_at_once_with_one_name_one_succeeds()
    {
        await SignUp();

        var created = await AtOnce(8, _ => GuardedStore.CreateUserAsync(Named("Ann"), Cancellation));

        Assert.Single(created, static user => user is not null);
        Assert.Equal([2, 2, 2, 0], Rows());
    }

    private NewUser<NamedUser> Named(string name)
    {
        var user = NewUser("", source: new NamedUser { UserName = name });
        return new NewUser<NamedUser>
        {
            Id = user.Id,
            Email = "",
            Source = user.Source,
            AccountId = user.AccountId,
            PasswordHash = $"hash of {name}",
            CreatedAt = user.CreatedAt,
            Session = user.Session,
        };
    }
}

public sealed class UserNameOnSqlite() : UserNameContract(SqliteFileEngine.Instance);

public sealed class UserNameOnPostgreSql() : UserNameContract(PostgreSqlEngine.Instance);

public sealed class UserNameOnMySql() : UserNameContract(MySqlEngine.Instance);

public sealed class UserNameOnSqlServer() : UserNameContract(SqlServerEngine.Instance);

/// <summary>A table in which no index keeps two users from one name or one address.</summary>
public abstract class SharedKeyContract(TestEngine engine) : StoreTest<SharedUser>(engine, SharedUser.Mapping)
{
    [Fact]
    public async Task Sign_up_looks_first()
    {
        var ann = await SignUp();
        var bob = await SignUp("bob@example.org");

        Assert.Null(await Store.CreateUserAsync(NewUser("bob@example.org"), Cancellation));
        Assert.Null(await Store.CreateUserAsync(Named("new@example.org", ann.User.Login), Cancellation));
        Assert.Equal([2, 2, 2, 0], Rows());
        Assert.Equal(bob.User.Id, (await Store.FindForSignInAsync("bob@example.org", Cancellation))?.User.Id);
        Assert.Equal(ann.User.Id, (await Store.FindByUserNameAsync(ann.User.Login, Cancellation))?.User.Id);
    }

    [Fact]
    public async Task Users_without_an_address_do_not_stand_in_each_others_way()
    {
        var ann = await Store.CreateUserAsync(Named("", "Ann"), Cancellation);
        var bob = await Store.CreateUserAsync(Named("", "Bob"), Cancellation);

        Assert.Null(ann!.User.Email);
        Assert.Equal(2L, Convert.ToInt64(
            Database.Scalar("SELECT COUNT(*) FROM shared_user WHERE user_email IS NULL"), System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(bob!.User.Id, (await Store.FindByUserNameAsync("Bob", Cancellation))?.User.Id);
        Assert.True(await IsAlive(ann.SessionId!, ann.User));
    }

    [Fact]
    public async Task A_user_without_an_address_gets_a_first_one_that_was_proven()
    {
        await SignUp("bob@example.org");
        var ann = (await Store.CreateUserAsync(Named("", "Ann"), Cancellation))!.User;
        var id = IdOf(ann);
        var start = new NewProof
        {
            Id = Guid.CreateVersion7(),
            UserId = id,
            Email = "",
            Identifier = $"change-email:{id}",
            Value = "value",
            CreatedAt = Now,
            ExpiresAt = Now.AddHours(1),
        };
        Assert.True(await Store.TryStartProofAsync(start, Cancellation));
        var proof = new Proof(id, start.Identifier, start.Value, "");

        Assert.Equal(EmailChangeOutcome.NotProven, await Change(proof with { Email = "old@example.org" }, "ann@example.org"));
        Assert.Equal(EmailChangeOutcome.EmailTaken, await Change(proof, "bob@example.org"));
        Assert.Equal(EmailChangeOutcome.Changed, await Change(proof, "ann@example.org"));

        Assert.Equal(ann.Id, (await Store.FindForSignInAsync("ann@example.org", Cancellation))?.User.Id);

        async Task<EmailChangeOutcome> Change(Proof proof, string email) => await Store.ConfirmEmailChangeAsync(proof, email, Now, Cancellation);
    }

    [Fact]
    public async Task What_two_users_have_nobody_signs_in_with()
    {
        Database.Execute("INSERT INTO shared_user (user_login, user_email) VALUES ('one', 'x@example.org'), ('two', 'x@example.org'), ('two', 'y@example.org')");

        Assert.Null(await Store.FindForSignInAsync("x@example.org", Cancellation));
        Assert.Null(await Store.FindByUserNameAsync("two", Cancellation));
        Assert.NotNull(await Store.FindForSignInAsync("y@example.org", Cancellation));
        Assert.NotNull(await Store.FindByUserNameAsync("one", Cancellation));
    }

    private NewUser<SharedUser> Named(string email, string login) => NewUser(email, source: new SharedUser { Login = login });
}

public sealed class SharedKeyOnSqlite() : SharedKeyContract(SqliteFileEngine.Instance);

public sealed class SharedKeyOnPostgreSql() : SharedKeyContract(PostgreSqlEngine.Instance);

public sealed class SharedKeyOnMySql() : SharedKeyContract(MySqlEngine.Instance);

public sealed class SharedKeyOnSqlServer() : SharedKeyContract(SqlServerEngine.Instance);
