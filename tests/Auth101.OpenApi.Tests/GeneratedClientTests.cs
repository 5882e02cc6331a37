using System.Net.Http.Headers;
using Auth101.OpenApi.Tests.Client;

namespace Auth101.OpenApi.Tests;

/// <summary>A client that NSwag makes of the document speaks with the sample.</summary>
public sealed class GeneratedClientTests
{
    private const string Password = "s3cr3t pässword";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_generated_client_lives_through_a_session()
    {
        await using var sample = await Sample.StartAsync();
        var auth = new AuthClient(sample.Client);

        var signedUp = await auth.SignUpAsync(new SignUpRequest { Email = "Alice@Example.com", Password = Password, Department = "Research" }, Token);
        Assert.Equal(("alice@example.com", null, 3600), (signedUp.User.Email, signedUp.User.Name, signedUp.Expires_in));

        var signedIn = await auth.SignInAsync(new SignInRequest { Email = "alice@example.com", Password = Password }, Token);
        var refreshed = await auth.RefreshAsync(new RefreshTokenRequest { Refresh_token = signedIn.Refresh_token }, cancellationToken: Token);
        sample.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", refreshed.Access_token);
        Assert.Equal(signedUp.User.Id, (await auth.GetSessionAsync(Token)).User.Id);
        Assert.Equal("Research", (await auth.MeAsync(Token)).Department);

        Assert.True((await auth.SignOutAsync(Token)).Success);
        Assert.True((await auth.RevokeAsync(new RefreshTokenRequest { Refresh_token = signedUp.Refresh_token }, Token)).Success);
        var ended = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => auth.GetSessionAsync(Token));
        Assert.Equal((401, ErrorCode.SESSION_NOT_FOUND), (ended.StatusCode, ended.Result.Error.Code));
    }

    [Fact]
    public async Task Refusals_are_typed()
    {
        await using var sample = await Sample.StartAsync();
        var auth = new AuthClient(sample.Client);

        var wrong = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => auth.SignInAsync(new SignInRequest { Email = "nobody@example.com", Password = Password }, Token));

        Assert.Equal((401, ErrorCode.INVALID_CREDENTIALS), (wrong.StatusCode, wrong.Result.Error.Code));
        Assert.NotEmpty(wrong.Result.Error.Message);
    }
}
