using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Dialects;

/// <summary>SQLite 3.37 and later (STRICT tables).</summary>
internal sealed class SqliteDialect : SqlDialect
{
    public static readonly SqliteDialect Instance = new();

    private SqliteDialect()
    {
    }

    public override string Name => "sqlite";

    public override string DisplayName => "SQLite";

    public override string True => "1";

    public override string False => "0";

    public override string Quote(string identifier) => $"\"{identifier.Replace("\"", "\"\"")}\"";

    public override string Parameter(string name) => "@" + name;

    public override string TypeOf(ColumnModel column) => column.Type switch
    {
        ColumnType.Boolean or ColumnType.SByte or ColumnType.Byte or ColumnType.Int16 or ColumnType.UInt16 or ColumnType.Int32
            or ColumnType.UInt32 or ColumnType.Int64 => "INTEGER",
        ColumnType.Single or ColumnType.Double => "REAL",
        ColumnType.Bytes => "BLOB",
        _ => "TEXT",
    };

    public override string ZeroOf(ColumnModel column) => column.Type switch
    {
        ColumnType.String => "''",
        ColumnType.Bytes => "x''",
        ColumnType.Guid => "'00000000-0000-0000-0000-000000000000'",
        ColumnType.DateTime or ColumnType.DateTimeOffset => "'0001-01-01T00:00:00.0000000Z'",
        ColumnType.DateOnly => "'0001-01-01'",
        ColumnType.TimeOnly => "'00:00:00.0000000'",
        ColumnType.Decimal or ColumnType.UInt64 => "'0'",
        _ => "0",
    };

    public override string? CheckOf(ColumnModel column) =>
        column.Type == ColumnType.Boolean ? $"{Quote(column.Column)} IN (0, 1)" : null;

    /// <summary>AUTOINCREMENT: an id that was given once never means another row, even after the row is gone.</summary>
    public override string IdentityColumn(ColumnModel column, string constraint) =>
        $"{Quote(column.Column)} INTEGER NOT NULL CONSTRAINT {Quote(constraint)} PRIMARY KEY AUTOINCREMENT";

    public override string CreateTable(EntityModel table, string definitions) =>
        $"CREATE TABLE IF NOT EXISTS {Table(table)} (\n{definitions}\n) STRICT;\n";

    /// <summary>The index carries the database's name, the table does not.</summary>
    public override string CreateIndex(EntityModel table, string name, string columns)
    {
        var index = table.Schema is null ? Quote(name) : $"{Quote(table.Schema)}.{Quote(name)}";
        return $"CREATE INDEX IF NOT EXISTS {index} ON {Quote(table.Table)} ({columns});\n";
    }

    /// <summary>A foreign key stays inside one database. SQLite calls the one that was opened "main"; names compare without case.</summary>
    public override bool CanReference(EntityModel table, EntityModel referenced) =>
        string.Equals(table.Schema ?? "main", referenced.Schema ?? "main", StringComparison.OrdinalIgnoreCase);

    public override string ReferencedTable(EntityModel table) => Quote(table.Table);

    public override string Marker(string table, string userTable, string mapping) => $"""
        CREATE TABLE IF NOT EXISTS {Quote(table)} (
            -- The user table that the row speaks of
            "user_table" TEXT NOT NULL CONSTRAINT {Quote("pk_" + table)} PRIMARY KEY,
            -- The mapping that the managed tables were created for
            "mapping" TEXT NOT NULL,
            -- When that was, UTC
            "created_at" TEXT NOT NULL
        ) STRICT;

        INSERT INTO {Quote(table)} ("user_table", "mapping", "created_at")
        VALUES ('{userTable.Replace("'", "''")}', '{mapping}', strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
        ON CONFLICT ("user_table") DO NOTHING;
        """;

    /// <summary>
    /// The driver writes a Guid as text in upper case, and so do we; but an own table may have been filled by another program in lower case.
    /// Both spellings go through the index.
    /// </summary>
    public override string UserIdEquals(EntityModel user, string column, string parameter) =>
        !user.IsManaged && user.Get(EntityField.Id).Type == ColumnType.Guid
            ? $"{column} IN ({parameter}, lower({parameter}))"
            : base.UserIdEquals(user, column, parameter);
}
