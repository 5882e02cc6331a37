using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Auth101.Limits;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Has a mail sent with which a user proves the address.</summary>
internal sealed class SendVerificationEmailEndpoint : EndpointDescriptor
{
    public const string Pattern = "/send-verification-email";

    private static readonly MembersBody Body = new("VerificationRequest", "Whose address is to be proven.", CredentialsBody.EmailMember);

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.SendVerificationEmail;

    public override string Name => "sendVerificationEmail";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Ask for a verification mail";

    public override string Description =>
        "Has a mail sent with a link or a code that proves the address. The answer is the same whether or not a user has it, and has proven it already.";

    public override bool NeedsAccessToken => false;

    public override Auth101Limit? Limit => Auth101Limit.Mail;

    public override EndpointAnswer Answer => DoneBody.Answer;

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } = [EndpointRefusal.Malformed, EndpointRefusal.TooLarge, EndpointRefusal.NotJson];

    public override MailLink? MailLink => MailLink.VerifyEmail;

    public override string Needs => "a property with UserField.EmailVerified that is not only read";

    public override bool IsOf<TUser>() => TUser.Model.CanVerifyEmail;

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => Body.Request;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await Body.ReadAsync(context) is { } body
            && !await RequestLimits.RefusesAsync<TUser>(
                context, Auth101Limit.Mail, LimitedAccount.OfMail(body.Text(CredentialsBody.Email), AuthMailPurpose.VerifyEmail)))
        {
            // A client that leaves without waiting for the answer still wants the mail.
            await DoneBody.WriteAsync(context, await auth.Emails.SendVerificationAsync(
                body.Text(CredentialsBody.Email), RequestClient.Of(context), CancellationToken.None));
        }
    }
}
