using System.Data.Common;
using MySqlConnector;

namespace Auth101.Tool.Databases;

/// <summary>MySQL and MariaDB through MySqlConnector.</summary>
internal sealed class MySqlDatabase : DatabaseEngine
{
    public override string Dialect => "mysql";

    public override string DisplayName => "MySQL or MariaDB";

    public override IReadOnlyList<string> Aliases => ["mariadb", "mysqlconnector"];

    public override string ConnectionExample => "Server=localhost;Database=shop;User ID=shop;Password=…";

    public override string AfterFailedScript => "MySQL commits each table as it is created: those before the failure stay, and the next run skips them.";

    protected override IEqualityComparer<string> Names => StringComparer.OrdinalIgnoreCase;

    protected override string TableSql => """
        SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE LIKE '%VIEW'
        FROM information_schema.TABLES
        WHERE TABLE_SCHEMA = coalesce(@schema, DATABASE()) AND TABLE_NAME = @name
        """;

    // The catalog of MariaDB writes a default of null as the word NULL, and that of MySQL as no value.
    protected override string ColumnsSql => """
        SELECT COLUMN_NAME, lower(DATA_TYPE), CHARACTER_MAXIMUM_LENGTH, IS_NULLABLE = 'YES',
               coalesce(COLUMN_DEFAULT <> 'NULL', 0) OR EXTRA LIKE '%auto_increment%' OR EXTRA LIKE '%GENERATED%',
               EXTRA LIKE '%STORED GENERATED%' OR EXTRA LIKE '%VIRTUAL GENERATED%' OR EXTRA LIKE '%PERSISTENT%'
        FROM information_schema.COLUMNS
        WHERE TABLE_SCHEMA = @schema AND TABLE_NAME = @name
        ORDER BY ORDINAL_POSITION
        """;

    // An index may look at the beginning of a column only.
    protected override string IndexColumnsSql => """
        SELECT INDEX_NAME, INDEX_NAME = 'PRIMARY', NON_UNIQUE = 0, COLUMN_NAME, SUB_PART, NULL
        FROM information_schema.STATISTICS
        WHERE TABLE_SCHEMA = @schema AND TABLE_NAME = @name
        ORDER BY INDEX_NAME, SEQ_IN_INDEX
        """;

    protected override string ForeignKeyColumnsSql => """
        SELECT CONSTRAINT_NAME, COLUMN_NAME, REFERENCED_TABLE_SCHEMA, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME
        FROM information_schema.KEY_COLUMN_USAGE
        WHERE TABLE_SCHEMA = @schema AND TABLE_NAME = @name AND REFERENCED_TABLE_NAME IS NOT NULL
        ORDER BY CONSTRAINT_NAME, ORDINAL_POSITION
        """;

    protected override string InsertTriggersSql => """
        SELECT 1
        FROM information_schema.TRIGGERS
        WHERE EVENT_OBJECT_SCHEMA = @schema AND EVENT_OBJECT_TABLE = @name AND EVENT_MANIPULATION = 'INSERT' AND ACTION_TIMING = 'BEFORE'
        """;

    /// <summary>An enumeration is read and written as a text.</summary>
    protected override string? WorksAs(string type) => type is "enum" ? "varchar" : null;

    public override string LockTimeout(string cure) => "SET lock_wait_timeout = 5;";

    public override bool IsLockTimeout(DbException exception) => exception is MySqlException { ErrorCode: MySqlErrorCode.LockWaitTimeout };

    public override bool IsDuplicate(DbException exception) => exception is MySqlException { ErrorCode: MySqlErrorCode.DuplicateKeyEntry };

    protected override bool IsMissingTable(DbException exception) => exception is MySqlException { ErrorCode: MySqlErrorCode.NoSuchTable };

    protected override DbConnection CreateConnection(string connectionString, bool create)
    {
        // Scripts may use variables of the server.
        var builder = new MySqlConnectionStringBuilder(connectionString) { Pooling = false, AllowUserVariables = true, ApplicationName = "auth101" };
        if (builder.Database.Length == 0)
        {
            throw new ToolException("The connection string names no database. Add Database=….");
        }

        return new MySqlConnection(builder.ConnectionString);
    }

    /// <summary>On a server with autocommit=0 nobody would commit what is written.</summary>
    protected override async Task PrepareAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, "SET autocommit = 1");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
