namespace Auth101.Tokens;

/// <summary>Says whether a token is one of ours and still good. Stateless, safe for concurrent use.</summary>
internal sealed class TokenValidator(TokenKeyRing keys, TimeProvider timeProvider, TokenParties parties = default)
{
    /// <summary>Validates a token. Never throws, whatever the text.</summary>
    /// <param name="token">The text that claims to be a token.</param>
    /// <param name="kind">Which kind it has to be.</param>
    /// <returns>Its claims; <see langword="null"/> if it is malformed, expired, of another kind or not ours.</returns>
    public TokenClaims? Validate(string? token, TokenKind kind)
    {
        // Three segments: an encrypted token has five, and nobody has business sending us one.
        // No padding (RFC 7515, section 2), which the library would accept: a token has one spelling. TokenKey sees to that of its signature.
        if (string.IsNullOrEmpty(token) || token.Length > TokenKey.MaximumTokenLength || token.AsSpan().Count('.') != 2 || token.Contains('='))
        {
            return null;
        }

        var headerEnd = token.IndexOf('.');
        foreach (var key in keys.Find(token.AsSpan(0, headerEnd), kind))
        {
            if (key.Verifies(token))
            {
                return TokenReader.ReadClaims(token.AsSpan()[(headerEnd + 1)..token.LastIndexOf('.')], kind, parties, timeProvider.GetUtcNow());
            }
        }

        return null;
    }
}
