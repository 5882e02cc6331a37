namespace Auth101.Analyzers.Tests;

public sealed class AUTH1014
{
    [Fact]
    public Task An_ignored_property_with_a_column_is_reported() => Analysis.Reports(
        "AUTH1014",
        "'Age' has [Auth101Ignore] and [MapsTo], which contradict each other; remove one",
        """[Auth101User] public partial class User { [Auth101Ignore] [MapsTo("age")] public int [|Age|] { get; set; } }""");

    [Fact]
    public Task An_ignored_property_from_the_client_is_reported() => Analysis.Reports(
        "AUTH1014",
        "'Age' has [Auth101Ignore] and [SignUpInput], which contradict each other; remove one",
        "[Auth101User] public partial class User { [Auth101Ignore] [SignUpInput] public int [|Age|] { get; set; } }");

    [Fact]
    public Task An_ignored_property_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { [Auth101Ignore] public int Age { get; set; } }");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1014",
        """[Auth101User] public partial class User { [Auth101Ignore] [MapsTo("age")] public int [|Age|] { get; set; } }""");

    [Theory]
    [InlineData("[Auth101Ignore, MapsTo(\"age\")] public int Age { get; set; }", "[MapsTo(\"age\")] public int Age { get; set; }", "Remove [Auth101Ignore]")]
    [InlineData("[Auth101Ignore, MapsTo(\"age\")] public int Age { get; set; }", "[Auth101Ignore] public int Age { get; set; }", "Remove [MapsTo]")]
    [InlineData("[SignUpInput] [Auth101Ignore] public int Age { get; set; }", "[Auth101Ignore] public int Age { get; set; }", "Remove [SignUpInput]")]
    [InlineData("[SignUpInput, MapsTo(\"age\"), Auth101Ignore] public int Age { get; set; }", "[Auth101Ignore] public int Age { get; set; }", "Remove [MapsTo] and [SignUpInput]")]
    public Task The_fixes_remove_either_attribute(string before, string after, string title) => CodeFixing.Mends(
        "AUTH1014", $"[Auth101User] public partial class User {{ {before} }}", $"[Auth101User] public partial class User {{ {after} }}", title);

    [Fact]
    public Task Fix_all_removes_the_attribute_that_was_chosen() => CodeFixing.MendsAll(
        "AUTH1014",
        ["[Auth101User] public partial class User { [Auth101Ignore, MapsTo(\"a\")] public int A { get; set; } [Auth101Ignore, SignUpInput] public int B { get; set; } }"],
        ["[Auth101User] public partial class User { [MapsTo(\"a\")] public int A { get; set; } [SignUpInput] public int B { get; set; } }"],
        "Remove [Auth101Ignore]");
}
