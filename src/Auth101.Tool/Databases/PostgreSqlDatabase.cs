using System.Data.Common;
using Auth101.Schema;
using Auth101.Tool.Schema;
using Npgsql;
using NpgsqlTypes;

namespace Auth101.Tool.Databases;

/// <summary>PostgreSQL through Npgsql. Reads pg_catalog, because information_schema shows a role only what it may use.</summary>
internal sealed class PostgreSqlDatabase : DatabaseEngine
{
    public override string Dialect => "postgresql";

    public override string DisplayName => "PostgreSQL";

    public override IReadOnlyList<string> Aliases => ["postgres", "npgsql"];

    public override string ConnectionExample => "Host=localhost;Database=shop;Username=shop;Password=…";

    protected override IEqualityComparer<string> Names => StringComparer.Ordinal;

    // Without a schema, the search path decides, as it does for the application.
    protected override string TableSql => """
        SELECT n.nspname::text, c.relname::text, c.relkind IN ('v', 'f')
        FROM pg_class AS c
        JOIN pg_namespace AS n ON n.oid = c.relnamespace
        WHERE c.oid = to_regclass(CASE WHEN @schema::text IS NULL THEN format('%I', @name::text) ELSE format('%I.%I', @schema::text, @name::text) END)
          AND c.relkind IN ('r', 'p', 'v', 'f')
        """;

    // A domain counts as the type below it, and a type of an extension goes by its bare name, as in information_schema.
    protected override string ColumnsSql => """
        SELECT a.attname::text,
               lower(CASE
                   WHEN base.typcategory = 'A' THEN 'array'
                   WHEN n.nspname = 'pg_catalog' THEN format_type(base.oid, NULL)
                   ELSE base.typname::text
               END),
               CASE
                   WHEN base.oid IN ('varchar'::regtype, 'bpchar'::regtype) AND greatest(a.atttypmod, t.typtypmod) > 4
                   THEN greatest(a.atttypmod, t.typtypmod) - 4
               END,
               NOT (a.attnotnull OR t.typnotnull),
               a.atthasdef OR a.attidentity <> '' OR t.typdefault IS NOT NULL,
               a.attgenerated <> '' OR a.attidentity = 'a'
        FROM pg_attribute AS a
        JOIN pg_type AS t ON t.oid = a.atttypid
        JOIN pg_type AS base ON base.oid = CASE t.typtype WHEN 'd' THEN t.typbasetype ELSE t.oid END
        JOIN pg_namespace AS n ON n.oid = base.typnamespace
        WHERE a.attrelid = to_regclass(format('%I.%I', @schema::text, @name::text)) AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attnum
        """;

    // A deferrable constraint is no use: a second sign-up must fail at once, and not when the transaction ends.
    protected override string IndexColumnsSql => """
        SELECT c.relname::text, i.indisprimary, i.indisunique AND i.indimmediate, coalesce(a.attname::text, 'lower(' || e.attname || ')'), NULL::int,
            w.attname::text
        FROM pg_index AS i
        JOIN pg_class AS c ON c.oid = i.indexrelid
        CROSS JOIN unnest(i.indkey::int2[]) WITH ORDINALITY AS k (attnum, position)
        LEFT JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = k.attnum AND k.attnum > 0
        LEFT JOIN pg_attribute AS e ON e.attrelid = i.indrelid AND e.attnum > 0 AND k.attnum = 0
          AND pg_get_indexdef(i.indexrelid, k.position::int, true) IN (format('lower(%I)', e.attname), format('lower(%I::text)', e.attname))
        LEFT JOIN pg_attribute AS w ON w.attrelid = i.indrelid AND w.attnum > 0
          AND pg_get_expr(i.indpred, i.indrelid) = format('(%I IS NULL)', w.attname)
        WHERE i.indrelid = to_regclass(format('%I.%I', @schema::text, @name::text))
          AND i.indisvalid AND (i.indpred IS NULL OR w.attname IS NOT NULL) AND k.position <= i.indnkeyatts
        ORDER BY c.relname, k.position
        """;

