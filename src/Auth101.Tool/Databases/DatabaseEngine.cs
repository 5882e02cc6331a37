using System.Data;
using System.Data.Common;
using System.Globalization;
using Auth101.Schema;
using Auth101.Tool.Schema;

namespace Auth101.Tool.Databases;

/// <summary>
/// What the commands do with an engine. Each engine words the catalog queries so that they return the same rows, and runs scripts and purges
/// its own way.
/// </summary>
internal abstract class DatabaseEngine
{
    private const string MarkerTable = "auth101_schema";

    /// <summary>The generator's name of the dialect.</summary>
    public abstract string Dialect { get; }

    /// <summary>The engine's name, for messages.</summary>
    public abstract string DisplayName { get; }

    /// <summary>Other names that users may write.</summary>
    public abstract IReadOnlyList<string> Aliases { get; }

    /// <summary>A connection string to learn from.</summary>
    public abstract string ConnectionExample { get; }

    /// <summary>What a script that failed in the middle leaves behind.</summary>
    public virtual string AfterFailedScript => "Nothing was changed.";

    /// <summary>How the engine compares identifiers.</summary>
    protected abstract IEqualityComparer<string> Names { get; }

    /// <summary>Schema and name, as the catalog spells them, of the table that <c>@schema</c> (or null) and <c>@name</c> mean; whether it is a view.</summary>
    protected abstract string TableSql { get; }

    /// <summary>Name, type, length, nullable, has default, is computed.</summary>
    protected abstract string ColumnsSql { get; }

    /// <summary>
    /// Index, primary key, unique, column or null for an expression, characters of it or null for all, and the column that is null in the rows of a partial
    /// index, or null where all rows are in it; the columns of an index in their order. No other partial indexes.
    /// </summary>
    protected abstract string IndexColumnsSql { get; }

    /// <summary>Foreign key, column, referenced schema, referenced table, referenced column.</summary>
    protected abstract string ForeignKeyColumnsSql { get; }

    /// <summary>Whether there is no database to connect to yet, which only an engine with files can tell.</summary>
    public virtual bool IsAbsent(string connectionString) => false;

    /// <summary>Connects.</summary>
    /// <param name="connectionString">Where to.</param>
    /// <param name="create">Whether a database file that does not exist may be created.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task<DbConnection> OpenAsync(string connectionString, bool create, CancellationToken cancellationToken)
    {
        DbConnection connection;
        try
        {
            connection = CreateConnection(connectionString, create);
        }
        catch (Exception exception) when (exception
            is ArgumentException or FormatException or InvalidOperationException or InvalidCastException or OverflowException)
        {
            // The driver's own words may hold a piece of the string, such as the end of a password with a semicolon in it.
            throw new ToolException($"The connection string is not one for {DisplayName}. It looks like this: {ConnectionExample}");
        }

        try
        {
            await connection.OpenAsync(cancellationToken);
            await PrepareAsync(connection, cancellationToken);
            return connection;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await connection.DisposeAsync();
            cancellationToken.ThrowIfCancellationRequested();
            throw ToolException.Quoting(
                $"Cannot connect to {DisplayName}: {new Quoted(exception.Message.TrimEnd('.'))}. Check --connection or AUTH101_CONNECTION.");
        }
    }

    /// <summary>Reads the tables that a user class is stored in.</summary>
    public async Task<LiveSchema> ReadSchemaAsync(DbConnection connection, ExpectedSchema expected, CancellationToken cancellationToken)
    {
        var tables = new Dictionary<TableName, LiveTable>();
        foreach (var table in expected.Tables)
        {
            if (await ReadTableAsync(connection, table.Schema, table.Name, cancellationToken) is { } found)
            {
                tables[new TableName(table.Schema, table.Name)] = found;
            }
        }

        return new LiveSchema(Names, tables, await ReadRecordAsync(connection, expected, cancellationToken));
    }

