using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Schema;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.UseCases;

/// <summary>Finds whether no unique index keeps two users from one email address. Where Auth101 makes the table, there is one, and where the
/// class says that there is none, nobody asks.</summary>
internal sealed class FindNonUniqueEmail : UseCase
{
    public override StoreMethod Method(StoreModel store) => new("FindNonUniqueEmail", "string?");

    public override void Print(ServerPrinter printer)
    {
        if (Statement(printer.Store, printer.Dialect) is not { } statement)
        {
            return;
        }

        printer.PrintSql(statement);
        printer.PrintMethod(Method(printer.Store), () =>
        {
            printer.Open();
            printer.Command("command", statement);
            printer.Writer.WriteLines(
                $"return await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) is null ? null : {EmailColumn(printer.Store)};");
        });
    }

    public override void Print(SqlitePrinter printer)
    {
        if (Statement(printer.Store, printer.Dialect) is not { } statement)
        {
            return;
        }

        printer.PrintSql(statement);
        printer.Writer.WriteLine();
        printer.Writer.WriteLines($"""
            /// <inheritdoc/>
            public global::System.Threading.Tasks.ValueTask<string?> FindNonUniqueEmailAsync(global::System.Threading.CancellationToken cancellationToken) =>
                _connections.ReadAsync(
                    static (connection, column) => connection.Prepare(FindNonUniqueEmailSql).ExecuteScalar() is null ? null : column,
                    {EmailColumn(printer.Store)},
                    cancellationToken);
            """);
    }

    private static SqlStatement? Statement(StoreModel store, SqlDialect dialect) =>
        !store.User.IsManaged && UserKey.Email(store.User) is { Column: { IsUnique: true } column }
            ? new StatementText(store, dialect).Finish("FindNonUniqueEmail", dialect.FindNonUnique(store.User, column.Column))
            : null;

    /// <summary>The column by which a user is found, as messages name it.</summary>
    private static string EmailColumn(StoreModel store) => SourceWriter.Literal(
        $"{MarkerTable.Display(store.User)}.{MarkerTable.Printable(UserKey.Email(store.User)!.Column.Column)}");
}
