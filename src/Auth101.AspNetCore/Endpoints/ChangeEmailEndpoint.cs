using Auth101.Authentication;
using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Auth101.Limits;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Has a mail sent with which a user proves a new address.</summary>
internal sealed class ChangeEmailEndpoint : EndpointDescriptor
{
    public const string Pattern = "/change-email";

    private const string Password = "password";

    private static readonly MembersBody Body = new(
        "EmailChange", "The new address, and the password of the user.", CredentialsBody.EmailMember, CredentialsBody.PasswordMember(minimumLength: 1));

    private static readonly MembersBody FreshBody = new("EmailChange", "The new address.", CredentialsBody.EmailMember);

    private static readonly IReadOnlyList<EndpointRefusal> FreshRefusals =
    [
        EndpointRefusal.Malformed,
        EndpointRefusal.NoSession,
        new(AuthErrors.FreshSessionRequired),
        EndpointRefusal.TooLarge,
        EndpointRefusal.NotJson,
    ];

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.ChangeEmail;

    public override string Name => "changeEmail";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Ask for another address";

    public override string Description =>
        "Has a mail sent to a new address of the user of the access token, to prove it, and a notice to the one that the user has, with a link that stops the "
        + "change. Nothing is changed yet. The answer is the same whether or not another user has the new address.";

    public override bool NeedsAccessToken => true;

    public override Auth101Limit? Limit => Auth101Limit.SignIn;

    public override EndpointAnswer Answer => DoneBody.Answer;

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
    [
        EndpointRefusal.Malformed,
        EndpointRefusal.WrongPassword,
        EndpointRefusal.TooLarge,
        EndpointRefusal.NotJson,
        EndpointRefusal.Busy,
    ];

    public override MailLink? MailLink => MailLink.ConfirmEmailChange;

    public override string Needs => "a property with UserField.Email that is not only read";

    public override bool IsOf<TUser>() => TUser.Model.CanChangeEmail;

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => BodyOf(auth).Request;

    protected override IReadOnlyList<EndpointRefusal> RefusalsOf<TUser>(Auth101<TUser> auth) => auth.ConfirmsByFreshSession ? FreshRefusals : Refusals;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await ValidatedToken.FindOrChallengeAsync(context) is { } token
            && await BodyOf(auth).ReadAsync(context) is { } body
            && !await RequestLimits.RefusesAsync<TUser>(context, Auth101Limit.SignIn, LimitedAccount.OfUser(token))
            && !await RequestLimits.RefusesAsync<TUser>(
                context, Auth101Limit.Mail, LimitedAccount.OfMail(body.Text(CredentialsBody.Email), AuthMailPurpose.ConfirmEmailChange)))
        {
            await DoneBody.WriteAsync(context, await auth.Emails.RequestChangeAsync(
                token, body.Text(CredentialsBody.Email), body.Text(Password), RequestClient.Of(context), context.RequestAborted));
        }
    }

    private static MembersBody BodyOf<TUser>(Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser> => auth.ConfirmsByFreshSession ? FreshBody : Body;
}
