namespace Auth101.Stores;

/// <summary>A verification to write.</summary>
public sealed class NewVerification
{
    /// <summary>A fresh UUIDv7 (RFC 9562) for the id. Tables whose ids the database makes do not use it.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is verified, such as an email address; at most 320 characters.</summary>
    public required string Identifier { get; init; }

    /// <summary>The secret, or better its hash; at most 64 characters, unique.</summary>
    public required string Value { get; init; }

    /// <summary>The time, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the secret stops to work, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
