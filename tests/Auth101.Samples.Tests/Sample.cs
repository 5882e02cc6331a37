using Auth101.Aot.Tests;

namespace Auth101.Samples.Tests;

/// <summary>The samples as they were built with these tests.</summary>
internal static class Sample
{
    /// <summary>The folder of this project's output; the other projects' are beside it, in the same configuration.</summary>
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory);

    /// <summary>Where screenshots are kept.</summary>
    public static string Screenshots { get; } = Path.Combine(Output.Parent!.Parent!.Parent!.FullName, "screenshots");

    /// <summary>The folder of a sample.</summary>
    public static string FolderOf(string name) => Path.Combine(Output.Parent!.Parent!.Parent!.Parent!.FullName, "samples", name);

    /// <summary>Starts a sample, with its own folder as the root of its content.</summary>
    public static Task<RunningSample> StartAsync(string name, params (string Name, string Value)[] settings) => RunningSample.StartAsync(
        Path.Combine(Output.Parent!.Parent!.FullName, name, Output.Name, name),
        settings.Append(("ASPNETCORE_CONTENTROOT", FolderOf(name))).ToDictionary(),
        TestContext.Current.CancellationToken);
}
