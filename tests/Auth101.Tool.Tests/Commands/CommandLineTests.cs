using System.Buffers.Text;
using Auth101.Tool.Tests.Fixture;

namespace Auth101.Tool.Tests.Commands;

public sealed class CommandLineTests
{
    private static readonly Dictionary<string, string> NoVariables = [];

    private static string[] Fixture => ["--assembly", ToolRun.Assembly, "--user", nameof(FixtureUser)];

    [Theory]
    [InlineData("script")]
    [InlineData("migrate")]
    [InlineData("check")]
    [InlineData("purge")]
    [InlineData("secret")]
    [InlineData("user create")]
    [InlineData("user show")]
    [InlineData("user disable")]
    [InlineData("user enable")]
    [InlineData("user set-password")]
    [InlineData("user end-sessions")]
    [InlineData("user verify")]
    [InlineData("user delete")]
    public async Task Each_command_has_help_with_examples(string command)
    {
        var run = (await ToolRun.OfAsync([.. command.Split(' '), "--help"])).Returned(0);

        Assert.Contains($"auth101 {command}", run.Output[run.Output.IndexOf("Examples:", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_arguments_there_is_help()
    {
        var run = (await ToolRun.OfAsync()).Returned(0);

        Assert.Contains("migrate  Creates the tables", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_is_printed() => Assert.Matches(@"^\d+\.\d+\.\d+", (await ToolRun.OfAsync("--version")).Returned(0).Output);

    [Fact]
    public async Task A_secret_is_printed_alone_and_is_another_one_each_time()
    {
        var first = (await ToolRun.OfAsync("secret")).Returned(0).Output.TrimEnd();
        var second = (await ToolRun.OfAsync("secret", "--bytes", "32")).Returned(0).Output.TrimEnd();

        Assert.Equal(48, Base64Url.DecodeFromChars(first).Length);
        Assert.Equal(32, Base64Url.DecodeFromChars(second).Length);
        Assert.NotEqual(first[..32], second[..32]);
    }

    [Theory]
    [InlineData("31")]
    [InlineData("1025")]
    [InlineData("many")]
    public async Task A_secret_of_another_length_is_refused(string bytes) =>
        Assert.Contains("--bytes", (await ToolRun.OfAsync("secret", "--bytes", bytes)).FailedWithOneLine(), StringComparison.Ordinal);

    [Fact]
    public async Task A_script_is_printed_and_nothing_else()
    {
        var run = (await ToolRun.OfAsync(["script", .. Fixture, "--dialect", "npgsql"])).Returned(0);

        Assert.Contains("CREATE TABLE IF NOT EXISTS \"users\"", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Theory]
    [InlineData("There is no database 'oracle'. Known are sqlite, postgresql, mysql, sqlserver.", "--dialect", "oracle")]
    [InlineData("has no script '07.sql' for sqlite, only 01_create.sql", "--dialect", "sqlite", "--file", "07.sql")]
    [InlineData("is compiled for several databases; choose one with --dialect: mysql, postgresql, sqlite, sqlserver")]
    [InlineData("There is no command or option '--dailect'. See auth101 script --help", "--dailect", "sqlite")]
    [InlineData("--assembly names the file already", "--dialect", "sqlite", "--project", ".")]
    public async Task A_script_that_is_not_there_is_told(string message, params string[] more) =>
        Assert.Contains(message, (await ToolRun.OfAsync(["script", .. Fixture, .. more])).FailedWithOneLine(), StringComparison.Ordinal);

    [Fact]
    public async Task Several_users_are_listed()
    {
        var line = (await ToolRun.OfAsync("script", "--assembly", ToolRun.Assembly, "--dialect", "sqlite")).FailedWithOneLine();

        Assert.Contains("choose one with --user: Auth101.Tool.Tests.Fixture.EveryTypeUser, Auth101.Tool.Tests.Fixture.FixtureUser, Auth101.Tool.Tests.Fixture.LeavingUser, Auth101.Tool.Tests.Fixture.LegacyUser, Auth101.Tool.Tests.Fixture.LegacyViewUser, Auth101.Tool.Tests.Fixture.NamedUser, Auth101.Tool.Tests.Fixture.NumberedUser, Auth101.Tool.Tests.Fixture.OddNamesUser, Auth101.Tool.Tests.Fixture.OwnTableUser", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_user_is_told()
    {
        var line = (await ToolRun.OfAsync("script", "--assembly", ToolRun.Assembly, "--user", "Nobody")).FailedWithOneLine();

        Assert.Contains("holds no Auth101 user 'Nobody'. It holds Auth101.Tool.Tests.Fixture.EveryTypeUser, Auth101.Tool.Tests.Fixture.FixtureUser", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_assembly_without_users_is_told()
    {
        var line = (await ToolRun.OfAsync("script", "--assembly", typeof(ToolApplication).Assembly.Location)).FailedWithOneLine();

        Assert.Contains("holds no Auth101 user. Is it the project with the class that has [Auth101User]", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_is_told()
    {
        var path = Path.GetTempFileName();
        try
        {
            Assert.Contains(path, (await ToolRun.OfAsync("script", "--assembly", path)).FailedWithOneLine(), StringComparison.Ordinal);
            Assert.Contains("missing.dll", (await ToolRun.OfAsync("script", "--assembly", "missing.dll")).FailedWithOneLine(), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_user_of_one_database_needs_no_provider_and_has_no_other()
    {
        using var assembly = new EmittedAssembly("Shop.User", "mysql", schema: null);

        Assert.Equal("-- create", (await ToolRun.OfAsync("script", "--assembly", assembly.Path)).Returned(0).Output.TrimEnd());
        Assert.Contains(
            "Shop.User is not compiled for postgresql, only for mysql. Reference the driver of PostgreSQL in its project.",
            (await ToolRun.OfAsync("check", "--assembly", assembly.Path, "--provider", "postgres", "--connection", "Host=h")).FailedWithOneLine(),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "does not describe its schema")]
    [InlineData("""{"version": 2, "tables": {}}""", "Update the tool")]
    public async Task An_assembly_of_another_version_is_told(string? schema, string message)
    {
        using var assembly = new EmittedAssembly("Shop.User", "sqlite", schema);

        var line = (await ToolRun.OfAsync("check", "--assembly", assembly.Path, "--connection", "Data Source=nothing.db")).FailedWithOneLine();

        Assert.Contains(message, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite", "Data Source=auth.db")]
    [InlineData("mssql", "Server=")]
    public async Task A_missing_connection_string_is_told_with_an_example(string provider, string example)
    {
        var line = (await ToolRun.OfAsync(["check", .. Fixture, "--provider", provider])).FailedWithOneLine();

        Assert.Contains("There is no connection string", line, StringComparison.Ordinal);
        Assert.Contains(example, line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sqlite")]
    [InlineData("postgresql")]
    [InlineData("mysql")]
    [InlineData("sqlserver")]
    public async Task A_wrong_connection_string_is_told_and_not_shown(string provider)
    {
        var run = await ToolRun.WithAsync(
            new Dictionary<string, string> { ["AUTH101_CONNECTION"] = "Password=hunter;2 and more=x" },
            TestContext.Current.CancellationToken,
            ["check", .. Fixture, "--provider", provider]);

        var line = run.FailedWithOneLine();
        Assert.Contains("It looks like this: ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter", line, StringComparison.Ordinal);
        Assert.DoesNotContain("2 and more", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("connect")]
    [InlineData("PostgreSQL")]
    [InlineData("Cannot")]
    [InlineData("AUTH101_CONNECTION")]
    public async Task A_password_that_is_a_word_of_the_tool_is_not_told_by_a_gap(string password)
    {
        var run = await ToolRun.OfAsync(["check", .. Fixture, "--provider", "postgresql", "--connection", $"Host=127.0.0.1;Port=1;Username=u;Database=d;Password={password}"]);

        var line = run.FailedWithOneLine();
        Assert.StartsWith("auth101: Cannot connect to PostgreSQL: ", line, StringComparison.Ordinal);
        Assert.EndsWith(". Check --connection or AUTH101_CONNECTION.", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("script", "--provider")]
    [InlineData("script", "--dialect")]
    [InlineData("script", "-d")]
    [InlineData("migrate", "--dialect")]
    [InlineData("check", "--dialect")]
    [InlineData("purge", "-d")]
    public async Task A_database_is_named_by_either_option(string command, string option)
    {
        var line = (await ToolRun.OfAsync([command, .. Fixture, option, "oracle"])).FailedWithOneLine();

        Assert.Contains("There is no database 'oracle'.", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_string_in_the_wrong_place_is_not_shown()
    {
        var run = await ToolRun.WithAsync(NoVariables, TestContext.Current.CancellationToken, "migrate", "Host=h;Password=hunter;2");

        Assert.DoesNotContain("hunter", run.FailedWithOneLine(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("100001")]
    public async Task A_batch_of_another_size_is_refused(string size) =>
        Assert.Contains("--batch-size must be", (await ToolRun.OfAsync(["purge", .. Fixture, "--batch-size", size])).FailedWithOneLine(), StringComparison.Ordinal);
}
