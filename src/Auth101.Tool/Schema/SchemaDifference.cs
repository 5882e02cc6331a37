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
    DifferenceKind Kind, string Table, string? Column, string Message, string? Cure, string? Advice)
{
    /// <summary>What is there instead of what is expected, such as another type; null where nothing is.</summary>
    [JsonIgnore]
    public string? Found { get; init; }

    /// <summary>
    /// The same each time the difference is found, and another one if something else is there: what is accepted is what somebody has seen. No part of it has a
    /// blank or a slash.
    /// </summary>
    [JsonPropertyOrder(-1)]
    public string Id => string.Join('/', new[] { SchemaDifferenceJson.NameOf(Kind), Table, Column, Found }.OfType<string>().Select(Uri.EscapeDataString));
}

/// <summary>What works, and what somebody who looks after the database should still know of it.</summary>
/// <param name="Table">The table, with its schema if the code names one.</param>
/// <param name="Column">The column, or the columns of a key; null for a whole table.</param>
/// <param name="Message">What there is to know.</param>
internal sealed record SchemaNote(string Table, string? Column, string Message);

/// <summary>The kinds of differences, in the order in which their cures have to run.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DifferenceKind>))]
internal enum DifferenceKind
{
    [JsonStringEnumMemberName("table-missing")]
    TableMissing,

    [JsonStringEnumMemberName("table-foreign")]
    TableForeign,

    [JsonStringEnumMemberName("rows-hidden")]
    RowsHidden,

    [JsonStringEnumMemberName("view-referenced")]
    ViewReferenced,

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

    [JsonStringEnumMemberName("column-computed")]
    ColumnComputed,

    [JsonStringEnumMemberName("id-not-made")]
    IdNotMade,

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

[JsonSerializable(typeof(DifferenceKind))]
internal sealed partial class SchemaDifferenceJson : JsonSerializerContext
{
    /// <summary>A kind as it is written for programs.</summary>
    public static string NameOf(DifferenceKind kind) => System.Text.Json.JsonSerializer.Serialize(kind, Default.DifferenceKind).Trim('"');
}
