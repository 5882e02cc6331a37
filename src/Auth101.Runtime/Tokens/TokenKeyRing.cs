using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Auth101.Tokens;

/// <summary>
/// The keys of an application: which one signs, and which are accepted. Refresh and session tokens are signed with the secret, because nobody but us
/// verifies them; access tokens, too, unless there is a signing key. Safe for concurrent use.
/// </summary>
internal sealed class TokenKeyRing
{
    private readonly TokenKey[] _secrets;
    private readonly TokenKey[] _curves;

    public TokenKeyRing(AuthOptions options)
    {
        _secrets = [.. options.PreviousSecrets.Prepend(options.Secret!).Select(TokenKey.OfSecret)];
        var curves = options.SigningKey is null ? [] : options.PreviousSigningKeys.Prepend(options.SigningKey).Select(Read).ToArray();
        _curves = [.. curves.Select(TokenKey.OfCurve)];
        JsonWebKeySet = Publish(curves);
    }

    /// <summary>The public keys that access tokens can be verified with, as JSON (RFC 7517); without a signing key there are none.</summary>
    public string JsonWebKeySet { get; }

    /// <summary>The key that signs.</summary>
    public TokenKey SigningKeyOf(TokenKind kind) => KeysOf(kind)[0];

    /// <summary>The keys that a token with a header may be signed with: the one that its <c>kid</c> names, or all of its algorithm if it names none.</summary>
    /// <param name="header">The first segment; at most <see cref="TokenKey.MaximumTokenLength"/> characters.</param>
    /// <param name="kind">The kind of token.</param>
    public IEnumerable<TokenKey> Find(ReadOnlySpan<char> header, TokenKind kind)
    {
        var keys = KeysOf(kind);
        foreach (var key in keys)
        {
            if (header.SequenceEqual(key.Header))
            {
                return [key];
            }
        }

        return TokenReader.ReadHeader(header) is { } read
            ? keys.Where(key => key.Algorithm == read.Algorithm && (read.KeyId is null || key.Id == read.KeyId))
            : [];
    }

    private TokenKey[] KeysOf(TokenKind kind) => kind == TokenKind.Access && _curves.Length > 0 ? _curves : _secrets;

    private static CurveKey Read(string pem) =>
        CurveKey.TryRead(pem, out var key) ? key : throw new InvalidOperationException("The options were not validated.");

    private static string Publish(CurveKey[] keys)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("keys"u8);
            foreach (var key in keys)
            {
                writer.WriteStartObject();
                writer.WriteString("kty"u8, "EC"u8);
                writer.WriteString("crv"u8, "P-256"u8);
                writer.WriteString("use"u8, "sig"u8);
                writer.WriteString("alg"u8, "ES256"u8);
                writer.WriteString("kid"u8, key.Thumbprint);
                writer.WriteString("x"u8, key.X);
                writer.WriteString("y"u8, key.Y);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
