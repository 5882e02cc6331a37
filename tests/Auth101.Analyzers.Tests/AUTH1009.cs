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

    [Theory]
    [InlineData("public new int [|Name|] = 1;")]
    [InlineData("""public new string [|Name|]() => "";""")]
    [InlineData("public static new string? [|Name|] { get; set; }")]
    [InlineData("public new class [|Name|];")]
    public Task A_role_of_a_base_that_another_member_hides_is_reported(string member) => Analysis.Reports(
        "AUTH1009",
        "'Name' is mapped to column 'name' but is hidden by a member of 'User'; rename that member or put [Auth101Ignore] on the property",
        $"public class Person {{ public string? Name {{ get; set; }} }} [Auth101User] public partial class User : Person {{ {member} }}");

    [Theory]
    [InlineData("""[MapsTo("handle")] internal string? Nick { get; set; }""")]
    [InlineData("""[MapsTo("handle", Field = UserField.Name)] public string? Nick { get; set; }""")]
    public Task A_mapped_property_of_a_base_that_another_member_hides_is_reported(string property) => Analysis.Reports(
        "AUTH1009",
        "'Nick' is mapped to column 'handle' but is hidden by a member of 'Member'; rename that member or put [Auth101Ignore] on the property",
        $"public class Person {{ {property} }} public class Member : Person {{ public new int [|Nick|]() => 1; }} [Auth101User] public partial class User : Member;");

    [Theory]
    [InlineData("[Obsolete(\"\", error: true)] public int [|Age|] { get; set; }")]
    [InlineData("public int [|Age|] { get; [Obsolete(\"\", true)] set; }")]
    public Task A_property_that_is_obsolete_as_an_error_is_reported(string property) => Analysis.Reports(
        "AUTH1009",
        "'Age' is mapped to column 'age' but is obsolete as an error; make that a warning or put [Auth101Ignore] on the property",
        $"[Auth101User] public partial class User {{ {property} }}");

    [Fact]
    public Task An_ignored_property_that_is_obsolete_as_an_error_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { [Auth101Ignore, Obsolete(\"\", error: true)] public int Age { get; set; } }");

    [Theory]
    [InlineData("public new int Nick = 1;")]
    [InlineData("""public new string Nick() => "";""")]
    [InlineData("public static new string? Nick { get; set; }")]
    [InlineData("public new class Nick;")]
    [InlineData("public new const int Nick = 1;")]
    public Task A_property_without_a_role_that_another_member_hides_is_no_column(string member) => Analysis.Accepts(
        $"public class Person {{ public string? Nick {{ get; set; }} }} [Auth101User] public partial class User : Person {{ {member} }}");

    [Fact]
    public Task An_ignored_property_that_another_member_hides_is_accepted() => Analysis.Accepts(
        """
        public class Person { [Auth101Ignore] public string? Name { get; set; } }
        [Auth101User(Table = "app_user")] public partial class User : Person { public int Id { get; set; } public required string Email { get; set; } public new int Name = 1; }
        """);

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

    [Theory]
    [InlineData("""public string Email { get; } = "";""", """public string Email { get; set; } = "";""")]
    [InlineData("public Guid Id { get; }", "public Guid Id { get; init; }")]
    public Task The_fix_adds_a_setter(string before, string after) => CodeFixing.Mends(
        "AUTH1009",
        $"[Auth101User] public partial class User {{ {before} }}",
        $"[Auth101User] public partial class User {{ {after} }}",
        "Add a setter");

    [Theory]
    [InlineData("""public string Email => "";""")]
    [InlineData("""public string Email { get { return ""; } }""")]
    [InlineData("""public string Email { get => ""; }""")]
    [InlineData("""[MapsTo("age")] public int Age { set { } }""")]
    [InlineData("[Obsolete(\"\", error: true)] public int Age { get; set; }")]
    public Task Nothing_is_offered_for_a_property_that_is_computed(string property) =>
        CodeFixing.OffersNothing("AUTH1009", $"[Auth101User] public partial class User {{ {property} }}");

    [Fact]
    public Task Fix_all_adds_every_setter() => CodeFixing.MendsAll(
        "AUTH1009",
        ["[Auth101User] public partial class User { public Guid Id { get; } public bool IsActive { get; } }", "[Auth101Session] public partial class Visit { public Guid Id { get; } }"],
        ["[Auth101User] public partial class User { public Guid Id { get; init; } public bool IsActive { get; set; } }", "[Auth101Session] public partial class Visit { public Guid Id { get; init; } }"]);
}
