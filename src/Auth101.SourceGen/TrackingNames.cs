using Auth101.CodeAnalysis.Entities;
using Auth101.CodeAnalysis.Model;

namespace Auth101.SourceGen;

/// <summary>The names of the pipeline's steps, for the tests that watch the cache.</summary>
internal static class TrackingNames
{
    public const string Stores = nameof(Stores);
    public const string Broken = nameof(Broken);
    public const string Libraries = nameof(Libraries);

    public static readonly string[] All = [.. EntityDefinitions.All.Select(static definition => Of(definition.Kind)), Stores, Broken, Libraries];

    /// <summary>The step that parses the classes of a table.</summary>
    public static string Of(EntityKind kind) => $"Entities of {kind}";
}
