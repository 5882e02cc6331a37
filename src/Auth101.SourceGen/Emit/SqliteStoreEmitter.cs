using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Drivers;
using Auth101.SourceGen.Planning;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Emit;

/// <summary>The store on SQLite: reads on connections of their own, writes one after the other, each in a transaction.</summary>
internal sealed partial class SqliteStoreEmitter(StoreModel store, SqliteStatements statements) : StoreEmitter(store, SqliteDriver.Instance)
{
    private const string Connection = "Auth101SqliteConnection connection";

    // What the method at hand takes in a tuple.
    private IReadOnlyList<string> _parameters = [];

    public string Emit()
    {
        using (Writer.PartialType(Type))
        {
            Writer.WriteLines($"""
                /// <summary>Reads and writes <see cref="{User}"/> rows of table <c>{SourceWriter.XmlText(Store.User.Table)}</c>, and the tables around it, on SQLite.</summary>
                {GeneratedCode.Attribute}
                """);
            using (Writer.Block($"internal sealed class Auth101SqliteStore : global::Auth101.Stores.IAuthStore<{User}>, global::System.IDisposable"))
            {
                EmitConnections();
                EmitUsers();
                EmitSessions();
                EmitValues();
            }
        }

        return Writer.ToString();
    }

    private void EmitConnections() => Writer.WriteLines($$"""
        private readonly global::Auth101.Stores.SingleWriterPool<Auth101SqliteConnection> _connections;
        private readonly bool _createsTables;

        /// <summary>Makes a store. The database is opened on first use.</summary>
        public Auth101SqliteStore(string? connectionString, bool createTables)
        {
            connectionString = global::Auth101.Stores.StoreConnectionString.Require(connectionString, "UseSqlite");

            // The store holds its connections itself, so the driver need not pool them.
            var settings = new global::Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(connectionString) { Pooling = false };
            var isInMemory = settings.Mode == global::Microsoft.Data.Sqlite.SqliteOpenMode.Memory
                || settings.DataSource.Length == 0
                || settings.DataSource.Contains(":memory:", global::System.StringComparison.Ordinal)
                || settings.DataSource.Contains("mode=memory", global::System.StringComparison.Ordinal);
            _connections = new global::Auth101.Stores.SingleWriterPool<Auth101SqliteConnection>(
                () => Auth101SqliteConnection.Open(settings.ConnectionString),
                createTables ? static connection => connection.Execute(Auth101SqliteSchema.Create) : null,
                useOneConnection: isInMemory);
            _createsTables = createTables;
        }

        /// <summary>Closes the connections.</summary>
        public void Dispose() => _connections.Dispose();

        /// <inheritdoc/>
        public async global::System.Threading.Tasks.ValueTask CreateTablesAsync(global::System.Threading.CancellationToken cancellationToken) =>
            await _connections.WriteAsync(
                static (connection, script) =>
                {
                    connection.Execute(script);
                    return true;
                },
                Auth101SqliteSchema.Create,
                cancellationToken).ConfigureAwait(false);
        """);

    /// <summary>Writes a method of the contract and the private method that does its work on a connection.</summary>
    /// <param name="name">The name without Async.</param>
    /// <param name="result">The type of the result.</param>
    /// <param name="isWrite">Whether it needs the writer.</param>
    /// <param name="parameters">The parameters of the contract.</param>
    /// <param name="body">Writes the work.</param>
    private void Method(string name, string result, bool isWrite, (string Type, string Name)[] parameters, Action body)
    {
        var run = isWrite ? "WriteAsync" : "ReadAsync";
        var declared = string.Join(", ", parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}"));
        var (type, argument) = parameters.Length == 1
            ? (parameters[0].Type, parameters[0].Name)
            : ($"({declared})", $"({string.Join(", ", parameters.Select(static parameter => parameter.Name))})");
        var parameter = parameters.Length == 1 ? parameters[0].Name : "arguments";
        Writer.WriteLine();
        Writer.WriteLines($"""
            /// <inheritdoc/>
            public global::System.Threading.Tasks.ValueTask<{result}> {name}Async(
                {declared}, global::System.Threading.CancellationToken cancellationToken) =>
                _connections.{run}({name}, {argument}, cancellationToken);

            """);
        _parameters = parameters.Length == 1 ? [] : [.. parameters.Select(static parameter => parameter.Name)];
        using (Writer.Block($"private static {result} {name}({Connection}, {type} {parameter})"))
        {
            body();
        }
    }

