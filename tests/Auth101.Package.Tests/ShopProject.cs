using System.Text;

namespace Auth101.Package.Tests;

/// <summary>An application that uses the packages as somebody outside of this repository does.</summary>
internal sealed class ShopProject
{
    private ShopProject(string folder) => Folder = folder;

    /// <summary>The folder of the project.</summary>
    public string Folder { get; }

    /// <summary>The application's only source file.</summary>
    public string Code
    {
        set
        {
            // The same code again would be compiled again.
            var file = Path.Combine(Folder, "AppUser.cs");
            if (!File.Exists(file) || File.ReadAllText(file) != value)
            {
                File.WriteAllText(file, value);
            }
        }
    }

    /// <summary>The directory that the scripts go to.</summary>
    public string ScriptDirectory => Path.Combine(Folder, "sql");

    /// <summary>Writes the project and restores it.</summary>
    /// <param name="packages">The packages.</param>
    /// <param name="name">A name for its folder.</param>
    /// <param name="package">The package of ours that it references.</param>
    /// <param name="properties">MSBuild properties as XML: what it targets, and how it is compiled.</param>
    /// <param name="libraries">The packages of others that it references: database drivers.</param>
    public static async Task<ShopProject> CreateAsync(
        PackedPackages packages, string name, string package, string properties, params IEnumerable<string> libraries)
    {
        var folder = packages.CreateProjectFolder(name);
        var references = libraries.Select(static library => $"""<PackageReference Include="{library}" Version="{BuildSettings.VersionOf(library)}" />""");
        await File.WriteAllTextAsync(Path.Combine(folder, "Shop.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                {properties}
                <Auth101ScriptDirectory>sql</Auth101ScriptDirectory>
                <RestoreAdditionalProjectSources>{packages.Folder}</RestoreAdditionalProjectSources>
                <RestorePackagesPath>{packages.RestoreFolder}</RestorePackagesPath>
                <RestoreFallbackFolders>{BuildSettings.NuGetPackageRoot}</RestoreFallbackFolders>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="{package}" Version="[{packages.Version}]" />
                {string.Concat(references)}
              </ItemGroup>
            </Project>
            """);
        var (exitCode, output) = await Dotnet.RunAsync("restore", folder, "--disable-build-servers");
        Assert.True(exitCode == 0, output);
        return new ShopProject(folder);
    }

    /// <summary>Builds and expects success.</summary>
    /// <returns>What the build printed.</returns>
    public async Task<string> BuildAsync(params IEnumerable<string> arguments)
    {
        var (exitCode, output) = await RunAsync(arguments);
        Assert.True(exitCode == 0, output);
        return output;
    }

    /// <summary>Builds and expects failure.</summary>
    /// <returns>What the build printed.</returns>
    public async Task<string> FailToBuildAsync(params IEnumerable<string> arguments)
    {
        var (exitCode, output) = await RunAsync(arguments);
        Assert.True(exitCode != 0, output);
        return output;
    }

    /// <summary>The scripts on disk: path below the script directory and contents.</summary>
    public Dictionary<string, string> ReadScripts() => Directory.Exists(ScriptDirectory)
        ? Directory.EnumerateFiles(ScriptDirectory, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(ScriptDirectory, file).Replace('\\', '/'),
            static file => Encoding.UTF8.GetString(File.ReadAllBytes(file)))
        : [];

    private Task<(int ExitCode, string Output)> RunAsync(IEnumerable<string> arguments) =>
        Dotnet.RunAsync(["build", Folder, "--no-restore", "--disable-build-servers", .. arguments]);
}
