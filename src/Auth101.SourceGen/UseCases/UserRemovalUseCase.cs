using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// Removes a user with sessions, accounts and verifications, in one transaction and also where no foreign key does it. A sign-in holds the row of the hash
/// that it verified until its session is there; so that row is taken first, and the sessions go in a later statement, which sees those that were written
/// meanwhile. Where users may not be deleted, the contract's own implementation says so.
/// </summary>
internal abstract class UserRemovalUseCase : UseCase
{
    /// <summary>What is done if other rows of the application need the user, or the change of the row breaks a rule of its table.</summary>
    private const string Refuse = "throw new global::Auth101.Stores.StoreConstraintException(ViolatedConstraint(exception), exception);";

    /// <summary>The method's name.</summary>
    protected abstract string Name { get; }

    /// <summary>What it takes.</summary>
    protected abstract (string Type, string Name)[] Takes { get; }

    /// <summary>The user's id as text, in C#.</summary>
    protected abstract string UserId { get; }

    /// <summary>The time of the removal, in C#.</summary>
    protected abstract string Now { get; }

    /// <summary>What it writes besides what every removal does.</summary>
    protected virtual IEnumerable<TableWrite> OtherWrites => [];

    /// <summary>The ids that it is told.</summary>
    protected abstract IReadOnlyList<GivenText> Given(StoreModel store);

    /// <summary>Whether the tables can tell who is to be removed.</summary>
    protected virtual bool CanTell(StoreModel store) => true;

    /// <summary>The updates that hold what it depends on, besides the row of the password hash, each with what that is.</summary>
    protected virtual IEnumerable<(string Held, string Statement)> OtherHolds(StatementText text) => [];

    /// <summary>The condition on the row of the password hash, after the user's id.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="row">What it calls the row.</param>
    protected virtual string AndHashIs(StatementText text, string row) => string.Empty;

    /// <summary>What must be there so that the user is removed: a FROM with its WHERE, and user u in it.</summary>
    protected abstract string Asking(StatementText text);

    public sealed override StoreMethod Method(StoreModel store) => new(Name, "bool", Takes) { Writes = [.. Writes(store)] };

