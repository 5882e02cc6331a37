using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>
/// A use case of the store: its method, the statements that it runs and the answer that it makes of them. All that there is to one is in its file.
/// </summary>
internal abstract class UseCase
{
    protected const string Time = "global::System.DateTimeOffset";
    protected const string Reference = "global::Auth101.Stores.SessionReference";

    /// <summary>Its method.</summary>
    public abstract StoreMethod Method(StoreModel store);

    /// <summary>Prints the statements and the method on a database server.</summary>
    public abstract void Print(ServerPrinter printer);

    /// <summary>Prints the statements and the method on SQLite.</summary>
    public abstract void Print(SqlitePrinter printer);

    /// <summary>Prints the methods that read the rows which it asks for, beside that of the user.</summary>
    public virtual void PrintReaders(StorePrinter printer)
    {
    }

    /// <summary>The ids in the reference to a session.</summary>
    protected static IReadOnlyList<GivenText> Ids(StoreModel store, string reference) =>
    [
        new(store.Session, EntityField.Id, $"{reference}.SessionId", "sessionId"),

        // Of the session's user the session's column is asked, which may hold less than that of the user's table.
        new(store.Session, EntityField.UserId, $"{reference}.UserId", "userId"),
    ];
}

/// <summary>A use case of one wording and one shape, whatever the database.</summary>
internal abstract class ShapedUseCase : UseCase
{
    /// <summary>What it does; null where the table is too poor for it.</summary>
    protected abstract Shape? Plan(StoreModel store, SqlDialect dialect);

    /// <summary>Prints the method where the table is too poor for it; nothing where the contract's own implementation will do.</summary>
    protected virtual void PrintWithoutPlan(StorePrinter printer)
    {
    }

    public sealed override void Print(ServerPrinter printer) => Print(printer, printer.Dialect);

    public sealed override void Print(SqlitePrinter printer) => Print(printer, printer.Dialect);

    private void Print(StorePrinter printer, SqlDialect dialect)
    {
        if (Plan(printer.Store, dialect) is { } shape)
        {
            printer.Print(Method(printer.Store), shape);
        }
        else
        {
            PrintWithoutPlan(printer);
        }
    }
}
