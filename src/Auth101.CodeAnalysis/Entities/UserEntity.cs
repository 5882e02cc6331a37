using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Entities;

/// <summary>The table of users.</summary>
internal static class UserEntity
{
    public static EntityDefinition Definition { get; } = new()
    {
        Kind = EntityKind.User,
        Attribute = AttributeNames.User,
        Table = "users",
        Comment = "Users",
        Fields =
        [
            CommonFields.Id(),
            new(EntityField.Name, FieldType.Text, FieldNeed.Nullable, "Display name")
            {
                Text = FieldText.OfApplication(255),
                Loss = "the name of a user is always null in answers",
            },
            new(EntityField.Email, FieldType.Text, FieldNeed.Always, "Email address in canonical form: NFKC, lower case") { Text = FieldText.Of(254) },
            new(EntityField.EmailVerified, FieldType.Flag, FieldNeed.Optional, "Whether the address has been proven to belong to the user")
            {
                Default = false,
                Loss = "no address ever counts as verified",
            },
            new(EntityField.Image, FieldType.Text, FieldNeed.Nullable, "Address of a picture")
            {
                Text = FieldText.OfApplication(2048),
                Loss = "the image of a user is always null in answers",
            },
            new(EntityField.IsActive, FieldType.Flag, FieldNeed.Optional, "Whether the user may sign in")
            {
                Default = true,
                Loss = "no user can be locked out",
            },
            CommonFields.CreatedAt(),
            CommonFields.UpdatedAt(),
            new(EntityField.NormalizedEmail, FieldType.Text, FieldNeed.Asked, "Email address in letters of one case, by which the user is found")
            {
                Text = FieldText.Of(254),
            },
            new(EntityField.UserName, FieldType.Text, FieldNeed.Asked, "User name") { Text = FieldText.OfApplication(255) },
            new(EntityField.NormalizedUserName, FieldType.Text, FieldNeed.Asked, "User name in letters of one case, by which the user is found")
            {
                Text = FieldText.OfApplication(255),
            },
            new(EntityField.DeletedAt, FieldType.Time, FieldNeed.AskedNullable, "When the user was deleted, UTC; null of who is there"),
        ],

        // What users are found by: see UserKey.
        UniqueKeys = [],
        Indexes = [],
    };
}
