namespace Auth101.Analyzers.Tests;

public sealed class AUTH1011
{
    [Fact]
    public Task IsActive_from_the_client_is_reported() => Analysis.Reports(
        "AUTH1011",
        "'IsActive' cannot have [SignUpInput]: a client must not choose the field IsActive; remove the attribute",
        "[Auth101User] public partial class User { [[|SignUpInput|]] public bool IsActive { get; set; } }");

    [Fact]
    public Task An_id_of_another_name_from_the_client_is_reported() => Analysis.Reports(
        "AUTH1011",
        "'Key' cannot have [SignUpInput]: a client must not choose the field Id; remove the attribute",
        """[Auth101User] public partial class User { [MapsTo("id", Field = UserField.Id)] [[|SignUpInput|]] public Guid Key { get; init; } }""");

    [Fact]
    public Task A_second_password_is_reported() => Analysis.Reports(
        "AUTH1011",
        "'Password' cannot have [SignUpInput]: sign-up already has a member 'password'; remove the attribute",
        "[Auth101User] public partial class User { [[|SignUpInput|]] public string? Password { get; set; } }");

    [Fact]
    public Task A_column_of_a_session_is_reported() => Analysis.Reports(
        "AUTH1011",
        "'Device' cannot have [SignUpInput]: only properties of the user come from sign-up; remove the attribute",
        "[Auth101User] public partial class User; [Auth101Session] public partial class Visit { [[|SignUpInput|]] public string? Device { get; set; } }");

    [Fact]
    public Task A_second_property_of_one_member_is_reported() => Analysis.Reports(
        "AUTH1011",
        "'Foo_Bar' cannot have [SignUpInput]: 'FooBar' has the member 'foo_bar' already; remove the attribute",
        """[Auth101User] public partial class User { [SignUpInput] public int FooBar { get; set; } [MapsTo("other")] [[|SignUpInput|]] public int Foo_Bar { get; set; } }""");

    [Fact]
    public Task A_name_and_a_column_of_the_application_are_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { [SignUpInput] public string? Name { get; set; } [SignUpInput] public int Age { get; set; } }");

    [Fact]
    public Task The_email_which_is_sent_anyway_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { [SignUpInput] public required string Email { get; set; } }");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1011",
        "[Auth101User] public partial class User { [[|SignUpInput|]] public bool IsActive { get; set; } }");

    [Theory]
    [InlineData("[SignUpInput] public bool IsActive { get; set; }", "public bool IsActive { get; set; }")]
    [InlineData("[SignUpInput, MapsTo(\"active\")] public bool IsActive { get; set; }", "[MapsTo(\"active\")] public bool IsActive { get; set; }")]
    [InlineData("[MapsTo(\"active\")] [Auth101.SignUpInputAttribute] public bool IsActive { get; set; }", "[MapsTo(\"active\")] public bool IsActive { get; set; }")]
    public Task The_fix_removes_the_attribute(string before, string after) => CodeFixing.Mends(
        "AUTH1011",
        $"[Auth101User] public partial class User {{ {before} }}",
        $"[Auth101User] public partial class User {{ {after} }}",
        "Remove [SignUpInput]");

    [Fact]
    public Task The_fix_removes_the_attribute_of_a_parameter() => CodeFixing.Mends(
        "AUTH1011",
        "[Auth101User] public partial record User(string Email, [property: SignUpInput] bool IsActive);",
        "[Auth101User] public partial record User(string Email, bool IsActive);");

    [Fact]
    public Task Fix_all_removes_every_attribute() => CodeFixing.MendsAll(
        "AUTH1011",
        ["[Auth101User] public partial class User { [SignUpInput] public bool IsActive { get; set; } [SignUpInput] public bool EmailVerified { get; set; } }"],
        ["[Auth101User] public partial class User { public bool IsActive { get; set; } public bool EmailVerified { get; set; } }"]);
}
