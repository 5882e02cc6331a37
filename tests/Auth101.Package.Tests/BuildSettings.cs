using System.Reflection;

namespace Auth101.Package.Tests;

/// <summary>How this test project was built.</summary>
internal static class BuildSettings
{
    public static string ArtifactsPath { get; } = Find(nameof(ArtifactsPath));

    public static string Configuration { get; } = Find(nameof(Configuration));

    public static string NuGetPackageRoot { get; } = Find(nameof(NuGetPackageRoot));

    /// <summary>The version of a package that this repository uses.</summary>
    public static string VersionOf(string package) => Find(package);

    private static string Find(string key) => typeof(BuildSettings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
