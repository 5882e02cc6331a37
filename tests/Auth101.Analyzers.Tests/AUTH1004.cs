namespace Auth101.Analyzers.Tests;

public sealed class AUTH1004
{
    [Fact]
    public Task A_field_by_name_and_by_attribute_is_reported() => Analysis.Reports(
        "AUTH1004",
        "Both 'Name' and 'Nick' take the field Name; keep one and put [Auth101Ignore] on the other or map it to another field",
        """[Auth101User] public partial class User { public string? Name { get; set; } [MapsTo("nick", Field = UserField.Name)] public string? [|Nick|] { get; set; } }""");

    [Fact]
    public Task A_field_whose_other_property_is_ignored_is_accepted() => Analysis.Accepts(
        """[Auth101User] public partial class User { [Auth101Ignore] public string? Nick { get; set; } [MapsTo("nick", Field = UserField.Name)] public string? Name { get; set; } }""");

    [Fact]
    public Task A_property_that_hides_that_of_a_base_is_accepted() => Analysis.Accepts(
        "public class Person { public string? Name { get; set; } } [Auth101User] public partial class User : Person { public new string? Name { get; set; } }");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1004",
        """[Auth101User] public partial class User { public string? Name { get; set; } [MapsTo("nick", Field = UserField.Name)] public string? [|Nick|] { get; set; } }""");
}
