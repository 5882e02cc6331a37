using Auth101.Authentication;
using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Auth101.Limits;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Gives a user the new address that is proven now. A code is typed in the session that asked for it.</summary>
internal sealed class ConfirmEmailChangeEndpoint : EndpointDescriptor
{
    public const string Pattern = "/confirm-email-change";

    private static readonly MembersBody OfLink = new(
        "EmailChangeProof", "What was mailed to the new address.", ProofBody.TokenMember("The token of the link that was mailed."));

    private static readonly MembersBody OfCode = new(
        "EmailChangeProof",
        "What was mailed to the new address.",
        CredentialsBody.EmailMember,
        ProofBody.TokenMember("The code that was mailed to the address."));

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.ConfirmEmailChange;

    public override string Name => "confirmEmailChange";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Confirm another address";

    public override string Description =>
        "Gives the user the new address with what was mailed to it, which works once. The old address is told. Nobody is signed in.";

    public override bool NeedsAccessToken => false;

    public override Auth101Limit? Limit => Auth101Limit.SignIn;

    public override EndpointAnswer Answer => DoneBody.Answer;

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
        [new(RequestErrors.Malformed, AuthErrors.InvalidProof), new(AuthErrors.UserExists), EndpointRefusal.TooLarge, EndpointRefusal.NotJson];

    public override MailLink? MailLink => MailLink.ConfirmEmailChange;

    public override string Needs => "a property with UserField.Email that is not only read";

    public override bool IsOf<TUser>() => TUser.Model.CanChangeEmail;

    public override bool NeedsAccessTokenOf<TUser>(Auth101<TUser> auth) => auth.Proof == ProofKind.Code;

    protected override IReadOnlyList<EndpointRefusal> RefusalsOf<TUser>(Auth101<TUser> auth) =>
        NeedsAccessTokenOf(auth) ? [Refusals[0], EndpointRefusal.NoSession, .. Refusals.Skip(1)] : Refusals;

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => (NeedsAccessTokenOf(auth) ? OfCode : OfLink).Request;

    // A client that leaves without waiting for the answer still wants it done.
    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (!NeedsAccessTokenOf(auth))
        {
            if (await OfLink.ReadAsync(context) is { } body)
            {
                await DoneBody.WriteAsync(context, await auth.Emails.ConfirmChangeAsync(
                    body.Text(ProofBody.Token), RequestClient.Of(context), CancellationToken.None));
            }
        }
        else if (await ValidatedToken.FindOrChallengeAsync(context) is { } token
            && await OfCode.ReadAsync(context) is { } body
            && !await RequestLimits.RefusesAsync<TUser>(context, Auth101Limit.SignIn, LimitedAccount.OfUser(token)))
        {
            await DoneBody.WriteAsync(context, await auth.Emails.ConfirmChangeAsync(
                token, body.Text(CredentialsBody.Email), body.Text(ProofBody.Token), RequestClient.Of(context), CancellationToken.None));
        }
    }
}
