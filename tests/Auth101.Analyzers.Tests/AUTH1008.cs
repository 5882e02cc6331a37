namespace Auth101.Analyzers.Tests;

public sealed class AUTH1008
{
    [Fact]
    public Task An_email_that_may_be_null_is_reported() => Analysis.Reports(
        "AUTH1008",
        "'Email' takes the field Email, which always has a value; declare it as 'string'",
        "[Auth101User] public partial class User { public string? [|Email|] { get; set; } }");

    [Fact]
    public Task A_name_that_may_not_be_null_is_reported() => Analysis.Reports(
        "AUTH1008",
        "'Name' takes the field Name, which can be null; declare it as 'string?'",
        "[Auth101User] public partial class User { public required string [|Name|] { get; set; } }");

    [Fact]
    public Task A_flag_that_may_be_null_is_reported() => Analysis.Reports(
        "AUTH1008",
        "'IsActive' takes the field IsActive, which always has a value; declare it as 'bool'",
        "[Auth101User] public partial class User { public bool? [|IsActive|] { get; set; } }");

    [Fact]
    public Task A_name_of_an_own_table_without_a_value_is_told_what_fits_a_column_that_is_never_null() => Analysis.Reports(
        "AUTH1008",
        "'Name' takes the field Name, which can be null; declare it as 'string?' or, if its column is NOT NULL, give it an initial value",
        Own("public string [|Name|] { get; set; } = null!;"));

    [Theory]
    [InlineData("public string Name { get; set; } = \"\";")]
    [InlineData("[SignUpInput] public required string Name { get; set; }")]
    [InlineData("[MapsTo(\"enabled\", Field = UserField.IsActive)] public bool? Enabled { get; set; }")]
    [InlineData("[MapsTo(\"proven\", Field = UserField.EmailVerified, NullMeans = true)] public bool? Proven { get; set; }")]
    public Task What_an_own_table_has_is_accepted(string property) => Analysis.Accepts(Own(property));

    [Fact]
    public Task A_name_that_the_client_always_sends_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { [SignUpInput] public required string Name { get; set; } }");

    [Fact]
    public Task A_name_without_nullable_annotations_is_accepted() => Analysis.Accepts(
        """
        #nullable disable
        [Auth101User] public partial class User { public string Name { get; set; } public string Email { get; set; } }
        """);

    [Theory]
    [InlineData("DisallowNull", "string? [|Nick|]")]
    [InlineData("DisallowNull", "int? [|Nick|]")]
    [InlineData("MaybeNull", "string [|Nick|]")]
    public Task An_attribute_that_contradicts_the_type_is_reported(string attribute, string property) => Analysis.Reports(
        "AUTH1008",
        $"'Nick' has [{attribute}], which generated code does not follow; declare the nullability in its type instead",
        $$"""[Auth101User] public partial class User { [System.Diagnostics.CodeAnalysis.{{attribute}}] public {{property}} { get; set; } = default!; }""");

    [Theory]
    [InlineData("[return: System.Diagnostics.CodeAnalysis.MaybeNull] get; set;", "MaybeNull")]
    [InlineData("get; [param: System.Diagnostics.CodeAnalysis.DisallowNull] set;", "DisallowNull")]
    public Task Such_an_attribute_on_an_accessor_is_reported(string accessors, string attribute) => Analysis.Reports(
        "AUTH1008",
        $"'Nick' has [{attribute}], which generated code does not follow; declare the nullability in its type instead",
        $"[Auth101User] public partial class User {{ public string? [|Nick|] {{ {accessors} }} }}");

    [Theory]
    [InlineData("AllowNull", "string")]
    [InlineData("NotNull", "string?")]
    public Task An_attribute_that_asks_for_less_is_accepted(string attribute, string type) => Analysis.Accepts(
        $$"""[Auth101User] public partial class User { [SignUpInput, System.Diagnostics.CodeAnalysis.{{attribute}}] public {{type}} Nick { get; set; } = ""; }""");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1008",
        "[Auth101User] public partial class User { public string? [|Email|] { get; set; } }");

    [Theory]
    [InlineData("""public string Name { get; set; } = "";""", """public string? Name { get; set; } = "";""", "Make nullable")]
    [InlineData("public string? Email { get; set; }", "public required string Email { get; set; }", "Make not nullable")]
    [InlineData("""public string? Email { get; set; } = "";""", """public string Email { get; set; } = "";""", "Make not nullable")]
    [InlineData("public required string? Email { get; set; }", "public required string Email { get; set; }", "Make not nullable")]
    [InlineData("public string? Email { get; private set; }", "public string Email { get; private set; }", "Make not nullable")]
    [InlineData("public bool? IsActive { get; set; }", "public bool IsActive { get; set; }", "Make not nullable")]
    [InlineData("public Nullable<bool> IsActive { get; set; }", "public bool IsActive { get; set; }", "Make not nullable")]
    [InlineData("public System.Nullable<bool> IsActive { get; set; }", "public bool IsActive { get; set; }", "Make not nullable")]
    public Task The_fix_changes_the_type(string before, string after, string title) => CodeFixing.Mends(
        "AUTH1008", $"[Auth101User] public partial class User {{ {before} }}", $"[Auth101User] public partial class User {{ {after} }}", title);

    [Fact]
    public Task The_fix_changes_a_parameter() => CodeFixing.Mends(
        "AUTH1008", "[Auth101User] public partial record User(string? Email);", "[Auth101User] public partial record User(string Email);");

    [Fact]
    public Task Nothing_is_offered_for_an_attribute() => CodeFixing.OffersNothing(
        "AUTH1008", "[Auth101User] public partial class User { [System.Diagnostics.CodeAnalysis.DisallowNull] public string? Nick { get; set; } }");

    [Fact]
    public Task Fix_all_changes_every_type() => CodeFixing.MendsAll(
        "AUTH1008",
        [
            """[Auth101User] public partial class User { public string? Email { get; set; } public string Name { get; set; } = ""; }""",
            "[Auth101Session] public partial class Visit { public Guid? UserId { get; set; } }",
        ],
        [
            """[Auth101User] public partial class User { public required string Email { get; set; } public string? Name { get; set; } = ""; }""",
            "[Auth101Session] public partial class Visit { public Guid UserId { get; set; } }",
        ]);

    private static string Own(string property) => $$"""
        #pragma warning disable AUTH1021
        [Auth101User(Table = "users")] public partial class User { public Guid Id { get; init; } public required string Email { get; set; } {{property}} }
        """;
}
