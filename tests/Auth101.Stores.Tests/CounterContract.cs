using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;
using Microsoft.Extensions.Time.Testing;

namespace Auth101.Stores.Tests;

/// <summary>That a budget which nodes share gives to all of them together what it holds, by one clock, and is forgotten when it is full.</summary>
public abstract class CounterContract<TUser>(TestEngine engine, Mapping<TUser> mapping, TableColumns counters) : StoreTest<TUser>(engine, mapping)
    where TUser : class, IAuth101User<TUser>
{
    private const int Minute = 60_000;

    private static readonly Guid Budget = new("0badcafe-1234-5678-9abc-def012345678");

    [Fact]
    public async Task A_budget_is_spent_at_once_and_fills_up_evenly()
    {
        Assert.Equal([null, null, null], [await Take(0), await Take(0), await Take(0)]);
        Assert.Equal(20_000, await Take(0));
        Assert.Equal(500, await Take(19_500));
        Assert.Null(await Take(20_000));
        Assert.Equal(20_000, await Take(20_000));
        Assert.Equal([null, null, null, 20_000d], [await Take(10 * Minute), await Take(10 * Minute), await Take(10 * Minute), await Take(10 * Minute)]);
        Assert.Equal(1, Database.Count(counters));
    }

    [Fact]
    public async Task Who_is_refused_changes_nothing_and_others_have_budgets_of_their_own()
    {
        Assert.Null(await Take(0, permits: 1));
        var before = Database.Dump(counters);

        Assert.Equal([Minute, Minute - 1d], [await Take(0, permits: 1), await Take(1, permits: 1)]);
        Assert.Equal(before, Database.Dump(counters));
        Assert.Null(await Take(0, permits: 1, Guid.NewGuid()));
        Assert.Equal(2, Database.Count(counters));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    public async Task Of_any_number_of_calls_at_once_as_many_get_one_as_there_are(int permits)
    {
        IAuthStore<TUser>[] nodes = [GuardedStore, new GuardedStore<TUser>(Open()), new GuardedStore<TUser>(Open())];
        for (var round = 0; round < 5; round++)
        {
            var budget = Guid.NewGuid();
            var take = new TakeFromBudget(budget, Cost: 3_600_000 / permits, Window: 3_600_000, Time: null);

            var waits = await AtOnce(30, number => nodes[number % nodes.Length].TakeFromBudgetAsync(take, Cancellation));

            Assert.Equal(permits, waits.Count(static wait => wait is null));
            Assert.All(waits.OfType<TimeSpan>(), wait => Assert.InRange(wait.TotalMilliseconds, 1, take.Cost));
        }
    }

    /// <summary>The database's clock counts: one that a node gives is that of a test.</summary>
    [Fact]
    public async Task Without_a_time_of_its_own_a_call_goes_by_the_clock_of_the_database()
    {
        var before = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds();
        var take = new TakeFromBudget(Budget, Cost: Minute, Window: Minute, Time: null);

        Assert.Null(await Store.TakeFromBudgetAsync(take, Cancellation));

        var fullAt = Convert.ToInt64(Database.Read(counters, FullAt), System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(fullAt - Minute, before - 2000, DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() + 2000);
        Assert.InRange((await Store.TakeFromBudgetAsync(take, Cancellation))!.Value.TotalMilliseconds, 1, Minute);
    }

    [Fact]
    public async Task What_is_full_is_purged_by_the_clock_of_the_database_and_that_of_who_purges()
    {
        // Full a long time ago, full in the year 2100, and empty by a node whose clock is wrong.
        await Take(0, 1, Guid.NewGuid());
        await Store.TakeFromBudgetAsync(new TakeFromBudget(Guid.NewGuid(), Minute, Minute, new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero)), Cancellation);
        await Store.TakeFromBudgetAsync(new TakeFromBudget(Budget, Minute, Minute, Time: null), Cancellation);

        Assert.Equal(0, await Store.PurgeExpiredAsync(At(0), 100, Cancellation));
        Assert.Equal(1, await Store.PurgeExpiredAsync(DateTimeOffset.MaxValue, 100, Cancellation));
        Assert.Equal(2, Database.Count(counters));
        Assert.NotNull(await Store.TakeFromBudgetAsync(new TakeFromBudget(Budget, Minute, Minute, Time: null), Cancellation));
    }

    [Fact]
    public async Task They_are_purged_in_batches()
    {
        for (var i = 0; i < 7; i++)
        {
            await Take(i, 1, Guid.NewGuid());
        }

        int[] purged = [await Purge(), await Purge(), await Purge(), await Purge()];
        Assert.Equal([3, 3, 1, 0], purged);

        async Task<int> Purge() => await Store.PurgeExpiredAsync(DateTimeOffset.UtcNow, 3, Cancellation);
    }

    [Fact]
    public async Task A_cancelled_call_takes_nothing()
    {
        await Store.CreateTablesAsync(Cancellation);
        var cancelled = new CancellationToken(canceled: true);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Store.TakeFromBudgetAsync(new TakeFromBudget(Budget, Minute, Minute, null), cancelled));

        Assert.Equal(0, Database.Count(counters));
    }

    /// <summary>It gives the store no time but that of a clock of the application's own, so that the clocks of nodes have no say.</summary>
    [Fact]
    public async Task The_facade_takes_from_the_budget_of_the_database_to_the_millisecond_and_rather_later()
    {
        var options = new AuthOptions { Secret = new string('s', 32) };
        var auth = new Auth101<TUser>(options, Store);
        var budget = new AuthBudget(auth.Counters.IdOf("limit", "ann@example.org"), 7, TimeSpan.FromMinutes(10));
        Assert.True(auth.Counters.AreAvailable);

        var waits = await AtOnce(20, _ => auth.Counters.TakeAsync(budget, Cancellation));

        Assert.Equal(7, waits.Count(static wait => wait is null));
        Assert.DoesNotContain("ann", string.Concat(Database.Dump(counters)), StringComparison.Ordinal);

        // A clock of the application's own takes the place of the database's, and the last one is there after 600,000 / 7 = 85,714.3 ms.
        var time = new FakeTimeProvider(At(0));
        var timed = new Auth101<TUser>(options, Store, time);
        var own = budget with { Id = Budget };
        for (var i = 0; i < 7; i++)
        {
            Assert.Null(await timed.Counters.TakeAsync(own, Cancellation));
        }

        Assert.Equal(85_715, (await timed.Counters.TakeAsync(own, Cancellation))?.TotalMilliseconds);
        time.Advance(TimeSpan.FromMilliseconds(85_715));
        Assert.Null(await timed.Counters.TakeAsync(own, Cancellation));
    }

    private string FullAt => counters.Table == "tally" ? "full_at_ms" : "full_at";

    private static DateTimeOffset At(int milliseconds) => new DateTimeOffset(2001, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMilliseconds(milliseconds);

    /// <summary>The milliseconds to wait for one of some in a minute; null if there was one.</summary>
    private async Task<double?> Take(int at, int permits = 3, Guid? budget = null) => (await Store.TakeFromBudgetAsync(
        new TakeFromBudget(budget ?? Budget, Minute / permits, Minute, At(at)), Cancellation))?.TotalMilliseconds;
}
