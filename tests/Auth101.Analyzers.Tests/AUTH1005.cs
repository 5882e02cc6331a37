namespace Auth101.Analyzers.Tests;

public sealed class AUTH1005
{
    [Fact]
    public Task Two_properties_on_one_column_are_reported() => Analysis.Reports(
        "AUTH1005",
        "Column 'alias' is mapped by both 'Nick' and 'Alias'; rename one with [MapsTo] or put [Auth101Ignore] on it",
        """[Auth101User] public partial class User { [MapsTo("alias")] public string? Nick { get; set; } public string? [|Alias|] { get; set; } }""");

    [Fact]
    public Task Columns_that_differ_only_in_case_are_reported() => Analysis.Reports(
        "AUTH1005",
        "Column 'ALIAS' is mapped by both 'Alias' and 'Nick'; rename one with [MapsTo] or put [Auth101Ignore] on it",
        """[Auth101User] public partial class User { public string? Alias { get; set; } [MapsTo("ALIAS")] public string? [|Nick|] { get; set; } }""");

    [Fact]
    public Task A_column_that_Auth101_adds_is_reported() => Analysis.Reports(
        "AUTH1005",
        "Column 'image' is mapped by both 'Portrait' and 'the field Image that Auth101 adds'; rename one with [MapsTo] or put [Auth101Ignore] on it",
        """[Auth101User] public partial class User { [MapsTo("image")] public byte[]? [|Portrait|] { get; set; } }""");

    [Fact]
    public Task Columns_that_differ_in_more_are_accepted() => Analysis.Accepts(
        """[Auth101User] public partial class User { [MapsTo("alias_2")] public string? Nick { get; set; } public string? Alias { get; set; } }""");

    [Fact]
    public Task One_column_in_two_tables_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { public string? Note { get; set; } } [Auth101Session] public partial class Visit { public string? Note { get; set; } }");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1005",
        """[Auth101User] public partial class User { [MapsTo("alias")] public string? Nick { get; set; } public string? [|Alias|] { get; set; } }""");

    [Theory]
    [InlineData("""[MapsTo("mail")] public string? Login { get; set; } [MapsTo("MAIL")] public string? Handle { get; set; }""", """[MapsTo("mail")] public string? Login { get; set; } [MapsTo("handle")] public string? Handle { get; set; }""")]
    [InlineData("""[MapsTo("image")] public string? Avatar { get; set; }""", """[MapsTo("avatar")] public string? Avatar { get; set; }""")]
    [InlineData("""public string? Nick { get; set; } [MapsTo("nick")] public string? NICK { get; set; }""", """public string? Nick { get; set; } [MapsTo("nick_2")] public string? NICK { get; set; }""")]
    public Task The_fix_gives_the_later_property_another_column(string before, string after) => CodeFixing.Mends(
        "AUTH1005", $"[Auth101User] public partial class User {{ {before} }}", $"[Auth101User] public partial class User {{ {after} }}");

    [Fact]
    public Task The_fix_adds_an_attribute_to_a_parameter() => CodeFixing.Mends(
        "AUTH1005",
        """[Auth101User] public partial record User(string Email, [property: MapsTo("nick")] string? Handle, string? Nick);""",
        """[Auth101User] public partial record User(string Email, [property: MapsTo("nick")] string? Handle, [property: MapsTo("nick_2")] string? Nick);""");

    [Fact]
    public Task Nothing_is_invented_for_an_own_table() => CodeFixing.OffersNothing(
        "AUTH1005",
        """[Auth101User(Table = "t")] public partial class User { public int Id { get; set; } public required string Email { get; set; } public string? Nick { get; set; } public string? NICK { get; set; } }""");

    [Fact]
    public Task Fix_all_moves_every_column() => CodeFixing.MendsAll(
        "AUTH1005",
        [
            """[Auth101User] public partial class User { [MapsTo("image")] public string? Avatar { get; set; } [MapsTo("name")] public string? Handle { get; set; } }""",
            """[Auth101Session] public partial class Visit { [MapsTo("token")] public string? Device { get; set; } }""",
        ],
        [
            """[Auth101User] public partial class User { [MapsTo("avatar")] public string? Avatar { get; set; } [MapsTo("handle")] public string? Handle { get; set; } }""",
            """[Auth101Session] public partial class Visit { [MapsTo("device")] public string? Device { get; set; } }""",
        ]);

    [Fact]
    public async Task Each_of_many_is_reported_once_against_the_first()
    {
        var diagnostics = await Analysis.Run("""[Auth101User] public partial class User { [MapsTo("x")] public int A { get; set; } [MapsTo("x")] public int B { get; set; } [MapsTo("X")] public int C { get; set; } }""");

        Assert.Equal(
            ["Column 'x' is mapped by both 'A' and 'B'; rename one with [MapsTo] or put [Auth101Ignore] on it", "Column 'X' is mapped by both 'A' and 'C'; rename one with [MapsTo] or put [Auth101Ignore] on it"],
            diagnostics.Select(static diagnostic => diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public Task Fix_all_gives_no_name_twice() => CodeFixing.MendsAll(
        "AUTH1005",
        ["""[Auth101User] public partial class User { public int Nick { get; set; } [MapsTo("nick")] public int NICK { get; set; } [MapsTo("nick")] public int nick { get; set; } }"""],
        ["""[Auth101User] public partial class User { public int Nick { get; set; } [MapsTo("nick_2")] public int NICK { get; set; } [MapsTo("nick_3")] public int nick { get; set; } }"""]);
}
