using System.Text.RegularExpressions;

namespace Auth101.Aot.Tests;

/// <summary>The programs in the README compile as they stand, with the generators that Native AOT switches on.</summary>
public sealed partial class ReadmeTests
{
    private const string MinimalUser = "[Auth101User]\npublic partial class AppUser;\n";

    private static readonly string[] CodeBlocks =
        [.. CSharpBlock().Matches(File.ReadAllText(Path.Combine(Repository.Root, "README.md"))).Select(static match => match.Groups[1].Value)];

    [Fact]
    public Task The_first_program_compiles_for_native_AOT() =>
        CompileAsync("readme-first", "Microsoft.NET.Sdk.Web", "Auth101.AspNetCore", CodeBlocks[0]);

    [Fact]
    public Task The_class_for_an_own_table_fits_into_the_first_program()
    {
        Assert.Contains(MinimalUser, CodeBlocks[0], StringComparison.Ordinal);
        return CompileAsync(
            "readme-own-table", "Microsoft.NET.Sdk.Web", "Auth101.AspNetCore", CodeBlocks[0].Replace(MinimalUser, CodeBlocks[1], StringComparison.Ordinal));
    }

    [Fact]
    public Task The_program_without_ASP_NET_compiles() =>
        CompileAsync("readme-console", "Microsoft.NET.Sdk", "Auth101.Runtime", CodeBlocks.Single(static block => block.Contains("new Auth101<", StringComparison.Ordinal)));

    private static Task CompileAsync(string name, string sdk, string library, string program) => ConsumerProject.BuildAsync(
        name,
        sdk,
        library,
        program,
        """
        <OutputType>Exe</OutputType>
                <PublishAot>true</PublishAot>
                <AnalysisLevel>none</AnalysisLevel>
                <EnforceCodeStyleInBuild>false</EnforceCodeStyleInBuild>
        """);

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
