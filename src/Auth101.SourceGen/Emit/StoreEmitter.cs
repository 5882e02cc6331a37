using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Drivers;
using Auth101.SourceGen.Planning;
using Auth101.SourceGen.Schema;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Emit;

/// <summary>What the emitters of all stores have in common: constants, ids, and where the values of new rows come from.</summary>
internal abstract class StoreEmitter(StoreModel store, AdoDriver driver)
{
    protected const string Invariant = CSharpExpression.InvariantCulture;
    protected const string Time = "global::System.DateTimeOffset";
    protected const string Reference = "global::Auth101.Stores.SessionReference";

    protected StoreModel Store { get; } = store;

    protected TypeModel Type { get; } = store.UserType;

    /// <summary>The user class as code names it.</summary>
    protected string User { get; } = store.UserType.FullName;

    protected SourceWriter Writer { get; } = SourceWriter.StartFile(store.UserType.Namespace);

    /// <summary>Writes the constants of the statements that the next method runs.</summary>
    protected void WriteSql(params (string Name, SqlStatement? Statement)[] constants)
    {
        foreach (var (name, statement) in constants)
        {
            if (statement is not null)
            {
                Writer.WriteLine();
                Writer.WriteTextConstant($"private const string {name}Sql", statement.Text);
            }
        }
    }

    /// <summary>The column of the email address, as messages name it.</summary>
    protected string EmailColumn() => SourceWriter.Literal(
        $"{MarkerTable.Display(Store.User)}.{MarkerTable.Printable(Store.User.Get(EntityField.Email).Column)}");

    /// <summary>Writes the methods that read the current row.</summary>
    /// <param name="readerType">The driver's reader.</param>
    /// <param name="findsRotatedSessions">Whether there are rows of <see cref="StoreStatements.FindRotatedSession"/>.</param>
    protected void EmitReadRow(string readerType, bool findsRotatedSessions)
    {
        EmitRead(User, "ReadUser", readerType, Store.User, () => UserConstruction.Write(Writer, "return", Type, Store.User.Columns, ReadColumn));

        var password = Store.Account.Get(EntityField.Password);
        var ordinal = Store.User.Columns.Count;
        EmitRead("string?", "ReadPassword", readerType, Store.Account, () => Writer.WriteLines(
            $"return reader.IsDBNull({ordinal}) ? null : {driver.ReadValue(password, $"column = {ordinal}")};"));

        if (Store.ClientColumns.Count > 0)
        {
            EmitRead("global::Auth101.SessionClient", "ReadClient", readerType, Store.Session, ReturnClient);
        }

        if (findsRotatedSessions)
        {
            EmitRead($"global::Auth101.Stores.RotatedSession<{User}>", "ReadRotatedSession", readerType, Store.Session, ReturnRotatedSession);
        }
    }

    /// <summary>Writes a method that reads columns of a table and says which of them it cannot read.</summary>
    private void EmitRead(string result, string name, string readerType, EntityModel entity, Action body)
    {
        Writer.WriteLine();
        using (Writer.Block($"private static {result} {name}({readerType} reader)"))
        {
            Writer.WriteLines("""
                // The one that is read, should it be unreadable.
                var column = 0;
                """);
            using (Writer.Block("try"))
            {
                body();
            }

            var isConversion = driver.ConversionException is { } conversion ? $" || exception is {conversion}" : string.Empty;
            using (Writer.Block($"catch (global::System.Exception exception) when (global::Auth101.Stores.StoreException.IsUnreadable(exception){isConversion})"))
            {
                Writer.WriteLines($"throw global::Auth101.Stores.StoreException.Unreadable({SourceWriter.Literal(entity.Table)}, reader.GetName(column), exception);");
            }
        }
    }

    private void ReturnRotatedSession()
    {
        var first = Store.User.Columns.Count;
        Writer.WriteLines($"""
            return new global::Auth101.Stores.RotatedSession<{User}>(
                ReadUser(reader),
                {driver.ReadValue(Store.Session.Get(EntityField.Token), $"column = {first}")},
                {ReadTime(EntityField.UpdatedAt, first + 1)},
                {ReadTime(EntityField.ExpiresAt, first + 2)});
            """);

        // Whatever type the property has, the contract wants the moment.
        string ReadTime(EntityField field, int ordinal) =>
            driver.ReadValue(Store.Session.Get(field) with { Type = ColumnType.DateTimeOffset }, $"column = {ordinal}");
    }

    /// <summary>The condition that text is an id which is not text itself.</summary>
    protected static string TryParseId(ColumnModel id, string text, string local) => id.Type == ColumnType.Guid
        ? $"global::System.Guid.TryParseExact({text}, \"D\", out var {local})"
        : $"{id.TypeName}.TryParse({text}, global::System.Globalization.NumberStyles.None, {Invariant}, out var {local})";

    /// <summary>Who signed in, from the first columns of the current row.</summary>
    protected string ReadClient() => Store.ClientColumns.Count == 0 ? "null" : "ReadClient(reader)";

    private void ReturnClient()
    {
        var columns = Store.ClientColumns;
        Writer.WriteLines($"return new global::Auth101.SessionClient({Read(EntityField.IpAddress)}, {Read(EntityField.UserAgent)});");

        string Read(EntityField field)
        {
            var ordinal = columns.ToList().FindIndex(column => column.Field == field);
            return ordinal < 0 ? "null" : $"reader.IsDBNull({ordinal}) ? null : {driver.ReadValue(columns[ordinal], $"column = {ordinal}")}";
        }
    }

    /// <summary>The id of a session in a column of the current row, as text.</summary>
    protected string ReadSessionId(int ordinal)
    {
        var id = Store.Session.Get(EntityField.Id);
        var value = driver.ReadValue(id, ordinal.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return id.Type switch
        {
            ColumnType.String => value,
            ColumnType.Guid => $"{value}.ToString(\"D\")",
            _ => $"{value}.ToString({Invariant})",
        };
    }

    /// <summary>A fresh id as the column takes it; none where the database makes it.</summary>
    protected static string NewId(ColumnModel id, string guid) => id.Type == ColumnType.String ? $"{guid}.ToString(\"D\")" : guid;

    private string ReadColumn(ColumnModel column)
    {
        var ordinal = Store.User.Columns.ToList().IndexOf(column);
        var value = driver.ReadValue(column, $"column = {ordinal}");
        return column.IsNullable ? $"reader.IsDBNull({ordinal}) ? null : {value}" : value;
    }
}
