using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// Changes the row of a user whom the call names by id, whether or not the user may sign in. Whether there is one is asked by itself: not every number of
/// changed rows says it, least of all that of a view.
/// </summary>
internal abstract class UserChangeUseCase : UseCase
{
    /// <summary>The method's name.</summary>
    protected abstract string Name { get; }

    /// <summary>The columns that it writes.</summary>
    protected abstract EntityField[] Written { get; }

    /// <summary>Whether the table can keep it. Where it cannot, the contract's own implementation says so.</summary>
    protected abstract bool IsPossible(StoreModel store);

    /// <summary>The update of user u.</summary>
    protected abstract string Change(StatementText text);

    /// <summary>The condition that user u is the one of the call.</summary>
    protected abstract string UserIs(StatementText text);

    public sealed override StoreMethod Method(StoreModel store) => new(Name, "bool", ("string", "userId"), (Time, "now"))
    {
        Writes = IsPossible(store) ? [new(EntityKind.User, WriteKind.Update, Written)] : [],
    };

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
            printer.Parse(Texts(printer.Store), "false");
            printer.Open();
            printer.AllOrNothing(() =>
            {
                printer.Commands("command", statements);
                printer.Writer.WriteLines("return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is not null;");
            });
        });
    }

    public sealed override void Print(SqlitePrinter printer)
    {
        if (!IsPossible(printer.Store))
        {
            return;
        }

        var (change, find) = (FinishChange(printer.Store, printer.Dialect), Find(printer.Store, printer.Dialect));
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
    public IReadOnlyList<SqlStatement> InParts(StoreModel store, SqlDialect dialect) => [FinishChange(store, dialect)];

    private static IReadOnlyList<GivenText> Texts(StoreModel store) => [new(store.User, EntityField.Id, "userId", "id")];

    private IReadOnlyList<SqlStatement> Word(StoreModel store, ServerDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return dialect.Transaction([Change(text), Find(text)]) is { } transaction
            ? [text.Finish(Name, transaction)]
            : [FinishChange(store, dialect), Find(store, dialect)];
    }

    private SqlStatement FinishChange(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return text.Finish(Name, Change(text));
    }

    private SqlStatement Find(StoreModel store, SqlDialect dialect)
    {
        var text = new StatementText(store, dialect);
        return text.Finish($"FindFor{Name}", Find(text));
    }

    private string Find(StatementText text) => $"SELECT 1\nFROM {text.Dialect.Table(text.Store.User)} AS u\nWHERE {UserIs(text)}";
}
