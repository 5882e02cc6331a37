using System.Reflection;

namespace Auth101.Aot.Tests;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>A folder for what these tests publish and measure; ignored by git.</summary>
    public static string Output { get; } = Path.Combine(Root, "artifacts", "aot-tests");
}
