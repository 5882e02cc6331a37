using Auth101.CompiledMetadata;
using Auth101.Scripts;

namespace Auth101.Package.Tests.Scripts;

public sealed class ScriptLayoutTests
{
    [Fact]
    public void The_files_of_one_user_class_are_in_the_folder_of_the_dialect()
    {
        var layout = ScriptLayout.Of(
        [
            new("Shop.AppUser", "mysql", "01_create.sql", "-- Auth101 a"),
            new("Shop.AppUser", "sqlite", "01_create.sql", "-- Auth101 b\r\nc\n\n"),
        ]);
        Assert.Empty(layout.Problems);
        Assert.Equal([new ScriptFile("mysql/01_create.sql", "-- Auth101 a\n"), new ScriptFile("sqlite/01_create.sql", "-- Auth101 b\nc\n")], layout.Files);
    }

    [Fact]
    public void The_files_of_several_user_classes_are_in_a_folder_each()
    {
        var layout = ScriptLayout.Of(
        [
            new("Shop.Admin", "sqlite", "01_create.sql", "-- Auth101 a"),
            new("Shop.Outer.User", "sqlite", "01_create.sql", "-- Auth101 b"),
        ]);
        Assert.Empty(layout.Problems);
        Assert.Equal(["sqlite/Shop.Admin/01_create.sql", "sqlite/Shop.Outer.User/01_create.sql"], layout.Files.Select(static file => file.Path));
    }

    [Theory]
    [InlineData("../sqlite", "01_create.sql", "-- Auth101 a", "plain file names")]
    [InlineData("..", "01_create.sql", "-- Auth101 a", "plain file names")]
    [InlineData("sqlite", "", "-- Auth101 a", "plain file names")]
    [InlineData("sqlite", "C:\\01_create.sql", "-- Auth101 a", "plain file names")]
    [InlineData("sqlite", "01_create.sql", "CREATE TABLE t", "begin with '-- Auth101 '")]
    [InlineData("sqlite", "01_create.sql", "-- Auth101 {half}", "surrogate")]
    public void A_script_that_cannot_be_a_file_is_refused_with_the_reason(string dialect, string file, string text, string reason)
    {
        // Attribute arguments are UTF-8 and cannot hold half of a pair.
        var layout = ScriptLayout.Of([new CompiledScript("Shop.AppUser", dialect, file, text.Replace("{half}", "\uD83D", StringComparison.Ordinal))]);
        var problem = Assert.Single(layout.Problems);
        Assert.Equal("AUTH3103", problem.Code);
        Assert.StartsWith($"The script '{file}' of 'Shop.AppUser' for the dialect '{dialect}' cannot be written: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_scripts_for_one_file_are_refused_even_if_their_names_differ_in_case()
    {
        var layout = ScriptLayout.Of(
        [
            new("Shop.AppUser", "sqlite", "01_create.sql", "-- Auth101 a"),
            new("Shop.AppUser", "sqlite", "01_CREATE.sql", "-- Auth101 b"),
        ]);
        Assert.Contains("another script has the file 'sqlite/01_CREATE.sql', too", Assert.Single(layout.Problems).Message, StringComparison.Ordinal);
    }
}
