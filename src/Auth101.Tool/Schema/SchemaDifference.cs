using System.Text.Json.Serialization;

namespace Auth101.Tool.Schema;

/// <summary>One thing in which a live schema is not what the code expects.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Table">The table, with its schema if the code names one.</param>
/// <param name="Column">The column, or the columns of a key; null for a whole table.</param>
/// <param name="Message">What is wrong, for a person.</param>
/// <param name="Cure">The statement that cures it; null if there is no single right one.</param>
/// <param name="Advice">What to do where there is no statement.</param>
internal sealed record SchemaDifference(
    DifferenceKind Kind, string Table, string? Column, string Message, string? Cure, string? Advice);

/// <summary>The kinds of differences, in the order in which their cures have to run.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DifferenceKind>))]
internal enum DifferenceKind
{
    [JsonStringEnumMemberName("table-missing")]
    TableMissing,

    [JsonStringEnumMemberName("table-foreign")]
    TableForeign,

    [JsonStringEnumMemberName("column-missing")]
    ColumnMissing,

    [JsonStringEnumMemberName("column-type")]
    ColumnType,

    [JsonStringEnumMemberName("column-too-short")]
    ColumnTooShort,

    [JsonStringEnumMemberName("column-nullable")]
    ColumnNullable,

    [JsonStringEnumMemberName("column-not-null")]
    ColumnNotNull,

    [JsonStringEnumMemberName("column-not-filled")]
    ColumnNotFilled,

    [JsonStringEnumMemberName("primary-key")]
    PrimaryKey,

    [JsonStringEnumMemberName("ids-reused")]
    IdsReused,

    [JsonStringEnumMemberName("unique-missing")]
    UniqueMissing,

    [JsonStringEnumMemberName("index-missing")]
    IndexMissing,

    [JsonStringEnumMemberName("foreign-key-missing")]
    ForeignKeyMissing,
}
