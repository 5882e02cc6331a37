using Auth101.Contracts;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Publishes the keys that access tokens are verified with, as a JSON Web Key Set (RFC 7517), which the facade has ready.</summary>
internal sealed class JwksEndpoint : EndpointDescriptor
{
    public const string Pattern = "/.well-known/jwks.json";

    private static readonly JsonShape Key = new(
        "PublicKey",
        "A public key on the curve P-256.",
        Text("kty", "`EC`."),
        Text("crv", "`P-256`."),
        Text("x", "A coordinate in base64url."),
        Text("y", "The other one."),
        Text("use", "`sig`."),
        Text("alg", "`ES256`."),
        Text("kid", "What tokens name the key by."));

    private static readonly JsonShape Body = new(
        "PublicKeys",
        "A JSON Web Key Set (RFC 7517); empty unless access tokens are signed with a key.",
        new JsonMember("keys", JsonMemberType.Shapes) { Shape = Key });

    public override Auth101Endpoint? Endpoint => null;

    public override string Name => "getPublicKeys";

    public override string Method => HttpMethods.Get;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Public keys";

    public override string Description => "The keys that access tokens are verified with, as a JSON Web Key Set (RFC 7517).";

    public override bool NeedsAccessToken => false;

    public override Auth101Limit? Limit => null;

    /// <summary>The media type is that of RFC 7517, section 8.5.2.</summary>
    public override EndpointAnswer Answer { get; } = new("The keys.", Body) { MediaType = "application/jwk-set+json", IsPublic = true };

    public override IReadOnlyList<EndpointRefusal> Refusals => [];

    public override Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        context.Response.ContentType = Answer.MediaType;
        context.Response.Headers.CacheControl = Answer.CacheControl;
        return context.Response.WriteAsync(auth.JsonWebKeySet, context.RequestAborted);
    }

    private static JsonMember Text(string name, string description) => new(name, JsonMemberType.Text) { Description = description };
}
