namespace Auth101;

/// <summary>A proof that waits to be given, as an export has it: without its value.</summary>
/// <param name="Identifier">The purpose and the user.</param>
/// <param name="ExpiresAt">When it stops to work, UTC.</param>
/// <param name="CreatedAt">When it was asked for, UTC; null where the table does not keep it.</param>
public sealed record UserVerification(string Identifier, DateTimeOffset ExpiresAt, DateTimeOffset? CreatedAt);
