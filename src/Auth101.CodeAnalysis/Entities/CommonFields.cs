using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Entities;

/// <summary>The roles that several tables have.</summary>
internal static class CommonFields
{
    public static FieldDefinition Id(string description = "Primary key", FieldNeed need = FieldNeed.Always) =>
        new(EntityField.Id, FieldType.Id, need, description) { Text = FieldText.Id };

    public static FieldDefinition UserId { get; } = new(EntityField.UserId, FieldType.UserId, FieldNeed.Always, "The user") { Text = FieldText.Id };

    public static FieldDefinition Password(string description) =>
        new(EntityField.Password, FieldType.Text, FieldNeed.NullableAlways, description) { Text = new(255, Least: 128, IsAscii: true) };

    public static FieldDefinition CreatedAt(string loss = "the time of its creation is not kept") =>
        new(EntityField.CreatedAt, FieldType.Time, FieldNeed.Optional, "Creation of the row, UTC") { Loss = loss };

    public static FieldDefinition UpdatedAt(string description = "Last change of the row, UTC", string loss = "the time of its last change is not kept") =>
        new(EntityField.UpdatedAt, FieldType.Time, FieldNeed.Optional, description) { Loss = loss };
}
