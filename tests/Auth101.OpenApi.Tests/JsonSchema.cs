using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Auth101.OpenApi.Tests;

/// <summary>Validates values against the part of JSON Schema that the documents use; any other keyword is an error of the test.</summary>
internal sealed class JsonSchema(JsonNode document)
{
    /// <summary>What is wrong with a value; <see langword="null"/> if nothing is.</summary>
    public string? Check(JsonNode? schema, JsonNode? value, string path = "$")
    {
        foreach (var (keyword, expected) in schema!.AsObject())
        {
            var wrong = keyword switch
            {
                "$ref" => Check(Resolve((string)expected!), value, path),
                "type" => Types(expected!).Any(type => IsOfType(type, value)) ? null : $"{path} is not of type {expected!.ToJsonString()}",
                "required" => expected!.AsArray().FirstOrDefault(name => value is JsonObject found && !found.ContainsKey((string)name!)) is { } missing ? $"{path} lacks {missing}" : null,
                "properties" => value is JsonObject members
                    ? expected!.AsObject().Where(property => members.ContainsKey(property.Key)).Select(property => Check(property.Value, members[property.Key], $"{path}.{property.Key}")).FirstOrDefault(static problem => problem is not null)
                    : null,
                "items" => value is JsonArray items ? items.Select((item, index) => Check(expected, item, $"{path}[{index}]")).FirstOrDefault(static problem => problem is not null) : null,
                "enum" => expected!.AsArray().Any(one => JsonNode.DeepEquals(one, value)) ? null : $"{path} is not one of {expected.ToJsonString()}",
                "format" => value is null || HasFormat((string)expected!, value) ? null : $"{path} is no {expected}",
                "pattern" => !IsText(value) || Regex.IsMatch((string)value!, (string)expected!) ? null : $"{path} does not match {expected}",
                "minLength" => !IsText(value) || CodePoints(value!) >= (int)expected! ? null : $"{path} is too short",
                "maxLength" => !IsText(value) || CodePoints(value!) <= (int)expected! ? null : $"{path} is too long",
                "minimum" => value?.GetValueKind() is not JsonValueKind.Number || Number(value) >= Number(expected!) ? null : $"{path} is too small",
                "maximum" => value?.GetValueKind() is not JsonValueKind.Number || Number(value) <= Number(expected!) ? null : $"{path} is too large",
                "description" => null,
                _ => throw new NotSupportedException(keyword),
            };
            if (wrong is not null)
            {
                return wrong;
            }
        }

        return null;
    }

    /// <summary>What a reference of the document means; a node that is none means itself.</summary>
    public JsonNode Follow(JsonNode node) => node is JsonObject found && found.TryGetPropertyValue("$ref", out var reference) ? Resolve((string)reference!) : node;

    private JsonNode Resolve(string reference) => reference.Split('/').Skip(1).Aggregate(document, static (node, name) => node[name]!);

    private static IEnumerable<string> Types(JsonNode type) => type is JsonArray types ? types.Select(static one => (string)one!) : [(string)type!];

    private static bool IsOfType(string type, JsonNode? value) => (type, value?.GetValueKind()) switch
    {
        ("null", null) or ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) or ("number", JsonValueKind.Number) => true,
        ("integer", JsonValueKind.Number) => decimal.IsInteger(Number(value!)),
        _ => false,
    };

    private static bool HasFormat(string format, JsonNode value) => format switch
    {
        _ when !IsText(value) => true,
        "uuid" => Guid.TryParseExact((string)value!, "D", out _),
        "email" => ((string)value!).Count(static character => character == '@') == 1,
        "date-time" => DateTimeOffset.TryParse((string)value!, CultureInfo.InvariantCulture, out _) && ((string)value!).Contains('T', StringComparison.Ordinal),
        "date" => DateOnly.TryParseExact((string)value!, "yyyy-MM-dd", out _),
        "byte" => Convert.TryFromBase64String((string)value!, new byte[100], out _),
        _ => true,
    };

    private static bool IsText(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String;

    private static decimal Number(JsonNode value) => decimal.Parse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static int CodePoints(JsonNode value) => ((string)value!).EnumerateRunes().Count();
}
