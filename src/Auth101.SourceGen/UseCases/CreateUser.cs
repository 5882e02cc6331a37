using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Inserts a user with account, and session if it signs in, all or nothing, in a transaction of its own or in one of the application.</summary>
internal sealed partial class CreateUser : UseCase
{
    public override StoreMethod Method(StoreModel store) =>
        new("CreateUser", $"{Created(store)}?", ($"global::Auth101.Stores.NewUser<{store.UserType.FullName}>", "newUser"))
        {
            Writes =
            [
                new(EntityKind.User, WriteKind.Insert),
                .. AccountWithPassword(store) is null ? (TableWrite[])[] : [new(EntityKind.Account, WriteKind.Insert)],
                new(EntityKind.Session, WriteKind.Insert),

                // Of orphans: an id can come back.
                .. store.Dependents.Where(_ => store.User.CanRepeatIds).Select(static table => new TableWrite(table.Kind, WriteKind.Delete)),
            ],
        };

    /// <summary>The statements that write a user without a session, one by one, for a transaction that is open, and what each answers with.</summary>
    public static IReadOnlyList<(SqlStatement Statement, string? Answers)> WithoutSession(StoreModel store, SqlDialect dialect)
    {
        var id = store.User.HasIdentity ? "id" : null;
        if (dialect is ServerDialect server)
        {
            var text = new StatementText(store, dialect);
            return [(text.Finish("CreateUser", server.SignUp(Rows(text, signsIn: false), isInTransaction: true)), id)];
        }

        var statements = new List<(SqlStatement, string?)> { (Insert("InsertUser", store.User, UserValue, store, dialect), id) };
        if (FindRefused("FindRefusedUser", store, dialect, signsIn: false) is { } findRefused)
        {
            statements.Add((findRefused, "refusal"));
        }

        statements.AddRange(DeleteOrphans(store, dialect).Select(static delete => (delete, (string?)null)));
        if (AccountWithPassword(store) is { } account)
        {
            statements.Add((Insert("InsertAccount", account, column => AccountValue(column, store), store, dialect), null));
        }

        return statements;
    }

    // What a command can fail with whose transaction has ended.
    private const string IsOver = "exception is global::System.Data.Common.DbException or global::System.InvalidOperationException";

    private static string Created(StoreModel store) => $"global::Auth101.Stores.CreatedUser<{store.UserType.FullName}>";

    /// <summary>The id of a new user, as C#; zero where the database makes it.</summary>
    public static string NewId(StoreModel store) => store.User.HasIdentity ? "0"
        : store.User.IdFactory is { } factory ? $"{store.UserType.FullName}.{factory}()"
        : NewRow.Id(store.User.Get(EntityField.Id), "newUser.Id");

    /// <summary>The making of the user, without its id where the database makes that.</summary>
    private static string MakeUser(StoreModel store) => $"var user = Auth101Create({NewId(store)}, newUser);";

    /// <summary>The table of accounts, where the password hash is kept there.</summary>
    private static EntityModel? AccountWithPassword(StoreModel store) => store.Credentials == store.Account ? store.Account : null;

    /// <summary>Reads the row of a new user, where the database fills columns of it.</summary>
    /// <param name="store">The tables.</param>
    /// <param name="dialect">The SQL.</param>
    /// <param name="user">The new user, as code names it.</param>
    private static SqlStatement? ReadBack(StoreModel store, SqlDialect dialect, string user)
    {
        if (!store.User.HasReadOnly)
        {
            return null;
        }

        var text = new StatementText(store, dialect);
        var id = text.Parameter("id", store.User, EntityField.Id, ValueSource.Id($"{user}.{store.User.Get(EntityField.Id).Property}"));
        return text.Finish("ReadBack", $"""
            SELECT {text.UserColumns(indent: 7)}
            FROM {dialect.Table(store.User)} AS u
            WHERE {dialect.UserIdEquals(store.User, $"u.{text.Column(store.User, EntityField.Id)}", id)}
            """);
    }

    /// <summary>Where a value of the user comes from.</summary>
    private static ValueSource UserValue(ColumnModel column) => column.Field switch
    {
        EntityField.Password => "newUser.PasswordHash",
        EntityField.CreatedAt or EntityField.UpdatedAt => "newUser.CreatedAt",
        _ => new ValueSource($"user.{column.Property}", column.IsNullable),
    };

    /// <summary>Where a value of the account comes from.</summary>
    private static ValueSource AccountValue(ColumnModel column, StoreModel store) => column.Field switch
    {
        EntityField.Id => NewRow.Id(column, "newUser.AccountId"),
        EntityField.AccountId => CSharpExpression.IdText(store.User.Get(EntityField.Id)),
        EntityField.UserId => UserId(store),
        EntityField.Password => "newUser.PasswordHash",
        EntityField.CreatedAt or EntityField.UpdatedAt => "newUser.CreatedAt",
        _ => throw new InvalidOperationException($"A sign-up has no value for {column.Field} of an account."),
    };

    /// <summary>Where a value of the session comes from, which the code has taken out of what signs up.</summary>
    private static ValueSource? SessionValue(ColumnModel column, string? userId) => column.Field switch
    {
        EntityField.CreatedAt or EntityField.UpdatedAt => "newUser.CreatedAt",
        _ => NewRow.Session(column, "session", userId),
    };

    /// <summary>Whether sign-up looks for the address and the user name before it writes.</summary>
    private static bool LooksFirst(StoreModel store) => UserKey.All(store.User).Any(static key => key.IsChecked);

    /// <summary>Finds whether the address or the user name belongs to a user; null where the query of a sign-in by email tells all that there is.</summary>
    private static SqlStatement? FindTaken(StoreModel store, SqlDialect dialect)
    {
        var keys = UserKey.All(store.User).ToList();
        if (keys.All(static key => key is { Given.Field: EntityField.Email, IsChecked: false }) && !store.User.Has(EntityField.DeletedAt))
        {
            return null;
        }

        var text = new StatementText(store, dialect);
        return text.Finish("FindTaken", string.Join(
            "\nUNION ALL\n",
            keys.Select(key => $"SELECT 1 FROM {dialect.Table(store.User)} AS u WHERE {text.UserHas(key, "user")}{AndUserCounts(text)}")));
    }

    /// <summary>
    /// The condition that a user counts who has the address. One who is softly deleted does after an index has refused the new user, which may be about that
    /// one, and not where sign-up looks first, because there is no such index.
    /// </summary>
    private static string AndUserCounts(StatementText text) => text.AndUserIsThere(" ", hasEmail: true, orIsDeleted: !LooksFirst(text.Store));

    /// <summary>The id of the new user, as a table takes it that refers to users.</summary>
    private static string UserId(StatementText text, EntityModel entity, string name) =>
        text.Parameter(name, entity, EntityField.UserId, ValueSource.Id(UserId(text.Store)));

    private static string UserId(StoreModel store) => $"user.{store.User.Get(EntityField.Id).Property}";
}
