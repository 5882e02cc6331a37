namespace Auth101;

/// <summary>
/// The roles that a property of a <see cref="Auth101VerificationAttribute"/> class can take. A property with the same name has the role without being told.
/// </summary>
public enum VerificationField
{
    /// <summary>The primary key.</summary>
    Id,

    /// <summary>What is verified, such as an email address.</summary>
    Identifier,

    /// <summary>The secret, or better its hash; unique.</summary>
    Value,

    /// <summary>When the secret stops to work, UTC.</summary>
    ExpiresAt,

    /// <summary>When the row was made, UTC.</summary>
    CreatedAt,

    /// <summary>When the row last changed, UTC.</summary>
    UpdatedAt,
}
