namespace Auth101.Proofs;

/// <summary>
/// What the link says that disowns an account. No row is behind it: it is good until it expires, whatever other mails there were meanwhile, and for an account
/// whose address nobody has proven.
/// </summary>
/// <param name="UserId">The user's id.</param>
/// <param name="Email">The address that the account was opened for.</param>
/// <param name="ExpiresAt">When it ends, UTC, to the second.</param>
internal sealed record DisownToken(string UserId, string Email, DateTimeOffset ExpiresAt)
{
    /// <summary>Says no address, wherever it is written.</summary>
    public override string ToString() => $"{nameof(DisownToken)} {{ {UserId} }}";
}
