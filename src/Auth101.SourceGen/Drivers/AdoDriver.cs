using Auth101.CodeAnalysis.Databases;
using Auth101.CodeAnalysis.Model;
using Auth101.SourceGen.Dialects;
using Auth101.SourceGen.Drivers.EntityFramework;

namespace Auth101.SourceGen.Drivers;

/// <summary>How a database driver is called from C#. One sealed class per driver; the SQL comes from its dialect.</summary>
internal abstract class AdoDriver
{
    public static readonly AdoDriver[] All = [SqliteDriver.Instance, NpgsqlDriver.Instance, MySqlDriver.Instance, SqlServerDriver.Instance];

    /// <summary>The driver in a set of drivers.</summary>
    public abstract ReferencedLibraries Flag { get; }

    /// <summary>The name as it appears in file, class and method names: <c>UseSqlite</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The database, whose probe type says that the driver is referenced.</summary>
    public abstract Database Database { get; }

    /// <summary>The SQL that the driver's database speaks.</summary>
    public abstract SqlDialect Dialect { get; }

    /// <summary>The provider of Entity Framework Core that runs on the driver; null where there is none for its current version.</summary>
    public virtual EntityFrameworkProvider? EntityFramework => null;

    /// <summary>The ways to make a store.</summary>
    public abstract IReadOnlyList<StoreFactory> Factories { get; }

    /// <summary>An expression that gives a service of the application; it stands where <c>services</c> is in scope.</summary>
    protected static string Service(string type) =>
        $"global::Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<{type}>(services)";

    /// <summary>Reads a column of the current row as its property has it; the column is not null.</summary>
    /// <param name="column">The column.</param>
    /// <param name="ordinal">An expression that gives its place in the row.</param>
    public string Read(ColumnModel column, string ordinal) => column.Unit == TimeUnit.Native
        ? ReadValue(column, ordinal)
        : UnixTime.Read(column, ReadValue(column.Stored, ordinal));

    /// <summary>How the tool hands the driver a value of a column, which need not have the property's type.</summary>
    /// <param name="column">The column.</param>
    /// <param name="isManaged">Whether Auth101 made it.</param>
    public virtual string ToolType(ColumnModel column, bool isManaged) => column.Unit != TimeUnit.Native ? Camel(column.Unit.ToString()) : column.Type switch
    {
        ColumnType.String => "text",
        ColumnType.DateTime or ColumnType.DateTimeOffset => "time",
        var type => Camel(type.ToString()),
    };

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    /// <summary>Reads a column of the current row as the database has it; the column is not null.</summary>
    protected abstract string ReadValue(ColumnModel column, string ordinal);

    /// <summary>The arms of a <c>switch</c> that say what an exception of the driver means. What none of them knows is any other failure.</summary>
    public abstract string Failures { get; }

    /// <summary>A failure as code names it.</summary>
    protected static string Failure(string name) => $"global::Auth101.Stores.StoreFailure.{name}";

    /// <summary>The driver's own exception for a value that it cannot read; null where it throws the framework's.</summary>
    public virtual string? ConversionException => null;
}
