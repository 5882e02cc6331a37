using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Auth101.AspNetCore.Tests;

public class JwksTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("https://shop.example", "shop")]
    public async Task Another_service_verifies_an_access_token_with_the_published_keys(string? issuer, string? audience)
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await using var app = await TestApp.StartAsync(
            options => (options.SigningKey, options.Issuer, options.Audience) = (curve.ExportPkcs8PrivateKeyPem(), issuer, audience),
            endpoints: static app =>
            {
                app.MapAuth101<TestUser>();
                app.MapAuth101Jwks<TestUser>();
            });
        var tokens = await app.SignUpAsync();

        var response = await app.Client.GetAsync(new Uri("/.well-known/jwks.json", UriKind.Relative), TestApp.Token);
        var keys = new JsonWebKeySet(await response.Content.ReadAsStringAsync(TestApp.Token));
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(tokens.Access, new TokenValidationParameters
        {
            IssuerSigningKeys = keys.GetSigningKeys(),
            ValidAlgorithms = ["ES256"],
            ValidateIssuer = issuer is not null,
            ValidIssuer = issuer,
            ValidateAudience = audience is not null,
            ValidAudience = audience,
            LifetimeValidator = static (_, _, _, _) => true,
        });

        Assert.Equal((HttpStatusCode.OK, "application/jwk-set+json"), (response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.Equal("public, max-age=300", response.Headers.CacheControl!.ToString());
        Assert.True(result.IsValid);
        Assert.Equal(tokens.UserId, result.Claims["sub"]);
        Assert.Equal(HttpStatusCode.OK, (await app.GetAsync("/auth/session", tokens.Access)).Status);
    }

    [Fact]
    public async Task Without_a_signing_key_no_key_is_published()
    {
        await using var app = await TestApp.StartAsync(endpoints: static app => app.MapAuth101Jwks<TestUser>("/keys"));

        Assert.Equal("""{"keys":[]}""", await app.Client.GetStringAsync(new Uri("/keys", UriKind.Relative), TestApp.Token));
    }
}
