namespace Auth101.Schema;

/// <summary>One thing in which a live schema is not what the code expects.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Table">The table, with its schema if the code names one.</param>
/// <param name="Column">The column, or the columns of a key; null for a whole table.</param>
/// <param name="Message">What is wrong, for a person.</param>
/// <param name="Cure">The statement that cures it; null if there is no single right one.</param>
/// <param name="Advice">What to do where there is no statement.</param>
internal sealed record SchemaDifference(
    DifferenceKind Kind, string Table, string? Column, string Message, string? Cure, string? Advice)
{
    /// <summary>What is there instead of what is expected, such as another type; null where nothing is.</summary>
    public string? Found { get; init; }

    /// <summary>
    /// The same each time the difference is found, and another one if something else is there: what is accepted is what somebody has seen. No part of it has a
    /// blank or a slash.
    /// </summary>
    public string Id => string.Join("/", new[] { DifferenceKinds.NameOf(Kind), Table, Column, Found }.OfType<string>().Select(Uri.EscapeDataString));
}

/// <summary>What works, and what somebody who looks after the database should still know of it.</summary>
/// <param name="Table">The table, with its schema if the code names one.</param>
/// <param name="Column">The column, or the columns of a key; null for a whole table.</param>
/// <param name="Message">What there is to know.</param>
internal sealed record SchemaNote(string Table, string? Column, string Message);

/// <summary>The kinds of differences, in the order in which their cures have to run.</summary>
internal enum DifferenceKind
{
    TableMissing,
    TableForeign,
    RowsHidden,
    ViewReferenced,
    ColumnMissing,
    ColumnType,
    ColumnTooShort,
    ColumnNullable,
    ColumnNotNull,
    ColumnNotFilled,
    ColumnComputed,
    IdNotMade,
    PrimaryKey,
    IdsReused,
    UniqueMissing,
    IndexMissing,
    ForeignKeyMissing,
}

/// <summary>The names of the kinds.</summary>
internal static class DifferenceKinds
{
    /// <summary>A kind as it is written for programs, and in the file of what is accepted: the name of none changes.</summary>
    public static string NameOf(DifferenceKind kind) => kind switch
    {
        DifferenceKind.TableMissing => "table-missing",
        DifferenceKind.TableForeign => "table-foreign",
        DifferenceKind.RowsHidden => "rows-hidden",
        DifferenceKind.ViewReferenced => "view-referenced",
        DifferenceKind.ColumnMissing => "column-missing",
        DifferenceKind.ColumnType => "column-type",
        DifferenceKind.ColumnTooShort => "column-too-short",
        DifferenceKind.ColumnNullable => "column-nullable",
        DifferenceKind.ColumnNotNull => "column-not-null",
        DifferenceKind.ColumnNotFilled => "column-not-filled",
        DifferenceKind.ColumnComputed => "column-computed",
        DifferenceKind.IdNotMade => "id-not-made",
        DifferenceKind.PrimaryKey => "primary-key",
        DifferenceKind.IdsReused => "ids-reused",
        DifferenceKind.UniqueMissing => "unique-missing",
        DifferenceKind.IndexMissing => "index-missing",
        DifferenceKind.ForeignKeyMissing => "foreign-key-missing",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
