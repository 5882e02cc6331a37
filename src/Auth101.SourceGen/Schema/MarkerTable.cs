using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;
using Auth101.CodeAnalysis.Naming;

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

    /// <summary>The order in which they can be dropped.</summary>
    public IEnumerable<TableDefinition> Reversed => Tables.Reverse();

    /// <summary>The table of the records itself.</summary>
    /// <param name="types">What the database calls its types.</param>
    /// <param name="quote">Quotes an identifier.</param>
    public static TableDefinition Define(MarkerTypes types, Func<string, string> quote)
    {
        ColumnDefinition[] columns =
        [
            Column("SchemaName", "schema_name", ColumnType.String, types.Name, "Schema of the table; empty if it lies where this table lies"),
            Column("TableName", "table_name", ColumnType.String, types.Name, "Name of the table"),
            Column("Mapping", "mapping", ColumnType.String, types.Mapping, "The mapping that the table was created for"),
            Column("CreatedAt", "created_at", ColumnType.DateTimeOffset, types.CreatedAt, "Creation of the row, UTC"),
        ];
        return new TableDefinition(
            new EntityModel(
                EntityKind.Marker,
                Type: null,
                Name,
                Schema: null,
                IsManaged: true,
                new EquatableArray<ColumnModel>(columns.Select(static column => column.Model)),
                Unmapped: default),
            quote(Name),
            "The tables that Auth101 made",
            columns,
            new KeyDefinition($"pk_{Name}", [columns[0].Name, columns[1].Name]),
            Unique: [],
            Indexes: [],
            ForeignKey: null);
    }

    /// <summary>The schema as it is recorded.</summary>
    public static string SchemaOf(EntityModel entity) => entity.Schema ?? string.Empty;

    /// <summary>
    /// Why a script stops at a table that is not recorded. MySQL cuts a message after 200 bytes.
    /// </summary>
    public static string Refusal(EntityModel entity) =>
        $"Table {Display(entity)} exists and was not made by Auth101. Nothing was changed. "
        + $"Let Auth101 use another name: [Auth101{entity.Kind}(Table = \"...\", Managed = true)]";

    /// <summary>A name in a message or in a comment of one line.</summary>
    public static string Printable(string name) => new([.. name.Select(static c => char.IsControl(c) || c is '\u2028' or '\u2029' ? '?' : c)]);

    /// <summary>A table in a message.</summary>
    public static string Display(EntityModel entity) => Printable(entity.Schema is null ? entity.Table : $"{entity.Schema}.{entity.Table}");

    private static ColumnDefinition Column(string property, string name, ColumnType type, string sqlType, string comment) => new(
        new ColumnModel
        {
            Property = property,
            Column = name,
            Field = EntityField.None,
            Type = type,
            TypeName = ColumnTypeName.Of(type),
            IsNullable = false,
            Origin = ColumnOrigin.Generated,
            IsRequired = false,
            IsInitOnly = false,
        },
        sqlType,
        Length: null,
        Default: null,
        DefaultName: $"df_{Name}_{name}",
        Check: null,
        CheckName: $"ck_{Name}_{name}",
        IdentityKey: null,
        comment);
}

/// <summary>What a database calls the types of the table that records the others, and its own clock.</summary>
/// <param name="Name">The type of a schema's and of a table's name.</param>
/// <param name="Mapping">The type of the mapping's hash.</param>
/// <param name="CreatedAt">The type of the row's creation.</param>
/// <param name="Now">The expression of the time, in UTC.</param>
internal sealed record MarkerTypes(string Name, string Mapping, string CreatedAt, string Now);
