namespace Auth101.Analyzers.Tests;

public sealed class AUTH1012
{
    [Fact]
    public Task A_class_without_an_empty_constructor_is_reported() => Analysis.Reports(
        "AUTH1012",
        "Auth101 cannot make a 'User': it has no constructor without parameters; add one, private if you like",
        "[Auth101User] public partial class [|User|] { public User(int age) => Age = age; public int Age { get; set; } }");

    [Fact]
    public Task A_class_with_a_primary_constructor_is_reported() => Analysis.Reports(
        "AUTH1012",
        "Auth101 cannot make a 'User': it has no constructor without parameters; add one, private if you like",
        "[Auth101User] public partial class [|User|](int age) { public int Age => age; }");

    [Fact]
    public Task A_record_whose_parameter_is_no_column_is_reported() => Analysis.Reports(
        "AUTH1012",
        "Auth101 cannot make a 'User': its parameter 'Age' has no column; map it or move it out of the parameter list",
        "[Auth101User] public partial record User(string Email, [property: Auth101Ignore] int [|Age|]);");

    [Fact]
    public Task A_required_member_that_is_no_column_is_reported() => Analysis.Reports(
        "AUTH1012",
        "Auth101 cannot make a 'User': its required member 'Tag' has no column; map it or remove the required modifier",
        "[Auth101User] public partial class User { [Auth101Ignore] public required object [|Tag|] { get; set; } }");

    [Fact]
    public Task A_private_constructor_without_parameters_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { private User() { } public User(int age) => Age = age; public int Age { get; set; } }");

    [Fact]
    public Task A_record_whose_parameters_are_columns_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial record User(string Email, int Age);");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1012",
        "[Auth101User] public partial class [|User|] { public User(int age) => Age = age; public int Age { get; set; } }");
}
