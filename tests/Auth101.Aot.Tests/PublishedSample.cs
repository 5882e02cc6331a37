using System.Runtime.InteropServices;

namespace Auth101.Aot.Tests;

/// <summary>A sample, published once from scratch, so that no warning hides behind an earlier build.</summary>
public abstract class PublishedSample : IAsyncLifetime
{
    private readonly string _project;
    private readonly string _name;
    private readonly string[] _arguments;

    protected PublishedSample(string project, string name, params string[] arguments)
    {
        _project = project;
        _name = name;
        _arguments = arguments;
    }

    /// <summary>What the publish printed.</summary>
    public string Log { get; private set; } = string.Empty;

    /// <summary>How the publish ended.</summary>
    public int ExitCode { get; private set; }

    /// <summary>The published program.</summary>
    public string Executable => Path.Combine(PublishFolder, OperatingSystem.IsWindows() ? _project + ".exe" : _project);

    /// <summary>The folder that a user would copy to a server.</summary>
    public string PublishFolder => Path.Combine(Repository.Output, _name, "app");

    public async ValueTask InitializeAsync()
    {
        if (!IsPossible)
        {
            return;
        }

        var folder = Path.Combine(Repository.Output, _name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        (ExitCode, Log) = await Dotnet.RunAsync(
        [
            "publish", $"samples/{_project}", "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier,
            "--output", PublishFolder, "--disable-build-servers", $"-p:ArtifactsPath={Path.Combine(folder, "build")}",

            // One line per warning of the trimmer and the native compiler instead of one per assembly.
            "-p:TrimmerSingleWarn=false",
            .. _arguments,
        ]);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>Whether this machine has what the publish needs.</summary>
    public virtual bool IsPossible => true;
}

/// <summary>The sample as a native binary.</summary>
public sealed class NativeSample() : PublishedSample("MinimalApi", "native")
{
    /// <summary>A linker: the Visual C++ tools, Xcode's, clang or gcc.</summary>
    public override bool IsPossible => !OperatingSystem.IsLinux() || IsOnPath("clang") || IsOnPath("gcc");

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}

/// <summary>The tests of the native binary, which is published once for all of them.</summary>
[CollectionDefinition]
public sealed class NativeSampleGroup : ICollectionFixture<NativeSample>;

/// <summary>The sample with its runtime, trimmed, compiled just in time.</summary>
public sealed class TrimmedSample() : PublishedSample("MinimalApi", "trimmed", "--self-contained", "-p:PublishAot=false", "-p:PublishTrimmed=true");

/// <summary>The sample for SQL Server, trimmed, compiled just in time.</summary>
public sealed class SqlServerSample() : PublishedSample("SqlServer", "sqlserver", "--self-contained");
