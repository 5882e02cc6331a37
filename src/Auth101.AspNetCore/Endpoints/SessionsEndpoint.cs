using Auth101.Authentication;
using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Answers where a user is signed in.</summary>
internal sealed class SessionsEndpoint : EndpointDescriptor
{
    public const string Pattern = "/sessions";

    private static readonly JsonShape<UserSession> Item = new(
        "SessionItem",
        "A session of the user. What the application does not keep is null.",
        JsonMember<UserSession>.Text("id", "The id as text, whatever its type in the database.", static session => session.Id),
        JsonMember<UserSession>.Boolean("current", "Whether it is the session of the access token.", static session => session.IsCurrent),
        JsonMember<UserSession>.TextOrNull("created_at", "When it began.", static session => TimeText.Of(session.CreatedAt), TimeText.Format),
        JsonMember<UserSession>.TextOrNull(
            "refreshed_at", "When its tokens were last refreshed.", static session => TimeText.Of(session.RefreshedAt), TimeText.Format),
        JsonMember<UserSession>.Text("expires_at", "When it ends if it is not refreshed.", static session => TimeText.Of(session.ExpiresAt), TimeText.Format),
        JsonMember<UserSession>.TextOrNull("ip_address", "Where the sign-in came from.", static session => session.Client?.IpAddress),
        JsonMember<UserSession>.TextOrNull("user_agent", "The program that signed in.", static session => session.Client?.UserAgent));

    private static readonly JsonShape<IReadOnlyList<UserSession>> Body = new(
        "Sessions",
        "Where the user is signed in.",
        JsonMember<IReadOnlyList<UserSession>>.List("sessions", "The living sessions, the newest first.", Item, static sessions => sessions))
    {
        UsualLength = 4096,
    };

    private static readonly UserSession Example = new(
        Id: "019a2f6e-7d61-7a10-8f0e-3c5d9b7a1e02",
        IsCurrent: true,
        CreatedAt: new DateTimeOffset(2026, 3, 1, 12, 30, 0, TimeSpan.Zero),
        RefreshedAt: new DateTimeOffset(2026, 3, 1, 13, 30, 0, TimeSpan.Zero),
        ExpiresAt: new DateTimeOffset(2026, 3, 8, 13, 30, 0, TimeSpan.Zero),
        new SessionClient("2001:db8::1", "Mozilla/5.0"));

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.Sessions;

    public override string Name => "listSessions";

    public override string Method => HttpMethods.Get;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Sessions";

    public override string Description => "Where the user of the access token is signed in, if its session has not ended.";

    public override bool NeedsAccessToken => true;

    public override EndpointAnswer Answer { get; } = EndpointAnswer.Of(Body, [Example]);

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } = [EndpointRefusal.NoSession];

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await ValidatedToken.FindOrChallengeAsync(context) is not { } token)
        {
            return;
        }

        var sessions = await auth.Sessions.ListAsync(token, context.RequestAborted);
        await (sessions.Succeeded ? JsonResponse.WriteAsync(context, Body, sessions.Value) : JsonResponse.WriteErrorAsync(context, sessions.Error));
    }
}
