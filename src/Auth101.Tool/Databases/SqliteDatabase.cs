using System.Data.Common;
using System.Globalization;
using System.Text.RegularExpressions;
using Auth101.Schema;
using Auth101.Tool.Schema;
using Microsoft.Data.Sqlite;

namespace Auth101.Tool.Databases;

/// <summary>SQLite through Microsoft.Data.Sqlite.</summary>
internal sealed partial class SqliteDatabase : DatabaseEngine
{
    private const int RowsAtOnce = 200;

    private static readonly TimeSpan PauseForOthers = TimeSpan.FromMilliseconds(20);

    public override string Dialect => "sqlite";

    public override string DisplayName => "SQLite";

    public override IReadOnlyList<string> Aliases => [];

    public override string ConnectionExample => "Data Source=auth.db";

    protected override IEqualityComparer<string> Names => StringComparer.OrdinalIgnoreCase;

    protected override string TableSql => """
        SELECT NULL, name, type = 'view' FROM sqlite_schema WHERE type IN ('table', 'view') AND name = @name COLLATE NOCASE
        """;

    // A primary key counts as NOT NULL: SQLite lets it be null for old times' sake, and nobody writes that.
    // The column of an INTEGER PRIMARY KEY is the row id, which SQLite fills. Hidden columns 2 and 3 are generated.
    protected override string ColumnsSql => """
        SELECT name,
               lower(trim(CASE WHEN instr(type, '(') > 0 THEN substr(type, 1, instr(type, '(') - 1) ELSE type END)),
               NULL,
               "notnull" = 0 AND pk = 0,
               dflt_value IS NOT NULL OR hidden IN (2, 3)
                   OR (pk > 0 AND lower(type) = 'integer' AND (SELECT count(*) FROM pragma_table_xinfo(@name) WHERE pk > 0) = 1
                       AND NOT EXISTS (SELECT 1 FROM pragma_index_list(@name) WHERE origin = 'pk')),
               hidden IN (2, 3)
        FROM pragma_table_xinfo(@name)
        WHERE hidden <> 1
        ORDER BY cid
        """;

    // The primary key comes from the columns, because an INTEGER PRIMARY KEY has no index.
    protected override string IndexColumnsSql => """
        WITH definition AS (
            SELECT name, replace(replace(sql, '(', ' '), ')', ' ') AS sql
            FROM (
                SELECT name, replace(replace(replace(replace(replace(lower(sql), ' ', ''), char(9), ''), char(10), ''), char(13), ''), '"', '') AS sql
                FROM sqlite_schema
                WHERE type = 'index'))
        SELECT * FROM (SELECT 'primary key', 1, 1, name, NULL, NULL FROM pragma_table_info(@name) WHERE pk > 0 ORDER BY pk)
        UNION ALL
        SELECT * FROM (
            SELECT list.name, 0, list."unique",
                   coalesce(info.name, (
                       SELECT 'lower(' || c.name || ')'
                       FROM pragma_table_info(@name) AS c, definition AS d
                       WHERE d.name = list.name AND instr(d.sql, ' lower ' || lower(c.name) || '  ') > 0)),
                   NULL,
                   alive.name
            FROM pragma_index_list(@name) AS list, pragma_index_info(list.name) AS info
            LEFT JOIN pragma_table_info(@name) AS alive ON list.partial = 1
                AND (SELECT rtrim(replace(substr(d.sql, instr(d.sql, ' where') + 6), ' ', '')) FROM definition AS d WHERE d.name = list.name)
                    = lower(alive.name) || 'isnull'
            WHERE list.origin <> 'pk' AND (list.partial = 0 OR alive.name IS NOT NULL)
            ORDER BY list.seq, info.seqno)
        """;

    // A foreign key that names no column refers to the primary key.
    protected override string ForeignKeyColumnsSql => """
        SELECT CAST(list.id AS TEXT), list."from", NULL, list."table",
               coalesce(list."to", (SELECT name FROM pragma_table_info(list."table") WHERE pk = list.seq + 1), '')
        FROM pragma_foreign_key_list(@name) AS list
        ORDER BY list.id, list.seq
        """;

    /// <summary>
    /// A row id that is a column: an INTEGER PRIMARY KEY, which no index stands for. Only the text of the table says whether it is AUTOINCREMENT, which gives
    /// no number twice.
    /// </summary>
    protected override async Task<string?> ReadReusedKeyAsync(DbConnection connection, string? schema, string name, CancellationToken cancellationToken)
    {
        (string Column, string Sql)[] keys = await QueryAsync(
            connection,
            """
            SELECT c.name, t.sql
            FROM pragma_table_info(@name) AS c, sqlite_schema AS t
            WHERE t.type = 'table' AND t.name = @name AND c.pk = 1 AND c.type = 'integer' COLLATE NOCASE
              AND (SELECT count(*) FROM pragma_table_info(@name) WHERE pk > 0) = 1
              AND NOT EXISTS (SELECT 1 FROM pragma_index_list(@name) WHERE origin = 'pk')
            """,
            schema,
            name,
            static row => (row.GetString(0), row.GetString(1)),
            cancellationToken);
        return keys is [var (column, sql)] && !NotWords().Replace(sql, " ").Contains("AUTOINCREMENT", StringComparison.OrdinalIgnoreCase) ? column : null;
    }

