namespace Auth101.Limits;

/// <summary>What an account is called where requests are counted: the same whether there is such an account or not.</summary>
/// <param name="Name">The name, with what kind of name it is. All spellings that a database may take for one are one.</param>
/// <param name="Spelling">The name as the user spells it but for case: what a device is known by, so that a similar name is of no use for it.</param>
internal readonly record struct LimitedAccount(string Name, string Spelling)
{
    private const int LongestUserName = 255;

    /// <summary>The account of an address; <see langword="null"/> if it is none.</summary>
    public static LimitedAccount? OfEmail(string? email) => OfAddress("email", email);

    /// <summary>The account of a user name; <see langword="null"/> if it is too long for one.</summary>
    public static LimitedAccount? OfUserName(string userName) => userName.Length > LongestUserName
        ? null
        : Of("username", SpelledName.Fold(userName), userName.Trim().ToUpperInvariant());

    /// <summary>
    /// The mail to an address for one purpose. Each has a budget of its own: whoever asks for what sends no mail, such as a proof of an address that is proven,
    /// takes nothing from a reset.
    /// </summary>
    public static LimitedAccount? OfMail(string? email, AuthMailPurpose? purpose) => OfAddress($"mail:{purpose}", email);

    /// <summary>The codes that are mailed to an address. They have a budget of their own: who has forgotten a password has tried some.</summary>
    public static LimitedAccount? OfCode(string? email) => OfAddress("code", email);

    /// <summary>The user of a session, who gives the password once more.</summary>
    public static LimitedAccount OfUser(AccessToken token) => Of("user", token.UserId, token.UserId);

    /// <summary>Names the type only, so that nobody's address reaches a log by way of string formatting.</summary>
    public override string ToString() => nameof(LimitedAccount);

    private static LimitedAccount? OfAddress(string kind, string? email) =>
        EmailAddress.TryCanonicalize(email, out var canonical) ? Of(kind, SpelledName.Fold(canonical), canonical) : null;

    private static LimitedAccount Of(string kind, string name, string spelling) => new($"{kind}:{name}", $"{kind}:{spelling}");
}
