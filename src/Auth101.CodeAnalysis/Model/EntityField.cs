namespace Auth101.CodeAnalysis.Model;

/// <summary>The roles that a column can have, of all entities. The names are those of the runtime's field enumerations and of the default properties.</summary>
internal enum EntityField
{
    /// <summary>An application column.</summary>
    None,
    Id,
    Name,
    Email,
    EmailVerified,
    Image,
    IsActive,
    CreatedAt,
    UpdatedAt,
    NormalizedEmail,
    UserName,
    NormalizedUserName,
    DeletedAt,
    Token,
    ExpiresAt,
    UserId,
    IpAddress,
    UserAgent,
    AccountId,
    ProviderId,
    AccessToken,
    RefreshToken,
    IdToken,
    AccessTokenExpiresAt,
    RefreshTokenExpiresAt,
    Scope,
    Password,
    Identifier,
    Value,
    SentCount,
    FailedAttempts,
    FullAt,
}
