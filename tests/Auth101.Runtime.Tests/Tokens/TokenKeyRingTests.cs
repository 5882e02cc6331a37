using System.IdentityModel.Tokens.Jwt;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Auth101.Tokens;
using Auth101.Validation;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Tokens;

namespace Auth101.Runtime.Tests.Tokens;

public sealed class TokenKeyRingTests : IDisposable
{
    private const string NewSecret = "new 0123456789abcdef0123456789abcdef";
    private const string OldSecret = "old 0123456789abcdef0123456789abcdef";

    private static readonly DateTimeOffset Start = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly ECDsa _newCurve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsa _oldCurve = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public void Dispose()
    {
        _newCurve.Dispose();
        _oldCurve.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_token_of_a_previous_secret_is_accepted_until_the_secret_is_removed(bool isRefresh)
    {
        var kind = isRefresh ? TokenKind.Refresh : TokenKind.Access;
        var old = Sign(With(OldSecret), kind);

        Assert.NotNull(Validate(With(NewSecret, OldSecret), old, kind));
        Assert.Null(Validate(With(NewSecret), old, kind));
    }

    [Fact]
    public void The_current_secret_signs()
    {
        var token = Sign(With(NewSecret, OldSecret), TokenKind.Refresh);

        Assert.NotNull(Validate(With(NewSecret), token, TokenKind.Refresh));
        Assert.Null(Validate(With(OldSecret), token, TokenKind.Refresh));
    }

    /// <summary>Another version of Auth101, on another node, must find the key as well.</summary>
    [Fact]
    public void The_kid_of_a_secret_never_changes() =>
        Assert.Equal("BzS4xFugdZo", new JwtSecurityTokenHandler().ReadJwtToken(Sign(With(NewSecret), TokenKind.Refresh)).Header.Kid);

    [Fact]
    public void The_kid_chooses_the_key_and_a_token_without_one_is_tried_with_all()
    {
        var keys = With(NewSecret, OldSecret);
        var old = Sign(With(OldSecret), TokenKind.Access);
        var header = new JwtSecurityTokenHandler().ReadJwtToken(old).Header;

        Assert.Equal(["alg", "kid", "typ"], header.Keys);
        Assert.Equal([header.Kid], keys.Find(old.Split('.')[0], TokenKind.Access).Select(static key => key.Id));
        Assert.Equal(2, keys.Find(Base64UrlEncoder.Encode("""{"alg":"HS256","typ":"JWT"}"""), TokenKind.Access).Count());
        Assert.NotNull(Validate(keys, SignByHand("""{"alg":"HS256","typ":"JWT"}""", OldSecret), TokenKind.Access));
        Assert.NotNull(Validate(keys, SignByHand($$"""{"typ":"JWT","kid":"{{header.Kid}}","alg":"HS256"}""", OldSecret), TokenKind.Access));
        Assert.Null(Validate(keys, SignByHand($$"""{"typ":"JWT","kid":"{{header.Kid}}","alg":"HS256"}""", NewSecret), TokenKind.Access));
    }

    [Fact]
    public void A_signing_key_signs_access_tokens_that_others_verify_with_the_published_key()
    {
        var keys = With(NewSecret, curve: _newCurve);
        var access = Sign(keys, TokenKind.Access);

        Assert.NotNull(Validate(keys, access, TokenKind.Access));
        new JwtSecurityTokenHandler().ValidateToken(
            access,
            new TokenValidationParameters
            {
                IssuerSigningKeys = new JsonWebKeySet(keys.JsonWebKeySet).GetSigningKeys(),
                ValidAlgorithms = ["ES256"],
                ValidateIssuer = false,
                ValidateAudience = false,
                LifetimeValidator = static (_, _, _, _) => true,
            },
            out var validated);
        Assert.Equal("ES256", ((JwtSecurityToken)validated).Header.Alg);
    }

    [Fact]
    public void A_signature_has_one_spelling()
    {
        var keys = With(NewSecret, curve: _newCurve);
        for (var i = 0; i < 50; i++)
        {
            var token = Sign(keys, TokenKind.Access);
            var segments = token.Split('.');
            var signature = Base64UrlEncoder.DecodeBytes(segments[2]);
            string With(byte[] bytes) => $"{segments[0]}.{segments[1]}.{Base64UrlEncoder.Encode(bytes)}";

            // The other signature of the two is as good to everybody else.
            var other = (byte[])signature.Clone();
            Negate(other.AsSpan(32));
            Assert.True(_newCurve.VerifyData(Encoding.ASCII.GetBytes($"{segments[0]}.{segments[1]}"), other, HashAlgorithmName.SHA256));
            Assert.Null(Validate(keys, With(other), TokenKind.Access));
            Assert.Equal(token, With(signature));
            Assert.NotNull(Validate(keys, token, TokenKind.Access));

            // 64 bytes leave four bits of the last character.
            Assert.All("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/ \n\t=".Where(last => last != token[^1]), last => Assert.Null(Validate(keys, token[..^1] + last, TokenKind.Access)));
            Assert.All((string[])[token + " ", token + "\n", token + "=", token + "==", token.Insert(token.Length - 5, "\r"), token.Insert(token.LastIndexOf('.') + 1, " ")], text => Assert.Null(Validate(keys, text, TokenKind.Access)));
        }

        // n - s.
        static void Negate(Span<byte> s)
        {
            var order = Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551");
            for (int i = 31, borrow = 0; i >= 0; i--)
            {
                var difference = order[i] - s[i] - borrow;
                borrow = difference < 0 ? 1 : 0;
                s[i] = (byte)difference;
            }
        }
    }

    [Fact]
    public void Refresh_tokens_stay_with_the_secret()
    {
        var keys = With(NewSecret, curve: _newCurve);
        var refresh = Sign(keys, TokenKind.Refresh);

        Assert.Equal("HS256", new JwtSecurityTokenHandler().ReadJwtToken(refresh).Header.Alg);
        Assert.NotNull(Validate(keys, refresh, TokenKind.Refresh));
        Assert.NotNull(Validate(keys, Sign(With(NewSecret), TokenKind.Refresh), TokenKind.Refresh));
    }

    [Fact]
    public void With_a_signing_key_the_secret_signs_no_access_tokens()
    {
        var keys = With(NewSecret, curve: _newCurve);

        Assert.Null(Validate(keys, Sign(With(NewSecret), TokenKind.Access), TokenKind.Access));

        // The public key as a secret: the classic confusion of algorithms.
        var published = _newCurve.ExportSubjectPublicKeyInfoPem();
        Assert.Null(Validate(keys, SignByHand("""{"alg":"HS256","typ":"JWT"}""", published), TokenKind.Access));
    }

    [Fact]
    public void A_previous_signing_key_is_accepted_and_published_and_its_public_half_is_enough()
    {
        var old = Sign(With(NewSecret, curve: _oldCurve), TokenKind.Access);

        var keys = With(NewSecret, curve: _newCurve, previousCurve: _oldCurve.ExportSubjectPublicKeyInfoPem());

        Assert.NotNull(Validate(keys, old, TokenKind.Access));
        Assert.Null(Validate(With(NewSecret, curve: _newCurve), old, TokenKind.Access));
        Assert.Equal(2, JsonNode.Parse(keys.JsonWebKeySet)!["keys"]!.AsArray().Count);
    }

    [Fact]
    public void The_published_keys_are_public_and_named_by_their_thumbprints()
    {
        var keys = With(NewSecret, curve: _newCurve);
        var key = Assert.Single(JsonNode.Parse(keys.JsonWebKeySet)!["keys"]!.AsArray())!.AsObject();
        var parameters = _newCurve.ExportParameters(includePrivateParameters: false);

        Assert.Equal(["kty", "crv", "use", "alg", "kid", "x", "y"], key.Select(static member => member.Key));
        Assert.Equal(Base64UrlEncoder.Encode(parameters.Q.X), key["x"]!.GetValue<string>());
        Assert.Equal(Base64UrlEncoder.Encode(parameters.Q.Y), key["y"]!.GetValue<string>());
        Assert.Equal(
            Base64UrlEncoder.Encode(new JsonWebKey { Kty = "EC", Crv = "P-256", X = key["x"]!.GetValue<string>(), Y = key["y"]!.GetValue<string>() }.ComputeJwkThumbprint()),
            key["kid"]!.GetValue<string>());
        Assert.Equal("""{"keys":[]}""", With(NewSecret).JsonWebKeySet);
    }

    [Fact]
    public async Task Keys_are_safe_for_concurrent_use()
    {
        var keys = With(NewSecret, curve: _newCurve);
        await Parallel.ForAsync(0, 500, TestContext.Current.CancellationToken, (_, _) =>
        {
            Assert.NotNull(Validate(keys, Sign(keys, TokenKind.Access), TokenKind.Access));
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public void Keys_that_cannot_be_used_are_refused_at_start_without_being_shown()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);
        string[] signingKeys =
        [
            "", "hunter2", other.ExportECPrivateKeyPem(), rsa.ExportPkcs8PrivateKeyPem(), _newCurve.ExportSubjectPublicKeyInfoPem(),
            _newCurve.ExportEncryptedPkcs8PrivateKeyPem("x", new PbeParameters(PbeEncryptionAlgorithm.Aes128Cbc, HashAlgorithmName.SHA256, 1000)),
            _newCurve.ExportECPrivateKeyPem() + "\n" + _oldCurve.ExportECPrivateKeyPem(),
        ];
        Assert.All(signingKeys, key => AssertRefused(new AuthOptions { Secret = NewSecret, SigningKey = key }, nameof(AuthOptions.SigningKey), key));
        AssertRefused(new AuthOptions { Secret = NewSecret, PreviousSecrets = { OldSecret, "too short" } }, nameof(AuthOptions.PreviousSecrets), "too short");
        AssertRefused(new AuthOptions { Secret = NewSecret, PreviousSecrets = { null! } }, nameof(AuthOptions.PreviousSecrets), null);
        AssertRefused(
            new AuthOptions { Secret = NewSecret, SigningKey = _newCurve.ExportPkcs8PrivateKeyPem(), PreviousSigningKeys = { "hunter2" } },
            nameof(AuthOptions.PreviousSigningKeys), "hunter2");
        AssertRefused(new AuthOptions { Secret = NewSecret, PreviousSigningKeys = { _oldCurve.ExportPkcs8PrivateKeyPem() } }, nameof(AuthOptions.PreviousSigningKeys), null);

        static void AssertRefused(AuthOptions options, string name, string? hidden)
        {
            var result = new AuthOptionsValidator().Validate(null, options);
            var failure = Assert.Single(result.Failures!);
            Assert.Contains("AuthOptions." + name, failure, StringComparison.Ordinal);
            Assert.False(hidden is { Length: > 0 } && failure.Contains(hidden, StringComparison.Ordinal));
        }
    }

    private static TokenKeyRing With(string secret, string? previousSecret = null, ECDsa? curve = null, string? previousCurve = null)
    {
        var options = new AuthOptions { Secret = secret, SigningKey = curve?.ExportPkcs8PrivateKeyPem() };
        if (previousSecret is not null)
        {
            options.PreviousSecrets.Add(previousSecret);
        }

        if (previousCurve is not null)
        {
            options.PreviousSigningKeys.Add(previousCurve);
        }

        Assert.True(new AuthOptionsValidator().Validate(null, options).Succeeded);
        return new TokenKeyRing(options);
    }

    private static string Sign(TokenKeyRing keys, TokenKind kind) =>
        new TokenIssuer(keys, new AuthOptions()).Sign(kind, new TokenClaims("user", "session", "jti", Start, Start.AddMinutes(5)));

    private static string SignByHand(string header, string secret)
    {
        var seconds = Start.ToUnixTimeSeconds();
        var signed = Base64UrlEncoder.Encode(header) + "."
            + Base64UrlEncoder.Encode($$"""{"sub":"u","sid":"s","jti":"j","type":"access","iat":{{seconds}},"exp":{{seconds + 60}}}""");
        return signed + "." + Base64UrlEncoder.Encode(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(signed)));
    }

    private static TokenClaims? Validate(TokenKeyRing keys, string token, TokenKind kind) => new TokenValidator(keys, new FakeTimeProvider(Start)).Validate(token, kind);
}
