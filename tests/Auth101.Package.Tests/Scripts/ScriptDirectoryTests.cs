using System.Text;
using Auth101.Scripts;

namespace Auth101.Package.Tests.Scripts;

public sealed class ScriptDirectoryTests : IDisposable
{
    private static readonly ScriptFile Create = new("sqlite/01_create.sql", "-- Auth101 schema\nCREATE TABLE \"größe\";\n");
    private static readonly ScriptFile Drop = new("sqlite/99_drop.sql", "-- Auth101 schema\nDROP TABLE t;\n");
    private static readonly DateTime LongAgo = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("auth101-script-tests-");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Files_are_UTF_8_without_byte_order_mark()
    {
        var directory = Write(Create, Drop);
        Assert.Equal(["Auth101 wrote " + FullPath(Create.Path), "Auth101 wrote " + FullPath(Drop.Path)], directory.Changes);
        Assert.Empty(directory.Problems);
        Assert.Equal(Encoding.UTF8.GetBytes(Create.Text), File.ReadAllBytes(FullPath(Create.Path)));
        Assert.Empty(Verify(Create, Drop));
    }

    [Fact]
    public void A_file_with_the_same_text_is_left_alone_even_if_git_gave_it_other_line_ends()
    {
        Put(Create.Path, Create.Text.Replace("\n", "\r\n", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(FullPath(Create.Path), LongAgo);
        Assert.Empty(Write(Create).Changes);
        Assert.Equal(LongAgo, File.GetLastWriteTimeUtc(FullPath(Create.Path)));
        Assert.Empty(Verify(Create));
    }

    [Theory]
    [InlineData("-- Auth101 schema\nCREATE TABLE old;\n", 2, "'CREATE TABLE old;' where the code gives 'CREATE TABLE \"größe\";'")]
    [InlineData("-- Auth101 schema", 2, "the end of the file where the code gives 'CREATE TABLE \"größe\";'")]
    [InlineData("-- Auth101 schema\nCREATE TABLE \"größe\";\n\nmore\n", 4, "'more' where the code gives the end of the file")]
    [InlineData("\uFEFF-- Auth101 schema\nCREATE TABLE \"größe\";\n", 1, "schema' where the code gives '-- Auth101 schema'")]
    [InlineData("", 1, "'' where the code gives '-- Auth101 schema'")]
    public void A_file_of_ours_with_another_text_is_stale_and_is_written_again(string existing, int line, string difference)
    {
        Put(Create.Path, existing);
        var problem = Assert.Single(Verify(Create));
        Assert.Equal(("AUTH3107", FullPath(Create.Path), line), (problem.Code, problem.File, problem.Line));
        Assert.StartsWith("The script 'sqlite/01_create.sql' is stale: ", problem.Message, StringComparison.Ordinal);
        Assert.Contains(difference, problem.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Build with -p:Auth101ScriptMode=write and commit the file.", problem.Message, StringComparison.Ordinal);

        Assert.Empty(Write(Create).Problems);
        Assert.Equal(Create.Text, ReadAll(Create.Path));
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        Put(Create.Path, Create.Text);
        var problem = Assert.Single(Verify(Create, Drop));
        Assert.Equal(("AUTH3108", FullPath(Drop.Path)), (problem.Code, problem.File));
        Assert.False(File.Exists(FullPath(Drop.Path)));
    }

    [Fact]
    public void A_file_that_somebody_else_wrote_is_not_overwritten()
    {
        Put(Create.Path, "CREATE TABLE mine;\n");
        var directory = Write(Create, Drop);
        var problem = Assert.Single(directory.Problems);
        Assert.Equal(("AUTH3105", FullPath(Create.Path)), (problem.Code, problem.File));
        Assert.Equal("CREATE TABLE mine;\n", ReadAll(Create.Path));
        Assert.Equal(Drop.Text, ReadAll(Drop.Path));
    }

    [Theory]
    [InlineData("sqlite/99_drop.sql")]
    [InlineData("mysql/01_create.sql")]
    [InlineData("sqlserver/Shop.AppUser/02_grants.sql")]
    public void A_file_of_ours_without_a_source_is_superfluous_and_is_deleted_with_its_empty_folders(string leftover)
    {
        Put(Create.Path, Create.Text);
        Put(leftover, Drop.Text);
        var problem = Assert.Single(Verify(Create));
        Assert.Equal(("AUTH3109", FullPath(leftover)), (problem.Code, problem.File));
        Assert.Contains($"'{leftover}'", problem.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(FullPath(leftover)));

        Assert.Empty(Write(Create).Problems);
        Assert.Equal([FullPath("sqlite"), FullPath(Create.Path)], _root.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(static entry => entry.FullName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_with_the_name_of_a_script_but_without_its_header_stays_with_a_warning()
    {
        Put("mysql/01_create.sql", "CREATE TABLE mine;\n");
        var directory = Write(Create);
        var problem = Assert.Single(directory.Problems);
        Assert.Equal(("AUTH3106", FullPath("mysql/01_create.sql")), (problem.Code, problem.File));
        Assert.Equal("CREATE TABLE mine;\n", ReadAll("mysql/01_create.sql"));
        Assert.Equal(problem, Assert.Single(Verify(Create)));
    }

    [Theory]
    [InlineData("sqlite/03_seed.sql", "INSERT INTO t DEFAULT VALUES;\n")]
    [InlineData("sqlite/notes.txt", "-- Auth101 by hand\n")]
    [InlineData("sqlite/deep/er/01_create.sql", "-- Auth101 by hand\n")]
    [InlineData("oracle/01_create.sql", "-- Auth101 by hand\n")]
    [InlineData("01_create.sql", "-- Auth101 by hand\n")]
    public void Other_files_are_not_looked_at(string path, string text)
    {
        Put(path, text);
        Assert.Empty(Write(Create).Problems);
        Assert.Equal(text, ReadAll(path));
        Assert.Empty(Verify(Create));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_a_problem_and_the_others_are_written()
    {
        Directory.CreateDirectory(FullPath(Create.Path));
        var directory = Write(Create, Drop);
        var problem = Assert.Single(directory.Problems);
        Assert.Equal(("AUTH3104", FullPath(Create.Path)), (problem.Code, problem.File));
        Assert.StartsWith("'sqlite/01_create.sql' cannot be read or written: ", problem.Message, StringComparison.Ordinal);
        Assert.Equal(Drop.Text, ReadAll(Drop.Path));
    }

    private ScriptDirectory Write(params ScriptFile[] files)
    {
        var directory = new ScriptDirectory(_root.FullName);
        directory.Write(files);
        return directory;
    }

    private IReadOnlyList<ScriptProblem> Verify(params ScriptFile[] files)
    {
        var directory = new ScriptDirectory(_root.FullName);
        directory.Verify(files);
        Assert.Empty(directory.Changes);
        return directory.Problems;
    }

    private void Put(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllText(FullPath(path), text);
    }

    private string ReadAll(string path) => File.ReadAllText(FullPath(path));

    private string FullPath(string path) => Path.Combine([_root.FullName, .. path.Split('/')]);
}
