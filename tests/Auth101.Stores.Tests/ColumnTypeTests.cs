using System.Globalization;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>A value of every type comes back as it went in.</summary>
public sealed class ColumnTypeTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SqliteFile _database = new();
    private readonly IAuthStore<EveryTypeUser> _store;

    public ColumnTypeTests() => _store = EveryTypeUserStores.Sqlite(_database.ConnectionString);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        ((IDisposable)_store).Dispose();
        _database.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("'; DROP TABLE every_type; --")]
    [InlineData("a\0b")]
    [InlineData("line\r\nline\ttab")]
    [InlineData("İıŞş Größe مرحبا 😀👨‍👩‍👧 e\u0301 \ufffd \uffff")]
    public async Task Text(string value)
    {
        Assert.Equal(value, await Kept(value, static (user, text) => user.Text = text, static user => user.Text));
        Assert.Equal(value, await Kept(value, static (user, text) => user.TextOrNull = text, static user => user.TextOrNull));
    }

    [Fact]
    public async Task Long_text()
    {
        var value = string.Concat(Enumerable.Repeat("0123456789ä😀", 100_000));

        Assert.Equal(value, await Kept(value, static (user, text) => user.Text = text, static user => user.Text));
    }

    [Fact]
    public async Task Null_stays_null_in_every_column_that_takes_it()
    {
        var (user, _) = await Round(static _ => { });

        Assert.Null(user.Name);
        Assert.Null(user.Image);
        Assert.Null(user.TextOrNull);
        Assert.Null(user.FlagOrNull);
        Assert.Null(user.Signed8OrNull);
        Assert.Null(user.Unsigned8OrNull);
        Assert.Null(user.Signed16OrNull);
        Assert.Null(user.Unsigned16OrNull);
        Assert.Null(user.Signed32OrNull);
        Assert.Null(user.Unsigned32OrNull);
        Assert.Null(user.Signed64OrNull);
        Assert.Null(user.Unsigned64OrNull);
        Assert.Null(user.Binary32OrNull);
        Assert.Null(user.Binary64OrNull);
        Assert.Null(user.MoneyOrNull);
        Assert.Null(user.KeyOrNull);
        Assert.Null(user.MomentOrNull);
        Assert.Null(user.InstantOrNull);
        Assert.Null(user.DayOrNull);
        Assert.Null(user.ClockOrNull);
        Assert.Null(user.BytesOrNull);
        Assert.Null(user.EnumOfSByteOrNull);
        Assert.Null(user.EnumOfByteOrNull);
        Assert.Null(user.EnumOfInt16OrNull);
        Assert.Null(user.EnumOfUInt16OrNull);
        Assert.Null(user.EnumOfInt32OrNull);
        Assert.Null(user.EnumOfUInt32OrNull);
        Assert.Null(user.EnumOfInt64OrNull);
        Assert.Null(user.EnumOfUInt64OrNull);
    }

    [Fact]
    public async Task The_lowest_values() => await Integers(
        flag: false, sbyte.MinValue, byte.MinValue, short.MinValue, ushort.MinValue, int.MinValue, uint.MinValue, long.MinValue, ulong.MinValue);

    [Fact]
    public async Task The_highest_values() => await Integers(
        flag: true, sbyte.MaxValue, byte.MaxValue, short.MaxValue, ushort.MaxValue, int.MaxValue, uint.MaxValue, long.MaxValue, ulong.MaxValue);

    [Fact]
    public async Task The_values_around_the_sign_bits() => await Integers(
        flag: true, -1, 128, -1, 32768, -1, 2147483648, -1, 9223372036854775808);

    [Theory]
    [InlineData(0f)]
    [InlineData(0.1f)]
    [InlineData(float.Epsilon)]
    [InlineData(float.MinValue)]
    [InlineData(float.MaxValue)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NegativeInfinity)]
    public async Task Binary32(float value)
    {
        Assert.Equal(value, await Kept(value, static (user, number) => user.Binary32 = number, static user => user.Binary32));
        Assert.Equal(value, await Kept(value, static (user, number) => user.Binary32OrNull = number, static user => user.Binary32OrNull!.Value));
    }

    [Theory]
    [InlineData(0d)]
    [InlineData(0.1d)]
    [InlineData(double.Epsilon)]
    [InlineData(double.MinValue)]
    [InlineData(double.MaxValue)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public async Task Binary64(double value)
    {
        Assert.Equal(value, await Kept(value, static (user, number) => user.Binary64 = number, static user => user.Binary64));
        Assert.Equal(value, await Kept(value, static (user, number) => user.Binary64OrNull = number, static user => user.Binary64OrNull!.Value));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.10")]
    [InlineData("1.0000000000000000000000000000")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335")]
    public async Task Decimals_keep_all_digits_and_the_scale(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);

        var kept = await Kept(value, static (user, number) => user.Money = number, static user => user.Money);
        var keptOrNull = await Kept(value, static (user, number) => user.MoneyOrNull = number, static user => user.MoneyOrNull!.Value);

        Assert.Equal(decimal.GetBits(value), decimal.GetBits(kept));
        Assert.Equal(decimal.GetBits(value), decimal.GetBits(keptOrNull));
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("0195a1f0-abcd-7000-8000-00000000000a")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff")]
    public async Task Guids(string text)
    {
        var value = new Guid(text);

        Assert.Equal(value, await Kept(value, static (user, key) => user.Key = key, static user => user.Key));
        Assert.Equal(value, await Kept(value, static (user, key) => user.KeyOrNull = key, static user => user.KeyOrNull!.Value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(639_081_234_567_890_123)]
    [InlineData(3155378975999999999)]
    public async Task Times_keep_every_tick_and_come_back_as_utc(long ticks)
    {
        var moment = new DateTime(ticks, DateTimeKind.Utc);
        var instant = new DateTimeOffset(moment);

        var (user, _) = await Round(user =>
        {
            user.Moment = moment;
            user.MomentOrNull = moment;
            user.Instant = instant;
            user.InstantOrNull = instant;
        });

        Assert.Equal(moment, user.Moment);
        Assert.Equal(DateTimeKind.Utc, user.Moment.Kind);
        Assert.Equal(moment, user.MomentOrNull);
        Assert.Equal(instant, user.Instant);
        Assert.Equal(TimeSpan.Zero, user.Instant.Offset);
        Assert.Equal(instant, user.InstantOrNull);
    }

    [Fact]
    public async Task A_time_of_no_kind_is_utc_and_an_offset_is_converted()
    {
        var (user, _) = await Round(static user =>
        {
            user.Moment = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Unspecified);
            user.MomentOrNull = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc).ToLocalTime();
            user.Instant = new DateTimeOffset(2026, 7, 1, 2, 0, 0, TimeSpan.FromHours(14));
        });

        Assert.Equal(new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc), user.Moment);
        Assert.Equal(new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc), user.MomentOrNull);
        Assert.Equal(new DateTimeOffset(2026, 6, 30, 12, 0, 0, TimeSpan.Zero), user.Instant);
        Assert.Equal("2026-06-30T12:00:00.0000000Z", _database.Scalar("SELECT instant FROM every_type"));
    }

    [Fact]
    public async Task Days()
    {
        foreach (var value in new[] { DateOnly.MinValue, new DateOnly(2024, 2, 29), DateOnly.MaxValue })
        {
            Assert.Equal(value, await Kept(value, static (user, day) => user.Day = day, static user => user.Day));
            Assert.Equal(value, await Kept(value, static (user, day) => user.DayOrNull = day, static user => user.DayOrNull!.Value));
        }
    }

    [Fact]
    public async Task Times_of_day()
    {
        foreach (var value in new[] { TimeOnly.MinValue, new TimeOnly(1), new TimeOnly(13, 14, 15), TimeOnly.MaxValue })
        {
            Assert.Equal(value, await Kept(value, static (user, clock) => user.Clock = clock, static user => user.Clock));
            Assert.Equal(value, await Kept(value, static (user, clock) => user.ClockOrNull = clock, static user => user.ClockOrNull!.Value));
        }
    }

    [Fact]
    public async Task Bytes()
    {
        foreach (var value in new byte[][] { [], [0], [0, 255, 0], [.. Enumerable.Range(0, 1 << 20).Select(static i => (byte)i)] })
        {
            Assert.Equal(value, await Kept(value, static (user, bytes) => user.Bytes = bytes, static user => user.Bytes));
            Assert.Equal(value, await Kept(value, static (user, bytes) => user.BytesOrNull = bytes, static user => user.BytesOrNull!));
        }
    }

    [Fact]
    public async Task Enumerations()
    {
        var (lowest, _) = await Round(static user =>
        {
            user.EnumOfSByte = EnumOfSByte.Lowest;
            user.EnumOfSByteOrNull = EnumOfSByte.Lowest;
            user.EnumOfInt16 = EnumOfInt16.Lowest;
            user.EnumOfInt16OrNull = EnumOfInt16.Lowest;
            user.EnumOfInt32 = EnumOfInt32.Lowest;
            user.EnumOfInt32OrNull = EnumOfInt32.Lowest;
            user.EnumOfInt64 = EnumOfInt64.Lowest;
            user.EnumOfInt64OrNull = EnumOfInt64.Lowest;
            user.EnumOfByte = (EnumOfByte)77;
        });
        Assert.Equal((EnumOfSByte.Lowest, EnumOfSByte.Lowest), (lowest.EnumOfSByte, lowest.EnumOfSByteOrNull));
        Assert.Equal((EnumOfInt16.Lowest, EnumOfInt16.Lowest), (lowest.EnumOfInt16, lowest.EnumOfInt16OrNull));
        Assert.Equal((EnumOfInt32.Lowest, EnumOfInt32.Lowest), (lowest.EnumOfInt32, lowest.EnumOfInt32OrNull));
        Assert.Equal((EnumOfInt64.Lowest, EnumOfInt64.Lowest), (lowest.EnumOfInt64, lowest.EnumOfInt64OrNull));
        Assert.Equal((EnumOfByte)77, lowest.EnumOfByte);

        var (highest, _) = await Round(static user =>
        {
            user.EnumOfSByte = EnumOfSByte.Highest;
            user.EnumOfSByteOrNull = EnumOfSByte.Highest;
            user.EnumOfByte = EnumOfByte.Highest;
            user.EnumOfByteOrNull = EnumOfByte.Highest;
            user.EnumOfInt16 = EnumOfInt16.Highest;
            user.EnumOfInt16OrNull = EnumOfInt16.Highest;
            user.EnumOfUInt16 = EnumOfUInt16.Highest;
            user.EnumOfUInt16OrNull = EnumOfUInt16.Highest;
            user.EnumOfInt32 = EnumOfInt32.Highest;
            user.EnumOfInt32OrNull = EnumOfInt32.Highest;
            user.EnumOfUInt32 = EnumOfUInt32.Highest;
            user.EnumOfUInt32OrNull = EnumOfUInt32.Highest;
            user.EnumOfInt64 = EnumOfInt64.Highest;
            user.EnumOfInt64OrNull = EnumOfInt64.Highest;
            user.EnumOfUInt64 = EnumOfUInt64.Highest;
            user.EnumOfUInt64OrNull = EnumOfUInt64.Highest;
        });
        Assert.Equal((EnumOfSByte.Highest, EnumOfSByte.Highest), (highest.EnumOfSByte, highest.EnumOfSByteOrNull));
        Assert.Equal((EnumOfByte.Highest, EnumOfByte.Highest), (highest.EnumOfByte, highest.EnumOfByteOrNull));
        Assert.Equal((EnumOfInt16.Highest, EnumOfInt16.Highest), (highest.EnumOfInt16, highest.EnumOfInt16OrNull));
        Assert.Equal((EnumOfUInt16.Highest, EnumOfUInt16.Highest), (highest.EnumOfUInt16, highest.EnumOfUInt16OrNull));
        Assert.Equal((EnumOfInt32.Highest, EnumOfInt32.Highest), (highest.EnumOfInt32, highest.EnumOfInt32OrNull));
        Assert.Equal((EnumOfUInt32.Highest, EnumOfUInt32.Highest), (highest.EnumOfUInt32, highest.EnumOfUInt32OrNull));
        Assert.Equal((EnumOfInt64.Highest, EnumOfInt64.Highest), (highest.EnumOfInt64, highest.EnumOfInt64OrNull));
        Assert.Equal((EnumOfUInt64.Highest, EnumOfUInt64.Highest), (highest.EnumOfUInt64, highest.EnumOfUInt64OrNull));
    }

    [Fact]
    public async Task A_number_that_is_none_is_an_error_and_the_store_stays_usable()
    {
        await Assert.ThrowsAnyAsync<Exception>(async () => await Round(static user => user.Binary64 = double.NaN));

        Assert.Equal(1d, await Kept(1d, static (user, number) => user.Binary64 = number, static user => user.Binary64));
        Assert.Equal(1, _database.Count("every_type"));
    }

    [Fact]
    public async Task Null_where_none_is_allowed_is_an_error_and_the_store_stays_usable()
    {
        await Assert.ThrowsAnyAsync<Exception>(async () => await Round(static user => user.Text = null!));
        await Assert.ThrowsAnyAsync<Exception>(async () => await Round(static user => user.Bytes = null!));

        Assert.Equal("text", await Kept("text", static (user, text) => user.Text = text, static user => user.Text));
        Assert.Equal(1, _database.Count("every_type"));
    }

    [Fact]
    public async Task A_value_does_not_leak_into_the_next_user()
    {
        await Round(static user =>
        {
            user.TextOrNull = "text";
            user.Signed32OrNull = 1;
            user.BytesOrNull = [1];
            user.MomentOrNull = DateTime.UnixEpoch;
        });

        var (user, _) = await Round(static _ => { });

        Assert.Equal((null, null, null, null), (user.TextOrNull, user.Signed32OrNull, user.BytesOrNull, user.MomentOrNull));
    }

    private async Task Integers(bool flag, sbyte s8, byte u8, short s16, ushort u16, int s32, uint u32, long s64, ulong u64)
    {
        var (user, _) = await Round(user =>
        {
            (user.Flag, user.FlagOrNull) = (flag, flag);
            (user.Signed8, user.Signed8OrNull) = (s8, s8);
            (user.Unsigned8, user.Unsigned8OrNull) = (u8, u8);
            (user.Signed16, user.Signed16OrNull) = (s16, s16);
            (user.Unsigned16, user.Unsigned16OrNull) = (u16, u16);
            (user.Signed32, user.Signed32OrNull) = (s32, s32);
            (user.Unsigned32, user.Unsigned32OrNull) = (u32, u32);
            (user.Signed64, user.Signed64OrNull) = (s64, s64);
            (user.Unsigned64, user.Unsigned64OrNull) = (u64, u64);
        });

        Assert.Equal((flag, flag), (user.Flag, user.FlagOrNull));
        Assert.Equal((s8, s8), (user.Signed8, user.Signed8OrNull));
        Assert.Equal((u8, u8), (user.Unsigned8, user.Unsigned8OrNull));
        Assert.Equal((s16, s16), (user.Signed16, user.Signed16OrNull));
        Assert.Equal((u16, u16), (user.Unsigned16, user.Unsigned16OrNull));
        Assert.Equal((s32, s32), (user.Signed32, user.Signed32OrNull));
        Assert.Equal((u32, u32), (user.Unsigned32, user.Unsigned32OrNull));
        Assert.Equal((s64, s64), (user.Signed64, user.Signed64OrNull));
        Assert.Equal((u64, u64), (user.Unsigned64, user.Unsigned64OrNull));
    }

    private async Task<T> Kept<T>(T value, Action<EveryTypeUser, T> set, Func<EveryTypeUser, T> get) =>
        get((await Round(user => set(user, value))).Read);

    /// <summary>Writes a user and reads it back.</summary>
    private async Task<(EveryTypeUser Read, EveryTypeUser Written)> Round(Action<EveryTypeUser> fill)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var source = new EveryTypeUser { Email = email };
        fill(source);
        var created = await _store.CreateUserAsync(
            new NewUser<EveryTypeUser>
            {
                Id = Guid.CreateVersion7(),
                Email = email,
                Source = source,
                AccountId = Guid.CreateVersion7(),
                PasswordHash = "hash",
                Session = new NewSession { Id = Guid.CreateVersion7(), Token = email, CreatedAt = Now, ExpiresAt = Now.AddDays(7) },
            },
            Cancellation);
        var found = await _store.FindForSignInAsync(email, Cancellation);
        return (found!.User, created!.User);
    }
}
