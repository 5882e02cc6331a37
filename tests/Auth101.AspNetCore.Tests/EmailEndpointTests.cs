using System.Net;
using System.Text.Json.Nodes;
using Auth101.Runtime.Tests.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

/// <summary>Over HTTP: that addresses are proven, and how they change.</summary>
public class EmailEndpointTests
{
    private const string NewEmail = "alice@new.example.com";

    private readonly RecordingMailer<TestUser> _mailer = new();

    [Theory]
    [InlineData("/auth/send-verification-email")]
    [InlineData("/auth/verify-email")]
    [InlineData("/auth/change-email")]
    [InlineData("/auth/confirm-email-change")]
    [InlineData("/auth/cancel-email-change")]
    [InlineData("/auth/disown-email")]
    public async Task A_link_that_a_scanner_follows_does_nothing(string path)
    {
        await using var app = await StartAsync(WithLinks);
        await app.SignUpAsync();
        var token = await TokenAsync(app, AuthMailPurpose.VerifyEmail);

        (await app.GetAsync($"{path}?token={token}")).IsOfTheFramework(405, allow: "POST");

        Assert.False(Assert.Single(app.Store.Users).EmailVerified);
        Assert.True(await SucceedsAsync(app, "/auth/verify-email", token));
        Assert.True(Assert.Single(app.Store.Users).EmailVerified);
    }

    [Fact]
    public async Task An_address_is_proven_once()
    {
        await using var app = await StartAsync(WithLinks);
        await app.SignUpAsync();
        var token = await TokenAsync(app, AuthMailPurpose.VerifyEmail);

        Assert.True(await SucceedsAsync(app, "/auth/verify-email", token));
        (await PostTokenAsync(app, "/auth/verify-email", token)).IsFailure(400, "INVALID_TOKEN");
        (await PostTokenAsync(app, "/auth/verify-email", "x")).IsFailure(400, "INVALID_TOKEN");
        (await app.PostAsync("/auth/verify-email", "{}")).IsFailure(400, "VALIDATION_ERROR");
    }

    [Theory]
    [InlineData(TestApp.Email)]
    [InlineData("nobody@example.com")]
    public async Task Asking_for_the_mail_is_always_a_success(string email)
    {
        await using var app = await StartAsync(WithLinks);
        await app.SignUpAsync();

        var response = await app.PostAsync("/auth/send-verification-email", new JsonObject { ["email"] = email });

        Assert.Equal((HttpStatusCode.OK, """{"success":true}"""), (response.Status, response.Text));
    }

    [Fact]
    public async Task An_address_is_changed_with_the_password_and_the_proof()
    {
        await using var app = await StartAsync(WithLinks);
        var tokens = await app.SignUpAsync();
        (await app.PostAsync("/auth/change-email", Change())).IsFailure(401, "UNAUTHORIZED", challenge: "Bearer");
        (await app.SendAsync(HttpMethod.Post, "/auth/change-email", tokens.Access, Change("wrong"))).IsFailure(
            401, "INVALID_CREDENTIALS", challenge: "Bearer");

        var asked = await app.SendAsync(HttpMethod.Post, "/auth/change-email", tokens.Access, Change());

        Assert.Equal(HttpStatusCode.OK, asked.Status);
        var token = await TokenAsync(app, AuthMailPurpose.ConfirmEmailChange);
        Assert.True(await SucceedsAsync(app, "/auth/confirm-email-change", token));
        Assert.Equal(NewEmail, Assert.Single(app.Store.Users).Email);
        (await PostTokenAsync(app, "/auth/confirm-email-change", token)).IsFailure(400, "INVALID_TOKEN");
    }

    [Fact]
    public async Task An_address_that_another_user_has_taken_meanwhile_is_a_conflict()
    {
        await using var app = await StartAsync(WithLinks);
        var tokens = await app.SignUpAsync();
        await app.SendAsync(HttpMethod.Post, "/auth/change-email", tokens.Access, Change());
        await app.SignUpAsync(NewEmail);

        (await PostTokenAsync(app, "/auth/confirm-email-change", await TokenAsync(app, AuthMailPurpose.ConfirmEmailChange))).IsFailure(409, "USER_EXISTS");
    }

