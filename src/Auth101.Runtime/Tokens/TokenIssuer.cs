using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Auth101.Tokens;

/// <summary>Makes the tokens of a session.</summary>
internal sealed class TokenIssuer(TokenKeyRing keys, AuthOptions options)
{
    private readonly TokenParties _parties = TokenParties.Of(options);
    private readonly TimeSpan _sessionLifetime = Shorter(options.RefreshTokenLifetime, options.AbsoluteSessionLifetime);

    /// <summary>How long an access token lives.</summary>
    public TimeSpan AccessTokenLifetime { get; } = options.AccessTokenLifetime;

    /// <summary>When a session ends that is made or refreshed now. A JWT counts whole seconds, so that the row and the token agree to the tick.</summary>
    public DateTimeOffset SessionExpiry(DateTimeOffset now) => WholeSeconds(now + _sessionLifetime);

    /// <summary>Makes both tokens.</summary>
    /// <param name="user">The user, given back with the tokens.</param>
    /// <param name="refresh">The claims of the refresh token; its <c>jti</c> and its end are those of the session row.</param>
    /// <param name="now">The time, at which the access token's life begins.</param>
    public SignedIn<TUser> Issue<TUser>(TUser user, TokenClaims refresh, DateTimeOffset now)
        where TUser : class
    {
        var access = refresh with { TokenId = TokenId.NewOfFamilyOf(refresh.TokenId), IssuedAt = now, ExpiresAt = now + AccessTokenLifetime };
        return new SignedIn<TUser>(user, Sign(TokenKind.Access, access), Sign(TokenKind.Refresh, refresh), AccessTokenLifetime) { Claims = refresh };
    }

    /// <summary>Makes one token.</summary>
    public string Sign(TokenKind kind, TokenClaims claims)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("sub"u8, claims.UserId);
            writer.WriteString("sid"u8, claims.SessionId);
            writer.WriteString("jti"u8, claims.TokenId);
            writer.WriteString("type"u8, TokenReader.TypeOf(kind));
            writer.WriteNumber("iat"u8, claims.IssuedAt.ToUnixTimeSeconds());
            writer.WriteNumber("exp"u8, claims.ExpiresAt.ToUnixTimeSeconds());
            if (claims.AuthenticatedAt is { } authenticatedAt)
            {
                writer.WriteNumber("auth_time"u8, authenticatedAt.ToUnixTimeSeconds());
            }

            if (kind == TokenKind.Session && claims.IsPersistent)
            {
                writer.WriteBoolean("persistent"u8, true);
            }

            WriteIfSet(writer, "iss"u8, _parties.Issuer);
            WriteIfSet(writer, "aud"u8, _parties.Audience);
            writer.WriteEndObject();
        }

        return keys.SigningKeyOf(kind).Sign(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    private static void WriteIfSet(Utf8JsonWriter writer, ReadOnlySpan<byte> claim, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(claim, value);
        }
    }

    private static DateTimeOffset WholeSeconds(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    private static TimeSpan Shorter(TimeSpan lifetime, TimeSpan? limit) => limit < lifetime ? limit.Value : lifetime;
}
