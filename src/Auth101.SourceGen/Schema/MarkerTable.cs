using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Schema;

/// <summary>
/// The managed tables of a user class, and the table in which a database records them: a row for each table that Auth101 made. What is not recorded there is
/// somebody else's, whatever its name.
/// </summary>
/// <param name="Tables">The managed tables, the user's first.</param>
/// <param name="Mapping">The hash of the mapping that they are created for.</param>
internal sealed record MarkerTable(IReadOnlyList<TableDefinition> Tables, string Mapping)
{
    public const string Name = EntityDefinitions.MarkerTable;

    public const string Comment = "The tables that Auth101 made";

    public const string SchemaName = "Schema of the table; empty if it lies where this table lies";

    public const string TableName = "Name of the table";

    public const string MappingName = "The mapping that the table was created for";

    public const string CreatedAt = "Creation of the row, UTC";

    /// <summary>The order in which they can be dropped.</summary>
    public IEnumerable<TableDefinition> Reversed => Tables.Reverse();

    /// <summary>The schema as it is recorded.</summary>
    public static string SchemaOf(EntityModel entity) => entity.Schema ?? string.Empty;

    /// <summary>
    /// Why a script stops at a table that is not recorded. MySQL cuts a message after 200 bytes.
    /// </summary>
    public static string Refusal(EntityModel entity) =>
        $"Table {Display(entity)} exists and was not made by Auth101. Nothing was changed. Let Auth101 use another name: [Auth101{entity.Kind}(Table = \"...\", Managed = true)]";

    /// <summary>A name in a message or in a comment of one line.</summary>
    public static string Printable(string name) => new([.. name.Select(static c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '?' : c)]);

    /// <summary>A table in a message.</summary>
    public static string Display(EntityModel entity) => Printable(entity.Schema is null ? entity.Table : $"{entity.Schema}.{entity.Table}");
}

/// <summary>What a database calls the types of the table that records the others, and its own clock.</summary>
/// <param name="Name">The type of a schema's and of a table's name.</param>
/// <param name="Mapping">The type of the mapping's hash.</param>
/// <param name="CreatedAt">The type of the row's creation.</param>
/// <param name="Now">The expression of the time, in UTC.</param>
internal sealed record MarkerTypes(string Name, string Mapping, string CreatedAt, string Now);
