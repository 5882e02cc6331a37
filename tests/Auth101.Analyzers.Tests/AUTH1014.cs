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
}
