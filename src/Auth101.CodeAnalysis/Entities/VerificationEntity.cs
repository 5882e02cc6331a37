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
            new(EntityField.Identifier, FieldType.Text, FieldNeed.Always, "What is verified of whom: the purpose and the user's id")
            {
                Text = FieldText.Of(320),
            },
            new(EntityField.Value, FieldType.Text, FieldNeed.Always, "Hash of the secret") { Text = FieldText.Ascii(64) },
            new(EntityField.ExpiresAt, FieldType.Time, FieldNeed.Always, "When the secret stops working, UTC"),
            CommonFields.CreatedAt("the number of mails in an hour has no limit"),
            CommonFields.UpdatedAt("When the secret was made, UTC", "no time must pass between two mails, and one that is sent late replaces a newer one"),

            new(EntityField.SentCount, FieldType.Count, FieldNeed.Nullable, "Secrets that were made in the hour that begins with the creation of the row")
            {
                IsLater = true,
                Loss = "the number of mails in an hour has no limit",
            },
            new(EntityField.FailedAttempts, FieldType.Count, FieldNeed.Nullable, "Guesses at the code")
            {
                IsLater = true,
                Loss = "addresses are proven by links only, and not by codes",
            },
        ],
        UniqueKeys = [[EntityField.Identifier], [EntityField.Value]],
        Indexes = [[EntityField.ExpiresAt]],
    };
}
