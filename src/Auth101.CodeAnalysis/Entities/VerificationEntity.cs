using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Entities;

/// <summary>The table of what is waiting to be proven.</summary>
internal static class VerificationEntity
{
    public static EntityDefinition Definition { get; } = new()
    {
        Kind = EntityKind.Verification,
        Attribute = AttributeNames.Verification,
        Table = "verification",
        Comment = "Proofs that are waiting to be given, such as of an email address",
        Fields =
        [
            CommonFields.Id(),
            new(EntityField.Identifier, FieldType.Text, FieldNeed.Always, "What is verified, such as an email address") { Text = FieldText.Of(320) },
            new(EntityField.Value, FieldType.Text, FieldNeed.Always, "The secret, or its hash") { Text = FieldText.Ascii(64) },
            new(EntityField.ExpiresAt, FieldType.Time, FieldNeed.Always, "When the secret stops working, UTC"),
            CommonFields.CreatedAt(),
            CommonFields.UpdatedAt(),
        ],
        UniqueKeys = [[EntityField.Value]],
        Indexes = [[EntityField.Identifier], [EntityField.ExpiresAt]],
    };
}
