namespace Auth101.Analyzers.Tests;

public sealed class AUTH1003
{
    [Fact]
    public Task An_own_table_without_an_email_is_reported() => Analysis.Reports(
        "AUTH1003",
        """'User' maps your own table 'app_user' but no property has the field Email; add a property 'Email' or put [MapsTo("column", Field = UserField.Email)] on the one that holds it""",
        """[Auth101User(Table = "app_user")] public partial class [|User|] { public int Id { get; set; } }""");

    [Fact]
    public Task An_own_session_table_without_a_token_is_reported() => Analysis.Reports(
        "AUTH1003",
        """'Visit' maps your own table 'visits' but no property has the field Token; add a property 'Token' or put [MapsTo("column", Field = SessionField.Token)] on the one that holds it""",
        """[Auth101User] public partial class User; [Auth101Session(Table = "visits")] public partial class [|Visit|] { public Guid Id { get; set; } public Guid UserId { get; set; } public DateTime ExpiresAt { get; set; } }""");

    [Fact]
    public Task An_own_table_with_id_and_email_is_accepted() => Analysis.Accepts(
        """[Auth101User(Table = "app_user")] public partial class User { public int Id { get; set; } [MapsTo("mail", Field = UserField.Email)] public required string Mail { get; set; } }""");

    [Fact]
    public Task A_managed_table_without_them_is_accepted() => Analysis.Accepts(
        """[Auth101User(Table = "app_user", Managed = true)] public partial class User;""");

    [Fact]
    public Task A_pragma_suppresses_it_but_brings_no_code() => Analysis.Suppresses(
        "AUTH1003",
        """[Auth101User(Table = "app_user")] public partial class [|User|] { public int Id { get; set; } }""");

    [Fact]
    public Task The_fix_adds_the_property() => CodeFixing.Mends(
        "AUTH1003",
        """
        [Auth101User(Table = "app_user")]
        public partial class User
        {
            public required string Email { get; set; }
        }
        """,
        """
        [Auth101User(Table = "app_user")]
        public partial class User
        {
            public required string Email { get; set; }
            [MapsTo("id")]
            public Guid Id { get; init; }
        }
        """,
        "Add 'Id'");

    [Fact]
    public Task The_fix_opens_a_class_without_a_body() => CodeFixing.MendsAll(
        "AUTH1003",
        [
            """
            [Auth101User(Table = "app_user")]
            public partial class User;
            """,
        ],
        [
            """
            [Auth101User(Table = "app_user")]
            public partial class User
            {
                [MapsTo("id")]
                public Guid Id { get; init; }
                [MapsTo("email")]
                public required string Email { get; set; }
            }
            """,
        ]);

    [Fact]
    public Task Nothing_is_offered_where_the_name_is_taken() => CodeFixing.OffersNothing(
        "AUTH1003",
        """[Auth101User(Table = "app_user")] public partial class User { public int Id { get; set; } public string Email() => ""; }""");

    [Fact]
    public Task The_fix_needs_no_using() => CodeFixing.Mends(
        "AUTH1003",
        static sources => Auth101.Compilations.TestCompilation.CreateWithoutImplicitUsings(sources),
        """
        [Auth101.Auth101User(Table = "app_user")]
        public partial class User
        {
            public required string Email { get; set; }
        }
        """,
        """
        [Auth101.Auth101User(Table = "app_user")]
        public partial class User
        {
            public required string Email { get; set; }
            [global::Auth101.MapsTo("id")]
            public global::System.Guid Id { get; init; }
        }
        """);
}
