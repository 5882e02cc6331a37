using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Drivers.EntityFramework;

/// <summary>Microsoft.EntityFrameworkCore.Sqlite.</summary>
internal sealed class SqliteEntityFramework : EntityFrameworkProvider
{
    public static readonly SqliteEntityFramework Instance = new();

    private const string ParseTime = $"global::System.DateTimeOffset.Parse(value, {Invariant}, global::System.Globalization.DateTimeStyles.AssumeUniversal)";

    private SqliteEntityFramework()
    {
    }

    public override string ProviderName => "Microsoft.EntityFrameworkCore.Sqlite";

    /// <summary>The provider knows one database: the one that was opened.</summary>
    public override bool HasSchemas => false;

    /// <summary>
    /// A decimal stays with the provider, which compares decimals as numbers. It writes 5 as 5.0 and not as 5; both are read by both.
    /// </summary>
    protected override ValueConversion ConversionOfStored(ColumnModel column, bool isManaged) => column.Type switch
    {
        ColumnType.DateTimeOffset => new(ColumnType.String, $"value.UtcDateTime.ToString(\"O\", {Invariant})", ParseTime),
        ColumnType.DateTime => new(
            ColumnType.String, $"{UtcMoment}.ToString(\"O\", {Invariant})", $"{ParseTime}.UtcDateTime"),
        ColumnType.TimeOnly => new(
            ColumnType.String, $"value.ToString(\"HH:mm:ss.fffffff\", {Invariant})", $"global::System.TimeOnly.Parse(value, {Invariant})"),
        ColumnType.UInt64 => new(
            ColumnType.String,
            $"{(column.IsEnum ? "((ulong)value)" : "value")}.ToString({Invariant})",
            $"{(column.IsEnum ? $"({column.TypeName})" : string.Empty)}ulong.Parse(value, global::System.Globalization.NumberStyles.None, {Invariant})"),
        ColumnType.String or ColumnType.Boolean or ColumnType.SByte or ColumnType.Byte or ColumnType.Int16 or ColumnType.UInt16 or ColumnType.Int32
            or ColumnType.UInt32 or ColumnType.Int64 or ColumnType.Single or ColumnType.Double or ColumnType.Decimal or ColumnType.Guid
            or ColumnType.DateOnly or ColumnType.Bytes => new(column.Type),
    };
}