    public sealed override void Print(ServerPrinter printer)
    {
        if (!IsThere(printer.Store))
        {
            return;
        }

        var text = new StatementText(printer.Store, printer.Dialect);
        var statements = printer.Dialect.RemoveUser(Remove(text))
            .Select(part => text.Finish(part.Held is { } held ? $"Hold{held}For{Name}" : Name, part.Statement))
            .ToList();
        printer.PrintSql([.. statements]);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            printer.Parse(Given(printer.Store), "false");
            printer.Open();
            using (printer.Writer.Block("try"))
            {
                printer.AllOrNothing(() =>
                {
                    printer.Commands("command", statements);
                    printer.Writer.WriteLines($$"""
                        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);

                        // One row says that the user is gone; other statements answer with none.
                        var isRemoved = false;
                        do
                        {
                            isRemoved |= await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                        }
                        while (await reader.NextResultAsync(cancellationToken).ConfigureAwait(false));

                        return isRemoved;
                        """);
                });
            }

            using (printer.Writer.Block($"catch ({printer.Driver.Exception} exception) when (IsConstraintViolation(exception))"))
            {
                printer.Writer.WriteLines(Refuse);
            }
        });
    }

    public sealed override void Print(SqlitePrinter printer)
    {
        if (!IsThere(printer.Store))
        {
            return;
        }

        var (dialect, writer) = (printer.Dialect, printer.Writer);
        var text = new StatementText(printer.Store, dialect);
        var removal = Remove(text);
        var find = text.Finish($"FindFor{Name}", $"SELECT 1\n{removal.Asking}");
        var deletes = Deletes(text, removal);
        var remove = text.Finish(Name, removal.Changes is null
            ? $"DELETE FROM {removal.User}\nWHERE {removal.IsUser}"
            : $"UPDATE {removal.User}\nSET {removal.Changes}\nWHERE {removal.IsUser}");
        printer.PrintSql([find, .. deletes.Select(static delete => delete.Statement), remove]);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            printer.Parse(Given(printer.Store), "false");
            printer.Command("find", find);
            using (writer.Block("if (find.ExecuteScalar() is null)"))
            {
                writer.WriteLines("return false;");
            }

            writer.WriteLine();
            using (writer.Block("try"))
            {
                foreach (var (rows, statement) in deletes)
                {
                    printer.Command($"delete{rows}", statement);
                    writer.WriteLines($"delete{rows}.ExecuteNonQuery();");
                    writer.WriteLine();
                }

                // What was found is there until it is removed. A number of rows would not say so: the table may be a view.
                printer.Command("remove", remove);
                writer.WriteLines("""
                    remove.ExecuteNonQuery();
                    return true;
                    """);
            }

            using (writer.Block("catch (global::Microsoft.Data.Sqlite.SqliteException exception) when (exception.SqliteErrorCode == SqliteConstraint)"))
            {
                writer.WriteLines(Refuse);
            }
        });
    }

    /// <summary>The statements that change something, one by one, for who has found the user and runs them in one transaction.</summary>
    public IReadOnlyList<SqlStatement> InParts(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var removal = Remove(text);
        return
        [
            .. removal.Holds.Select(hold => text.Finish($"Hold{hold.Held}For{Name}", hold.Statement)),
            .. Deletes(text, removal).Select(static delete => delete.Statement),
            text.Finish(Name, removal.Changes is null
                ? $"DELETE FROM {removal.User}\nWHERE {removal.IsUser}"
                : dialect.UpdateUser(store.User, removal.Changes, text.UserIdEquals($"u.{text.Column(store.User, EntityField.Id)}"))),
        ];
    }

    private List<(string Rows, SqlStatement Statement)> Deletes(StatementText text, UserRemoval removal) =>
    [
        .. removal.Deletes.Select(delete => (
            delete.Rows, text.Finish($"Delete{delete.Rows}For{Name}", $"DELETE FROM {delete.Table}\nWHERE {delete.Condition}"))),
    ];

    private bool IsThere(StoreModel store) => store.User.Deletion != UserDeletion.NotAllowed && CanTell(store);

    private IEnumerable<TableWrite> Writes(StoreModel store)
    {
        if (!IsThere(store))
        {
            return [];
        }

        return
        [
            new(store.Credentials.Kind, WriteKind.Update, EntityField.Password),
            .. OtherWrites,
            .. store.Dependents.Append(store.Verification).Select(static table => new TableWrite(table.Kind, WriteKind.Delete)),
            store.User.Deletion == UserDeletion.Row
                ? new TableWrite(EntityKind.User, WriteKind.Delete)
                : new TableWrite(EntityKind.User, WriteKind.Update, EntityField.DeletedAt, EntityField.UpdatedAt),
        ];
    }

    private UserRemoval Remove(StatementText text)
    {
        var (store, dialect) = (text.Store, text.Dialect);
        var (user, credentials) = (store.User, store.Credentials);
        var hash = text.Column(credentials, EntityField.Password);
        var isOfUser = credentials.Kind == EntityKind.User
            ? text.UserIdEquals($"a.{text.Column(user, EntityField.Id)}")
            : text.UserIdEquals($"a.{text.Column(credentials, EntityField.UserId)}")
                + $"\n  AND a.{text.Column(credentials, EntityField.ProviderId)} = {StatementText.CredentialProvider}";
        return new UserRemoval(
            [
                ("Password", dialect.UpdateRows(dialect.Table(credentials), "a", $"{hash} = a.{hash}", isOfUser + AndHashIs(text, "a"))),
                .. OtherHolds(text),
            ],
            Asking(text),
            [
                (dialect.Table(store.Session), "Sessions", text.UserIdEquals(text.Column(store.Session, EntityField.UserId))),
                .. store.Account is { } account
                    ? [(dialect.Table(account), "Accounts", text.UserIdEquals(text.Column(account, EntityField.UserId)))]
                    : ((string, string, string)[])[],
                (dialect.Table(store.Verification), "Verifications", text.IsOfUser(UserId)),
            ],
            dialect.Table(user),
            text.UserIdEquals(text.Column(user, EntityField.Id)),
            user.Deletion == UserDeletion.Row ? null
                : $"{text.Column(user, EntityField.DeletedAt)} = {text.Parameter("deleted_at", user, EntityField.DeletedAt, from: Now)}"
                    + text.SetUpdatedAt(user, now: Now));
    }
}
