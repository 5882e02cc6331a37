namespace Auth101;

/// <summary>
/// The roles that a property of a <see cref="Auth101UserAttribute"/> class can take. A property with the same name has the role without being told,
/// but for the last four.
/// </summary>
public enum UserField
{
    /// <summary>The primary key: Guid, string, int or long.</summary>
    Id,

    /// <summary>The display name.</summary>
    Name,

    /// <summary>The email address in canonical form; unique.</summary>
    Email,

    /// <summary>Whether the address has been proven to belong to the user: a bool, or a nullable time that is there if it has.</summary>
    EmailVerified,

    /// <summary>The address of a picture.</summary>
    Image,

    /// <summary>Whether the user may sign in.</summary>
    IsActive,

    /// <summary>When the row was made, UTC.</summary>
    CreatedAt,

    /// <summary>When the row last changed, UTC.</summary>
    UpdatedAt,

    /// <summary>
    /// The email address once more, in letters of one case (<see cref="MapsToAttribute.Case"/>): Auth101 writes it at sign-up and finds users by it, as ASP.NET
    /// Core Identity does. Taken only where <see cref="MapsToAttribute.Field"/> says so.
    /// </summary>
    NormalizedEmail,

    /// <summary>
    /// The user name, with which the user can sign in; unique. With it an own table may do without an email address, or keep it as one that may be null.
    /// Taken only where <see cref="MapsToAttribute.Field"/> says so.
    /// </summary>
    UserName,

    /// <summary>
    /// The user name once more, in letters of one case (<see cref="MapsToAttribute.Case"/>): Auth101 writes it at sign-up and finds users by it. Taken only
    /// where <see cref="MapsToAttribute.Field"/> says so.
    /// </summary>
    NormalizedUserName,

    /// <summary>
    /// When the user was deleted, UTC; null of who is there. A row with a time is not there for Auth101: its user neither signs in nor is found. Taken only
    /// where <see cref="MapsToAttribute.Field"/> says so.
    /// </summary>
    DeletedAt,
}
