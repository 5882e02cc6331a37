using System.Data.Common;
using System.Globalization;
using Microsoft.Data.SqlClient;

namespace Auth101.Tool.Databases;

/// <summary>SQL Server and Azure SQL through Microsoft.Data.SqlClient.</summary>
internal sealed class SqlServerDatabase : DatabaseEngine
{
    public override string Dialect => "sqlserver";

    public override string DisplayName => "SQL Server";

    public override IReadOnlyList<string> Aliases => ["mssql", "sqlclient"];

    public override string ConnectionExample => "Server=localhost;Database=shop;User ID=shop;Password=…;TrustServerCertificate=true";

    // Most databases have a collation that ignores case, and identifiers follow it.
    protected override IEqualityComparer<string> Names => StringComparer.OrdinalIgnoreCase;

    // Without a schema, that of the connection's user decides, as it does for the application.
    protected override string TableSql => """
        SELECT s.name, o.name, CASE o.type WHEN 'V' THEN 1 ELSE 0 END
        FROM sys.objects AS o
        JOIN sys.schemas AS s ON s.schema_id = o.schema_id
        WHERE o.object_id = OBJECT_ID(COALESCE(QUOTENAME(@schema) + N'.', N'') + QUOTENAME(@name)) AND o.type IN ('U', 'V')
        """;

    // The length of national types is in bytes, two for a character; -1 is max.
    protected override string ColumnsSql => """
        SELECT c.name,
               LOWER(COALESCE(TYPE_NAME(c.system_type_id), TYPE_NAME(c.user_type_id))),
               CASE
                   WHEN c.max_length = -1 THEN NULL
                   WHEN TYPE_NAME(c.system_type_id) IN (N'nvarchar', N'nchar') THEN c.max_length / 2
                   WHEN TYPE_NAME(c.system_type_id) IN (N'varchar', N'char') THEN c.max_length
               END,
               c.is_nullable,
               CASE
                   WHEN c.default_object_id <> 0 OR c.is_identity = 1 OR c.is_computed = 1 OR c.generated_always_type <> 0
                        OR TYPE_NAME(c.system_type_id) = N'timestamp'
                   THEN 1 ELSE 0
               END,
               CASE WHEN c.is_computed = 1 OR c.generated_always_type <> 0 OR TYPE_NAME(c.system_type_id) = N'timestamp' THEN 1 ELSE 0 END
        FROM sys.columns AS c
        WHERE c.object_id = OBJECT_ID(QUOTENAME(@schema) + N'.' + QUOTENAME(@name))
        ORDER BY c.column_id
        """;

    protected override string IndexColumnsSql => """
        SELECT i.name, i.is_primary_key, i.is_unique, COL_NAME(k.object_id, k.column_id), CAST(NULL AS int), w.name
        FROM sys.indexes AS i
        JOIN sys.index_columns AS k ON k.object_id = i.object_id AND k.index_id = i.index_id AND k.key_ordinal > 0
        LEFT JOIN sys.columns AS w ON w.object_id = i.object_id AND i.filter_definition = N'(' + QUOTENAME(w.name) + N' IS NULL)'
        WHERE i.object_id = OBJECT_ID(QUOTENAME(@schema) + N'.' + QUOTENAME(@name))
          AND i.type IN (1, 2) AND (i.has_filter = 0 OR w.name IS NOT NULL) AND i.is_disabled = 0
        ORDER BY i.name, k.key_ordinal
        """;

    protected override string ForeignKeyColumnsSql => """
        SELECT f.name,
               COL_NAME(k.parent_object_id, k.parent_column_id),
               OBJECT_SCHEMA_NAME(k.referenced_object_id),
               OBJECT_NAME(k.referenced_object_id),
               COL_NAME(k.referenced_object_id, k.referenced_column_id)
        FROM sys.foreign_keys AS f
        JOIN sys.foreign_key_columns AS k ON k.constraint_object_id = f.object_id
        WHERE f.parent_object_id = OBJECT_ID(QUOTENAME(@schema) + N'.' + QUOTENAME(@name))
        ORDER BY f.name, k.constraint_column_id
        """;

    protected override string InsertTriggersSql => """
        SELECT 1
        FROM sys.triggers AS t
        JOIN sys.trigger_events AS e ON e.object_id = t.object_id AND e.type_desc = N'INSERT'
        WHERE t.parent_id = OBJECT_ID(QUOTENAME(@schema) + N'.' + QUOTENAME(@name)) AND t.is_instead_of_trigger = 1 AND t.is_disabled = 0
        """;

    public override string LockTimeout(string cure) => "SET LOCK_TIMEOUT 5000;";

    public override bool IsLockTimeout(DbException exception) => exception is SqlException { Number: 1222 };

    public override string Refusal(DbException exception) =>
        exception is SqlException { Number: var number } ? $"error {number.ToString(CultureInfo.InvariantCulture)}" : base.Refusal(exception);

    public override bool IsDuplicate(DbException exception) => exception is SqlException { Number: 2601 or 2627 };

    protected override bool IsMissingTable(DbException exception) => exception is SqlException { Number: 208 };

    /// <summary>Else the driver takes a time for a datetime, which loses what is below three milliseconds.</summary>
    protected override void Bind(DbParameter parameter, object? value)
    {
        base.Bind(parameter, value);
        if (value is DateTimeOffset)
        {
            parameter.DbType = System.Data.DbType.DateTime2;
        }
    }

    protected override DbConnection CreateConnection(string connectionString, bool create) =>
        new SqlConnection(new SqlConnectionStringBuilder(connectionString) { Pooling = false, ApplicationName = "auth101" }.ConnectionString);
}
