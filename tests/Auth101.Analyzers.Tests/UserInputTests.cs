namespace Auth101.Analyzers.Tests;

/// <summary>What [SignUpInput] must not be on, [UserInput] must not be on either.</summary>
public sealed class UserInputTests
{
    [Theory]
    [InlineData("public Guid Id { get; init; }", "Id", "a client must not choose the field Id")]
    [InlineData("public bool IsActive { get; set; }", "IsActive", "a client must not choose the field IsActive")]
    [InlineData("public bool EmailVerified { get; set; }", "EmailVerified", "a client must not choose the field EmailVerified")]
    [InlineData("public required string Email { get; set; }", "Email", "a client must not choose the field Email")]
    [InlineData("public string? Password { get; set; }", "Password", "the member 'password' has a way of its own to be changed")]
    public Task A_field_that_a_client_must_not_choose_is_reported(string property, string name, string reason) => Analysis.Reports(
        "AUTH1011",
        $"'{name}' cannot have [UserInput]: {reason}; remove the attribute",
        $$"""[Auth101User] public partial class User { [[|UserInput|]] {{property}} }""");

    [Fact]
    public Task Two_properties_of_one_member_are_reported() => Analysis.Reports(
        "AUTH1011",
        "'Foo_Bar' cannot have [UserInput]: 'FooBar' has the member 'foo_bar' already; remove the attribute",
        """
        [Auth101User] public partial class User
        {
            [UserInput] public string? FooBar { get; set; } [[|UserInput|]] [MapsTo("other")] public string? Foo_Bar { get; set; }
        }
        """);

    [Fact]
    public Task A_password_is_reported() => Analysis.Reports(
        "AUTH1020",
        "'Passphrase' has [UserInput] and looks like a password, which would be stored as the client sends it; "
        + "remove the attribute, Auth101 hashes the member 'password' by itself",
        "[Auth101User] public partial class User { [[|UserInput|]] public string? Passphrase { get; set; } }");

    [Fact]
    public Task What_only_the_database_writes_is_reported() => Analysis.Reports(
        "AUTH1027",
        "'Rank' cannot be ReadOnly: [UserInput] has a client write it; remove one of the two",
        """[Auth101User] public partial class User { [UserInput] [[|MapsTo("rank", ReadOnly = true)|]] public string? Rank { get; set; } }""");

    [Fact]
    public Task The_fix_removes_the_attribute() => CodeFixing.Mends(
        "AUTH1011",
        """
        [Auth101User]
        public partial class User
        {
            [UserInput]
            public bool IsActive { get; set; }
        }
        """,
        """
        [Auth101User]
        public partial class User
        {
            public bool IsActive { get; set; }
        }
        """,
        "Remove [UserInput]");

    [Fact]
    public Task An_application_column_is_accepted() => Analysis.Accepts(
        "[Auth101User] public partial class User { [UserInput] [SignUpInput] public string? Department { get; set; } [UserInput] public int Level { get; set; } }");
}
