using System.Text.Json;
using Auth101.Authentication;
using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Answers with all that is kept of a user.</summary>
internal sealed class ExportUserEndpoint : EndpointDescriptor
{
    public const string Pattern = "/export-user";

    private static readonly JsonShape<UserAccount> Account = new(
        "ExportedAccount",
        "A way to sign in. What the application does not keep is null.",
        JsonMember<UserAccount>.Text("provider_id", "The provider; credential for email and password.", static account => account.ProviderId),
        JsonMember<UserAccount>.TextOrNull("account_id", "The id that the provider gives the user.", static account => account.AccountId),
        JsonMember<UserAccount>.TextOrNull("scope", "The scope that the provider has granted.", static account => account.Scope),
        JsonMember<UserAccount>.TextOrNull(
            "access_token_expires_at",
            "When the access token of the provider stops to work.",
            static account => TimeText.Of(account.AccessTokenExpiresAt),
            TimeText.Format),
        JsonMember<UserAccount>.TextOrNull(
            "refresh_token_expires_at",
            "When the refresh token of the provider stops to work.",
            static account => TimeText.Of(account.RefreshTokenExpiresAt),
            TimeText.Format),
        JsonMember<UserAccount>.TextOrNull("created_at", "When it was made.", static account => TimeText.Of(account.CreatedAt), TimeText.Format),
        JsonMember<UserAccount>.TextOrNull("updated_at", "When it last changed.", static account => TimeText.Of(account.UpdatedAt), TimeText.Format));

    private static readonly JsonShape<UserSession> Session = new(
        "ExportedSession",
        "A session, also one that has expired. What the application does not keep is null.",
        JsonMember<UserSession>.Text("id", "The id as text, whatever its type in the database.", static session => session.Id),
        JsonMember<UserSession>.TextOrNull("created_at", "When it began.", static session => TimeText.Of(session.CreatedAt), TimeText.Format),
        JsonMember<UserSession>.TextOrNull(
            "refreshed_at", "When its tokens were last refreshed.", static session => TimeText.Of(session.RefreshedAt), TimeText.Format),
        JsonMember<UserSession>.Text("expires_at", "When it ends.", static session => TimeText.Of(session.ExpiresAt), TimeText.Format),
        JsonMember<UserSession>.TextOrNull("ip_address", "Where the sign-in came from.", static session => session.Client?.IpAddress),
        JsonMember<UserSession>.TextOrNull("user_agent", "The program that signed in.", static session => session.Client?.UserAgent));

    private static readonly JsonShape<UserVerification> Verification = new(
        "ExportedVerification",
        "A proof that waits to be given, also one that has expired. What the application does not keep is null.",
        JsonMember<UserVerification>.Text("identifier", "What it is for.", static verification => verification.Identifier),
        JsonMember<UserVerification>.TextOrNull(
            "created_at", "When it was first asked for.", static verification => TimeText.Of(verification.CreatedAt), TimeText.Format),
        JsonMember<UserVerification>.TextOrNull(
            "updated_at", "When it was last asked for.", static verification => TimeText.Of(verification.UpdatedAt), TimeText.Format),
        JsonMember<UserVerification>.Text(
            "expires_at", "When it stops to work.", static verification => TimeText.Of(verification.ExpiresAt), TimeText.Format),
        JsonMember<UserVerification>.WholeNumberOrNull(
            "sent_count", "How often it was asked for in the hour that begins with created_at.", static verification => verification.SentCount),
        JsonMember<UserVerification>.WholeNumberOrNull(
            "failed_attempts", "How often somebody has guessed at its code.", static verification => verification.FailedAttempts));

    private static readonly JsonShape<Export> Body = new(
        "UserExport",
        "What is kept of the user, but for hashes, tokens and what the application keeps for itself.",
        JsonMember<Export>.Written(
            "user",
            new JsonShape(
                "ExportedUser",
                "What the user may see of the own row: the known members, and those of the application that a client sends or that it exports."),
            static (writer, export) =>
            {
                writer.WriteStartObject();
                export.WriteUser(writer);
                writer.WriteEndObject();
            }),
        JsonMember<Export>.List("accounts", "The ways in which the user signs in.", Account, static export => export.Accounts),
        JsonMember<Export>.List("sessions", "The sessions, the newest first.", Session, static export => export.Sessions),
        JsonMember<Export>.List("verifications", "The proofs that wait to be given.", Verification, static export => export.Verifications))
    {
        UsualLength = 4096,
    };

    private static readonly DateTimeOffset ExampleTime = new(2026, 3, 1, 12, 30, 0, TimeSpan.Zero);

    private static readonly Export Example = new(
        static writer =>
        {
            writer.WriteString("id", UserBody.Example.Id);
            writer.WriteString("email", UserBody.Example.Email);
        },
        [new UserAccount("credential") { AccountId = UserBody.Example.Id, CreatedAt = ExampleTime, UpdatedAt = ExampleTime }],
        [
            new UserSession(
                "019a2f6e-7d61-7a10-8f0e-3c5d9b7a1e02",
                IsCurrent: true,
                ExampleTime,
                ExampleTime,
                ExampleTime.AddDays(7),
                new SessionClient("2001:db8::1", "Mozilla/5.0")),
        ],
        []);

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.ExportUser;

    public override string Name => "exportUser";

    public override string Method => HttpMethods.Get;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Export the user";

    public override string Description => "What is kept of the user of the access token, but for hashes, tokens and what the application keeps for itself.";

    public override bool NeedsAccessToken => true;

    public override EndpointAnswer Answer { get; } = EndpointAnswer.Of(Body, Example);

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } = [EndpointRefusal.Challenge];

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await ValidatedToken.FindOrChallengeAsync(context) is not { } token)
        {
            return;
        }

        var exported = await auth.Users.ExportAsync(token, RequestClient.Of(context), context.RequestAborted);
        if (exported.Succeeded)
        {
            var (user, accounts, sessions, verifications) = exported.Value;
            await JsonResponse.WriteAsync(context, Body, new Export(writer => TUser.Model.WriteExport(writer, user), accounts, sessions, verifications));
        }
        else
        {
            await JsonResponse.WriteErrorAsync(context, exported.Error);
        }
    }

    /// <summary>What is answered, whatever the user class.</summary>
    private sealed record Export(
        Action<Utf8JsonWriter> WriteUser,
        IReadOnlyList<UserAccount> Accounts,
        IReadOnlyList<UserSession> Sessions,
        IReadOnlyList<UserVerification> Verifications);
}
