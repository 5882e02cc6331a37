namespace Auth101.PasswordHashes.Algorithms;

/// <summary>Hashes of what a system makes of a password before it hashes it.</summary>
internal static class PreparedPassword
{
    /// <summary>The same hash, of the password as the system prepares it.</summary>
    public static StoredPasswordHash Preparing(this StoredPasswordHash stored, Func<string, string> prepare) =>
        new(stored.Cost, password => stored.Matches(prepare(password)));
}
