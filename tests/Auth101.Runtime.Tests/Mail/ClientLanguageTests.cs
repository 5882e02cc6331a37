namespace Auth101.Runtime.Tests.Mail;

public class ClientLanguageTests
{
    [Theory]
    [InlineData("de")]
    [InlineData("de-AT")]
    [InlineData("zh-Hant-TW")]
    [InlineData("x-klingon")]
    public void A_tag_is_kept(string tag) => Assert.Equal(tag, new SessionClient(null, null) { Language = tag }.Language);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("de,en")]
    [InlineData("de;q=1")]
    [InlineData("de_AT")]
    [InlineData("-de")]
    [InlineData("de-")]
    [InlineData("de--AT")]
    [InlineData("dé")]
    [InlineData("../../etc")]
    [InlineData("de\r\nBcc")]
    [InlineData("abcdefghi")]
    [InlineData("de-abcdefgh-abcdefgh-abcdefgh-abcdefgh")]
    public void What_is_no_tag_is_no_language(string? tag) => Assert.Null(new SessionClient(null, null) { Language = tag }.Language);
}
