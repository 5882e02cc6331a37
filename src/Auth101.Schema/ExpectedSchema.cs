namespace Auth101.Schema;

/// <summary>The schema that the code of one user class expects in one dialect.</summary>
/// <param name="User">Full name of the user class.</param>
/// <param name="Dialect">The dialect of the statements.</param>
/// <param name="Mapping">The hash in the marker row; null if nothing is managed.</param>
/// <param name="Marker">Creates the table that records the managed ones; null if nothing is managed.</param>
/// <param name="Tables">The tables; the user's comes first.</param>
internal record ExpectedSchema(string User, string Dialect, string? Mapping, string? Marker, IReadOnlyList<ExpectedTable> Tables)
{
    public ExpectedTable UserTable => Table("user");

    public ExpectedTable Table(string entity) => Tables.First(table => table.Entity == entity);

    /// <summary>Whether foreign keys refer to a table.</summary>
    public bool IsReferenced(ExpectedTable table) =>
        Tables.Any(other => other.ForeignKeys.Any(key => key.Table == table.Name && key.Schema == table.Schema));
}

/// <summary>A table that the code reads and writes.</summary>
/// <param name="Entity"><c>user</c>, <c>session</c>, <c>account</c>, <c>verification</c> or <c>counter</c>.</param>
/// <param name="Schema">Null for the connection's default.</param>
/// <param name="Name">Unquoted.</param>
/// <param name="Managed">Whether Auth101 creates it.</param>
/// <param name="Create">Creates it with its indexes, and records it; null if it is the application's own.</param>
/// <param name="Refusal">What to say where the table exists and is not recorded; null if it is the application's own.</param>
/// <param name="Columns">The columns that the code uses.</param>
/// <param name="PrimaryKey">Null if the code needs none.</param>
/// <param name="Unique">Unique constraints.</param>
/// <param name="Indexes">Indexes that keep the statements fast.</param>
/// <param name="ForeignKeys">References to other tables.</param>
internal sealed record ExpectedTable(
    string Entity, string? Schema, string Name, bool Managed, string? Create, string? Refusal, IReadOnlyList<ExpectedColumn> Columns,
    ExpectedKey? PrimaryKey, IReadOnlyList<ExpectedKey> Unique, IReadOnlyList<ExpectedKey> Indexes, IReadOnlyList<ExpectedForeignKey> ForeignKeys)
{
    public string DisplayName => Schema is null ? Name : $"{Schema}.{Name}";
}

/// <summary>A column that the code reads or writes.</summary>
/// <param name="Name">Unquoted.</param>
/// <param name="Field">Its role; null for an application column.</param>
/// <param name="Type">The type as the create script words it.</param>
/// <param name="Accepts">Catalog names of the types that the code works with; empty for any.</param>
/// <param name="Length">The least length of a sized text type.</param>
/// <param name="Nullable">Whether the code writes and reads null; null if the column may be either.</param>
/// <param name="Add">Adds the column.</param>
/// <param name="Alter">Corrects type, length and nullability; null where the engine cannot.</param>
/// <param name="AlterNullability">Corrects the nullability where the type is right; null where the engine cannot.</param>
/// <param name="Made">Whether an insert leaves out the id, because the database makes it; said of own tables only.</param>
/// <param name="ReadOnly">Whether the code reads it and never writes it; said of own tables only.</param>
/// <param name="Unit">What the numbers of a column count that keeps a time; null where the database has a type for it.</param>
internal sealed record ExpectedColumn(
    string Name,
    string? Field,
    string Type,
    IReadOnlyList<string> Accepts,
    long? Length,
    bool? Nullable,
    string? Add,
    string? Alter,
    string? AlterNullability,
    bool Made = false,
    bool ReadOnly = false,
    string? Unit = null);

/// <summary>A primary key, a unique constraint or an index, with the statement that creates it.</summary>
internal sealed record ExpectedKey(IReadOnlyList<string> Columns, string? Create)
{
    /// <summary>Whether it is over the lower case of its only column; a unique key of the column itself does where its type tells no letters apart.</summary>
    public bool Lower { get; init; }
}

/// <summary>A reference to another table, with the statement that creates it.</summary>
internal sealed record ExpectedForeignKey(
    IReadOnlyList<string> Columns, string? Schema, string Table, IReadOnlyList<string> References, string? Create);
