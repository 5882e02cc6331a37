using Auth101.Bodies;
using Auth101.Contracts;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Stops a change of address.</summary>
internal sealed class CancelEmailChangeEndpoint : EndpointDescriptor
{
    public const string Pattern = "/cancel-email-change";

    private static readonly MembersBody Body = new(
        "EmailChangeCancellation", "What was mailed to the old address.", ProofBody.TokenMember("The token of the link that was mailed."));

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.CancelEmailChange;

    public override string Name => "cancelEmailChange";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Stop a change of address";

    public override string Description => "Stops a change of address that is not confirmed yet, with the link that was mailed to the old one.";

    public override bool NeedsAccessToken => false;

    public override EndpointAnswer Answer => DoneBody.Answer;

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
        [new(RequestErrors.Malformed, AuthErrors.InvalidProof), EndpointRefusal.TooLarge, EndpointRefusal.NotJson];

    public override MailLink? MailLink => MailLink.CancelEmailChange;

    public override string Needs => "a property with UserField.Email that is not only read";

    public override bool IsOf<TUser>() => TUser.Model.CanChangeEmail;

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => Body.Request;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await Body.ReadAsync(context) is { } body)
        {
            // A client that leaves without waiting for the answer still wants it done.
            await DoneBody.WriteAsync(context, await auth.Emails.CancelChangeAsync(body.Text(ProofBody.Token), CancellationToken.None));
        }
    }
}
