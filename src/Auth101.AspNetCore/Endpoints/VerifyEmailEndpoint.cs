using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Auth101.Limits;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Takes the proof of an address. It is no <c>GET</c>: scanners of mail follow links.</summary>
internal sealed class VerifyEmailEndpoint : EndpointDescriptor
{
    public const string Pattern = "/verify-email";

    private static readonly MembersBody OfLink = new(
        "EmailVerification", "What was mailed to an address.", ProofBody.TokenMember("The token of the link that was mailed."));

    private static readonly MembersBody OfCode = new(
        "EmailVerification", "What was mailed to an address.", CredentialsBody.EmailMember, ProofBody.TokenMember("The code that was mailed to the address."));

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.VerifyEmail;

    public override string Name => "verifyEmail";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Verify an address";

    public override string Description => "Proves an address with what was mailed to it, which works once. Nobody is signed in.";

    public override bool NeedsAccessToken => false;

    public override Auth101Limit? Limit => Auth101Limit.SignIn;

    public override EndpointAnswer Answer => DoneBody.Answer;

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
        [new(RequestErrors.Malformed, AuthErrors.InvalidProof), EndpointRefusal.TooLarge, EndpointRefusal.NotJson];

    public override MailLink? MailLink => MailLink.VerifyEmail;

    public override string Needs => "a property with UserField.EmailVerified that is not only read";

    public override bool IsOf<TUser>() => TUser.Model.CanVerifyEmail;

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => BodyOf(auth).Request;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await BodyOf(auth).ReadAsync(context) is not { } body
            || await RequestLimits.RefusesAsync<TUser>(context, Auth101Limit.SignIn, LimitedAccount.OfCode(body.Text(CredentialsBody.Email))))
        {
            return;
        }

        var (token, client) = (body.Text(ProofBody.Token), RequestClient.Of(context));

        // A client that leaves without waiting for the answer still wants it done.
        await DoneBody.WriteAsync(context, auth.Proof == ProofKind.Code
            ? await auth.Emails.VerifyAsync(body.Text(CredentialsBody.Email), token, client, CancellationToken.None)
            : await auth.Emails.VerifyAsync(token, client, CancellationToken.None));
    }

    private static MembersBody BodyOf<TUser>(Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser> => auth.Proof == ProofKind.Code ? OfCode : OfLink;
}
