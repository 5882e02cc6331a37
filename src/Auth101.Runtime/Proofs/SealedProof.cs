using Auth101.Stores;

namespace Auth101.Proofs;

/// <summary>What a one-time token says, or a code together with who sent it. Nothing of it is in clear in a link.</summary>
/// <param name="Purpose">What it is good for.</param>
/// <param name="UserId">The user's id.</param>
/// <param name="Email">The user's address when it was asked for.</param>
/// <param name="NewEmail">The address that the user is to have; <see langword="null"/> unless it is about a change.</param>
/// <param name="Secret">
/// What is random about it: 32 bytes in base64url, or the code. Where the token is about the row of another one, the value of that row.
/// </param>
/// <param name="Value">What the row holds: a keyed hash of all the others.</param>
internal sealed record SealedProof(ProofPurpose Purpose, string UserId, string Email, string? NewEmail, string Secret, string Value)
{
    /// <summary>What the row is found by.</summary>
    public string Identifier => IdentifierOf(Purpose, UserId);

    /// <summary>The row that a purpose has for a user.</summary>
    public static string IdentifierOf(ProofPurpose purpose, string userId) => ProofPurposes.OfUsers.Contains(purpose.OfRow())
        ? $"{purpose.OfRow().Name()}:{userId}"
        : throw new InvalidOperationException($"A user has no row for {purpose}.");

    /// <summary>What a store must find.</summary>
    public Proof ToProof() => new(UserId, Identifier, Value, Email);

    /// <summary>The row to write.</summary>
    /// <param name="now">The time.</param>
    /// <param name="lifetime">How long it works.</param>
    /// <param name="verifiedHash">The stored hash of the password with which it was asked for; <see langword="null"/> for none.</param>
    public NewProof ToNewProof(DateTimeOffset now, TimeSpan lifetime, string? verifiedHash = null) => new()
    {
        Id = Guid.CreateVersion7(now),
        UserId = UserId,
        Email = Email,
        Identifier = Identifier,
        Value = Value,
        VerifiedHash = verifiedHash,
        CreatedAt = now,
        ExpiresAt = now + lifetime,
    };

    /// <summary>Says nothing of what is secret, wherever it is written.</summary>
    public override string ToString() => $"{nameof(SealedProof)} {{ {Identifier} }}";
}
