using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Auth101.AspNetCore.Tests;

/// <summary>What never reaches our code: what is no HTTP is refused by Kestrel, an unknown path or method by routing, both without a body.</summary>
public class ServerTests
{
    private const string Body = """{"email":"alice@example.com","password":"s3cr3t"}""";

    private static readonly (string Method, string Path)[] Endpoints =
    [
        ("POST", "/auth/sign-up/email"), ("POST", "/auth/sign-in/email"), ("POST", "/auth/refresh"), ("POST", "/auth/revoke"), ("POST", "/auth/sign-out"), ("GET", "/auth/session"),
    ];

    [Theory]
    [InlineData("Content-Length: -1")]
    [InlineData("Content-Length: 0x10")]
    [InlineData("Content-Length: 1e3")]
    [InlineData("Content-Length: 5,5")]
    [InlineData("Content-Length: 99999999999999999999")]
    [InlineData("Content-Length:")]
    [InlineData("Content-Length: 49", "Content-Length: 49")]
    [InlineData("Content-Length: 49", "Content-Length: 3")]
    [InlineData("Transfer-Encoding: identity")]
    [InlineData("Transfer-Encoding: gzip")]
    [InlineData("Transfer-Encoding: chunked, gzip")]
    [InlineData("Transfer-Encoding: xchunked")]
    [InlineData("Transfer-Encoding : chunked")]
    [InlineData("Transfer-Encoding:\0chunked")]
    public async Task A_body_without_a_certain_end_is_400(params string[] headers)
    {
        await using var app = await StartAsync();

        (await PostAsync(app, string.Join("\r\n", headers), Body)).IsOfTheFramework(400);
        Assert.Empty(app.Errors);
    }

    [Theory]
    [InlineData("Content-Length: 4\r\nTransfer-Encoding: chunked")]
    [InlineData("Transfer-Encoding: chunked\r\nContent-Length: 4")]
    public async Task A_content_length_beside_chunks_cannot_smuggle_a_second_request(string headers)
    {
        await using var app = await StartAsync();

        // One answer, to the chunks, and the connection is closed although nobody asked for it.
        (await PostAsync(app, headers, "0\r\n\r\nGET /auth/session HTTP/1.1\r\nHost: localhost\r\n\r\n")).IsFailure(400, "VALIDATION_ERROR");
    }

