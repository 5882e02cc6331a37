using System.Net;
using Auth101.Runtime.Tests.Mail;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Auth101.AspNetCore.Tests;

/// <summary>What becomes of mail when an application shuts down.</summary>
public class MailDrainTests
{
    [Fact(Timeout = 60_000)]
    public async Task What_was_asked_for_goes_out_before_the_application_ends()
    {
        var mailer = new RecordingMailer<TestUser>();
        await using var app = await StartAsync(mailer);
        mailer.Before = (_, _, _) => app.Stopping;
        await SignUpAsync(app);
        Assert.Empty(mailer.Sent);

        await app.StopAsync();

        Assert.Equal(TestApp.Email, Assert.Single(mailer.Sent).Address);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_waits_for_another_attempt_gets_a_last_one()
    {
        var mailer = new RecordingMailer<TestUser> { Before = static (_, call, _) => call == 1 ? throw new IOException() : Task.CompletedTask };
        await using var app = await StartAsync(mailer);
        await SignUpAsync(app);
        app.Time.Advance(TimeSpan.FromSeconds(1));
        while (mailer.Calls == 0)
        {
            await Task.Delay(5, TestApp.Token);
        }

        await app.StopAsync();

        Assert.Single(mailer.Sent);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_mailer_that_hangs_does_not_keep_the_application_from_ending()
    {
        var mailer = new RecordingMailer<TestUser> { Before = static (_, _, _) => Task.Delay(Timeout.Infinite, CancellationToken.None) };
        await using var app = await StartAsync(mailer, static options => options.ShutdownTimeout = TimeSpan.FromMilliseconds(100));
        await SignUpAsync(app);

        await app.StopAsync();

        Assert.Empty(mailer.Sent);
        Assert.Contains(app.Messages, static message => message.Contains("for 1 mails that are not sent yet", StringComparison.Ordinal));
    }

    private static async Task SignUpAsync(TestApp app) =>
        Assert.Equal(HttpStatusCode.OK, (await app.PostAsync("/auth/sign-up/email", TestApp.SignUpBody())).Status);

    private static Task<TestApp> StartAsync(IAuthMailer<TestUser> mailer, Action<HostOptions>? configure = null) => TestApp.StartAsync(
        static options =>
        {
            options.Proof = ProofKind.Code;
            options.RequireVerifiedEmail = true;
        },
        services =>
        {
            services.AddSingleton(mailer);
            services.Configure(configure ?? (static _ => { }));
        });
}
