using System.Globalization;
using Auth101.Stores.Tests.Engines;
using Auth101.Stores.Tests.Mappings;

namespace Auth101.Stores.Tests;

/// <summary>A value of every type comes back as it went in; what a type of the engine cannot hold is refused, and never changed.</summary>
public abstract class ColumnTypeContract(TestEngine engine) : StoreTest<EveryTypeUser>(engine, EveryTypeUser.Mapping)
{
    private int _written;

    /// <summary>However the database counts, as many UTF-16 characters fit.</summary>
    [Theory]
    [InlineData("x", 100)]
    [InlineData("é", 100)]
    [InlineData("😀", 50)]
    public async Task Text_of_the_stated_length_is_kept(string character, int count)
    {
        await IsKept(string.Concat(Enumerable.Repeat(character, count)), static (user, text) => user.ShortText = text, static user => user.ShortText!);
        await IsKept(string.Concat(Enumerable.Repeat(character, 50 * count)), static (user, text) => user.LongText = text, static user => user.LongText!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("'; DROP TABLE every_type; --")]
    [InlineData("a\0b")]
    [InlineData("line\r\nline\ttab")]
    [InlineData("İıŞş Größe مرحبا 😀👨‍👩‍👧 e\u0301 \ufffd \uffff")]
    public async Task Text(string value)
    {
        await IsKept(value, static (user, text) => user.Text = text, static user => user.Text);
        await IsKept(value, static (user, text) => user.TextOrNull = text, static user => user.TextOrNull!);
    }

    [Fact]
    public async Task Long_text()
    {
        var value = string.Concat(Enumerable.Repeat("0123456789ä😀", 100_000));

        await IsKept(value, static (user, text) => user.Text = text, static user => user.Text);
    }

    [Fact]
    public async Task Null_stays_null_in_every_column_that_takes_it()
    {
        var user = await Round(static _ => { });

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
        await IsKept(value, static (user, number) => user.Binary32 = number, static user => user.Binary32);
        await IsKept(value, static (user, number) => user.Binary32OrNull = number, static user => user.Binary32OrNull!.Value);
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
        await IsKept(value, static (user, number) => user.Binary64 = number, static user => user.Binary64);
        await IsKept(value, static (user, number) => user.Binary64OrNull = number, static user => user.Binary64OrNull!.Value);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.10")]
    [InlineData("999999999999999999.9999999999")]
    [InlineData("1.0000000000000000000000000000")]
    [InlineData("0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335")]
    [InlineData("7.9228162514264337593543950335")]
    public async Task Decimals(string text)
    {
        var value = decimal.Parse(text, CultureInfo.InvariantCulture);

        await IsKept(value, static (user, number) => user.Money = number, static user => user.Money, Engine.Holds);
        await IsKept(value, static (user, number) => user.MoneyOrNull = number, static user => user.MoneyOrNull!.Value, Engine.Holds);
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    [InlineData("0195a1f0-abcd-7000-8000-00000000000a")]
    [InlineData("ffffffff-ffff-ffff-ffff-ffffffffffff")]
    public async Task Guids(string text)
    {
        var value = new Guid(text);

        await IsKept(value, static (user, key) => user.Key = key, static user => user.Key);
        await IsKept(value, static (user, key) => user.KeyOrNull = key, static user => user.KeyOrNull!.Value);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(639_081_234_567_890_123)]
    [InlineData(3155378975999999999)]
    public async Task Times_keep_every_digit_of_the_type_and_come_back_as_utc(long ticks)
    {
        var moment = new DateTime(ticks, DateTimeKind.Utc);
        var instant = new DateTimeOffset(moment);

        await IsKept(moment, static (user, time) => user.Moment = time, static user => user.Moment, IsHeld);
        await IsKept(moment, static (user, time) => user.MomentOrNull = time, static user => user.MomentOrNull!.Value, IsHeld);
        await IsKept(instant, static (user, time) => user.Instant = time, static user => user.Instant, IsHeldWithOffset);
        await IsKept(instant, static (user, time) => user.InstantOrNull = time, static user => user.InstantOrNull!.Value, IsHeldWithOffset);

        bool IsHeld(DateTime written, DateTime read) => IsHeldTime(written.Ticks, read.Ticks) && read.Kind == DateTimeKind.Utc;
        bool IsHeldWithOffset(DateTimeOffset written, DateTimeOffset read) => IsHeldTime(written.Ticks, read.Ticks) && read.Offset == TimeSpan.Zero;
    }

    [Fact]
    public async Task A_time_of_no_kind_is_utc_and_an_offset_is_converted()
    {
        var user = await Round(static user =>
        {
            user.Moment = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Unspecified);
            user.MomentOrNull = new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc).ToLocalTime();
            user.Instant = new DateTimeOffset(2026, 7, 1, 2, 0, 0, TimeSpan.FromHours(14));
        });

        Assert.Equal(new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc), user.Moment);
        Assert.Equal(new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc), user.MomentOrNull);
        Assert.Equal(new DateTimeOffset(2026, 6, 30, 12, 0, 0, TimeSpan.Zero), user.Instant);
    }

    [Fact]
    public async Task Days()
    {
        foreach (var value in new[] { DateOnly.MinValue, new DateOnly(2024, 2, 29), DateOnly.MaxValue })
        {
            await IsKept(value, static (user, day) => user.Day = day, static user => user.Day);
            await IsKept(value, static (user, day) => user.DayOrNull = day, static user => user.DayOrNull!.Value);
        }
    }

    [Fact]
    public async Task Times_of_day()
    {
        bool IsHeld(TimeOnly written, TimeOnly read) => IsHeldTime(written.Ticks, read.Ticks);

        foreach (var value in new[] { TimeOnly.MinValue, new TimeOnly(1), new TimeOnly(13, 14, 15), TimeOnly.MaxValue })
        {
            await IsKept(value, static (user, clock) => user.Clock = clock, static user => user.Clock, IsHeld);
            await IsKept(value, static (user, clock) => user.ClockOrNull = clock, static user => user.ClockOrNull!.Value, IsHeld);
        }
    }

    [Fact]
    public async Task Bytes()
    {
        foreach (var value in new byte[][] { [], [0], [0, 255, 0], [.. Enumerable.Range(0, 1 << 20).Select(static i => (byte)i)] })
        {
            await IsKept(value, static (user, bytes) => user.Bytes = bytes, static user => user.Bytes);
            await IsKept(value, static (user, bytes) => user.BytesOrNull = bytes, static user => user.BytesOrNull!);
        }
    }

    [Fact]
    public async Task Enumerations()
    {
        var lowest = await Round(static user =>
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

        var highest = await Round(static user =>
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
    public async Task A_number_that_is_none()
    {
        await IsKept(double.NaN, static (user, number) => user.Binary64 = number, static user => user.Binary64);
        await IsKept(float.NaN, static (user, number) => user.Binary32OrNull = number, static user => user.Binary32OrNull!.Value);
    }

    [Fact]
    public async Task Null_where_none_is_allowed_is_an_error_and_the_store_stays_usable()
    {
        await Assert.ThrowsAnyAsync<Exception>(async () => await Round(static user => user.Text = null!));
        await Assert.ThrowsAnyAsync<Exception>(async () => await Round(static user => user.Bytes = null!));

        await Round(static _ => { });
        Assert.Equal([1, 1, 1, 0], Rows());
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

        var user = await Round(static _ => { });

        Assert.Equal((null, null, null, null), (user.TextOrNull, user.Signed32OrNull, user.BytesOrNull, user.MomentOrNull));
    }

    private async Task Integers(bool flag, sbyte s8, byte u8, short s16, ushort u16, int s32, uint u32, long s64, ulong u64)
    {
        var user = await Round(user =>
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

    /// <summary>Whether a time that was read is what a column keeps of the one that was written.</summary>
    private bool IsHeldTime(long written, long read) => Math.Abs(written - read) < Engine.ColumnTimeResolution.Ticks;

    /// <summary>Writes a value and reads it back. An engine that cannot hold it may refuse it; then nothing is written, and the store goes on.</summary>
    private async Task IsKept<T>(T value, Action<EveryTypeUser, T> set, Func<EveryTypeUser, T> get, Func<T, T, bool>? isHeld = null)
        where T : notnull
    {
        T read;
        try
        {
            read = get(await Round(user => set(user, value)));
        }
        catch (Exception exception) when (exception is not Xunit.Sdk.XunitException && Engine.MayRefuse(value))
        {
            await Round(static _ => { });
            Assert.Equal([_written, _written, _written, 0], Rows());
            return;
        }

        if (isHeld is null)
        {
            Assert.Equal(value, read);
        }
        else
        {
            Assert.True(isHeld(value, read), string.Create(CultureInfo.InvariantCulture, $"{value} was written, {read} was read."));
        }
    }

    /// <summary>Writes a user and reads it back.</summary>
    private async Task<EveryTypeUser> Round(Action<EveryTypeUser> fill)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var source = new EveryTypeUser { Email = email };
        fill(source);
        Assert.NotNull(await Store.CreateUserAsync(NewUser(email, source: source), Cancellation));
        _written++;
        return (await Store.FindForSignInAsync(email, Cancellation))!.User;
    }
}
