namespace Auth101.Schema;

/// <summary>What a database holds of the tables that were asked for.</summary>
/// <param name="Names">How the engine compares identifiers.</param>
/// <param name="Tables">The tables that exist, under the names that were asked for.</param>
/// <param name="Record">The tables that are recorded as made by Auth101.</param>
internal sealed record LiveSchema(IEqualityComparer<string> Names, IReadOnlyDictionary<TableName, LiveTable> Tables, LiveRecord Record)
{
    public static LiveSchema Empty { get; } = new(StringComparer.Ordinal, new Dictionary<TableName, LiveTable>(), LiveRecord.Missing);

    public LiveTable? Find(string? schema, string name) => Tables.TryGetValue(new TableName(schema, name), out var table) ? table : null;

    /// <summary>
    /// Whether a table exists that is known not to be one of Auth101's: it is not recorded, or it lacks a column that every row of the recorded one had, so
    /// that it was made after that one was dropped. Where the record cannot be read, it lacks most of them.
    /// </summary>
    public bool IsForeign(ExpectedTable table)
    {
        if (!table.Managed || Find(table.Schema, table.Name) is not { } found)
        {
            return false;
        }

        ExpectedColumn[] marks = [.. table.Columns.Where(static column => column is { Field: not null, Nullable: false })];
        var missing = marks.Count(mark => !found.Columns.Any(column => Names.Equals(column.Name, mark.Name)));
        return Record.State == RecordState.Unreadable
            ? 2 * missing > marks.Length
            : missing > 0 || !Record.Mappings.ContainsKey(new TableName(table.Schema, table.Name));
    }
}

/// <summary>What a database says of who made the tables.</summary>
/// <param name="State">Whether there is such a record.</param>
/// <param name="Mappings">The hash of the mapping that each recorded table was created for, under the names that the code gives them.</param>
internal sealed record LiveRecord(RecordState State, IReadOnlyDictionary<TableName, string> Mappings)
{
    public static LiveRecord Missing { get; } = new(RecordState.Missing, new Dictionary<TableName, string>());

    public static LiveRecord Unreadable { get; } = new(RecordState.Unreadable, new Dictionary<TableName, string>());

    /// <summary>The mapping that the tables were created for: the one of the code unless it is another one for one of them; null if none is recorded.</summary>
    public string? Mapping(ExpectedSchema expected) =>
        Mappings.Values.OrderBy(mapping => mapping == expected.Mapping).ThenBy(static mapping => mapping, StringComparer.Ordinal).FirstOrDefault();
}

/// <summary>Whether the table that records the others is there.</summary>
internal enum RecordState
{
    Missing,
    Unreadable,
    Present,
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
    /// <summary>Indexes over the rows in which one column is null.</summary>
    public IReadOnlyList<LiveIndex> PartialIndexes { get; init; } = [];

    /// <summary>Whether it is a view, or a table of another server: there are no keys and no constraints then, and no foreign key can refer to it.</summary>
    public bool IsView { get; init; }

    /// <summary>A column that the database fills with numbers, and with the number of a deleted row again; null if there is none.</summary>
    public string? ReusedKey { get; init; }

    /// <summary>Whether a trigger sees each new row before it is checked, and may fill what the insert has left out.</summary>
    public bool HasInsertTrigger { get; init; }

    /// <summary>What the database shows this role of the rows.</summary>
    public LiveRows Rows { get; init; } = LiveRows.All;

    public IReadOnlyList<string?>? PrimaryKey => Indexes.FirstOrDefault(static index => index.IsPrimaryKey)?.Columns;
}

/// <summary>What row level security leaves of a table for a role.</summary>
internal enum LiveRows
{
    All,

    /// <summary>Policies decide.</summary>
    Some,

    /// <summary>No policy shows any.</summary>
    None,
}

/// <summary>A column as the catalog describes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The catalog's name of the type, lower case, without length.</param>
/// <param name="Length">In characters; null without a limit.</param>
/// <param name="Nullable">Whether it can be null.</param>
/// <param name="HasDefault">Whether an insert can leave it out although it cannot be null: a default, an identity, a computed value.</param>
internal sealed record LiveColumn(string Name, string Type, long? Length, bool Nullable, bool HasDefault)
{
    /// <summary>Whether the database computes it, so that no insert may write it.</summary>
    public bool IsComputed { get; init; }

    /// <summary>Another type whose values it takes and gives; null if there is none.</summary>
    public string? WorksAs { get; init; }

    /// <summary>What values a column of any type is meant for, on an engine that lets each hold all; null on one that does not.</summary>
    public LiveAffinity? Affinity { get; init; }
}

/// <summary>What a type of SQLite is meant for, as far as it matters here.</summary>
internal enum LiveAffinity
{
    Any,
    Text,
    Number,
}

/// <summary>
/// An index over all rows. A column is null where the index holds an expression instead; that of the lower case of a column is <c>lower(column)</c>.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="IsPrimaryKey">Whether it is that of the primary key.</param>
/// <param name="IsUnique">Whether no two rows have the same columns.</param>
/// <param name="Columns">Its columns in their order.</param>
internal sealed record LiveIndex(string Name, bool IsPrimaryKey, bool IsUnique, IReadOnlyList<string?> Columns)
{
    /// <summary>The characters of a column that it looks at, where it does not look at all of them.</summary>
    public long? Prefix { get; init; }

    /// <summary>The column that is null in all rows that are in it; null where all rows are.</summary>
    public string? WhereNull { get; init; }
}

/// <summary>A reference to another table.</summary>
internal sealed record LiveForeignKey(IReadOnlyList<string> Columns, string? Schema, string Table, IReadOnlyList<string> References);
