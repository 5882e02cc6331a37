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
    public Task A_name_that_the_client_always_sends_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { [SignUpInput] public required string Name { get; set; } }");

    [Fact]
    public Task A_name_without_nullable_annotations_is_accepted() => Analysis.Accepts(
        """
        #nullable disable
        [Auth101User] public partial class User { public string Name { get; set; } public string Email { get; set; } }
        """);

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1008",
        "[Auth101User] public partial class User { public string? [|Email|] { get; set; } }");
}
