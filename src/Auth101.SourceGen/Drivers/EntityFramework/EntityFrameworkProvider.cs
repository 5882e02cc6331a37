using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;

namespace Auth101.SourceGen.Drivers.EntityFramework;

/// <summary>
/// How Entity Framework Core must be told to read and write a database as the generated store does. One sealed class per provider; the tables come
/// from the dialect.
/// </summary>
internal abstract class EntityFrameworkProvider
{
    /// <summary>The type whose presence says that Entity Framework Core for relational databases is referenced.</summary>
    public const string ProbeType = "Microsoft.EntityFrameworkCore.RelationalEntityTypeBuilderExtensions";

    protected const string Invariant = CSharpExpression.InvariantCulture;

    /// <summary>A DateTime as the stores take it.</summary>
    protected const string UtcMoment =
        "(value.Kind == global::System.DateTimeKind.Unspecified"
        + " ? global::System.DateTime.SpecifyKind(value, global::System.DateTimeKind.Utc) : value.ToUniversalTime())";

    /// <summary>What <c>Database.ProviderName</c> gives.</summary>
    public abstract string ProviderName { get; }

    /// <summary>Whether the provider takes a table's schema.</summary>
    public virtual bool HasSchemas => true;

    /// <summary>The annotation that says whether rows lie in the order of a key or an index; null where there is none.</summary>
    public virtual string? ClusteredAnnotation => null;

    /// <summary>The annotation that names a column's default; null where defaults have no names.</summary>
    public virtual string? DefaultNameAnnotation => null;

    /// <summary>How the values of a column are converted. It is always said, because the conventions of an application may say otherwise.</summary>
    public ValueConversion ConversionOf(ColumnModel column, bool isManaged) => column.Unit == TimeUnit.Native || column.Type is not
        (ColumnType.DateTime or ColumnType.DateTimeOffset)
        ? ConversionOfStored(column, isManaged)
        : new(
            ColumnType.Int64,
            UnixTime.Write(column, column.Type == ColumnType.DateTime ? $"new global::System.DateTimeOffset({UtcMoment})" : "value"),
            UnixTime.Read(column, "value"));

    /// <summary>How the values of a column are converted that is as the property has it.</summary>
    protected abstract ValueConversion ConversionOfStored(ColumnModel column, bool isManaged);

    /// <summary>Stores numbers that the database has no type for, and enumerations of them, as the store does.</summary>
    protected static ValueConversion Widened(ColumnModel column, ColumnType stored) => column switch
    {
        // The cast of Entity Framework goes through long.
        { IsEnum: true, Type: ColumnType.UInt64 } => new(stored, $"({ColumnTypeName.Of(stored)})(ulong)value", $"({column.TypeName})(ulong)value"),
        _ => new(stored),
    };
}

/// <summary>A conversion between a property and what the provider takes for its column.</summary>
/// <param name="Stored">The type that the provider takes.</param>
/// <param name="Write">The stored value in terms of <c>value</c>; null if it is the value itself, or its cast.</param>
/// <param name="Read">The property's value in terms of <c>value</c>; null if it is the value itself, or its cast.</param>
internal sealed record ValueConversion(ColumnType Stored, string? Write = null, string? Read = null);
