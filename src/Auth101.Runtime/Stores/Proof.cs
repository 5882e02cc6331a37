namespace Auth101.Stores;

/// <summary>
/// What a one-time proof must find for a store to do what it proves: the row of <c>verification</c> with <see cref="Identifier"/> and
/// <see cref="Value"/>, which has not expired, and the user there with the address to which the proof was sent. A link that went to an address which the user
/// had before is dead by itself.
/// </summary>
/// <param name="UserId">The user's id.</param>
/// <param name="Identifier">The purpose and the user: what the row is found by.</param>
/// <param name="Value">The hash that the row holds; never empty.</param>
/// <param name="Email">The user's address when the proof was asked for, in canonical form.</param>
public sealed record Proof(string UserId, string Identifier, string Value, string Email)
{
    /// <summary>Says neither what is secret nor an address, wherever it is written.</summary>
    public override string ToString() => $"{nameof(Proof)} {{ {Identifier} }}";
}
