using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Auth101.Passwords;

/// <summary>A bcrypt hash of the kinds <c>$2a$</c>, <c>$2b$</c> and <c>$2y$</c>, made elsewhere. It is verified and never made here.</summary>
/// <remarks>By nature of bcrypt only the first 72 bytes of a password count.</remarks>
internal sealed class BcryptHash
{
    private const int MinimumCost = 4;
    private const int MaximumCost = 15;
    private const int Length = 60;
    private const int SaltStart = 7;
    private const int LastOfSalt = 28;

    private static readonly SearchValues<char> Alphabet = SearchValues.Create("./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private readonly string _text;

    private BcryptHash(string text) => _text = text;

    public PasswordHashCost Cost => PasswordHashCost.OfBcrypt(CostOf(_text));

    /// <summary>Parses a stored hash strictly.</summary>
    /// <returns><see langword="false"/> for other kinds, a cost that is out of bounds, and text that no bcrypt writes.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out BcryptHash? hash)
    {
        hash = IsBcrypt(text) ? new BcryptHash(text) : null;
        return hash is not null;
    }

    public StoredPasswordHash ToStored() => new(Cost, Matches);

    /// <summary>Does the work that the hash demands and says whether the password matches.</summary>
    public bool Matches(string password)
    {
        var matches = BCrypt.Net.BCrypt.Verify(password, _text);

        // bcrypt repeats the password and a NUL up to 72 bytes, so "a" and "a\0a" have one hash. No other bcrypt takes a NUL in a password.
        return matches && !password.Contains('\0', StringComparison.Ordinal);
    }

    private static bool IsBcrypt(string text) =>
        text.Length == Length
        && text is ['$', '2', 'a' or 'b' or 'y', '$', >= '0' and <= '9', >= '0' and <= '9', '$', ..]
        && CostOf(text) is >= MinimumCost and <= MaximumCost
        && !text.AsSpan(SaltStart).ContainsAnyExcept(Alphabet)

        // 16 bytes of salt and 23 of hash leave unused bits in their last characters, which are zero.
        && ".Oeu".Contains(text[LastOfSalt], StringComparison.Ordinal)
        && ".CGKOSWaeimquy26".Contains(text[^1], StringComparison.Ordinal);

    private static int CostOf(string text) => int.Parse(text.AsSpan(4, 2), NumberStyles.None, CultureInfo.InvariantCulture);
}
