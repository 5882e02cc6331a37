using System.Buffers.Text;
using System.Globalization;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Auth101.Stores;
using Auth101.Tokens;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace Auth101.Runtime.Tests.Tokens;

public class TokenTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef0123456789abcdef";
    private const string OurHeader = """{"alg":"HS256","typ":"JWT"}""";

    private static readonly DateTimeOffset Start = new(2030, 1, 1, 12, 0, 0, 250, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Start);
    private readonly TokenIssuer _issuer;
    private readonly TokenValidator _validator;

    public TokenTests()
    {
        var options = new AuthOptions { Secret = Secret };
        var keys = new TokenKeyRing(options);
        _issuer = new TokenIssuer(keys, options);
        _validator = new TokenValidator(keys, _time);
    }

    [Fact]
    public void An_independent_reader_accepts_both_tokens_and_sees_exactly_the_claims_of_the_design()
    {
        var expiry = _issuer.SessionExpiry(Start);
        var pair = _issuer.Issue(new object(), new TokenClaims("user", "session", "refresh-token-1", Start, expiry), Start);

        var access = ReadIndependently(pair.AccessToken);
        var refresh = ReadIndependently(pair.RefreshToken);

        Assert.Equal(["sub", "sid", "jti", "type", "iat", "exp"], access.Payload.Keys);
        Assert.Equal(["sub", "sid", "jti", "type", "iat", "exp"], refresh.Payload.Keys);
        Assert.Equal("HS256", access.Header.Alg);
        Assert.Equal(("user", "session", "access"), (access.Subject, access.Payload["sid"], access.Payload["type"]));
        Assert.Equal(("user", "session", "refresh", "refresh-token-1"), (refresh.Subject, refresh.Payload["sid"], refresh.Payload["type"], refresh.Id));
        Assert.Equal(3600, (access.ValidTo - access.IssuedAt).TotalSeconds);
        Assert.Equal(7 * 24 * 3600, (refresh.ValidTo - refresh.IssuedAt).TotalSeconds);
        Assert.Equal(expiry.UtcDateTime, refresh.ValidTo);
        Assert.StartsWith("refresh-toke", access.Id, StringComparison.Ordinal);
        Assert.Equal(TimeSpan.FromHours(1), pair.ExpiresIn);
    }

    [Fact]
    public void A_token_of_an_independent_writer_with_the_same_claims_is_accepted()
    {
        var payload = new JwtPayload();
        foreach (var (name, value) in Claims())
        {
            payload.Add(name, value!.GetValueKind() == System.Text.Json.JsonValueKind.String ? value.GetValue<string>() : value.GetValue<long>());
        }

        var signing = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Secret)), "HS256");
        var token = new JwtSecurityTokenHandler().WriteToken(new JwtSecurityToken(new JwtHeader(signing), payload));

        Assert.NotNull(_validator.Validate(token, TokenKind.Access));
    }

    [Fact]
    public void The_claims_come_back_as_they_were_written()
    {
        var written = new TokenClaims("a \"quoted\" ü id", "sid", "jti", Start, Start.AddMinutes(5));

        var read = _validator.Validate(_issuer.Sign(TokenKind.Access, written), TokenKind.Access);

        Assert.Equal(written with { IssuedAt = WholeSecond(Start), ExpiresAt = WholeSecond(Start.AddMinutes(5)) }, read);
    }

    [Theory]
    [InlineData("https://shop.example", null)]
    [InlineData(null, "shop")]
    [InlineData("https://shop.example", "shop")]
    public void An_issuer_and_an_audience_are_written_and_required_when_they_are_set(string? issuer, string? audience)
    {
        var ours = new AuthOptions { Secret = Secret, Issuer = issuer, Audience = audience };
        var pair = Issue(ours);
        var other = Issue(new AuthOptions { Secret = Secret, Issuer = "https://other.example", Audience = "other" });
        var none = Issue(new AuthOptions { Secret = Secret });

        Assert.Equal((issuer, audience), (ReadIndependently(pair.AccessToken).Issuer, ReadIndependently(pair.AccessToken).Audiences.SingleOrDefault()));
        Assert.Equal((issuer, audience), (ReadIndependently(pair.RefreshToken).Issuer, ReadIndependently(pair.RefreshToken).Audiences.SingleOrDefault()));
        var validator = ValidatorOf(ours);
        Assert.NotNull(validator.Validate(pair.AccessToken, TokenKind.Access));
        Assert.NotNull(validator.Validate(pair.RefreshToken, TokenKind.Refresh));
        Assert.Null(validator.Validate(other.AccessToken, TokenKind.Access));
        Assert.Null(validator.Validate(other.RefreshToken, TokenKind.Refresh));

        // From before the option was set: the client refreshes, and nobody has to sign in again.
        Assert.Null(validator.Validate(none.AccessToken, TokenKind.Access));
        Assert.NotNull(validator.Validate(none.RefreshToken, TokenKind.Refresh));

        // A node that does not have the option yet.
        Assert.NotNull(_validator.Validate(pair.AccessToken, TokenKind.Access));
        Assert.NotNull(_validator.Validate(pair.RefreshToken, TokenKind.Refresh));
    }

    [Theory]
    [InlineData("iss", "null")]
    [InlineData("iss", "\"\"")]
    [InlineData("iss", "\"US\"")]
    [InlineData("iss", "[\"us\"]")]
    [InlineData("iss", "\"us\",\"iss\":\"us\"")]
    [InlineData("aud", "[\"all\"]")]
    [InlineData("aud", "1")]
    [InlineData("aud", "\"all\",\"aud\":\"other\"")]
    public void An_issuer_or_audience_of_another_form_is_refused_where_it_counts(string name, string json)
    {
        var validator = ValidatorOf(new AuthOptions { Secret = Secret, Issuer = "us", Audience = "all" });
        var others = name == "iss" ? "\"aud\":\"all\"" : "\"iss\":\"us\"";

        Assert.NotNull(validator.Validate(Sign(OurHeader, $"{Claims().ToJsonString()[..^1]},\"iss\":\"us\",\"aud\":\"all\"}}"), TokenKind.Access));
        Assert.Null(validator.Validate(Sign(OurHeader, $"{Claims().ToJsonString()[..^1]},{others},\"{name}\":{json}}}"), TokenKind.Access));
    }

    [Fact]
    public void Each_kind_is_refused_where_the_other_is_asked_for()
    {
        var pair = _issuer.Issue(new object(), new TokenClaims("user", "session", TokenId.NewOfNewFamily(), Start, _issuer.SessionExpiry(Start)), Start);

        Assert.Null(_validator.Validate(pair.AccessToken, TokenKind.Refresh));
        Assert.Null(_validator.Validate(pair.RefreshToken, TokenKind.Access));
    }

    [Fact]
    public void A_token_works_until_its_very_expiry_and_not_a_tick_longer()
    {
        var expiry = WholeSecond(Start.AddMinutes(5));
        var token = _issuer.Sign(TokenKind.Access, new TokenClaims("u", "s", "j", Start, expiry));

        _time.SetUtcNow(expiry.AddTicks(-1));
        Assert.NotNull(_validator.Validate(token, TokenKind.Access));
        _time.SetUtcNow(expiry);
        Assert.Null(_validator.Validate(token, TokenKind.Access));
    }

    [Fact]
    public void A_hand_made_token_with_the_right_claims_is_accepted() => Assert.NotNull(Validate(Claims()));

    [Fact]
    public void Unknown_claims_and_header_members_are_ignored()
    {
        var claims = Claims();
        claims["aud"] = new JsonArray("someone");
        claims["more"] = new JsonObject { ["exp"] = 0 };

        Assert.NotNull(Validate(claims));
        Assert.NotNull(_validator.Validate(Sign("""{"typ":"JWT","alg":"HS256","jku":"https://example.com","jwk":{"kty":"oct","k":"AAAA"},"x":{"crit":[]}}""", Claims().ToJsonString()), TokenKind.Access));
    }

    [Theory]
    [InlineData("sub")]
    [InlineData("sid")]
    [InlineData("jti")]
    [InlineData("type")]
    [InlineData("iat")]
    [InlineData("exp")]
    public void A_missing_or_null_claim_is_refused(string name)
    {
        var claims = Claims();
        claims[name] = null;
        Assert.Null(Validate(claims));

        claims.Remove(name);
        Assert.Null(Validate(claims));
    }

    [Theory]
    [InlineData("sub", "1")]
    [InlineData("sub", "\"\"")]
    [InlineData("sub", "[\"user\"]")]
    [InlineData("sid", "true")]
    [InlineData("sid", "\"\"")]
    [InlineData("jti", "{}")]
    [InlineData("jti", "\"\"")]
    [InlineData("type", "[\"access\"]")]
    [InlineData("type", "\"Access\"")]
    [InlineData("type", "\"refresh\"")]
    [InlineData("iat", "\"1893499200\"")]
    [InlineData("exp", "\"9999999999\"")]
    [InlineData("exp", "9999999999.5")]
    [InlineData("exp", "-1")]
    [InlineData("exp", "253402300800")]
    [InlineData("exp", "99999999999999999999")]
    [InlineData("sub", "\"\\ud800\"")]
    public void A_claim_of_a_wrong_type_is_refused(string name, string json)
    {
        var claims = Claims();
        claims.Remove(name);
        var text = claims.ToJsonString();

        Assert.Null(_validator.Validate(Sign(OurHeader, $"{text[..^1]},\"{name}\":{json}}}"), TokenKind.Access));
    }

    [Theory]
    [InlineData("sub", "\"other\"")]
    [InlineData("exp", "9999999999")]
    [InlineData("type", "\"access\"")]
    public void A_claim_that_appears_twice_is_refused(string name, string json) =>
        Assert.Null(_validator.Validate(Sign(OurHeader, $"{Claims().ToJsonString()[..^1]},\"{name}\":{json}}}"), TokenKind.Access));

    [Fact]
    public void A_token_that_is_not_valid_yet_is_refused_until_it_is()
    {
        var claims = Claims();
        claims["nbf"] = WholeSecond(Start).ToUnixTimeSeconds() + 60;
        var token = Sign(OurHeader, claims.ToJsonString());

        _time.SetUtcNow(WholeSecond(Start).AddSeconds(60).AddTicks(-1));
        Assert.Null(_validator.Validate(token, TokenKind.Access));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.NotNull(_validator.Validate(token, TokenKind.Access));
    }

    [Fact]
    public void A_time_that_is_none_is_refused_although_it_is_optional()
    {
        var claims = Claims();
        claims["nbf"] = WholeSecond(Start).ToUnixTimeSeconds();
        Assert.NotNull(Validate(claims));

        claims["nbf"] = "soon";
        Assert.Null(Validate(claims));
    }

    [Theory]
    [InlineData("""{"alg":"none","typ":"JWT"}""")]
    [InlineData("""{"alg":"None"}""")]
    [InlineData("""{"alg":"hs256"}""")]
    [InlineData("""{"alg":"HS384","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS512","typ":"JWT"}""")]
    [InlineData("""{"alg":"RS256","typ":"JWT"}""")]
    [InlineData("""{"alg":"dir","enc":"A128CBC-HS256"}""")]
    [InlineData("""{"alg":"HS256","alg":"none"}""")]
    [InlineData("""{"alg":"HS256","crit":["exp"]}""")]
    [InlineData("""{"alg":"HS256","crit":[],"typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256","cr\u0069t":["b64"],"b64":false}""")]
    [InlineData("""{"alg":["HS256"]}""")]
    [InlineData("""{"alg":"HS256","kid":"1"}""")]
    [InlineData("""{"alg":"HS256","kid":""}""")]
    [InlineData("""{"alg":"HS256","kid":1}""")]
    [InlineData("""{"alg":"HS256","kid":null}""")]
    [InlineData("""{"alg":"ES256","typ":"JWT"}""")]
    [InlineData("""{"typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256"}{}""")]
    [InlineData("""["HS256"]""")]
    [InlineData("")]
    public void A_header_that_is_not_ours_is_refused_although_its_signature_is_good(string header) =>
        Assert.Null(_validator.Validate(Sign(header, Claims().ToJsonString()), TokenKind.Access));

    [Theory]
    [InlineData("HS384")]
    [InlineData("HS512")]
    public void Another_algorithm_of_the_same_key_is_refused(string algorithm)
    {
        var signing = new SigningCredentials(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Secret + Secret)), algorithm);
        var token = new Microsoft.IdentityModel.JsonWebTokens.JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(Claims().ToJsonString(), signing);

        var keys = new TokenKeyRing(new AuthOptions { Secret = Secret + Secret });
        Assert.Null(new TokenValidator(keys, _time).Validate(token, TokenKind.Access));
    }

    [Fact]
    public void An_unsigned_token_is_refused()
    {
        var unsigned = Segment("""{"alg":"none"}""") + "." + Segment(Claims().ToJsonString()) + ".";
        Assert.Null(_validator.Validate(unsigned, TokenKind.Access));
        Assert.Null(_validator.Validate(Segment(OurHeader) + "." + Segment(Claims().ToJsonString()) + ".", TokenKind.Access));
    }

    [Fact]
    public void A_token_of_another_secret_is_refused()
    {
        var options = new AuthOptions { Secret = Secret[1..] + "x" };
        var other = new TokenIssuer(new TokenKeyRing(options), options);
        Assert.Null(_validator.Validate(other.Sign(TokenKind.Access, new TokenClaims("u", "s", "j", Start, Start.AddMinutes(5))), TokenKind.Access));
    }

    [Fact]
    public void Any_changed_character_breaks_the_token()
    {
        var token = Sign(OurHeader, Claims().ToJsonString());

        // The last character of a 32-byte signature carries two bits that mean nothing. They count all the same: a token has one spelling.
        for (var i = 0; i < token.Length; i++)
        {
            Assert.All("ABCDwxyz0189-_+/".Where(other => other != token[i]), other => Assert.Null(_validator.Validate(token[..i] + other + token[(i + 1)..], TokenKind.Access)));
        }

        for (var i = 0; i < token.Length; i++)
        {
            Assert.Null(_validator.Validate(token[..i], TokenKind.Access));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Padding_is_refused(int segment)
    {
        var segments = Sign(OurHeader, Claims().ToJsonString()).Split('.');
        segments[segment] += "=";

        Assert.Null(_validator.Validate(string.Join('.', segments), TokenKind.Access));
    }

    [Fact]
    public void A_longer_token_than_the_limit_is_refused_although_it_is_good()
    {
        var claims = Claims();
        var lengths = new HashSet<int>();
        for (var padding = 2500; padding < 3000; padding++)
        {
            claims["padding"] = new string('x', padding);
            var token = Sign(OurHeader, claims.ToJsonString());
            lengths.Add(token.Length);

            Assert.Equal(token.Length <= 4096, _validator.Validate(token, TokenKind.Access) is not null);
        }

        Assert.Superset(new HashSet<int> { 4096, 4097 }, lengths);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("...")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    [InlineData("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9..")]
    [InlineData("\ud800.\udfff.\0")]
    public void Garbage_is_refused(string? token) => Assert.Null(_validator.Validate(token, TokenKind.Access));

    [Fact]
    public void Token_ids_are_72_random_bits_of_the_session_and_192_of_their_own()
    {
        var ids = Enumerable.Range(0, 100).Select(_ => TokenId.NewOfNewFamily()).ToList();
        var family = Enumerable.Range(0, 100).Select(_ => TokenId.NewOfFamilyOf(ids[0])).ToList();

        Assert.All([.. ids, .. family], id => Assert.Equal(33, Base64Url.DecodeFromChars(id).Length));
        Assert.Distinct(ids.Select(static id => id[..12]));
        Assert.Distinct(ids.Concat(family).Select(static id => id[12..]));
        Assert.All(family, id => Assert.Equal(ids[0][..12], id[..12]));
    }

    [Fact]
    public void A_token_id_names_a_session_if_it_is_of_a_form_that_we_make()
    {
        Assert.Equal(new SessionReference("sid", "sub", "abc-DEF_0123"), TokenId.ReferenceOf("sid", "sub", "abc-DEF_01234"));
        Assert.NotNull(TokenId.ReferenceOf("sid", "sub", new string('a', 12)));
        Assert.NotNull(TokenId.ReferenceOf("sid", "sub", new string('a', 64)));
        Assert.All(
            ["", "a", new string('a', 11), new string('a', 65), "abc def 01234", "abcdefghijkl%", "abcdefghijklm\u00e9", "\u00e9bcdefghijklm"],
            static id => Assert.Null(TokenId.ReferenceOf("sid", "sub", id)));
    }

    private static SignedIn<object> Issue(AuthOptions options)
    {
        var issuer = new TokenIssuer(new TokenKeyRing(options), options);
        return issuer.Issue(new object(), new TokenClaims("user", "session", "jti-of-session-1", Start, issuer.SessionExpiry(Start)), Start);
    }

    private TokenValidator ValidatorOf(AuthOptions options) => new(new TokenKeyRing(options), _time, TokenParties.Of(options));

    private static JsonObject Claims() => new()
    {
        ["sub"] = "user",
        ["sid"] = "session",
        ["jti"] = "jti",
        ["type"] = "access",
        ["iat"] = Start.ToUnixTimeSeconds(),
        ["exp"] = Start.ToUnixTimeSeconds() + 3600,
    };

    private static string Segment(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    private static string Sign(string header, string payload) => Sign(header, Encoding.UTF8.GetBytes(payload));

    /// <summary>Signs whatever it is given, with nothing but RFC 7515 in mind.</summary>
    private static string Sign(string header, byte[] payload)
    {
        var signed = string.Create(CultureInfo.InvariantCulture, $"{Segment(header)}.{Base64Url.EncodeToString(payload)}");
        return signed + "." + Base64Url.EncodeToString(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.ASCII.GetBytes(signed)));
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    private static JwtSecurityToken ReadIndependently(string token)
    {
        new JwtSecurityTokenHandler { MapInboundClaims = false }.ValidateToken(
            token,
            new TokenValidationParameters
            {
                IssuerSigningKey = new SymmetricSecurityKey(Encoding.UTF8.GetBytes(Secret)),
                ValidateIssuer = false,
                ValidateAudience = false,
                LifetimeValidator = (_, expires, _, _) => expires > Start.UtcDateTime,
            },
            out var validated);
        return (JwtSecurityToken)validated;
    }

    private TokenClaims? Validate(JsonObject claims) => _validator.Validate(Sign(OurHeader, claims.ToJsonString()), TokenKind.Access);
}
