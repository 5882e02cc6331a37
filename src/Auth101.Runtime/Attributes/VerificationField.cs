namespace Auth101;

/// <summary>
/// The roles that a property of a <see cref="Auth101VerificationAttribute"/> class can take. A property with the same name has the role without being told.
/// </summary>
public enum VerificationField
{
    /// <summary>The primary key.</summary>
    Id,

    /// <summary>What is verified of whom: the purpose and the user's id; unique.</summary>
    Identifier,

    /// <summary>The hash of the secret; unique.</summary>
    Value,

    /// <summary>When the secret stops to work, UTC.</summary>
    ExpiresAt,

    /// <summary>When the hour began in which <see cref="SentCount"/> counts, UTC.</summary>
    CreatedAt,

    /// <summary>When the secret was made, UTC.</summary>
    UpdatedAt,

    /// <summary>How many secrets were made in the hour that begins with <see cref="CreatedAt"/>: int or long; null counts as none.</summary>
    SentCount,

    /// <summary>How often a code was guessed: int or long; null counts as never.</summary>
    FailedAttempts,
}
