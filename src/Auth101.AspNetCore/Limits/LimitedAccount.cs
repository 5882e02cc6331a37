using System.Globalization;
using System.Text;

namespace Auth101.Limits;

/// <summary>What an account is called where requests are counted: the same whether there is such an account or not.</summary>
/// <param name="Name">The name, with what kind of name it is.</param>
internal readonly record struct LimitedAccount(string Name)
{
    private const int LongestUserName = 255;

    /// <summary>The account of an address, however it is spelled; <see langword="null"/> if it is none.</summary>
    public static LimitedAccount? OfEmail(string? email) =>
        EmailAddress.TryCanonicalize(email, out var canonical) ? new LimitedAccount("email:" + canonical) : null;

    /// <summary>
    /// The account of a user name. What a database may take for one name is one here: upper and lower case, accents, width, and blanks around it.
    /// </summary>
    public static LimitedAccount? OfUserName(string userName) =>
        userName.Length > LongestUserName ? null : new LimitedAccount("username:" + Fold(userName));

    /// <summary>
    /// The mail to an address for one purpose. Each has a budget of its own: whoever asks for what sends no mail, such as a proof of an address that is proven,
    /// takes nothing from a reset.
    /// </summary>
    public static LimitedAccount? OfMail(string? email, AuthMailPurpose? purpose) =>
        EmailAddress.TryCanonicalize(email, out var canonical) ? new LimitedAccount($"mail:{purpose}:{canonical}") : null;

    /// <summary>The codes that are mailed to an address. They have a budget of their own: who has forgotten a password has tried some.</summary>
    public static LimitedAccount? OfCode(string? email) =>
        EmailAddress.TryCanonicalize(email, out var canonical) ? new LimitedAccount("code:" + canonical) : null;

    /// <summary>The user of a session, who gives the password once more.</summary>
    public static LimitedAccount OfUser(AccessToken token) => new("user:" + token.UserId);

    /// <summary>Names the type only, so that nobody's address reaches a log by way of string formatting.</summary>
    public override string ToString() => nameof(LimitedAccount);

    private static string Fold(string userName)
    {
        // A rune is valid text; Normalize throws on what is not.
        var text = string.Concat(userName.Trim().EnumerateRunes()).Normalize(NormalizationForm.FormKD).ToUpperInvariant().ToLowerInvariant();
        return string.Concat(text.EnumerateRunes().Where(static rune => Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark));
    }
}
