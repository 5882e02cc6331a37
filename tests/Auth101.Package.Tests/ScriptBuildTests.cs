namespace Auth101.Package.Tests;

/// <summary>Building an application that has Auth101 from its packages, through the one that brings the other, and a script directory.</summary>
public sealed class ScriptBuildTests : IClassFixture<RestoredShop>
{
    private const string Code = """
        using Auth101;

        namespace Shop;

        [Auth101User]
        public partial class AppUser;
        """;

    private const string CreateScript = "sqlite/01_create.sql";

    private static readonly DateTime LongAgo = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private readonly ShopProject _shop;

    public ScriptBuildTests(RestoredShop shop)
    {
        _shop = shop.Project;
        _shop.Code = Code;
        if (Directory.Exists(_shop.ScriptDirectory))
        {
            Directory.Delete(_shop.ScriptDirectory, recursive: true);
        }
    }

    private string CreateFile => Path.Combine(_shop.ScriptDirectory, "sqlite", "01_create.sql");

    [Fact]
    public async Task Scripts_are_written_once_and_again_when_they_are_deleted_or_the_mapping_changes()
    {
        await _shop.BuildAsync();
        var written = _shop.ReadScripts();
        Assert.Contains(CreateScript, written.Keys);
        Assert.All(written, static script =>
        {
            Assert.StartsWith("sqlite/", script.Key, StringComparison.Ordinal);
            Assert.StartsWith("-- Auth101 ", script.Value, StringComparison.Ordinal);
            Assert.EndsWith("\n", script.Value, StringComparison.Ordinal);
            Assert.DoesNotContain('\r', script.Value);
        });

        File.SetLastWriteTimeUtc(CreateFile, LongAgo);
        await _shop.BuildAsync();
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(CreateFile));

        File.Delete(CreateFile);
        await _shop.BuildAsync();
        Assert.Equal(written, _shop.ReadScripts());

        _shop.Code = Code.Replace("AppUser;", "AppUser { public string? Department { get; set; } }", StringComparison.Ordinal);
        await _shop.BuildAsync();
        Assert.Contains("\"department\"", _shop.ReadScripts()[CreateScript], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_passes_on_fresh_scripts_and_names_each_file_that_is_not()
    {
        await _shop.BuildAsync();
        var script = await File.ReadAllTextAsync(CreateFile, TestContext.Current.CancellationToken);
        await _shop.BuildAsync("-p:Auth101ScriptMode=verify");

        await File.WriteAllTextAsync(CreateFile, script.Replace("CREATE TABLE", "DROP TABLE", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Directory.CreateDirectory(Path.Combine(_shop.ScriptDirectory, "mysql"));
        await File.WriteAllTextAsync(Path.Combine(_shop.ScriptDirectory, "mysql", "99_drop.sql"), script, TestContext.Current.CancellationToken);
        var changed = _shop.ReadScripts();
        var output = await _shop.FailToBuildAsync("-p:Auth101ScriptMode=verify");
        Assert.Matches(@"01_create\.sql\(\d+\): error AUTH3107: The script 'sqlite/01_create\.sql' is stale: '.*DROP TABLE", output);
        Assert.Contains("error AUTH3109: The code gives no script 'mysql/99_drop.sql' any more.", output, StringComparison.Ordinal);
        Assert.Contains("-p:Auth101ScriptMode=write", output, StringComparison.Ordinal);
        Assert.Equal(changed, _shop.ReadScripts());

        File.Delete(CreateFile);
        output = await _shop.FailToBuildAsync("-p:Auth101ScriptMode=verify");
        Assert.Contains("error AUTH3108: The script 'sqlite/01_create.sql' is missing.", output, StringComparison.Ordinal);
        Assert.False(File.Exists(CreateFile));
    }

    [Fact]
    public async Task A_mode_that_does_not_exist_fails_the_build_and_the_two_that_do_are_named()
    {
        var output = await _shop.FailToBuildAsync("-p:Auth101ScriptMode=check");
        Assert.Contains("error AUTH3101: Auth101ScriptMode is 'check'; it can be 'write' or 'verify'.", output, StringComparison.Ordinal);
        Assert.Empty(_shop.ReadScripts());
    }

    [Theory]
    [InlineData("-p:DesignTimeBuild=true")]
    [InlineData("-t:Compile", "-p:BuildingProject=false")]
    public async Task A_compilation_for_an_editor_writes_nothing(params string[] arguments)
    {
        await _shop.BuildAsync(arguments);
        Assert.Empty(_shop.ReadScripts());
    }

    [Fact]
    public async Task A_program_that_does_not_compile_changes_no_script()
    {
        await _shop.BuildAsync();
        Directory.Delete(_shop.ScriptDirectory, recursive: true);
        _shop.Code = Code + "class Broken : DoesNotExist;";
        await _shop.FailToBuildAsync();
        Assert.Empty(_shop.ReadScripts());
    }
}
