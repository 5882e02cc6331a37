namespace Auth101.Analyzers.Tests;

public sealed class AUTH1019
{
    [Fact]
    public Task A_dot_in_the_name_of_a_table_is_reported() => Analysis.Reports(
        "AUTH1019",
        "'User' maps a table that is called 'shop.users', dot included; if 'shop' is a schema, write Schema = \"shop\", Table = \"users\"",
        """[[|Auth101User(Table = "shop.users", Managed = true)|]] public partial class User;""");

    [Theory]
    [InlineData("""Schema = "shop", Table = "old.users", Managed = true""")]
    [InlineData("""Table = ".users", Managed = true""")]
    [InlineData("""Table = "users.", Managed = true""")]
    [InlineData("""Table = "a..b", Managed = true""")]
    public Task A_dot_that_divides_nothing_or_beside_a_schema_is_accepted(string arguments) =>
        Analysis.Accepts("AUTH1019", $"[Auth101User({arguments})] public partial class User;");

    [Fact]
    public Task A_dot_in_the_name_of_a_column_is_accepted() => Analysis.Accepts(
        "AUTH1019", """[Auth101User] public partial class User { [MapsTo("a.b")] public int Age { get; set; } }""");

    [Fact]
    public Task The_fix_splits_the_name() => CodeFixing.Mends(
        "AUTH1019",
        """[Auth101User(Managed = true, Table = "shop.users")] public partial class User;""",
        """[Auth101User(Managed = true, Schema = "shop", Table = "users")] public partial class User;""",
        "Split into Schema and Table");

    [Fact]
    public Task A_name_of_three_parts_is_not_split() => CodeFixing.OffersNothing(
        "AUTH1019", """[Auth101User(Managed = true, Table = "shop.dbo.users")] public partial class User;""");

    [Fact]
    public Task Fix_all_splits_every_name() => CodeFixing.MendsAll(
        "AUTH1019",
        [
            """
            [Auth101User(Table = "a.users", Managed = true)] public partial class User;
            [Auth101Session(Table = "a.visits", Managed = true)] public partial class Visit;
            """,
            """[Auth101Account(Table = "a.logins", Managed = true)] public partial class Login;""",
        ],
        [
            """
            [Auth101User(Schema = "a", Table = "users", Managed = true)] public partial class User;
            [Auth101Session(Schema = "a", Table = "visits", Managed = true)] public partial class Visit;
            """,
            """[Auth101Account(Schema = "a", Table = "logins", Managed = true)] public partial class Login;""",
        ]);
}
