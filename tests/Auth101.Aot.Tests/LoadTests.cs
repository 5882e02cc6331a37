using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;

namespace Auth101.Aot.Tests;

/// <summary>Many sign-ins at once at default options, on a process that has just started and has two processors.</summary>
[Collection<NativeSampleGroup>]
public sealed class LoadTests(NativeSample sample)
{
    /// <summary>How many passwords are hashed at once: one for each processor.</summary>
    private const int Permits = 2;

    /// <summary>The default of AuthOptions.PasswordQueueLimit.</summary>
    private const int QueueLimit = 256;

    /// <summary>The default of AuthOptions.PasswordQueueLimitPerClient.</summary>
    private const int QueueLimitPerClient = 128;

    /// <summary>The default of AuthOptions.PasswordMemoryKiB.</summary>
    private const int HashKiB = 19_456;

    /// <summary>What 200 connections, their requests and the garbage collector may need besides.</summary>
    private const int SlackKiB = 48 * 1024;

    private static readonly object Credentials = new { email = "alice@example.com", password = "s3cr3t pässword" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sign_ins_that_wait_take_no_memory_for_hashes_and_leave_other_endpoints_free()
    {
        await using var server = await StartAsync(QueueLimit);
        var accessToken = await SignUpAsync(server);
        var before = server.ResidentKiB();

        var signIns = Enumerable.Range(0, 200).Select(_ => SignInAsync(server.Client, Token)).ToList();
        var answeredMeanwhile = 0;
        while (signIns.Exists(static signIn => !signIn.IsCompleted))
        {
            Assert.Equal(HttpStatusCode.OK, await GetMeAsync(server, accessToken));
            answeredMeanwhile++;
        }

        Assert.Equal(signIns.Count, Successes(await Task.WhenAll(signIns)));
        var line = string.Create(CultureInfo.InvariantCulture, $"LoadTests: 200 sign-ins at once, {answeredMeanwhile} other requests answered meanwhile; {before / 1024.0:F0} MiB resident before, at most {server.PeakResidentKiB() / 1024.0:F0} MiB");
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        File.WriteAllText(Path.Combine(Repository.Output, "LoadTests.txt"), line + "\n");
        Assert.InRange(server.PeakResidentKiB(), 0, before + (Permits * HashKiB) + SlackKiB);
        Assert.InRange(answeredMeanwhile, 20, int.MaxValue);
    }

    [Fact]
    public async Task Sign_ins_beyond_the_queue_are_refused_and_all_others_succeed()
    {
        await using var server = await StartAsync(QueueLimit);
        await SignUpAsync(server);

        var answers = await Task.WhenAll(Enumerable.Range(0, 600).Select(_ => SignInAsync(server.Client, Token)));

        var refused = answers.Where(static answer => answer.Status != HttpStatusCode.OK).ToList();
        Assert.InRange(refused.Count, 1, answers.Length - Permits - QueueLimit);
        Assert.All(refused, static answer => Assert.Equal((HttpStatusCode.ServiceUnavailable, "SERVER_BUSY", "1"), (answer.Status, answer.Code, answer.RetryAfter)));
    }

    [Fact]
    public async Task Cancelled_sign_ins_leave_the_queue()
    {
        await using var server = await StartAsync(QueueLimit);
        var accessToken = await SignUpAsync(server);
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);

        // The first that is refused says that the queue is full.
        var full = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var signIns = Task.WhenAll(Enumerable.Range(0, 600).Select(async _ =>
        {
            if ((await SignInAsync(server.Client, cancellation.Token)).Status == HttpStatusCode.ServiceUnavailable)
            {
                full.TrySetResult();
            }
        }));
        await Task.WhenAny(full.Task, signIns);
        Assert.True(full.Task.IsCompleted, "No sign-in was refused.");
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => signIns);

