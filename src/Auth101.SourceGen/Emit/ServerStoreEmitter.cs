using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Planning;
using Auth101.SourceGen.Providers;

namespace Auth101.SourceGen.Emit;

/// <summary>The store on a database server: each use case takes a connection from the pool and is one round trip.</summary>
internal sealed partial class ServerStoreEmitter(StoreModel store, ServerStatements statements, ServerProvider provider)
{
    private const string Invariant = GeneratedCode.InvariantCulture;

    private readonly TypeModel _type = store.UserType;
    private readonly string _user = store.UserType.FullName;
    private readonly string _store = $"Auth101{provider.Name}Store";
    private readonly SourceWriter _writer = SourceWriter.StartFile(store.UserType.Namespace);

    public string Emit()
    {
        using (_writer.PartialType(_type))
        {
            var disposable = provider.HasPool ? ", global::System.IDisposable" : string.Empty;
            _writer.WriteLines($"""
                /// <summary>Reads and writes <see cref="{_user}"/> rows of table <c>{SourceWriter.XmlText(store.User.Table)}</c>, and the tables around it, on {provider.Dialect.DisplayName}.</summary>
                {GeneratedCode.Attribute}
                """);
            using (_writer.Block($"internal sealed class {_store} : global::Auth101.Stores.IAuthStore<{_user}>{disposable}"))
            {
                _writer.WriteLines(provider.Connections(_store));
                EmitCreateTables();
                EmitUsers();
                EmitSessions();
                EmitVerifications();
                EmitReadUser();
                _writer.WriteLine();
                _writer.WriteLines(provider.Errors);
                EmitValues();
            }
        }

        return _writer.ToString();
    }

    private void EmitCreateTables()
    {
        if (!store.Entities.Any(static entity => entity.IsManaged))
        {
            _writer.WriteLines("""

                /// <inheritdoc/>
                /// <remarks>All tables are the application's own, so there are none to create.</remarks>
                public global::System.Threading.Tasks.ValueTask CreateTablesAsync(global::System.Threading.CancellationToken cancellationToken) =>
                    cancellationToken.IsCancellationRequested ? global::System.Threading.Tasks.ValueTask.FromCanceled(cancellationToken) : default;
                """);
            return;
        }

        Method("CreateTables", null, [], () =>
        {
            Open();
            _writer.WriteLines($"""
                await using var command = new {provider.Command}(Auth101{provider.Dialect.IdentifierName}Schema.Create, connection);
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                """);
        });
    }

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

    /// <summary>Writes a method of the contract.</summary>
    /// <param name="name">The name without Async.</param>
    /// <param name="result">The type of the result; null for none.</param>
    /// <param name="parameters">The parameters of the contract.</param>
    /// <param name="body">Writes the work.</param>
    private void Method(string name, string? result, (string Type, string Name)[] parameters, Action body)
    {
        var declared = string.Concat(parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}, "));
        _writer.WriteLine();
        _writer.WriteLines("/// <inheritdoc/>");
        using (_writer.Block($"""
            public async global::System.Threading.Tasks.ValueTask{(result is null ? string.Empty : $"<{result}>")} {name}Async(
                {declared}global::System.Threading.CancellationToken cancellationToken)
            """))
        {
            body();
        }
    }

    private void Open() => _writer.WriteLines("await using var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);");

    /// <summary>Writes the command of a statement and its parameters.</summary>
    private void Command(
        string local, string sql, SqlStatement statement, Func<StatementParameter, (string Value, bool IsNullable)> value, string transaction = "")
    {
        _writer.WriteLines($"await using var {local} = new {provider.Command}({sql}Sql, connection{transaction});");
        foreach (var parameter in statement.Parameters)
        {
            var (text, isNullable) = value(parameter);
            _writer.WriteLines(provider.AddParameter(local, parameter, text, isNullable));
        }
    }

    private void Command(string local, string sql, SqlStatement statement, Func<StatementParameter, string> value, string transaction = "") =>
        Command(local, sql, statement, parameter => (value(parameter), false), transaction);

    /// <summary>Reads an id from text, or returns where the text can be none.</summary>
    private void ParseId(EntityModel entity, string text, string local, string otherwise)
    {
        var id = entity.Get(EntityField.Id);
        var condition = id.Type == ColumnType.String ? CanBe(entity, EntityField.Id, text) : TryParseId(id, text, local);
        using (_writer.Block($"if (!{condition})"))
        {
            _writer.WriteLines($"return {otherwise};");
        }

        _writer.WriteLine();
        if (id.Type == ColumnType.String && local != text)
        {
            _writer.WriteLines($"var {local} = {text};");
        }
    }

    /// <summary>The condition that text can be in a column.</summary>
    private string CanBe(EntityModel entity, EntityField field, string text) => provider.ServerDialect.TakesAsciiOnly(entity, field)
        ? $"global::System.Text.Ascii.IsValid({text})"
        : $"global::Auth101.Stores.StoreText.CanBeStored({text})";

    /// <summary>The condition that text is an id which is not text itself.</summary>
    private static string TryParseId(ColumnModel id, string text, string local) => id.Type == ColumnType.Guid
        ? $"global::System.Guid.TryParseExact({text}, \"D\", out var {local})"
        : $"{id.TypeName}.TryParse({text}, global::System.Globalization.NumberStyles.None, {Invariant}, out var {local})";

    /// <summary>A fresh id as the column takes it; none where the database makes it.</summary>
    private static string NewId(ColumnModel id, string guid) => id.Type == ColumnType.String ? $"{guid}.ToString(\"D\")" : guid;

    private void EmitReadUser()
    {
        _writer.WriteLine();
        using (_writer.Block($"private static {_user} ReadUser({provider.Reader} reader)"))
        {
            UserConstruction.Write(_writer, "return", _type, store.User.Columns, ReadColumn);
        }
    }

    private string ReadColumn(ColumnModel column)
    {
        var ordinal = store.User.Columns.ToList().IndexOf(column);
        var value = provider.ReadValue(column, ordinal);
        return column.IsNullable ? $"reader.IsDBNull({ordinal}) ? null : {value}" : value;
    }

    private void EmitValues()
    {
        _writer.WriteLine();
        _writer.WriteLines(provider.Values);
        if (store.User.Columns.Any(static column => column.Type == ColumnType.DateTime))
        {
            _writer.WriteLine();
            _writer.WriteLines("""
                // A time of no kind is taken as UTC.
                private static global::System.DateTime Utc(global::System.DateTime time) => time.Kind == global::System.DateTimeKind.Unspecified
                    ? global::System.DateTime.SpecifyKind(time, global::System.DateTimeKind.Utc)
                    : time.ToUniversalTime();
                """);
        }
    }
}
