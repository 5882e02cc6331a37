using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

/// <summary>A <see cref="TestApp"/> with sessions in a cookie, and what a browser does with it.</summary>
internal sealed class CookieApp : IAsyncDisposable
{
    public const string Name = "__Host-auth101";

    private CookieApp(TestApp app) => App = app;

    public TestApp App { get; }

    /// <summary>What the browser keeps: the cookie's value.</summary>
    public string? Cookie { get; set; }

    /// <summary>The header that had it, of the last answer; <see langword="null"/> if the answer had none.</summary>
    public string? SetCookie { get; private set; }

    public HttpResponseMessage Last { get; private set; } = null!;

    public static async Task<CookieApp> StartAsync(
        Action<Auth101CookieOptions>? cookies = null, Action<AuthOptions>? options = null, Action<WebApplication>? endpoints = null) => new(await TestApp.StartAsync(
        options,
        services =>
        {
            services.AddAuth101<TestUser>(static _ => { }).AddCookies(cookies);
            services.AddAuthorization();
        },
        app =>
        {
            app.MapAuth101<TestUser>("/auth", static chosen => chosen.UseCookies());
            app.MapAuth101<TestUser>("/api");
            app.MapMethods("/me", ["GET", "POST"], static (CurrentUser<TestUser> me) => me.User.Email);
            app.MapMethods("/page", ["GET", "POST"], static () => "page").RequireAuthorization();
            endpoints?.Invoke(app);
        }));

    /// <summary>Sends what a page of the application would.</summary>
    public Task<Response> PostAsync(string path, JsonObject? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body, headers.Length == 0 ? [("Sec-Fetch-Site", "same-origin")] : headers);

    public Task<Response> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, null, headers);

    public async Task<Response> SendAsync(HttpMethod method, string path, JsonObject? body, params (string Name, string Value)[] headers)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        using var client = new HttpClient(handler) { BaseAddress = App.Address };
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        if (Cookie is not null)
        {
            request.Headers.Add("Cookie", $"{Name}={Cookie}");
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        Last = await client.SendAsync(request, TestApp.Token);
        SetCookie = Last.Headers.TryGetValues("Set-Cookie", out var set) ? Assert.Single(set) : null;
        if (SetCookie is not null)
        {
            Assert.StartsWith(Name + "=", SetCookie, StringComparison.Ordinal);
            var value = SetCookie[(Name.Length + 1)..SetCookie.IndexOf(';', StringComparison.Ordinal)];
            Cookie = value.Length == 0 ? null : value;
        }

        return await Response.ReadAsync(Last);
    }

    public static JsonObject Credentials(bool? rememberMe = null)
    {
        var body = new JsonObject { ["email"] = TestApp.Email, ["password"] = TestApp.Password };
        if (rememberMe is not null)
        {
            body["remember_me"] = rememberMe;
        }

        return body;
    }

    public async Task<Response> SignUpAsync()
    {
        var response = await PostAsync("/auth/sign-up/email", TestApp.SignUpBody());
        Assert.Equal(HttpStatusCode.OK, response.Status);
        return response;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
