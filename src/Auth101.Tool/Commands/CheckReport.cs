using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Auth101.Schema;

namespace Auth101.Tool.Commands;

/// <summary>What <c>auth101 check --json</c> prints.</summary>
/// <param name="User">Full name of the user class.</param>
/// <param name="Dialect">The database.</param>
/// <param name="Same">Whether there are no differences but accepted ones.</param>
/// <param name="Mapping">The hash of the code's mapping; null if Auth101 manages no table.</param>
/// <param name="RecordedMapping">The hash in the database; another one is no difference by itself.</param>
/// <param name="Differences">In the order in which their cures have to run.</param>
/// <param name="Accepted">The differences that the team lives with.</param>
/// <param name="Stale">What is accepted and no difference any more.</param>
/// <param name="Notes">What works, and is worth a word.</param>
internal sealed record CheckReport(
    string User,
    string Dialect,
    bool Same,
    string? Mapping,
    string? RecordedMapping,
    [property: JsonConverter(typeof(SchemaDifferencesJson))] IReadOnlyList<SchemaDifference> Differences,
    [property: JsonConverter(typeof(SchemaDifferencesJson))] IReadOnlyList<SchemaDifference> Accepted,
    IReadOnlyList<string> Stale,
    IReadOnlyList<SchemaNote> Notes)
{
    public static CheckReport Of(ExpectedSchema expected, LiveSchema live, AcceptedDifferences accepted)
    {
        var differences = SchemaComparison.Compare(expected, live).ToLookup(accepted.Contains);
        SchemaDifference[] open = [.. differences[false]];
        SchemaDifference[] known = [.. differences[true]];
        return new CheckReport(
            expected.User,
            expected.Dialect,
            open.Length == 0,
            expected.Mapping,
            live.Record.Mapping(expected),
            open,
            known,
            accepted.Without(known),
            SchemaComparison.Notes(expected, live));
    }
}

[JsonSerializable(typeof(CheckReport))]
internal sealed partial class CheckReportJson : JsonSerializerContext
{
    /// <summary>Quotes in statements stay quotes: this is no HTML.</summary>
    public static CheckReportJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}

/// <summary>Differences as programs read them.</summary>
internal sealed class SchemaDifferencesJson : JsonConverter<IReadOnlyList<SchemaDifference>>
{
    public override IReadOnlyList<SchemaDifference> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("A report is written, not read.");

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<SchemaDifference> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (var difference in value)
        {
            writer.WriteStartObject();
            writer.WriteString("id", difference.Id);
            writer.WriteString("kind", DifferenceKinds.NameOf(difference.Kind));
            writer.WriteString("table", difference.Table);
            writer.WriteString("column", difference.Column);
            writer.WriteString("message", difference.Message);
            writer.WriteString("cure", difference.Cure);
            writer.WriteString("advice", difference.Advice);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
