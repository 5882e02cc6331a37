namespace Auth101.PasswordHashes;

/// <summary>
/// Hashes of Nextcloud: <c>1|</c> before bcrypt, <c>2|</c> before Argon2i, <c>3|</c> before Argon2id (lib/private/Security/Hasher.php). Thread-safe.
/// </summary>
public sealed class NextcloudHashes : IPasswordHashFormat
{
    private const int PrefixLength = 2;

    /// <inheritdoc/>
    public StoredPasswordHash? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text switch
        {
            ['1', '|', '$', '2', ..] => PasswordHashFormats.Bcrypt.Parse(text[PrefixLength..]),
            ['2', '|', ..] when text.StartsWith("2|$argon2i$", StringComparison.Ordinal) => PasswordHashFormats.Argon2.Parse(text[PrefixLength..]),
            ['3', '|', ..] when text.StartsWith("3|$argon2id$", StringComparison.Ordinal) => PasswordHashFormats.Argon2.Parse(text[PrefixLength..]),
            _ => null,
        };
    }
}
