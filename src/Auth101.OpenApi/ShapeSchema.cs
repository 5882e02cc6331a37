using System.Text.Json.Nodes;
using Auth101.Contracts;
using Microsoft.OpenApi;

namespace Auth101.OpenApi;

/// <summary>Says in JSON Schema what a shape is. Members that it does not list are ignored in a request, so no schema forbids them.</summary>
internal static class ShapeSchema
{
    public static OpenApiSchema Of(EndpointRequest request, Components components)
    {
        var schema = Of(request.Body, components);
        foreach (var member in request.SignUpMembers)
        {
            schema.Properties!.Add(member.Name, SignUpMemberSchema.Of(member));
            if (member.IsRequired)
            {
                schema.Required!.Add(member.Name);
            }
        }

        return schema;
    }

    public static OpenApiSchema Of(JsonShape shape, Components components) => new()
    {
        Type = JsonSchemaType.Object,
        Description = shape.Description,
        Properties = shape.Members.ToDictionary(static member => member.Name, member => Of(member, components)),
        Required = shape.Members.Where(static member => !member.IsOptional).Select(static member => member.Name).ToHashSet(),
    };

    public static OpenApiSchema OfValues(JsonMember member) => new()
    {
        Type = JsonSchemaType.String,
        Description = member.Description,
        Enum = [.. member.Values.Select(static value => JsonValue.Create(value))],
    };

    private static IOpenApiSchema Of(JsonMember member, Components components) => member.Type switch
    {
        JsonMemberType.Text => member.ValuesName is { } name ? components.Values(name, member) : Text(member),
        JsonMemberType.Boolean => new OpenApiSchema { Type = JsonSchemaType.Boolean, Description = member.Description },
        JsonMemberType.WholeNumber => new OpenApiSchema
        {
            Type = member.AllowsNull ? JsonSchemaType.Integer | JsonSchemaType.Null : JsonSchemaType.Integer,
            Format = "int64",
            Description = member.Description,
        },
        JsonMemberType.Shape => components.Schema(member.Shape!),
        JsonMemberType.Shapes => new OpenApiSchema { Type = JsonSchemaType.Array, Items = components.Schema(member.Shape!), Description = member.Description },
        _ => throw new NotSupportedException($"The member {member.Name} is of the unknown type {member.Type}."),
    };

    private static OpenApiSchema Text(JsonMember member) => new()
    {
        Type = member.AllowsNull ? JsonSchemaType.String | JsonSchemaType.Null : JsonSchemaType.String,
        Format = member.Format,
        MinLength = member.MinimumLength,
        MaxLength = member.MaximumLength,
        Description = member.Description,
    };
}
