using Auth101.Aot.Tests;

namespace Auth101.Samples.Tests;

/// <summary>The samples as they were built with these tests.</summary>
internal static class Sample
{
    /// <summary>The folder of this project's output; the other projects' are beside it, in the same configuration.</summary>
    private static readonly DirectoryInfo Output = new(AppContext.BaseDirectory);

    /// <summary>Where screenshots are kept.</summary>
    public static string Screenshots { get; } = Path.Combine(Output.Parent!.Parent!.Parent!.FullName, "screenshots");

    /// <summary>Starts a sample, with its own folder as the root of its content.</summary>
    public static Task<RunningSample> StartAsync(string name) => RunningSample.StartAsync(
        Path.Combine(Output.Parent!.Parent!.FullName, name, Output.Name, name),
        new Dictionary<string, string> { ["ASPNETCORE_CONTENTROOT"] = Path.Combine(Output.Parent!.Parent!.Parent!.Parent!.FullName, "samples", name) },
        TestContext.Current.CancellationToken);
}
