using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Entities;

/// <summary>The table of the ways in which users sign in.</summary>
internal static class AccountEntity
{
    public static EntityDefinition Definition { get; } = new()
    {
        Kind = EntityKind.Account,
        Attribute = AttributeNames.Account,
        Table = "account",
        Comment = "Ways to sign in: a password, or an account with another provider",
        Fields =
        [
            CommonFields.Id(need: FieldNeed.Optional),
            new(
                EntityField.AccountId,
                FieldType.Text,
                FieldNeed.Optional,
                "Id that the provider gives the user; the user's own id for provider 'credential'")
            {
                Text = new(255, Least: TextLengths.Id, IsAscii: false),
            },
            new(EntityField.ProviderId, FieldType.Text, FieldNeed.Always, "Provider; 'credential' for email and password")
            {
                Text = new(64, Least: "credential".Length, IsAscii: true),
            },
            CommonFields.UserId,
            new(EntityField.AccessToken, FieldType.Text, FieldNeed.Nullable, "OAuth access token"),
            new(EntityField.RefreshToken, FieldType.Text, FieldNeed.Nullable, "OAuth refresh token"),
            new(EntityField.IdToken, FieldType.Text, FieldNeed.Nullable, "OpenID Connect id token"),
            new(EntityField.AccessTokenExpiresAt, FieldType.Time, FieldNeed.Nullable, "End of the OAuth access token, UTC"),
            new(EntityField.RefreshTokenExpiresAt, FieldType.Time, FieldNeed.Nullable, "End of the OAuth refresh token, UTC"),
            new(EntityField.Scope, FieldType.Text, FieldNeed.Nullable, "OAuth scope"),
            CommonFields.Password("Password hash as a PHC string; only for provider 'credential'"),
            CommonFields.CreatedAt(),
            CommonFields.UpdatedAt(),
        ],
        UniqueKeys = [[EntityField.ProviderId, EntityField.AccountId], [EntityField.UserId, EntityField.ProviderId]],
        Indexes = [],
    };
}
