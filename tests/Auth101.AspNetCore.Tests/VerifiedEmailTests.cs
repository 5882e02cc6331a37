using System.Net;
using System.Text.Json.Nodes;
using Auth101.Runtime.Tests.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

/// <summary>Sign-up and sign-in where an address must be verified first.</summary>
public class VerifiedEmailTests
{
    private const string SignUp = "/auth/sign-up/email";
    private const string SignIn = "/auth/sign-in/email";

    [Fact]
    public async Task Sign_up_answers_with_the_user_and_no_tokens()
    {
        await using var app = await StartAsync();

        var response = await app.PostAsync(SignUp, TestApp.SignUpBody());

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(["user"], response.Body.AsObject().Select(static member => member.Key));
        Assert.Equal((TestApp.Email, false, true), ((string)response.Body["user"]!["email"]!,
            (bool)response.Body["user"]!["email_verified"]!, (bool)response.Body["user"]!["is_active"]!));
        Assert.Empty(app.Store.Sessions);
    }

    [Fact]
    public async Task The_answer_to_a_taken_address_has_the_same_form()
    {
        await using var app = await StartAsync();
        var first = await app.PostAsync(SignUp, TestApp.SignUpBody());

        var second = await app.PostAsync(SignUp, TestApp.SignUpBody());

        Assert.Equal(first.Status, second.Status);
        Assert.Equal(Without(first, "id"), Without(second, "id"));
        Assert.Equal(first.Text.Length, second.Text.Length);
        Assert.Single(app.Store.Users);

        static string Without(Response response, string member)
        {
            var user = response.Body["user"]!.AsObject();
            Assert.True(user.Remove(member));
            return user.ToJsonString();
        }
    }

    [Fact]
    public async Task Only_the_right_password_hears_that_the_address_is_not_verified()
    {
        await using var app = await StartAsync();
        await app.PostAsync(SignUp, TestApp.SignUpBody());

        var right = await app.PostAsync(SignIn, new JsonObject { ["email"] = TestApp.Email, ["password"] = TestApp.Password });
        var wrong = await app.PostAsync(SignIn, new JsonObject { ["email"] = TestApp.Email, ["password"] = "something else" });

        right.IsFailure(403, "EMAIL_NOT_VERIFIED");
        wrong.IsFailure(401, "INVALID_CREDENTIALS", challenge: "Bearer");
    }

    [Theory]
    [InlineData("/auth/reauthenticate", """{"password":"{0}"}""")]
    [InlineData("/auth/change-password", """{"current_password":"{0}","new_password":"another password"}""")]
    public async Task A_session_of_before_is_refused_when_it_asks_for_tokens_with_the_password(string path, string body)
    {
        await using var app = await StartAsync();
        var signedIn = await SignUpBeforeAsync(app);

        var refused = await app.SendAsync(
            HttpMethod.Post, path, signedIn.AccessToken, JsonNode.Parse(body.Replace("{0}", TestApp.Password, StringComparison.Ordinal))!.AsObject());

        refused.IsFailure(403, "EMAIL_NOT_VERIFIED");
        Assert.Empty(app.Store.Sessions);
    }

    [Fact]
    public async Task A_session_of_before_is_refused_when_it_is_refreshed()
    {
        await using var app = await StartAsync();
        var signedIn = await SignUpBeforeAsync(app);

        var refused = await app.PostAsync("/auth/refresh", new JsonObject { ["refresh_token"] = signedIn.RefreshToken });

        refused.IsFailure(403, "EMAIL_NOT_VERIFIED");
        Assert.Empty(app.Store.Sessions);
    }

    [Fact]
    public async Task The_answers_are_described_as_they_are()
    {
        await using var app = await StartAsync();

        Assert.Equal((false, true), (Statuses(Auth101Endpoint.SignUp).Contains(409), Statuses(Auth101Endpoint.SignIn).Contains(403)));
        Assert.All(
            (Auth101Endpoint[])[Auth101Endpoint.Refresh, Auth101Endpoint.Reauthenticate, Auth101Endpoint.ChangePassword],
            endpoint => Assert.Contains(403, Statuses(endpoint)));
        Assert.Equal("SignedUp", MetadataOf(app, Auth101Endpoint.SignUp).Answer.Body.Name);

        IEnumerable<int> Statuses(Auth101Endpoint endpoint) => MetadataOf(app, endpoint).Refusals.Select(static refusal => refusal.Status);
    }

    /// <summary>Signs up as it was before an address had to be verified.</summary>
    private static async Task<SignedIn<TestUser>> SignUpBeforeAsync(TestApp app)
    {
        var before = new Auth101<TestUser>(
            new AuthOptions { Secret = TestApp.Secret, PasswordMemoryKiB = 8192, PasswordIterations = 1 }, app.Store, app.Time);
        return (await before.SignUpAsync(TestApp.Email, TestApp.Password, cancellationToken: TestApp.Token)).Value!;
    }

    private static Auth101EndpointMetadata MetadataOf(TestApp app, Auth101Endpoint endpoint) => app.Endpoints
        .Select(static mapped => mapped.Metadata.GetMetadata<Auth101EndpointMetadata>()).OfType<Auth101EndpointMetadata>()
        .Single(metadata => metadata.Endpoint == endpoint);

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(
        static options =>
        {
            options.Proof = ProofKind.Code;
            options.RequireVerifiedEmail = true;
        },
        static services => services.AddSingleton<IAuthMailer<TestUser>>(new RecordingMailer<TestUser>()));
}
