using System.Globalization;

namespace Auth101.Package.Tests;

/// <summary>The packages, made once per run from what was built, under a version that no cache knows.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("auth101-package-tests-");

    /// <summary>The version of the packages.</summary>
    public string Version { get; } = string.Create(CultureInfo.InvariantCulture, $"0.0.0-test.{DateTime.UtcNow.Ticks}");

    /// <summary>The folder that the packages are in.</summary>
    public string Folder => Path.Combine(_root.FullName, "packages");

    /// <summary>Where NuGet unpacks them.</summary>
    public string RestoreFolder => Path.Combine(_root.FullName, "restored");

    /// <summary>Makes a folder for a project.</summary>
    public string CreateProjectFolder(string name) => _root.CreateSubdirectory(name).FullName;

    /// <summary>The path of a package.</summary>
    public string PathOf(string id) => Path.Combine(Folder, $"{id}.{Version}.nupkg");

    public async ValueTask InitializeAsync()
    {
        string[] projects = ["Auth101.Runtime", "Auth101.AspNetCore", "Auth101.OpenApi", "Auth101.PasswordHashes", "Auth101.MailKit"];
        var packs = await Task.WhenAll(projects.Select(project => Dotnet.RunAsync(
            "pack",
            $"{Repository.Root}/src/{project}",
            "--no-build",
            "--configuration",
            BuildSettings.Configuration,
            "--output",
            Folder,
            "--disable-build-servers",
            $"-p:ArtifactsPath={BuildSettings.ArtifactsPath}",
            $"-p:PackageVersion={Version}")));
        Assert.All(packs, static pack => Assert.True(pack.ExitCode == 0, pack.Output));
    }

    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
