using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json.Nodes;
using Auth101.Limits;
using Auth101.Stores;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Auth101.AspNetCore.Tests;

/// <summary>That nodes allow together what one would, whatever becomes of what counts for them.</summary>
public sealed class SharedRateLimitTests : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new();
    private readonly RecordingLoggerProvider _log = new();
    private readonly TestCounters _counters;

    public SharedRateLimitTests() => _counters = new TestCounters(_time);

    public void Dispose() => _log.Dispose();

    [Fact]
    public async Task Nodes_allow_together_what_one_would()
    {
        RequestLimit[] nodes = [Node(permits: 10), Node(permits: 10), Node(permits: 10)];

        var waits = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(async () => await TakeAsync(nodes[i % nodes.Length]))));

        Assert.Equal(10, waits.Count(static wait => wait is null));
        Assert.All(waits.Where(static wait => wait is not null), static wait => Assert.Equal(6, wait));
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(1, (await Task.WhenAll(nodes.Select(TakeAsync))).Count(static wait => wait is null));
    }

    [Fact]
    public async Task A_node_remembers_who_was_refused_and_asks_no_more()
    {
        RequestLimit[] nodes = [Node(permits: 1), Node(permits: 1)];
        Assert.Null(await TakeAsync(nodes[0]));
        Assert.Equal(60, await TakeAsync(nodes[1]));
        Assert.Equal(2, _counters.Calls);

        _time.Advance(TimeSpan.FromSeconds(59));
        for (var i = 0; i < 100; i++)
        {
            Assert.Equal(1, await TakeAsync(nodes[i % 2]));
        }

        Assert.Equal(2, _counters.Calls);
        _time.Advance(Second);
        Assert.Null(await TakeAsync(nodes[1]));
        Assert.Equal(60, await TakeAsync(nodes[0]));
    }

    [Fact]
    public async Task What_others_have_spent_costs_a_node_nothing_of_its_own()
    {
        RequestLimit[] nodes = [Node(permits: 2), Node(permits: 2)];
        Assert.Equal([null, null], [await TakeAsync(nodes[0]), await TakeAsync(nodes[0])]);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal(30, await TakeAsync(nodes[1]));
            _time.Advance(TimeSpan.FromSeconds(30));
            Assert.Null(await TakeAsync(nodes[0]));
        }

        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal([null, null], [await TakeAsync(nodes[1]), await TakeAsync(nodes[1])]);
    }

    [Fact]
    public async Task Where_it_fails_a_node_counts_by_itself_from_what_it_knows_and_asks_again_once_a_second()
    {
        var counted = new ConcurrentQueue<string>();
        using var meters = Listen("auth101.rate_limit_fallbacks", counted);
        var node = Node(permits: 3);
        Assert.Null(await TakeAsync(node));

        _counters.Failure = new InvalidOperationException(TestApp.Email);
        Assert.Equal([null, null, 20d], [await TakeAsync(node), await TakeAsync(node), await TakeAsync(node)]);
        Assert.Equal(2, _counters.Calls);
        Assert.Null(await TakeAsync(node, "another"));
        Assert.Equal(2, _counters.Calls);
        Assert.Equal(3, counted.Count(static line => line == $"1 [auth101.user_type, {typeof(SharedRateLimitTests).FullName}] [auth101.limit, test]"));

        _time.Advance(Second);
        Assert.Null(await TakeAsync(node, "another"));
        Assert.Null(await TakeAsync(node, "another"));
        Assert.Equal(3, _counters.Calls);
        Assert.Equal(2, Messages.Count(static message => message.Contains("counts those for User by itself: System.InvalidOperationException", StringComparison.Ordinal)));

        Assert.DoesNotContain(Messages, static message => message.Contains(TestApp.Email, StringComparison.Ordinal));
        Assert.Contains(Messages, static message => message.Contains("   at ", StringComparison.Ordinal));

        _time.Advance(Second);
        _counters.Failure = null;
        Assert.Null(await TakeAsync(node, "third"));
        Assert.Null(await TakeAsync(node, "third"));
        Assert.Equal(5, _counters.Calls);
    }

    [Fact]
    public async Task What_does_not_answer_within_a_second_is_not_waited_for_whether_it_heeds_the_token_or_not()
    {
        var node = Node(permits: 1);
        foreach (var heeds in new[] { true, false })
        {
            _counters.Hangs = heeds ? Hang.UntilCancelled : Hang.ForEver;
            var taking = TakeAsync(node, $"{heeds}");
            Assert.False(taking.IsCompleted);
            _time.Advance(Second);
            Assert.Null(await taking);
            _time.Advance(Second);
        }

        Assert.Equal(2, Messages.Count(static message => message.Contains("no answer within a second", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Of_many_that_wait_when_it_fails_one_line_is_logged()
    {
        var node = Node(permits: 100);
        _counters.Hangs = Hang.ForEver;
        var taking = Enumerable.Range(0, 50).Select(_ => TakeAsync(node)).ToList();
        _time.Advance(Second);

        Assert.All(await Task.WhenAll(taking), Assert.Null);
        Assert.Equal(50, _counters.Calls);
        Assert.Single(Messages);
    }

    [Fact]
    public async Task Of_a_database_that_is_down_no_stack_is_logged()
    {
        _counters.Failure = new StoreException(new TimeoutException("no route"), StoreFailure.Unavailable);

        Assert.Null(await TakeAsync(Node(permits: 1)));

        Assert.DoesNotContain("   at ", Assert.Single(Messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_has_gone_is_no_failure()
    {
        var node = Node(permits: 1);
        _counters.Hangs = Hang.UntilCancelled;
        using var gone = new CancellationTokenSource();
        var taking = node.TakeAsync<SharedRateLimitTests>("name", gone.Token);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await taking);
        Assert.Empty(Messages);
        _counters.Hangs = Hang.Never;
        Assert.Null(await TakeAsync(node));
        Assert.Equal(2, _counters.Calls);
    }

    [Fact]
    public async Task A_limit_that_guards_a_node_is_counted_by_the_node()
    {
        RequestLimit[] nodes = [Node(permits: 1, countsPerNode: true), Node(permits: 1, countsPerNode: true)];

        Assert.Equal([null, null], [await TakeAsync(nodes[0]), await TakeAsync(nodes[1])]);
        Assert.Equal(60, await TakeAsync(nodes[0]));
        Assert.Equal(0, _counters.Calls);
    }

    [Fact]
    public async Task Over_HTTP_a_refusal_of_one_node_is_that_of_another()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        var guess = new JsonObject { ["email"] = TestApp.Email, ["password"] = "wrong" };

        Assert.Equal(HttpStatusCode.Unauthorized, (await one.PostAsync("/auth/sign-in/email", guess)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await other.PostAsync("/auth/sign-in/email", guess)).Status);
        foreach (var node in new[] { one, other })
        {
            var refused = await node.PostAsync("/auth/sign-in/email", guess);
            refused.IsFailure(429, "TOO_MANY_REQUESTS");
            Assert.Equal("30", refused.RetryAfter);
        }

        Assert.Equal(HttpStatusCode.OK, (await one.PostAsync("/auth/sign-up/email", TestApp.SignUpBody())).Status);

        Task<TestApp> StartAsync() => TestApp.StartAsync(services: services => services.AddAuth101<TestUser>(static _ => { })
            .AddRateLimits(static limits => limits.SignInPerAccount = Auth101RateLimit.PerMinute(2))
            .ShareRateLimits(_ => _counters));
    }

    [Fact]
    public async Task Two_nodes_with_one_secret_call_a_budget_the_same_and_nobody_else_does()
    {
        await using var app = await TestApp.StartAsync();
        await using var same = await TestApp.StartAsync();
        await using var other = await TestApp.StartAsync(static options => options.Secret = new string('x', 40));

        var id = IdOf(app, "sign_in", "ann");
        Assert.Equal(id, IdOf(same, "sign_in", "ann"));
        Assert.Equal(5, new[] { id, IdOf(other, "sign_in", "ann"), IdOf(app, "sign_in", "bob"), IdOf(app, "mail", "ann"), IdOf(app, "sign_ina", "nn") }.Distinct().Count());

        static Guid IdOf(TestApp app, string limit, string name) => app.Services.GetRequiredService<Auth101<TestUser>>().Counters.IdOf(limit, name);
    }

    [Fact]
    public void What_counts_is_chosen_once_for_a_class()
    {
        var auth = new ServiceCollection().AddAuth101<TestUser>(static _ => { }).AddRateLimits().ShareRateLimits(_ => _counters);

        var exception = Assert.Throws<InvalidOperationException>(() => auth.ShareRateLimits(_ => _counters));

        Assert.Contains("TestUser", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sharing_limits_where_there_are_none_stops_the_start()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => TestApp.StartAsync(
            services: services => services.AddAuth101<TestUser>(static _ => { }).ShareRateLimits(_ => _counters)));

        Assert.Contains("AddRateLimits was not", exception.Message, StringComparison.Ordinal);
    }

    private IEnumerable<string> Messages => _log.Messages.Where(static message => message.Contains("for all nodes", StringComparison.Ordinal));

    private RequestLimit Node(int permits, bool countsPerNode = false) => RequestLimit.Of(
        "test",
        Auth101RateLimit.PerMinute(permits) with { CountsPerNode = countsPerNode },
        _time,
        new SharedCounters(_counters, static (limit, name) => TestCounters.IdOf($"{limit} {name}"), "User", _time, _log.CreateLogger("Auth101")))!;

    /// <summary>The seconds to wait; <see langword="null"/> if there was one.</summary>
    private static Task<double?> TakeAsync(RequestLimit node) => TakeAsync(node, "name");

    private static async Task<double?> TakeAsync(RequestLimit node, string name) =>
        (await node.TakeAsync<SharedRateLimitTests>(name, TestContext.Current.CancellationToken))?.TotalSeconds;

    private static MeterListener Listen(string instrument, ConcurrentQueue<string> counted)
    {
        var meters = new MeterListener
        {
            InstrumentPublished = (published, listener) =>
            {
                if (published.Name == instrument)
                {
                    listener.EnableMeasurementEvents(published);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((_, value, tags, _) => counted.Enqueue($"{value} {string.Join(' ', tags.ToArray())}"));
        meters.Start();
        return meters;
    }

    private enum Hang
    {
        Never,
        UntilCancelled,
        ForEver,
    }

    /// <summary>Counts as the interface says, in memory.</summary>
    private sealed class TestCounters(TimeProvider clock) : IAuthCounters
    {
        private readonly Lock _lock = new();
        private readonly Dictionary<Guid, DateTimeOffset> _full = [];
        private int _calls;

        public int Calls => _calls;

        public Exception? Failure { get; set; }

        public Hang Hangs { get; set; }

        public static Guid IdOf(string text) =>
            new(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)).AsSpan(0, 16), bigEndian: true);

        public async ValueTask<TimeSpan?> TakeAsync(AuthBudget budget, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _calls);
            if (Hangs != Hang.Never)
            {
                await Task.Delay(Timeout.Infinite, Hangs == Hang.UntilCancelled ? cancellationToken : default);
            }

            if (Failure is not null)
            {
                throw Failure;
            }

            lock (_lock)
            {
                var now = clock.GetUtcNow();
                var full = _full.TryGetValue(budget.Id, out var known) && known > now ? known : now;
                var wait = full + budget.Cost - now - budget.Window;
                if (wait > TimeSpan.Zero)
                {
                    return wait;
                }

                _full[budget.Id] = full + budget.Cost;
                return null;
            }
        }
    }
}
