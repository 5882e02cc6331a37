using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tool.Tests.Commands;

public sealed class ProjectTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("auth101-tool-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_project_is_found_by_its_folder_and_read_from_its_output()
    {
        WriteProject("Shop", "net10.0");
        Build("bin/Debug/net10.0");

        (await ScriptAsync("--project", _folder.FullName)).Returned(0);
        (await ScriptAsync("--project", Path.Combine(_folder.FullName, "Shop.csproj"))).Returned(0);
    }

    [Fact]
    public async Task A_configuration_has_an_output_of_its_own()
    {
        WriteProject("Shop", "net10.0");
        Build("bin/Release/net10.0");

        (await ScriptAsync("--project", _folder.FullName, "--configuration", "Release")).Returned(0);
        Assert.Contains("Build the project first: dotnet build", (await ScriptAsync("--project", _folder.FullName)).FailedWithOneLine(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_frameworks_one_that_is_built_is_read()
    {
        WriteProject("Shop", "net9.0;net10.0");
        Build("bin/Debug/net10.0");

        (await ScriptAsync("--project", _folder.FullName)).Returned(0);
        (await ScriptAsync("--project", _folder.FullName, "--framework", "net10.0")).Returned(0);
        Assert.Contains("net9.0", (await ScriptAsync("--project", _folder.FullName, "--framework", "net9.0")).FailedWithOneLine(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_project_is_told() =>
        Assert.Contains("There is no project in", (await ScriptAsync("--project", _folder.FullName)).FailedWithOneLine(), StringComparison.Ordinal);

    [Fact]
    public async Task A_project_that_does_not_exist_is_told() =>
        Assert.Contains("There is no project 'Nowhere.csproj'", (await ScriptAsync("--project", "Nowhere.csproj")).FailedWithOneLine(), StringComparison.Ordinal);

    [Fact]
    public async Task Several_projects_in_a_folder_are_listed()
    {
        WriteProject("Shop", "net10.0");
        WriteProject("Another", "net10.0");

        Assert.Contains("Another.csproj, Shop.csproj", (await ScriptAsync("--project", _folder.FullName)).FailedWithOneLine(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_MSBuild_cannot_read_is_told()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "Shop.csproj"), "<Project");

        Assert.Contains("MSBuild cannot read", (await ScriptAsync("--project", _folder.FullName)).FailedWithOneLine(), StringComparison.Ordinal);
    }

    private static Task<ToolRun> ScriptAsync(params string[] source) =>
        ToolRun.OfAsync(["script", "--dialect", "sqlite", "--user", nameof(FixtureUser), .. source]);

    private void WriteProject(string name, string frameworks) => File.WriteAllText(Path.Combine(_folder.FullName, $"{name}.csproj"), $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <{(frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework")}>{frameworks}</{(frameworks.Contains(';', StringComparison.Ordinal) ? "TargetFrameworks" : "TargetFramework")}>
          </PropertyGroup>
        </Project>
        """);

    /// <summary>Puts the fixture's assembly where a build would put the project's.</summary>
    private void Build(string output) =>
        File.Copy(ToolRun.Assembly, Path.Combine(_folder.CreateSubdirectory(output).FullName, "Shop.dll"));
}
