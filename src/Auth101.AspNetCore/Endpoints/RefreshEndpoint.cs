using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Exchanges a refresh token for a new pair of tokens.</summary>
internal sealed class RefreshEndpoint : EndpointDescriptor
{
    public const string Pattern = "/refresh";

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.Refresh;

    public override string Name => "refresh";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Refresh";

    public override string Description =>
        "Exchanges a refresh token for a new pair of tokens. The old one is used up: keep the newest pair, and refresh one request at a time.";

    public override bool NeedsAccessToken => false;

    public override EndpointAnswer Answer => SignedInBody.Answer;

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
        [EndpointRefusal.Malformed, new(AuthErrors.InvalidToken, AuthErrors.SessionNotFound), EndpointRefusal.TooLarge, EndpointRefusal.NotJson];

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => RefreshTokenBody.Text.Request;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await RefreshTokenBody.Text.ReadAsync(context) is { } token)
        {
            await SignedInBody.WriteAsync(context, await auth.RefreshAsync(token, RequestClient.Of(context), context.RequestAborted));
        }
    }
}
