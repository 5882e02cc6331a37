using Auth101.Authentication;
using Auth101.Bodies;
using Auth101.Contracts;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Ends all sessions of a user.</summary>
internal sealed class RevokeSessionsEndpoint : EndpointDescriptor
{
    public const string Pattern = "/revoke-sessions";

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.RevokeSessions;

    public override string Name => "revokeSessions";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Revoke all sessions";

    public override string Description => "Ends all sessions of the user of the access token, that of the token included.";

    public override bool NeedsAccessToken => true;

    public override EndpointAnswer Answer => DoneBody.Answer;

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
    [EndpointRefusal.NoSession];

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await ValidatedToken.FindOrChallengeAsync(context) is { } token)
        {
            // A client that leaves without waiting for the answer still wants it done.
            var result = await auth.Sessions.EndAllAsync(token, CancellationToken.None);
            if (result.Succeeded)
            {
                ResponseCookie.ClearIfUsed(context);
            }

            await DoneBody.WriteAsync(context, result);
        }
    }
}
