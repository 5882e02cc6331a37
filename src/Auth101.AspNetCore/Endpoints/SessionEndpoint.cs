using Auth101.Authentication;
using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Answers who is signed in.</summary>
internal sealed class SessionEndpoint : EndpointDescriptor
{
    public const string Pattern = "/session";

    private static readonly JsonShape<UserProfile> Body = new("Session", "Who is signed in.", UserBody.Member<UserProfile>(static user => user));

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.Session;

    public override string Name => "getSession";

    public override string Method => HttpMethods.Get;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Session";

    public override string Description => "The user of the access token, if the session has not ended.";

    public override bool NeedsAccessToken => true;

    public override EndpointAnswer Answer { get; } = EndpointAnswer.Of(Body, UserBody.Example);

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } = [EndpointRefusal.Challenge];

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await ValidatedToken.FindOrChallengeAsync(context) is not { } token)
        {
            return;
        }

        if (context.Features.Get<CurrentUser<TUser>>() is { } known)
        {
            await JsonResponse.WriteAsync(context, Body, TUser.Model.GetProfile(known.User));
            return;
        }

        var session = await auth.GetSessionAsync(token, context.RequestAborted);
        await (session.Succeeded
            ? JsonResponse.WriteAsync(context, Body, TUser.Model.GetProfile(session.Value))
            : JsonResponse.WriteErrorAsync(context, session.Error));
    }
}
