using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>The leeway beside what a column loses of the time of a rotation: no honest client is late, and a thief is a second later.</summary>
public abstract class RotationTimeContract<TUser>(TestEngine engine, Mapping<TUser> mapping) : StoreTest<TUser>(engine, mapping)
    where TUser : class, IAuth101User<TUser>
{
    private static readonly DateTimeOffset Second = new(2026, 3, 1, 12, 30, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(499)]
    [InlineData(500)]
    [InlineData(501)]
    [InlineData(999)]
    public async Task An_old_token_is_late_after_the_leeway_and_never_before(int milliseconds)
    {
        var created = await SignUp(sessionToken: "first");
        var rotated = Second.AddMilliseconds(milliseconds);
        await Store.RotateSessionAsync(Rotation(Of(created), "first", "second", rotated), Cancellation);

        foreach (var leeway in new[] { TimeSpan.FromMilliseconds(1), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10) })
        {
            Assert.Equal(SessionRotationOutcome.Replaced, await Reuse(created, rotated, leeway));
            Assert.Equal(SessionRotationOutcome.Replaced, await Reuse(created, rotated + leeway - TimeSpan.FromMilliseconds(5), leeway));
            Assert.Equal(SessionRotationOutcome.ReplacedLongAgo, await Reuse(created, rotated + leeway + TimeSpan.FromSeconds(2), leeway));
        }
    }

    [Fact]
    public async Task The_time_that_the_database_writes_is_the_time_that_is_read_and_compared()
    {
        var created = await SignUp(sessionToken: "first");
        var clock = new RotationClock(null, TimeSpan.FromMinutes(10));
        var before = DateTimeOffset.UtcNow;

        await Store.RotateSessionAsync(WithClock(Rotation(Of(created), "first", "second"), clock), Cancellation);

        var found = await Store.FindRotatedSessionAsync(Of(created), Now, DateTimeOffset.MinValue, clock, Cancellation);
        Assert.InRange(found!.RotatedAt, before.AddSeconds(-1), DateTimeOffset.UtcNow.AddSeconds(1));
        var reuse = WithClock(Rotation(Of(created), "first", "third"), clock);
        Assert.Equal(SessionRotationOutcome.Replaced, (await Store.RotateSessionAsync(reuse, Cancellation)).Outcome);

        foreach (var (ago, outcome) in new[]
        {
            (TimeSpan.FromMinutes(9), SessionRotationOutcome.Replaced), (TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(2), SessionRotationOutcome.ReplacedLongAgo),
        })
        {
            var earlier = WithClock(Rotation(Of(created), "second", "second"), new RotationClock(DateTimeOffset.UtcNow - ago, clock.Leeway));
            Assert.Equal(SessionRotationOutcome.Rotated, (await Store.RotateSessionAsync(earlier, Cancellation)).Outcome);
            Assert.Equal(outcome, (await Store.RotateSessionAsync(reuse, Cancellation)).Outcome);
        }
    }

    private async Task<SessionRotationOutcome> Reuse(SignedUp created, DateTimeOffset time, TimeSpan leeway)
    {
        var reuse = WithClock(Rotation(Of(created), "first", "third"), new RotationClock(time, leeway));
        return (await Store.RotateSessionAsync(reuse, Cancellation)).Outcome;
    }

    private RotateSession WithClock(RotateSession rotation, RotationClock clock) => new()
    {
        Session = rotation.Session,
        OldToken = rotation.OldToken,
        NewToken = rotation.NewToken,
        Now = Now,
        ExpiresAt = Later,
        StartedAfter = DateTimeOffset.MinValue,
        Clock = clock,
    };
}

public sealed class SecondsUserOnSqlite() : RotationTimeContract<SecondsUser>(SqliteFileEngine.Instance, SecondsUser.Mapping);

public sealed class SecondsUserOnPostgreSql() : RotationTimeContract<SecondsUser>(PostgreSqlEngine.Instance, SecondsUser.Mapping);

public sealed class SecondsUserOnMySql() : RotationTimeContract<SecondsUser>(MySqlEngine.Instance, SecondsUser.Mapping);

public sealed class SecondsUserOnSqlServer() : RotationTimeContract<SecondsUser>(SqlServerEngine.Instance, SecondsUser.Mapping);

public sealed class MillisecondsUserOnSqlite() : RotationTimeContract<MillisecondsUser>(SqliteFileEngine.Instance, MillisecondsUser.Mapping);

public sealed class MillisecondsUserOnPostgreSql() : RotationTimeContract<MillisecondsUser>(PostgreSqlEngine.Instance, MillisecondsUser.Mapping);

public sealed class MillisecondsUserOnMySql() : RotationTimeContract<MillisecondsUser>(MySqlEngine.Instance, MillisecondsUser.Mapping);

public sealed class MillisecondsUserOnSqlServer() : RotationTimeContract<MillisecondsUser>(SqlServerEngine.Instance, MillisecondsUser.Mapping);

public sealed class CoarseUserOnSqlite() : RotationTimeContract<CoarseUser>(SqliteFileEngine.Instance, CoarseUser.Mapping);

public sealed class CoarseUserOnPostgreSql() : RotationTimeContract<CoarseUser>(PostgreSqlEngine.Instance, CoarseUser.Mapping);

public sealed class CoarseUserOnMySql() : RotationTimeContract<CoarseUser>(MySqlEngine.Instance, CoarseUser.Mapping);

public sealed class CoarseUserOnSqlServer() : RotationTimeContract<CoarseUser>(SqlServerEngine.Instance, CoarseUser.Mapping);

public sealed class ZonelessUserOnPostgreSql() : RotationTimeContract<ZonelessUser>(PostgreSqlEngine.Instance, ZonelessUser.Mapping);

public sealed class ZonelessUserOnMySql() : RotationTimeContract<ZonelessUser>(MySqlEngine.Instance, ZonelessUser.Mapping);

public sealed class DatetimeUserOnMySql() : RotationTimeContract<DatetimeUser>(MySqlEngine.Instance, DatetimeUser.Mapping);

public sealed class DatetimeUserOnSqlServer() : RotationTimeContract<DatetimeUser>(SqlServerEngine.Instance, DatetimeUser.Mapping);
