using Auth101.CodeAnalysis.Model;

namespace Auth101.CodeAnalysis.Parsing;

/// <summary>The roles of each entity: their types, which of them an own table must have, and what they mean.</summary>
internal static class FieldCatalog
{
    /// <summary>The table that says which mapping the managed tables were created for.</summary>
    public const string MarkerTable = "auth101_schema";

    private static readonly FieldDefinition[] User =
    [
        new(EntityField.Id, FieldType.Id, FieldNeed.Always, "Primary key"),
        new(EntityField.Name, FieldType.Text, FieldNeed.Nullable, "Display name", "the name of a user is always null in answers"),
        new(EntityField.Email, FieldType.Text, FieldNeed.Always, "Email address in canonical form: NFKC, lower case"),
        new(EntityField.EmailVerified, FieldType.Flag, FieldNeed.Optional, "Whether the address has been proven to belong to the user", "no address ever counts as verified"),
        new(EntityField.Image, FieldType.Text, FieldNeed.Nullable, "Address of a picture", "the image of a user is always null in answers"),
        new(EntityField.IsActive, FieldType.Flag, FieldNeed.Optional, "Whether the user may sign in", "no user can be locked out"),
        .. Stamps("Last change of the row, UTC"),
    ];

    private static readonly FieldDefinition[] Session =
    [
        new(EntityField.Id, FieldType.Id, FieldNeed.Always, "Primary key; the tokens carry it as sid"),
        new(EntityField.Token, FieldType.Text, FieldNeed.Always, "jti of the current refresh token"),
        new(EntityField.ExpiresAt, FieldType.Time, FieldNeed.Always, "End of the session unless it is refreshed, UTC"),
        new(EntityField.UserId, FieldType.UserId, FieldNeed.Always, "The user"),
        new(EntityField.IpAddress, FieldType.Text, FieldNeed.Nullable, "Address that signed in", "the address that signed in is not kept"),
        new(EntityField.UserAgent, FieldType.Text, FieldNeed.Nullable, "User-Agent that signed in", "the User-Agent that signed in is not kept"),
        .. Stamps(
            "Last rotation of the refresh token, UTC",
            "AbsoluteSessionLifetime cannot be set",
            "a refresh token that is used again is refused but does not end the session, and RedeliverRefreshToken cannot be set"),
    ];

    private static readonly FieldDefinition[] Account =
    [
        new(EntityField.Id, FieldType.Id, FieldNeed.Optional, "Primary key"),
        new(EntityField.AccountId, FieldType.Text, FieldNeed.Optional, "Id that the provider gives the user; the user's own id for provider 'credential'"),
        new(EntityField.ProviderId, FieldType.Text, FieldNeed.Always, "Provider; 'credential' for email and password"),
        new(EntityField.UserId, FieldType.UserId, FieldNeed.Always, "The user"),
        new(EntityField.AccessToken, FieldType.Text, FieldNeed.Nullable, "OAuth access token"),
        new(EntityField.RefreshToken, FieldType.Text, FieldNeed.Nullable, "OAuth refresh token"),
        new(EntityField.IdToken, FieldType.Text, FieldNeed.Nullable, "OpenID Connect id token"),
        new(EntityField.AccessTokenExpiresAt, FieldType.Time, FieldNeed.Nullable, "End of the OAuth access token, UTC"),
        new(EntityField.RefreshTokenExpiresAt, FieldType.Time, FieldNeed.Nullable, "End of the OAuth refresh token, UTC"),
        new(EntityField.Scope, FieldType.Text, FieldNeed.Nullable, "OAuth scope"),
        new(EntityField.Password, FieldType.Text, FieldNeed.NullableAlways, "Password hash as a PHC string; only for provider 'credential'"),
        .. Stamps("Last change of the row, UTC"),
    ];

    private static readonly FieldDefinition[] Verification =
    [
        new(EntityField.Id, FieldType.Id, FieldNeed.Always, "Primary key"),
        new(EntityField.Identifier, FieldType.Text, FieldNeed.Always, "What is verified, such as an email address"),
        new(EntityField.Value, FieldType.Text, FieldNeed.Always, "The secret, or its hash"),
        new(EntityField.ExpiresAt, FieldType.Time, FieldNeed.Always, "When the secret stops working, UTC"),
        .. Stamps("Last change of the row, UTC"),
    ];

