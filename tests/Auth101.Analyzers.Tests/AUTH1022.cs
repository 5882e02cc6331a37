namespace Auth101.Analyzers.Tests;

public sealed class AUTH1022
{
    [Theory]
    [InlineData("public required string [|Department|] { get; set; }", "")]
    [InlineData("public required int [|Department|] { get; init; }", "")]
    [InlineData("public required string [|Department|] { get; set; }", """(Table = "app_user", Managed = true)""")]
    public Task A_required_column_that_no_client_fills_is_reported(string property, string arguments) => Analysis.Reports(
        "AUTH1022",
        "'Department' needs a value that sign-up by email and password does not have, so it would fail; put [SignUpInput] on it, make it nullable or give it an initial value instead of 'required'",
        $$"""[Auth101User{{arguments}}] public partial class User { {{property}} }""");

    [Fact]
    public Task A_parameter_of_a_record_that_no_client_fills_is_reported() => Analysis.Reports(
        "AUTH1022",
        "'Age' needs a value that sign-up by email and password does not have, so it would fail; put [SignUpInput] on it, make it nullable or give it an initial value instead of a place in the parameter list",
        "[Auth101User] public partial record User(string Email, int [|Age|]);");

    [Theory]
    [InlineData("[SignUpInput] public required string Department { get; set; }")]
    [InlineData("public required string? Department { get; set; }")]
    [InlineData("""public string Department { get; set; } = "";""")]
    [InlineData("public int Age { get; set; }")]
    public Task A_column_that_is_filled_or_may_be_empty_is_accepted(string property) =>
        Analysis.Accepts($$"""[Auth101User] public partial class User { {{property}} }""");

    [Theory]
    [InlineData("""public partial record User(string Email, string Department = "none");""")]
    [InlineData("public partial record User(string Email, int Age = -1);")]
    [InlineData("public partial class User { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public User() => (Email, Department) = (\"\", \"\"); public required string Email { get; set; } public required string Department { get; set; } }")]
    [InlineData("[method: System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public partial record User(string Email) { public required int Age { get; init; } }")]
    public Task What_the_constructor_gives_is_accepted(string declaration) => Analysis.Accepts($"[Auth101User] {declaration}");

    [Theory]
    [InlineData(
        "'required'",
        "public partial class User { [System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public User(int age) => Age = age; public User() { } public required int [|Age|] { get; set; } }")]
    [InlineData("a place in the parameter list", "[method: System.Diagnostics.CodeAnalysis.SetsRequiredMembers] public partial record User(string Email, int [|Age|]);")]
    public Task What_the_constructor_that_is_called_does_not_give_is_reported(string cause, string declaration) => Analysis.Reports(
        "AUTH1022",
        $"'Age' needs a value that sign-up by email and password does not have, so it would fail; put [SignUpInput] on it, make it nullable or give it an initial value instead of {cause}",
        $"[Auth101User] {declaration}");

    [Fact]
    public Task Fields_that_auth101_fills_are_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { public required Guid Id { get; init; } public required string Email { get; set; } public required DateTime CreatedAt { get; set; } }");

    [Fact]
    public Task Columns_of_other_tables_are_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User; [Auth101Session] public partial class Visit { public required string Device { get; set; } }");
}
