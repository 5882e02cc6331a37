using Auth101.Contracts;
using Auth101.Endpoints;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101.AspNetCore.Tests;

public class MailMappingTests
{
    private const string Template = "https://shop.example/reset#token={token}";

    [Fact]
    public async Task Without_a_mailer_the_start_stops_and_says_what_to_register_or_to_leave_out()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(hasMailer: false, Template));

        Assert.Contains("there is no mailer", exception.Message, StringComparison.Ordinal);
        Assert.Contains("UseMailKit on what AddAuth101<TestUser>(...)", exception.Message, StringComparison.Ordinal);
        Assert.Contains("leave out Auth101Endpoint.Session", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_page_the_start_stops_and_says_what_to_set_or_to_leave_out()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(hasMailer: true, template: null));

        Assert.Contains("set AuthOptions.Links.ResetPassword, such as \"https://shop.example/page#token={token}\"", exception.Message, StringComparison.Ordinal);
        Assert.Contains("chosen.Except(Auth101Endpoint.Session)", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_pages_that_are_missing_are_told_at_once()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => TestApp.StartAsync(
            static _ => { },
            static services => services.AddSingleton<IAuthMailer<TestUser>, NoMailer>(),
            static app => app.MapAuth101<TestUser>("/again")));

        Assert.Contains(
            "set AuthOptions.Links.ResetPassword, AuthOptions.Links.VerifyEmail, AuthOptions.Links.ConfirmEmailChange,", exception.Message, StringComparison.Ordinal);
        Assert.Contains("chosen.Except(Auth101Endpoint.RequestPasswordReset, Auth101Endpoint.ResetPassword,", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_both_it_is_mapped()
    {
        await using var app = await StartAsync(hasMailer: true, Template);

        Assert.Equal(StatusCodes.Status204NoContent, (int)(await app.Client.GetAsync(new Uri("/mail", UriKind.Relative), TestApp.Token)).StatusCode);
    }

    [Fact]
    public async Task A_code_needs_no_page()
    {
        await using var app = await StartAsync(hasMailer: true, template: null, ProofKind.Code);
    }

    [Fact]
    public void Unasked_it_is_mapped_only_where_there_is_a_mailer_and_named_it_is_in_any_case()
    {
        EndpointDescriptor[] all = [new MailEndpoint(), EndpointDescriptors.Of(Auth101Endpoint.Refresh)];

        Assert.Equal(["mail", "refresh"], Names(new Auth101EndpointSelection(), sendsMail: true));
        Assert.Equal(["refresh"], Names(new Auth101EndpointSelection(), sendsMail: false));
        Assert.Equal(["refresh"], Names(new Auth101EndpointSelection().Except(Auth101Endpoint.SignUp), sendsMail: false));
        Assert.Equal(["refresh"], Names(new Auth101EndpointSelection().Except(Auth101Endpoint.Session), sendsMail: true));
        Assert.Equal(["mail"], Names(new Auth101EndpointSelection().Only(Auth101Endpoint.Session), sendsMail: false));

        IEnumerable<string> Names(Auth101EndpointSelection selection, bool sendsMail) => selection.Of(all, sendsMail).Select(static endpoint => endpoint.Name);
    }

    private static Task<TestApp> StartAsync(bool hasMailer, string? template, ProofKind proof = ProofKind.Link) => TestApp.StartAsync(
        options =>
        {
            options.Links.ResetPassword = template;
            options.Proof = proof;
        },
        services =>
        {
            if (hasMailer)
            {
                services.AddSingleton<IAuthMailer<TestUser>, NoMailer>();
            }
        },
        static app => Auth101EndpointRouteBuilderExtensions.Map<TestUser>(app, new MailEndpoint(), "/mail"));

    private sealed class NoMailer : IAuthMailer<TestUser>
    {
        public Task SendAsync(AuthMail<TestUser> mail, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>An endpoint that is about mail.</summary>
    private sealed class MailEndpoint : EndpointDescriptor
    {
        public override Auth101Endpoint? Endpoint => Auth101Endpoint.Session;

        public override string Name => "mail";

        public override string Method => HttpMethods.Get;

        public override string DefaultPattern => "/mail";

        public override string Summary => "Mail";

        public override string Description => "Is about mail.";

        public override bool NeedsAccessToken => false;

        public override EndpointAnswer Answer => EndpointDescriptors.Of(Auth101Endpoint.SignOut).Answer;

        public override IReadOnlyList<EndpointRefusal> Refusals => [];

        public override MailLink? MailLink => MailLink.ResetPassword;

        public override Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }
    }
}
