using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Drivers;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Printing;

/// <summary>Prints the parts of which the methods of a store are made.</summary>
internal abstract class StorePrinter(StoreModel store, AdoDriver driver)
{
    protected const string Invariant = CSharpExpression.InvariantCulture;

    public StoreModel Store { get; } = store;

    /// <summary>The user class as code names it.</summary>
    public string User { get; } = store.UserType.FullName;

    public SourceWriter Writer { get; } = SourceWriter.StartFile(store.UserType.Namespace);

    /// <summary>The driver's reader.</summary>
    protected abstract string ReaderType { get; }

    /// <summary>Prints a method of the contract.</summary>
    /// <param name="method">The method.</param>
    /// <param name="body">Prints the work.</param>
    public abstract void PrintMethod(StoreMethod method, Action body);

    /// <summary>Prints the statements and the method of a use case.</summary>
    public void Print(StoreMethod method, Shape shape)
    {
        PrintSql([.. shape.AllStatements]);
        PrintMethod(method, () => Print(shape));
    }

    /// <summary>Prints the constants of the statements that the next method runs, but for those that it does not need here.</summary>
    public void PrintSql(params SqlStatement?[] statements)
    {
        foreach (var statement in statements.OfType<SqlStatement>())
        {
            Writer.WriteLine();
            Writer.WriteTextConstant($"private const string {statement.Name}Sql", statement.Text);
        }
    }

    /// <summary>Prints a method that reads columns of a table and says which of them it cannot read.</summary>
    /// <param name="result">The type of the result.</param>
    /// <param name="name">The method's name.</param>
    /// <param name="entity">The table.</param>
    /// <param name="body">Prints the reading; see <see cref="ReadValue"/>.</param>
    public void PrintReader(string result, string name, EntityModel entity, Action body)
    {
        Writer.WriteLine();
        using (Writer.Block($"private static {result} {name}({ReaderType} reader)"))
        {
            Writer.WriteLines("""
                // The one that is read, should it be unreadable.
                var column = 0;
                """);
            using (Writer.Block("try"))
            {
                body();
            }

            var isUnreadable = "global::Auth101.Stores.StoreException.IsUnreadable(exception)"
                + (driver.ConversionException is { } conversion ? $" || exception is {conversion}" : string.Empty);
            using (Writer.Block($"catch (global::System.Exception exception) when ({isUnreadable})"))
            {
                var table = SourceWriter.Literal(entity.Table);
                Writer.WriteLines($"throw global::Auth101.Stores.StoreException.Unreadable({table}, reader.GetName(column), exception);");
            }
        }
    }

    /// <summary>A column of the current row, in a method of <see cref="PrintReader"/>; the column is not null.</summary>
    public string ReadValue(ColumnModel column, int ordinal) => driver.Read(column, $"column = {ordinal}");

    /// <summary>A column of the current row that may be null, in a method of <see cref="PrintReader"/>.</summary>
    public string ReadNullable(ColumnModel column, int ordinal) => $"reader.IsDBNull({ordinal}) ? null : {ReadValue(column, ordinal)}";

    /// <summary>The moment in a column of the current row, whatever type the property has, in a method of <see cref="PrintReader"/>.</summary>
    public string ReadMoment(ColumnModel column, int ordinal) => ReadValue(column with { Type = ColumnType.DateTimeOffset }, ordinal);

    /// <summary>
    /// Members of an object initializer, of columns of the current row that follow each other and may be null, in a method of <see cref="PrintReader"/>.
    /// </summary>
    /// <param name="columns">All columns that are read.</param>
    /// <param name="first">The ordinal of the first of the members.</param>
    public void ReadMembers(IReadOnlyList<ColumnModel> columns, int first)
    {
        for (var ordinal = first; ordinal < columns.Count; ordinal++)
        {
            var column = columns[ordinal];
            Writer.WriteLines(column.IsTime
                ? $"{column.Field} = reader.IsDBNull({ordinal}) ? null : {ReadMoment(column, ordinal)},"
                : $"{column.Field} = {ReadNullable(column, ordinal)},");
        }
    }

    /// <summary>
    /// Who signed in, from columns of the current row that follow each other, in a method of <see cref="PrintReader"/>. The table keeps at least one of them.
    /// </summary>
    /// <param name="first">The ordinal of the first of <see cref="StoreModel.ClientColumns"/>.</param>
    public string ReadClient(int first)
    {
        var columns = Store.ClientColumns.ToList();
        return $"new global::Auth101.SessionClient({Read(EntityField.IpAddress)}, {Read(EntityField.UserAgent)})";

        string Read(EntityField field) =>
            columns.FindIndex(column => column.Field == field) is var index and >= 0 ? ReadNullable(columns[index], first + index) : "null";
    }

    /// <summary>The id of a session in a column of the current row, as text.</summary>
    public string ReadSessionId(int ordinal)
    {
        var id = Store.Session.Get(EntityField.Id);
        return IdText(id, driver.Read(id, ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>An id in a column of the current row, as text, in a method of <see cref="PrintReader"/>.</summary>
    public string ReadId(EntityModel entity, int ordinal, EntityField field = EntityField.Id) =>
        IdText(entity.Get(field), ReadValue(entity.Get(field), ordinal));

    private static string IdText(ColumnModel id, string value) => id.Type switch
    {
        ColumnType.String => value,
        ColumnType.Guid => $"{value}.ToString(\"D\")",
        _ => $"{value}.ToString({Invariant})",
    };

    protected abstract void Print(ReadOne read);

    protected abstract void Print(ReadMany read);

    protected abstract void Print(Execute execute);

    private void Print(Shape shape)
    {
        switch (shape)
        {
            case ReadOne read:
                Print(read);
                break;

            case ReadMany read:
                Print(read);
                break;

            case Execute execute:
                Print(execute);
                break;

            default:
                throw new InvalidOperationException($"{shape.GetType().Name} has no form.");
        }
    }

    /// <summary>The condition that text is an id which is not text itself.</summary>
    protected static string TryParse(GivenText given, string variable) => given.Column.Type == ColumnType.Guid
        ? $"global::System.Guid.TryParseExact({given.Text}, \"D\", out var {variable})"
        : $"{given.Column.TypeName}.TryParse({given.Text}, global::System.Globalization.NumberStyles.None, {Invariant}, out var {variable})";
}
