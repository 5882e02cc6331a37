using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// Changes what a client has sent of its user, in one statement that asks for the living session, and answers with the user. Where a client can change nothing,
/// the contract's own implementation says so.
/// </summary>
internal sealed class UpdateUser : UseCase
{
    private const string Changes = "changes";

    public override StoreMethod Method(StoreModel store) =>
        new("UpdateUser", $"{store.UserType.FullName}?", ($"global::Auth101.Stores.UpdateUser<{store.UserType.FullName}>", "update"))
        {
            Writes = store.User.Updatable.Count == 0 ? [] :
            [
                new(EntityKind.User, WriteKind.Update, EntityField.UpdatedAt) { Columns = store.User.Updatable },
            ],
        };

    public override void Print(ServerPrinter printer)
    {
        if (printer.Store.User.Updatable.Count == 0)
        {
            return;
        }

        var text = new StatementText(printer.Store, printer.Dialect);
        var columns = text.UserColumns(indent: 7);
        var statement = text.Finish("UpdateUser", printer.Dialect.UpdateUser(
            Update(text), $"SELECT {columns}\nFROM {printer.Dialect.Table(printer.Store.User)} AS u\nWHERE {IsAsking(text)}", columns));
        printer.PrintSql(statement);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            PrintChanges(printer);
            printer.Parse(Ids(printer.Store, "update.Session"), "null");
            printer.Open();
            using (printer.Writer.Block("try"))
            {
                printer.Command("command", statement);
                printer.Writer.WriteLines("""
                    await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                    var user = await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? ReadUser(reader) : null;
                    """);
                printer.ReadToEnd();
                printer.Writer.WriteLines("return user;");
            }

            using (printer.Writer.Block($"catch ({printer.Driver.Exception} exception) when (IsConstraintViolation(exception))"))
            {
                PrintRefusal(printer);
            }
        });
    }

    public override void Print(SqlitePrinter printer)
    {
        if (printer.Store.User.Updatable.Count == 0)
        {
            return;
        }

        var (dialect, writer) = (printer.Dialect, printer.Writer);
        var text = new StatementText(printer.Store, dialect);
        var update = text.Finish("UpdateUser", Update(text));
        var find = text.Finish(
            "FindUpdatedUser", $"SELECT {text.UserColumns(indent: 7)}\nFROM {dialect.Table(printer.Store.User)} AS u\nWHERE {IsAsking(text)}");
        printer.PrintSql(update, find);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            PrintChanges(printer);
            printer.Parse(Ids(printer.Store, "update.Session"), "null");
            printer.Command("change", update);
            using (writer.Block("try"))
            {
                writer.WriteLines("change.ExecuteNonQuery();");
            }

            using (writer.Block("catch (global::Microsoft.Data.Sqlite.SqliteException exception) when (exception.SqliteErrorCode == SqliteConstraint)"))
            {
                PrintRefusal(printer);
            }

            writer.WriteLine();
            printer.Command("find", find);
            writer.WriteLines("""
                using var reader = find.ExecuteReader();
                return reader.Read() ? ReadUser(reader) : null;
                """);
        });
    }

    private static void PrintChanges(StorePrinter printer) =>
        printer.Writer.WriteLines($"var {Changes} = (Auth101UserUpdate)update.Changes;");

    private static void PrintRefusal(StorePrinter printer) =>
        printer.Writer.WriteLines("throw new global::Auth101.Stores.StoreConstraintException(ViolatedConstraint(exception), exception);");

    private static string Update(StatementText text)
    {
        var (user, dialect) = (text.Store.User, text.Dialect);
        var changes = user.Updatable.Select((column, index) =>
        {
            var name = column.Property.TrimStart('@');
            var isSent = text.Number($"is_sent_{index + 1}", from: $"{Changes}.IsSent{name} ? 1 : 0");
            var value = text.Parameter($"value_{index + 1}", user, column, new ValueSource($"{Changes}.ValueOf{name}", IsNullable: true));
            return $"{dialect.Quote(column.Column)} = CASE WHEN {isSent} = 1 THEN {value} ELSE {dialect.Quote(column.Column)} END";
        });
        return dialect.UpdateUser(
            user, string.Join(",\n    ", changes) + text.SetUpdatedAt(user, now: "update.Now"), IsAsking(text));
    }

    /// <summary>The condition that user u may sign in and has the session that asks.</summary>
    private static string IsAsking(StatementText text)
    {
        var (user, session) = (text.Store.User, text.Store.Session);
        var now = text.Parameter("now", session, EntityField.ExpiresAt, from: "update.Now");
        var isAlive = text.SessionIs("update.Session", table: "c.", text.SessionIsAlive(now, "update.StartedAfter", table: "c."), indent: "\n        ");
        return $"""
            {text.UserIdEquals($"u.{text.Column(user, EntityField.Id)}")}{text.AndUserIsActive("\n  ")}
              AND EXISTS (
                  SELECT 1 FROM {text.Dialect.Table(session)} AS c
                  WHERE {isAlive})
            """;
    }
}
