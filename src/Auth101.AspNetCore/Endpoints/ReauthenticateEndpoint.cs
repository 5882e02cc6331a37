using Auth101.Authentication;
using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Auth101.Limits;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Makes a session fresh.</summary>
internal sealed class ReauthenticateEndpoint(bool usesCookies = false) : EndpointDescriptor
{
    public const string Pattern = "/reauthenticate";

    private static readonly TextBody Body = TextBody.OfPassword("ReauthenticateRequest");

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.Reauthenticate;

    public override string Name => "reauthenticate";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Give the password once more";

    public override string Description =>
        "Makes the session of the access token fresh for who gives the password once more. It goes on with new tokens, which say when that was; the refresh "
        + "token that it had before is used up.";

    public override bool NeedsAccessToken => true;

    public override Auth101Limit? Limit => Auth101Limit.SignIn;

    public override EndpointAnswer Answer => SignedInBody.Answer(usesCookies);

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
    [
        EndpointRefusal.Malformed,
        EndpointRefusal.WrongPassword,
        EndpointRefusal.TooLarge,
        EndpointRefusal.NotJson,
        EndpointRefusal.Busy,
    ];

    protected override IReadOnlyList<EndpointRefusal> RefusalsOf<TUser>(Auth101<TUser> auth) => RefusalsOfTokens(auth);

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => Body.Request;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await ValidatedToken.FindOrChallengeAsync(context) is { } token
            && await Body.ReadAsync(context) is { } password
            && !await RequestLimits.RefusesAsync<TUser>(context, Auth101Limit.SignIn, LimitedAccount.OfUser(token)))
        {
            // The tokens are lost with the answer: a client that leaves does not want it done.
            var result = await auth.Sessions.ReauthenticateAsync(token, password, RequestClient.Of(context), context.RequestAborted);
            await SignedInAnswer.WriteAsync(context, auth, result, usesCookies, SignedInAnswer.IsRemembered(context));
        }
    }
}
