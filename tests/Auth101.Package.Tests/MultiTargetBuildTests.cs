using System.Text.RegularExpressions;

namespace Auth101.Package.Tests;

/// <summary>Building an application for several target frameworks at once.</summary>
public sealed class MultiTargetBuildTests(PackedPackages packages)
{
    private const string Code = """
        using Auth101;

        namespace Shop;

        [Auth101User]
        public partial class AppUser
        {
        #if WINDOWS
            public string? OnlyOnWindows { get; set; }
        #else
            public string? Elsewhere { get; set; }
        #endif
        }
        """;

    [Fact]
    public async Task The_first_target_framework_writes_and_no_other()
    {
        // Without its desktop libraries, which are not everywhere.
        var shop = await ShopProject.CreateAsync(
            packages,
            "multi-target-shop",
            "Auth101.Runtime",
            """
            <TargetFrameworks>
              net10.0-windows;
              net10.0
            </TargetFrameworks>
            <EnableWindowsTargeting>true</EnableWindowsTargeting>
            <DisableTransitiveFrameworkReferenceDownloads>true</DisableTransitiveFrameworkReferenceDownloads>
            """,
            "Microsoft.Data.Sqlite");
        shop.Code = Code;
        var output = await shop.BuildAsync();
        Assert.Single(Regex.Matches(output, @"Auth101 wrote .*01_create\.sql"));
        Assert.Contains("\"only_on_windows\"", shop.ReadScripts()["sqlite/01_create.sql"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("netstandard2.0;net48;net472;net8.0;net10.0-windows;net10.0", "net10.0-windows")]
    [InlineData(";net11.0-ios26.0;net10.0", "net11.0-ios26.0")]
    [InlineData("netstandard2.0;netcoreapp3.1", "")]
    public async Task Target_frameworks_that_cannot_reference_the_package_do_not_count(string frameworks, string first)
    {
        var (exitCode, output) = await Dotnet.RunAsync(
            "msbuild",
            $"{Repository.Root}/src/Auth101.Build/buildTransitive/Auth101.Runtime.targets",
            $"-p:TargetFrameworks={frameworks.Replace(";", "%3B", StringComparison.Ordinal)}",
            "-getProperty:_Auth101ScriptFramework",
            "-nodeReuse:false");
        Assert.True(exitCode == 0, output);
        Assert.Equal(first, output.Trim());
    }
}
