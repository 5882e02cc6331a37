using Auth101.Authentication;
using Auth101.Bodies;
using Auth101.Contracts;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Ends the other sessions of a user.</summary>
internal sealed class RevokeOtherSessionsEndpoint : EndpointDescriptor
{
    public const string Pattern = "/revoke-other-sessions";

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.RevokeOtherSessions;

    public override string Name => "revokeOtherSessions";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Revoke other sessions";

    public override string Description => "Ends all sessions of the user of the access token but that of the token.";

    public override bool NeedsAccessToken => true;

    public override EndpointAnswer Answer => DoneBody.Answer;

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
    [EndpointRefusal.NoSession];

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await ValidatedToken.FindOrChallengeAsync(context) is { } token)
        {
            // A client that leaves without waiting for the answer still wants it done.
            await DoneBody.WriteAsync(context, await auth.Sessions.EndOthersAsync(token, CancellationToken.None));
        }
    }
}
