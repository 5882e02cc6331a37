using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Auth101.AspNetCore.Tests;

public class RequestBodyTests
{
    private const string SignIn = "/auth/sign-in/email";

    public static TheoryData<string> MalformedBodies { get; } =
    [
        "",
        " ",
        "null",
        "true",
        "\"canary\"",
        "[]",
        "[{\"email\":\"canary@example.com\",\"password\":\"canary\"}]",
        "{",
        "{}",
        "{\"email\":\"canary@example.com\"}",
        "{\"password\":\"canary\"}",
        "{\"email\":\"canary@example.com\",\"password\":\"canary\"",
        "{\"email\":\"canary@example.com\",\"password\":\"canary\",}",
        "{\"email\":\"canary@example.com\",\"password\":\"canary\"}{}",
        "{\"email\":\"canary@example.com\",\"password\":\"canary\"} canary",
        "{\"email\":\"canary@example.com\",\"password\":\"canary\"/* canary */}",
        "{'email':'canary@example.com','password':'canary'}",
        "{\"email\":null,\"password\":\"canary\"}",
        "{\"email\":1,\"password\":\"canary\"}",
        "{\"email\":[\"canary@example.com\"],\"password\":\"canary\"}",
        "{\"email\":\"canary@example.com\",\"password\":12345678}",
        "{\"email\":\"canary@example.com\",\"password\":{\"password\":\"canary\"}}",
        "{\"Email\":\"canary@example.com\",\"Password\":\"canary\"}",
        "{\"email\":\"canary@example.com\",\"email\":\"canary@example.com\",\"password\":\"canary\"}",
        "{\"email\":\"canary@example.com\",\"password\":\"canary\",\"p\\u0061ssword\":\"canary\"}",
        "{\"email\":\"canary@example.com\",\"password\":\"canary\",\"x\":1,\"x\":1}",
        "{\"email\":\"canary@example.com\",\"password\":\"canary\\ud800\"}",
        "{\"email\":\"canary\\udc00@example.com\",\"password\":\"canary\"}",
        "{\"email\":\"canary@example.com\",\"password\":\"canary\",\"x\":\"\\ud800\"}",
        "{\"email\":\"canary@example.com\",\"password\":\"canary\",\"x\\udfff\":1}",
        "{\"email\":\"canary@example.com\",\"password\":\"can\nary\"}",
        "\uFEFF{\"email\":\"canary@example.com\",\"password\":\"canary\"}",
    ];

