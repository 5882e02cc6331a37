using Auth101.Passwords;

namespace Auth101;

/// <summary>
/// The formats that are verified without being asked for. A format of another system's hashes builds on them where that system wraps one: <c>{bcrypt}$2a$…</c>.
/// </summary>
public static class PasswordHashFormats
{
    /// <summary>Argon2id and Argon2i, version 19, as PHC strings.</summary>
    public static IPasswordHashFormat Argon2 { get; } = new Format(
        text => PhcString.TryParse(text, out var hash) ? hash.ToStored(Argon2Algorithm.Fastest) : null);

    /// <summary>bcrypt of the kinds <c>$2a$</c>, <c>$2b$</c> and <c>$2y$</c>. By nature of bcrypt only the first 72 bytes of a password count.</summary>
    public static IPasswordHashFormat Bcrypt { get; } = new Format(static text => BcryptHash.TryParse(text, out var hash) ? hash.ToStored() : null);

    /// <summary>Versions 2 and 3 of ASP.NET Core Identity.</summary>
    public static IPasswordHashFormat Identity { get; } = new Format(static text => IdentityHash.TryParse(text, out var hash) ? hash.ToStored() : null);

    private sealed class Format(Func<string, StoredPasswordHash?> parse) : IPasswordHashFormat
    {
        public StoredPasswordHash? Parse(string text)
        {
            ArgumentNullException.ThrowIfNull(text);
            return parse(text);
        }
    }
}
