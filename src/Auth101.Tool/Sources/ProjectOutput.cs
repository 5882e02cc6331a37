using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Auth101.Tool.Sources;

/// <summary>Finds the assembly that a project was built into, by asking MSBuild. Nothing is built.</summary>
internal static class ProjectOutput
{
    /// <param name="project">A project file, or a folder with one.</param>
    /// <param name="configuration">Null for the project's default.</param>
    /// <param name="framework">Null for any that is built.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<string> FindAsync(string project, string? configuration, string? framework, CancellationToken cancellationToken)
    {
        var file = FindProjectFile(project);
        var properties = await EvaluateAsync(file, configuration, framework, cancellationToken);

        // A project for several frameworks has an output only where one of them is chosen.
        string[] frameworks = framework is null && properties["TargetFramework"].Length == 0
            ? properties["TargetFrameworks"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [];
        if (frameworks.Length == 0)
        {
            return Existing([properties["TargetPath"]], file, configuration);
        }

        var paths = new List<string>();
        foreach (var candidate in frameworks)
        {
            paths.Add((await EvaluateAsync(file, configuration, candidate, cancellationToken))["TargetPath"]);
        }

        return Existing(paths, file, configuration);
    }

    private static string FindProjectFile(string project)
    {
        if (File.Exists(project))
        {
            return Path.GetFullPath(project);
        }

        if (!Directory.Exists(project))
        {
            throw new ToolException($"There is no project '{project}'.");
        }

        return Directory.GetFiles(project, "*.csproj") switch
        {
            [var only] => Path.GetFullPath(only),
            [] => throw new ToolException($"There is no project in '{Path.GetFullPath(project)}'. Name one with --project, or an assembly with --assembly."),
            var several => throw new ToolException(
                $"There are several projects in '{Path.GetFullPath(project)}'; name one with --project: "
                + $"{string.Join(", ", several.Select(Path.GetFileName).Order())}."),
        };
    }

    /// <summary>The newest of the outputs that exist.</summary>
    private static string Existing(List<string> paths, string file, string? configuration) =>
        paths.Where(File.Exists).MaxBy(File.GetLastWriteTimeUtc)
        ?? throw new ToolException(
            $"'{paths[0]}' does not exist. Build the project first: dotnet build \"{file}\"{(configuration is null ? "" : $" -c {configuration}")}");

    private static async Task<IReadOnlyDictionary<string, string>> EvaluateAsync(
        string file, string? configuration, string? framework, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "msbuild", file, "-nologo", "-getProperty:TargetPath", "-getProperty:TargetFramework", "-getProperty:TargetFrameworks" },
            // global.json beside the project chooses the SDK.
            WorkingDirectory = Path.GetDirectoryName(file),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (configuration is not null)
        {
            start.ArgumentList.Add($"-property:Configuration={configuration}");
        }

        if (framework is not null)
        {
            start.ArgumentList.Add($"-property:TargetFramework={framework}");
        }

        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        if (process.ExitCode != 0)
        {
            var lines = (await output + "\n" + await error).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            var reason = lines.FirstOrDefault(static line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? lines.FirstOrDefault();
            throw new ToolException($"MSBuild cannot read '{file}': {reason}");
        }

        using var document = JsonDocument.Parse(await output);
        return document.RootElement.GetProperty("Properties").EnumerateObject()
            .ToDictionary(static property => property.Name, static property => property.Value.GetString() ?? "");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new ToolException($"Cannot run dotnet ({exception.Message}). Name the built assembly with --assembly.");
        }
    }
}
