using System.Text;
using Auth101.Contracts;
using Auth101.Endpoints;
using Auth101.Runtime.Tests.Mail;

namespace Auth101.AspNetCore.Tests;

public class EndpointDescriptorTests
{
    /// <summary>With what adds refusals.</summary>
    private static readonly Auth101<TestUser> Auth = new(
        new AuthOptions { Secret = TestApp.Secret, Proof = ProofKind.Code, RequireVerifiedEmail = true },
        new InMemoryAuthStore(),
        mailer: new RecordingMailer<TestUser>());

    [Fact]
    public void Every_endpoint_that_can_be_chosen_has_one_descriptor() =>
        Assert.Equal(Enum.GetValues<Auth101Endpoint>(), EndpointDescriptors.All.Select(static descriptor => descriptor.Endpoint!.Value));

    [Fact]
    public void The_page_on_OpenAPI_has_the_name_of_every_endpoint()
    {
        var page = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "openapi.md"));

        Assert.All([.. EndpointDescriptors.All, EndpointDescriptors.PublicKeys], descriptor =>
            Assert.Contains($"`{descriptor.Name}`", page, StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_endpoints_share_a_name_or_a_path()
    {
        EndpointDescriptor[] all = [.. EndpointDescriptors.All, EndpointDescriptors.PublicKeys];

        Assert.Equal(all.Length, all.Select(static descriptor => descriptor.Name).Distinct().Count());
        Assert.Equal(all.Length, all.Select(static descriptor => descriptor.DefaultPattern).Distinct().Count());
    }

    [Fact]
    public void An_endpoint_refuses_with_each_status_and_each_code_once()
    {
        Assert.All(EndpointDescriptors.All, static descriptor => Check(descriptor.AllRefusalsOf(Auth, usesCookies: false, isLimited: true)));
        Assert.All(EndpointDescriptors.AllWithCookies, static descriptor => Check(descriptor.AllRefusalsOf(Auth, usesCookies: true, isLimited: true)));

        static void Check(IReadOnlyList<EndpointRefusal> refusals)
        {
            var statuses = refusals.Select(static refusal => refusal.Status);
            Assert.Equal(statuses.Distinct().Order(), statuses);
            Assert.All(refusals, static refusal => Assert.Distinct(refusal.Errors.Select(static error => error.Code)));
        }
    }

    [Fact]
    public void With_cookies_an_endpoint_speaks_of_no_token_and_refuses_what_another_site_sends() =>
        Assert.All(EndpointDescriptors.AllWithCookies, static descriptor =>
        {
            var refusals = descriptor.AllRefusalsOf(Auth, usesCookies: true, isLimited: true);
            Assert.DoesNotContain(refusals, static refusal => refusal.Errors.Contains(RequestErrors.NoToken));
            Assert.Equal(descriptor.Method == "POST", refusals.Any(static refusal => refusal.Errors.Contains(AuthErrors.CrossSiteRequest)));
            Assert.DoesNotContain(descriptor.AnswerOf(Auth).Body.Members, static member => member.Name.EndsWith("_token", StringComparison.Ordinal));
            Assert.DoesNotContain(
                descriptor.RequestOf(Auth)?.Body.Members ?? [], static member => member.Name == "refresh_token");
        });

    [Fact]
    public void An_endpoint_that_takes_a_token_refuses_to_do_without() =>
        Assert.All(
            EndpointDescriptors.All.Where(static descriptor => descriptor.NeedsAccessToken),
            static descriptor => Assert.Contains(
                descriptor.Refusals, static refusal => refusal.Status == 401 && refusal.Errors.Contains(RequestErrors.NoToken)));

    [Fact]
    public void Every_endpoint_that_asks_the_database_says_how_it_answers_an_outage()
    {
        Assert.All(EndpointDescriptors.All, static descriptor => Assert.Contains(
            AuthErrors.DatabaseUnavailable, descriptor.AllRefusalsOf(Auth, usesCookies: false, isLimited: true)[^1].Errors));
        Assert.Empty(EndpointDescriptors.PublicKeys.AllRefusalsOf(Auth, usesCookies: false, isLimited: true));
    }

    [Fact]
    public void Every_error_code_has_a_status_that_refuses() =>
        Assert.All(Enum.GetValues<AuthErrorCode>(), static code => Assert.InRange(EndpointRefusal.StatusOf(new AuthError(code, "Refused.")), 400, 599));

    [Fact]
    public void A_list_of_objects_is_written_as_it_is_described()
    {
        var item = new JsonShape<int>("Item", "A number.", JsonMember<int>.WholeNumber("value", "The number.", static number => number));
        var list = new JsonShape<int[]>("Items", "Numbers.", JsonMember<int[]>.List("items", "All of them.", item, static numbers => numbers));

        Assert.Equal("""{"items":[{"value":1},{"value":2}]}""", Encoding.UTF8.GetString(list.ToUtf8([1, 2]).Span));
        Assert.Equal("""{"items":[]}""", Encoding.UTF8.GetString(list.ToUtf8([]).Span));
        Assert.Same(item, Assert.Single(list.Members).Shape);
    }
}
