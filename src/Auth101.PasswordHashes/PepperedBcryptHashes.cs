using System.Text;
using Auth101.PasswordHashes.Algorithms;

namespace Auth101.PasswordHashes;

/// <summary>
/// bcrypt over the password and, right behind it, a secret of the application: what Devise does with <c>config.pepper</c>. Only the first 72 bytes of both
/// together count. Such hashes look like any bcrypt, so this takes all of those; without a pepper they are verified anyway. Thread-safe.
/// </summary>
public sealed class PepperedBcryptHashes : IPasswordHashFormat
{
    private readonly string _pepper;

    /// <summary>Makes the format of an application.</summary>
    /// <param name="pepper">The secret: well-formed text, not empty, and without a NUL, which no bcrypt takes.</param>
    /// <exception cref="ArgumentException">The secret is not so.</exception>
    public PepperedBcryptHashes(string pepper)
    {
        ArgumentException.ThrowIfNullOrEmpty(pepper);
        if (pepper.Contains('\0', StringComparison.Ordinal) || pepper.EnumerateRunes().Any(static rune => rune == Rune.ReplacementChar))
        {
            throw new ArgumentException("The pepper holds a NUL, or is no well-formed text.", nameof(pepper));
        }

        _pepper = pepper;
    }

    /// <inheritdoc/>
    public StoredPasswordHash? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PasswordHashFormats.Bcrypt.Parse(text)?.Preparing(password => password + _pepper);
    }
}
