using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;
using Microsoft.EntityFrameworkCore;

namespace Auth101.EntityFrameworkCore.Tests;

/// <summary>A value of every type, at the ends of its range, goes both ways.</summary>
public abstract class EveryTypeRows(MigratedEngine engine) : SharedRowsContract<EveryTypeUser>(engine, Mapped(engine))
{
    [Fact]
    public async Task A_new_row_is_stored_as_the_store_stores_it()
    {
        await SignUp();
        await using var context = Context();
        var user = await context.Set<EveryTypeUser>().AsNoTracking().SingleAsync(Cancellation);
        var stored = Row();

        await context.Set<EveryTypeUser>().ExecuteDeleteAsync(Cancellation);
        context.Add(user);
        await context.SaveChangesAsync(Cancellation);

        Assert.Equal(stored, Row());
    }

    [Fact]
    public async Task A_time_of_no_kind_is_UTC_for_both()
    {
        var moment = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Unspecified);
        await SignUp();
        await using var context = Context();
        var user = await context.Set<EveryTypeUser>().SingleAsync(Cancellation);
        user.Moment = moment;
        user.MomentOrNull = DateTime.SpecifyKind(moment, DateTimeKind.Utc).ToLocalTime();
        await context.SaveChangesAsync(Cancellation);

        var found = (await Store.FindForSignInAsync("ann@example.org", Cancellation))!.User;
        Assert.Equal((moment, DateTimeKind.Utc), (found.Moment, found.Moment.Kind));
        Assert.Equal((moment, DateTimeKind.Utc), (found.MomentOrNull!.Value, found.MomentOrNull.Value.Kind));
        Assert.Equal(1, await context.Set<EveryTypeUser>().CountAsync(user => user.Moment == moment, Cancellation));
    }

    /// <summary>The provider for SQLite writes the decimal 5 as 5.0.</summary>
    protected override string Row() => base.Row().Replace("String 5.0,", "String 5,", StringComparison.Ordinal);

    private static Mapping<EveryTypeUser> Mapped(MigratedEngine engine) => EveryTypeUser.Mapping with
    {
        Source = (email, _) => new EveryTypeUser
        {
            Email = email,
            Text = "İıŞş Größe 😀",
            Flag = true,
            FlagOrNull = false,
            Signed8 = sbyte.MinValue,
            Signed8OrNull = sbyte.MaxValue,
            Unsigned8 = byte.MaxValue,
            Unsigned8OrNull = 0,
            Signed16 = short.MinValue,
            Unsigned16 = ushort.MaxValue,
            Unsigned16OrNull = ushort.MaxValue,
            Signed32 = int.MinValue,
            Unsigned32 = uint.MaxValue,
            Unsigned32OrNull = uint.MaxValue,
            Signed64 = long.MinValue,
            Unsigned64 = ulong.MaxValue,
            Unsigned64OrNull = ulong.MaxValue,
            Binary32 = 0.1f,
            Binary64 = 0.1,
            Money = 5m,
            MoneyOrNull = -12345.678m,
            Key = Guid.Parse("0190f5a2-1111-7abc-8def-001122334455"),
            KeyOrNull = Guid.Empty,
            Moment = new DateTime(2026, 3, 1, 12, 30, 15, DateTimeKind.Utc).AddTicks(1_234_560),
            MomentOrNull = new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Instant = new DateTimeOffset(2026, 3, 1, 12, 30, 15, TimeSpan.Zero).AddTicks(7_654_320 + (engine.TimeResolution.Ticks == 1 ? 1 : 0)),
            InstantOrNull = DateTimeOffset.UnixEpoch,
            Day = new DateOnly(2026, 2, 28),
            Clock = new TimeOnly(23, 59, 59),
            ClockOrNull = new TimeOnly(23, 59, 59).Add(TimeSpan.FromTicks(1_234_560)),
            Bytes = [0, 1, 255],
            BytesOrNull = [],
            EnumOfSByte = EnumOfSByte.Lowest,
            EnumOfByte = EnumOfByte.Highest,
            EnumOfByteOrNull = EnumOfByte.Highest,
            EnumOfInt16 = EnumOfInt16.Lowest,
            EnumOfUInt16 = EnumOfUInt16.Highest,
            EnumOfInt32 = EnumOfInt32.Lowest,
            EnumOfUInt32 = EnumOfUInt32.Highest,
            EnumOfUInt32OrNull = EnumOfUInt32.Highest,
            EnumOfInt64 = EnumOfInt64.Lowest,
            EnumOfUInt64 = EnumOfUInt64.Highest,
            EnumOfUInt64OrNull = EnumOfUInt64.Highest,
        },
    };
}

public sealed class EveryTypeRowsOnSqlite() : EveryTypeRows(MigratedSqlite.Instance);

public sealed class EveryTypeRowsOnPostgreSql() : EveryTypeRows(MigratedPostgreSql.Instance);

public sealed class EveryTypeRowsOnConventionalSqlite() : EveryTypeRows(ConventionalSqlite.Instance);

public sealed class EveryTypeRowsOnConventionalPostgreSql() : EveryTypeRows(ConventionalPostgreSql.Instance);
