using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// Takes one from a budget that nodes share (GCRA): a row holds when it is full again, which one statement puts off, or leaves if that were too late. Where no
/// class is declared for the table, the contract's own implementation fails.
/// </summary>
internal sealed class TakeFromBudget : UseCase
{
    private const string Wait = "global::System.TimeSpan?";

    public override StoreMethod Method(StoreModel store) => new("TakeFromBudget", Wait, ("global::Auth101.Stores.TakeFromBudget", "take"))
    {
        Writes = store.Counter is null
            ? []
            : [new(EntityKind.Counter, WriteKind.Insert), new(EntityKind.Counter, WriteKind.Update, EntityField.FullAt)],
    };

    public override void Print(ServerPrinter printer)
    {
        if (printer.Store.Counter is not { } counter)
        {
            return;
        }

        var text = new StatementText(printer.Store, printer.Dialect);
        var take = text.Finish("TakeFromBudget", printer.Dialect.TakeFromBudget(Parts(text, counter)));
        printer.PrintSql(take);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            printer.Open();
            printer.AllOrNothing(() =>
            {
                printer.Command("command", take);
                printer.Writer.WriteLines("""
                    await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
                    await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
                    var wait = reader.GetInt64(0);
                    """);
                printer.ReadToEnd();
                printer.Writer.WriteLines("return wait == 0 ? null : global::System.TimeSpan.FromMilliseconds(wait);");
            });
        });
    }

    public override void Print(SqlitePrinter printer)
    {
        if (printer.Store.Counter is not { } counter)
        {
            return;
        }

        var (take, find) = (TakeOnSqlite(printer.Store, printer.Dialect, counter), FindWait(printer.Store, printer.Dialect, counter));
        printer.PrintSql(take, find);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            printer.Command("command", take);
            using (printer.Writer.Block("if (command.ExecuteNonQuery() > 0)"))
            {
                printer.Writer.WriteLines("return null;");
            }

            printer.Writer.WriteLine();
            printer.Command("find", find);
            printer.Writer.WriteLines("return global::System.TimeSpan.FromMilliseconds((long)find.ExecuteScalar()!);");
        });
    }

    private static SqlStatement TakeOnSqlite(StoreModel store, SqlDialect dialect, EntityModel counter)
    {
        var text = new StatementText(store, dialect);
        var parts = Parts(text, counter);
        var written = $"excluded.{parts.FullAt}";
        return text.Finish("TakeFromBudget", $"""
            INSERT INTO {parts.Table} AS b ({parts.Id}, {parts.FullAt})
            VALUES ({parts.Budget}, {parts.Now} + {parts.Cost})
            ON CONFLICT ({parts.Id}) DO UPDATE SET {parts.FullAt} = {dialect.Greatest($"b.{parts.FullAt} + {parts.Cost}", written)}
            WHERE {parts.IsLeft("b.", $"{written} - {parts.Cost}")}
            """);
    }

    private static SqlStatement FindWait(StoreModel store, SqlDialect dialect, EntityModel counter)
    {
        var text = new StatementText(store, dialect);
        var parts = Parts(text, counter, local: "timeOfWait");
        return text.Finish("FindWait", $"""
            SELECT {dialect.Greatest("1", parts.Wait("b.", parts.Now))}
            FROM {parts.Table} AS b
            WHERE b.{parts.Id} = {parts.Budget}
            """);
    }

    /// <summary>The parts of a statement.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="counter">The table.</param>
    /// <param name="local">The name of the variable for the time, where a method runs two statements.</param>
    private static BudgetTaking Parts(StatementText text, EntityModel counter, string local = "time")
    {
        var (id, fullAt) = (counter.Get(EntityField.Id), counter.Get(EntityField.FullAt));
        var now = text.Parameter("now", counter, fullAt, new ValueSource("take.Time", IsNullable: true) { Local = local });
        return new BudgetTaking(
            text.Dialect.Table(counter),
            text.Dialect.Quote(id.Column),
            text.Dialect.Quote(fullAt.Column),
            text.Parameter("id", counter, id, NewRow.Id(id, "take.Id")),
            $"COALESCE({now}, {text.Dialect.Clock(fullAt)})",
            text.Parameter("cost", counter, fullAt.Stored, "take.Cost"),
            text.Parameter("window", counter, fullAt.Stored, "take.Window"));
    }
}