    [Theory]
    [InlineData("Authorization: Bearer {0}\0")]
    [InlineData("Authorization: Bearer \0{0}")]
    [InlineData("Authorization: Bearer x\r{0}")]
    [InlineData("Authorization: Bearer x\n{0}")]
    [InlineData("Authorization: Bearer\r\n {0}")]
    [InlineData("Authorization: Bearer\r\n\t{0}")]
    [InlineData("Authorization : Bearer {0}")]
    [InlineData(" Authorization: Bearer {0}")]
    [InlineData("Authorization\0: Bearer {0}")]
    [InlineData("Authorization: Bearer {0}\u00ff")]
    [InlineData("Authorization Bearer {0}")]
    [InlineData("Authorization: Bearer {0}\r\nHost: other")]
    public async Task A_malformed_header_is_400_whatever_token_it_has(string header)
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        (await RawHttp.SendAsync(app.Address, "GET /auth/session", header.Replace("{0}", tokens.Access, StringComparison.Ordinal))).IsOfTheFramework(400);
        Assert.Equal(0, app.Validations);
        Assert.Empty(app.Errors);
    }

    [Fact]
    public async Task Headers_of_more_than_32_KiB_or_more_than_100_headers_are_431()
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        (await RawHttp.SendAsync(app.Address, "GET /auth/session", "Authorization: Bearer " + new string('x', 32 * 1024))).IsOfTheFramework(431);
        (await RawHttp.SendAsync(app.Address, "GET /auth/session", [.. Enumerable.Repeat("X: y", 100), "Authorization: Bearer " + tokens.Access])).IsOfTheFramework(431);
    }

    [Theory]
    [InlineData("FOO")]
    [InlineData("TRACE")]
    [InlineData("CONNECT")]
    [InlineData("HEAD")]
    [InlineData("OPTIONS")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("GET")]
    [InlineData("POST")]
    public async Task Another_method_is_405_and_names_the_right_one(string method)
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        foreach (var endpoint in Endpoints.Where(endpoint => endpoint.Method != method))
        {
            var response = await RawHttp.SendAsync(
                app.Address, $"{method} {endpoint.Path}", "Authorization: Bearer " + tokens.Access, "X-HTTP-Method-Override: " + endpoint.Method, "Content-Length: 0");
            response.IsOfTheFramework(405, allow: endpoint.Method);
        }

        Assert.Single(app.Store.Sessions);
    }

    [Theory]
    [InlineData("/auth/session/")]
    [InlineData("/AUTH/Session")]
    [InlineData("/%61uth/%73ession")]
    [InlineData("/auth/./session")]
    [InlineData("/auth/%2e/session")]
    [InlineData("/auth/x/../session")]
    [InlineData("/auth/x/%2E%2e/session")]
    [InlineData("/../../auth/session")]
    [InlineData("/auth/session?")]
    [InlineData("/auth/session?x=%00&x=%ff")]
    [InlineData("http://localhost/auth/session")]
    public async Task Another_spelling_of_a_path_is_the_same_endpoint_and_as_well_guarded(string path)
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        (await RawHttp.SendAsync(app.Address, "GET " + path)).IsFailure(401, "UNAUTHORIZED", "Bearer");
        Assert.Equal(HttpStatusCode.OK, (await RawHttp.SendAsync(app.Address, "GET " + path, "Authorization: Bearer " + tokens.Access)).Status);
    }

    [Theory]
    [InlineData("/auth//session", 404)]
    [InlineData("//auth/session", 404)]
    [InlineData("/auth/session//", 404)]
    [InlineData("/auth%2Fsession", 404)]
    [InlineData("/auth/session%2F", 404)]
    [InlineData("/auth\\session", 404)]
    [InlineData("/auth/session%20", 404)]
    [InlineData("/auth/session.", 404)]
    [InlineData("/auth/session;x", 404)]
    [InlineData("/auth/session/x", 404)]
    [InlineData("/auth/%2573ession", 404)]
    [InlineData("/auth/se%C5%BF%C5%BFion", 404)] // long s, whose upper case is S
    [InlineData("/auth/%", 404)]
    [InlineData("/auth/%FF", 404)]
    [InlineData("/auth", 404)]
    [InlineData("/auth/session%00", 400)]
    [InlineData("/auth/session\0", 400)]
    [InlineData("auth/session", 400)]
    [InlineData("http://other.example/auth/session", 400)]
    public async Task Another_path_is_404_and_no_path_400(string path, int status)
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();

        (await RawHttp.SendAsync(app.Address, "GET " + path, "Authorization: Bearer " + tokens.Access)).IsOfTheFramework(status);
    }

    [Theory]
    [InlineData("Content-Length: 5", "{{{{{")]
    [InlineData("Transfer-Encoding: chunked", "5\r\n{{{{{\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked", "zz\r\n")]
    public async Task A_body_that_nobody_asked_for_is_ignored(string header, string body)
    {
        await using var app = await StartAsync();
        var tokens = await app.SignUpAsync();
        string Request(string line) =>
            $"{line} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer {tokens.Access}\r\nContent-Type: application/json\r\n{header}\r\n\r\n{body}";

        Assert.Equal(HttpStatusCode.OK, (await RawHttp.SendTextAsync(app.Address, Request("GET /auth/session"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await RawHttp.SendTextAsync(app.Address, Request("POST /auth/sign-out"))).Status);
        Assert.Empty(app.Store.Sessions);
        Assert.Empty(app.Errors);
    }

    [Theory]
    [InlineData("GET /auth/session\r\n\r\n", 400)]
    [InlineData("GET /auth/session HTTP/1.1\r\n\r\n", 400)]
    [InlineData("GET /auth/session HTTP/9.9\r\nHost: localhost\r\n\r\n", 505)]
    [InlineData("G\0T /auth/session HTTP/1.1\r\nHost: localhost\r\n\r\n", 400)]
    [InlineData("\u0016\u0003\u0001\u0002\0\u0001\0\u0001\r\n\r\n", 400)]
    [InlineData("POST /auth/sign-in/email HTTP/1.0\r\nContent-Type: application/json\r\n\r\n{}", 400)]
    public async Task What_is_no_request_is_refused(string text, int status)
    {
        await using var app = await StartAsync();

        (await RawHttp.SendTextAsync(app.Address, text)).IsOfTheFramework(status);
        Assert.Empty(app.Errors);
    }

    // Kestrel quotes what it refuses, which can be a token. It does so at Debug and in this category, which is not ours to change.
    private static Task<TestApp> StartAsync() => TestApp.StartAsync(services: static services =>
        services.AddLogging(static logging => logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.None)));

    private static Task<Response> PostAsync(TestApp app, string headers, string body) =>
        RawHttp.SendTextAsync(app.Address, $"POST /auth/sign-in/email HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n{headers}\r\n\r\n{body}");
}
