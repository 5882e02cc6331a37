using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.UseCases;

namespace Auth101.SourceGen.Emit;

/// <summary>What the emitters of all stores have in common.</summary>
internal static class StoreEmitter
{
    /// <summary>Writes the methods that read the current row.</summary>
    public static void EmitReaders(StorePrinter printer)
    {
        var columns = printer.Store.User.Columns;
        printer.PrintReader(printer.User, "ReadUser", printer.Store.User, () => UserConstruction.Write(
            printer.Writer, "return", printer.Store.UserType, columns, column => ReadColumn(printer, column, columns.ToList().IndexOf(column))));
        foreach (var useCase in StoreUseCases.All)
        {
            useCase.PrintReaders(printer);
        }
    }

    private static string ReadColumn(StorePrinter printer, ColumnModel column, int ordinal) =>
        column.IsNullable ? printer.ReadNullable(column, ordinal) : printer.ReadValue(column, ordinal);
}
