using System.Globalization;
using System.Threading.RateLimiting;
using Auth101.Limits;
using Microsoft.Extensions.Time.Testing;

namespace Auth101.AspNetCore.Tests;

public sealed class BoundedRateLimiterTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_budget_is_spent_at_once_and_fills_up_evenly()
    {
        using var limiter = Limiter(permits: 3, seconds: 60);

        Assert.Equal([null, null, null], [Take(limiter), Take(limiter), Take(limiter)]);
        Assert.Equal(20, Take(limiter));
        _time.Advance(TimeSpan.FromSeconds(19.5));
        Assert.Equal(0.5, Take(limiter));
        _time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.Null(Take(limiter));
        Assert.Equal(20, Take(limiter));

        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal([null, null, null, 20d], [Take(limiter), Take(limiter), Take(limiter), Take(limiter)]);
    }

    [Fact]
    public void Who_is_refused_pays_nothing_and_others_have_budgets_of_their_own()
    {
        using var limiter = Limiter(permits: 1, seconds: 10);

        Assert.Null(Take(limiter));
        Assert.Equal([10d, 10d], [Take(limiter), Take(limiter)]);
        Assert.Null(Take(limiter, "another"));
    }

    [Fact]
    public void Several_are_taken_together_or_not_at_all()
    {
        using var limiter = Limiter(permits: 3, seconds: 30);

        Assert.True(limiter.AttemptAcquire("name", 2).IsAcquired);
        Assert.False(limiter.AttemptAcquire("name", 2).IsAcquired);
        Assert.True(limiter.AttemptAcquire("name", 0).IsAcquired);
        Assert.True(limiter.AttemptAcquire("name").IsAcquired);
        Assert.False(limiter.AttemptAcquire("name", 0).IsAcquired);
        Assert.Throws<ArgumentOutOfRangeException>(() => limiter.AttemptAcquire("name", 4));
    }

    [Fact]
    public void A_million_names_take_no_memory_and_give_nothing_back_that_is_used_up()
    {
        using var limiter = Limiter(permits: 2, seconds: 60);
        Assert.Equal([null, null, 30d], [Take(limiter, "victim"), Take(limiter, "victim"), Take(limiter, "victim")]);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        for (var i = 0; i < 1_000_000; i++)
        {
            Assert.True(limiter.AttemptAcquire(i.ToString(CultureInfo.InvariantCulture)).IsAcquired);
        }

        Assert.Equal(30, Take(limiter, "victim"));

        // Other tests run at the same time; to know each name would take more than this.
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 8_000_000);
    }

    [Fact]
    public async Task Calls_at_once_share_one_budget()
    {
        using var limiter = Limiter(permits: 100, seconds: 60);

        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Enumerable.Range(0, 100).Count(_ => Take(limiter) is null))));

        Assert.Equal(100, taken.Sum());
    }

    private BoundedRateLimiter Limiter(int permits, double seconds) => new(new Auth101RateLimit(permits, TimeSpan.FromSeconds(seconds)), _time);

    /// <summary>The seconds to wait; <see langword="null"/> if it was there.</summary>
    private static double? Take(BoundedRateLimiter limiter, string name = "name")
    {
        using var lease = limiter.AttemptAcquire(name);
        return lease.IsAcquired ? null : lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait.TotalSeconds : double.NaN;
    }
}
