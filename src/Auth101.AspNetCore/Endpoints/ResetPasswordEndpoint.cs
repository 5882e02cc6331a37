using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Auth101.Limits;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Sets a new password for who reads the mail of a user.</summary>
internal sealed class ResetPasswordEndpoint : EndpointDescriptor
{
    public const string Pattern = "/reset-password";

    private const string Password = "password";

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.ResetPassword;

    public override string Name => "resetPassword";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Reset the password";

    public override string Description =>
        "Sets a new password with what was mailed, which works once. All sessions of the user end, the address counts as verified, and nobody is signed in.";

    public override bool NeedsAccessToken => false;

    public override Auth101Limit? Limit => Auth101Limit.SignIn;

    public override EndpointAnswer Answer => DoneBody.Answer;

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
        [new(RequestErrors.Malformed, AuthErrors.InvalidProof), EndpointRefusal.TooLarge, EndpointRefusal.NotJson, EndpointRefusal.Busy];

    public override MailLink? MailLink => MailLink.ResetPassword;

    public override bool IsOf<TUser>() => TUser.Model.HasEmail;

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => BodyOf(auth).Request;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await BodyOf(auth).ReadAsync(context) is not { } body
            || await RequestLimits.RefusesAsync<TUser>(context, Auth101Limit.SignIn, LimitedAccount.OfCode(body.Text(CredentialsBody.Email))))
        {
            return;
        }

        var (token, password, client) = (body.Text(ProofBody.Token), body.Text(Password), RequestClient.Of(context));

        // A client that leaves without waiting for the answer still wants it done.
        await DoneBody.WriteAsync(context, auth.Proof == ProofKind.Code
            ? await auth.Passwords.ResetAsync(body.Text(CredentialsBody.Email), token, password, client, CancellationToken.None)
            : await auth.Passwords.ResetAsync(token, password, client, CancellationToken.None));
    }

    private static MembersBody BodyOf<TUser>(Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser>
    {
        var password = CredentialsBody.PasswordMember(auth.MinimumPasswordLength);
        return auth.Proof == ProofKind.Code
            ? New(CredentialsBody.EmailMember, ProofBody.TokenMember("The code that was mailed to the address."), password)
            : New(ProofBody.TokenMember("The token of the link that was mailed."), password);

        static MembersBody New(params IReadOnlyList<JsonMember> members) => new("PasswordReset", "A new password, and what was mailed.", members);
    }
}
