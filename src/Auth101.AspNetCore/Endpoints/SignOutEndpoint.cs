using Auth101.Authentication;
using Auth101.Bodies;
using Auth101.Contracts;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Ends the session of an access token.</summary>
internal sealed class SignOutEndpoint : EndpointDescriptor
{
    public const string Pattern = "/sign-out";

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.SignOut;

    public override string Name => "signOut";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Sign out";

    public override string Description => "Signs the client of the access token out. It is a success, too, if the session has already ended.";

    public override bool NeedsAccessToken => true;

    public override EndpointAnswer Answer => DoneBody.Answer;

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } = [new(RequestErrors.NoToken, AuthErrors.InvalidToken)];

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await ValidatedToken.FindOrChallengeAsync(context) is { } token)
        {
            // A client that leaves without waiting for the answer still wants its session to end.
            var result = await auth.SignOutAsync(token, CancellationToken.None);
            ResponseCookie.ClearIfUsed(context);
            await DoneBody.WriteAsync(context, result);
        }
    }
}
