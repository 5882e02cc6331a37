using System.Globalization;

namespace Auth101.Analyzers.Tests;

public sealed class AUTH1021
{
    private const string Rest = """
        public Guid Id { get; init; } public required string Email { get; set; } public string? Name { get; set; } public bool EmailVerified { get; set; }
        public string? Image { get; set; } public DateTime CreatedAt { get; set; } public DateTime UpdatedAt { get; set; }
        """;

    [Fact]
    public Task Who_may_sign_in_can_be_said_by_a_condition() => Analysis.Accepts(
        "AUTH1021",
        """
        [Auth101User(Table = "u", ActiveWhen = "{State} = 1")] public partial class User
        {
            public Guid Id { get; init; } public required string Email { get; set; } public int State { get; set; }
            public string? Name { get; set; } public string? Image { get; set; } public bool EmailVerified { get; set; }
            public DateTime CreatedAt { get; set; } public DateTime UpdatedAt { get; set; }
        }
        """);

    [Fact]
    public Task A_field_that_an_own_table_lacks_is_reported() => Analysis.Reports(
        "AUTH1021",
        "'User' has no property with the field IsActive, so no user can be locked out; add one if the table 'app_user' has such a column",
        $$"""[Auth101User(Table = "app_user")] public partial class [|User|] { {{Rest}} }""");

    [Fact]
    public async Task Each_loss_of_each_table_is_named()
    {
        var diagnostics = await Analysis.Run("""
            [Auth101User(Table = "a")] public partial class User { public int Id { get; init; } public required string Email { get; set; } }
            [Auth101Session(Table = "b")] public partial class Visit
            {
                public int Id { get; init; } public required string Token { get; set; } public DateTime ExpiresAt { get; set; } public int UserId { get; set; }
            }
            [Auth101Account(Table = "c")] public partial class Login
            {
                public int UserId { get; set; } public required string ProviderId { get; set; } public string? Password { get; set; }
            }
            [Auth101Verification(Table = "d")] public partial class Code
            {
                public int Id { get; init; } public required string Identifier { get; set; } public required string Value { get; set; } public DateTime ExpiresAt { get; set; }
            }
            """);

        Assert.All(diagnostics, static diagnostic => Assert.Equal("AUTH1021", diagnostic.Id));
        Assert.Equal(
            [
                "User.Name", "User.EmailVerified", "User.Image", "User.IsActive", "User.CreatedAt", "User.UpdatedAt",
                "Visit.IpAddress", "Visit.UserAgent", "Visit.CreatedAt", "Visit.UpdatedAt",
                "Login.CreatedAt", "Login.UpdatedAt",
                "Code.CreatedAt", "Code.UpdatedAt", "Code.SentCount", "Code.FailedAttempts",
            ],
            diagnostics.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture))
                .Select(static message => $"{message.Split('\'')[1]}.{message.Split("field ")[1].Split(',')[0]}"));
    }

    [Fact]
    public Task A_field_that_another_property_takes_is_accepted() => Analysis.Accepts(
        "AUTH1021",
        $$"""[Auth101User(Table = "app_user")] public partial class User { {{Rest}} [MapsTo("enabled", Field = UserField.IsActive)] public bool Enabled { get; set; } }""");

    [Fact]
    public Task A_field_whose_property_is_ignored_is_accepted() => Analysis.Accepts(
        "AUTH1021",
        $$"""[Auth101User(Table = "app_user")] public partial class User { {{Rest}} [Auth101Ignore] public bool IsActive => true; }""");

    [Fact]
    public Task A_managed_table_lacks_nothing() =>
        Analysis.Accepts("AUTH1021", """[Auth101User(Table = "app_user", Managed = true)] public partial class User;""");

    [Fact]
    public Task The_fix_adds_the_property_after_the_others() => CodeFixing.Mends(
        "AUTH1021",
        """
        [Auth101User(Table = "app_user")]
        public partial class User
        {
            public Guid Id { get; init; }
            public required string Email { get; set; }
            public string? Name { get; set; }
            public bool EmailVerified { get; set; }
            public string? Image { get; set; }
            public bool IsActive { get; set; }
            public DateTime CreatedAt { get; set; }

            public override string ToString() => Email;
        }
        """,
        """
        [Auth101User(Table = "app_user")]
        public partial class User
        {
            public Guid Id { get; init; }
            public required string Email { get; set; }
            public string? Name { get; set; }
            public bool EmailVerified { get; set; }
            public string? Image { get; set; }
            public bool IsActive { get; set; }
            public DateTime CreatedAt { get; set; }
            [MapsTo("updated_at")]
            public DateTimeOffset UpdatedAt { get; set; }

            public override string ToString() => Email;
        }
        """,
        "Add 'UpdatedAt'");

    [Fact]
    public Task Nothing_is_offered_where_the_name_is_taken() => CodeFixing.OffersNothing(
        "AUTH1021",
        $$"""[Auth101User(Table = "app_user")] public partial class User { {{Rest}} public bool IsActive() => true; }""");

    [Fact]
    public Task Fix_all_adds_the_field_that_was_chosen_and_no_other() => CodeFixing.MendsAll(
        "AUTH1021",
        [
            """
            [Auth101User] public partial class User;
            [Auth101Session(Table = "visits")]
            public partial class Visit
            {
                public Guid Id { get; init; }
                public required string Token { get; set; }
                public DateTime ExpiresAt { get; set; }
                public Guid UserId { get; set; }
                public string? IpAddress { get; set; }
                public DateTime UpdatedAt { get; set; }
            }
            """,
        ],
        [
            """
            [Auth101User] public partial class User;
            [Auth101Session(Table = "visits")]
            public partial class Visit
            {
                public Guid Id { get; init; }
                public required string Token { get; set; }
                public DateTime ExpiresAt { get; set; }
                public Guid UserId { get; set; }
                public string? IpAddress { get; set; }
                public DateTime UpdatedAt { get; set; }
                [MapsTo("user_agent")]
                public string? UserAgent { get; set; }
            }
            """,
        ]);

    [Fact]
    public Task A_table_without_a_name_lacks_nothing() => Analysis.Accepts(
        "AUTH1021", """[Auth101User(Table = "")] public partial class User { public int Id { get; set; } public required string Email { get; set; } }""");
}
