namespace Auth101.Analyzers.Tests;

public sealed class AUTH1010
{
    [Fact]
    public Task An_empty_column_is_reported() => Analysis.Reports(
        "AUTH1010",
        "The column name of 'Age' is empty; choose another name",
        """[Auth101User] public partial class User { [[|MapsTo("")|]] public int Age { get; set; } }""");

    [Fact]
    public Task A_table_with_a_line_break_is_reported() => Analysis.Reports(
        "AUTH1010",
        "The table name of 'User' has a control character, a line break or half a surrogate pair; choose another name",
        """[[|Auth101User(Table = "a\nb", Managed = true)|]] public partial class User;""");

    [Fact]
    public Task A_schema_with_half_a_surrogate_pair_is_reported() => Analysis.Reports(
        "AUTH1010",
        "The schema name of 'User' has a control character, a line break or half a surrogate pair; choose another name",
        """[[|Auth101User(Schema = "a\ud83d")|]] public partial class User;""");

    [Fact]
    public Task A_column_of_129_characters_is_reported() => Analysis.Reports(
        "AUTH1010",
        "The column name of 'Age' is longer than 128 characters; choose another name",
        """[Auth101User] public partial class User { [[|MapsTo("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")|]] public int Age { get; set; } }""");

    [Fact]
    public Task A_managed_table_with_the_prefix_of_SQLite_is_reported() => Analysis.Reports(
        "AUTH1010",
        "The table name of 'User' starts with 'sqlite_', which SQLite keeps for itself; choose another name",
        """[[|Auth101User(Table = "SQLite_users", Managed = true)|]] public partial class User;""");

    [Theory]
    [InlineData("Auth101_Schema", "true")]
    [InlineData("auth101_schema", "false")]
    public Task The_table_of_Auth101_itself_is_reported(string table, string managed) => Analysis.Reports(
        "AUTH1010",
        "The table name of 'User' is that of a table of Auth101's own; choose another name",
        $$"""[[|Auth101User(Table = "{{table}}", Managed = {{managed}})|]] public partial class User { public int Id { get; set; } public required string Email { get; set; } }""");

    [Fact]
    public Task An_own_table_with_the_prefix_of_SQLite_is_accepted() => Analysis.Accepts(
        """[Auth101User(Table = "sqlite_users")] public partial class User { public int Id { get; set; } public required string Email { get; set; } }""");

    [Fact]
    public Task A_column_of_128_characters_is_accepted() => Analysis.Accepts(
        "AUTH1010",
        """[Auth101User] public partial class User { [MapsTo("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")] public int Age { get; set; } }""");

    [Fact]
    public Task A_name_with_spaces_quotes_and_a_whole_surrogate_pair_is_accepted() => Analysis.Accepts(
        """[Auth101User] public partial class User { [MapsTo(" \"; \ud83d\ude00")] public int Age { get; set; } }""");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1010",
        """[Auth101User] public partial class User { [[|MapsTo("")|]] public int Age { get; set; } }""");
}
