using System.Net;

namespace Auth101.AspNetCore.Tests;

public class SignUpRaceTests
{
    private const string Canonical = "kelvin.fiancé.åse@example.com";

    /// <summary>One address, spelled as people, keyboards and attackers do.</summary>
    private static readonly string[] Spellings =
    [
        Canonical,
        "KELVIN.FIANCÉ.ÅSE@EXAMPLE.COM",
        "  Kelvin.Fiancé.Åse@Example.Com\r\n",
        "\u3000\u00A0kelvin.fiancé.åse@example.com",
        "\u212Aelvin.fiancé.åse@example.com", // the sign of the unit kelvin
        "kelvin.fiancé.\u212Bse@example.com", // the sign of the unit angstrom
        "kelvin.fiance\u0301.a\u030Ase@example.com", // accents of their own
        "kelvin.\uFB01ancé.åse@example.com", // the ligature fi
        "ｋｅｌｖｉｎ．ｆｉａｎｃé．åｓｅ＠ｅｘａｍｐｌｅ．ｃｏｍ",
        "\U0001D40A\U0001D404\U0001D40B\U0001D415\U0001D408\U0001D40D.fiancé.åse@example.com", // mathematical bold capitals
    ];

    [Fact]
    public async Task Of_a_hundred_parallel_sign_ups_with_spellings_of_one_address_one_wins()
    {
        await using var app = await SqliteApp.StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 100).Select(number => app.SignUpAsync(Spellings[number % Spellings.Length])));

        var winner = Assert.Single(answers, static answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(Canonical, (string)winner.Body["user"]!["email"]!);
        Assert.All(answers.Where(answer => answer != winner), static answer => answer.IsFailure(409, "USER_EXISTS"));
        Assert.Equal(Canonical, app.Execute("SELECT max(email) FROM users HAVING count(*) = 1"));
        Assert.Equal(1L, app.Execute("SELECT count(*) FROM session"));
        Assert.Empty(app.Errors);
        foreach (var spelling in Spellings)
        {
            var signedIn = await app.SignInAsync(spelling);
            Assert.Equal(HttpStatusCode.OK, signedIn.Status);
            Assert.Equal((string)winner.Body["user"]!["id"]!, (string)signedIn.Body["user"]!["id"]!);
        }
    }
}
