using Auth101.Aot.Tests;

namespace Auth101.OpenApi.Tests;

/// <summary>The sample for minimal APIs as a process.</summary>
internal static class Sample
{
    private static readonly Dictionary<string, string> CheapHashes = new() { ["Auth101__PasswordMemoryKiB"] = "8192", ["Auth101__PasswordIterations"] = "1" };

    public static Task<RunningSample> StartAsync(IReadOnlyDictionary<string, string>? settings = null)
    {
        // The same configuration as this project's, beside it.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var executable = Path.Combine(output.Parent!.Parent!.FullName, "MinimalApi", output.Name, "MinimalApi");
        return RunningSample.StartAsync(executable, settings ?? CheapHashes, TestContext.Current.CancellationToken);
    }
}
