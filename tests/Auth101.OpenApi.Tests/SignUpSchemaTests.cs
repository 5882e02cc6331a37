using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Auth101.OpenApi.Tests;

/// <summary>What the document says of the members of a sign-up is what the endpoint takes.</summary>
public sealed class SignUpSchemaTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Required_is_what_the_endpoint_demands()
    {
        await using var app = await StartAsync();
        var document = await app.DocumentAsync();
        var (schema, example) = SignUpOf(document);
        string[] required = ["email", "password", "code", "floor", "birthday", "shift"];

        Assert.Equal(required, schema["required"]!.AsArray().Select(static name => (string)name!));
        Assert.Null(new JsonSchema(document).Check(schema, example));
        Assert.Equal(HttpStatusCode.OK, await PostAsync(app, example));
        foreach (var name in required)
        {
            var body = example.DeepClone().AsObject();
            body.Remove(name);
            Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(app, body));
        }
    }

    [Theory]
    [InlineData("title", "null")]
    [InlineData("title", "\"Chief\"")]
    [InlineData("title", "\"Chiefs\"")]
    [InlineData("title", "1")]
    [InlineData("desk", "null")]
    [InlineData("is_manager", "true")]
    [InlineData("is_manager", "\"true\"")]
    [InlineData("is_manager", "null")]
    [InlineData("mood", "-128")]
    [InlineData("mood", "128")]
    [InlineData("rank", "255")]
    [InlineData("rank", "-1")]
    [InlineData("room", "32767")]
    [InlineData("room", "32768")]
    [InlineData("extension", "65535")]
    [InlineData("extension", "65536")]
    [InlineData("number", "2147483647")]
    [InlineData("number", "1.5")]
    [InlineData("badge", "4294967295")]
    [InlineData("badge", "4294967296")]
    [InlineData("points", "9223372036854775807")]
    [InlineData("total", "18446744073709551615")]
    [InlineData("total", "-1")]
    [InlineData("share", "1.5")]
    [InlineData("weight", "1e300", false)]
    [InlineData("salary", "1234.5")]
    [InlineData("salary", "null")]
    [InlineData("team", "\"019a2f6e-7d60-7cc3-98a1-5b2f0c8d4e11\"")]
    [InlineData("team", "\"019a2f6e7d607cc398a15b2f0c8d4e11\"")]
    [InlineData("last_seen", "\"2026-01-31T23:59:59Z\"")]
    [InlineData("hired_at", "\"2026-01-31T23:59:59+01:00\"")]
    [InlineData("hired_at", "\"yesterday\"")]
    [InlineData("birthday", "\"2026-01-31\"")]
    [InlineData("birthday", "\"31.01.2026\"")]
    [InlineData("starts_at", "\"23:59\"")]
    [InlineData("starts_at", "\"23:59:59.1234567\"")]
    [InlineData("starts_at", "\"23:59:59Z\"")]
    [InlineData("starts_at", "\"24:00\"")]
    [InlineData("portrait", "\"AQID\"")]
    [InlineData("portrait", "\"%\"")]
    [InlineData("shift", "\"Late\"")]
    [InlineData("shift", "\"late\"")]
    [InlineData("shift", "null")]
    [InlineData("other_shift", "null")]
    public async Task A_value_is_taken_if_the_schema_takes_it(string name, string json, bool hasSmallNumber = true)
    {
        await using var app = await StartAsync();
        var document = await app.DocumentAsync();
        var (schema, example) = SignUpOf(document);
        example[name] = JsonNode.Parse(json);

        // A decimal of .NET cannot hold every number.
        var isValid = !hasSmallNumber || new JsonSchema(document).Check(schema, example) is null;

        Assert.Equal(isValid ? HttpStatusCode.OK : HttpStatusCode.BadRequest, await PostAsync(app, example));
    }

    private static Task<DocumentApp> StartAsync() => DocumentApp.StartAsync(static app => app.MapAuth101SignUp<Clerk>("/join"));

    private static (JsonNode Schema, JsonObject Example) SignUpOf(JsonNode document)
    {
        var content = document["paths"]!["/join"]!["post"]!["requestBody"]!["content"]!["application/json"]!;
        return (new JsonSchema(document).Follow(content["schema"]!), content["example"]!.DeepClone().AsObject());
    }

    private static async Task<HttpStatusCode> PostAsync(DocumentApp app, JsonNode body)
    {
        using var response = await app.Client.PostAsJsonAsync("/join", body, Token);
        return response.StatusCode;
    }
}
