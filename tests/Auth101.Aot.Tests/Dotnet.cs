using System.Diagnostics;

namespace Auth101.Aot.Tests;

/// <summary>Runs the dotnet command.</summary>
internal static class Dotnet
{
    /// <summary>Runs a command in the repository and waits for it.</summary>
    /// <returns>How it ended and what it printed.</returns>
    public static async Task<(int ExitCode, string Output)> RunAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The test run's own MSBuild variables are not meant for this build.
        foreach (var variable in start.Environment.Keys.Where(static key => key.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(variable);
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
