namespace Auth101.Analyzers.Tests;

public sealed class AUTH1031
{
    [Fact]
    public Task A_name_in_one_case_without_the_name_is_reported() => Analysis.Reports(
        "AUTH1031",
        "'Upper' holds the field UserName in letters of one case, but no property has that field; "
        + "put [MapsTo(\"column\", Field = UserField.UserName)] on the one that does",
        """
        [Auth101User(Table = "own")] public partial class User
        {
            public int Id { get; init; }
            public required string Email { get; set; }
            [MapsTo("upper", Field = UserField.NormalizedUserName)] public string? [|Upper|] { get; set; }
        }
        """);

    [Theory]
    [InlineData("")]
    [InlineData("public string? Email { get; set; }")]
    public Task A_name_that_may_be_null_with_no_address_that_never_is_is_reported(string email) => Analysis.Reports(
        "AUTH1031",
        "'Login' may be null, and there is no email address that never is; declare it as 'string', or a property with the field Email",
        $$"""
        [Auth101User(Table = "own")] public partial class User
        {
            public int Id { get; init; }
            [MapsTo("login", Field = UserField.UserName)] public string? [|Login|] { get; set; }
            {{email}}
        }
        """);

    [Fact]
    public Task A_column_that_follows_from_one_that_may_be_null_must_be_nullable_too() => Analysis.Reports(
        "AUTH1031",
        "'Upper' always has a value, but 'Email', which it follows from, may be null; declare it as 'string?'",
        """
        [Auth101User(Table = "own")] public partial class User
        {
            public int Id { get; init; }
            public string? Email { get; set; }
            [MapsTo("upper", Field = UserField.NormalizedEmail)] public required string [|Upper|] { get; set; }
            [MapsTo("login", Field = UserField.UserName)] public required string Login { get; set; }
        }
        """);

    [Fact]
    public Task A_name_without_an_address_is_accepted() => Analysis.Accepts(
        """
        [Auth101User(Table = "own")] public partial class User
        {
            public int Id { get; init; }
            [MapsTo("login", Field = UserField.UserName)] public required string Login { get; set; }
        }
        """);

    [Fact]
    public Task A_property_of_that_name_has_the_role_only_where_it_is_told() => Analysis.Accepts(
        """
        [Auth101User(Table = "own")] public partial class User
        {
            public int Id { get; init; }
            public required string Email { get; set; }
            public string? UserName { get; set; }
            public string? NormalizedUserName { get; set; }
        }
        """);
}
