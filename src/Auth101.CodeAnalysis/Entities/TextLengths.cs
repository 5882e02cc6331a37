using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Entities;

/// <summary>How long texts can be, where the database wants to know. Application columns have no limit but the one that their property states.</summary>
internal static class TextLengths
{
    /// <summary>The length of a UUID's text.</summary>
    public const int Id = 36;

    /// <summary>What all tokens of a session have in common: SessionReference.TokenFamilyLength of the runtime.</summary>
    public const int TokenFamily = 12;

    /// <summary>The texts of each role. A role that several tables have has the same in all of them.</summary>
    private static readonly Dictionary<EntityField, FieldText?> Texts = EntityDefinitions.All
        .SelectMany(static entity => entity.Fields)
        .GroupBy(static definition => definition.Field)
        .ToDictionary(static field => field.Key, static field => field.Select(static definition => definition.Text).Distinct().Single());

    /// <summary>The most characters of a column of a managed table; null for no limit.</summary>
    public static int? Of(ColumnModel column) => column.MaxLength ?? TextOf(column.Field)?.Length;

    /// <summary>The characters that a column of an own table must have room for; null for any number.</summary>
    public static int? LeastOf(ColumnModel column) => column.MaxLength ?? TextOf(column.Field)?.Least;

    /// <summary>The most UTF-16 characters of a text that a client sends at sign-up, which fit however a database counts; null for no limit.</summary>
    public static int? OfInput(EntityModel user, ColumnModel column) =>
        column.Type != ColumnType.String ? null : user.IsManaged ? Of(column) : column.MaxLength;

    /// <summary>Whether the role's texts are ASCII.</summary>
    public static bool IsAscii(EntityField field) => TextOf(field) is { IsAscii: true };

    private static FieldText? TextOf(EntityField field) => field == EntityField.None ? null : Texts[field];
}
