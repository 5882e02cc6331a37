using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Auth101.Aot.Tests;
using Auth101.AspNetCore.Tests;
using Auth101.Runtime.Tests.Mail;
using Auth101.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.OpenApi.Tests;

/// <summary>Every answer that the document of the sample promises comes from the running sample, in the shape that it promises.</summary>
[CollectionDefinition(nameof(DocumentedResponseTests), DisableParallelization = true)]
[Collection(nameof(DocumentedResponseTests))]
public sealed class DocumentedResponseTests
{
    private const string Email = "alice@example.com";
    private const string Password = "s3cr3t pässword";

    private readonly JsonNode _document = GoldenDocument.Read();
    private readonly HashSet<string> _seen = [];

    private static readonly string[] AddressPaths =
    [
        "/auth/send-verification-email", "/auth/verify-email", "/auth/change-email", "/auth/confirm-email-change", "/auth/cancel-email-change",
        "/auth/disown-email",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_documented_comes_and_nothing_else()
    {
        await using var sample = await Sample.StartAsync();
        var client = sample.Client;
        var credentials = new JsonObject { ["email"] = Email, ["password"] = Password };

        await ExpectAsync(client, "/auth/sign-up/email", 400, "{}");
        await ExpectAsync(client, "/auth/sign-up/email", 200, credentials);
        await ExpectAsync(client, "/auth/sign-up/email", 409, credentials);
        var signedIn = await ExpectAsync(client, "/auth/sign-in/email", 200, credentials);
        await ExpectAsync(client, "/auth/sign-in/email", 401, new JsonObject { ["email"] = Email, ["password"] = "something else" });
        await ExpectAsync(client, "/auth/sign-in/email", 400, "[]");

        var access = (string)signedIn["access_token"]!;
        var used = new JsonObject { ["refresh_token"] = (string)signedIn["refresh_token"]! };
        var refreshed = await ExpectAsync(client, "/auth/refresh", 200, used);
        await ExpectAsync(client, "/auth/refresh", 401, used);
        await ExpectAsync(client, "/auth/refresh", 401, new JsonObject { ["refresh_token"] = "none" });
        await ExpectAsync(client, "/auth/refresh", 400, "{}");

        await ExpectAsync(client, "/auth/session", 200, access: access);
        await ExpectAsync(client, "/auth/sessions", 200, access: access);
        await ExpectAsync(client, "/auth/export-user", 200, access: access);
        await ExpectAsync(client, "/me", 200, access: access);
        await ExpectAsync(client, "/auth/revoke-session", 200, """{"id":"none"}""", access: access);
        await ExpectAsync(client, "/auth/revoke-session", 400, "{}", access: access);
        await ExpectAsync(client, "/auth/revoke-session", 413, new string(' ', 40_000), access: access);
        await ExpectAsync(client, "/auth/revoke-session", 415, "{}", "text/plain", access);
        await ExpectAsync(client, "/auth/revoke-other-sessions", 200, string.Empty, access: access);
        var again = (string)(await ExpectAsync(client, "/auth/sign-in/email", 200, credentials))["access_token"]!;
        await ExpectAsync(client, "/auth/revoke", 200, new JsonObject { ["refresh_token"] = (string)refreshed["refresh_token"]! });
        await ExpectAsync(client, "/auth/revoke", 401, new JsonObject { ["refresh_token"] = "none" });
        await ExpectAsync(client, "/auth/revoke", 400, "{}");
        await ExpectAsync(client, "/auth/revoke-sessions", 200, string.Empty, access: again);
        foreach (var path in (string[])["/auth/session", "/auth/sessions", "/auth/export-user", "/me"])
        {
            await ExpectAsync(client, path, 401, access: access);
            await ExpectAsync(client, path, 401, access: "none");
            await ExpectAsync(client, path, 401);
        }

        foreach (var path in (string[])["/auth/revoke-session", "/auth/revoke-other-sessions", "/auth/revoke-sessions"])
        {
            await ExpectAsync(client, path, 401, """{"id":"none"}""", access: access);
            await ExpectAsync(client, path, 401, """{"id":"none"}""", access: "none");
            await ExpectAsync(client, path, 401, """{"id":"none"}""");
        }

        await ExpectPasswordsAsync(sample, client, access);
        await ExpectAsync(client, "/auth/sign-out", 200, string.Empty, access: access);
        await ExpectAsync(client, "/auth/sign-out", 401, string.Empty, access: "none");
        await ExpectAsync(client, "/auth/sign-out", 401, string.Empty);
        foreach (var path in (string[])
            ["/auth/sign-up/email", "/auth/sign-in/email", "/auth/refresh", "/auth/revoke", "/auth/request-password-reset", "/auth/reset-password"])
        {
            await ExpectAsync(client, path, 413, new string(' ', 40_000));
            await ExpectAsync(client, path, 415, "{}", "text/plain");
        }

        await ExpectAsync(client, "/auth/update-user", 401, "{}", access: access);
        await ExpectAsync(client, "/auth/update-user", 401, "{}", access: "none");
        await ExpectAsync(client, "/auth/update-user", 401, "{}");
        var leaving = (string)(await ExpectAsync(client, "/auth/sign-in/email", 200, credentials))["access_token"]!;
        await ExpectAsync(client, "/auth/update-user", 200, """{"name":"Alice"}""", access: leaving);
        await ExpectAsync(client, "/auth/update-user", 400, """{"name":1}""", access: leaving);
        await ExpectAsync(client, "/auth/update-user", 413, new string(' ', 40_000), access: leaving);
        await ExpectAsync(client, "/auth/update-user", 415, "{}", "text/plain", leaving);
        await ExpectAsync(client, "/auth/delete-user", 400, "{}", access: leaving);
        await ExpectAsync(client, "/auth/delete-user", 401, """{"password":"something else"}""", access: leaving);
        await ExpectAsync(client, "/auth/delete-user", 401, """{"password":"something else"}""", access: access);
        await ExpectAsync(client, "/auth/delete-user", 401, """{"password":"something else"}""", access: "none");
        await ExpectAsync(client, "/auth/delete-user", 401, """{"password":"something else"}""");
        await ExpectAsync(client, "/auth/delete-user", 413, new string(' ', 40_000), access: leaving);
        await ExpectAsync(client, "/auth/delete-user", 415, "{}", "text/plain", leaving);
        await ExecuteAsync(sample.DatabaseFile, "CREATE TABLE orders (user_id TEXT REFERENCES users (id)); INSERT INTO orders SELECT id FROM users");
        await ExpectAsync(client, "/auth/delete-user", 409, PasswordBody, access: leaving);
        await ExecuteAsync(sample.DatabaseFile, "DROP TABLE orders");
        await ExpectAsync(client, "/auth/delete-user", 200, new JsonObject { ["password"] = Password }.ToJsonString(), access: leaving);

        await ExecuteAsync(sample.DatabaseFile, "DELETE FROM users");
        await ExpectAsync(client, "/auth/session", 401, access: access);
        await ExpectAsync(client, "/auth/export-user", 401, access: access);
        await ExpectAsync(client, "/auth/update-user", 401, "{}", access: access);
        await ExpectAsync(client, "/me", 401, access: access);

        await ExpectOfAddressesAsync();
        await ExpectBusyAsync();
        await ExpectOutageAsync();
        await ExpectLimitsAsync();
        Assert.Equal(Documented().Order(), _seen.Order());
    }

    private static string PasswordBody => new JsonObject { ["password"] = Password }.ToJsonString();

    /// <summary>Changes the password, forgets it and resets it by mail.</summary>
    /// <param name="sample">The sample.</param>
    /// <param name="client">Its client.</param>
    /// <param name="ended">The access token of a session that has ended.</param>
    private async Task ExpectPasswordsAsync(RunningSample sample, HttpClient client, string ended)
    {
        const string Changed = "changed password";
        var access = (string)(await ExpectAsync(
            client, "/auth/sign-in/email", 200, new JsonObject { ["email"] = Email, ["password"] = Password }))["access_token"]!;
        var change = ChangePassword(Password, Changed).ToJsonString();
        await ExpectAsync(client, "/auth/change-password", 400, "{}", access: access);
        await ExpectAsync(client, "/auth/change-password", 401, ChangePassword("something else", Changed).ToJsonString(), access: access);
        await ExpectAsync(client, "/auth/change-password", 401, change, access: ended);
        await ExpectAsync(client, "/auth/change-password", 401, change, access: "none");
        await ExpectAsync(client, "/auth/change-password", 401, change);
        await ExpectAsync(client, "/auth/change-password", 413, new string(' ', 40_000), access: access);
        await ExpectAsync(client, "/auth/change-password", 415, "{}", "text/plain", access);
        await ExpectAsync(client, "/auth/reauthenticate", 400, "{}", access: access);
        await ExpectAsync(client, "/auth/reauthenticate", 401, """{"password":"something else"}""", access: access);
        await ExpectAsync(client, "/auth/reauthenticate", 401, PasswordBody, access: ended);
        await ExpectAsync(client, "/auth/reauthenticate", 401, PasswordBody, access: "none");
        await ExpectAsync(client, "/auth/reauthenticate", 401, PasswordBody);
        await ExpectAsync(client, "/auth/reauthenticate", 413, new string(' ', 40_000), access: access);
        await ExpectAsync(client, "/auth/reauthenticate", 415, "{}", "text/plain", access);
        await ExpectAsync(client, "/auth/reauthenticate", 200, PasswordBody, access: access);
        await ExpectAsync(client, "/auth/change-password", 200, change, access: access);

        await ExpectAsync(client, "/auth/request-password-reset", 400, "{}");
        await ExpectAsync(client, "/auth/request-password-reset", 200, new JsonObject { ["email"] = "nobody@example.com" });
        await ExpectAsync(client, "/auth/request-password-reset", 200, new JsonObject { ["email"] = Email });
        var reset = new JsonObject { ["token"] = await sample.ReadLinkAsync("ResetPassword", Token), ["password"] = Password };
        await ExpectAsync(client, "/auth/reset-password", 400, "{}");
        await ExpectAsync(client, "/auth/reset-password", 200, reset);
        await ExpectAsync(client, "/auth/reset-password", 400, reset);
        await ExpectAsync(client, "/auth/sign-in/email", 200, new JsonObject { ["email"] = Email, ["password"] = Password });
    }

    private static JsonObject ChangePassword(string current, string password) => new() { ["current_password"] = current, ["new_password"] = password };

    private static async Task ExecuteAsync(string databaseFile, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={databaseFile};Pooling=False");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
    }

    /// <summary>Proves, changes and disowns addresses, with what the sample would mail.</summary>
    private async Task ExpectOfAddressesAsync()
    {
        var mailer = new RecordingMailer<Customer>();
        var file = Path.Combine(Path.GetTempPath(), $"auth101-{Guid.NewGuid():N}.db");
        await using var app = await StartWithMailAsync(
            mailer, services => services.AddSingleton<IAuthStore<Customer>>(_ => CustomerStores.Sqlite($"Data Source={file};Pooling=False")));
        var client = app.Client;
        var access = await SignUpAsync(Email);
        foreach (var path in (string[])["/auth/verify-email", "/auth/confirm-email-change", "/auth/cancel-email-change", "/auth/disown-email"])
        {
            await ExpectAsync(client, path, 400, """{"token":"none"}""");
        }

        foreach (var path in AddressPaths)
        {
            var token = path == "/auth/change-email" ? access : null;
            await ExpectAsync(client, path, 400, "{}", access: token);
            await ExpectAsync(client, path, 413, new string(' ', 40_000), access: token);
            await ExpectAsync(client, path, 415, "{}", "text/plain", token);
        }

        await ExpectAsync(client, "/auth/send-verification-email", 200, new JsonObject { ["email"] = Email });
        await ExpectAsync(client, "/auth/verify-email", 200, await TokenAsync(AuthMailPurpose.VerifyEmail));

        var disowned = await SignUpAsync("carol@example.com");
        var disowning = await TokenAsync(AuthMailPurpose.VerifyEmail, disowns: true);
        await ExecuteAsync(file, "CREATE TABLE orders (user_id TEXT REFERENCES users (id)); INSERT INTO orders SELECT id FROM users");
        await ExpectAsync(client, "/auth/disown-email", 409, disowning);
        await ExecuteAsync(file, "DROP TABLE orders");
        await ExpectAsync(client, "/auth/disown-email", 200, disowning);

        await ExpectAsync(client, "/auth/change-email", 401, Change("new@example.com"));
        await ExpectAsync(client, "/auth/change-email", 401, Change("new@example.com").ToJsonString(), access: "none");
        await ExpectAsync(client, "/auth/change-email", 401, Change("new@example.com").ToJsonString(), access: disowned);
        await ExpectAsync(client, "/auth/change-email", 401, Change("new@example.com", "something else").ToJsonString(), access: access);
        await ExpectAsync(client, "/auth/change-email", 200, Change("new@example.com").ToJsonString(), access: access);
        await ExpectAsync(client, "/auth/confirm-email-change", 200, await TokenAsync(AuthMailPurpose.ConfirmEmailChange));

        var bob = await SignUpAsync("bob@example.com");
        await ExpectAsync(client, "/auth/change-email", 200, Change("soon-taken@example.com").ToJsonString(), access: bob);
        await SignUpAsync("soon-taken@example.com");
        await ExpectAsync(client, "/auth/confirm-email-change", 409, await TokenAsync(AuthMailPurpose.ConfirmEmailChange));
        await ExpectAsync(client, "/auth/cancel-email-change", 200, await TokenAsync(AuthMailPurpose.EmailChangeRequested));

        async Task<string> SignUpAsync(string email) => (string)(await ExpectAsync(
            client, "/auth/sign-up/email", 200, new JsonObject { ["email"] = email, ["password"] = Password }))["access_token"]!;

        async Task<JsonObject> TokenAsync(AuthMailPurpose purpose, bool disowns = false)
        {
            await app.Services.GetRequiredService<Auth101<Customer>>().DrainMailAsync(Token);
            return TokenOf(mailer, purpose, disowns);
        }
    }

    private static JsonObject TokenOf(RecordingMailer<Customer> mailer, AuthMailPurpose purpose, bool disowns = false)
    {
        var mail = mailer.Sent.Last(mail => mail.Purpose == purpose);
        return new JsonObject { ["token"] = (disowns ? mail.DisownLink : mail.Link)!.Split("#token=")[1] };
    }

    private static JsonObject Change(string email, string password = Password) => new() { ["email"] = email, ["password"] = password };

    private static Task<DocumentApp> StartWithMailAsync(IAuthMailer<Customer>? mailer = null, Action<IServiceCollection>? services = null) =>
        DocumentApp.StartAsync(
            static app => app.MapAuth101<Customer>(),
            services: collection =>
            {
                collection.AddSingleton<IAuthMailer<Customer>>(mailer ?? new RecordingMailer<Customer>());
                collection.Configure<AuthOptions>(static options =>
                {
                    const string Page = "https://shop.example/page#token={token}";
                    (options.Links.VerifyEmail, options.Links.ResetPassword, options.Links.DisownEmail) = (Page, Page, Page);
                    (options.Links.ConfirmEmailChange, options.Links.CancelEmailChange) = (Page, Page);
                });
                services?.Invoke(collection);
            });

    /// <summary>
    /// Sends one password more than hash and wait, which is refused while the others are held. The sample is a process of its own, where nothing can be held, so this is
    /// an application with the same endpoints.
    /// </summary>
    private async Task ExpectBusyAsync()
    {
        var mailer = new RecordingMailer<Customer>();
        await using var app = await StartWithMailAsync(
            mailer, static services => services.Configure<AuthOptions>(static options => options.PasswordQueueLimit = 1));
        var (access, reset) = await SignUpAndForgetAsync(app, mailer);
        var body = new JsonObject { ["email"] = Email, ["password"] = Password };
        using var gate = new HashingGate();
        var signIns = Enumerable.Range(0, HashingGate.PlacesFor(queueLimit: 1) + 1)
            .Select(_ => SendAsync(app.Client, "/auth/sign-in/email", body.ToJsonString(), "application/json", access: null))
            .ToList();

        var (status, _) = await await Task.WhenAny(signIns);
        Assert.Equal(503, status);
        await ExpectAsync(app.Client, "/auth/sign-up/email", 503, body);
        await ExpectAsync(app.Client, "/auth/delete-user", 503, body.ToJsonString(), access: access);
        await ExpectAsync(app.Client, "/auth/change-password", 503, ChangePassword(Password, Password).ToJsonString(), access: access);
        await ExpectAsync(app.Client, "/auth/reauthenticate", 503, PasswordBody, access: access);
        await ExpectAsync(app.Client, "/auth/reset-password", 503, reset);
        await ExpectAsync(app.Client, "/auth/change-email", 503, Change("new@example.com").ToJsonString(), access: access);

        gate.Open();
        await Task.WhenAll(signIns);
    }

    /// <summary>Asks each endpoint of a database that cannot be opened, with tokens from one that can.</summary>
    private async Task ExpectOutageAsync()
    {
        var credentials = new JsonObject { ["email"] = Email, ["password"] = Password };
        var mailer = new RecordingMailer<Customer>();
        await using var working = await StartWithMailAsync(mailer);
        var (accessToChange, reset) = await SignUpAndForgetAsync(working, mailer);
        await ExpectAsync(working.Client, "/auth/change-email", 200, Change("new@example.com").ToJsonString(), access: accessToChange);
        await working.Services.GetRequiredService<Auth101<Customer>>().DrainMailAsync(Token);
        var signedUp = await ExpectAsync(working.Client, "/auth/sign-in/email", 200, credentials);
        await using var app = await StartWithMailAsync(
            services: static services => services.AddSingleton<IAuthStore<Customer>>(static _ => CustomerStores.Sqlite("Data Source=/no/such/folder/auth.db")));
        var token = new JsonObject { ["refresh_token"] = (string)signedUp["refresh_token"]! };
        var access = (string)signedUp["access_token"]!;

        await ExpectAsync(app.Client, "/auth/sign-up/email", 503, credentials);
        await ExpectAsync(app.Client, "/auth/sign-in/email", 503, credentials);
        await ExpectAsync(app.Client, "/auth/refresh", 503, token);
        await ExpectAsync(app.Client, "/auth/revoke", 503, token);
        await ExpectAsync(app.Client, "/auth/sign-out", 503, string.Empty, access: access);
        await ExpectAsync(app.Client, "/auth/session", 503, access: access);
        await ExpectAsync(app.Client, "/auth/sessions", 503, access: access);
        await ExpectAsync(app.Client, "/auth/export-user", 503, access: access);
        await ExpectAsync(app.Client, "/auth/revoke-session", 503, """{"id":"none"}""", access: access);
        await ExpectAsync(app.Client, "/auth/revoke-other-sessions", 503, string.Empty, access: access);
        await ExpectAsync(app.Client, "/auth/revoke-sessions", 503, string.Empty, access: access);
        await ExpectAsync(app.Client, "/auth/delete-user", 503, credentials.ToJsonString(), access: access);
        await ExpectAsync(app.Client, "/auth/send-verification-email", 503, credentials);
        await ExpectAsync(app.Client, "/auth/change-email", 503, Change("new@example.com").ToJsonString(), access: access);
        await ExpectAsync(app.Client, "/auth/verify-email", 503, TokenOf(mailer, AuthMailPurpose.VerifyEmail));
        await ExpectAsync(app.Client, "/auth/disown-email", 503, TokenOf(mailer, AuthMailPurpose.VerifyEmail, disowns: true));
        await ExpectAsync(app.Client, "/auth/confirm-email-change", 503, TokenOf(mailer, AuthMailPurpose.ConfirmEmailChange));
        await ExpectAsync(app.Client, "/auth/cancel-email-change", 503, TokenOf(mailer, AuthMailPurpose.EmailChangeRequested));

        await ExpectAsync(app.Client, "/auth/update-user", 503, """{"name":"Alice"}""", access: access);
        await ExpectAsync(app.Client, "/auth/change-password", 503, ChangePassword(Password, Password).ToJsonString(), access: access);
        await ExpectAsync(app.Client, "/auth/reauthenticate", 503, PasswordBody, access: access);
        await ExpectAsync(app.Client, "/auth/request-password-reset", 503, new JsonObject { ["email"] = Email });
        await ExpectAsync(app.Client, "/auth/reset-password", 503, reset);
    }

    /// <summary>Asks each endpoint once more than a client may.</summary>
    private async Task ExpectLimitsAsync()
    {
        await using var app = await StartWithMailAsync(services: static services => services.AddAuth101<Customer>(static _ => { }).AddRateLimits(static limits =>
            limits.SignInPerClient = limits.SignUpPerClient = limits.MailPerClient = limits.OthersPerClient = Auth101RateLimit.PerHour(1)));
        var signedUp = await ExpectAsync(app.Client, "/auth/sign-up/email", 200, new JsonObject { ["email"] = Email, ["password"] = Password });
        foreach (var path in (string[])["/auth/sign-in/email", "/auth/request-password-reset", "/auth/refresh"])
        {
            await ExpectAsync(app.Client, path, 400, "{}");
        }

        foreach (var path in _document["paths"]!.AsObject().Where(static path => path.Key.StartsWith("/auth/", StringComparison.Ordinal)))
        {
            await ExpectAsync(app.Client, path.Key, 429, path.Value!["get"] is null ? "{}" : null, access: (string?)signedUp["access_token"]);
        }
    }

    /// <summary>A user who has asked for a new password: an access token, and what resets the password.</summary>
    private async Task<(string Access, JsonObject Reset)> SignUpAndForgetAsync(DocumentApp app, RecordingMailer<Customer> mailer)
    {
        var signedUp = await ExpectAsync(app.Client, "/auth/sign-up/email", 200, new JsonObject { ["email"] = Email, ["password"] = Password });
        await ExpectAsync(app.Client, "/auth/request-password-reset", 200, new JsonObject { ["email"] = Email });
        await app.Services.GetRequiredService<Auth101<Customer>>().DrainMailAsync(Token);
        var reset = TokenOf(mailer, AuthMailPurpose.ResetPassword);
        reset["password"] = Password;
        return ((string)signedUp["access_token"]!, reset);
    }

    private Task<JsonNode> ExpectAsync(HttpClient client, string path, int status, JsonObject body) => ExpectAsync(client, path, status, body.ToJsonString());

    private async Task<JsonNode> ExpectAsync(
        HttpClient client, string path, int status, string? body = null, string contentType = "application/json", string? access = null)
    {
        var (actual, answer) = await SendAsync(client, path, body, contentType, access);
        Assert.True(actual == status, $"{path} answered {actual} {answer.ToJsonString()}");
        return answer;
    }

    private async Task<(int Status, JsonNode Body)> SendAsync(HttpClient client, string path, string? body, string contentType, string? access)
    {
        using var request = new HttpRequestMessage(body is null ? HttpMethod.Get : HttpMethod.Post, path);
        if (!string.IsNullOrEmpty(body))
        {
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        }

        request.Headers.Authorization = access is null ? null : new AuthenticationHeaderValue("Bearer", access);
        using var response = await client.SendAsync(request, Token);
        var answer = (await response.Content.ReadFromJsonAsync<JsonNode>(Token))!;
        CheckAgainstDocument(request.Method.Method, path, response, answer);
        return ((int)response.StatusCode, answer);
    }

    private void CheckAgainstDocument(string method, string path, HttpResponseMessage response, JsonNode answer)
    {
        var schema = new JsonSchema(_document);
        var status = $"{(int)response.StatusCode}";
        var documented = _document["paths"]![path]![method.ToLowerInvariant()]!["responses"]![status];
        Assert.True(documented is not null, $"{method} {path} answered {status}, which is not documented.");
        var content = documented["content"]![response.Content.Headers.ContentType!.MediaType!]!;
        Assert.Null(schema.Check(content["schema"], answer));
        if (content["examples"] is { } examples)
        {
            Assert.Contains((string)answer["error"]!["code"]!, examples.AsObject().Select(static example => example.Key));
            Assert.All(examples.AsObject(), example => Assert.Null(schema.Check(content["schema"], example.Value!["value"])));
        }
        else if (content["example"] is { } example)
        {
            Assert.Null(schema.Check(content["schema"], example));
        }

        string[] described = ["Cache-Control", "Retry-After", "WWW-Authenticate"];
        var headers = documented["headers"]?.AsObject().Select(static header => header.Key) ?? [];
        Assert.Equal(headers.Order(), described.Where(response.Headers.Contains).Order());
        lock (_seen)
        {
            _seen.Add($"{method} {path} {status} {answer["error"]?["code"]}");
        }
    }

    private IEnumerable<string> Documented() =>
        from path in _document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        from response in operation.Value!["responses"]!.AsObject()
        from content in response.Value!["content"]!.AsObject()
        from code in content.Value!["examples"]?.AsObject().Select(static example => example.Key) ?? [string.Empty]
        select $"{operation.Key.ToUpperInvariant()} {path.Key} {response.Key} {code}";
}
