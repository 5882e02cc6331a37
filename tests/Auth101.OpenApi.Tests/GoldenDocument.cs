using System.Reflection;
using System.Text.Json.Nodes;

namespace Auth101.OpenApi.Tests;

/// <summary>The reviewed document of the sample.</summary>
internal static class GoldenDocument
{
    public static string Path { get; } = System.IO.Path.Combine(
        typeof(GoldenDocument).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static attribute => attribute.Key == "ProjectDirectory").Value!,
        "minimal-api.openapi.json");

    public static JsonNode Read() => JsonNode.Parse(File.ReadAllText(Path))!;
}
