using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Auth101.MailKit.Tests;

public class RegistrationTests
{
    public static TheoryData<Action<MailKitOptions>, string> Mistakes { get; } = new()
    {
        { options => options.Host = null, "Host must be the name" },
        { options => options.Host = "smtp://mail.example.com", "Host must be the name" },
        { options => options.Port = 0, "Port must be from 1 to 65535" },
        { options => options.Port = 65536, "Port must be from 1 to 65535" },
        { options => options.Tls = (SmtpTls)7, "Tls must be one of" },
        { options => options.From = null, "From must be an email address" },
        { options => options.From = "shop", "From must be an email address" },
        { options => options.From = "Shop <shop@example.com>", "From must be an email address" },
        { options => options.From = "shop@example.com\r\nBcc: x@example.com", "From must be an email address" },
        { options => options.Password = null, "go together" },
        { options => options.UserName = "", "go together" },
        { options => options.Tls = SmtpTls.None, "would be sent in clear" },
    };

    [Fact]
    public void The_mailer_is_chosen_on_the_builder_with_the_usual_port()
    {
        using var provider = Register(Valid);

        Assert.IsType<SmtpMailer<TestUser>>(provider.GetRequiredService<IAuthMailer<TestUser>>());
        Assert.Equal([587, 465, 25], new[] { SmtpTls.StartTls, SmtpTls.OnConnect, SmtpTls.None }.Select(static tls => new MailKitOptions { Tls = tls }.UsedPort));
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_stops_the_start_and_is_named(Action<MailKitOptions> configure, string message)
    {
        using var provider = Register(options =>
        {
            Valid(options);
            configure(options);
        });

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);
        Assert.Contains(message, Assert.Single(exception.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_mistakes_are_a_line_each()
    {
        using var provider = Register(static options => options.UserName = "shop");

        var exception = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<IStartupValidator>().Validate);
        var lines = exception.Message.Split(Environment.NewLine);
        Assert.Equal(3, lines.Length);
        Assert.All(lines, static line => Assert.True(line.StartsWith("MailKitOptions.", StringComparison.Ordinal) && line.EndsWith('.'), line));
    }

    private static void Valid(MailKitOptions options) =>
        (options.Host, options.UserName, options.Password, options.From) = ("smtp.example.com", "shop", "canary", "shop@example.com");

    private static ServiceProvider Register(Action<MailKitOptions> configure)
    {
        var services = new ServiceCollection();
        services.AddAuth101Core<TestUser>(static options => options.Secret = new string('s', 32)).UseMailKit(configure);
        return services.BuildServiceProvider();
    }
}
