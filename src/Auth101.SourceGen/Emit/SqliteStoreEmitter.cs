using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Planning;
using Auth101.SourceGen.Providers;

namespace Auth101.SourceGen.Emit;

/// <summary>The store on SQLite: reads on connections of their own, writes one after the other, each in a transaction.</summary>
internal sealed partial class SqliteStoreEmitter(StoreModel store, SqliteStatements statements, SqliteProvider provider)
{
    private const string Invariant = GeneratedCode.InvariantCulture;
    private const string Connection = "Auth101SqliteConnection connection";

    private readonly TypeModel _type = store.UserType;
    private readonly string _user = store.UserType.FullName;
    private readonly SourceWriter _writer = SourceWriter.StartFile(store.UserType.Namespace);

    public string Emit()
    {
        using (_writer.PartialType(_type))
        {
            _writer.WriteLines($"""
                /// <summary>Reads and writes <see cref="{_user}"/> rows of table <c>{SourceWriter.XmlText(store.User.Table)}</c>, and the tables around it, on SQLite.</summary>
                {GeneratedCode.Attribute}
                """);
            using (_writer.Block($"internal sealed class Auth101SqliteStore : global::Auth101.Stores.IAuthStore<{_user}>, global::System.IDisposable"))
            {
                EmitConnections();
                EmitUsers();
                EmitSessions();
                EmitVerifications();
                EmitValues();
            }
        }

        return _writer.ToString();
    }

    private void EmitConnections() => _writer.WriteLines($$"""
        private readonly global::Auth101.Stores.SingleWriterPool<Auth101SqliteConnection> _connections;

        /// <summary>Makes a store. The database is opened on first use.</summary>
        public Auth101SqliteStore(string connectionString, bool createTables)
        {
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

    /// <summary>Writes the constants of the statements that the next method runs.</summary>
    private void WriteSql(params (string Name, SqlStatement? Statement)[] constants)
    {
        foreach (var (name, statement) in constants)
        {
            if (statement is not null)
            {
                _writer.WriteLine();
                _writer.WriteTextConstant($"private const string {name}Sql", statement.Text);
            }
        }
    }

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
        _writer.WriteLine();
        _writer.WriteLines($"""
            /// <inheritdoc/>
            public global::System.Threading.Tasks.ValueTask<{result}> {name}Async(
                {declared}, global::System.Threading.CancellationToken cancellationToken) =>
                _connections.{run}({name}, {argument}, cancellationToken);

            """);
        using (_writer.Block($"private static {result} {name}({Connection}, {type} {parameter})"))
        {
            body();
        }
    }

    /// <summary>Writes the command of a statement and the values of its parameters.</summary>
    private void Command(string local, string sql, SqlStatement statement, Func<StatementParameter, string> value)
    {
        var names = string.Concat(statement.Parameters.Select(static parameter => $", {SourceWriter.Literal(parameter.Placeholder)}"));
        _writer.WriteLines($"var {local} = connection.Prepare({sql}Sql{names});");
        foreach (var parameter in statement.Parameters)
        {
            _writer.WriteLines($"{local}.Parameters[{SourceWriter.Literal(parameter.Placeholder)}].Value = {value(parameter)};");
        }
    }

    /// <summary>Reads an id from text, or returns where the text is none.</summary>
    private void ParseId(ColumnModel id, string text, string local, string otherwise)
    {
        if (id.Type == ColumnType.String)
        {
            _writer.WriteLines($"var {local} = {text};");
            return;
        }

        using (_writer.Block($"if (!{TryParseId(id, text, local)})"))
        {
            _writer.WriteLines($"return {otherwise};");
        }

        _writer.WriteLine();
    }

    /// <summary>The condition that text is an id which is not text itself.</summary>
    private static string TryParseId(ColumnModel id, string text, string local) => id.Type == ColumnType.Guid
        ? $"global::System.Guid.TryParseExact({text}, \"D\", out var {local})"
        : $"{id.TypeName}.TryParse({text}, global::System.Globalization.NumberStyles.None, {Invariant}, out var {local})";

    /// <summary>A fresh id as the column takes it; none where the database makes it.</summary>
    private static string NewId(ColumnModel id, string guid) => id.Type == ColumnType.String ? $"{guid}.ToString(\"D\")" : guid;

    /// <summary>A value as its parameter takes it.</summary>
    private static string ValueOf(ColumnModel column, string value, bool isNullable)
    {
        if (!isNullable)
        {
            return SqliteProvider.ParameterValue(column, value);
        }

        var local = "the" + column.Property.TrimStart('@');
        var converted = SqliteProvider.ParameterValue(column, local);
        return converted == local
            ? $"(object?){value} ?? global::System.DBNull.Value"
            : $"{value} is {{ }} {local} ? {converted} : global::System.DBNull.Value";
    }

    /// <summary>The statement's time parameter.</summary>
    private static string UtcText(string time) => $"UtcText({time})";

    private void EmitValues()
    {
        _writer.WriteLine();
        using (_writer.Block($"private static {_user} ReadUser(global::Microsoft.Data.Sqlite.SqliteDataReader reader)"))
        {
            UserConstruction.Write(_writer, "return", _type, store.User.Columns, ReadColumn);
        }

        _writer.WriteLine();
        _writer.WriteLines($"""
            // Fixed width, so that times compare as text.
            private static string UtcText(global::System.DateTimeOffset time) =>
                time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", {Invariant});
            """);
        if (store.User.Columns.Any(static column => column.Type == ColumnType.DateTime))
        {
            _writer.WriteLine();
            _writer.WriteLines("""
                // A time of no kind is taken as UTC.
                private static string UtcText(global::System.DateTime time) => UtcText(
                    time.Kind == global::System.DateTimeKind.Unspecified
                        ? new global::System.DateTimeOffset(time, global::System.TimeSpan.Zero)
                        : new global::System.DateTimeOffset(time.ToUniversalTime()));
                """);
        }
    }

    private string ReadColumn(ColumnModel column)
    {
        var ordinal = store.User.Columns.ToList().IndexOf(column);
        var value = provider.ReadValue(column, ordinal);
        return column.IsNullable ? $"reader.IsDBNull({ordinal}) ? null : {value}" : value;
    }
}
