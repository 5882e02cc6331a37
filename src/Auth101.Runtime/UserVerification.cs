namespace Auth101;

/// <summary>A proof that waits to be given, as an export has it: without its value. What the table does not keep is null.</summary>
/// <param name="Identifier">The purpose and the user.</param>
/// <param name="ExpiresAt">When it stops to work, UTC.</param>
/// <param name="CreatedAt">When it was first asked for, UTC; null where the table does not keep it.</param>
public sealed record UserVerification(string Identifier, DateTimeOffset ExpiresAt, DateTimeOffset? CreatedAt)
{
    /// <summary>When it was last asked for, UTC.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>How often it was asked for in the hour that begins with <see cref="CreatedAt"/>.</summary>
    public long? SentCount { get; init; }

    /// <summary>How often somebody has guessed at its code.</summary>
    public long? FailedAttempts { get; init; }
}
