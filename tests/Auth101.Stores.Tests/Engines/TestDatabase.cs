using System.Data.Common;
using System.Globalization;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests.Engines;

/// <summary>A database of a test, seen from outside of the store. Deleted at the end.</summary>
public abstract class TestDatabase : IDisposable
{
    public abstract string ConnectionString { get; }

    /// <summary>Quotes an identifier.</summary>
    public abstract string Quote(string identifier);

    /// <summary>Quotes a table's name, with its schema if it has one.</summary>
    public string Quote(TableColumns table) => table.Schema is null ? Quote(table.Table) : $"{Quote(table.Schema)}.{Quote(table.Table)}";

    /// <summary>Opens a connection that the store knows nothing of.</summary>
    public abstract DbConnection Connect();

    public void Execute(string sql, params (string Name, object? Value)[] parameters)
    {
        using var connection = Connect();
        using var command = Command(connection, sql, parameters);
        command.ExecuteNonQuery();
    }

    /// <summary>Tells the driver of types that were created since it connected.</summary>
    public virtual void ReloadTypes()
    {
    }

    public object? Scalar(string sql, params (string Name, object? Value)[] parameters)
    {
        using var connection = Connect();
        using var command = Command(connection, sql, parameters);
        return command.ExecuteScalar();
    }

    public long Count(string table) => CountOf(Quote(table));

    public virtual long Count(TableColumns table) => CountOf(Quote(table));

    /// <summary>How many rows have a value in a column.</summary>
    public long CountValues(TableColumns table, string column) =>
        Convert.ToInt64(Scalar($"SELECT COUNT({Quote(column)}) FROM {Quote(table)}"), CultureInfo.InvariantCulture);

    /// <summary>A column of a row that is the only one, or one of them.</summary>
    public virtual object? Read(TableColumns table, string column) => Scalar($"SELECT {Quote(column)} FROM {Quote(table)}");

    /// <summary>Changes a column of all rows.</summary>
    public virtual void Update(TableColumns table, string column, object? value) =>
        Execute($"UPDATE {Quote(table)} SET {Quote(column)} = @value", ("@value", value));

    /// <summary>Writes a row.</summary>
    public virtual void Insert(TableColumns table, IReadOnlyList<(string Column, object? Value)> values) => Execute(
        $"INSERT INTO {Quote(table)} ({string.Join(", ", values.Select(value => Quote(value.Column)))})"
            + $" VALUES ({string.Join(", ", values.Select(static (_, number) => $"@value{number}"))})",
        [.. values.Select(static (value, number) => ($"@value{number}", value.Value))]);

    /// <summary>Deletes all rows.</summary>
    public virtual void Clear(TableColumns table) => Execute($"DELETE FROM {Quote(table)}");

    /// <summary>A time as the value of a parameter, with all its digits.</summary>
    public virtual object Moment(DateTimeOffset time) => time.UtcDateTime;

    /// <summary>Empties a table, so that the ids which the database makes begin again.</summary>
    public virtual void Truncate(TableColumns table) => Execute($"TRUNCATE TABLE {Quote(table)}");

    /// <summary>Whether a table exists.</summary>
    public abstract bool HasTable(string table);

    /// <summary>Deletes the users as a restored backup or TRUNCATE does: what hangs on them stays, and the database gives their ids again.</summary>
    public abstract void ForgetUsers(UserColumns users);

    /// <summary>Writes text into all rows of a column, and makes the column one of text if it is none.</summary>
    public virtual void Spoil(string table, string column, string text)
    {
        Execute($"ALTER TABLE {table} DROP COLUMN {column}");
        Execute($"ALTER TABLE {table} ADD {column} varchar(100) DEFAULT '{text}' NOT NULL");
    }

    /// <summary>A table's rows as text, with the type that each value is stored in, in an order of their own.</summary>
    public List<string> Dump(string table) => DumpOf(Quote(table));

    public virtual List<string> Dump(TableColumns table) => DumpOf(Quote(table));

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    /// <summary>The rows that a query gives.</summary>
    public List<object[]> Rows(string sql)
    {
        using var connection = Connect();
        using var command = Command(connection, sql, []);
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    protected static DbCommand Command(DbConnection connection, string sql, (string Name, object? Value)[] parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests word their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private long CountOf(string table) => Convert.ToInt64(Scalar($"SELECT COUNT(*) FROM {table}"), CultureInfo.InvariantCulture);

    private List<string> DumpOf(string table)
    {
        var rows = Rows($"SELECT * FROM {table}").ConvertAll(static row => string.Join(", ", row.Select(static value => value switch
        {
            byte[] bytes => $"blob {Convert.ToHexString(bytes)}",
            DateTime time => time.ToString("O", CultureInfo.InvariantCulture),
            _ => string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name} {value}"),
        })));
        rows.Sort(StringComparer.Ordinal);
        return rows;
    }
}
