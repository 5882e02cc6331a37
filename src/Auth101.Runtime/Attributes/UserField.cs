namespace Auth101;

/// <summary>
/// The roles that a property of a <see cref="Auth101UserAttribute"/> class can take. A property with the same name has the role without being told.
/// </summary>
public enum UserField
{
    /// <summary>The primary key: Guid, string, int or long.</summary>
    Id,

    /// <summary>The display name.</summary>
    Name,

    /// <summary>The email address in canonical form; unique.</summary>
    Email,

    /// <summary>Whether the address has been proven to belong to the user.</summary>
    EmailVerified,

    /// <summary>The address of a picture.</summary>
    Image,

    /// <summary>Whether the user may sign in.</summary>
    IsActive,

    /// <summary>When the row was made, UTC.</summary>
    CreatedAt,

    /// <summary>When the row last changed, UTC.</summary>
    UpdatedAt,
}
