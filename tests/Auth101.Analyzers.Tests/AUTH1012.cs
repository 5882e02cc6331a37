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
    public Task A_record_that_passes_a_parameter_to_its_base_is_reported() => Analysis.Reports(
        "AUTH1012",
        "Auth101 cannot make a 'User': its parameter 'Age' sets an inherited property, and inherited positional parameters are not supported; move it out of the parameter list",
        "public record Person(int Age); [Auth101User] public partial record User(string Email, int [|Age|]) : Person(Age);");

    [Fact]
    public Task A_constructor_that_is_obsolete_as_an_error_is_reported() => Analysis.Reports(
        "AUTH1012",
        "Auth101 cannot make a 'User': its constructor is obsolete as an error; make that a warning",
        "[Auth101User] public partial class User { [Obsolete(\"\", true)] private [|User|]() { } }");

    [Fact]
    public Task A_class_that_is_obsolete_as_an_error_is_reported() => Analysis.Reports(
        "AUTH1012",
        "Auth101 cannot make a 'User': it is obsolete as an error; make that a warning",
        "[Auth101User, Obsolete(\"\", true)] public partial class [|User|];");

    [Fact]
    public Task A_required_member_that_the_constructor_sets_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public User() => Tag = 1; [Auth101Ignore] public required object Tag { get; set; } }");

    [Fact]
    public Task A_private_constructor_without_parameters_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { private User() { } public User(int age) => Age = age; public int Age { get; set; } }");

    [Fact]
    public Task A_record_whose_parameters_are_columns_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial record User(string Email, [property: SignUpInput] int Age);");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1012",
        "[Auth101User] public partial class [|User|] { public User(int age) => Age = age; public int Age { get; set; } }");
}
