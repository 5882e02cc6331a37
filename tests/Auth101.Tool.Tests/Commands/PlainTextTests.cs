using Auth101.Tool.Output;

namespace Auth101.Tool.Tests.Commands;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("\u001b[31mred", "\\u001B[31mred")]
    [InlineData("\u009b31m", "\\u009B31m")]
    [InlineData("a\r\nb\u0085c\u2028d\u2029e", "a\\u000D\\u000Ab\\u0085c\\u2028d\\u2029e")]
    [InlineData("a\u202eb\u2066c\u200fd\ufeff", "a\\u202Eb\\u2066c\\u200Fd\\uFEFF")]
    [InlineData("tag \U000e0041", "tag \\uDB40\\uDC41")]
    [InlineData("##[error]x ##vso[x] ###", "#\\u0023[error]x #\\u0023vso[x] #\\u0023#")]
    [InlineData("Größe 😀 # ::", "Größe 😀 # ::")]
    public void What_is_not_seen_or_is_a_command_is_escaped(string text, string shown) => Assert.Equal(shown, PlainText.Escape(text));

    [Fact]
    public void Half_a_character_is_escaped() => Assert.Equal("half \\uD83D", PlainText.Escape("half " + "😀"[0]));

    [Theory]
    [InlineData("::error::x", "\\::error::x")]
    [InlineData(" \u3000::set-output name=x::y", " \u3000\\::set-output name=x::y")]
    [InlineData("a ::error::x", "a ::error::x")]
    public void A_line_is_no_command(string text, string line) => Assert.Equal(line, PlainText.Line(text));

    [Fact]
    public void Json_keeps_its_lines_and_nothing_else_that_is_not_seen() =>
        Assert.Equal("{\n  \"a\": \"\\u202E\\u009B#\\u0023[error]\"\n}", PlainText.Json("{\n  \"a\": \"\u202e\u009b##[error]\"\n}"));
}
