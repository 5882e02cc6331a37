using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Auth101.Runtime.Tests;

public sealed class SignUpValueTests
{
    private delegate bool Reading<T>(ref Utf8JsonReader reader, bool allowsNull, out T value);

    private enum Plan
    {
        Free,
        Team,
        Größe,
        _hidden,
    }

    [Flags]
    private enum Rights : ulong
    {
        None = 0,
        Read = 1,
        Write = 2,
        All = ulong.MaxValue,
    }

    [Theory]
    [InlineData("\"\"", "")]
    [InlineData("\"text\"", "text")]
    [InlineData("\"null\"", "null")]
    [InlineData("\"a\\u0041\\n\\\"\\\\\\/\"", "aA\n\"\\/")]
    [InlineData("\"\\ud83d\\ude00\"", "😀")]
    [InlineData("\"😀 Größe\"", "😀 Größe")]
    [InlineData("\" 1 \"", " 1 ")]
    public void Text_is_taken_as_it_is(string json, string expected) => Takes<string?>(SignUpValue.TryRead, json, expected);

    [Theory]
    [InlineData("\"\\u0000\"")]
    [InlineData("\"a\\u0000b\"")]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\udc00\"")]
    [InlineData("\"\\ude00\\ud83d\"")]
    [InlineData("\"a\\ud800b\"")]
    [InlineData("1")]
    [InlineData("true")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[\"text\"]")]
    public void Text_that_no_database_takes_or_another_type_is_refused(string json) => Refuses<string?>(SignUpValue.TryRead, json);

    [Theory]
    [InlineData(new byte[] { 0x22, 0xff, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xc0, 0x80, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xed, 0xa0, 0x80, 0x22 })]
    [InlineData(new byte[] { 0x22, 0x61, 0xf0, 0x9f, 0x98, 0x22 })]
    [InlineData(new byte[] { 0x22, 0x5c, 0x6e, 0xff, 0x22 })]
    public void Bytes_that_are_no_text_are_refused_by_every_type_and_nothing_throws(byte[] json)
    {
        RefusesBytes<string?>(SignUpValue.TryRead, json);
        RefusesBytes<bool?>(SignUpValue.TryRead, json);
        RefusesBytes<int?>(SignUpValue.TryRead, json);
        RefusesBytes<decimal?>(SignUpValue.TryRead, json);
        RefusesBytes<byte[]?>(SignUpValue.TryRead, json);
        RefusesBytes<Guid?>(SignUpValue.TryRead, json);
        RefusesBytes<DateTime?>(SignUpValue.TryRead, json);
        RefusesBytes<DateTimeOffset?>(SignUpValue.TryRead, json);
        RefusesBytes<DateOnly?>(SignUpValue.TryRead, json);
        RefusesBytes<TimeOnly?>(SignUpValue.TryRead, json);
        RefusesBytes<Plan?>(SignUpValue.TryReadEnum, json);
    }

    [Theory]
    [InlineData("\"\\ud800\"")]
    [InlineData("\"\\u0000\"")]
    [InlineData("\"\"")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[1]")]
    public void What_is_no_value_is_refused_by_every_type_and_nothing_throws(string json)
    {
        Refuses<bool?>(SignUpValue.TryRead, json);
        Refuses<sbyte?>(SignUpValue.TryRead, json);
        Refuses<byte?>(SignUpValue.TryRead, json);
        Refuses<short?>(SignUpValue.TryRead, json);
        Refuses<ushort?>(SignUpValue.TryRead, json);
        Refuses<int?>(SignUpValue.TryRead, json);
        Refuses<uint?>(SignUpValue.TryRead, json);
        Refuses<long?>(SignUpValue.TryRead, json);
        Refuses<ulong?>(SignUpValue.TryRead, json);
        Refuses<float?>(SignUpValue.TryRead, json);
        Refuses<double?>(SignUpValue.TryRead, json);
        Refuses<decimal?>(SignUpValue.TryRead, json);
        Refuses<Guid?>(SignUpValue.TryRead, json);
        Refuses<DateTime?>(SignUpValue.TryRead, json);
        Refuses<DateTimeOffset?>(SignUpValue.TryRead, json);
        Refuses<DateOnly?>(SignUpValue.TryRead, json);
        Refuses<TimeOnly?>(SignUpValue.TryRead, json);
        Refuses<Plan?>(SignUpValue.TryReadEnum, json);
    }

    [Fact]
    public void Null_is_taken_only_where_it_is_allowed()
    {
        Null<string?>(SignUpValue.TryRead);
        Null<bool?>(SignUpValue.TryRead);
        Null<sbyte?>(SignUpValue.TryRead);
        Null<byte?>(SignUpValue.TryRead);
        Null<short?>(SignUpValue.TryRead);
        Null<ushort?>(SignUpValue.TryRead);
        Null<int?>(SignUpValue.TryRead);
        Null<uint?>(SignUpValue.TryRead);
        Null<long?>(SignUpValue.TryRead);
        Null<ulong?>(SignUpValue.TryRead);
        Null<float?>(SignUpValue.TryRead);
        Null<double?>(SignUpValue.TryRead);
        Null<decimal?>(SignUpValue.TryRead);
        Null<byte[]?>(SignUpValue.TryRead);
        Null<Guid?>(SignUpValue.TryRead);
        Null<DateTime?>(SignUpValue.TryRead);
        Null<DateTimeOffset?>(SignUpValue.TryRead);
        Null<DateOnly?>(SignUpValue.TryRead);
        Null<TimeOnly?>(SignUpValue.TryRead);
        Null<Plan?>(SignUpValue.TryReadEnum);

        static void Null<T>(Reading<T> reading)
        {
            Takes(reading, "null", default!, allowsNull: true);
            Assert.False(Read(reading, Encoding.UTF8.GetBytes("null"), allowsNull: false, out _));
        }
    }

    [Fact]
    public void True_and_false_are_taken()
    {
        Takes<bool?>(SignUpValue.TryRead, "true", true);
        Takes<bool?>(SignUpValue.TryRead, "false", false);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("\"true\"")]
    public void What_only_looks_like_true_or_false_is_refused(string json) => Refuses<bool?>(SignUpValue.TryRead, json);

    [Fact]
    public void Integers_are_taken_within_their_range()
    {
        Takes<sbyte?>(SignUpValue.TryRead, "-128", sbyte.MinValue);
        Takes<sbyte?>(SignUpValue.TryRead, "127", sbyte.MaxValue);
        Takes<byte?>(SignUpValue.TryRead, "0", byte.MinValue);
        Takes<byte?>(SignUpValue.TryRead, "255", byte.MaxValue);
        Takes<short?>(SignUpValue.TryRead, "-32768", short.MinValue);
        Takes<short?>(SignUpValue.TryRead, "32767", short.MaxValue);
        Takes<ushort?>(SignUpValue.TryRead, "65535", ushort.MaxValue);
        Takes<int?>(SignUpValue.TryRead, "-2147483648", int.MinValue);
        Takes<int?>(SignUpValue.TryRead, "2147483647", int.MaxValue);
        Takes<uint?>(SignUpValue.TryRead, "4294967295", uint.MaxValue);
        Takes<long?>(SignUpValue.TryRead, "-9223372036854775808", long.MinValue);
        Takes<long?>(SignUpValue.TryRead, "9223372036854775807", long.MaxValue);
        Takes<ulong?>(SignUpValue.TryRead, "18446744073709551615", ulong.MaxValue);
    }

    [Fact]
    public void Integers_outside_of_their_range_are_refused()
    {
        Refuses<sbyte?>(SignUpValue.TryRead, "-129");
        Refuses<sbyte?>(SignUpValue.TryRead, "128");
        Refuses<byte?>(SignUpValue.TryRead, "-1");
        Refuses<byte?>(SignUpValue.TryRead, "256");
        Refuses<short?>(SignUpValue.TryRead, "-32769");
        Refuses<short?>(SignUpValue.TryRead, "32768");
        Refuses<ushort?>(SignUpValue.TryRead, "-1");
        Refuses<ushort?>(SignUpValue.TryRead, "65536");
        Refuses<int?>(SignUpValue.TryRead, "-2147483649");
        Refuses<int?>(SignUpValue.TryRead, "2147483648");
        Refuses<uint?>(SignUpValue.TryRead, "-1");
        Refuses<uint?>(SignUpValue.TryRead, "4294967296");
        Refuses<long?>(SignUpValue.TryRead, "-9223372036854775809");
        Refuses<long?>(SignUpValue.TryRead, "9223372036854775808");
        Refuses<ulong?>(SignUpValue.TryRead, "-1");
        Refuses<ulong?>(SignUpValue.TryRead, "18446744073709551616");
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1e400")]
    [InlineData("\"1\"")]
    [InlineData("true")]
    public void What_is_no_integer_is_refused(string json)
    {
        Refuses<sbyte?>(SignUpValue.TryRead, json);
        Refuses<byte?>(SignUpValue.TryRead, json);
        Refuses<short?>(SignUpValue.TryRead, json);
        Refuses<ushort?>(SignUpValue.TryRead, json);
        Refuses<int?>(SignUpValue.TryRead, json);
        Refuses<uint?>(SignUpValue.TryRead, json);
        Refuses<long?>(SignUpValue.TryRead, json);
        Refuses<ulong?>(SignUpValue.TryRead, json);
    }

    [Fact]
    public void Numbers_are_taken_within_their_range()
    {
        Takes<float?>(SignUpValue.TryRead, "0.1", 0.1f);
        Takes<float?>(SignUpValue.TryRead, "-3.4028235E+38", float.MinValue);
        Takes<double?>(SignUpValue.TryRead, "0.1", 0.1d);
        Takes<double?>(SignUpValue.TryRead, "1.7976931348623157E+308", double.MaxValue);
        Takes<decimal?>(SignUpValue.TryRead, "0.10", 0.10m);
        Takes<decimal?>(SignUpValue.TryRead, "-79228162514264337593543950335", decimal.MinValue);
        Takes<decimal?>(SignUpValue.TryRead, "1e2", 100m);
    }

    [Fact]
    public void Numbers_outside_of_their_range_or_in_quotes_are_refused()
    {
        Refuses<float?>(SignUpValue.TryRead, "1e39");
        Refuses<float?>(SignUpValue.TryRead, "-1e39");
        Refuses<float?>(SignUpValue.TryRead, "\"NaN\"");
        Refuses<double?>(SignUpValue.TryRead, "1e309");
        Refuses<double?>(SignUpValue.TryRead, "-1e309");
        Refuses<double?>(SignUpValue.TryRead, "\"Infinity\"");
        Refuses<decimal?>(SignUpValue.TryRead, "79228162514264337593543950336");
        Refuses<decimal?>(SignUpValue.TryRead, "1e400");
        Refuses<decimal?>(SignUpValue.TryRead, "\"1\"");
    }

    [Fact]
    public void Bytes_are_base64()
    {
        Takes<byte[]?>(SignUpValue.TryRead, "\"\"", []);
        Takes<byte[]?>(SignUpValue.TryRead, "\"AP8=\"", [0, 255]);
        Refuses<byte[]?>(SignUpValue.TryRead, "\"AP8\"");
        Refuses<byte[]?>(SignUpValue.TryRead, "\"AP_=\"");
        Refuses<byte[]?>(SignUpValue.TryRead, "\"\\ud800\"");
        Refuses<byte[]?>(SignUpValue.TryRead, "1");
        Refuses<byte[]?>(SignUpValue.TryRead, "[0,255]");
    }

    [Fact]
    public void Guids_have_hyphens()
    {
        var expected = new Guid("0195a1f0-abcd-7000-8000-00000000000a");
        Takes<Guid?>(SignUpValue.TryRead, "\"0195a1f0-abcd-7000-8000-00000000000a\"", expected);
        Takes<Guid?>(SignUpValue.TryRead, "\"0195A1F0-ABCD-7000-8000-00000000000A\"", expected);
        Refuses<Guid?>(SignUpValue.TryRead, "\"0195a1f0abcd7000800000000000000a\"");
        Refuses<Guid?>(SignUpValue.TryRead, "\"{0195a1f0-abcd-7000-8000-00000000000a}\"");
        Refuses<Guid?>(SignUpValue.TryRead, "\"0195a1f0-abcd-7000-8000-00000000000g\"");
        Refuses<Guid?>(SignUpValue.TryRead, "1");
    }

    [Fact]
    public void Dates_and_times_are_iso_8601()
    {
        Takes<DateTime?>(SignUpValue.TryRead, "\"2026-03-01T12:30:00.1234567Z\"", new DateTime(2026, 3, 1, 12, 30, 0, DateTimeKind.Utc).AddTicks(1_234_567));
        Takes<DateTime?>(SignUpValue.TryRead, "\"9999-12-31T23:59:59.9999999\"", DateTime.MaxValue);
        Takes<DateTimeOffset?>(SignUpValue.TryRead, "\"2026-03-01T12:30:00+14:00\"", new DateTimeOffset(2026, 3, 1, 12, 30, 0, TimeSpan.FromHours(14)));
        Takes<DateOnly?>(SignUpValue.TryRead, "\"2024-02-29\"", new DateOnly(2024, 2, 29));
        Takes<DateOnly?>(SignUpValue.TryRead, "\"0001-01-01\"", DateOnly.MinValue);
        Takes<TimeOnly?>(SignUpValue.TryRead, "\"23:59\"", new TimeOnly(23, 59));
        Takes<TimeOnly?>(SignUpValue.TryRead, "\"23:59:58\"", new TimeOnly(23, 59, 58));
        Takes<TimeOnly?>(SignUpValue.TryRead, "\"23:59:59.9999999\"", TimeOnly.MaxValue);
    }

    [Fact]
    public void A_time_that_depends_on_the_time_zone_of_the_server_is_refused()
    {
        Refuses<DateTimeOffset?>(SignUpValue.TryRead, "\"2026-03-01T00:00:00\"");
        Refuses<DateTimeOffset?>(SignUpValue.TryRead, "\"2026-03-01\"");
    }

    [Theory]
    [InlineData("\"01.03.2026\"")]
    [InlineData("\"2026-02-29\"")]
    [InlineData("\"2026-13-01\"")]
    [InlineData("\"10000-01-01\"")]
    [InlineData("\" 2026-03-01\"")]
    [InlineData("\"today\"")]
    [InlineData("0")]
    public void What_is_no_date_is_refused(string json)
    {
        Refuses<DateTime?>(SignUpValue.TryRead, json);
        Refuses<DateTimeOffset?>(SignUpValue.TryRead, json);
        Refuses<DateOnly?>(SignUpValue.TryRead, json);
    }

    [Theory]
    [InlineData("\"24:00\"")]
    [InlineData("\"1:00\"")]
    [InlineData("\"11:00 PM\"")]
    [InlineData("\"23:59:60\"")]
    [InlineData("\"23:59:59.12345678\"")]
    [InlineData("\"-01:00\"")]
    [InlineData("12")]
    public void What_is_no_time_of_day_is_refused(string json) => Refuses<TimeOnly?>(SignUpValue.TryRead, json);

    [Fact]
    public void Enumerations_are_the_names_of_their_members()
    {
        Takes<Plan?>(SignUpValue.TryReadEnum, "\"Team\"", Plan.Team);
        Takes<Plan?>(SignUpValue.TryReadEnum, "\"Gr\\u00f6\\u00dfe\"", Plan.Größe);
        Takes<Plan?>(SignUpValue.TryReadEnum, "\"_hidden\"", Plan._hidden);
        Takes<Rights?>(SignUpValue.TryReadEnum, "\"All\"", Rights.All);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"1\"")]
    [InlineData("\"+1\"")]
    [InlineData("\"-1\"")]
    [InlineData("\" 1\"")]
    [InlineData("\"\\t1\"")]
    [InlineData("\"\\u00a01\"")]
    [InlineData("\"team\"")]
    [InlineData("\" Team\"")]
    [InlineData("\"Team \"")]
    [InlineData("\"Free,Team\"")]
    [InlineData("\"Free, Team\"")]
    [InlineData("\"Team,\"")]
    [InlineData("\"Unknown\"")]
    [InlineData("\"１\"")]
    public void Numbers_sets_and_other_names_are_no_member_of_an_enumeration(string json) => Refuses<Plan?>(SignUpValue.TryReadEnum, json);

    [Theory]
    [InlineData("\"3\"")]
    [InlineData("\"Read,Write\"")]
    [InlineData("\"Read|Write\"")]
    public void A_set_of_flags_is_refused(string json) => Refuses<Rights?>(SignUpValue.TryReadEnum, json);

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public void The_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            Takes<double?>(SignUpValue.TryRead, "1.5", 1.5d);
            Takes<decimal?>(SignUpValue.TryRead, "1.5", 1.5m);
            Takes<DateOnly?>(SignUpValue.TryRead, "\"2026-03-01\"", new DateOnly(2026, 3, 1));
            Takes<TimeOnly?>(SignUpValue.TryRead, "\"23:59\"", new TimeOnly(23, 59));
            Takes<DateTimeOffset?>(SignUpValue.TryRead, "\"2026-03-01T00:00:00Z\"", new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Values_that_arrive_in_pieces_are_read_as_a_whole()
    {
        var first = new Segment("\"te"u8.ToArray(), 0);
        var last = first.Append("xt\""u8.ToArray());
        var reader = new Utf8JsonReader(new System.Buffers.ReadOnlySequence<byte>(first, 0, last, last.Memory.Length));
        Assert.True(reader.Read());

        Assert.True(SignUpValue.TryRead(ref reader, allowsNull: false, out string? value));
        Assert.Equal("text", value);
    }

    private static void Takes<T>(Reading<T> reading, string json, T expected, bool allowsNull = false)
    {
        Assert.True(Read(reading, Encoding.UTF8.GetBytes(json), allowsNull, out var value));
        Assert.Equal(expected, value);
    }

    private static void Refuses<T>(Reading<T> reading, string json) => RefusesBytes(reading, Encoding.UTF8.GetBytes(json));

    private static void RefusesBytes<T>(Reading<T> reading, byte[] json)
    {
        Assert.False(Read(reading, json, allowsNull: false, out _));
        Assert.False(Read(reading, json, allowsNull: true, out _));
    }

    /// <summary>Reads the only value of a JSON text and makes sure that the reader still stands on it.</summary>
    private static bool Read<T>(Reading<T> reading, byte[] json, bool allowsNull, out T value)
    {
        var reader = new Utf8JsonReader(json);
        Assert.True(reader.Read());
        var token = reader.TokenType;
        var taken = reading(ref reader, allowsNull, out value);
        Assert.Equal(token, reader.TokenType);
        return taken;
    }

    private sealed class Segment : System.Buffers.ReadOnlySequenceSegment<byte>
    {
        public Segment(byte[] bytes, long start)
        {
            Memory = bytes;
            RunningIndex = start;
        }

        public Segment Append(byte[] bytes)
        {
            var next = new Segment(bytes, RunningIndex + Memory.Length);
            Next = next;
            return next;
        }
    }
}
