using System.Data.Common;
using System.Globalization;

namespace Auth101.Stores.Tests.Engines;

/// <summary>A database of a test, seen from outside of the store. Deleted at the end.</summary>
public abstract class TestDatabase : IDisposable
{
    public abstract string ConnectionString { get; }

    /// <summary>Quotes an identifier.</summary>
    public abstract string Quote(string identifier);

    /// <summary>Opens a connection that the store knows nothing of.</summary>
    public abstract DbConnection Connect();

    public void Execute(string sql, params (string Name, object? Value)[] parameters)
    {
        using var connection = Connect();
        using var command = Command(connection, sql, parameters);
        command.ExecuteNonQuery();
    }

    public object? Scalar(string sql, params (string Name, object? Value)[] parameters)
    {
        using var connection = Connect();
        using var command = Command(connection, sql, parameters);
        return command.ExecuteScalar();
    }

    public long Count(string table) => Convert.ToInt64(Scalar($"SELECT COUNT(*) FROM {Quote(table)}"), CultureInfo.InvariantCulture);

    /// <summary>Whether a table exists.</summary>
    public abstract bool HasTable(string table);

    /// <summary>A table's rows as text, with the type that each value is stored in.</summary>
    public List<string> Dump(string table)
    {
        using var connection = Connect();
        using var command = Command(connection, $"SELECT * FROM {Quote(table)}", []);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            rows.Add(string.Join(", ", Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) switch
            {
                byte[] bytes => $"blob {Convert.ToHexString(bytes)}",
                var value => string.Create(CultureInfo.InvariantCulture, $"{value.GetType().Name} {value}"),
            })));
        }

        return rows;
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);

    private static DbCommand Command(DbConnection connection, string sql, (string Name, object? Value)[] parameters)
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
}
