using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Auth101.Limits;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Has a mail sent with which a user sets a new password.</summary>
internal sealed class RequestPasswordResetEndpoint : EndpointDescriptor
{
    public const string Pattern = "/request-password-reset";

    private static readonly MembersBody Body = new("PasswordResetRequest", "Whose password is to be reset.", CredentialsBody.EmailMember);

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.RequestPasswordReset;

    public override string Name => "requestPasswordReset";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Ask for a new password";

    public override string Description =>
        "Has a mail sent with a link or a code that resets the password of the user who has the address. The answer is the same whether or not there is one.";

    public override bool NeedsAccessToken => false;

    public override Auth101Limit? Limit => Auth101Limit.Mail;

    public override EndpointAnswer Answer => DoneBody.Answer;

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } = [EndpointRefusal.Malformed, EndpointRefusal.TooLarge, EndpointRefusal.NotJson];

    public override MailLink? MailLink => MailLink.ResetPassword;

    public override bool IsOf<TUser>() => TUser.Model.HasEmail;

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => Body.Request;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await Body.ReadAsync(context) is { } body
            && !await RequestLimits.RefusesAsync<TUser>(
                context, Auth101Limit.Mail, LimitedAccount.OfMail(body.Text(CredentialsBody.Email), AuthMailPurpose.ResetPassword)))
        {
            // A client that leaves without waiting for the answer still wants the mail.
            await DoneBody.WriteAsync(context, await auth.Passwords.RequestResetAsync(
                body.Text(CredentialsBody.Email), RequestClient.Of(context), CancellationToken.None));
        }
    }
}
