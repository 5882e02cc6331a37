using Auth101.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Auth101.AspNetCore.Tests;

public class ClientLanguageTests
{
    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT,de;q=0.9,en;q=0.8", "de-AT")]
    [InlineData("en;q=0.8", "en")]
    [InlineData(" fr , de", "fr")]
    [InlineData("*", null)]
    [InlineData("", null)]
    [InlineData(",de", null)]
    [InlineData("<script>,de", null)]
    public void The_first_language_of_the_header_is_that_of_the_client(string header, string? language) => Assert.Equal(language, LanguageOf(header));

    [Fact]
    public void Of_several_lines_the_first_counts_and_without_one_there_is_no_language()
    {
        Assert.Equal("de", LanguageOf(new StringValues(["de", "en"])));
        Assert.Null(LanguageOf(StringValues.Empty));
        Assert.Null(LanguageOf(new string('a', 100_000)));
    }

    private static string? LanguageOf(StringValues header)
    {
        var context = new DefaultHttpContext();
        context.Request.Headers.AcceptLanguage = header;
        return RequestClient.Of(context).Language;
    }
}
