using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Removes an account that somebody else opened for an address.</summary>
internal sealed class DisownEmailEndpoint : EndpointDescriptor
{
    public const string Pattern = "/disown-email";

    private static readonly MembersBody Body = new(
        "EmailDisownment", "What was mailed to the address.", ProofBody.TokenMember("The token of the link for who did not open the account."));

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.DisownEmail;

    public override string Name => "disownEmail";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Disown an account";

    public override string Description =>
        "Removes an account that somebody else opened for an address, if the address was never proven, with the link in the mail that was to prove it.";

    public override bool NeedsAccessToken => false;

    public override EndpointAnswer Answer => DoneBody.Answer;

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
        [new(RequestErrors.Malformed, AuthErrors.InvalidProof), new(AuthErrors.UserInUse), EndpointRefusal.TooLarge, EndpointRefusal.NotJson];

    public override MailLink? MailLink => MailLink.DisownEmail;

    public override string Needs => "properties with UserField.Email and UserField.EmailVerified, and Deletes in [Auth101User]";

    public override bool IsOf<TUser>() => TUser.Model.CanVerifyEmail && TUser.Model.CanDisown;

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => Body.Request;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await Body.ReadAsync(context) is { } body)
        {
            // A client that leaves without waiting for the answer still wants it done.
            await DoneBody.WriteAsync(context, await auth.Emails.DisownAsync(
                body.Text(ProofBody.Token), RequestClient.Of(context), CancellationToken.None));
        }
    }
}
