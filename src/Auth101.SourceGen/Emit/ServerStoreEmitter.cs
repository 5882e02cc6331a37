using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Drivers;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.Schema;
using Auth101.SourceGen.Statements;
using Auth101.SourceGen.UseCases;

namespace Auth101.SourceGen.Emit;

/// <summary>The store on a database server: each use case takes a connection from the pool and is one round trip.</summary>
internal static class ServerStoreEmitter
{
    public static string Emit(StoreModel store, SchemaDefinition schema, ServerDriver driver)
    {
        var printer = new ServerPrinter(store, schema, driver);
        var writer = printer.Writer;
        var name = $"Auth101{driver.Name}Store";
        using (writer.PartialType(store.UserType))
        {
            var disposable = driver.HasPool ? ", global::System.IDisposable" : string.Empty;
            StoreEmitter.EmitSummary(printer, driver.Dialect.DisplayName);
            using (writer.Block($"internal sealed class {name} : global::Auth101.Stores.IAuthStore<{printer.User}>{disposable}"))
            {
                writer.WriteLines(driver.Connections(name));
                EmitCreateTables(printer);
                foreach (var useCase in StoreUseCases.All)
                {
                    useCase.Print(printer);
                }

                StoreEmitter.EmitReaders(printer);
                EmitErrors(printer);
                EmitValues(printer);
            }
        }

        return writer.ToString();
    }

    private static void EmitCreateTables(ServerPrinter printer)
    {
        if (!printer.Store.Entities.Any(static entity => entity.IsManaged))
        {
            printer.Writer.WriteLines("""

                /// <inheritdoc/>
                /// <remarks>All tables are the application's own, so there are none to create.</remarks>
                public global::System.Threading.Tasks.ValueTask CreateTablesAsync(global::System.Threading.CancellationToken cancellationToken) =>
                    cancellationToken.IsCancellationRequested ? global::System.Threading.Tasks.ValueTask.FromCanceled(cancellationToken) : default;
                """);
            return;
        }

        printer.PrintMethod(new StoreMethod("CreateTables", null), () =>
        {
            printer.Open();
            printer.Writer.WriteLines($"""
                await using var command = {printer.NewCommand($"Auth101{printer.Dialect.IdentifierName}Schema.Create")};
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                """);
        });
    }

    private static void EmitErrors(ServerPrinter printer)
    {
        var (driver, writer) = (printer.Driver, printer.Writer);
        writer.WriteLine();
        writer.WriteLines(driver.Errors);
        StoreEmitter.EmitClassify(writer, driver);
        if (driver.IsOutsideCharacterSet is { } isOutside && printer.Dialect.CanBeOutsideCharacterSet(printer.Store.User))
        {
            writer.WriteLine();
            writer.WriteLines("""
                // Text of characters that a column does not have is in no row, and to ask for it is an error. Every column has ASCII: with that it is
                // another mistake, such as columns of two collations.
                """);
            if (UserKey.All(printer.Store.User).Any(key => printer.Dialect.RefusesTexts(key.Column)))
            {
                writer.WriteLines($"""
                    private static bool IsOutsideCharacterSet({driver.Exception} exception) => {isOutside} || IsNoValueOfType(exception);

                    // A text that the type of its column does not have is in no row either, and to ask for it is an error.
                    private static bool IsNoValueOfType({driver.Exception} exception) => {driver.IsNoValueOfType};
                    """);
            }
            else
            {
                writer.WriteLines($"private static bool IsOutsideCharacterSet({driver.Exception} exception) => {isOutside};");
            }
        }
    }

    private static void EmitValues(ServerPrinter printer)
    {
        printer.Writer.WriteLine();
        printer.Writer.WriteLines(printer.Driver.Values);
        if (printer.Store.User.Columns.Any(static column => column.Type == ColumnType.DateTime))
        {
            printer.Writer.WriteLine();
            printer.Writer.WriteLines("""
                // A time of no kind is taken as UTC.
                private static global::System.DateTime Utc(global::System.DateTime time) => time.Kind == global::System.DateTimeKind.Unspecified
                    ? global::System.DateTime.SpecifyKind(time, global::System.DateTimeKind.Utc)
                    : time.ToUniversalTime();
                """);
        }
    }
}
