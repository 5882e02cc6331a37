using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Auth101.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

/// <summary>A client that says in its data who it is. What is said there must never become the user of the request.</summary>
public class CurrentUserTests
{
    private const string Claimed = """{"user":{"email":"admin@x.example"}}""";
    private const string IsNotRead = "A CurrentUser is not read from JSON: a client would say who it is.";

    [Theory]
    [InlineData("/who/inferred")]
    [InlineData("/who/from-body")]
    [InlineData("/who/plain")]
    [InlineData("/who/optional")]
    public async Task An_action_of_a_controller_has_the_user_of_the_request(string path)
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        var answer = await PostAsync(app, path, tokens.Access, new StringContent(Claimed, Encoding.UTF8, "application/json"));
        Assert.Equal((200, TestApp.Email), ((int)answer.Status, answer.Text));

        var form = await PostAsync(app, path, tokens.Access, new FormUrlEncodedContent([new("me.user.email", "admin@x.example"), new("user.email", "admin@x.example")]));
        Assert.Equal((200, TestApp.Email), ((int)form.Status, form.Text));

        var query = await PostAsync(app, path + "?me.user.email=admin@x.example&user.email=admin@x.example", tokens.Access, content: null);
        Assert.Equal((200, TestApp.Email), ((int)query.Status, query.Text));
    }

    [Fact]
    public async Task An_action_of_a_controller_asks_for_a_user_by_its_parameter()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        (await PostAsync(app, "/who/inferred", accessToken: null, new StringContent(Claimed, Encoding.UTF8, "application/json"))).IsFailure(401, "UNAUTHORIZED", "Bearer");
        Assert.Equal("nobody", (await PostAsync(app, "/who/optional", accessToken: null, content: null)).Text);
        Assert.Equal($"{TestApp.Email} 3", (await PostAsync(app, "/who/in-form", tokens.Access, new FormUrlEncodedContent([new("me.user.email", "admin@x.example"), new("quantity", "3")]))).Text);

        await app.SendAsync(HttpMethod.Post, "/auth/sign-out", tokens.Access);
        (await PostAsync(app, "/who/inferred", tokens.Access, new StringContent(Claimed, Encoding.UTF8, "application/json"))).IsFailure(401, "SESSION_NOT_FOUND", "Bearer error=\"invalid_token\"");
    }

    [Theory]
    [InlineData("/order", """{"me":{"user":{"email":"admin@x.example"}},"quantity":3}""")]
    [InlineData("/from-body", Claimed)]
    [InlineData("/who/order", """{"me":{"user":{"email":"admin@x.example"}},"quantity":3}""")]
    public async Task A_body_with_a_user_in_it_is_refused_in_words(string path, string body)
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        var answer = await PostAsync(app, path, tokens.Access, new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal((500, ""), ((int)answer.Status, answer.Text));
        Assert.Contains(app.Errors, static error => error.Contains(IsNotRead, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Columns_of_the_user_are_not_sent_by_accident()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        var answer = await app.GetAsync("/all", tokens.Access);

        Assert.Equal((500, ""), ((int)answer.Status, answer.Text));
        Assert.Contains(app.Errors, static error => error.Contains("A CurrentUser is not written as JSON", StringComparison.Ordinal));
    }

    [Fact]
    public void Generated_serializers_refuse_it_as_well()
    {
        var order = JsonSerializer.Deserialize("""{"Quantity":3}""", CurrentUserJson.Default.Order);

        Assert.Equal(new Order(null, 3), order);
        var read = Assert.Throws<InvalidOperationException>(() => JsonSerializer.Deserialize("""{"Me":{},"Quantity":3}""", CurrentUserJson.Default.Order));
        Assert.Contains(IsNotRead, read.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_method_of_a_hub_is_given_nobody()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {tokens.Access}");
        await socket.ConnectAsync(new UriBuilder(app.Address) { Scheme = "ws", Path = "/hub" }.Uri, TestApp.Token);
        await SendAsync(socket, """{"protocol":"json","version":1}""");
        await SendAsync(socket, $$"""{"type":1,"invocationId":"1","target":"Who","arguments":[{{Claimed}}]}""");

        var received = new StringBuilder();
        var buffer = new byte[4096];
        while (!received.ToString().Contains("\"invocationId\"", StringComparison.Ordinal))
        {
            var part = await socket.ReceiveAsync(buffer, TestApp.Token);
            Assert.NotEqual(WebSocketMessageType.Close, part.MessageType);
            received.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
        }

        Assert.Contains("\"error\"", received.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("admin@x.example", received.ToString(), StringComparison.Ordinal);
        Assert.Contains(app.Messages, static message => message.Contains(IsNotRead, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_class_that_the_scheme_does_not_belong_to_is_refused()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        Assert.Equal(500, (int)(await PostAsync(app, "/who/other", tokens.Access, content: null)).Status);
        Assert.Contains(app.Errors, static error => error.Contains("CurrentUser<OtherUser> needs services.AddAuth101<OtherUser>(...)", StringComparison.Ordinal));
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(
        services: static services =>
        {
            services.AddControllers();
            services.AddSignalR();
        },
        endpoints: static app =>
        {
            app.MapAuth101<TestUser>();
            app.MapControllers();
            app.MapHub<WhoHub>("/hub");
            app.MapPost("/order", static (Order order) => $"{order.Me?.User.Email} {order.Quantity}").RequireAuthorization();
            app.MapPost("/from-body", static ([FromBody] CurrentUser<TestUser> me) => me.User.Email);
            app.MapGet("/all", static (CurrentUser<TestUser> me) => me);
        });

    private static async Task<Response> PostAsync(TestApp app, string path, string? accessToken, HttpContent? content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Authorization = accessToken is null ? null : new("Bearer", accessToken);
        return await Response.ReadAsync(await app.Client.SendAsync(request, TestApp.Token));
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, endOfMessage: true, TestApp.Token);

    [Authorize]
    private sealed class WhoHub : Hub
    {
        public string Who(CurrentUser<TestUser> me) => $"{me.User.Email} to {Context.ConnectionId}";
    }
}

/// <summary>A body that a programmer has put the user into.</summary>
public sealed record Order(CurrentUser<TestUser>? Me, int Quantity);

[JsonSerializable(typeof(Order))]
internal sealed partial class CurrentUserJson : JsonSerializerContext;

/// <summary>Actions in which MVC guesses where a parameter comes from.</summary>
[ApiController]
[Route("who")]
public sealed class GuessingController : ControllerBase
{
    [HttpPost("inferred")]
    public ContentResult Inferred(CurrentUser<TestUser> me) => Content(me.User.Email);

    [HttpPost("from-body")]
    public ContentResult FromBody([FromBody] CurrentUser<TestUser> me) => Content(me.User.Email);

    [AllowAnonymous]
    [HttpPost("optional")]
    public ContentResult Optional(CurrentUser<TestUser>? me) => Content(me?.User.Email ?? "nobody");

    [Authorize]
    [HttpPost("order")]
    public ContentResult Order(Order order) => Content($"{order.Me?.User.Email} {order.Quantity}");

    [HttpPost("other")]
    public ContentResult Other(CurrentUser<OtherUser> me) => Content(me.User.GetType().Name);
}

/// <summary>Actions in which MVC looks into forms and the query.</summary>
[Route("who")]
public sealed class PlainController : Controller
{
    [HttpPost("plain")]
    public ContentResult Plain(CurrentUser<TestUser> me) => Content(me.User.Email);

    [Authorize]
    [HttpPost("in-form")]
    public ContentResult InForm(Order order) => Content($"{order.Me?.User.Email} {order.Quantity}");
}
