using Auth101.Runtime.Tests.Flows;
using Auth101.Runtime.Tests.Passwords;
using Microsoft.Extensions.Options;

namespace Auth101.Runtime.Tests.Mail;

public class LinkTemplateTests
{
    [Theory]
    [InlineData("https://shop.example/reset#token={token}")]
    [InlineData("https://shop.example/reset?token={token}&from=mail")]
    [InlineData("https://shop.example/reset/{token}")]
    [InlineData("https://shop.example:8443/{token}")]
    [InlineData("http://localhost:5101/#reset={token}")]
    [InlineData("http://127.0.0.1/#reset={token}")]
    [InlineData("http://[::1]:5101/#reset={token}")]
    public void A_page_of_https_or_of_this_machine_is_taken(string template)
    {
        var options = TestAuth.Options();
        options.Links.ResetPassword = template;

        Assert.Equal(template, new Auth101<TestUser>(options, new InMemoryAuthStore()).Links.ResetPassword);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/reset#token={token}")]
    [InlineData("shop.example/reset#token={token}")]
    [InlineData("https://shop.example/reset")]
    [InlineData("https://shop.example/reset#token={Token}")]
    [InlineData("http://shop.example/reset#token={token}")]
    [InlineData("http://localhost.shop.example/#{token}")]
    [InlineData("http://127.0.0.1.shop.example/#{token}")]
    [InlineData("http://0.0.0.0/#{token}")]
    [InlineData("https://{token}.shop.example/")]
    [InlineData("https://{token}/")]
    [InlineData("https://shop.example:{token}/")]
    [InlineData("https://user:{token}@shop.example/")]
    [InlineData("https://shop.example@evil.example/#{token}")]
    [InlineData("{token}://shop.example/")]
    [InlineData("javascript:alert('{token}')")]
    [InlineData("file:///etc/{token}")]
    [InlineData("ftp://shop.example/{token}")]
    [InlineData(" https://shop.example/#{token}")]
    [InlineData("https://shop.example/#{token}\r\nBcc: all@shop.example")]
    [InlineData("https://shop.example/\"><script>{token}")]
    [InlineData("https://shop.example\\@evil.example/#{token}")]
    [InlineData("https://shöp.example/#{token}")]
    [InlineData("https://shop.example/reset?email={email}#token={token}")]
    [InlineData("https://shop.example/reset#token={{token}}")]
    public void Any_other_is_refused_by_name_and_not_repeated(string template)
    {
        var options = TestAuth.Options();
        options.Links.CancelEmailChange = template;

        var exception = Assert.Throws<OptionsValidationException>(() => new Auth101<TestUser>(options, new InMemoryAuthStore()));

        Assert.Contains("AuthOptions.Links.CancelEmailChange must be an absolute https address", Assert.Single(exception.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_that_no_mail_leads_to_are_told_at_the_start()
    {
        var log = new RecordingLogger();
        var options = TestAuth.Options();
        _ = new Auth101<TestUser>(options, new InMemoryAuthStore(), loggerFactory: TestAuth.LoggerFactory(log));
        Assert.Empty(log.Warnings);
        options.Links.ResetPassword = "https://shop.example/reset#token={token}";

        _ = new Auth101<TestUser>(options, new InMemoryAuthStore(), loggerFactory: TestAuth.LoggerFactory(log));

        Assert.StartsWith("AuthOptions.Links are set, and there is no mailer", Assert.Single(log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void The_token_is_escaped() => Assert.Equal("https://shop.example/#t=a%2Bb%26c%23%20%3C", LinkTemplate.Fill("https://shop.example/#t={token}", "a+b&c# <"));
}
