using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Auth101.Aot.Tests;

/// <summary>What a client asks of the server.</summary>
internal enum RequestKind
{
    SignUp,
    SignIn,
    Refresh,
    Revoke,
    SignOut,
}

/// <summary>
/// A client that sends one request after the other until the server is gone, and keeps a ledger of what was acknowledged. Whatever was asked and
/// not answered stays in doubt.
/// </summary>
internal sealed class LedgerClient
{
    private readonly string _name = Guid.NewGuid().ToString("N");
    private readonly List<Registration> _registrations = [];
    private readonly List<LedgerSession> _sessions = [];
    private readonly Dictionary<RequestKind, int> _acknowledged = [];

    private enum SessionState
    {
        Live,
        Ended,
        InDoubt,
    }

    /// <summary>The request that the server had received, or was receiving, when it was killed; <see langword="null"/> if there was none.</summary>
    public RequestKind? InFlight { get; private set; }

    /// <summary>How many requests of a kind were acknowledged.</summary>
    public int Acknowledged(RequestKind kind) => _acknowledged.GetValueOrDefault(kind);

    /// <summary>Sends requests until the server does not answer any more.</summary>
    /// <param name="server">The server.</param>
    /// <param name="acknowledged">Called after each acknowledged request.</param>
    public async Task RequestUntilGoneAsync(HttpClient server, Action acknowledged)
    {
        while (true)
        {
            var live = _sessions.Where(static session => session.State == SessionState.Live).ToList();
            var kind = Choose(live.Count);
            try
            {
                await RequestAsync(server, kind, live);
            }
            catch (HttpRequestException exception)
            {
                // A request without a connection has not reached the server.
                InFlight = exception.HttpRequestError == HttpRequestError.ConnectionError ? null : kind;
                return;
            }

            _acknowledged[kind] = Acknowledged(kind) + 1;
            acknowledged();
        }
    }

    /// <summary>
    /// Checks that the server, started again, holds what was acknowledged, and that what is in doubt has happened or has not. Makes the
    /// sign-ups that have not happened, and ends all sessions, so that a later check finds nothing in doubt.
    /// </summary>
    public async Task VerifyAsync(HttpClient server)
    {
        foreach (var registration in _registrations)
        {
            await VerifyAsync(server, registration);
        }

        foreach (var session in _sessions)
        {
            if (session.State != SessionState.Ended)
            {
                await VerifyLastTokenAsync(server, session);
                await EndAsync(server, "/auth/revoke", session);
            }

            await VerifyEndedAsync(server, session);
        }
    }

    private static RequestKind Choose(int liveSessions) => Random.Shared.Next(100) switch
    {
        _ when liveSessions == 0 => RequestKind.SignUp,
        < 15 => RequestKind.SignUp,
        < 25 => RequestKind.SignIn,
        < 35 when liveSessions > 1 => RequestKind.Revoke,
        < 45 when liveSessions > 1 => RequestKind.SignOut,
        _ => RequestKind.Refresh,
    };

    private Task RequestAsync(HttpClient server, RequestKind kind, List<LedgerSession> live) => kind switch
    {
        RequestKind.Refresh => RefreshAsync(server, AnyOf(live)),
        RequestKind.Revoke => EndAsync(server, "/auth/revoke", AnyOf(live)),
        RequestKind.SignOut => EndAsync(server, "/auth/sign-out", AnyOf(live)),
        RequestKind.SignIn => SignInAsync(server, AnyOf(_registrations)),
        _ => SignUpAsync(server),
    };

    private async Task SignUpAsync(HttpClient server)
    {
        var registration = new Registration($"{_name}-{_registrations.Count}@example.com");
        _registrations.Add(registration);
        _sessions.Add(new LedgerSession(await AcknowledgedAsync(await PostAsync(server, "/auth/sign-up/email", registration.Credentials))));
        registration.IsAcknowledged = true;
    }

    private async Task SignInAsync(HttpClient server, Registration registration) =>
        _sessions.Add(new LedgerSession(await AcknowledgedAsync(await PostAsync(server, "/auth/sign-in/email", registration.Credentials))));

