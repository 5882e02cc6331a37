namespace Auth101.Analyzers.Tests;

public sealed class AUTH1020
{
    [Theory]
    [InlineData("PasswordHash")]
    [InlineData("Pwd")]
    [InlineData("OldPasswd")]
    [InlineData("ClientSecret")]
    [InlineData("Passphrase")]
    [InlineData("Passcode")]
    [InlineData("PassWord")]
    [InlineData("Passwords")]
    public Task A_password_from_the_client_is_reported(string name) => Analysis.Reports(
        "AUTH1020",
        $"'{name}' has [SignUpInput] and looks like a password, which would be stored as the client sends it; remove the attribute, Auth101 hashes the member 'password' by itself",
        $$"""[Auth101User] public partial class User { [[|SignUpInput|]] public string? {{name}} { get; set; } }""");

    [Theory]
    [InlineData("[SignUpInput] public string? Passport")]
    [InlineData("[SignUpInput] public string? Secretary")]
    [InlineData("[SignUpInput] public string? SecretSanta")]
    [InlineData("[SignUpInput] public string? StopWd")]
    [InlineData("public string? PasswordHint")]
    [InlineData("[SignUpInput] public bool PasswordExpires")]
    public Task Other_names_and_columns_that_no_client_fills_are_accepted(string property) =>
        Analysis.Accepts($$"""[Auth101User] public partial class User { {{property}} { get; set; } }""");

    [Fact]
    public Task The_fix_removes_the_attribute() => CodeFixing.Mends(
        "AUTH1020",
        """
        [Auth101User] public partial class User
        {
            // Set by the import.
            [SignUpInput]
            public string? OldPasswordHash { get; set; }
        }
        """,
        """
        [Auth101User] public partial class User
        {
            // Set by the import.
            public string? OldPasswordHash { get; set; }
        }
        """,
        "Remove [SignUpInput]");
}
