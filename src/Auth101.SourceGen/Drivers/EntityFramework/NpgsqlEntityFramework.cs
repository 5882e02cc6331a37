using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Drivers.EntityFramework;

/// <summary>Npgsql.EntityFrameworkCore.PostgreSQL.</summary>
internal sealed class NpgsqlEntityFramework : EntityFrameworkProvider
{
    public static readonly NpgsqlEntityFramework Instance = new();

    private NpgsqlEntityFramework()
    {
    }

    public override string ProviderName => "Npgsql.EntityFrameworkCore.PostgreSQL";

    /// <summary>The driver takes times in UTC only.</summary>
    protected override ValueConversion ConversionOfStored(ColumnModel column, bool isManaged) => column.Type switch
    {
        ColumnType.DateTimeOffset => new(ColumnType.DateTimeOffset, "value.ToUniversalTime()", "value"),
        ColumnType.DateTime => new(ColumnType.DateTime, UtcMoment, "value"),
        var type => Widened(column, NpgsqlDriver.StoredAs(type)),
    };
}