    private static async Task RefreshAsync(HttpClient server, LedgerSession session)
    {
        session.State = SessionState.InDoubt;
        session.Rotate(await AcknowledgedAsync(await RefreshAsync(server, session.RefreshToken)));
        session.State = SessionState.Live;
    }

    private static async Task EndAsync(HttpClient server, string path, LedgerSession session)
    {
        session.State = SessionState.InDoubt;
        await AcknowledgedAsync(path == "/auth/sign-out"
            ? await SendAsync(server, HttpMethod.Post, path, session.AccessToken)
            : await PostAsync(server, path, new { refresh_token = session.RefreshToken }));
        session.State = SessionState.Ended;
    }

    private static async Task VerifyAsync(HttpClient server, Registration registration)
    {
        var signIn = await PostAsync(server, "/auth/sign-in/email", registration.Credentials);
        if (!registration.IsAcknowledged && signIn.StatusCode == HttpStatusCode.Unauthorized)
        {
            // It has not happened, so the address is free.
            signIn.Dispose();
            await AcknowledgedAsync(await PostAsync(server, "/auth/sign-up/email", registration.Credentials));
            signIn = await PostAsync(server, "/auth/sign-in/email", registration.Credentials);
        }

        await AcknowledgedAsync(signIn);
        registration.IsAcknowledged = true;
    }

    /// <summary>The last token that the client got works once; if it is in doubt, at most once.</summary>
    private static async Task VerifyLastTokenAsync(HttpClient server, LedgerSession session)
    {
        var refresh = await RefreshAsync(server, session.RefreshToken);
        if (session.State == SessionState.InDoubt && refresh.StatusCode == HttpStatusCode.Unauthorized)
        {
            refresh.Dispose();
            return;
        }

        session.Rotate(await AcknowledgedAsync(refresh));
        foreach (var spent in session.SpentTokens)
        {
            await RefusedAsync(await RefreshAsync(server, spent));
        }
    }

    private static async Task VerifyEndedAsync(HttpClient server, LedgerSession session)
    {
        await RefusedAsync(await SendAsync(server, HttpMethod.Get, "/me", session.AccessToken));
        foreach (var token in session.SpentTokens.Append(session.RefreshToken))
        {
            await RefusedAsync(await RefreshAsync(server, token));
        }
    }

    private static Task<HttpResponseMessage> RefreshAsync(HttpClient server, string token) =>
        PostAsync(server, "/auth/refresh", new { refresh_token = token });

    private static Task<HttpResponseMessage> PostAsync(HttpClient server, string path, object body) =>
        server.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    private static async Task<HttpResponseMessage> SendAsync(HttpClient server, HttpMethod method, string path, string accessToken)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        return await server.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static Task<JsonElement> AcknowledgedAsync(HttpResponseMessage response) => AnsweredAsync(response, HttpStatusCode.OK);

    private static Task<JsonElement> RefusedAsync(HttpResponseMessage response) => AnsweredAsync(response, HttpStatusCode.Unauthorized);

    private static async Task<JsonElement> AnsweredAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(response.StatusCode == expected, $"{response.RequestMessage!.RequestUri!.AbsolutePath} answered {(int)response.StatusCode} {text}");
            return JsonElement.Parse(text);
        }
    }

    private static T AnyOf<T>(List<T> list) => list[Random.Shared.Next(list.Count)];

    /// <summary>A sign-up, in doubt until it is acknowledged.</summary>
    private sealed class Registration(string email)
    {
        public object Credentials { get; } = new { email, password = "s3cr3t pässword" };

        public bool IsAcknowledged { get; set; }
    }

    /// <summary>A session with its last tokens and the refresh tokens before.</summary>
    private sealed class LedgerSession(JsonElement signedIn)
    {
        public SessionState State { get; set; }

        public string AccessToken { get; private set; } = signedIn.GetProperty("access_token").GetString()!;

        public string RefreshToken { get; private set; } = signedIn.GetProperty("refresh_token").GetString()!;

        public List<string> SpentTokens { get; } = [];

        public void Rotate(JsonElement refreshed)
        {
            SpentTokens.Add(RefreshToken);
            AccessToken = refreshed.GetProperty("access_token").GetString()!;
            RefreshToken = refreshed.GetProperty("refresh_token").GetString()!;
        }
    }
}
