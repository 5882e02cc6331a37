using System.Net;
using System.Text.Json.Nodes;

namespace Auth101.AspNetCore.Tests;

public class SignUpFormTests
{
    private const string SignUp = "/auth/sign-up/email";

    [Fact]
    public async Task Members_of_the_form_reach_the_user_and_the_response_does_not_show_them()
    {
        await using var app = await TestApp.StartAsync();

        var response = await app.PostAsync(SignUp, With("age", 42));

        Assert.Equal(HttpStatusCode.OK, response.Status);
        Assert.Equal(6, response.Body["user"]!.AsObject().Count);
        app.Store.Update((string)response.Body["user"]!["id"]!, user =>
        {
            Assert.Equal(("Sales", 42), (user.Department, user.Age));
            return user;
        });
    }

    [Fact]
    public async Task Members_outside_the_form_never_reach_the_user()
    {
        await using var app = await TestApp.StartAsync();
        var body = TestApp.SignUpBody();
        var id = Guid.NewGuid().ToString();
        body["id"] = id;
        body["name"] = "Mallory";
        body["is_active"] = false;
        body["email_verified"] = true;

        var user = (await app.PostAsync(SignUp, body)).Body["user"]!;

        Assert.NotEqual(id, (string)user["id"]!);
        Assert.Equal((null, false, true), ((string?)user["name"], (bool)user["email_verified"]!, (bool)user["is_active"]!));
    }

    [Fact]
    public async Task A_missing_required_member_is_named()
    {
        await using var app = await TestApp.StartAsync();
        var body = TestApp.SignUpBody();
        body.Remove("department");

        var response = await app.PostAsync(SignUp, body);

        response.IsFailure(400, "VALIDATION_ERROR");
        Assert.Contains(" department ", (string)response.Body["error"]!["message"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("age", "\"canary\"")]
    [InlineData("age", "99999999999")]
    [InlineData("age", "{\"age\":1}")]
    [InlineData("department", "[\"canary\"]")]
    [InlineData("department", "null")]
    public async Task An_invalid_member_is_named_and_its_value_is_not_repeated(string name, string json)
    {
        await using var app = await TestApp.StartAsync();

        var response = await app.PostAsync(SignUp, With(name, JsonNode.Parse(json)));

        response.IsFailure(400, "VALIDATION_ERROR");
        Assert.Contains($" {name} ", (string)response.Body["error"]!["message"]!, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", response.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_member_of_the_form_is_malformed()
    {
        await using var app = await TestApp.StartAsync();
        var body = TestApp.SignUpBody().ToJsonString().Replace("Sales", "\\ud83d", StringComparison.Ordinal);

        (await app.PostAsync(SignUp, body)).IsFailure(400, "VALIDATION_ERROR");
    }

    private static JsonObject With(string name, JsonNode? value)
    {
        var body = TestApp.SignUpBody();
        body[name] = value;
        return body;
    }
}
