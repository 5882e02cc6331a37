using System.Buffers.Text;
using System.Security.Cryptography;
using Auth101.Stores;

namespace Auth101.Tokens;

/// <summary>
/// The ids (<c>jti</c>) of a session's tokens. They all begin with the same 72 random bits, the session's token family, and the session row keeps that of the
/// current refresh token. So a row that was given the id of another, earlier session is not taken for it.
/// </summary>
internal static class TokenId
{
    /// <summary>What every session table has room for.</summary>
    public const int MaximumLength = 64;

    private const int FamilyBytes = SessionReference.TokenFamilyLength * 3 / 4;
    private const int RandomBytes = 24;

    /// <summary>A fresh <c>jti</c> for the first refresh token of a session: 72 random bits of the family, and 192 of its own.</summary>
    public static string NewOfNewFamily() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(FamilyBytes + RandomBytes));

    /// <summary>A fresh <c>jti</c> for another token of a session: its family, and 192 random bits.</summary>
    /// <param name="tokenId">That of any token of the session.</param>
    public static string NewOfFamilyOf(string tokenId)
    {
        Span<byte> random = stackalloc byte[RandomBytes];
        RandomNumberGenerator.Fill(random);
        return Join(tokenId, random);
    }

    /// <summary>A <c>jti</c> of a family with bytes of the caller's own.</summary>
    /// <param name="tokenId">That of any token of the session.</param>
    /// <param name="rest">What makes it one of a kind.</param>
    public static string Join(string tokenId, ReadOnlySpan<byte> rest) =>
        string.Concat(tokenId.AsSpan(0, SessionReference.TokenFamilyLength), Base64Url.EncodeToString(rest));

    /// <summary>The session that a token names; <see langword="null"/> if its <c>jti</c> is not of a form that we ever made, so that it names none.</summary>
    public static SessionReference? ReferenceOf(TokenClaims claims) => ReferenceOf(claims.SessionId, claims.UserId, claims.TokenId);

    /// <summary>The session that an access token names, as <see cref="ReferenceOf(TokenClaims)"/>.</summary>
    public static SessionReference? ReferenceOf(AccessToken token) => ReferenceOf(token.SessionId, token.UserId, token.TokenId);

    /// <summary>The session of these claims, as <see cref="ReferenceOf(TokenClaims)"/>.</summary>
    public static SessionReference? ReferenceOf(string sessionId, string userId, string tokenId)
    {
        if (tokenId.Length is < SessionReference.TokenFamilyLength or > MaximumLength)
        {
            return null;
        }

        foreach (var character in tokenId)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('-' or '_'))
            {
                return null;
            }
        }

        return new SessionReference(sessionId, userId, tokenId[..SessionReference.TokenFamilyLength]);
    }
}
