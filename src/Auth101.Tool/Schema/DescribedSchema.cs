using System.Text.Json;
using System.Text.Json.Serialization;
using Auth101.Schema;

namespace Auth101.Tool.Schema;

/// <summary>What the code of one user class expects, as the generator described it in the compiled assembly, and what the tool does for it.</summary>
/// <param name="Version">Of the description.</param>
/// <param name="User">Full name of the user class.</param>
/// <param name="Dialect">The dialect of the statements.</param>
/// <param name="Mapping">The hash in the marker row; null if nothing is managed.</param>
/// <param name="Marker">Creates the table that records the managed ones; null if nothing is managed.</param>
/// <param name="Tables">The tables; the user's comes first.</param>
/// <param name="Purge">Statements that delete one batch of expired rows each.</param>
/// <param name="Users">What is done to users; null if the assembly is older than that.</param>
internal sealed record DescribedSchema(
    int Version, string User, string Dialect, string? Mapping, string? Marker, IReadOnlyList<ExpectedTable> Tables, IReadOnlyList<string> Purge,
    ExpectedUsers? Users = null)
    : ExpectedSchema(User, Dialect, Mapping, Marker, Tables)
{
    private const int KnownVersion = 1;

    /// <summary>How long a verification is kept after it expired: it counts how many mails there were in an hour.</summary>
    private static readonly TimeSpan KeptVerification = TimeSpan.FromHours(1);

    /// <summary>
    /// The statements of <see cref="Purge"/> with what the times of their tables count; they delete sessions, then verifications, then counters if there are
    /// any.
    /// </summary>
    public IReadOnlyList<TimedStatement> TimedPurge =>
    [
        .. Purge.Zip(PurgedTables, static (statement, table) => new TimedStatement(
            statement,
            table.Columns.FirstOrDefault(static column => column.Field is "ExpiresAt" or "FullAt")?.Unit,
            table.Entity == "verification" ? KeptVerification : TimeSpan.Zero)),
    ];

    /// <summary>The tables whose rows expire.</summary>
    public IEnumerable<ExpectedTable> PurgedTables =>
        [Table("session"), Table("verification"), .. Tables.Where(static table => table.Entity == "counter")];

    public static DescribedSchema Parse(string json)
    {
        // Another version may have another shape, so that is looked at first.
        using (var document = JsonDocument.Parse(json))
        {
            if (document.RootElement.GetProperty("version").GetInt32() != KnownVersion)
            {
                throw new ToolException(
                    "The assembly was compiled with another version of Auth101 than this tool knows. Update the tool: dotnet tool update Auth101.Tool");
            }
        }

        return JsonSerializer.Deserialize(json, DescribedSchemaJson.Default.DescribedSchema)
            ?? throw new JsonException("The schema description is null.");
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(DescribedSchema))]
internal sealed partial class DescribedSchemaJson : JsonSerializerContext;