    [Theory]
    [MemberData(nameof(MalformedBodies))]
    public async Task A_malformed_body_is_a_validation_error_that_repeats_nothing(string body)
    {
        await using var app = await TestApp.StartAsync();

        foreach (var path in (string[])["/auth/sign-up/email", SignIn, "/auth/refresh", "/auth/revoke"])
        {
            var response = await app.PostAsync(path, body);
            response.IsFailure(400, "VALIDATION_ERROR");
            Assert.DoesNotContain("canary", response.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nesting_without_end_is_malformed()
    {
        await using var app = await TestApp.StartAsync();
        var body = $$"""{"email":"a@example.com","password":"secret","x":{{new string('[', 1000)}}{{new string(']', 1000)}}}""";

        (await app.PostAsync(SignIn, body)).IsFailure(400, "VALIDATION_ERROR");
    }

    [Theory]
    [InlineData("\"x\":\"?\"")]
    [InlineData("\"?\":1")]
    [InlineData("\"x\":{\"y\":[\"?\"]}")]
    public async Task Bytes_that_are_not_UTF8_are_malformed(string member)
    {
        await using var app = await TestApp.StartAsync();
        var body = Encoding.Latin1.GetBytes($$"""{"email":"a@example.com","password":"secret",{{member.Replace('?', '\u00ff')}}}""");

        (await app.PostAsync(SignIn, body)).IsFailure(400, "VALIDATION_ERROR");
    }

    [Theory]
    [InlineData("refresh_token", "null")]
    [InlineData("refresh_token", "1")]
    [InlineData("refreshToken", "\"x\"")]
    public async Task A_refresh_token_must_be_a_string_of_that_name(string name, string value)
    {
        await using var app = await TestApp.StartAsync();

        (await app.PostAsync("/auth/refresh", $$"""{"{{name}}":{{value}}}""")).IsFailure(400, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task Unknown_members_of_any_type_are_ignored()
    {
        await using var app = await TestApp.StartAsync();
        await app.SignUpAsync();
        var body = $$$"""{"a":{"email":1,"x":[{}]},"Email":null,"email":"{{{TestApp.Email}}}","b":[1,[2]],"p\u0061ssword":"{{{TestApp.Password}}}","c":1e999}""";

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(SignIn, body)).Status);
    }

    [Fact]
    public async Task No_body_at_all_is_a_validation_error()
    {
        await using var app = await TestApp.StartAsync();

        (await RawHttp.SendAsync(app.Address, "POST " + SignIn)).IsFailure(400, "VALIDATION_ERROR");
        (await RawHttp.SendAsync(app.Address, "POST " + SignIn, "Content-Type: application/json")).IsFailure(400, "VALIDATION_ERROR");
        (await RawHttp.SendAsync(app.Address, "POST " + SignIn, "Content-Length: 0")).IsFailure(400, "VALIDATION_ERROR");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/json")]
    [InlineData("application/jsonx")]
    [InlineData("garbage")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/json; charset=iso-8859-1")]
    public async Task Another_content_type_is_415(string? contentType)
    {
        await using var app = await TestApp.StartAsync();

        (await app.PostAsync(SignIn, "{}", contentType)).IsFailure(415, "VALIDATION_ERROR");
    }

    [Theory]
    [InlineData("application/json")]
    [InlineData("APPLICATION/JSON")]
    [InlineData("application/json; charset=utf-8")]
    [InlineData("application/json;charset=\"UTF-8\"")]
    [InlineData("application/vnd.example+json")]
    public async Task Every_spelling_of_JSON_in_UTF8_is_accepted(string contentType)
    {
        await using var app = await TestApp.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/auth/sign-up/email", TestApp.SignUpBody().ToJsonString(), contentType)).Status);
    }

    [Fact]
    public async Task An_encoded_body_is_415()
    {
        await using var app = await TestApp.StartAsync();
        using var compressed = new MemoryStream();
        await using (var gzip = new GZipStream(compressed, CompressionMode.Compress, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(TestApp.SignUpBody().ToJsonString()), TestApp.Token);
        }

        using var content = new ByteArrayContent(compressed.ToArray()) { Headers = { { "Content-Type", "application/json" }, { "Content-Encoding", "gzip" } } };
        (await Response.ReadAsync(await app.Client.PostAsync("/auth/sign-up/email", content, TestApp.Token))).IsFailure(415, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task A_body_of_32_KiB_is_read_and_one_byte_more_is_413()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/auth/sign-up/email", BodyOf(32 * 1024))).Status);
        (await app.PostAsync("/auth/sign-up/email", BodyOf(32 * 1024 + 1))).IsFailure(413, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task A_chunked_body_counts_as_it_comes()
    {
        await using var app = await TestApp.StartAsync();
        var size = 32 * 1024 + 1;

        var response = await RawHttp.SendTextAsync(app.Address, ChunkedHead + $"{size:x}\r\n{BodyOf(size)}\r\n0\r\n\r\n");

        response.IsFailure(413, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task A_chunked_body_within_the_limit_is_read()
    {
        await using var app = await TestApp.StartAsync();
        await app.SignUpAsync();
        var body = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes($$"""{"email":"{{TestApp.Email}}","password":"{{TestApp.Password}}"}"""));

        var response = await RawHttp.SendTextAsync(app.Address, ChunkedHead + $"5\r\n{body[..5]}\r\n{body.Length - 5:x}\r\n{body[5..]}\r\n0\r\n\r\n");

        Assert.Equal(HttpStatusCode.OK, response.Status);
    }

    [Fact]
    public async Task A_broken_chunk_is_a_validation_error()
    {
        await using var app = await TestApp.StartAsync();

        (await RawHttp.SendTextAsync(app.Address, ChunkedHead + "zz\r\n{}\r\n0\r\n\r\n")).IsFailure(400, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task A_limit_of_the_application_below_ours_is_413_with_our_body()
    {
        await using var app = await TestApp.StartAsync(endpoints: app =>
        {
            app.Use((context, next) =>
            {
                context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = 100;
                return next(context);
            });
            app.MapAuth101<TestUser>();
        });

        (await RawHttp.SendTextAsync(app.Address, ChunkedHead + $"{1000:x}\r\n{BodyOf(1000)}\r\n0\r\n\r\n")).IsFailure(413, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task A_body_that_fails_to_arrive_is_a_validation_error_where_someone_still_listens()
    {
        await using var app = await TestApp.StartAsync(endpoints: app =>
        {
            app.Use((context, next) =>
            {
                context.Request.Body = new BrokenStream();
                return next(context);
            });
            app.MapAuth101<TestUser>();
        });

        (await app.PostAsync(SignIn, "{}")).IsFailure(400, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task A_client_that_leaves_in_the_middle_is_no_error()
    {
        var arrived = new TaskCompletionSource();
        var ended = new TaskCompletionSource();
        await using var app = await TestApp.StartAsync(endpoints: app =>
        {
            app.Use(async (context, next) =>
            {
                arrived.TrySetResult();
                context.Response.OnCompleted(() =>
                {
                    ended.TrySetResult();
                    return Task.CompletedTask;
                });
                await next(context);
            });
            app.MapAuth101<TestUser>();
        });

        using (var socket = await RawHttp.ConnectAsync(app.Address))
        {
            var head = $"POST {SignIn} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{{\"email\"";
            await socket.SendAsync(Encoding.ASCII.GetBytes(head), TestApp.Token);
            await arrived.Task.WaitAsync(TestApp.Token);
            socket.LingerState = new System.Net.Sockets.LingerOption(true, 0);
        }

        await ended.Task.WaitAsync(TestApp.Token);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await app.GetAsync(SignIn)).Status);
        Assert.Empty(app.Errors);
    }

    private const string ChunkedHead = $"POST {SignIn} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";

    private static string BodyOf(int size)
    {
        var body = TestApp.SignUpBody();
        body["padding"] = "";
        body["padding"] = new string('x', size - Encoding.UTF8.GetByteCount(body.ToJsonString()));
        return body.ToJsonString();
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The connection was lost.");
    }
}
