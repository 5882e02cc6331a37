using Auth101.Stores;

namespace Auth101.Runtime.Tests.Stores;

public sealed class StoreTimeTests
{
    [Theory]
    [InlineData("2026-03-01T12:30:00.1234567Z", "2026-03-01T12:30:00.1234567+00:00")]
    [InlineData("2026-03-01 12:30:00.1234567", "2026-03-01T12:30:00.1234567+00:00")]
    [InlineData("2026-03-01 12:30:00.1234567+02:00", "2026-03-01T12:30:00.1234567+02:00")]
    [InlineData("2026-03-01 12:30:00", "2026-03-01T12:30:00.0000000+00:00")]
    [InlineData("2026-03-01T12:30:00.5", "2026-03-01T12:30:00.5000000+00:00")]
    [InlineData("2026-03-01T12:30-05:30", "2026-03-01T12:30:00.0000000-05:30")]
    [InlineData("2026-03-01 12:30", "2026-03-01T12:30:00.0000000+00:00")]
    [InlineData("2026-03-01", "2026-03-01T00:00:00.0000000+00:00")]
    [InlineData("2026-03-01 12:30:00.123456789+00:00", "2026-03-01T12:30:00.1234567+00:00")]
    [InlineData("2026-03-01T12:30:00.999999999Z", "2026-03-01T12:30:00.9999999+00:00")]
    [InlineData("2026-03-01 12:30:00 +01:00", "2026-03-01T12:30:00.0000000+01:00")]
    [InlineData(" 2026-03-01 12:30:00.123456789 -01:00 ", "2026-03-01T12:30:00.1234567-01:00")]
    public void A_time_without_an_offset_is_utc(string text, string expected) =>
        Assert.Equal(expected, StoreTime.Parse(text).ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("")]
    [InlineData("1767225600")]
    [InlineData("2461100.5")]
    [InlineData("12.5")]
    [InlineData("03/01/2026")]
    [InlineData("2026-03-01 12:30:00 UTC")]
    [InlineData("2026-02-30")]
    [InlineData("2026-03-01 12:30:00.1234567x9")]
    [InlineData("2026 -03-01 12:30:00")]
    [InlineData("Sunday, 1 March 2026")]
    public void What_is_no_time_of_sqlite_is_refused(string text) => Assert.Throws<FormatException>(() => StoreTime.Parse(text));
}
