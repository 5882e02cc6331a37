using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Drivers;
using Auth101.SourceGen.Planning;
using Auth101.SourceGen.Schema;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Emit;

/// <summary>The store on a database server: each use case takes a connection from the pool and is one round trip.</summary>
internal sealed partial class ServerStoreEmitter(StoreModel store, ServerStatements statements, ServerDriver driver, KeyDefinition emailKey) : StoreEmitter(store, driver)
{
    private readonly string _store = $"Auth101{driver.Name}Store";

    public string Emit()
    {
        using (Writer.PartialType(Type))
        {
            var disposable = driver.HasPool ? ", global::System.IDisposable" : string.Empty;
            Writer.WriteLines($"""
                /// <summary>Reads and writes <see cref="{User}"/> rows of table <c>{SourceWriter.XmlText(Store.User.Table)}</c>, and the tables around it, on {driver.Dialect.DisplayName}.</summary>
                {GeneratedCode.Attribute}
                """);
            using (Writer.Block($"internal sealed class {_store} : global::Auth101.Stores.IAuthStore<{User}>{disposable}"))
            {
                Writer.WriteLines(driver.Connections(_store));
                EmitCreateTables();
                EmitUsers();
                EmitSessions();
                EmitReadRow(driver.Reader, statements.Common.FindRotatedSession is not null);
                Writer.WriteLine();
                Writer.WriteLines(driver.Errors);
                Writer.WriteLine();
                Writer.WriteLines($"""
                    /// <inheritdoc/>
                    public bool IsSchemaMissing(global::System.Data.Common.DbException exception) => exception is {driver.Exception} {driver.IsSchemaMissing};
                    """);
                if (driver.IsOutsideCharacterSet is { } isOutside && CanBeOutsideCharacterSet(Store.User))
                {
                    Writer.WriteLine();
                    Writer.WriteLines("""
                        // Text of characters that a column does not have is in no row, and to ask for it is an error. Every column has ASCII: with that it is
                        // another mistake, such as columns of two collations.
                        """);
                    Writer.WriteLines($"private static bool IsOutsideCharacterSet({driver.Exception} exception) => {isOutside};");
                }

                EmitValues();
            }
        }

        return Writer.ToString();
    }

    private void EmitCreateTables()
    {
        if (!Store.Entities.Any(static entity => entity.IsManaged))
        {
            Writer.WriteLines("""

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
            Writer.WriteLines($"""
                await using var command = new {driver.Command}(Auth101{driver.Dialect.IdentifierName}Schema.Create, connection);
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                """);
        });
    }

    /// <summary>Writes a method of the contract.</summary>
    /// <param name="name">The name without Async.</param>
    /// <param name="result">The type of the result; null for none.</param>
    /// <param name="parameters">The parameters of the contract.</param>
    /// <param name="body">Writes the work.</param>
    private void Method(string name, string? result, (string Type, string Name)[] parameters, Action body)
    {
        var declared = string.Concat(parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}, "));
        Writer.WriteLine();
        Writer.WriteLines("/// <inheritdoc/>");
        using (Writer.Block($"""
            public async global::System.Threading.Tasks.ValueTask{(result is null ? string.Empty : $"<{result}>")} {name}Async(
                {declared}global::System.Threading.CancellationToken cancellationToken)
            """))
        {
            body();
        }
    }

    /// <summary>Writes a method of the contract whose work is one transaction that the server may undo, and the private method that does it once.</summary>
    private void RepeatedMethod(string name, string result, string type, string parameter, Action body)
    {
        Method(name, result, [(type, parameter)], () => Writer.WriteLines($$"""
            // Of two transactions that wait for each other the server undoes one, so it can be tried again.
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await {{name}}OnceAsync({{parameter}}, cancellationToken).ConfigureAwait(false);
                }
                catch ({{driver.Exception}} exception) when ({{driver.IsUndone}} && attempt < 10)
                {
                }
            }
            """));
        Writer.WriteLine();
        using (Writer.Block($"""
            private async global::System.Threading.Tasks.ValueTask<{result}> {name}OnceAsync(
                {type} {parameter}, global::System.Threading.CancellationToken cancellationToken)
            """))
        {
            body();
        }
    }

    private void Open() => Writer.WriteLines("await using var connection = await OpenAsync(cancellationToken).ConfigureAwait(false);");

    /// <summary>Writes the command of a statement and its parameters.</summary>
    private void Command(string local, string sql, SqlStatement statement, string transaction = "")
    {
        Writer.WriteLines($"await using var {local} = new {driver.Command}({sql}Sql, connection{transaction});");
        Parameters(local, statement);
    }

    /// <summary>Writes the parameters of a command.</summary>
    private void Parameters(string local, SqlStatement statement)
    {
        foreach (var parameter in statement.Parameters)
        {
            Writer.WriteLines(driver.AddParameter(local, parameter, parameter.Source.Expression, parameter.Source.IsNullable));
        }
    }

    /// <summary>Reads an id from text, or returns where the text can be none.</summary>
    private void ParseId(EntityModel entity, string text, string local, string otherwise)
    {
        var id = entity.Get(EntityField.Id);
        var condition = id.Type == ColumnType.String ? CanBe(entity, EntityField.Id, text) : TryParseId(id, text, local);
        using (Writer.Block($"if (!{condition})"))
        {
            Writer.WriteLines($"return {otherwise};");
        }

        Writer.WriteLine();
        if (id.Type == ColumnType.String && local != text)
        {
            Writer.WriteLines($"var {local} = {text};");
        }
    }

    /// <summary>Reads the ids of a session and its user, or returns where the reference can name none.</summary>
    private void ParseReference(string reference, string otherwise)
    {
        ParseId(Store.Session, $"{reference}.SessionId", "sessionId", otherwise);

        // Of the session's user the session's column is asked, which may hold less than that of the user's table.
        var user = Store.Session.Get(EntityField.UserId);
        var condition = user.Type == ColumnType.String
            ? CanBe(Store.Session, EntityField.UserId, $"{reference}.UserId")
            : TryParseId(user, $"{reference}.UserId", "userId");
        using (Writer.Block($"if (!{condition})"))
        {
            Writer.WriteLines($"return {otherwise};");
        }

        Writer.WriteLine();
        if (user.Type == ColumnType.String)
        {
            Writer.WriteLines($"var userId = {reference}.UserId;");
        }
    }

    /// <summary>The condition that text can be in a column.</summary>
    private string CanBe(EntityModel entity, EntityField field, string text) => driver.ServerDialect.TakesAsciiOnly(entity, field)
        ? $"global::System.Text.Ascii.IsValid({text})"
        : $"global::Auth101.Stores.StoreText.CanBeStored({text})";

    private void EmitValues()
    {
        Writer.WriteLine();
        Writer.WriteLines(driver.Values);
        if (Store.User.Columns.Any(static column => column.Type == ColumnType.DateTime))
        {
            Writer.WriteLine();
            Writer.WriteLines("""
                // A time of no kind is taken as UTC.
                private static global::System.DateTime Utc(global::System.DateTime time) => time.Kind == global::System.DateTimeKind.Unspecified
                    ? global::System.DateTime.SpecifyKind(time, global::System.DateTimeKind.Utc)
                    : time.ToUniversalTime();
                """);
        }
    }
}
