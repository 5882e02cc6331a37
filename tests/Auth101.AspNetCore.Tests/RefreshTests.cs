using System.Net;

namespace Auth101.AspNetCore.Tests;

public class RefreshTests
{
    private const string BadToken = "Bearer error=\"invalid_token\"";

    [Fact]
    public async Task A_deactivated_user_cannot_refresh_and_goes_on_with_the_same_token_when_active_again()
    {
        await using var app = await SqliteApp.StartAsync();
        var token = await app.RefreshTokenAsync();

        app.Execute("UPDATE users SET is_active = 0");
        (await app.RefreshAsync(token)).IsFailure(401, "SESSION_NOT_FOUND", BadToken);
        (await app.RefreshAsync(token)).IsFailure(401, "SESSION_NOT_FOUND", BadToken);
        (await app.SignInAsync(TestApp.Email)).IsFailure(401, "INVALID_CREDENTIALS", "Bearer");

        app.Execute("UPDATE users SET is_active = 1");
        Assert.Equal(HttpStatusCode.OK, (await app.RefreshAsync(token)).Status);
        (await app.RefreshAsync(token)).IsFailure(401, "SESSION_NOT_FOUND", BadToken);
        Assert.Empty(app.Errors);
    }

    [Fact]
    public async Task A_session_that_was_ended_while_its_user_was_inactive_stays_ended()
    {
        await using var app = await SqliteApp.StartAsync();
        var token = await app.RefreshTokenAsync();

        app.Execute("UPDATE users SET is_active = 0");
        Assert.Equal(HttpStatusCode.OK, (await app.RevokeAsync(token)).Status);
        app.Execute("UPDATE users SET is_active = 1");

        (await app.RefreshAsync(token)).IsFailure(401, "SESSION_NOT_FOUND", BadToken);
        Assert.Empty(app.Errors);
    }

    [Theory]
    [InlineData("Foreign Keys=True", 0)]
    [InlineData("Foreign Keys=False", 1)]
    public async Task A_deleted_user_cannot_refresh_whether_or_not_a_session_is_left_behind(string settings, long sessions)
    {
        await using var app = await SqliteApp.StartAsync();
        var token = await app.RefreshTokenAsync();

        app.Execute("DELETE FROM users", settings);
        Assert.Equal(sessions, app.Execute("SELECT count(*) FROM session"));
        (await app.RefreshAsync(token)).IsFailure(401, "SESSION_NOT_FOUND", BadToken);
        (await app.SignInAsync(TestApp.Email)).IsFailure(401, "INVALID_CREDENTIALS", "Bearer");

        Assert.Equal(HttpStatusCode.OK, (await app.SignUpAsync(TestApp.Email)).Status);
        (await app.RefreshAsync(token)).IsFailure(401, "SESSION_NOT_FOUND", BadToken);
        Assert.Empty(app.Errors);
    }
}
