using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Drivers.EntityFramework;

/// <summary>Microsoft.EntityFrameworkCore.SqlServer.</summary>
internal sealed class SqlServerEntityFramework : EntityFrameworkProvider
{
    public static readonly SqlServerEntityFramework Instance = new();

    private const string AsUtc = "global::System.DateTime.SpecifyKind(value, global::System.DateTimeKind.Utc)";

    private SqlServerEntityFramework()
    {
    }

    public override string ProviderName => "Microsoft.EntityFrameworkCore.SqlServer";

    public override string ClusteredAnnotation => "SqlServer:Clustered";

    public override string DefaultNameAnnotation => "Relational:DefaultConstraintName";

    /// <summary>The time of an own table may be of either type; which, the application says.</summary>
    protected override ValueConversion ConversionOfStored(ColumnModel column, bool isManaged) => column.Type switch
    {
        ColumnType.DateTimeOffset when isManaged => new(ColumnType.DateTime, "value.UtcDateTime", $"new global::System.DateTimeOffset({AsUtc})"),
        ColumnType.DateTime => new(ColumnType.DateTime, UtcMoment, AsUtc),
        ColumnType.SByte => Widened(column, ColumnType.Int16),
        ColumnType.UInt16 => Widened(column, ColumnType.Int32),
        ColumnType.UInt32 => Widened(column, ColumnType.Int64),
        ColumnType.UInt64 => Widened(column, ColumnType.Decimal),
        ColumnType.String or ColumnType.Boolean or ColumnType.Byte or ColumnType.Int16 or ColumnType.Int32 or ColumnType.Int64 or ColumnType.Single
            or ColumnType.Double or ColumnType.Decimal or ColumnType.Guid or ColumnType.DateTimeOffset or ColumnType.DateOnly or ColumnType.TimeOnly
            or ColumnType.Bytes => new(column.Type),
    };
}