    public static IReadOnlyList<FieldDefinition> Of(EntityKind kind) => kind switch
    {
        EntityKind.User => User,
        EntityKind.Session => Session,
        EntityKind.Account => Account,
        _ => Verification,
    };

    public static FieldDefinition? Find(EntityKind kind, string name)
    {
        foreach (var definition in Of(kind))
        {
            if (definition.Field.ToString() == name)
            {
                return definition;
            }
        }

        return null;
    }

    public static string DefaultTable(EntityKind kind) => kind switch
    {
        EntityKind.User => "users",
        EntityKind.Session => "session",
        EntityKind.Account => "account",
        _ => "verification",
    };

    /// <summary>The column that the generator adds to a managed table for a role that the class leaves out.</summary>
    public static ColumnModel DefaultColumn(FieldDefinition definition, ColumnType userIdType)
    {
        var type = definition.Type switch
        {
            FieldType.Id => ColumnType.Guid,
            FieldType.UserId => userIdType,
            FieldType.Text => ColumnType.String,
            FieldType.Flag => ColumnType.Boolean,
            _ => ColumnType.DateTimeOffset,
        };
        var name = definition.Field.ToString();
        return new ColumnModel(
            name,
            SnakeCase.From(name),
            definition.Field,
            type,
            ColumnTypes.NameOf(type),
            IsEnum: false,
            definition.IsNullable,
            ColumnOrigin.Generated,
            IsRequired: type == ColumnType.String && !definition.IsNullable,
            IsInitOnly: definition.Type is FieldType.Id,
            InputName: null);
    }

    /// <summary>The property of a column that has a role and that the class leaves out, as C#.</summary>
    public static string DeclarationOf(ColumnModel column)
    {
        var required = column.IsRequired ? "required " : string.Empty;
        var setter = column.IsInitOnly ? "init" : "set";
        var initializer = column.Field == EntityField.IsActive ? " = true;" : string.Empty;
        return $"public {required}{column.DeclaredType} {column.Property} {{ get; {setter}; }}{initializer}";
    }

    private static FieldDefinition[] Stamps(
        string updatedAt,
        string lossOfCreatedAt = "the time of its creation is not kept",
        string lossOfUpdatedAt = "the time of its last change is not kept") =>
    [
        new(EntityField.CreatedAt, FieldType.Time, FieldNeed.Optional, "Creation of the row, UTC", lossOfCreatedAt),
        new(EntityField.UpdatedAt, FieldType.Time, FieldNeed.Optional, updatedAt, lossOfUpdatedAt),
    ];
}

/// <summary>A role.</summary>
/// <param name="Field">The role.</param>
/// <param name="Type">The type that its property has.</param>
/// <param name="Need">Whether an own table must have it, and whether it may be null.</param>
/// <param name="Description">What it means, as a comment in the schema script.</param>
/// <param name="Loss">What an own table without it cannot do; null if nothing is lost.</param>
internal sealed record FieldDefinition(EntityField Field, FieldType Type, FieldNeed Need, string Description, string? Loss = null)
{
    public bool IsNullable => Need is FieldNeed.Nullable or FieldNeed.NullableAlways;

    public bool IsRequiredOnOwnTable => Need is FieldNeed.Always or FieldNeed.NullableAlways;
}

/// <summary>What type the property of a role has.</summary>
internal enum FieldType
{
    /// <summary>Guid, string, int or long.</summary>
    Id,

    /// <summary>The type of the user's id.</summary>
    UserId,

    /// <summary>string.</summary>
    Text,

    /// <summary>bool.</summary>
    Flag,

    /// <summary>DateTimeOffset or DateTime.</summary>
    Time,
}

/// <summary>Whether an own table must have a role, and whether it may be null.</summary>
internal enum FieldNeed
{
    /// <summary>An own table may leave it out; where it is, it has a value.</summary>
    Optional,

    /// <summary>An own table may leave it out, and it may be null.</summary>
    Nullable,

    /// <summary>An own table must have it, and it has a value.</summary>
    Always,

    /// <summary>An own table must have it, and it may be null.</summary>
    NullableAlways,
}