    /// <summary>Writes the command of a statement and the values of its parameters.</summary>
    private void Command(string local, string sql, SqlStatement statement)
    {
        var names = string.Concat(statement.Parameters.Select(static parameter => $", {SourceWriter.Literal(parameter.Placeholder)}"));
        Writer.WriteLines($"var {local} = connection.Prepare({sql}Sql{names});");
        foreach (var parameter in statement.Parameters)
        {
            Writer.WriteLines($"{local}.Parameters[{SourceWriter.Literal(parameter.Placeholder)}].Value = {ValueOf(parameter)};");
        }
    }

    /// <summary>Reads an id from text, or returns where the text is none.</summary>
    private void ParseId(ColumnModel id, string text, string local, string otherwise)
    {
        if (id.Type == ColumnType.String)
        {
            Writer.WriteLines($"var {local} = {text};");
            return;
        }

        using (Writer.Block($"if (!{TryParseId(id, text, local)})"))
        {
            Writer.WriteLines($"return {otherwise};");
        }

        Writer.WriteLine();
    }

    /// <summary>Reads the ids of a session and its user, or returns where the reference can name none.</summary>
    private void ParseReference(string reference, string otherwise)
    {
        ParseId(Store.Session.Get(EntityField.Id), $"{reference}.SessionId", "sessionId", otherwise);
        ParseId(Store.Session.Get(EntityField.UserId), $"{reference}.UserId", "userId", otherwise);
    }

    /// <summary>The value of a parameter, in terms of the method that does the work.</summary>
    private string ValueOf(StatementParameter parameter)
    {
        var source = parameter.Source;
        var value = _parameters.Contains(source.Expression.Split('.')[0]) ? $"arguments.{source.Expression}" : source.Expression;
        if (source.IsStored || parameter.Column is not { } column)
        {
            return value;
        }

        if (!source.IsNullable)
        {
            return SqliteDriver.ParameterValue(column, value);
        }

        var local = "the" + column.Property.TrimStart('@');
        var converted = SqliteDriver.ParameterValue(column, local);
        return converted == local
            ? $"(object?){value} ?? global::System.DBNull.Value"
            : $"{value} is {{ }} {local} ? {converted} : global::System.DBNull.Value";
    }

    private void EmitValues()
    {
        EmitReadRow("global::Microsoft.Data.Sqlite.SqliteDataReader", statements.Common.FindRotatedSession is not null);
        if (statements.Common.FindRotatedSession is not null || Store.User.Columns.Any(static column => column.Type is ColumnType.DateTime or ColumnType.DateTimeOffset))
        {
            Writer.WriteLine();
            Writer.WriteLines("""
                // Not by the driver: what it takes for the offset of a time without one depends on its version, and on the zone of the machine.
                private static global::System.DateTimeOffset ReadTime(global::Microsoft.Data.Sqlite.SqliteDataReader reader, int ordinal) =>
                    global::Auth101.Stores.StoreTime.Parse(reader.GetString(ordinal));
                """);
        }

        Writer.WriteLine();
        Writer.WriteLines("""
            /// <inheritdoc/>
            public bool IsSchemaMissing(global::System.Data.Common.DbException exception) =>
                exception is global::Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: 1 }
                && (exception.Message.Contains("no such table", global::System.StringComparison.Ordinal)
                    || exception.Message.Contains("no such column", global::System.StringComparison.Ordinal)
                    || exception.Message.Contains("has no column named", global::System.StringComparison.Ordinal));
            """);

        Writer.WriteLine();
        Writer.WriteLines($"""
            // Fixed width, so that times compare as text.
            private static string UtcText(global::System.DateTimeOffset time) =>
                time.UtcDateTime.ToString("O", {Invariant});
            """);
        if (Store.User.Columns.Any(static column => column.Type == ColumnType.DateTime))
        {
            Writer.WriteLine();
            Writer.WriteLines("""
                // A time of no kind is taken as UTC.
                private static string UtcText(global::System.DateTime time) => UtcText(
                    time.Kind == global::System.DateTimeKind.Unspecified
                        ? new global::System.DateTimeOffset(time, global::System.TimeSpan.Zero)
                        : new global::System.DateTimeOffset(time.ToUniversalTime()));
                """);
        }
    }
}
