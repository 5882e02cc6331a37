using Auth101.Aot.Tests;

namespace Auth101.OpenApi.Tests;

/// <summary>The sample for minimal APIs as a process.</summary>
internal static class Sample
{
    /// <summary>Starts it with cheap hashes.</summary>
    /// <param name="limits">Whether it limits requests, as it does unless it is told otherwise.</param>
    public static Task<RunningSample> StartAsync(bool limits = false)
    {
        // The same configuration as this project's, beside it.
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        var executable = Path.Combine(output.Parent!.Parent!.FullName, "MinimalApi", output.Name, "MinimalApi");
        var settings = new Dictionary<string, string>
        {
            ["Auth101__PasswordMemoryKiB"] = "8192",
            ["Auth101__PasswordIterations"] = "1",
            ["Sample__Limits"] = limits ? "true" : "false",
        };
        return RunningSample.StartAsync(executable, settings, TestContext.Current.CancellationToken);
    }
}
