using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Entities;

/// <summary>The table of sessions.</summary>
internal static class SessionEntity
{
    public static EntityDefinition Definition { get; } = new()
    {
        Kind = EntityKind.Session,
        Attribute = AttributeNames.Session,
        Table = "session",
        Comment = "Sessions: one row for each sign-in that has not ended",
        Fields =
        [
            CommonFields.Id("Primary key; the tokens carry it as sid"),
            new(EntityField.Token, FieldType.Text, FieldNeed.Always, "jti of the current refresh token") { Text = FieldText.Ascii(64) },
            new(EntityField.ExpiresAt, FieldType.Time, FieldNeed.Always, "End of the session unless it is refreshed, UTC"),
            CommonFields.UserId,
            new(EntityField.IpAddress, FieldType.Text, FieldNeed.Nullable, "Address that signed in")
            {
                Text = FieldText.Ascii(45),
                Loss = "the address that signed in is not kept",
            },
            new(EntityField.UserAgent, FieldType.Text, FieldNeed.Nullable, "User-Agent that signed in")
            {
                Text = FieldText.Of(512),
                Loss = "the User-Agent that signed in is not kept",
            },
            CommonFields.CreatedAt("AbsoluteSessionLifetime cannot be set"),
            CommonFields.UpdatedAt(
                "Last rotation of the refresh token, UTC",
                "a refresh token that is used again is refused but does not end the session, and RedeliverRefreshToken cannot be set"),
        ],
        UniqueKeys = [[EntityField.Token]],
        Indexes = [[EntityField.UserId, EntityField.ExpiresAt], [EntityField.ExpiresAt]],
    };
}
