namespace Auth101.Aot.Tests;

/// <summary>A project of somebody who uses Auth101, written and built by a test.</summary>
internal static class ConsumerProject
{
    /// <summary>Builds a program or library and fails with the compiler's output if it does not build.</summary>
    /// <param name="name">The name of the project.</param>
    /// <param name="sdk">The MSBuild SDK.</param>
    /// <param name="library">The library of ours that it references, besides the generator, the analyzers and SQLite.</param>
    /// <param name="code">The only source file.</param>
    /// <param name="properties">MSBuild properties as XML.</param>
    /// <param name="items">More MSBuild items as XML.</param>
    /// <param name="editorConfig">How the analyzers are set; null for the repository's own way.</param>
    public static async Task BuildAsync(
        string name, string sdk, string library, string code, string properties, string items = "", string? editorConfig = null)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Repository.Output, "consumers", name)).FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "Code.cs"), code, TestContext.Current.CancellationToken);
        if (editorConfig is not null)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, ".editorconfig"), editorConfig, TestContext.Current.CancellationToken);
        }

        await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.csproj"), $"""
            <Project Sdk="{sdk}">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Microsoft.Data.Sqlite" />
                {items}
                <ProjectReference Include="{Repository.Root}/src/{library}/{library}.csproj" />
                <ProjectReference Include="{Repository.Root}/src/Auth101.SourceGen/Auth101.SourceGen.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
                <ProjectReference Include="{Repository.Root}/src/Auth101.Analyzers/Auth101.Analyzers.csproj" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
              </ItemGroup>
            </Project>
            """, TestContext.Current.CancellationToken);

        var (exitCode, output) = await Dotnet.RunAsync(
            "build", folder, "--disable-build-servers", $"-p:ArtifactsPath={Path.Combine(Repository.Output, "consumers", "build")}");
        Assert.True(exitCode == 0, output);
    }
}
