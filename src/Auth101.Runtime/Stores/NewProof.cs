namespace Auth101.Stores;

/// <summary>A one-time proof to write. A user has one for each purpose: a new one takes the place of the old one.</summary>
public sealed class NewProof
{
    /// <summary>How long after a proof was started no other one is started for the same user and purpose.</summary>
    public static readonly TimeSpan CoolDown = TimeSpan.FromSeconds(60);

    /// <summary>How long <see cref="MostPerPeriod"/> counts: from the first of them.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>How many proofs are started for a user and purpose at most in a <see cref="Period"/>.</summary>
    public const int MostPerPeriod = 5;

    /// <summary>How many guesses at a code there are; then it is dead.</summary>
    public const int MostGuesses = 5;

    /// <summary>A fresh UUIDv7 (RFC 9562) for the id of the row, if there is none yet. Tables whose ids the database makes do not use it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The purpose and the user: <c>reset-password:</c> and the user's id.</summary>
    public required string Identifier { get; init; }

    /// <summary>The hash of what proves it: 43 characters of base64url (RFC 4648).</summary>
    public required string Value { get; init; }

    /// <summary>When the proof begins, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the proof stops to work, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
