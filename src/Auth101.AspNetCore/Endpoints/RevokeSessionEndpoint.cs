using Auth101.Authentication;
using Auth101.Bodies;
using Auth101.Contracts;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Ends a session of a user.</summary>
internal sealed class RevokeSessionEndpoint : EndpointDescriptor
{
    public const string Pattern = "/revoke-session";

    private static readonly TextBody Body = new(
        "SessionToEnd", "The session to end.", "id", "The id, as the list of sessions has it.", "019a2f6e-7d61-7a10-8f0e-3c5d9b7a1e02");

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.RevokeSession;

    public override string Name => "revokeSession";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Revoke a session";

    public override string Description => "Ends a session of the user of the access token. It is a success, too, if there is no such session any more.";

    public override bool NeedsAccessToken => true;

    public override EndpointAnswer Answer => DoneBody.Answer;

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
    [
        EndpointRefusal.Malformed,
        EndpointRefusal.NoSession,
        EndpointRefusal.TooLarge,
        EndpointRefusal.NotJson,
    ];

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => Body.Request;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await ValidatedToken.FindOrChallengeAsync(context) is { } token && await Body.ReadAsync(context) is { } id)
        {
            // A client that leaves without waiting for the answer still wants it done.
            var result = await auth.Sessions.EndAsync(token, id, CancellationToken.None);
            if (result.Succeeded && id == token.SessionId)
            {
                ResponseCookie.ClearIfUsed(context);
            }

            await DoneBody.WriteAsync(context, result);
        }
    }
}