    /// <summary>
    /// The rules of SQLite for the affinity of a type, in their order; what is neither text nor a whole or broken number keeps any value as it is.
    /// </summary>
    protected override LiveAffinity? AffinityOf(string type) => type switch
    {
        _ when Has(type, "int") => LiveAffinity.Number,
        _ when Has(type, "char", "clob", "text") => LiveAffinity.Text,
        _ when Has(type, "blob") || type.Length == 0 => LiveAffinity.Any,
        _ when Has(type, "real", "floa", "doub") => LiveAffinity.Number,
        _ => LiveAffinity.Any,
    };

    private static bool Has(string type, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (type.Contains(part, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Texts, quoted names and comments.</summary>
    [GeneratedRegex(
        """'(?:[^']|'')*'|"(?:[^"]|"")*"|`(?:[^`]|``)*`|\[[^\]]*\]|--[^\n]*|/\*.*?(?:\*/|$)""",
        RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex NotWords();

    /// <summary>The messages of constraints hold names, no values; but a trigger writes its own.</summary>
    public override string Refusal(DbException exception) => exception is not SqliteException refused ? base.Refusal(exception)
        : refused is { SqliteErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT, SqliteExtendedErrorCode: not SQLitePCL.raw.SQLITE_CONSTRAINT_TRIGGER }
            ? refused.Message.Split('\'') is [_, var said, ..] ? said : refused.Message
        : refused.SqliteExtendedErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT_TRIGGER ? "a trigger"
        : $"error {refused.SqliteErrorCode.ToString(CultureInfo.InvariantCulture)} of SQLite";

    public override bool IsDuplicate(DbException exception) =>
        exception is SqliteException { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_CONSTRAINT_UNIQUE or SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY };

    public override bool IsAbsent(string connectionString)
    {
        try
        {
            var builder = new SqliteConnectionStringBuilder(connectionString);
            return builder.Mode is not SqliteOpenMode.Memory
                && builder.DataSource is not ("" or ":memory:")
                && !builder.DataSource.StartsWith("file:", StringComparison.OrdinalIgnoreCase)
                && !File.Exists(builder.DataSource);
        }
        catch (ArgumentException)
        {
            // Opening it will say what is wrong.
            return false;
        }
    }

    /// <summary>The script has no transaction of its own, because the store runs it inside of one too.</summary>
    public override async Task RunScriptAsync(DbConnection connection, string script, CancellationToken cancellationToken)
    {
        // Not deferred: BEGIN IMMEDIATE waits for another writer instead of failing in the middle.
        await using var transaction = ((SqliteConnection)connection).BeginTransaction(deferred: false);
        await using var command = Command(connection, script);
        command.Transaction = transaction;
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>
    /// In small writes with pauses between them. An application that waits for the lock asks for it again now and then, and its turn would hardly come
    /// without them.
    /// </summary>
    public override async Task<int> PurgeAsync(
        DbConnection connection, TimedStatement statement, DateTimeOffset now, int batchSize, CancellationToken cancellationToken)
    {
        var text = Text(now);
        var (name, count) = statement.Now(now);
        var total = 0;
        while (total < batchSize)
        {
            var some = Math.Min(batchSize - total, RowsAtOnce);
            await using var command = Command(connection, statement.Text, (name, count is { } number ? number : text), ("@batch_size", some));
            var deleted = await command.ExecuteNonQueryAsync(cancellationToken);
            total += deleted;
            if (deleted < some)
            {
                break;
            }

            await Task.Delay(PauseForOthers, cancellationToken);
        }

        return total;
    }

    protected override bool IsMissingTable(DbException exception) => exception.Message.Contains("no such table", StringComparison.Ordinal);

    protected override void Bind(DbParameter parameter, object? value) => base.Bind(parameter, value is DateTimeOffset moment ? Text(moment) : value);

    /// <summary>The store's text form of a time, of fixed width so that it compares.</summary>
    private static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    protected override DbConnection CreateConnection(string connectionString, bool create)
    {
        var builder = new SqliteConnectionStringBuilder(connectionString) { Pooling = false };
        if (!create && builder.Mode is SqliteOpenMode.ReadWriteCreate)
        {
            builder.Mode = SqliteOpenMode.ReadWrite;
        }

        return new SqliteConnection(builder.ConnectionString);
    }
}