    protected override string ForeignKeyColumnsSql => """
        SELECT c.conname::text, a.attname::text, n.nspname::text, t.relname::text, r.attname::text
        FROM pg_constraint AS c
        JOIN pg_class AS t ON t.oid = c.confrelid
        JOIN pg_namespace AS n ON n.oid = t.relnamespace
        CROSS JOIN unnest(c.conkey, c.confkey) WITH ORDINALITY AS k (attnum, reference, position)
        JOIN pg_attribute AS a ON a.attrelid = c.conrelid AND a.attnum = k.attnum
        JOIN pg_attribute AS r ON r.attrelid = c.confrelid AND r.attnum = k.reference
        WHERE c.contype = 'f' AND c.conrelid = to_regclass(format('%I.%I', @schema::text, @name::text))
        ORDER BY c.conname, k.position
        """;

    // A trigger for each row, before an insert, that is not switched off.
    protected override string InsertTriggersSql => """
        SELECT 1
        FROM pg_trigger AS t
        WHERE t.tgrelid = to_regclass(format('%I.%I', @schema::text, @name::text)) AND NOT t.tgisinternal AND t.tgenabled <> 'D' AND t.tgtype & 7 = 7
        """;

    /// <summary>Owners, superusers and roles with BYPASSRLS see all rows; others what a policy shows them.</summary>
    protected override async Task<LiveRows> ReadRowsAsync(DbConnection connection, string? schema, string name, CancellationToken cancellationToken)
    {
        (bool IsActive, bool HasPolicy)[] found = await QueryAsync(
            connection,
            """
            SELECT row_security_active(c.oid), EXISTS (
                       SELECT 1
                       FROM pg_policy AS p
                       WHERE p.polrelid = c.oid AND p.polpermissive AND p.polcmd IN ('r', '*')
                         AND EXISTS (SELECT 1 FROM unnest(p.polroles) AS r (oid) WHERE r.oid = 0 OR pg_has_role(r.oid, 'USAGE')))
            FROM pg_class AS c
            WHERE c.oid = to_regclass(format('%I.%I', @schema::text, @name::text)) AND c.relrowsecurity
            """,
            schema,
            name,
            static row => (Flag(row, 0), Flag(row, 1)),
            cancellationToken);
        return found switch
        {
            [(IsActive: true, HasPolicy: false)] => LiveRows.None,
            [(IsActive: true, HasPolicy: true)] => LiveRows.Some,
            _ => LiveRows.All,
        };
    }

    public override async Task<int> PurgeAsync(
        DbConnection connection, TimedStatement statement, DateTimeOffset now, int batchSize, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(statement.Text, (NpgsqlConnection)connection);
        command.Parameters.Add(statement.Now(now).Count is { } count
            ? new NpgsqlParameter<long> { TypedValue = count }
            : new NpgsqlParameter<DateTime> { TypedValue = now.UtcDateTime, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = batchSize });
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The detail says which columns do not go together.</summary>
    public override string Explain(DbException exception) =>
        exception is PostgresException { Detail: { } detail } ? $"{base.Explain(exception)}. {detail.TrimEnd('.')}" : base.Explain(exception);

    public override string Refusal(DbException exception) =>
        exception is PostgresException refused && (refused.ConstraintName ?? refused.ColumnName) is { } name
            ? $"{base.Refusal(exception)}, {name}"
            : base.Refusal(exception);

    public override bool IsDuplicate(DbException exception) => exception.SqlState == PostgresErrorCodes.UniqueViolation;

    /// <summary>What is built concurrently stops nobody, and leaves an index of no use behind if it gives up.</summary>
    public override string LockTimeout(string cure) =>
        cure.Contains(" CONCURRENTLY ", StringComparison.Ordinal) ? "SET lock_timeout = 0;" : "SET lock_timeout = '5s';";

    public override bool IsLockTimeout(DbException exception) => exception.SqlState == PostgresErrorCodes.LockNotAvailable;

    protected override bool IsMissingTable(DbException exception) => exception.SqlState == PostgresErrorCodes.UndefinedTable;

    /// <summary>Parameters have a place and no name. A null of no type is one of every type.</summary>
    public override DbCommand Command(DbConnection connection, UserStatement statement, Func<UserParameter, object?> valueOf)
    {
        var command = new NpgsqlCommand(statement.Text, (NpgsqlConnection)connection);
        foreach (var parameter in statement.Parameters)
        {
            command.Parameters.Add(new NpgsqlParameter
            {
                Value = valueOf(parameter) switch
                {
                    null => DBNull.Value,
                    DateTimeOffset moment => moment.UtcDateTime,
                    var value => value,
                },
            });
        }

        return command;
    }

    protected override DbConnection CreateConnection(string connectionString, bool create) => new NpgsqlConnection(
        new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = "auth101", IncludeErrorDetail = true }.ConnectionString);
}
