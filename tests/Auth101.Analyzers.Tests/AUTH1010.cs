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
    public Task A_column_of_128_characters_is_accepted() => Analysis.Accepts(
        """[Auth101User] public partial class User { [MapsTo("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")] public int Age { get; set; } }""");

    [Fact]
    public Task A_name_with_spaces_quotes_and_a_whole_surrogate_pair_is_accepted() => Analysis.Accepts(
        """[Auth101User] public partial class User { [MapsTo(" \"; \ud83d\ude00")] public int Age { get; set; } }""");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1010",
        """[Auth101User] public partial class User { [[|MapsTo("")|]] public int Age { get; set; } }""");
}
