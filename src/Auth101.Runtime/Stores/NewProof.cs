namespace Auth101.Stores;

/// <summary>
/// A one-time proof to write, or a mail to an address to count. A user has one proof for each purpose: a new one takes the place of the old one; and so has an
/// address one row for each purpose, whoever asks for mail to it.
/// </summary>
public sealed class NewProof
{
    /// <summary>How long after a proof was started no other one is started for the same purpose and user, or address.</summary>
    public static readonly TimeSpan CoolDown = TimeSpan.FromSeconds(60);

    /// <summary>How long <see cref="MostPerPeriod"/> counts: from the first of them.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>How many proofs are started for a purpose and user, or address, at most in a <see cref="Period"/>.</summary>
    public const int MostPerPeriod = 5;

    /// <summary>How many guesses at a code there are; then it is dead.</summary>
    public const int MostGuesses = 5;

    /// <summary>A fresh UUIDv7 (RFC 9562) for the id of the row, if there is none yet. Tables whose ids the database makes do not use it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The user whom it is about, who must be there if <see cref="AsksForUser"/> says so.</summary>
    public required string UserId { get; init; }

    /// <summary>
    /// Whether the user must be there, with the address. Not for a mail that says what was done to the account: whoever has the address hears of it, whatever
    /// was done since.
    /// </summary>
    public bool AsksForUser { get; init; } = true;

    /// <summary>The address that the user must still have, in canonical form; empty for a user who has none.</summary>
    public required string Email { get; init; }

    /// <summary>
    /// The purpose and the user: <c>reset-password:</c> and the user's id. Where it counts mails to an address, the purpose and a keyed hash of the address:
    /// <c>reset-password-to:</c> and 22 characters of base64url.
    /// </summary>
    public required string Identifier { get; init; }

    /// <summary>The hash of what proves it: 43 characters of base64url (RFC 4648).</summary>
    public required string Value { get; init; }

    /// <summary>
    /// The stored hash that a password was verified against to ask for the proof, which must still be the stored one; <see langword="null"/> where none was.
    /// Mail waits, and whoever replaced the password meanwhile has not asked.
    /// </summary>
    public string? VerifiedHash { get; init; }

    /// <summary>When the proof begins, UTC.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When the proof stops to work, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
