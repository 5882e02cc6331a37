namespace Auth101.Analyzers.Tests;

public sealed class AUTH1034
{
    [Fact]
    public Task A_property_on_the_column_of_the_hash_is_reported() => Analysis.Reports(
        "AUTH1034",
        "'Passwd' maps the column 'PassWd', which PasswordColumn names, but the hash is never loaded into a user; remove the property or put [Auth101Ignore] on it",
        """
        [Auth101User(Table = "u", PasswordColumn = "PassWd")] public partial class User
        {
            public Guid Id { get; init; } public required string Email { get; set; } public string [|Passwd|] { get; set; } = "";
        }
        """);

    [Fact]
    public Task A_column_of_its_own_is_accepted() => Analysis.Accepts("""
        [Auth101User(Table = "u", PasswordColumn = "passwd")] public partial class User
        {
            public Guid Id { get; init; } public required string Email { get; set; } [Auth101Ignore] public string Passwd { get; set; } = "";
        }
        """);

    [Fact]
    public Task A_name_that_no_database_takes_is_reported_as_other_names_are() => Analysis.Reports(
        "AUTH1010",
        "The password column name of 'User' is empty; choose another name",
        """[[|Auth101User(PasswordColumn = "")|]] public partial class User;""");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1034",
        """[Auth101User(PasswordColumn = "hash")] public partial class User { public string? [|Hash|] { get; set; } }""");
}
