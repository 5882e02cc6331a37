using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Auth101.Aot.Tests;

/// <summary>The whole life of a session over HTTP.</summary>
internal static class SessionWalk
{
    private static readonly object Credentials = new { email = "Alice@Example.com", password = "s3cr3t pässword" };

    public static async Task TakeAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var signedUp = await PostAsync(
            client, "/auth/sign-up/email", new { email = "Alice@Example.com", password = "s3cr3t pässword", department = "Research" }, HttpStatusCode.OK, cancellationToken);
        Assert.Equal("alice@example.com", signedUp.GetProperty("user").GetProperty("email").GetString());
        Assert.Equal(3600, signedUp.GetProperty("expires_in").GetInt32());
        var (access, refresh) = Tokens(signedUp);

        var again = await PostAsync(client, "/auth/sign-up/email", Credentials, HttpStatusCode.Conflict, cancellationToken);
        Assert.Equal("USER_EXISTS", Code(again));

        var session = await GetAsync(client, "/auth/session", access, HttpStatusCode.OK, cancellationToken);
        var sessions = await GetAsync(client, "/auth/sessions", access, HttpStatusCode.OK, cancellationToken);
        Assert.True(Assert.Single(sessions.GetProperty("sessions").EnumerateArray()).GetProperty("current").GetBoolean());
        Assert.Equal("alice@example.com", session.GetProperty("user").GetProperty("email").GetString());
        var export = await GetAsync(client, "/auth/export-user", access, HttpStatusCode.OK, cancellationToken);
        Assert.Equal("Research", export.GetProperty("user").GetProperty("department").GetString());
        Assert.Equal("credential", Assert.Single(export.GetProperty("accounts").EnumerateArray()).GetProperty("provider_id").GetString());

        var me = await GetAsync(client, "/me", access, HttpStatusCode.OK, cancellationToken);
        Assert.Equal("Research", me.GetProperty("department").GetString());
        Assert.Equal("UNAUTHORIZED", Code(await GetAsync(client, "/me", token: null, HttpStatusCode.Unauthorized, cancellationToken)));

        var refreshed = await PostAsync(client, "/auth/refresh", new { refresh_token = refresh }, HttpStatusCode.OK, cancellationToken);
        var refusedAgain = await PostAsync(client, "/auth/refresh", new { refresh_token = refresh }, HttpStatusCode.Unauthorized, cancellationToken);
        Assert.Equal("SESSION_NOT_FOUND", Code(refusedAgain));

        (access, refresh) = Tokens(refreshed);
        await PostAsync(client, "/auth/revoke", new { refresh_token = refresh }, HttpStatusCode.OK, cancellationToken);
        Assert.Equal("SESSION_NOT_FOUND", Code(await GetAsync(client, "/auth/session", access, HttpStatusCode.Unauthorized, cancellationToken)));
        Assert.Equal("SESSION_NOT_FOUND", Code(await GetAsync(client, "/me", access, HttpStatusCode.Unauthorized, cancellationToken)));

        var wrong = await PostAsync(
            client, "/auth/sign-in/email", new { email = "alice@example.com", password = "wrong password" }, HttpStatusCode.Unauthorized, cancellationToken);
        Assert.Equal("INVALID_CREDENTIALS", Code(wrong));

