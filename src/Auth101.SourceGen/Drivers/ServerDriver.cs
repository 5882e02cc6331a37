using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Statements;

namespace Auth101.SourceGen.Drivers;

/// <summary>A driver of a database server: asynchronous, with a pool of connections.</summary>
internal abstract class ServerDriver : AdoDriver
{
    /// <summary>The driver's connection.</summary>
    public abstract string Connection { get; }

    /// <summary>The driver's transaction.</summary>
    public abstract string Transaction { get; }

    /// <summary>The driver's command.</summary>
    public abstract string Command { get; }

    /// <summary>The driver's batch, where a command takes one statement only; its commands are of the type with Command behind the name.</summary>
    public virtual string Batch => throw new NotSupportedException();

    /// <summary>The driver's reader.</summary>
    public abstract string Reader { get; }

    /// <summary>The exception of an error that the server reports.</summary>
    public abstract string Exception { get; }

    /// <summary>Whether a script that fails in the middle leaves the transaction open that it began.</summary>
    public abstract bool LeavesTransactionOpen { get; }

    /// <summary>The constant that each command of a connection of the store's own begins with; null for none.</summary>
    public virtual string? Prologue => null;

    /// <summary>The SQL that the driver's database speaks.</summary>
    public abstract ServerDialect ServerDialect { get; }

    public sealed override SqlDialect Dialect => ServerDialect;

    /// <summary>Adds a parameter to a command.</summary>
    /// <param name="command">The variable that holds the command.</param>
    /// <param name="parameter">The parameter, whose value is as the column's property has it.</param>
    public abstract string AddParameter(string command, StatementParameter parameter);

    /// <summary>How many rows a statement has changed that decides something, as C#.</summary>
    /// <param name="command">The variable that holds the command.</param>
    public virtual string RowsChangedBy(string command) => $"await {command}.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false)";

    /// <summary>Whether a store can have a pool of its own, so that it is disposed.</summary>
    public abstract bool HasPool { get; }

    /// <summary>
    /// What the store holds, how it is made and disposed, <c>OpenAsync</c> and <c>ForgetConnectionsAsync</c>. A connection that a pool gave is only known to be
    /// alive when it has answered.
    /// </summary>
    public abstract string Connections(string store);

    /// <summary>
    /// <c>OpenAsync</c> of a pool that cannot be emptied for sure: until the time in <c>_asksUntil</c> each connection must answer before it is used.
    /// </summary>
    /// <param name="connection">An expression that makes a connection which is not open yet.</param>
    protected string OpenAsking(string connection) => $$"""
        private async global::System.Threading.Tasks.ValueTask<{{Connection}}> OpenAsync(
            global::System.Threading.CancellationToken cancellationToken)
        {
            for (var attempt = 1; ; attempt++)
            {
                var connection = {{connection}};
                try
                {
                    await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
                    if (global::System.Environment.TickCount64 >= global::System.Threading.Volatile.Read(ref _asksUntil)
                        || attempt > 100
                        || await AnswersAsync(connection, cancellationToken).ConfigureAwait(false))
                    {
                        return connection;
                    }
                }
                catch
                {
                    await connection.DisposeAsync().ConfigureAwait(false);
                    throw;
                }

                // It is broken, and the pool does not take it back.
                await connection.DisposeAsync().ConfigureAwait(false);
            }
        }

        private async global::System.Threading.Tasks.Task<bool> AnswersAsync(
            {{Connection}} connection, global::System.Threading.CancellationToken cancellationToken)
        {
            try
            {
                await using var command = new {{Command}}("SELECT 1", connection);
                await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
                return true;
            }
            catch (global::System.Exception exception) when (exception is global::System.IO.IOException or global::System.Net.Sockets.SocketException
                || (exception is global::System.Data.Common.DbException error && Classify(error) == {{Failure("ConnectionLost")}}))
            {
                return false;
            }
        }
        """;

    /// <summary><c>IsConstraintViolation</c>: whether the server refused a value; <c>ViolatedConstraint</c>: names of what did, without values.</summary>
    public abstract string Errors { get; }

    /// <summary>The condition that <c>exception</c> is about a value that must be unique and is there already.</summary>
    public abstract string IsDuplicate { get; }

    /// <summary>The condition that <c>exception</c> is about text outside a character set; null where the database has none such.</summary>
    public virtual string? IsOutsideCharacterSet => null;

    /// <summary>The condition that <c>exception</c> is about a value that a type does not have; null where no dialect casts to one that refuses any.</summary>
    public virtual string? IsNoValueOfType => null;

    /// <summary>The method that makes a moment what all drivers take.</summary>
    protected const string UtcMethod = "private static global::System.DateTime Utc(global::System.DateTimeOffset time) => time.UtcDateTime;";

    /// <summary>Methods that turn values into what the driver takes, and back: <see cref="UtcMethod"/>, and what the driver needs besides.</summary>
    public abstract string Values { get; }

    /// <summary>A value converted to another type, where null stays null.</summary>
    protected static string Convert(ColumnModel column, ValueSource source, ColumnType type)
    {
        if (column.Unit != TimeUnit.Native)
        {
            return UnixTime.Write(column, source);
        }

        var (value, isNullable) = (source.Expression, source.IsNullable);
        var isTime = column.Type is ColumnType.DateTime or ColumnType.DateTimeOffset;
        if (isTime)
        {
            var local = source.Local ?? "the" + column.Property.TrimStart('@');
            return isNullable ? $"{value} is {{ }} {local} ? Utc({local}) : null" : $"Utc({value})";
        }

        return column.IsEnum || column.Type != type ? $"({ColumnTypeName.Of(type)}{(isNullable ? "?" : string.Empty)}){value}" : value;
    }

    /// <summary>A value read as one type and converted to that of the column.</summary>
    protected static string ReadAs(ColumnModel column, ColumnType type, string value)
    {
        var converted = column.Type == type ? value : $"checked(({ColumnTypeName.Of(column.Type)}){value})";
        return column.IsEnum ? $"({column.TypeName}){converted}" : converted;
    }

    /// <summary>A moment as the column's type has it.</summary>
    protected static string ReadTime(ColumnModel column, string moment) =>
        column.Type == ColumnType.DateTime ? moment : $"new global::System.DateTimeOffset({moment})";
}
