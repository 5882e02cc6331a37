namespace Auth101;

/// <summary>
/// The roles that a property of a <see cref="Auth101SessionAttribute"/> class can take. A property with the same name has the role without being told.
/// </summary>
public enum SessionField
{
    /// <summary>The primary key; the tokens carry it as sid.</summary>
    Id,

    /// <summary>The jti of the current refresh token.</summary>
    Token,

    /// <summary>When the session ends, UTC.</summary>
    ExpiresAt,

    /// <summary>The user, of the type of its id.</summary>
    UserId,

    /// <summary>The address that signed in, at most 45 characters.</summary>
    IpAddress,

    /// <summary>The User-Agent that signed in, cut to 512 characters.</summary>
    UserAgent,

    /// <summary>When the session began, UTC.</summary>
    CreatedAt,

    /// <summary>When the refresh token was last rotated, UTC.</summary>
    UpdatedAt,
}
