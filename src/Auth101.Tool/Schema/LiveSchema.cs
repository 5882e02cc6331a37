namespace Auth101.Tool.Schema;

/// <summary>What a database holds of the tables that were asked for.</summary>
/// <param name="Names">How the engine compares identifiers.</param>
/// <param name="Tables">The tables that exist, under the names that were asked for.</param>
/// <param name="Mapping">The hash in the marker row; null if there is none.</param>
internal sealed record LiveSchema(IEqualityComparer<string> Names, IReadOnlyDictionary<TableName, LiveTable> Tables, string? Mapping)
{
    public static LiveSchema Empty { get; } = new(StringComparer.Ordinal, new Dictionary<TableName, LiveTable>(), Mapping: null);

    public LiveTable? Find(string? schema, string name) => Tables.GetValueOrDefault(new TableName(schema, name));
}

/// <summary>A table as the code names it: without a schema it is whichever the connection resolves to.</summary>
internal readonly record struct TableName(string? Schema, string Name);

/// <summary>A table as the catalog describes it.</summary>
/// <param name="Schema">The schema that it was found in; null on engines without schemas.</param>
/// <param name="Name">Its name in the catalog's spelling.</param>
/// <param name="Columns">All columns.</param>
/// <param name="Indexes">Indexes over all rows, those of constraints included.</param>
/// <param name="ForeignKeys">References to other tables.</param>
internal sealed record LiveTable(
    string? Schema, string Name, IReadOnlyList<LiveColumn> Columns, IReadOnlyList<LiveIndex> Indexes, IReadOnlyList<LiveForeignKey> ForeignKeys)
{
    public IReadOnlyList<string?>? PrimaryKey => Indexes.FirstOrDefault(static index => index.IsPrimaryKey)?.Columns;
}

/// <summary>A column as the catalog describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The catalog's name of the type, lower case, without length.</param>
/// <param name="Length">In characters; null without a limit.</param>
/// <param name="Nullable">Whether it can be null.</param>
/// <param name="HasDefault">Whether an insert can leave it out although it cannot be null: a default, an identity, a computed value.</param>
internal sealed record LiveColumn(string Name, string Type, long? Length, bool Nullable, bool HasDefault);

/// <summary>An index over all rows. A column is null where the index holds an expression or a prefix instead.</summary>
internal sealed record LiveIndex(string Name, bool IsPrimaryKey, bool IsUnique, IReadOnlyList<string?> Columns);

/// <summary>A reference to another table.</summary>
internal sealed record LiveForeignKey(IReadOnlyList<string> Columns, string? Schema, string Table, IReadOnlyList<string> References);
