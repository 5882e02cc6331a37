using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen.Schema;

/// <summary>A table as it should be: decided, and worded but for the statements that create or mend it.</summary>
/// <param name="Entity">The mapping.</param>
/// <param name="Name">The name with its schema, quoted.</param>
/// <param name="Comment">What the table holds.</param>
/// <param name="Columns">The columns.</param>
/// <param name="PrimaryKey">The primary key; null if no id is mapped, or if the id's column declares it.</param>
/// <param name="Unique">The unique constraints.</param>
/// <param name="Indexes">The other indexes.</param>
/// <param name="ForeignKey">The foreign key to the user table, if there can be one.</param>
internal sealed record TableDefinition(
    EntityModel Entity,
    string Name,
    string Comment,
    IReadOnlyList<ColumnDefinition> Columns,
    KeyDefinition? PrimaryKey,
    IReadOnlyList<KeyDefinition> Unique,
    IReadOnlyList<KeyDefinition> Indexes,
    ForeignKeyDefinition? ForeignKey)
{
    /// <summary>
    /// The columns by which a recorded table is known as the one that was made: another one of its name, made after it was dropped, lacks one of them. Only
    /// those of Auth101 that every row fills, so that a table that lacks a column of the application's can still get it.
    /// </summary>
    public IReadOnlyList<string> Marks =>
        [.. Columns.Where(static column => column.Model is { IsNullable: false, Field: not EntityField.None }).Select(static column => column.Name)];
}

/// <summary>A column as it should be.</summary>
/// <param name="Model">The mapping.</param>
/// <param name="Type">The type in SQL.</param>
/// <param name="Length">The least length of a text type that has one; null for any.</param>
/// <param name="Default">The value of a column that an insert leaves out; null for none.</param>
/// <param name="DefaultName">The name of the default, where such have names.</param>
/// <param name="Check">What the type does not say about the values; null if it says all.</param>
/// <param name="CheckName">The name of the check.</param>
/// <param name="IdentityKey">The name of the primary key if the database makes the ids; null otherwise.</param>
/// <param name="Comment">What the column holds.</param>
internal sealed record ColumnDefinition(
    ColumnModel Model,
    string Type,
    int? Length,
    string? Default,
    string DefaultName,
    string? Check,
    string CheckName,
    string? IdentityKey,
    string Comment)
{
    /// <summary>Whether a table that was made before may lack it: an application column, or one that came with a later version.</summary>
    public bool IsLater { get; init; }

    public string Name => Model.Column;

    public string NotNull => Model.IsNullable ? "NULL" : "NOT NULL";
}

/// <summary>A key or an index.</summary>
/// <param name="Name">Its name, unquoted.</param>
/// <param name="Columns">Its columns, unquoted.</param>
internal sealed record KeyDefinition(string Name, IReadOnlyList<string> Columns)
{
    /// <summary>Whether it is over the lower case of its only column, which is a text.</summary>
    public bool IsLowered { get; init; }
}

/// <summary>The foreign key of a table to the user's.</summary>
/// <param name="Name">Its name, unquoted.</param>
/// <param name="Column">The column, unquoted.</param>
/// <param name="User">The user table.</param>
/// <param name="UserTable">The user table as the key names it, quoted.</param>
/// <param name="UserKey">The user's id, unquoted.</param>
internal sealed record ForeignKeyDefinition(string Name, string Column, EntityModel User, string UserTable, string UserKey);
