using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace Auth101.Tokens;

/// <summary>
/// Reads the two JSON segments of a token strictly: every claim once, of exactly the type that we write. The library is more generous
/// (a number as <c>sub</c>, text as <c>exp</c>, the last of two values), and generosity has no place here.
/// </summary>
internal static class TokenReader
{
    /// <summary>
    /// Reads a header: the algorithm once, a key's id at most once, and nothing that asks for what we do not do (<c>crit</c>, RFC 7515, section 4.1.11).
    /// </summary>
    /// <param name="segment">At most <see cref="TokenKey.MaximumTokenLength"/> characters.</param>
    /// <returns><see langword="null"/> for any other header.</returns>
    public static TokenHeader? ReadHeader(ReadOnlySpan<char> segment)
    {
        Span<byte> buffer = stackalloc byte[Base64Url.GetMaxDecodedLength(segment.Length)];
        try
        {
            return TryDecode(segment, buffer, out var json) ? ParseHeader(json) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, or text that is not Unicode.
            return null;
        }
    }

    /// <summary>Reads the claims of a token whose signature is good.</summary>
    /// <param name="segment">At most <see cref="TokenKey.MaximumTokenLength"/> characters.</param>
    /// <param name="kind">Which kind it has to be.</param>
    /// <param name="parties">Who has to be its issuer and its audience. Where the options do not say, the claim is ignored as any other.</param>
    /// <param name="now">The time; a token that expires at it or before is refused.</param>
    /// <returns>The claims; <see langword="null"/> if one is missing, doubled or of a wrong type, or if the token is not good at this time.</returns>
    public static TokenClaims? ReadClaims(ReadOnlySpan<char> segment, TokenKind kind, TokenParties parties, DateTimeOffset now)
    {
        Span<byte> buffer = stackalloc byte[Base64Url.GetMaxDecodedLength(segment.Length)];
        try
        {
            return TryDecode(segment, buffer, out var json) ? ParseClaims(json, kind, parties, now) : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static bool TryDecode(ReadOnlySpan<char> segment, Span<byte> buffer, out ReadOnlySpan<byte> json)
    {
        var decoded = Base64Url.DecodeFromChars(segment, buffer, out _, out var written) == OperationStatus.Done;
        json = buffer[..written];
        return decoded;
    }

    private static TokenHeader? ParseHeader(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        string? algorithm = null, keyId = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var good = reader switch
            {
                _ when reader.ValueTextEquals("alg"u8) => TryReadText(ref reader, ref algorithm),
                _ when reader.ValueTextEquals("kid"u8) => TryReadText(ref reader, ref keyId),
                _ when reader.ValueTextEquals("crit"u8) => false,
                _ => reader.TrySkip(),
            };
            if (!good)
            {
                return null;
            }
        }

        return !reader.Read() && algorithm is not null ? new TokenHeader(algorithm, keyId) : null;
    }

    private static TokenClaims? ParseClaims(ReadOnlySpan<byte> json, TokenKind kind, TokenParties parties, DateTimeOffset now)
    {
        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        string? userId = null, sessionId = null, tokenId = null, type = null, issuer = null, audience = null;
        DateTimeOffset? issuedAt = null, expiresAt = null, notBefore = null, authenticatedAt = null;
        bool? isPersistent = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var good = reader switch
            {
                _ when reader.ValueTextEquals("sub"u8) => TryReadText(ref reader, ref userId),
                _ when reader.ValueTextEquals("sid"u8) => TryReadText(ref reader, ref sessionId),
                _ when reader.ValueTextEquals("jti"u8) => TryReadText(ref reader, ref tokenId),
                _ when reader.ValueTextEquals("type"u8) => TryReadText(ref reader, ref type),
                _ when parties.Issuer is not null && reader.ValueTextEquals("iss"u8) => TryReadText(ref reader, ref issuer),
                _ when parties.Audience is not null && reader.ValueTextEquals("aud"u8) => TryReadText(ref reader, ref audience),
                _ when reader.ValueTextEquals("iat"u8) => TryReadTime(ref reader, ref issuedAt),
                _ when reader.ValueTextEquals("exp"u8) => TryReadTime(ref reader, ref expiresAt),
                _ when reader.ValueTextEquals("nbf"u8) => TryReadTime(ref reader, ref notBefore),
                _ when reader.ValueTextEquals("auth_time"u8) => TryReadTime(ref reader, ref authenticatedAt),
                _ when kind == TokenKind.Session && reader.ValueTextEquals("persistent"u8) => TryReadFlag(ref reader, ref isPersistent),
                _ => reader.TrySkip(),
            };
            if (!good)
            {
                return null;
            }
        }

        // No clock skew is allowed: the same application writes and reads these times.
        return !reader.Read()
            && userId is not null && sessionId is not null && tokenId is not null
            && parties.Accept(kind, issuer, audience)
            && type == TypeOf(kind)
            && issuedAt is { } issued && expiresAt is { } expires
            && now < expires && !(now < notBefore)
                ? new TokenClaims(userId, sessionId, tokenId, issued, expires) { AuthenticatedAt = authenticatedAt, IsPersistent = isPersistent == true }
                : null;
    }

    /// <summary>What the claim <c>type</c> says of a kind of token.</summary>
    public static string TypeOf(TokenKind kind) => kind switch
    {
        TokenKind.Access => "access",
        TokenKind.Refresh => "refresh",
        TokenKind.Session => "session",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
    };

    private static bool TryReadText(ref Utf8JsonReader reader, ref string? value)
    {
        if (value is not null || !reader.Read() || reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        value = reader.GetString();
        return value is not "";
    }

    private static bool TryReadFlag(ref Utf8JsonReader reader, ref bool? value)
    {
        if (value is not null || !reader.Read() || reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
        {
            return false;
        }

        value = reader.GetBoolean();
        return true;
    }

    private static bool TryReadTime(ref Utf8JsonReader reader, ref DateTimeOffset? value)
    {
        if (value is not null || !reader.Read() || reader.TokenType != JsonTokenType.Number || !reader.TryGetInt64(out var seconds)
            || seconds < 0 || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return false;
        }

        value = DateTimeOffset.FromUnixTimeSeconds(seconds);
        return true;
    }
}
