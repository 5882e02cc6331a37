using System.Text.RegularExpressions;

namespace Auth101.Aot.Tests;

/// <summary>What docs/password-hashes.md shows compiles as it stands.</summary>
public sealed partial class PasswordHashesPageTests
{
    [Fact]
    public Task The_registration_and_the_format_of_an_application_compile_for_native_AOT()
    {
        string[] blocks = [.. CSharpBlock().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs/password-hashes.md"))).Select(static match => match.Groups[1].Value)];
        Assert.Equal(3, blocks.Length);
        return ConsumerProject.BuildAsync(
            "password-hashes",
            "Microsoft.NET.Sdk.Web",
            "Auth101.AspNetCore",
            $"""
            using System.Security.Cryptography;
            using System.Text;
            using Auth101;
            using Auth101.PasswordHashes;

            var builder = WebApplication.CreateSlimBuilder(args);
            {blocks[0]}
            builder.Build().MapAuth101<AppUser>();

            {blocks[1].Replace("class Member", "class AppUser", StringComparison.Ordinal)}
            {blocks[2]}
            """,
            """
            <PublishAot>true</PublishAot>
                <AnalysisLevel>none</AnalysisLevel>
                <EnforceCodeStyleInBuild>false</EnforceCodeStyleInBuild>
            """,
            $"""<ProjectReference Include="{Repository.Root}/src/Auth101.PasswordHashes/Auth101.PasswordHashes.csproj" />""");
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CSharpBlock();
}
