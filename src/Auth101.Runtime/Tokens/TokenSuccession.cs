using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Auth101.Stores;

namespace Auth101.Tokens;

/// <summary>
/// Makes the <c>jti</c> of a session's next refresh token such that it tells which one it replaced: the row of a session keeps the current one only. After the
/// family of the session's tokens, half of it is random, as rotations that run at once must differ; half is an HMAC over that and the predecessor, which nobody
/// makes or reads without a secret. Stateless, safe for concurrent use.
/// </summary>
internal sealed class TokenSuccession(AuthOptions options)
{
    private const int NonceBytes = 16;
    private const int MacBytes = 16;

    // A key of its own for each use of a secret.
    private readonly byte[][] _keys =
    [
        .. options.PreviousSecrets.Prepend(options.Secret!).Select(
            static secret => HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), "Auth101 refresh token succession"u8)),
    ];

    /// <summary>A fresh <c>jti</c> that replaces that of a refresh token: its family, 128 random bits and a MAC of 128 bits.</summary>
    public string NewSuccessorOf(TokenClaims predecessor)
    {
        Span<byte> id = stackalloc byte[NonceBytes + MacBytes];
        RandomNumberGenerator.Fill(id[..NonceBytes]);
        Mac(_keys[0], id[..NonceBytes], predecessor).CopyTo(id[NonceBytes..]);
        return TokenId.Join(predecessor.TokenId, id);
    }

    /// <summary>Whether a <c>jti</c> has replaced that of a refresh token, also if it was made with a secret that is now a previous one.</summary>
    /// <param name="tokenId">What a session row holds: text of any form.</param>
    /// <param name="predecessor">The claims of the refresh token.</param>
    public bool IsSuccessor(string tokenId, TokenClaims predecessor)
    {
        Span<byte> bytes = stackalloc byte[NonceBytes + MacBytes];
        if (tokenId.Length < SessionReference.TokenFamilyLength
            || !predecessor.TokenId.StartsWith(tokenId[..SessionReference.TokenFamilyLength], StringComparison.Ordinal))
        {
            return false;
        }

        var rest = tokenId.AsSpan(SessionReference.TokenFamilyLength);
        if (!Base64Url.IsValid(rest, out var length) || length != bytes.Length || Base64Url.DecodeFromChars(rest, bytes) != bytes.Length)
        {
            return false;
        }

        foreach (var key in _keys)
        {
            if (CryptographicOperations.FixedTimeEquals(Mac(key, bytes[..NonceBytes], predecessor), bytes[NonceBytes..]))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<byte> Mac(byte[] key, ReadOnlySpan<byte> nonce, TokenClaims predecessor)
    {
        byte[] text = [.. nonce, .. Encoding.UTF8.GetBytes($"{predecessor.SessionId}\n{predecessor.TokenId}")];
        return HMACSHA256.HashData(key, text).AsSpan(0, MacBytes);
    }
}
