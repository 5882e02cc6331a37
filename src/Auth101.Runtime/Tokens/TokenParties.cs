namespace Auth101.Tokens;

/// <summary>Who issues the tokens, and for whom, as the options say; the default value says neither.</summary>
/// <param name="Issuer"><c>iss</c></param>
/// <param name="Audience"><c>aud</c></param>
internal readonly record struct TokenParties(string? Issuer, string? Audience)
{
    public static TokenParties Of(AuthOptions options) => new(options.Issuer, options.Audience);

    /// <summary>
    /// Whether a token with these claims is for us. One whose session's row says whether it is good may lack one, not have another: it was issued before the
    /// option was set.
    /// </summary>
    public bool Accept(TokenKind kind, string? issuer, string? audience) => Accepts(kind, Issuer, issuer) && Accepts(kind, Audience, audience);

    private static bool Accepts(TokenKind kind, string? expected, string? actual) =>
        expected is null || actual == expected || (actual is null && kind != TokenKind.Access);
}
