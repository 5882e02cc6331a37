using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Auth101.Runtime.Tests.Fuzzing;
using Auth101.Tokens;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Auth101.Runtime.Tests.Tokens;

public sealed class TokenFuzzTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef0123456789abcdef";

    private static readonly DateTimeOffset Start = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly TokenIssuer _issuer;
    private readonly TokenValidator _validator;

    /// <summary>What was really issued: access tokens are signed with ES256, refresh tokens with HS256.</summary>
    private readonly Dictionary<string, (TokenKind Kind, TokenClaims Claims)> _issued;

    public TokenFuzzTests()
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new AuthOptions { Secret = Secret, SigningKey = curve.ExportECPrivateKeyPem() };
        var keys = new TokenKeyRing(options);
        _issuer = new TokenIssuer(keys, options);
        _validator = new TokenValidator(keys, new FakeTimeProvider(Start));
        _issued = Enumerable.Range(0, 8)
            .Select(number => (Kind: number % 2 == 0 ? TokenKind.Access : TokenKind.Refresh, Claims: new TokenClaims($"user {number}", "session", "jti", Start, Start.AddHours(1))))
            .ToDictionary(token => _issuer.Sign(token.Kind, token.Claims));
    }

    [Fact]
    public Task Nothing_but_the_very_text_that_was_issued_is_valid()
    {
        var issued = Gen.OneOfConst([.. _issued.Keys]);
        var segments = Gen.Select(issued, issued, issued, static (header, claims, signature) => $"{header.Split('.')[0]}.{claims.Split('.')[1]}.{signature.Split('.')[2]}");
        return Gen.Frequency(
            (1, Gen.String),
            (1, Gen.String.Array[3].Select(static parts => string.Join('.', parts))),
            (1, issued),
            (2, segments),
            (4, Respelled(issued)),
            (8, issued.Mutated(".-_", ".", "=", "==", "+", "/", "%3D", " ", "\r\n", "\0", "é", "\uD800", Segment("""{"alg":"none"}"""), Segment("""{"alg":"HS256"}"""), Segment("{}"))))
            .FuzzAsync(token => IsAsIssued(token, TokenKind.Access) || IsAsIssued(token, TokenKind.Refresh), cases: 10_000, FuzzTarget.Print);
    }

    [Fact]
    public Task Claims_with_a_good_signature_are_complete_and_in_time_or_refused()
    {
        const string Header = """{"alg":"HS256","typ":"JWT"}""";
        const string Claims = """{"sub":"user","sid":"session","jti":"jti","type":"refresh","iat":1893499200,"exp":1893502800,"more":{"exp":[0]}}""";
        var json = Gen.Const(Claims).Mutated(
            "{},:\"",
            "{", "}", "[", "]", ",", ":", "\"", "null", "true", "1e3", "-1", "99999999999999999999", "\\ud800", "\\u0000", "/*", "\"exp\":1893502800,", "\"sub\":\"x\",", "\"nbf\":1893499201,",
            new string('[', 100));
        var padded = Gen.Int[0, TokenKey.MaximumTokenLength].Select(static length => $$"""{{Claims[..^1]}},"padding":"{{new string('x', length)}}"}""");
        var time = Gen.OneOf(Gen.Long[-2, 2].Select(static seconds => seconds + Start.ToUnixTimeSeconds()), Gen.Long[0, 5_000_000_000], Gen.Long);
        var timed = Gen.Select(time, time, time, static (issued, expires, notBefore) =>
            $$"""{"sub":"user","sid":"session","jti":"jti","type":"refresh","iat":{{issued}},"exp":{{expires}},"nbf":{{notBefore}}}""");
        return Gen.Frequency(
            (1, Gen.String.Select(static claims => Sign(Header, claims))),
            (1, Gen.Byte.Array.Select(static claims => Sign(Header, claims))),
            (1, padded.Select(static claims => Sign(Header, claims))),
            (2, timed.Select(static claims => Sign(Header, claims))),
            (8, json.Select(static claims => Sign(Header, claims))),
            (2, Gen.Const(Header).Mutated("{},:\"", "{", "}", "[", "\"crit\":[],", "\"alg\":\"none\",", "\"kid\":\"x\",", "\\ud800", "null").Select(static header => Sign(header, Claims))))
            .FuzzAsync(IsCompleteAndInTime, cases: 3_000, FuzzTarget.Print);
    }

    /// <summary>The same bytes in another spelling of base64.</summary>
    private static Gen<string> Respelled(Gen<string> tokens) => Gen.Select(
        tokens,
        Gen.Int[0, 2],
        Gen.Int[0, 5],
        Gen.OneOfConst([.. "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"]),
        static (token, number, spelling, last) =>
        {
            var segments = token.Split('.');
            var segment = segments[number];
            segments[number] = spelling switch
            {
                0 => segment.Replace('-', '+'),
                1 => segment.Replace('_', '/'),
                2 => segment + "=",
                3 => segment + "==",
                4 => segment + " ",
                _ => segment[..^1] + last,
            };
            return string.Join('.', segments);
        });

    private bool IsAsIssued(string token, TokenKind kind)
    {
        if (_validator.Validate(token, kind) is not { } claims)
        {
            Assert.False(_issued.TryGetValue(token, out var refused) && refused.Kind == kind);
            return false;
        }

        Assert.True(_issued.TryGetValue(token, out var issued), "It was never issued.");
        Assert.Equal(issued, (kind, claims));
        return true;
    }

    private bool IsCompleteAndInTime(string token)
    {
        Assert.Null(_validator.Validate(token, TokenKind.Access));
        if (_validator.Validate(token, TokenKind.Refresh) is not { } claims)
        {
            return false;
        }

        Assert.InRange(token.Length, 1, TokenKey.MaximumTokenLength);
        Assert.All([claims.UserId, claims.SessionId, claims.TokenId], Assert.NotEmpty);
        Assert.True(claims.ExpiresAt > Start);
        Assert.Equal(claims, _validator.Validate(_issuer.Sign(TokenKind.Refresh, claims), TokenKind.Refresh));
        return true;
    }

    private static string Segment(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static string Sign(string header, string claims) => Sign(header, Encoding.UTF8.GetBytes(claims));

    private static string Sign(string header, byte[] claims)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{Segment(header)}.{Base64Url.EncodeToString(claims)}");
        return signed + "." + Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.ASCII.GetBytes(signed)));
    }
}
