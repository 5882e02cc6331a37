namespace Auth101.Analyzers.Tests;

public sealed class AUTH1009
{
    [Fact]
    public Task A_role_without_a_setter_is_reported() => Analysis.Reports(
        "AUTH1009",
        "'Email' is mapped to column 'email' but has no setter that 'User' can reach; add one or put [Auth101Ignore] on the property",
        """[Auth101User] public partial class User { public string [|Email|] => ""; }""");

    [Fact]
    public Task A_mapped_property_without_a_getter_is_reported() => Analysis.Reports(
        "AUTH1009",
        "'Age' is mapped to column 'age' but has no getter that 'User' can reach; add one or put [Auth101Ignore] on the property",
        """[Auth101User] public partial class User { [MapsTo("age")] public int [|Age|] { set { } } }""");

    [Fact]
    public Task A_setter_that_is_private_to_a_base_is_reported() => Analysis.Reports(
        "AUTH1009",
        "'Name' is mapped to column 'name' but has no setter that 'User' can reach; add one or put [Auth101Ignore] on the property",
        "public class Person { public string? [|Name|] { get; private set; } } [Auth101User] public partial class User : Person;");

    [Fact]
    public Task A_private_setter_is_accepted() => Analysis.Accepts(
        """[Auth101User] public partial class User { public string Email { get; private set; } = ""; }""");

    [Fact]
    public Task A_computed_property_that_is_not_mapped_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { public int Age => 1; }");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1009",
        """[Auth101User] public partial class User { public string [|Email|] => ""; }""");
}
