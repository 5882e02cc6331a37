using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Auth101.Aot.Tests;

/// <summary>What stands between a form to sign in and the world: rules for passwords, the cookie, where requests come from, a hub, and limits.</summary>
internal static class BrowserWalk
{
    private const string Email = "alice@example.com";
    private const string Password = "s3cr3t pässword";

    public static async Task TakeAsync(HttpClient client, CancellationToken cancellationToken)
    {
        foreach (var weak in (string[])[Email, "11 letters.", "123456789qwerty"])
        {
            var (_, refused) = await PostAsync(client, "/browser/sign-up/email", weak, HttpStatusCode.BadRequest, cancellationToken);
            Assert.StartsWith("The password ", refused.GetProperty("error").GetProperty("message").GetString(), StringComparison.Ordinal);
        }

        var (signedUp, body) = await PostAsync(client, "/browser/sign-up/email", Password, HttpStatusCode.OK, cancellationToken);
        var id = body.GetProperty("user").GetProperty("id").GetString();
        Assert.Equal(["user"], body.EnumerateObject().Select(static member => member.Name));
        var cookies = signedUp.Headers.GetValues("Set-Cookie").Select(static cookie => cookie.Split(';')[0]).ToList();
        Assert.Equal(["__Host-auth101", "__Host-auth101-device"], cookies.Select(static cookie => cookie.Split('=')[0]).Order(StringComparer.Ordinal));
        var session = cookies.Single(static cookie => cookie.StartsWith("__Host-auth101=", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Get, "/me", "cross-site"));
        Assert.Equal(HttpStatusCode.Forbidden, await SendAsync(HttpMethod.Post, "/browser/sign-out", "cross-site"));
        Assert.Equal(HttpStatusCode.OK, await SendAsync(HttpMethod.Post, "/browser/sign-out", "same-origin"));
        Assert.Equal(HttpStatusCode.Unauthorized, await SendAsync(HttpMethod.Get, "/me", "same-origin"));

        var (_, signedIn) = await PostAsync(client, "/auth/sign-in/email", Password, HttpStatusCode.OK, cancellationToken);
        Assert.Equal(id, await AskHubAsync(client.BaseAddress!, signedIn.GetProperty("access_token").GetString()!, cancellationToken));
        await Assert.ThrowsAsync<WebSocketException>(() => AskHubAsync(client.BaseAddress!, "none", cancellationToken));

        // One is back every six seconds.
        HttpResponseMessage guess;
        do
        {
            (guess, _) = await PostAsync(client, "/auth/sign-in/email", "wrong password", expected: null, cancellationToken);
        }
        while (guess.StatusCode == HttpStatusCode.Unauthorized);

        Assert.Equal(HttpStatusCode.TooManyRequests, guess.StatusCode);
        Assert.True(guess.Headers.RetryAfter!.Delta > TimeSpan.Zero);

        async Task<HttpStatusCode> SendAsync(HttpMethod method, string path, string site)
        {
            using var request = new HttpRequestMessage(method, path);
            request.Headers.Add("Cookie", session);
            request.Headers.Add("Sec-Fetch-Site", site);
            using var response = await client.SendAsync(request, cancellationToken);
            return response.StatusCode;
        }
    }

    private static async Task<(HttpResponseMessage Response, JsonElement Body)> PostAsync(
        HttpClient client, string path, string password, HttpStatusCode? expected, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(new { email = Email, password }) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        var response = await client.SendAsync(request, cancellationToken);
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        Assert.True(expected is null || response.StatusCode == expected, $"{path} answered {(int)response.StatusCode} {text}");
        return (response, JsonElement.Parse(text));
    }

    /// <summary>Who the hub says is connected, with the token in the address as a browser's socket has it.</summary>
    private static async Task<string?> AskHubAsync(Uri address, string token, CancellationToken cancellationToken)
    {
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"ws://{address.Authority}/hubs/who?access_token={token}"), cancellationToken);
        var calls = Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e{\"type\":1,\"invocationId\":\"1\",\"target\":\"WhoAmI\",\"arguments\":[]}\u001e");
        await socket.SendAsync(calls, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        var (text, buffer) = (string.Empty, new byte[4096]);
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer, cancellationToken);
            Assert.NotEqual(WebSocketMessageType.Close, received.MessageType);
            text += Encoding.UTF8.GetString(buffer, 0, received.Count);
            foreach (var message in text.Split('\u001e', StringSplitOptions.RemoveEmptyEntries).Where(static message => message.Contains("\"type\":3", StringComparison.Ordinal)))
            {
                return JsonElement.Parse(message).GetProperty("result").GetString();
            }
        }
    }
}