    /// <summary>Runs a create script. Whatever it does is done as a whole where the engine can do that.</summary>
    public virtual async Task RunScriptAsync(DbConnection connection, string script, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, script);
        // A script waits for another one that is under way.
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Notes that the managed tables are those of today's mapping.</summary>
    public static async Task RecordMappingAsync(DbConnection connection, ExpectedSchema expected, CancellationToken cancellationToken)
    {
        foreach (var table in expected.Tables.Where(static table => table.Managed))
        {
            await using var command = Command(
                connection,
                $"UPDATE {MarkerTable} SET mapping = @mapping WHERE schema_name = @schema AND table_name = @name",
                ("@mapping", expected.Mapping), ("@schema", table.Schema ?? ""), ("@name", table.Name));
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>
    /// A statement that bounds how long a cure waits for the lock of a table, while all that come later wait for the cure; null where nothing is to be set.
    /// </summary>
    public virtual string? LockTimeout(string cure) => null;

    /// <summary>Whether a statement gave up because another transaction held a lock.</summary>
    public virtual bool IsLockTimeout(DbException exception) => false;

    /// <summary>What an engine says of a script that failed, in one sentence.</summary>
    public virtual string Explain(DbException exception) => exception.Message.TrimEnd('.');

    /// <summary>What refused a write, without the words of the driver: they may hold values, a password's hash among them.</summary>
    /// <param name="exception">What the driver said.</param>
    public virtual string Refusal(DbException exception) =>
        exception.SqlState is { } state ? $"SQLSTATE {state}" : $"error {exception.ErrorCode.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Whether a write was refused because another row has a value that must be unique.</summary>
    public abstract bool IsDuplicate(DbException exception);

    /// <summary>Whether a query failed because its table does not exist, and not because of a missing right: catalogs hide what a role may not use.</summary>
    protected abstract bool IsMissingTable(DbException exception);

    /// <summary>A column whose numbers the engine gives again after their rows were deleted; null if there is none.</summary>
    protected virtual Task<string?> ReadReusedKeyAsync(DbConnection connection, string? schema, string name, CancellationToken cancellationToken) =>
        Task.FromResult<string?>(null);

    /// <summary>A row for each trigger that sees new rows before they are checked; null where no trigger can change one then.</summary>
    protected virtual string? InsertTriggersSql => null;

    /// <summary>A type whose values a column of another type takes and gives; null if there is none.</summary>
    protected virtual string? WorksAs(string type) => null;

    /// <summary>What values a type is meant for, on an engine that lets a column hold all.</summary>
    protected virtual LiveAffinity? AffinityOf(string type) => null;

    /// <summary>What the engine shows this role of the rows of a table.</summary>
    protected virtual Task<LiveRows> ReadRowsAsync(DbConnection connection, string? schema, string name, CancellationToken cancellationToken) =>
        Task.FromResult(LiveRows.All);

    /// <summary>Deletes one batch of expired rows and says how many.</summary>
    public virtual async Task<int> PurgeAsync(
        DbConnection connection, TimedStatement statement, DateTimeOffset now, int batchSize, CancellationToken cancellationToken)
    {
        var (name, count) = statement.Now(now);
        await using var command = Command(connection, statement.Text, (name, count is { } number ? number : now.UtcDateTime), ("@batch_size", batchSize));
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A command of a statement of the store, with the values that it asks for.</summary>
    public virtual DbCommand Command(DbConnection connection, UserStatement statement, Func<UserParameter, object?> valueOf)
    {
        var command = Command(connection, statement.Text);
        foreach (var parameter in statement.Parameters)
        {
            var bound = command.CreateParameter();
            bound.ParameterName = parameter.Name;
            Bind(bound, valueOf(parameter));
            command.Parameters.Add(bound);
        }

        return command;
    }

    /// <summary>Gives a parameter a value. A moment is a <see cref="DateTimeOffset"/>.</summary>
    protected virtual void Bind(DbParameter parameter, object? value)
    {
        if (value is null)
        {
            parameter.DbType = DbType.String;
        }

        parameter.Value = value is DateTimeOffset moment ? moment.UtcDateTime : value ?? DBNull.Value;
    }

    protected abstract DbConnection CreateConnection(string connectionString, bool create);

    /// <summary>Sets what a new connection needs.</summary>
    protected virtual Task PrepareAsync(DbConnection connection, CancellationToken cancellationToken) => Task.CompletedTask;

    protected static DbCommand Command(DbConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a constant of this assembly or of the compiled user class; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            if (value is null)
            {
                parameter.DbType = DbType.String;
            }

            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private async Task<LiveTable?> ReadTableAsync(DbConnection connection, string? schema, string name, CancellationToken cancellationToken)
    {
        (string? Schema, string Name, bool IsView)[] found = await QueryAsync(
            connection, TableSql, schema, name, static row => (Text(row, 0), row.GetString(1), Flag(row, 2)), cancellationToken);
        if (found is not [var (actualSchema, actualName, isView)])
        {
            return null;
        }

        var columns = await QueryAsync(connection, ColumnsSql, actualSchema, actualName, row => new LiveColumn(
            row.GetString(0), row.GetString(1), Length(row, 2), Flag(row, 3), Flag(row, 4))
        {
            IsComputed = Flag(row, 5),
            WorksAs = WorksAs(row.GetString(1)),
            Affinity = AffinityOf(row.GetString(1)),
        }, cancellationToken);
        var indexColumns = await QueryAsync(connection, IndexColumnsSql, actualSchema, actualName, static row => (
            Name: row.GetString(0), IsPrimaryKey: Flag(row, 1), IsUnique: Flag(row, 2), Column: Text(row, 3), Prefix: Length(row, 4), WhereNull: Text(row, 5)),
            cancellationToken);
        var foreignKeyColumns = await QueryAsync(connection, ForeignKeyColumnsSql, actualSchema, actualName, static row => (
            Name: row.GetString(0), Column: row.GetString(1), Schema: Text(row, 2), Table: row.GetString(3), Reference: row.GetString(4)), cancellationToken);

        LiveIndex[] indexes = [.. indexColumns.GroupBy(static row => row.Name).Select(static rows => new LiveIndex(
            rows.Key, rows.First().IsPrimaryKey, rows.First().IsUnique, [.. rows.Select(static row => row.Column)])
        {
            Prefix = rows.Min(static row => row.Prefix),
            WhereNull = rows.First().WhereNull,
        })];
        return new LiveTable(
            actualSchema,
            actualName,
            columns,
            [.. indexes.Where(static index => index.WhereNull is null)],
            [.. foreignKeyColumns.GroupBy(static row => row.Name).Select(static rows => new LiveForeignKey(
                [.. rows.Select(static row => row.Column)], rows.First().Schema, rows.First().Table, [.. rows.Select(static row => row.Reference)]))])
        {
            IsView = isView,
            PartialIndexes = [.. indexes.Where(static index => index.WhereNull is not null)],
            ReusedKey = await ReadReusedKeyAsync(connection, actualSchema, actualName, cancellationToken),
            HasInsertTrigger = InsertTriggersSql is { } sql
                && (await QueryAsync(connection, sql, actualSchema, actualName, static _ => true, cancellationToken)).Length > 0,
            Rows = await ReadRowsAsync(connection, actualSchema, actualName, cancellationToken),
        };
    }

    private async Task<LiveRecord> ReadRecordAsync(DbConnection connection, ExpectedSchema expected, CancellationToken cancellationToken)
    {
        var mappings = new Dictionary<TableName, string>();
        try
        {
            foreach (var table in expected.Tables.Where(static table => table.Managed))
            {
                string[] rows = await QueryAsync(
                    connection,
                    $"SELECT mapping FROM {MarkerTable} WHERE schema_name = @schema AND table_name = @name",
                    table.Schema ?? "",
                    table.Name,
                    static row => Convert.ToString(row.GetValue(0), CultureInfo.InvariantCulture) ?? "",
                    cancellationToken);
                if (rows is [var mapping, ..])
                {
                    mappings[new TableName(table.Schema, table.Name)] = mapping;
                }
            }
        }
        catch (DbException exception)
        {
            return IsMissingTable(exception) ? LiveRecord.Missing : LiveRecord.Unreadable;
        }

        return new LiveRecord(RecordState.Present, mappings);
    }

    protected static async Task<T[]> QueryAsync<T>(
        DbConnection connection, string sql, string? schema, string name, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, sql, ("@schema", schema), ("@name", name));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return [.. rows];
    }

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>Engines without a boolean type return numbers.</summary>
    protected static bool Flag(DbDataReader row, int column) => Convert.ToBoolean(row.GetValue(column), CultureInfo.InvariantCulture);

    private static long? Length(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);
}