        var (signedIn, _) = Tokens(await PostAsync(client, "/auth/sign-in/email", Credentials, HttpStatusCode.OK, cancellationToken));
        await GetAsync(client, "/me", signedIn, HttpStatusCode.OK, cancellationToken);
        await PostAsync(client, "/auth/revoke-session", new { id = "none" }, HttpStatusCode.OK, cancellationToken, signedIn);
        await PostAsync(client, "/auth/revoke-other-sessions", new { }, HttpStatusCode.OK, cancellationToken, signedIn);
        var (leaving, _) = Tokens(await PostAsync(client, "/auth/sign-in/email", Credentials, HttpStatusCode.OK, cancellationToken));
        var change = new { current_password = "s3cr3t pässword", new_password = "s3cr3t pässword", revoke_other_sessions = false };
        (signedIn, _) = Tokens(await PostAsync(client, "/auth/change-password", change, HttpStatusCode.OK, cancellationToken, signedIn));
        (signedIn, _) = Tokens(await PostAsync(client, "/auth/reauthenticate", Credentials, HttpStatusCode.OK, cancellationToken, signedIn));
        await GetAsync(client, "/me", signedIn, HttpStatusCode.OK, cancellationToken);
        await PostAsync(client, "/auth/sign-out", new { }, HttpStatusCode.OK, cancellationToken, signedIn);
        await PostAsync(client, "/auth/revoke-sessions", new { }, HttpStatusCode.Unauthorized, cancellationToken, signedIn);
        await GetAsync(client, "/me", signedIn, HttpStatusCode.Unauthorized, cancellationToken);
        var updated = await PostAsync(client, "/auth/update-user", new { name = "Alice" }, HttpStatusCode.OK, cancellationToken, leaving);
        Assert.Equal("Alice", updated.GetProperty("user").GetProperty("name").GetString());
        await PostAsync(client, "/auth/delete-user", Credentials, HttpStatusCode.OK, cancellationToken, leaving);
        Assert.Equal("USER_NOT_FOUND", Code(await GetAsync(client, "/me", leaving, HttpStatusCode.Unauthorized, cancellationToken)));
    }

    /// <summary>Asks for each mail, where there is a mailer, and comes with tokens that are none.</summary>
    public static async Task AskForMailAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var (access, _) = Tokens(await PostAsync(client, "/auth/sign-up/email", Credentials, HttpStatusCode.OK, cancellationToken));
        foreach (var path in (string[])["/auth/request-password-reset", "/auth/send-verification-email"])
        {
            await PostAsync(client, path, Credentials, HttpStatusCode.OK, cancellationToken);
        }

        var change = new { email = "anna@example.com", password = "s3cr3t pässword" };
        await PostAsync(client, "/auth/change-email", change, HttpStatusCode.OK, cancellationToken, access);
        foreach (var path in (string[])
            ["/auth/reset-password", "/auth/verify-email", "/auth/confirm-email-change", "/auth/cancel-email-change", "/auth/disown-email"])
        {
            var refused = await PostAsync(client, path, new { token = "none", password = "s3cr3t pässword" }, HttpStatusCode.BadRequest, cancellationToken);
            Assert.Equal("INVALID_TOKEN", Code(refused));
        }
    }

    /// <summary>The document of the endpoints, which the walk has taken.</summary>
    public static async Task ReadDocumentAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var document = await GetAsync(client, "/openapi/v1.json", token: null, HttpStatusCode.OK, cancellationToken);
        Assert.Equal(
            [
                "/auth/sign-up/email", "/auth/sign-in/email", "/auth/refresh", "/auth/revoke", "/auth/sign-out", "/auth/session", "/auth/sessions",
                "/auth/revoke-session", "/auth/revoke-other-sessions", "/auth/revoke-sessions", "/auth/update-user", "/auth/delete-user", "/auth/export-user",
                "/auth/change-password", "/auth/reauthenticate", "/auth/request-password-reset", "/auth/reset-password",
                "/auth/send-verification-email", "/auth/verify-email", "/auth/change-email", "/auth/confirm-email-change", "/auth/cancel-email-change",
                "/auth/disown-email", "/me",
            ],
            document.GetProperty("paths").EnumerateObject().Select(static path => path.Name));
        var schemas = document.GetProperty("components").GetProperty("schemas");
        Assert.True(schemas.GetProperty("Auth101.SignUpRequest").GetProperty("properties").TryGetProperty("department", out _));
        Assert.True(schemas.GetProperty("Me").GetProperty("properties").TryGetProperty("created_at", out _));
    }

    private static async Task<JsonElement> PostAsync(
        HttpClient client, string path, object body, HttpStatusCode expected, CancellationToken cancellationToken, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await client.SendAsync(request, cancellationToken);
        return await ReadAsync(response, expected, cancellationToken);
    }

    private static async Task<JsonElement> GetAsync(
        HttpClient client, string path, string? token, HttpStatusCode expected, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var response = await client.SendAsync(request, cancellationToken);
        return await ReadAsync(response, expected, cancellationToken);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, HttpStatusCode expected, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        Assert.True(response.StatusCode == expected, $"{response.RequestMessage!.RequestUri!.AbsolutePath} answered {(int)response.StatusCode} {text}");
        return JsonElement.Parse(text);
    }

    private static (string Access, string Refresh) Tokens(JsonElement answer) =>
        (answer.GetProperty("access_token").GetString()!, answer.GetProperty("refresh_token").GetString()!);

    private static string? Code(JsonElement answer) => answer.GetProperty("error").GetProperty("code").GetString();
}
