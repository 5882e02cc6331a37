using Auth101.Authentication;
using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Exchanges a refresh token for a new pair of tokens.</summary>
internal sealed class RefreshEndpoint(bool usesCookies = false) : EndpointDescriptor
{
    public const string Pattern = "/refresh";

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.Refresh;

    public override string Name => "refresh";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Refresh";

    public override string Description => usesCookies
        ? "Replaces the cookie of the session, which starts its life anew. Other requests do so by themselves, once a day."
        : "Exchanges a refresh token for a new pair of tokens. The old one is used up: keep the newest pair, and refresh one request at a time.";

    public override bool NeedsAccessToken => usesCookies;

    public override EndpointAnswer Answer => SignedInBody.Answer(usesCookies);

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
        [EndpointRefusal.Malformed, new(AuthErrors.InvalidToken, AuthErrors.SessionNotFound), EndpointRefusal.TooLarge, EndpointRefusal.NotJson];

    protected override IReadOnlyList<EndpointRefusal> RefusalsOf<TUser>(Auth101<TUser> auth) =>
        usesCookies ? [EndpointRefusal.Challenge] : RefusalsOfTokens(auth);

    public override EndpointRequest? RequestOf<TUser>(Auth101<TUser> auth) => usesCookies ? null : RefreshTokenBody.Text.Request;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (usesCookies)
        {
            await RefreshCookieAsync(context, auth);
        }
        else if (await RefreshTokenBody.Text.ReadAsync(context) is { } token)
        {
            await SignedInBody.WriteAsync(context, await auth.RefreshAsync(token, RequestClient.Of(context), context.RequestAborted));
        }
    }

    private static async Task RefreshCookieAsync<TUser>(HttpContext context, Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser>
    {
        if (await ValidatedToken.FindOrChallengeAsync(context) is null)
        {
            return;
        }

        // A cookie that was just replaced, by this request or another, is given again.
        var cookie = context.Features.Get<ValidatedToken>()!.Cookie!;
        var result = await auth.Cookies.CheckAsync(cookie, TimeSpan.Zero, RequestClient.Of(context), context.RequestAborted);
        if (!result.Succeeded)
        {
            await JsonResponse.WriteErrorAsync(context, result.Error);
            return;
        }

        if (result.Value.NewCookie is { } replaced)
        {
            ResponseCookie.Set(context, replaced);
        }

        await SignedInBody.WriteUserAsync(context, result.Value.User);
    }
}
