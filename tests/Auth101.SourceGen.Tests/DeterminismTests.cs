using System.Globalization;
using Auth101.Compilations;
using Auth101.SourceGen.Tests.Compilations;

namespace Auth101.SourceGen.Tests;

public sealed class DeterminismTests
{
    private const string User = """
        namespace Shop;

        [Auth101User(Table = "INFO", Managed = true)]
        public partial class Identity
        {
            public int Id { get; init; }
            public string? IMAGE_ID { get; set; }
            [SignUpInput] public string? Title { get; set; }
            [SignUpInput] public decimal? Price { get; init; }
        }
        """;

    public static TheoryData<string> Cultures => ["tr-TR", "de-CH", "fa-IR", "odd"];

    [Theory]
    [MemberData(nameof(Cultures))]
    public void Another_culture_gives_the_same_bytes(string name)
    {
        var expected = Generation.Of(User).Files;
        var (culture, uiCulture) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = name == "odd" ? Odd() : CultureInfo.GetCultureInfo(name);

            Assert.Equal(expected, Generation.Of(User).Files);
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, uiCulture);
        }
    }

    [Fact]
    public void Carriage_returns_in_the_source_give_the_same_bytes()
    {
        var unix = Generation.Of(User).Files;

        var windows = Generation.Of(TestCompilation.Create(User.ReplaceLineEndings("\r\n"))).Files;

        Assert.Equal(unix, windows);
        Assert.All(windows.Values, static text => Assert.DoesNotContain('\r', text));
    }

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        const string Session = "namespace Shop; [Auth101Session] public partial class Visit { public string? Device { get; set; } }";

        Assert.Equal(Generation.Of(User, Session).Files, Generation.Of(Session, User).Files);
    }

    private static CultureInfo Odd()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NegativeSign = "minus";
        culture.NumberFormat.NumberDecimalSeparator = "'";
        culture.NumberFormat.NumberGroupSeparator = "_";
        culture.NumberFormat.NumberGroupSizes = [1];
        return culture;
    }
}
