using System.Text.Json;
using System.Text.Json.Serialization;

namespace Auth101.Tool.Schema;

/// <summary>The schema that the code of one user class expects in one dialect, as the generator described it in the compiled assembly.</summary>
/// <param name="Version">Of the description.</param>
/// <param name="User">Full name of the user class.</param>
/// <param name="Dialect">The dialect of the statements.</param>
/// <param name="Mapping">The hash in the marker row; null if nothing is managed.</param>
/// <param name="Marker">Creates the table that records the managed ones; null if nothing is managed.</param>
/// <param name="Tables">The four tables; the user's comes first.</param>
/// <param name="Purge">Statements that delete one batch of expired rows each.</param>
/// <param name="Users">What is done to users; null if the assembly is older than that.</param>
internal sealed record ExpectedSchema(
    int Version, string User, string Dialect, string? Mapping, string? Marker, IReadOnlyList<ExpectedTable> Tables, IReadOnlyList<string> Purge,
    ExpectedUsers? Users = null)
{
    private const int KnownVersion = 1;

    /// <summary>How long a verification is kept after it expired: it counts how many mails there were in an hour.</summary>
    private static readonly TimeSpan KeptVerification = TimeSpan.FromHours(1);

    [JsonIgnore]
    public ExpectedTable UserTable => Table("user");

    /// <summary>The statements of <see cref="Purge"/> with what the times of their tables count; they delete sessions, then verifications.</summary>
    [JsonIgnore]
    public IReadOnlyList<TimedStatement> TimedPurge =>
    [
        .. Purge.Zip(["session", "verification"], (statement, entity) => new TimedStatement(
            statement,
            Table(entity).Columns.FirstOrDefault(static column => column.Field == "ExpiresAt")?.Unit,
            entity == "verification" ? KeptVerification : TimeSpan.Zero)),
    ];

    public ExpectedTable Table(string entity) => Tables.First(table => table.Entity == entity);

    /// <summary>Whether foreign keys refer to a table.</summary>
    public bool IsReferenced(ExpectedTable table) =>
        Tables.Any(other => other.ForeignKeys.Any(key => key.Table == table.Name && key.Schema == table.Schema));

    public static ExpectedSchema Parse(string json)
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

        return JsonSerializer.Deserialize(json, ExpectedSchemaJson.Default.ExpectedSchema)
            ?? throw new JsonException("The schema description is null.");
    }
}

/// <summary>A statement that asks for the moment at which it runs.</summary>
/// <param name="Text">The statement.</param>
/// <param name="Unit">What the number counts that the moment is to it; null where it is a time.</param>
/// <param name="Kept">How long ago the moment is at which it asks for rows.</param>
internal sealed record TimedStatement(string Text, string? Unit, TimeSpan Kept)
{
    /// <summary>The parameter of the moment: its name, and its value where that is a number.</summary>
    public (string Name, long? Count) Now(DateTimeOffset now) => Unit switch
    {
        null => ("@now", null),
        "UnixSeconds" => ("@now_unix_seconds", now.ToUnixTimeSeconds()),
        "UnixMilliseconds" => ("@now_unix_milliseconds", now.ToUnixTimeMilliseconds()),
        _ => throw new ToolException($"The assembly counts times in {Unit}, which this tool does not know. Update the tool: dotnet tool update Auth101.Tool"),
    };
}

/// <summary>A table that the code reads and writes.</summary>
/// <param name="Entity"><c>user</c>, <c>session</c>, <c>account</c> or <c>verification</c>.</param>
/// <param name="Schema">Null for the connection's default.</param>
/// <param name="Name">Unquoted.</param>
/// <param name="Managed">Whether Auth101 creates it.</param>
/// <param name="Create">Creates it with its indexes, and records it; null if it is the application's own.</param>
/// <param name="Refusal">What to say where the table exists and is not recorded; null if it is the application's own.</param>
/// <param name="Columns">The columns that the code uses.</param>
/// <param name="PrimaryKey">Null if the code needs none.</param>
/// <param name="Unique">Unique constraints.</param>
/// <param name="Indexes">Indexes that keep the statements fast.</param>
/// <param name="ForeignKeys">References to other tables.</param>
internal sealed record ExpectedTable(
    string Entity, string? Schema, string Name, bool Managed, string? Create, string? Refusal, IReadOnlyList<ExpectedColumn> Columns,
    ExpectedKey? PrimaryKey, IReadOnlyList<ExpectedKey> Unique, IReadOnlyList<ExpectedKey> Indexes, IReadOnlyList<ExpectedForeignKey> ForeignKeys)
{
    [JsonIgnore]
    public string DisplayName => Schema is null ? Name : $"{Schema}.{Name}";
}

/// <summary>A column that the code reads or writes.</summary>
/// <param name="Name">Unquoted.</param>
/// <param name="Field">Its role; null for an application column.</param>
/// <param name="Type">The type as the create script words it.</param>
/// <param name="Accepts">Catalog names of the types that the code works with; empty for any.</param>
/// <param name="Length">The least length of a sized text type.</param>
/// <param name="Nullable">Whether the code writes and reads null; null if the column may be either.</param>
/// <param name="Add">Adds the column.</param>
/// <param name="Alter">Corrects type, length and nullability; null where the engine cannot.</param>
/// <param name="AlterNullability">Corrects the nullability where the type is right; null where the engine cannot.</param>
/// <param name="Made">Whether an insert leaves out the id, because the database makes it; said of own tables only.</param>
/// <param name="ReadOnly">Whether the code reads it and never writes it; said of own tables only.</param>
/// <param name="Unit">What the numbers of a column count that keeps a time; null where the database has a type for it.</param>
internal sealed record ExpectedColumn(
    string Name,
    string? Field,
    string Type,
    IReadOnlyList<string> Accepts,
    long? Length,
    bool? Nullable,
    string? Add,
    string? Alter,
    string? AlterNullability,
    bool Made = false,
    bool ReadOnly = false,
    string? Unit = null);

/// <summary>A primary key, a unique constraint or an index, with the statement that creates it.</summary>
internal sealed record ExpectedKey(IReadOnlyList<string> Columns, string? Create)
{
    /// <summary>Whether it is over the lower case of its only column; a unique key of the column itself does where its type tells no letters apart.</summary>
    public bool Lower { get; init; }
}

/// <summary>A reference to another table, with the statement that creates it.</summary>
internal sealed record ExpectedForeignKey(
    IReadOnlyList<string> Columns, string? Schema, string Table, IReadOnlyList<string> References, string? Create);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ExpectedSchema))]
internal sealed partial class ExpectedSchemaJson : JsonSerializerContext;
