using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Lets a user sign in. Whether there is one is asked by itself: not every number of changed rows says it, least of all that of a view.</summary>
internal sealed class ActivateUser : UseCase
{
    /// <summary>The update of the role of user u, whom the call names.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="value">Whether the user may sign in, as a literal.</param>
    public static string SetActive(StatementText text, string value)
    {
        var (user, dialect) = (text.Store.User, text.Dialect);
        var isActive = user.Get(EntityField.IsActive);
        return dialect.UpdateUser(
            user,
            $"{dialect.Quote(isActive.Column)} = {dialect.ToColumn(isActive, value)}{text.SetUpdatedAt(user, now: "now")}",
            UserIsNamed(text));
    }

    /// <summary>The condition that user u is the one of the call, who is there whether or not the user may sign in.</summary>
    public static string UserIsNamed(StatementText text) =>
        $"{text.UserIdEquals($"u.{text.Column(text.Store.User, EntityField.Id)}", "id")}{text.AndUserIsThere("\n  ")}";

    public override StoreMethod Method(StoreModel store) => new("ActivateUser", "bool", ("string", "userId"), (Time, "now"))
    {
        Writes = store.CanSetActive ? [new(EntityKind.User, WriteKind.Update, EntityField.IsActive, EntityField.UpdatedAt)] : [],
    };

    public override void Print(ServerPrinter printer)
    {
        if (!printer.Store.CanSetActive)
        {
            return;
        }

        var statements = Word(printer.Store, printer.Dialect);
        printer.PrintSql([.. statements]);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            printer.Parse(Texts(printer.Store), "false");
            printer.Open();
            printer.AllOrNothing(() =>
            {
                printer.Commands("command", statements);
                printer.Writer.WriteLines("return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null;");
            });
        });
    }

    public override void Print(SqlitePrinter printer)
    {
        if (!printer.Store.CanSetActive)
        {
            return;
        }

        var (change, find) = (Change(printer.Store, printer.Dialect), Find(printer.Store, printer.Dialect));
        printer.PrintSql(change, find);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            printer.Parse(Texts(printer.Store), "false");
            printer.Command("change", change);
            printer.Writer.WriteLines("change.ExecuteNonQuery();");
            printer.Writer.WriteLine();
            printer.Command("find", find);
            printer.Writer.WriteLines("return find.ExecuteScalar() is not null;");
        });
    }

    /// <summary>The statements that change something, one by one.</summary>
    public static IReadOnlyList<SqlStatement> InParts(StoreModel store, SqlDialect dialect) => [Change(store, dialect)];

    private static IReadOnlyList<GivenText> Texts(StoreModel store) => [new(store.User, EntityField.Id, "userId", "id")];

    private static IReadOnlyList<SqlStatement> Word(StoreModel store, ServerDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return dialect.Transaction([SetActive(text, dialect.True), Find(text)]) is { } transaction
            ? [text.Finish("ActivateUser", transaction)]
            : [Change(store, dialect), Find(store, dialect)];
    }

    private static SqlStatement Change(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return text.Finish("ActivateUser", SetActive(text, dialect.True));
    }

    private static SqlStatement Find(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return text.Finish("FindActivatedUser", Find(text));
    }

    private static string Find(StatementText text) => $"SELECT 1\nFROM {text.Dialect.Table(text.Store.User)} AS u\nWHERE {UserIsNamed(text)}";
}
