using Auth101.Compilations;
using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests;

/// <summary>What an export gives a user of the own row.</summary>
public sealed class ExportTests
{
    [Fact]
    public void A_user_gets_what_has_a_role_what_a_client_sends_and_what_the_application_shows()
    {
        var generation = Generation.Of("""
            [Auth101User(Table = "app_user")]
            public partial class User
            {
                public long Id { get; init; }
                public required string Email { get; set; }
                public string? Notes { get; set; }
                [MapsTo("totp_secret")] public string? TotpSecret { get; set; }
                [MapsTo("password_hash")] public string? PasswordHash { get; set; }
                [SignUpInput] public string? Department { get; set; }
                [UserInput] public string? Nick { get; set; }
                [MapsTo("bonus", Exported = true)] public int BonusPoints { get; set; }
            }
            """);

        var lines = generation.Files["User.Model.g.cs"].Split('\n').Where(static line => line.Contains("ColumnJson.", StringComparison.Ordinal));
        Assert.Equal(
            [
                "\"id\", user.Id.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
                "\"email\", user.Email",
                "\"department\", user.Department",
                "\"nick\", user.Nick",
                "\"bonus_points\", user.BonusPoints",
            ],
            lines.Select(static line => line.Trim()["global::Auth101.ColumnJson.Write(writer, ".Length..^2]));
    }
}
