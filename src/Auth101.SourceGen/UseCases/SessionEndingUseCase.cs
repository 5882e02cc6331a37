using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Ends sessions of a user for one of them, if that is alive and the user may sign in, and answers with the ids of those that ended.</summary>
internal abstract class SessionEndingUseCase : UseCase
{
    private const string Ended = "global::System.Collections.Generic.IReadOnlyList<string>?";

    /// <summary>The method's name.</summary>
    protected abstract string Name { get; }

    /// <summary>What it takes besides the session that asks.</summary>
    protected virtual IReadOnlyList<(string Type, string Name)> Others => [];

    /// <summary>The texts that it looks for besides the session that asks.</summary>
    protected virtual IReadOnlyList<GivenText> OtherTexts(StoreModel store) => [];

    /// <summary>The condition that a session s is one of the user's that end.</summary>
    protected abstract string IsEnded(StatementText text);

    public sealed override StoreMethod Method(StoreModel store) => new(
        Name, Ended, [(Reference, "session"), .. Others, (Time, "now"), (Time, "startedAfter")])
    {
        Writes = [new(EntityKind.Session, WriteKind.Delete)],
    };

    public sealed override void Print(ServerPrinter printer)
    {
        var statement = Word(printer.Store, printer.Dialect, Name, printer.Dialect.EndSessions);
        printer.PrintSql(statement);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            printer.Parse([.. Ids(printer.Store, "session"), .. OtherTexts(printer.Store)], "null");
            printer.Open();
            PrintList(printer);
            printer.AllOrNothing(() =>
            {
                printer.Command("command", statement);
                printer.Writer.WriteLines("await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);");
                PrintReading(printer, "await reader.ReadAsync(cancellationToken).ConfigureAwait(false)");
                printer.ReadToEnd();
                printer.Writer.WriteLines("return ended;");
            });
        });
    }

    public sealed override void Print(SqlitePrinter printer)
    {
        var find = Word(printer.Store, printer.Dialect, "FindFor" + Name, static ending => SqlDialect.FindSessionsToEnd(ending));
        var end = Word(
            printer.Store, printer.Dialect, Name, static ending => $"DELETE FROM {ending.SessionTable} AS s\nWHERE {ending.IsEnded}");
        printer.PrintSql(find, end);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            printer.Parse([.. Ids(printer.Store, "session"), .. OtherTexts(printer.Store)], "null");
            printer.Command("find", find);
            PrintList(printer);
            using (printer.Writer.Block("using (var reader = find.ExecuteReader())"))
            {
                PrintReading(printer, "reader.Read()");
            }

            printer.Writer.WriteLine();
            using (printer.Writer.Block("if (ended is { Count: > 0 })"))
            {
                printer.Command("end", end);
                printer.Writer.WriteLines("end.ExecuteNonQuery();");
            }

            printer.Writer.WriteLine();
            printer.Writer.WriteLines("return ended;");
        });
    }

    private static void PrintList(StorePrinter printer) => printer.Writer.WriteLines("""

        // A row for the session that asks, if it may, and of those that end.
        global::System.Collections.Generic.List<string>? ended = null;
        """);

    private static void PrintReading(StorePrinter printer, string read)
    {
        using (printer.Writer.Block($"while ({read})"))
        {
            printer.Writer.WriteLines("ended ??= [];");
            using (printer.Writer.Block("if (!reader.IsDBNull(0))"))
            {
                printer.Writer.WriteLines($"ended.Add({printer.ReadSessionId(0)});");
            }
        }
    }

    private SqlStatement Word(StoreModel store, SqlDialect dialect, string name, Func<SessionEnding, string> word)
    {
        var text = new StatementText(store, dialect);
        var (user, session) = (store.User, store.Session);
        var now = text.Parameter("now", session, EntityField.ExpiresAt, from: "now");
        var isOfUser = $"u.{text.Column(user, EntityField.Id)} = c.{text.Column(session, EntityField.UserId)}{text.AndUserIsActive("\n ")}";
        return text.Finish(name, word(new SessionEnding(
            dialect.Table(session),
            EndedId: dialect.FromColumn(session, session.Get(EntityField.Id), $"s.{text.Column(session, EntityField.Id)}"),
            AndUser: $"JOIN {dialect.Table(user)} AS u ON {isOfUser}",
            IsAsking: text.SessionIs("session", table: "c.", text.SessionIsAlive(now, "startedAfter", table: "c.")),
            IsEnded: IsEnded(text))));
    }
}
