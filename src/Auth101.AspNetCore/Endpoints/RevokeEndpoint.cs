using Auth101.Bodies;
using Auth101.Contracts;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Ends the session of a refresh token.</summary>
internal sealed class RevokeEndpoint : EndpointDescriptor
{
    public const string Pattern = "/revoke";

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.Revoke;

    public override string Name => "revoke";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Revoke";

    public override string Description => "Ends the session of a refresh token. It is a success, too, if the session has already ended.";

    public override bool NeedsAccessToken => false;

    public override EndpointAnswer Answer => DoneBody.Answer;

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
        [EndpointRefusal.Malformed, new(AuthErrors.InvalidToken), EndpointRefusal.TooLarge, EndpointRefusal.NotJson];

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => RefreshTokenBody.Text.Request;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await RefreshTokenBody.Text.ReadAsync(context) is { } token)
        {
            // A client that leaves without waiting for the answer still wants its session to end.
            await DoneBody.WriteAsync(context, await auth.RevokeSessionAsync(token, CancellationToken.None));
        }
    }
}
