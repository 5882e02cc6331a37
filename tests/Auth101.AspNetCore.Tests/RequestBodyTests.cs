using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

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
        "{\"email\":\"canary@example.com\",\"password\":\"can\0ary\"}",
        "{\"email\":\"canary@example.com\",\"password\":\"canary\"}\0",
        "\0{\"email\":\"canary@example.com\",\"password\":\"canary\"}",
        "{\"email\":\"canary@example.com\",\"password\":\"canary\",\"x\":NaN}",
        "{\"email\":\"canary@example.com\",\"password\":\"canary\",\"x\":01}",
        "{\"email\":\"canary@example.com\",\"password\":\"\\x41canary\"}",
        "\uFEFF",
        "\uFEFF\uFEFF{\"email\":\"canary@example.com\",\"password\":\"canary\"}",
        " \uFEFF{\"email\":\"canary@example.com\",\"password\":\"canary\"}",
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
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task Another_encoding_is_malformed_with_and_without_a_byte_order_mark(string name)
    {
        await using var app = await TestApp.StartAsync();
        var encoding = Encoding.GetEncoding(name);
        var body = encoding.GetBytes(TestApp.SignUpBody().ToJsonString());

        (await app.PostAsync("/auth/sign-up/email", body)).IsFailure(400, "VALIDATION_ERROR");
        (await app.PostAsync("/auth/sign-up/email", [.. encoding.Preamble, .. body])).IsFailure(400, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task A_NUL_is_no_part_of_an_address_and_counts_in_a_password()
    {
        await using var app = await TestApp.StartAsync();
        string Body(string email, string password) => $$"""{"email":"{{email}}","password":"{{password}}","department":"Sales"}""";

        (await app.PostAsync("/auth/sign-up/email", Body("a\\u0000@example.com", "s3cr3t"))).IsFailure(400, "VALIDATION_ERROR");
        (await app.PostAsync(SignIn, Body("a@example.com\\u0000", "s3cr3t"))).IsFailure(400, "VALIDATION_ERROR");
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/auth/sign-up/email", Body("a@example.com", "s3cr3t\\u0000more"))).Status);
        (await app.PostAsync(SignIn, Body("a@example.com", "s3cr3t"))).IsFailure(401, "INVALID_CREDENTIALS", "Bearer");
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync(SignIn, Body("a@example.com", "s3cr3t\\u0000more"))).Status);
    }

    public static MatrixTheoryData<string, string> WrongTypes { get; } = new(
        ["email", "password", "department", "refresh_token"],
        ["null", "true", "1", "-1.5e3", "[]", "{}", "[\"canary\"]", "{\"canary\":\"canary\"}"]);

    [Theory]
    [MemberData(nameof(WrongTypes))]
    public async Task A_member_of_a_wrong_type_is_named_and_its_value_is_not_repeated(string member, string json)
    {
        await using var app = await TestApp.StartAsync();
        var body = TestApp.SignUpBody();
        body["refresh_token"] = "garbage";
        body[member] = JsonNode.Parse(json);

        string[] paths = member switch
        {
            "refresh_token" => ["/auth/refresh", "/auth/revoke"],
            "department" => ["/auth/sign-up/email"],
            _ => ["/auth/sign-up/email", SignIn],
        };
        foreach (var path in paths)
        {
            var response = await app.PostAsync(path, body);
            response.IsFailure(400, "VALIDATION_ERROR");
            Assert.Contains($" {member} ", (string)response.Body["error"]!["message"]!, StringComparison.Ordinal);
            Assert.DoesNotContain("canary", response.Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("refreshToken")]
    [InlineData("Refresh_Token")]
    [InlineData("token")]
    public async Task A_refresh_token_has_that_name_only(string name)
    {
        await using var app = await TestApp.StartAsync();
        var body = new JsonObject { [name] = (await app.SignUpAsync()).Refresh };

        (await app.PostAsync("/auth/refresh", body)).IsFailure(400, "VALIDATION_ERROR");
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
    [InlineData("application/json; charset=")]
    [InlineData("application/json, text/plain")]
    [InlineData("application/json/x")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("*/*")]
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

    [Theory]
    [InlineData("Content-Encoding: br")]
    [InlineData("Content-Encoding: gzip, identity")]
    [InlineData("Content-Encoding: identity")]
    [InlineData("Content-Encoding:")]
    [InlineData("Content-Type: application/json")]
    [InlineData("Content-Type: text/plain")]
    public async Task A_content_encoding_of_any_name_and_a_second_content_type_are_415(string header)
    {
        await using var app = await TestApp.StartAsync();

        (await RawHttp.SendTextAsync(app.Address, $"{Head}{header}\r\nContent-Length: 2\r\n\r\n{{}}")).IsFailure(415, "VALIDATION_ERROR");
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

    [Theory]
    [InlineData("FFFFFFFFFFFFFFFF")]
    [InlineData("100000000")]
    [InlineData("80000000")]
    [InlineData("-1")]
    [InlineData("+2")]
    [InlineData("0x2")]
    [InlineData("zz")]
    [InlineData("")]
    [InlineData(" 2")]
    [InlineData("2 2")]
    [InlineData("2\0")]
    [InlineData("00000000000000000000000000000002")]
    [InlineData("3")]
    [InlineData("1")]
    public async Task A_broken_chunk_is_a_validation_error(string size)
    {
        await using var app = await TestApp.StartAsync();

        (await RawHttp.SendTextAsync(app.Address, $"{ChunkedHead}{size}\r\n{{}}\r\n0\r\n\r\n")).IsFailure(400, "VALIDATION_ERROR");
    }

    [Theory]
    [InlineData("Content-Length: 32769")]
    [InlineData("Content-Length: 10000000000")]
    [InlineData("Content-Length: 9223372036854775807")]
    public async Task A_body_that_is_announced_too_large_is_not_waited_for(string length)
    {
        await using var app = await TestApp.StartAsync();
        using var socket = await RawHttp.ConnectAsync(app.Address);

        await RawHttp.WriteAsync(socket, $"{Head}{length}\r\nExpect: 100-continue\r\n\r\n");

        Assert.StartsWith("HTTP/1.1 413 ", await RawHttp.ReadUntilAsync(socket, "}}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_huge_chunk_counts_as_it_comes()
    {
        await using var app = await TestApp.StartAsync();
        using var socket = await RawHttp.ConnectAsync(app.Address);

        await RawHttp.WriteAsync(socket, $"{ChunkedHead}7FFFFFFF\r\n{BodyOf(32 * 1024 + 1)}");

        Assert.StartsWith("HTTP/1.1 413 ", await RawHttp.ReadUntilAsync(socket, "}}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_asks_first_is_told_to_continue_when_the_body_is_wanted()
    {
        await using var app = await TestApp.StartAsync();
        using var socket = await RawHttp.ConnectAsync(app.Address);
        var body = BodyOf(200);

        await RawHttp.WriteAsync(socket, $"{SignUpHead}Content-Length: 200\r\nExpect: 100-continue\r\n\r\n");
        Assert.Equal("HTTP/1.1 100 Continue\r\n\r\n", await RawHttp.ReadUntilAsync(socket, "\r\n\r\n"));
        await RawHttp.WriteAsync(socket, body);

        Assert.StartsWith("HTTP/1.1 200 ", await RawHttp.ReadUntilAsync(socket, "}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_may_come_byte_by_byte()
    {
        await using var app = await TestApp.StartAsync();
        using var socket = await RawHttp.ConnectAsync(app.Address);
        socket.NoDelay = true;

        await RawHttp.WriteAsync(socket, $"{SignUpHead}Content-Length: 200\r\n\r\n");
        foreach (var character in BodyOf(200))
        {
            await RawHttp.WriteAsync(socket, character.ToString());
        }

        Assert.StartsWith("HTTP/1.1 200 ", await RawHttp.ReadUntilAsync(socket, "}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_slow_for_the_server_is_a_validation_error()
    {
        await using var app = await TestApp.StartAsync(services: static services => services.Configure<KestrelServerOptions>(static options =>
            options.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240, gracePeriod: TimeSpan.FromSeconds(1.1))));
        var half = BodyOf(200)[..100];

        (await RawHttp.SendTextAsync(app.Address, $"{SignUpHead}Content-Length: 200\r\n\r\n{half}")).IsFailure(400, "VALIDATION_ERROR");
        Assert.Empty(app.Errors);
    }

    [Fact]
    public async Task Bodies_that_stall_hold_nothing_but_their_connections()
    {
        const int Stalled = 20;
        using var arrived = new SemaphoreSlim(0);
        using var ended = new SemaphoreSlim(0);
        await using var app = await TestApp.StartAsync(
            static options => options.PasswordQueueLimit = 1,
            static services => services.Configure<KestrelServerOptions>(static options => options.Limits.MinRequestBodyDataRate = null),
            app =>
            {
                app.Use(Observe(arrived, ended));
                app.MapAuth101<TestUser>();
            });
        var body = BodyOf(200);
        var sockets = new List<Socket>();
        for (var i = 0; i < Stalled; i++)
        {
            sockets.Add(await RawHttp.ConnectAsync(app.Address));
            await RawHttp.WriteAsync(sockets[i], $"{SignUpHead}Content-Length: 200\r\n\r\n{body[..150]}");
            await arrived.WaitAsync(TestApp.Token);
        }

        await app.SignUpAsync("bob@example.com");
        await RawHttp.WriteAsync(sockets[0], body[150..]);
        Assert.StartsWith("HTTP/1.1 200 ", await RawHttp.ReadUntilAsync(sockets[0], "}"), StringComparison.Ordinal);
        foreach (var socket in sockets)
        {
            socket.Dispose();
        }

        for (var i = 0; i < Stalled + 1; i++)
        {
            await ended.WaitAsync(TestApp.Token);
        }

        Assert.Equal(2, app.Store.Sessions.Count);
        Assert.Empty(app.Errors);
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
        await using var app = await StartAsync(new BrokenStream(new IOException("The disk with the buffered body is full.")));

        (await app.PostAsync(SignIn, "{}")).IsFailure(400, "VALIDATION_ERROR");
    }

    [Fact]
    public async Task A_body_whose_connection_is_lost_is_not_answered()
    {
        await using var app = await StartAsync(new BrokenStream(new ConnectionResetException("The client has left.")));

        await Assert.ThrowsAsync<HttpRequestException>(() => app.PostAsync(SignIn, "{}"));
        Assert.Empty(app.Errors);
    }

    [Theory]
    [InlineData("Content-Length: 200\r\n\r\n", false)]
    [InlineData("Content-Length: 200\r\n\r\n", true)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nc8\r\n", false)]
    [InlineData("Transfer-Encoding: chunked\r\n\r\nc8\r\n", true)]
    public async Task A_client_that_leaves_in_the_middle_is_no_error(string head, bool reset)
    {
        using var arrived = new SemaphoreSlim(0);
        using var ended = new SemaphoreSlim(0);
        await using var app = await TestApp.StartAsync(endpoints: app =>
        {
            app.Use(Observe(arrived, ended));
            app.MapAuth101<TestUser>();
        });

        // The secrets have arrived by then; the scan of the log looks for them.
        using (var socket = await RawHttp.ConnectAsync(app.Address))
        {
            await RawHttp.WriteAsync(socket, SignUpHead + head + BodyOf(200)[..150]);
            await arrived.WaitAsync(TestApp.Token);
            if (reset)
            {
                socket.LingerState = new LingerOption(true, 0);
            }
        }

        await ended.WaitAsync(TestApp.Token);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await app.GetAsync(SignIn)).Status);
        Assert.Empty(app.Store.Sessions);
        Assert.Empty(app.Errors);
    }

    private const string Head = $"POST {SignIn} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n";

    private const string SignUpHead = "POST /auth/sign-up/email HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n";

    private const string ChunkedHead = $"{Head}Transfer-Encoding: chunked\r\n\r\n";

    /// <summary>Middleware that counts the requests that have come to the endpoints, and those that are done.</summary>
    private static Func<HttpContext, RequestDelegate, Task> Observe(SemaphoreSlim arrived, SemaphoreSlim ended) => (context, next) =>
    {
        context.Response.OnCompleted(() =>
        {
            ended.Release();
            return Task.CompletedTask;
        });
        arrived.Release();
        return next(context);
    };

    private static string BodyOf(int size)
    {
        var body = TestApp.SignUpBody();
        body["padding"] = "";
        body["padding"] = new string('x', size - Encoding.UTF8.GetByteCount(body.ToJsonString()));
        return body.ToJsonString();
    }

    private static Task<TestApp> StartAsync(Stream body) => TestApp.StartAsync(endpoints: app =>
    {
        app.Use((context, next) =>
        {
            context.Request.Body = body;
            return next(context);
        });
        app.MapAuth101<TestUser>();
    });

    private sealed class BrokenStream(Exception exception) : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw exception;
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_obstacle()
    {
        await using var app = await TestApp.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/auth/sign-up/email", "\uFEFF" + TestApp.SignUpBody().ToJsonString())).Status);
        (await app.PostAsync("/auth/refresh", "\uFEFF{\"refresh_token\":\"canary\"}")).IsFailure(401, "INVALID_TOKEN", "Bearer error=\"invalid_token\"");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_body_that_is_not_compressed_as_it_says_is_400(string encoding)
    {
        await using var app = await TestApp.StartAsync(
            services: static services => services.AddRequestDecompression(),
            endpoints: static app =>
            {
                app.UseRequestDecompression();
                app.MapAuth101<TestUser>();
            });
        var json = Encoding.UTF8.GetBytes(TestApp.SignUpBody().ToJsonString());
        var compressed = await CompressAsync(encoding, json);

        foreach (var path in (string[])["/auth/sign-up/email", "/auth/sign-in/email", "/auth/refresh", "/auth/revoke"])
        {
            (await SendAsync(path, json)).IsFailure(400, "VALIDATION_ERROR");
            (await SendAsync(path, compressed[..(compressed.Length / 2)])).IsFailure(400, "VALIDATION_ERROR");
            (await SendAsync(path, compressed[..1])).IsFailure(400, "VALIDATION_ERROR");
            (await SendAsync(path, [])).IsFailure(400, "VALIDATION_ERROR");
            (await SendAsync(path, await CompressAsync(encoding, new byte[1024 * 1024]))).IsFailure(413, "VALIDATION_ERROR");
        }

        Assert.Empty(app.Errors);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync("/auth/sign-up/email", compressed)).Status);

        async Task<Response> SendAsync(string path, byte[] body)
        {
            using var content = new ByteArrayContent(body) { Headers = { { "Content-Type", "application/json" }, { "Content-Encoding", encoding } } };
            return await Response.ReadAsync(await app.Client.PostAsync(path, content, TestApp.Token));
        }
    }

    private static async Task<byte[]> CompressAsync(string encoding, byte[] body)
    {
        using var compressed = new MemoryStream();
        await using (Stream stream = encoding switch
        {
            "gzip" => new GZipStream(compressed, CompressionMode.Compress, leaveOpen: true),
            "deflate" => new ZLibStream(compressed, CompressionMode.Compress, leaveOpen: true),
            _ => new BrotliStream(compressed, CompressionMode.Compress, leaveOpen: true),
        })
        {
            await stream.WriteAsync(body, TestApp.Token);
        }

        return compressed.ToArray();
    }
}
