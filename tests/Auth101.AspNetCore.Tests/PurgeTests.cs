using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Auth101.AspNetCore.Tests;

public class PurgeTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    [Fact(Timeout = 60_000)]
    public async Task Expired_sessions_and_verifications_are_deleted_again_and_again()
    {
        await using var app = await TestApp.StartAsync(services: AddPurge);

        for (var round = 0; round < 3; round++)
        {
            await app.SignUpAsync($"user{round}@example.com");
            app.Store.AddVerification(app.Time.GetUtcNow().AddHours(1));
            app.Time.Advance(TimeSpan.FromDays(8));
            await EventuallyAsync(app, () => app.Store.Sessions.Count == 0);
        }

        Assert.Equal(0, await app.Store.PurgeExpiredAsync(DateTimeOffset.MaxValue, 100, TestApp.Token));
        Assert.Empty(app.Errors);
    }

    [Fact(Timeout = 60_000)]
    public async Task Live_sessions_stay()
    {
        await using var app = await TestApp.StartAsync(services: AddPurge);
        await app.SignUpAsync("old@example.com");
        app.Time.Advance(TimeSpan.FromDays(6));
        var tokens = await app.SignUpAsync("new@example.com");

        app.Time.Advance(TimeSpan.FromDays(2));
        await EventuallyAsync(app, () => app.Store.Sessions.Count == 1);

        Assert.Equal(tokens.UserId, Assert.Single(app.Store.Sessions).UserId);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_failure_is_logged_and_the_next_time_comes()
    {
        await using var app = await TestApp.StartAsync(services: AddPurge);
        await app.SignUpAsync();
        var failures = 0;
        app.Store.BeforePurge = () =>
        {
            if (++failures == 1)
            {
                throw new TimeoutException("The database is away.");
            }
        };

        app.Time.Advance(TimeSpan.FromDays(8));
        await EventuallyAsync(app, () => failures == 1);
        Assert.Single(app.Store.Sessions);

        await EventuallyAsync(app, () => app.Store.Sessions.Count == 0);
        Assert.Empty(app.Errors);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_failure_while_the_application_stops_is_no_error_of_it()
    {
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var stopping = new ManualResetEventSlim();
        await using var app = await TestApp.StartAsync(services: services =>
        {
            AddPurge(services);
            services.AddHostedService(_ => new Stop(stopping));
        });
        app.Store.BeforePurge = () =>
        {
            began.TrySetResult();
            stopping.Wait(TestApp.Token);
            throw new TimeoutException("The database has gone first.");
        };

        // The clock runs its timers on the thread that moves it.
        var purge = Task.Run(() => EventuallyAsync(app, () => began.Task.IsCompleted), TestApp.Token);
        await began.Task;
        await app.StopAsync();
        await purge;

        Assert.Empty(app.Errors);
    }

    [Theory]
    [InlineData(59)]
    [InlineData((30 * 24 * 3600) + 1)]
    public void An_interval_out_of_range_is_refused(int seconds)
    {
        var builder = new ServiceCollection().AddAuth101<TestUser>(static options => options.Secret = TestApp.Secret);

        Assert.Throws<ArgumentOutOfRangeException>("interval", () => builder.AddPurge(TimeSpan.FromSeconds(seconds)));
    }

    private static void AddPurge(IServiceCollection services) => services.AddAuth101<TestUser>(static _ => { }).AddPurge(Interval);

    /// <summary>Stopped before the purge is, which was added earlier: hosted services stop in reverse.</summary>
    private sealed class Stop(ManualResetEventSlim stopping) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            stopping.Set();
            return Task.CompletedTask;
        }
    }

    /// <summary>Lets the service work beside the test, which moves the clock on: the service begins to wait some time after the application has started.</summary>
    private static async Task EventuallyAsync(TestApp app, Func<bool> condition)
    {
        while (!condition())
        {
            app.Time.Advance(Interval);
            await Task.Delay(10, TestApp.Token);
        }
    }
}
