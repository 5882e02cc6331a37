namespace Auth101.Analyzers.Tests;

public sealed class AUTH1030
{
    [Theory]
    [InlineData("Lookup = TextLookup.Lower", "Lookup, which only the fields Email and UserName can have; remove Lookup")]
    [InlineData("Case = LetterCase.Upper", "Case, which only the fields NormalizedEmail, NormalizedUserName and UserName can have; remove Case")]
    [InlineData("Unique = false", "Unique, which only a column by which users are found can have; remove Unique")]
    public Task A_setting_on_a_column_by_which_nobody_is_found_is_reported(string setting, string message) => Analysis.Reports(
        "AUTH1030",
        $"'Nick' has {message} from its [MapsTo]",
        $$"""[Auth101User] public partial class User { [[|MapsTo("nick", {{setting}})|]] public string? Nick { get; set; } }""");

    [Theory]
    [InlineData("Lookup = EmailLookup.Lower", "Lookup, but the table is managed, so that all its addresses are in lower case; remove Lookup")]
    [InlineData("Unique = false", "Unique, but the table is managed, and has a unique index there; remove Unique")]
    public Task A_setting_that_a_managed_table_needs_not_is_reported(string setting, string message) => Analysis.Reports(
        "AUTH1030",
        $"'Email' has {message} from its [MapsTo]",
        $$"""[Auth101User] public partial class User { [[|MapsTo("email", {{setting}})|]] public required string Email { get; set; } }""");

    [Fact]
    public Task A_lookup_beside_a_column_in_one_case_is_reported() => Analysis.Reports(
        "AUTH1030",
        "'Email' has Lookup, but users are found by 'Normalized'; remove Lookup from its [MapsTo]",
        """
        [Auth101User(Table = "own")] public partial class User
        {
            public int Id { get; init; }
            [[|MapsTo("email", Lookup = EmailLookup.Lower)|]] public required string Email { get; set; }
            [MapsTo("normalized", Field = UserField.NormalizedEmail)] public string? Normalized { get; set; }
        }
        """);

    [Fact]
    public Task A_setting_on_a_session_is_reported() => Analysis.Reports(
        "AUTH1030",
        "'Token' has Unique, which only a column by which users are found can have; remove Unique from its [MapsTo]",
        """
        [Auth101User] public partial class User;
        [Auth101Session] public partial class Session { [[|MapsTo("token", Unique = false)|]] public required string Token { get; set; } }
        """);

    [Fact]
    public Task Settings_where_users_are_found_are_accepted() => Analysis.Accepts(
        """
        [Auth101User(Table = "own")] public partial class User
        {
            public int Id { get; init; }
            [MapsTo("email", Lookup = EmailLookup.Lower, Unique = false)] public required string Email { get; set; }
            [MapsTo("login", Field = UserField.UserName)] public required string Login { get; set; }
            [MapsTo("lower_login", Field = UserField.NormalizedUserName, Case = LetterCase.Lower, Unique = false)] public string LowerLogin { get; set; } = "";
        }
        """);

    [Fact]
    public Task Defaults_that_are_written_out_are_accepted() => Analysis.Accepts(
        """
        [Auth101User] public partial class User
        {
            [MapsTo("email", Lookup = EmailLookup.Exact, Unique = true)] public required string Email { get; set; }
        }
        """);
}
