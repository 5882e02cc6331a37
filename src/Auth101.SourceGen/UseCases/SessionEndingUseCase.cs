using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// Ends sessions of a user, and answers with the ids of those that ended. What it changes besides comes first, in the same transaction: the statement that ends
/// sessions then sees those of the sign-ins that the change has waited for.
/// </summary>
internal abstract class SessionEndingUseCase : UseCase
{
    protected const string Ended = "global::System.Collections.Generic.IReadOnlyList<string>?";

    /// <summary>The method's name.</summary>
    protected abstract string Name { get; }

    /// <summary>The texts that it looks for.</summary>
    protected abstract IReadOnlyList<GivenText> Texts(StoreModel store);

    /// <summary>Whose sessions end, and which.</summary>
    protected abstract SessionEnding Ending(StatementText text);

    /// <summary>The statement that comes before; null for none.</summary>
    protected virtual string? Change(StatementText text) => null;

    /// <summary>The statement that comes after, of what was asked for before; null for none.</summary>
    protected virtual string? EndProofs(StatementText text) => null;

    /// <summary>Whether the tables are such that it can be done; else the contract's own implementation will do.</summary>
    protected virtual bool IsPossible(StoreModel store) => true;

    public sealed override void Print(ServerPrinter printer)
    {
        if (!IsPossible(printer.Store))
        {
            return;
        }

        var statements = Word(printer.Store, printer.Dialect);
        printer.PrintSql([.. statements]);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            printer.Parse(Texts(printer.Store), "null");
            printer.Open();
            PrintList(printer);
            printer.AllOrNothing(() =>
            {
                printer.Commands("command", statements);
                printer.Writer.WriteLines("await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);");
                PrintReading(printer, "await reader.ReadAsync(cancellationToken).ConfigureAwait(false)");
                printer.ReadToEnd();
                printer.Writer.WriteLines("return ended;");
            });
        });
    }

    public sealed override void Print(SqlitePrinter printer)
    {
        if (!IsPossible(printer.Store))
        {
            return;
        }

        var change = FinishChange(printer.Store, printer.Dialect, Name);
        var find = Finish(printer.Store, printer.Dialect, "FindFor" + Name, static ending => SqlDialect.FindSessionsToEnd(ending));
        var end = Finish(printer.Store, printer.Dialect, change is null ? Name : EndSessionsFor, DeleteOnSqlite);
        var endProofs = FinishEndOfProofs(printer.Store, printer.Dialect);
        printer.PrintSql(change, find, end, endProofs);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            printer.Parse(Texts(printer.Store), "null");
            if (change is not null)
            {
                printer.Command("change", change);
                printer.Writer.WriteLines("change.ExecuteNonQuery();");
                printer.Writer.WriteLine();
            }

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
            if (endProofs is not null)
            {
                printer.Command("endProofs", endProofs);
                printer.Writer.WriteLines("endProofs.ExecuteNonQuery();");
                printer.Writer.WriteLine();
            }

            printer.Writer.WriteLines("return ended;");
        });
    }

    private static void PrintList(StorePrinter printer) => printer.Writer.WriteLines("""

        // A row for the one that asks, if it may, and of those that end.
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

    /// <summary>The statements on a server: one that is a transaction, or those that are one together.</summary>
    private IReadOnlyList<SqlStatement> Word(StoreModel store, ServerDialect dialect)
    {
        var text = new StatementText(store, dialect);
        var (change, ends, endProofs) = (Change(text), dialect.EndSessions(Ending(text)), EndProofs(text));
        if (dialect.Transaction([.. Some(change), .. ends, .. Some(endProofs)]) is { } transaction)
        {
            return [text.Finish(Name, transaction)];
        }

        var end = Finish(store, dialect, change is null ? Name : EndSessionsFor, ending => dialect.EndSessions(ending).Single());
        return [.. Some(FinishChange(store, dialect, Name)), end, .. Some(FinishEndOfProofs(store, dialect))];
    }

    /// <summary>The statements one by one, for a transaction that is open.</summary>
    public IReadOnlyList<SqlStatement> InParts(StoreModel store, SqlDialect dialect)
    {
        var ends = dialect is ServerDialect server
            ? Enumerable.Range(0, server.EndSessions(Ending(new StatementText(store, dialect))).Count)
                .Select(part => Finish(store, dialect, Name, ending => server.EndSessions(ending)[part]))
            : [
                Finish(store, dialect, Name, static ending => SqlDialect.FindSessionsToEnd(ending)),
                Finish(store, dialect, Name, DeleteOnSqlite),
            ];
        return [.. Some(FinishChange(store, dialect, Name)), .. ends, .. Some(FinishEndOfProofs(store, dialect))];
    }

    private string EndSessionsFor => $"EndSessionsFor{Name}";

    private static IEnumerable<T> Some<T>(T? statement)
        where T : class => statement is null ? [] : [statement];

    private SqlStatement? FinishEndOfProofs(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return EndProofs(text) is { } end ? text.Finish($"EndProofsFor{Name}", end) : null;
    }

    private static string DeleteOnSqlite(SessionEnding ending) => $"DELETE FROM {ending.SessionTable} AS s\nWHERE {ending.IsEnded}";

    private SqlStatement? FinishChange(StoreModel store, SqlDialect dialect, string name)
    {
        var text = new StatementText(store, dialect);
        return Change(text) is { } change ? text.Finish(name, change) : null;
    }

    private SqlStatement Finish(StoreModel store, SqlDialect dialect, string name, Func<SessionEnding, string> word)
    {
        var text = new StatementText(store, dialect);
        return text.Finish(name, word(Ending(text)));
    }
}