    [Fact]
    public async Task The_old_address_stops_a_change()
    {
        await using var app = await StartAsync(WithLinks);
        var tokens = await app.SignUpAsync();
        await app.SendAsync(HttpMethod.Post, "/auth/change-email", tokens.Access, Change());

        Assert.True(await SucceedsAsync(app, "/auth/cancel-email-change", await TokenAsync(app, AuthMailPurpose.EmailChangeRequested)));

        (await PostTokenAsync(app, "/auth/confirm-email-change", await TokenAsync(app, AuthMailPurpose.ConfirmEmailChange))).IsFailure(400, "INVALID_TOKEN");
    }

    [Fact]
    public async Task The_owner_of_an_address_removes_an_account_that_was_never_proven()
    {
        await using var app = await StartAsync(WithLinks);
        var tokens = await app.SignUpAsync();
        var token = (await MailAsync(app, AuthMailPurpose.VerifyEmail)).DisownLink!.Split("#token=")[1];

        Assert.True(await SucceedsAsync(app, "/auth/disown-email", token));

        Assert.Empty(app.Store.Users);
        Assert.Equal(HttpStatusCode.Unauthorized, (await app.GetAsync("/auth/session", tokens.Access)).Status);
        (await PostTokenAsync(app, "/auth/disown-email", token)).IsFailure(400, "INVALID_TOKEN");
    }

    [Fact]
    public async Task Codes_come_with_the_address_and_that_of_a_change_in_the_session_that_asked()
    {
        await using var app = await StartAsync(static options => options.Proof = ProofKind.Code);
        var tokens = await app.SignUpAsync();
        var code = (await MailAsync(app, AuthMailPurpose.VerifyEmail)).Code;
        var verified = await app.PostAsync("/auth/verify-email", new JsonObject { ["email"] = TestApp.Email, ["token"] = code });
        await app.SendAsync(HttpMethod.Post, "/auth/change-email", tokens.Access, Change());
        var body = new JsonObject { ["email"] = NewEmail, ["token"] = (await MailAsync(app, AuthMailPurpose.ConfirmEmailChange)).Code };

        (await app.PostAsync("/auth/confirm-email-change", body)).IsFailure(401, "UNAUTHORIZED", challenge: "Bearer");
        var confirmed = await app.SendAsync(HttpMethod.Post, "/auth/confirm-email-change", tokens.Access, body);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (verified.Status, confirmed.Status));
        Assert.Equal(NewEmail, Assert.Single(app.Store.Users).Email);
    }

    private static JsonObject Change(string password = TestApp.Password) => new() { ["email"] = NewEmail, ["password"] = password };

    private static Task<Response> PostTokenAsync(TestApp app, string path, string token) => app.PostAsync(path, new JsonObject { ["token"] = token });

    private static async Task<bool> SucceedsAsync(TestApp app, string path, string token) =>
        (await PostTokenAsync(app, path, token)).Text == """{"success":true}""";

    private async Task<string> TokenAsync(TestApp app, AuthMailPurpose purpose) => (await MailAsync(app, purpose)).Link!.Split("#token=")[1];

    private async Task<AuthMail<TestUser>> MailAsync(TestApp app, AuthMailPurpose purpose)
    {
        await app.Services.GetRequiredService<Auth101<TestUser>>().DrainMailAsync(TestApp.Token);
        return _mailer.Sent.Last(mail => mail.Purpose == purpose);
    }

    private Task<TestApp> StartAsync(Action<AuthOptions> options) =>
        TestApp.StartAsync(options, services => services.AddSingleton<IAuthMailer<TestUser>>(_mailer), static app => app.MapAuth101<TestUser>());

    private static void WithLinks(AuthOptions options)
    {
        options.Links.VerifyEmail = "https://shop.example/verify#token={token}";
        options.Links.ResetPassword = "https://shop.example/reset#token={token}";
        options.Links.ConfirmEmailChange = "https://shop.example/confirm#token={token}";
        options.Links.CancelEmailChange = "https://shop.example/cancel#token={token}";
        options.Links.DisownEmail = "https://shop.example/disown#token={token}";
    }
}
