using Auth101.Tool.Output;

namespace Auth101.Tool.Tests.Commands;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("Host=h;Password=hunter2")]
    [InlineData("Host=h;password = hunter2 ;Database=d")]
    [InlineData("Server=h;Pwd=hunter2;Database=d")]
    [InlineData("Host=h;SSL Password=hunter2")]
    [InlineData("Host=h;Password='hunter2';Database=d")]
    [InlineData("Host=h;Password=\"hunter2\";Database=d")]
    [InlineData("Host=h;Password=\"hunter2;Database=d")]
    [InlineData("postgres://shop:hunter2@h/d")]
    public void A_password_in_a_connection_string_is_never_shown(string connectionString)
    {
        var redaction = Redaction.Of([null, "migrate", connectionString]);

        Assert.DoesNotContain("hunter2", redaction.Apply($"refused hunter2 in {connectionString}"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_follows_a_semicolon_in_a_password_is_not_shown_either_when_the_string_is_repeated()
    {
        const string ConnectionString = "Host=h;Password=hunter;2 and more";

        Assert.Equal("Unrecognized 'Host=h;Password=***'", Redaction.Of([ConnectionString]).Apply($"Unrecognized '{ConnectionString}'"));
    }

    [Fact]
    public void Other_text_is_left_alone() =>
        Assert.Equal("no host 'h', user=shop", Redaction.Of(["Host=h;Username=shop;Password=hunter2"]).Apply("no host 'h', user=shop"));
}
