using System.Text.Json.Nodes;
using Auth101.Contracts;
using Microsoft.OpenApi;

namespace Auth101.OpenApi;

/// <summary>
/// What operations of a document share, added when it is first asked for. The names have a dot, which no type of C# has: schemas of the application cannot have
/// them.
/// </summary>
internal sealed class Components(OpenApiDocument document)
{
    private const string Prefix = "Auth101.";
    private const string Bearer = "Bearer";
    private const string Cookie = "cookieAuth";

    public IOpenApiHeader NoStore => Header("NoStore", "No cache may keep the answer.", JsonSchemaType.String, "no-store");

    public IOpenApiHeader Challenge => Header(
        "Challenge",
        "`Bearer`, with `error=\"invalid_token\"` if a token came that is no good (RFC 6750).",
        JsonSchemaType.String,
        "Bearer error=\"invalid_token\"");

    public IOpenApiHeader RetryAfter => Header("RetryAfter", "Seconds to wait before another try.", JsonSchemaType.Integer, 1);

    public IOpenApiHeader CacheControl(EndpointAnswer answer) => answer.IsPublic
        ? Header("PublicCache", "Every cache may keep the answer for five minutes.", JsonSchemaType.String, answer.CacheControl)
        : NoStore;

    public IOpenApiSchema Schema(JsonShape shape) => Schema(shape.Name, () => ShapeSchema.Of(shape, this));

    public IOpenApiSchema Schema(string name, EndpointRequest request) => Schema(name, () => ShapeSchema.Of(request, this));

    public IOpenApiSchema Values(string name, JsonMember member) => Schema(name, () => ShapeSchema.OfValues(member));

    /// <summary>Says what the tags of an operation are about, where nobody has.</summary>
    public void DescribeTags(OpenApiOperation operation)
    {
        var names = operation.Tags?.Select(static tag => tag.Name).ToHashSet() ?? [];
        foreach (var tag in document.Tags?.Where(tag => names.Contains(tag.Name)) ?? [])
        {
            tag.Description ??= "Users, their sessions and their passwords.";
        }
    }

    /// <summary>Asks for an access token.</summary>
    public OpenApiSecurityRequirement BearerRequirement()
    {
        if (document.Components?.SecuritySchemes?.ContainsKey(Bearer) != true)
        {
            document.AddComponent<IOpenApiSecurityScheme>(Bearer, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                BearerFormat = "JWT",
                Description = "The `access_token` of a sign-up, a sign-in or a refresh.",
            });
        }

        return new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, document)] = [] };
    }

    /// <summary>Asks for the cookie of a session.</summary>
    /// <param name="name">The name of the cookie.</param>
    public OpenApiSecurityRequirement CookieRequirement(string name)
    {
        if (document.Components?.SecuritySchemes?.ContainsKey(Cookie) != true)
        {
            document.AddComponent<IOpenApiSecurityScheme>(Cookie, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = name,
                Description = "The session that a sign-up or a sign-in has set. What changes something has to come from a page of the application.",
            });
        }

        return new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Cookie, document)] = [] };
    }

    private OpenApiSchemaReference Schema(string name, Func<OpenApiSchema> create)
    {
        var id = Prefix + name;
        if (document.Components?.Schemas?.ContainsKey(id) != true)
        {
            document.AddComponent<IOpenApiSchema>(id, create());
        }

        return new OpenApiSchemaReference(id, document);
    }

    private OpenApiHeaderReference Header(string name, string description, JsonSchemaType type, JsonNode example)
    {
        var id = Prefix + name;
        if (document.Components?.Headers?.ContainsKey(id) != true)
        {
            document.AddComponent<IOpenApiHeader>(id, new OpenApiHeader
            {
                Description = description,
                Schema = new OpenApiSchema { Type = type },
                Example = example,
            });
        }

        return new OpenApiHeaderReference(id, document);
    }
}
