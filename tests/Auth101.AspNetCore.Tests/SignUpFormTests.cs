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

    [Theory]
    [InlineData("nickname", 10)]
    [InlineData("name", 255)]
    public async Task A_text_that_is_longer_than_its_column_is_refused_before_the_database_sees_it(string member, int length)
    {
        await using var app = await SqliteApp.StartAsync();

        var refused = await app.SignUpAsync(TestApp.Email, member, new string('x', length + 1));

        refused.IsFailure(400, "VALIDATION_ERROR");
        Assert.Equal($"The member {member} is longer than {length} characters.", (string?)refused.Body["error"]!["message"]);
        Assert.Equal(HttpStatusCode.OK, (await app.SignUpAsync(TestApp.Email, member, new string('x', length))).Status);
    }

    [Fact]
    public async Task Characters_beyond_the_first_plane_count_twice_as_the_strictest_database_counts_them()
    {
        await using var app = await SqliteApp.StartAsync();

        (await app.SignUpAsync(TestApp.Email, "nickname", "123456789\U0001F600")).IsFailure(400, "VALIDATION_ERROR");
        Assert.Equal(HttpStatusCode.OK, (await app.SignUpAsync(TestApp.Email, "nickname", "12345678\U0001F600")).Status);
        Assert.Equal("12345678\U0001F600", app.Execute("SELECT nickname FROM users"));
    }

    [Theory]
    [InlineData("{}", "The member email is missing.")]
    [InlineData("""{"email":1}""", "The member email is of the wrong type or out of range.")]
    [InlineData("""{"email":"alice@example.com"}""", "The member password is missing.")]
    [InlineData("""{"email":"alice@example.com","password":null}""", "The member password is of the wrong type or out of range.")]
    [InlineData("""{"email":"alice@example.com","password":"s3cr3t"}""", "The member department is missing.")]
    [InlineData("""{"email":"alice@example.com","password":"s3cr3t","department":1}""", "The member department is of the wrong type or out of range.")]
    public async Task The_message_says_what_is_wrong(string body, string message)
    {
        await using var app = await TestApp.StartAsync();

        Assert.Equal(message, (string?)(await app.PostAsync(SignUp, body)).Body["error"]!["message"]);
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
