using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Auth101.OpenApi;

/// <summary>Says in JSON Schema what <see cref="SignUpValue"/> reads. Formats are those of the OpenAPI registry.</summary>
internal static class SignUpMemberSchema
{
    public static OpenApiSchema Of(SignUpMember member)
    {
        var schema = member.Kind switch
        {
            SignUpMemberKind.String => Text(format: null),
            SignUpMemberKind.Boolean => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            SignUpMemberKind.SByte => Integer("int8", "-128", "127"),
            SignUpMemberKind.Byte => Integer("uint8", "0", "255"),
            SignUpMemberKind.Int16 => Integer("int16", "-32768", "32767"),
            SignUpMemberKind.UInt16 => Integer("uint16", "0", "65535"),
            SignUpMemberKind.Int32 => Integer("int32"),
            SignUpMemberKind.UInt32 => Integer("uint32", "0", "4294967295"),
            SignUpMemberKind.Int64 => Integer("int64"),
            SignUpMemberKind.UInt64 => Integer("uint64", "0", "18446744073709551615"),
            SignUpMemberKind.Single => Number("float"),
            SignUpMemberKind.Double => Number("double"),
            SignUpMemberKind.Decimal => Number("decimal"),
            SignUpMemberKind.Guid => Text("uuid"),
            SignUpMemberKind.DateTime or SignUpMemberKind.DateTimeOffset => Text("date-time"),
            SignUpMemberKind.DateOnly => Text("date"),
            SignUpMemberKind.TimeOnly => Time(),
            SignUpMemberKind.Bytes => Text("byte"),
            SignUpMemberKind.Enumeration => Enumeration(member),
            _ => throw new NotSupportedException($"The member {member.Name} is of the unknown kind {member.Kind}."),
        };
        schema.MaxLength = member.MaximumLength;
        if (member.AllowsNull)
        {
            schema.Type |= JsonSchemaType.Null;
        }

        return schema;
    }

    private static OpenApiSchema Integer(string format, string? minimum = null, string? maximum = null) => new()
    {
        Type = JsonSchemaType.Integer,
        Format = format,
        Minimum = minimum,
        Maximum = maximum,
    };

    private static OpenApiSchema Number(string format) => new() { Type = JsonSchemaType.Number, Format = format };

    private static OpenApiSchema Text(string? format) => new() { Type = JsonSchemaType.String, Format = format };

    /// <summary>Not the format <c>time</c>, which has an offset.</summary>
    private static OpenApiSchema Time() => new()
    {
        Type = JsonSchemaType.String,
        Format = "time-local",
        Pattern = @"^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]{1,7})?)?$",
    };

    private static OpenApiSchema Enumeration(SignUpMember member)
    {
        List<JsonNode> names = [.. member.EnumerationNames.Select(static name => JsonValue.Create(name))];
        if (member.AllowsNull)
        {
            names.Add(JsonNullSentinel.JsonNull);
        }

        return new OpenApiSchema { Type = JsonSchemaType.String, Enum = names };
    }
}
