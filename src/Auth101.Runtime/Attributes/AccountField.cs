namespace Auth101;

/// <summary>
/// The roles that a property of a <see cref="Auth101AccountAttribute"/> class can take. A property with the same name has the role without being told.
/// </summary>
public enum AccountField
{
    /// <summary>The primary key.</summary>
    Id,

    /// <summary>The id that the provider gives the user; for email and password the user's own id.</summary>
    AccountId,

    /// <summary>The provider; "credential" for email and password.</summary>
    ProviderId,

    /// <summary>The user, of the type of its id.</summary>
    UserId,

    /// <summary>An OAuth access token.</summary>
    AccessToken,

    /// <summary>An OAuth refresh token.</summary>
    RefreshToken,

    /// <summary>An OpenID Connect id token.</summary>
    IdToken,

    /// <summary>When the OAuth access token expires, UTC.</summary>
    AccessTokenExpiresAt,

    /// <summary>When the OAuth refresh token expires, UTC.</summary>
    RefreshTokenExpiresAt,

    /// <summary>The OAuth scope.</summary>
    Scope,

    /// <summary>The password hash as a PHC string.</summary>
    Password,

    /// <summary>When the row was made, UTC.</summary>
    CreatedAt,

    /// <summary>When the row last changed, UTC.</summary>
    UpdatedAt,
}
