namespace Auth101;

/// <summary>A password that somebody wants to have, for <see cref="IPasswordRule"/>.</summary>
/// <param name="password">The password.</param>
public sealed class ProposedPassword(string password)
{
    /// <summary>The password as it is going to be hashed: well-formed text in Unicode normalization form C, neither trimmed nor cut.</summary>
    public string Password { get; } = password;

    /// <summary>
    /// The user's address in its canonical form; <see langword="null"/> where it is not known: users need not have one, and an administrator names a user by
    /// the id.
    /// </summary>
    public string? Email { get; init; }

    /// <summary>The user's user name; <see langword="null"/> where there is none, or it is not known, as at a reset by mail.</summary>
    public string? UserName { get; init; }

    /// <summary>The user's name; <see langword="null"/> where there is none, or it is not known, as at a reset by mail.</summary>
    public string? Name { get; init; }

    /// <summary>Names the type only, so that no password reaches a log by way of string formatting.</summary>
    public override string ToString() => nameof(ProposedPassword);
}
