using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Drivers;
using Auth101.SourceGen.Printing;
using Auth101.SourceGen.UseCases;

namespace Auth101.SourceGen.Emit;

/// <summary>What the emitters of all stores have in common.</summary>
internal static class StoreEmitter
{
    /// <summary>Writes what stands above the class.</summary>
    public static void EmitSummary(StorePrinter printer, string database)
    {
        var table = SourceWriter.XmlText(printer.Store.User.Table);
        printer.Writer.WriteLines(
            $"/// <summary>Reads and writes <see cref=\"{printer.User}\"/> rows of table <c>{table}</c>, and the tables around it, on {database}.</summary>");
        printer.Writer.WriteLines(GeneratedCode.Attribute);
    }

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

    /// <summary>Writes the method that says what an exception of the driver means.</summary>
    public static void EmitClassify(SourceWriter writer, AdoDriver driver)
    {
        writer.WriteLine();
        writer.WriteLines("/// <inheritdoc/>");
        using (writer.Block("public global::Auth101.Stores.StoreFailure Classify(global::System.Data.Common.DbException exception) => exception switch", "};"))
        {
            writer.WriteLines(driver.Failures);
            writer.WriteLines("_ => global::Auth101.Stores.StoreFailure.Other,");
        }
    }

    private static string ReadColumn(StorePrinter printer, ColumnModel column, int ordinal) =>
        column.IsNullable ? printer.ReadNullable(column, ordinal)
        : printer.Store.User.IsManaged ? printer.ReadValue(column, ordinal)
        : ReadOwn(printer, column, ordinal);

    /// <summary>A column of an own table whose role has a value: what the database takes for none is read as what it means.</summary>
    private static string ReadOwn(StorePrinter printer, ColumnModel column, int ordinal)
    {
        var value = printer.ReadValue(column, ordinal);
        return column.Field switch
        {
            EntityField.EmailVerified or EntityField.IsActive =>
                column.NullMeans ? $"reader.IsDBNull({ordinal}) || {value}" : $"!reader.IsDBNull({ordinal}) && {value}",
            EntityField.Name or EntityField.Image => $"reader.IsDBNull({ordinal}) ? string.Empty : {value}",
            EntityField.CreatedAt or EntityField.UpdatedAt => $"reader.IsDBNull({ordinal}) ? default : {value}",
            _ => value,
        };
    }
}