        // Answers to these say that the server has gone on since the connections were closed.
        for (var i = 0; i < 20; i++)
        {
            Assert.Equal(HttpStatusCode.OK, await GetMeAsync(server, accessToken));
        }

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => SignInAsync(server.Client, Token)));
        Assert.Equal(answers.Length, Successes(answers));
    }

    [Fact]
    public async Task A_flood_from_one_address_refuses_no_sign_in_from_another()
    {
        await using var server = await StartAsync(QueueLimitPerClient);
        await SignUpAsync(server);
        using var other = ClientAt(IPAddress.Parse("127.0.0.2"), server);
        var quiet = await MeasureAsync(other);

        // Each connection tries again as soon as it is told to; 600 of them keep their part of the queue full.
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var refused = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var flood = Task.WhenAll(Enumerable.Range(0, 600).Select(async _ =>
        {
            while (true)
            {
                if ((await SignInAsync(server.Client, end.Token)).Status == HttpStatusCode.ServiceUnavailable)
                {
                    refused.TrySetResult();
                    await Task.Delay(TimeSpan.FromSeconds(1), end.Token);
                }
            }
        }));
        await Task.WhenAny(refused.Task, flood);
        Assert.True(refused.Task.IsCompleted, "No sign-in was refused.");
        var busy = await MeasureAsync(other);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => flood);

        var line = string.Create(CultureInfo.InvariantCulture, $"LoadTests: a sign-in takes {quiet.TotalMilliseconds:F0} ms, and {busy.TotalMilliseconds:F0} ms while 600 connections of another address sign in (medians; the clients run on the same machine)");
        TestContext.Current.TestOutputHelper?.WriteLine(line);
        File.WriteAllText(Path.Combine(Repository.Output, "LoadTests.Fairness.txt"), line + "\n");
    }

    /// <summary>The median of some sign-ins, one after the other, that all succeed.</summary>
    private static async Task<TimeSpan> MeasureAsync(HttpClient client)
    {
        var times = new List<TimeSpan>();
        for (var i = 0; i < 21; i++)
        {
            var start = Stopwatch.GetTimestamp();
            Assert.Equal(HttpStatusCode.OK, (await SignInAsync(client, Token)).Status);
            times.Add(Stopwatch.GetElapsedTime(start));
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    /// <summary>A client that the server sees under another address.</summary>
    private static HttpClient ClientAt(IPAddress address, RunningSample server)
    {
        var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(address, 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        return new HttpClient(handler) { BaseAddress = server.Client.BaseAddress };
    }

    private Task<RunningSample> StartAsync(int queueLimitPerClient)
    {
        Assert.SkipUnless(sample.IsPossible, "Native AOT needs a linker.");
        var settings = new Dictionary<string, string>
        {
            ["DOTNET_PROCESSOR_COUNT"] = Permits.ToString(CultureInfo.InvariantCulture),

            // One user signs in hundreds of times, and his first session is asked for meanwhile.
            ["Auth101__MaximumSessionsPerUser"] = "1000",
            ["Auth101__PasswordQueueLimitPerClient"] = queueLimitPerClient.ToString(CultureInfo.InvariantCulture),
        };
        return RunningSample.StartAsync(sample.Executable, settings, Token);
    }

    private static async Task<string> SignUpAsync(RunningSample server)
    {
        using var response = await server.Client.PostAsJsonAsync("/auth/sign-up/email", Credentials, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonElement.Parse(await response.Content.ReadAsStringAsync(Token)).GetProperty("access_token").GetString()!;
    }

    private static async Task<(HttpStatusCode Status, string? Code, string? RetryAfter)> SignInAsync(HttpClient client, CancellationToken cancellationToken)
    {
        using var response = await client.PostAsJsonAsync("/auth/sign-in/email", Credentials, cancellationToken);
        var answer = JsonElement.Parse(await response.Content.ReadAsStringAsync(cancellationToken));
        var code = answer.TryGetProperty("error", out var error) ? error.GetProperty("code").GetString() : null;
        return (response.StatusCode, code, response.Headers.RetryAfter?.ToString());
    }

    private static int Successes((HttpStatusCode Status, string? Code, string? RetryAfter)[] answers) =>
        answers.Count(static answer => answer.Status == HttpStatusCode.OK);

    private static async Task<HttpStatusCode> GetMeAsync(RunningSample server, string accessToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/me");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", accessToken);
        using var response = await server.Client.SendAsync(request, Token);
        return response.StatusCode;
    }
}
