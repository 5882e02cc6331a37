using System.Text.RegularExpressions;
using Auth101.Compilations;
using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests;

/// <summary>MySQL and MariaDB cut text to fit unless a statement is strict. None of ours leaves that to the server.</summary>
public sealed partial class StrictWritesTests
{
    [Theory]
    [InlineData("[Auth101User] public partial class User;")]
    [InlineData("[Auth101User(Table = \"app_user\")] public partial class User { public int Id { get; init; } public string Email { get; init; } = \"\"; }")]
    [InlineData("""
        [Auth101User] public partial class User { public long Id { get; init; } }
        [Auth101Session] public partial class Session { public long Id { get; init; } }
        [Auth101Account] public partial class Account { public int Id { get; init; } }
        """)]
    public void Every_write_is_strict_on_mysql_and_on_mariadb(string source)
    {
        var generation = Generation.Of(TestCompilation.Create(source));
        var store = generation.Files.Single(static file => file.Key.EndsWith(".MySql.Store.g.cs", StringComparison.Ordinal)).Value;

        Assert.NotEmpty(Write().Matches(store));
        Assert.Equal(Write().Count(store), StrictWrite().Count(store));
    }

    // What an insert does to a row that is there already is a part of it.
    [GeneratedRegex(@"(?<!\bON DUPLICATE KEY )\b(INSERT|UPDATE) [^\n]*`")]
    private static partial Regex Write();

    [GeneratedRegex("""
        /\*M! SET STATEMENT sql_mode = 'STRICT_ALL_TABLES' FOR \*/
        \s+(INSERT|UPDATE) /\*\+ SET_VAR\(sql_mode = 'STRICT_ALL_TABLES'\) \*/ [^\n]*`
        """)]
    private static partial Regex StrictWrite();
}
