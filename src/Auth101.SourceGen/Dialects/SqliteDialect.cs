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

    /// <summary>
    /// The driver writes a Guid as text in upper case, and so do we; but an own table may have been filled by another program in lower case.
    /// Both spellings go through the index.
    /// </summary>
    public override string UserIdEquals(EntityModel user, string column, string parameter) =>
        !user.IsManaged && user.Get(EntityField.Id).Type == ColumnType.Guid
            ? $"{column} IN ({parameter}, lower({parameter}))"
            : base.UserIdEquals(user, column, parameter);
}
