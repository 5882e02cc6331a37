namespace Auth101.Analyzers.Tests;

public sealed class AUTH1015
{
    [Fact]
    public Task A_method_with_the_name_of_a_generated_property_is_reported() => Analysis.Reports(
        "AUTH1015",
        """Auth101 adds the property 'Name' to 'User' because its table is managed, but another member has that name; rename that member or map a property with [MapsTo("column", Field = UserField.Name)]""",
        """[Auth101User] public partial class [|User|] { public string Name() => ""; }""");

    [Fact]
    public Task A_class_with_the_name_of_a_generated_property_is_reported() => Analysis.Reports(
        "AUTH1015",
        """Auth101 adds the property 'Email' to 'Email' because its table is managed, but another member has that name; rename that member or map a property with [MapsTo("column", Field = UserField.Email)]""",
        "[Auth101User] public partial class [|Email|];");

    [Fact]
    public Task A_protected_field_of_a_base_is_reported() => Analysis.Reports(
        "AUTH1015",
        """Auth101 adds the property 'Image' to 'User' because its table is managed, but another member has that name; rename that member or map a property with [MapsTo("column", Field = UserField.Image)]""",
        "public class Person { protected string? Image; } [Auth101User] public partial class [|User|] : Person;");

    [Fact]
    public Task A_property_that_takes_another_field_is_reported() => Analysis.Reports(
        "AUTH1015",
        """Auth101 adds the property 'Name' to 'User' because its table is managed, but another member has that name; rename that member or map a property with [MapsTo("column", Field = UserField.Name)]""",
        """[Auth101User] public partial class [|User|] { [MapsTo("nick", Field = UserField.Image)] public string? Name { get; set; } }""");

    [Fact]
    public Task A_private_field_of_a_base_is_accepted() => Analysis.Accepts(
        "public class Person { private string? Image = null; public override string? ToString() => Image; } [Auth101User] public partial class User : Person;");

    [Fact]
    public Task A_method_on_an_own_table_is_accepted() => Analysis.Accepts(
        """[Auth101User(Table = "app_user")] public partial class User { public int Id { get; set; } public required string Email { get; set; } public string Name() => ""; }""");

    [Fact]
    public Task A_name_that_a_property_maps_elsewhere_is_accepted() => Analysis.Accepts(
        """[Auth101User] public partial class User { [MapsTo("full_name", Field = UserField.Name)] public string? FullName { get; set; } public string Name() => ""; }""");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1015",
        """[Auth101User] public partial class [|User|] { public string Name() => ""; }""");
}
