using System.Text.Json.Nodes;

namespace Auth101.OpenApi.Tests;

/// <summary>
/// The document of the sample, whole, read like code in review. Run with <c>AUTH101_UPDATE_SNAPSHOTS=1</c> to rewrite it after an intended change, and build again:
/// the client is made from it.
/// </summary>
public sealed class GoldenDocumentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_serves_the_reviewed_document()
    {
        await using var sample = await Sample.StartAsync(limits: true);
        var served = (await sample.Client.GetStringAsync("/openapi/v1.json", Token)).ReplaceLineEndings("\n");
        var text = served.Replace($":{sample.Client.BaseAddress!.Port}", ":5101", StringComparison.Ordinal) + "\n";
        if (Environment.GetEnvironmentVariable("AUTH101_UPDATE_SNAPSHOTS") == "1")
        {
            await File.WriteAllTextAsync(GoldenDocument.Path, text, Token);
        }

        Assert.Equal(await File.ReadAllTextAsync(GoldenDocument.Path, Token), text);
    }

    [Fact]
    public async Task A_reader_finds_nothing_wrong_with_it() =>
        await DocumentApp.AssertReadableAsync(await File.ReadAllTextAsync(GoldenDocument.Path, Token));

    [Fact]
    public async Task Every_example_is_what_its_schema_describes()
    {
        var document = JsonNode.Parse(await File.ReadAllTextAsync(GoldenDocument.Path, Token))!;
        var schema = new JsonSchema(document);
        var bodies = from path in document["paths"]!.AsObject()
                     from operation in path.Value!.AsObject()
                     from body in operation.Value!["responses"]!.AsObject().Select(static response => response.Value!).Append(operation.Value["requestBody"])
                     where body?["content"] is not null
                     from content in body["content"]!.AsObject()
                     select (Name: $"{operation.Key} {path.Key}", Content: content.Value!);

        var wrong = from body in bodies
                    from example in (body.Content["examples"]?.AsObject().Select(static named => named.Value!["value"]) ?? []).Append(body.Content["example"])
                    where example is not null
                    let problem = schema.Check(body.Content["schema"], example)
                    where problem is not null
                    select $"{body.Name}: {problem}";

        Assert.Empty(wrong);
    }
}
