using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Auth101.Tokens;

/// <summary>A key that tokens are signed or verified with: one key, one algorithm. Safe for concurrent use.</summary>
internal sealed class TokenKey
{
    /// <summary>Longer text is not even parsed. Ours are below 600 characters with UUIDs as ids.</summary>
    public const int MaximumTokenLength = 4096;

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false, MaximumTokenSizeInBytes = MaximumTokenLength };

    private readonly bool _isCurve;
    private readonly int _signatureBytes;
    private readonly SigningCredentials _signing;
    private readonly TokenValidationParameters _validation;

    private TokenKey(SecurityKey key, string id, string algorithm)
    {
        key.KeyId = id;
        Id = id;
        Algorithm = algorithm;
        _isCurve = algorithm == SecurityAlgorithms.EcdsaSha256;
        _signatureBytes = _isCurve ? 64 : 32;
        _signing = new SigningCredentials(key, algorithm);
        _validation = new TokenValidationParameters
        {
            IssuerSigningKey = key,
            ValidAlgorithms = [algorithm],
            RequireSignedTokens = true,
            TryAllIssuerSigningKeys = true,
            ValidateIssuer = false,
            ValidateAudience = false,

            // TokenReader checks the times: from the clock that the application chose, and only in the form that we write them.
            ValidateLifetime = false,
            RequireExpirationTime = false,
        };
        Header = Base64UrlEncoder.Encode($$"""{"alg":"{{algorithm}}","kid":"{{id}}","typ":"JWT"}""");
    }

    /// <summary>The header parameter <c>kid</c> of the tokens that the key signs. It tells nothing about a secret that a token does not tell as well.</summary>
    public string Id { get; }

    /// <summary>The one algorithm that the key is good for: HS256 or ES256.</summary>
    public string Algorithm { get; }

    /// <summary>The first segment of the tokens that the key signs.</summary>
    public string Header { get; }

    /// <summary>The key of a secret, for HS256 over its UTF-8 bytes.</summary>
    public static TokenKey OfSecret(string secret)
    {
        var bytes = Encoding.UTF8.GetBytes(secret);
        var id = HMACSHA256.HashData(bytes, "Auth101 key id"u8);
        return new TokenKey(new SymmetricSecurityKey(bytes), Base64UrlEncoder.Encode(id, 0, 8), SecurityAlgorithms.HmacSha256);
    }

    /// <summary>The key of an elliptic curve, for ES256; its id is the thumbprint of RFC 7638.</summary>
    public static TokenKey OfCurve(CurveKey key) => new(key.ToJsonWebKey(), key.Thumbprint, SecurityAlgorithms.EcdsaSha256);

    /// <summary>Signs claims that are JSON.</summary>
    public string Sign(string claims)
    {
        var token = Handler.CreateToken(claims, _signing);
        if (!_isCurve)
        {
            return token;
        }

        var start = token.LastIndexOf('.') + 1;
        var signature = Base64Url.DecodeFromChars(token.AsSpan(start));
        CurveSignature.MakeLow(signature);
        return string.Concat(token.AsSpan(0, start), Base64Url.EncodeToString(signature));
    }

    /// <summary>Whether the signature of a token is good. Never throws, whatever the text.</summary>
    /// <param name="token">At most <see cref="MaximumTokenLength"/> characters.</param>
    public bool Verifies(string token) =>
        // Without a configuration manager nothing in there waits: the task is complete when it is returned.
        HasOneSpelling(token.AsSpan(token.LastIndexOf('.') + 1)) && Handler.ValidateTokenAsync(token, _validation).GetAwaiter().GetResult().IsValid;

    /// <summary>
    /// Whether a signature is written as we write it. The text of the other two segments is what is signed; a signature's own could have other bits where they
    /// do not count, white space, or be the other of a curve's two.
    /// </summary>
    private bool HasOneSpelling(ReadOnlySpan<char> text)
    {
        Span<byte> signature = stackalloc byte[64];
        signature = signature[.._signatureBytes];
        return Base64Url.IsValid(text, out var length) && length == _signatureBytes
            && Base64Url.TryDecodeFromChars(text, signature, out _)
            && text.SequenceEqual(Base64Url.EncodeToString(signature))
            && (!_isCurve || CurveSignature.IsLow(signature));
    }
}
