using Auth101.CodeAnalysis.Databases;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Drivers.EntityFramework;

namespace Auth101.SourceGen.Drivers;

/// <summary>Microsoft.Data.Sqlite.</summary>
internal sealed class SqliteDriver : AdoDriver
{
    public static readonly SqliteDriver Instance = new();

    private const string Error = "global::Microsoft.Data.Sqlite.SqliteException";
    private const string Ordinal = "global::System.StringComparison.Ordinal";
    private const string Invariant = CSharpExpression.InvariantCulture;

    private SqliteDriver()
    {
    }

    public override ReferencedLibraries Flag => ReferencedLibraries.Sqlite;

    public override string Name => "Sqlite";

    public override Database Database => Database.Sqlite;

    public override SqlDialect Dialect => SqliteDialect.Instance;

    public override EntityFrameworkProvider EntityFramework => SqliteEntityFramework.Instance;

    public override IReadOnlyList<StoreFactory> Factories =>
    [
        new(
            [
                new(
                    "string?",
                    "connectionString",
                    "A connection string of Microsoft.Data.Sqlite; <c>Data Source=:memory:</c> makes a database that lives as long as the store."),
                new("bool", "createTables", "Whether the tables that Auth101 manages are created on first use.", "true"),
            ],
            "connectionString, createTables"),
    ];

    public override string Failures => $$"""
        {{Error}} { SqliteErrorCode: 1 } error when error.Message.Contains("no such table", {{Ordinal}})
            || error.Message.Contains("no such column", {{Ordinal}})
            || error.Message.Contains("has no column named", {{Ordinal}}) =>
            {{Failure("SchemaMissing")}},

        // SQLITE_BUSY_SNAPSHOT: another process wrote after this one had read.
        {{Error}} { SqliteExtendedErrorCode: 517 } => {{Failure("Undone")}},

        // Another process writes for longer than was waited; memory, disk.
        {{Error}} { SqliteErrorCode: 5 or 6 or 7 or 13 } => {{Failure("Overloaded")}},

        // The file is read-only, cannot be read, cannot be opened.
        {{Error}} { SqliteErrorCode: 8 or 10 or 14 } => {{Failure("Unavailable")}},
        """;

    protected override string ReadValue(ColumnModel column, string ordinal)
    {
        var value = column.Type switch
        {
            ColumnType.String => $"reader.GetString({ordinal})",
            ColumnType.Boolean => $"reader.GetBoolean({ordinal})",
            ColumnType.SByte => $"checked((sbyte)reader.GetInt64({ordinal}))",
            ColumnType.Byte => $"checked((byte)reader.GetInt64({ordinal}))",
            ColumnType.Int16 => $"checked((short)reader.GetInt64({ordinal}))",
            ColumnType.UInt16 => $"checked((ushort)reader.GetInt64({ordinal}))",
            ColumnType.Int32 => $"checked((int)reader.GetInt64({ordinal}))",
            ColumnType.UInt32 => $"checked((uint)reader.GetInt64({ordinal}))",
            ColumnType.Int64 => $"reader.GetInt64({ordinal})",
            ColumnType.UInt64 => $"ulong.Parse(reader.GetString({ordinal}), global::System.Globalization.NumberStyles.None, {Invariant})",
            ColumnType.Single => $"reader.GetFloat({ordinal})",
            ColumnType.Double => $"reader.GetDouble({ordinal})",
            ColumnType.Decimal => $"reader.GetDecimal({ordinal})",
            ColumnType.Guid => $"reader.GetGuid({ordinal})",
            ColumnType.DateTime => $"ReadTime(reader, {ordinal}).UtcDateTime",
            ColumnType.DateTimeOffset => $"ReadTime(reader, {ordinal})",
            ColumnType.DateOnly => $"reader.GetFieldValue<global::System.DateOnly>({ordinal})",
            ColumnType.TimeOnly => $"reader.GetFieldValue<global::System.TimeOnly>({ordinal})",
            ColumnType.Bytes => $"reader.GetFieldValue<byte[]>({ordinal})",
        };
        return column.IsEnum ? $"({column.TypeName}){value}" : value;
    }

    /// <summary>Turns a value that is not null into what the driver takes for the column.</summary>
    public static string ParameterValue(ColumnModel column, string value)
    {
        if (column.Unit != TimeUnit.Native)
        {
            return UnixTime.Write(column, value);
        }

        if (column.IsEnum)
        {
            value = $"({ColumnTypeName.Of(column.Type)}){value}";
        }

        return column.Type switch
        {
            ColumnType.SByte or ColumnType.Byte or ColumnType.Int16 or ColumnType.UInt16 or ColumnType.Int32 or ColumnType.UInt32 => $"(long){value}",
            ColumnType.UInt64 or ColumnType.Decimal => $"({value}).ToString({Invariant})",
            ColumnType.DateOnly => $"{value}.ToString(\"yyyy-MM-dd\", {Invariant})",
            ColumnType.TimeOnly => $"{value}.ToString(\"HH:mm:ss.fffffff\", {Invariant})",
            ColumnType.DateTime or ColumnType.DateTimeOffset => $"UtcText({value})",
            ColumnType.String or ColumnType.Boolean or ColumnType.Int64 or ColumnType.Single or ColumnType.Double
                or ColumnType.Guid or ColumnType.Bytes => value,
        };
    }
}
