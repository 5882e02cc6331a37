using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Auth101.AspNetCore.Tests;

public class AuthorizationHeaderTests
{
    private const string Session = "GET /auth/session";
    private const string BadToken = "Bearer error=\"invalid_token\"";

    [Theory]
    [InlineData("Authorization: Bearer {0}")]
    [InlineData("authorization: bearer {0}")]
    [InlineData("AUTHORIZATION: BEARER {0}")]
    [InlineData("Authorization:Bearer   {0}  ")]
    public async Task The_scheme_is_case_insensitive(string header)
    {
        await using var app = await TestApp.StartAsync();
        var tokens = await app.SignUpAsync();

        Assert.Equal(HttpStatusCode.OK, (await RawHttp.SendAsync(app.Address, Session, Format(header, tokens))).Status);
    }

    [Theory]
    [InlineData]
    [InlineData("Authorization:")]
    [InlineData("Authorization: Bearer")]
    [InlineData("Authorization: Bearer ")]
    [InlineData("Authorization: Basic {0}")]
    [InlineData("Authorization: {0}")]
    [InlineData("Authorization: BearerX {0}")]
    [InlineData("Authorization: Bearer {0}", "Authorization: Bearer {0}")]
    [InlineData("Authorization: Bearer {0}", "Authorization: Basic x")]
    [InlineData("Authorization: Basic x", "Authorization: Bearer {0}")]
    [InlineData("Authorization: Bearer\t{0}")]
    [InlineData("Authorization: Bearer x", "X: y", "Authorization: Bearer {0}")]
    [InlineData("X-Authorization: Bearer {0}")]
    [InlineData("Cookie: access_token={0}; Authorization=Bearer {0}")]
    public async Task Without_exactly_one_usable_header_nobody_is_authorized(params string[] headers)
    {
        await using var app = await TestApp.StartAsync();
        var tokens = await app.SignUpAsync();

        (await RawHttp.SendAsync(app.Address, Session, headers.Select(header => Format(header, tokens)))).IsFailure(401, "UNAUTHORIZED", "Bearer");
        (await RawHttp.SendAsync(app.Address, "POST /auth/sign-out", headers.Select(header => Format(header, tokens)))).IsFailure(401, "UNAUTHORIZED", "Bearer");
        Assert.Single(app.Store.Sessions);
    }

    [Theory]
    [InlineData("Authorization: Bearer garbage")]
    [InlineData("Authorization: Bearer a.b.c")]
    [InlineData("Authorization: Bearer {0}x")]
    [InlineData("Authorization: Bearer {0} {0}")]
    [InlineData("Authorization: Bearer {0},{0}")]
    [InlineData("Authorization: Bearer {0}, Bearer {0}")]
    [InlineData("Authorization: Bearer {1}")]
    [InlineData("Authorization: Bearer {0}\u0007")]
    [InlineData("Authorization: Bearer {0}\u007f")]
    [InlineData("Authorization: Bearer {0}\u00c3\u00a9")] // é in UTF-8
    [InlineData("Authorization: Bearer \"{0}\"")]
    public async Task A_bad_token_is_an_invalid_token(string header)
    {
        await using var app = await TestApp.StartAsync();
        var tokens = await app.SignUpAsync();

        (await RawHttp.SendAsync(app.Address, Session, Format(header, tokens))).IsFailure(401, "INVALID_TOKEN", BadToken);
    }

    [Fact]
    public async Task A_token_of_any_size_that_the_server_lets_through_is_an_invalid_token()
    {
        await using var app = await TestApp.StartAsync();
        var tokens = await app.SignUpAsync();

        (await RawHttp.SendAsync(app.Address, Session, "Authorization: Bearer " + new string('x', 30_000))).IsFailure(401, "INVALID_TOKEN", BadToken);
        (await RawHttp.SendAsync(app.Address, Session, $"Authorization: Bearer {tokens.Access}{new string('x', 30_000)}")).IsFailure(401, "INVALID_TOKEN", BadToken);
    }

    [Fact]
    public async Task A_token_in_the_query_is_not_read()
    {
        // ASP.NET Core logs whole addresses, which is one reason not to take tokens from there.
        await using var app = await TestApp.StartAsync(services: static services =>
            services.AddLogging(static logging => logging.AddFilter("Microsoft.AspNetCore.Hosting", LogLevel.None)));
        var tokens = await app.SignUpAsync();

        (await app.GetAsync($"/auth/session?access_token={tokens.Access}&token={tokens.Access}")).IsFailure(401, "UNAUTHORIZED", "Bearer");
    }

    private static string Format(string header, Tokens tokens) =>
        header.Replace("{0}", tokens.Access, StringComparison.Ordinal).Replace("{1}", tokens.Refresh, StringComparison.Ordinal);
}
