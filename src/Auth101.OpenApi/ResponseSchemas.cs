using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Auth101.OpenApi;

/// <summary>What endpoints answer.</summary>
internal static class ResponseSchemas
{
    public static OpenApiSchema User() => Object(
        "The public fields of a user.",
        ("id", Text("The id as text, whatever its type in the database.")),
        ("name", Nullable("The display name.")),
        ("email", Text("The email address in its canonical form.", "email")),
        ("email_verified", Boolean("Whether the address has been proven to belong to the user.")),
        ("image", Nullable("The address of a picture.")),
        ("is_active", Boolean("Whether the user may sign in.")));

    public static OpenApiSchema SignedIn(IOpenApiSchema user) => Object(
        "A user and a pair of tokens.",
        ("user", user),
        ("access_token", Text("Opens the endpoints that need a user: `Authorization: Bearer <access_token>`.")),
        ("refresh_token", Text("Good for one refresh.")),
        ("expires_in", new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64", Description = "The life of the access token in seconds." }));

    public static OpenApiSchema Session(IOpenApiSchema user) => Object("Who is signed in.", ("user", user));

    public static OpenApiSchema Done() => Object("It is done.", ("success", Boolean("Always true.")));

    public static OpenApiSchema ErrorResponse(IOpenApiSchema error) => Object("Why a request was refused.", ("error", error));

    public static OpenApiSchema Error(IOpenApiSchema code) => Object(
        "An error that a client can tell from others by its code.",
        ("message", Text("One sentence for people. It can change; it never repeats what was sent.")),
        ("code", code));

    public static OpenApiSchema ErrorCode() => new()
    {
        Type = JsonSchemaType.String,
        Description = "Why a request was refused. Later versions can have further codes.",
        Enum = [.. Enum.GetValues<AuthErrorCode>().Select(static code => JsonValue.Create(Examples.WireCodeOf(code)))],
    };

    public static OpenApiSchema PublicKeys(IOpenApiSchema key) => Object(
        "A JSON Web Key Set (RFC 7517); empty unless access tokens are signed with a key.",
        ("keys", new OpenApiSchema { Type = JsonSchemaType.Array, Items = key }));

    public static OpenApiSchema PublicKey() => Object(
        "A public key on the curve P-256.",
        ("kty", Text("`EC`.")),
        ("crv", Text("`P-256`.")),
        ("x", Text("A coordinate in base64url.")),
        ("y", Text("The other one.")),
        ("use", Text("`sig`.")),
        ("alg", Text("`ES256`.")),
        ("kid", Text("What tokens name the key by.")));

    private static OpenApiSchema Object(string description, params (string Name, IOpenApiSchema Schema)[] properties) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Properties = properties.ToDictionary(static property => property.Name, static property => property.Schema),
        Required = properties.Select(static property => property.Name).ToHashSet(),
    };

    private static OpenApiSchema Text(string description, string? format = null) => new() { Type = JsonSchemaType.String, Format = format, Description = description };

    private static OpenApiSchema Nullable(string description) => new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = description };

    private static OpenApiSchema Boolean(string description) => new() { Type = JsonSchemaType.Boolean, Description = description };
}
