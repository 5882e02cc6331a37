namespace Auth101.PasswordHashes;

/// <summary>
/// bcrypt over the password and, right behind it, a secret of the application: what Devise does with <c>config.pepper</c>. Only the first 72 bytes of both
/// together count. Such hashes look like any bcrypt, so this takes all of those; without a pepper they are verified anyway. Thread-safe.
/// </summary>
/// <param name="pepper">The secret, not empty.</param>
public sealed class PepperedBcryptHashes(string pepper) : IPasswordHashFormat
{
    private readonly string _pepper = string.IsNullOrEmpty(pepper) ? throw new ArgumentException("The pepper is empty.", nameof(pepper)) : pepper;

    /// <inheritdoc/>
    public StoredPasswordHash? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PasswordHashFormats.Bcrypt.Parse(text) is { } bcrypt
            ? new StoredPasswordHash(bcrypt.Cost, password => bcrypt.Matches(password + _pepper))
            : null;
    }
}
