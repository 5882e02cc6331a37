using Microsoft.OpenApi;

namespace Auth101.OpenApi;

/// <summary>What endpoints take. Members that they do not know are ignored, so no schema forbids them.</summary>
internal static class RequestSchemas
{
    public static OpenApiSchema SignUp(Auth101EndpointMetadata endpoint)
    {
        var schema = Object("Who signs up. Members that are not listed are ignored.");
        Add(schema, "email", Email(), isRequired: true);
        Add(schema, "password", Password(endpoint.MinimumPasswordLength), isRequired: true);
        foreach (var member in endpoint.SignUpMembers)
        {
            Add(schema, member.Name, SignUpMemberSchema.Of(member), member.IsRequired);
        }

        return schema;
    }

    public static OpenApiSchema SignIn()
    {
        var schema = Object("Who signs in.");
        Add(schema, "email", Email(), isRequired: true);
        Add(schema, "password", Password(minimumLength: 1), isRequired: true);
        return schema;
    }

    public static OpenApiSchema RefreshToken()
    {
        var schema = Object("The newest refresh token of a session.");
        Add(schema, "refresh_token", new OpenApiSchema { Type = JsonSchemaType.String }, isRequired: true);
        return schema;
    }

    private static OpenApiSchema Object(string description) => new()
    {
        Type = JsonSchemaType.Object,
        Description = description,
        Properties = new Dictionary<string, IOpenApiSchema>(),
        Required = new HashSet<string>(),
    };

    private static void Add(OpenApiSchema schema, string name, OpenApiSchema value, bool isRequired)
    {
        schema.Properties!.Add(name, value);
        if (isRequired)
        {
            schema.Required!.Add(name);
        }
    }

    private static OpenApiSchema Email() => new()
    {
        Type = JsonSchemaType.String,
        Format = "email",
        Description = "The address in any spelling; upper and lower case are one.",
    };

    private static OpenApiSchema Password(int minimumLength) => new()
    {
        Type = JsonSchemaType.String,
        Format = "password",
        MinLength = minimumLength,
        MaxLength = AuthOptions.MaximumPasswordLength,
        Description = "Its length is counted in UTF-16 characters.",
    };
}
