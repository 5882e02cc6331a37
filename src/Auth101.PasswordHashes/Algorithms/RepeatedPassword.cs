namespace Auth101.PasswordHashes.Algorithms;

/// <summary>
/// Hashes that take the password again in every round, so that a long one makes each round longer. Passwords beyond a bound fail, which keeps the time within
/// a small multiple of what is counted.
/// </summary>
internal static class RepeatedPassword
{
    /// <summary>
    /// The longest password of which such a hash is computed, in bytes of UTF-8. Drupal's bound is 512, that of phpass 4096; crypt(3) has none.
    /// </summary>
    private const int MaximumBytes = 128;

    /// <param name="rounds">How often the password is taken.</param>
    /// <param name="matches">Whether the bytes of a password match.</param>
    public static StoredPasswordHash ToStored(long rounds, Func<byte[], bool> matches) =>
        StoredPasswordHash.OfUtf8(PasswordHashCost.OfIterations(rounds + rounds / 2), password => password.Length <= MaximumBytes && matches(password));
}
