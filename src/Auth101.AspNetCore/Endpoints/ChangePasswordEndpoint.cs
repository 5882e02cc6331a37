using Auth101.Authentication;
using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Auth101.Limits;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Changes the password of a user who knows it.</summary>
internal sealed class ChangePasswordEndpoint(bool usesCookies = false) : EndpointDescriptor
{
    public const string Pattern = "/change-password";

    private const string Current = "current_password";
    private const string New = "new_password";
    private const string RevokesOthers = "revoke_other_sessions";

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.ChangePassword;

    public override string Name => "changePassword";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Change the password";

    public override string Description =>
        "Changes the password of the user of the access token, who knows the current one. The session goes on with the new pair of tokens; those that it had "
        + "before are good for nothing any more.";

    public override bool NeedsAccessToken => true;

    public override Auth101Limit? Limit => Auth101Limit.SignIn;

    public override EndpointAnswer Answer => SignedInBody.Answer(usesCookies);

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
    [
        EndpointRefusal.Malformed,
        EndpointRefusal.WrongPassword,
        EndpointRefusal.TooLarge,
        EndpointRefusal.NotJson,
        EndpointRefusal.Busy,
    ];

    protected override IReadOnlyList<EndpointRefusal> RefusalsOf<TUser>(Auth101<TUser> auth) => RefusalsOfTokens(auth);

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => BodyOf(auth).Request;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await ValidatedToken.FindOrChallengeAsync(context) is not { } token
            || await BodyOf(auth).ReadAsync(context) is not { } body
            || await RequestLimits.RefusesAsync<TUser>(context, Auth101Limit.SignIn, LimitedAccount.OfUser(token)))
        {
            return;
        }

        // The tokens are lost with the answer: a client that leaves does not want it done.
        var result = await auth.Passwords.ChangeAsync(
            token, body.Text(Current), body.Text(New), body.Flag(RevokesOthers, otherwise: true), RequestClient.Of(context), context.RequestAborted);
        await SignedInAnswer.WriteAsync(context, auth, result, usesCookies, SignedInAnswer.IsRemembered(context));
    }

    private static MembersBody BodyOf<TUser>(Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser> => new(
        "PasswordChange",
        "The password to change.",
        CredentialsBody.PasswordMember(minimumLength: 1, Current, "The password that the user has."),
        CredentialsBody.PasswordMember(auth.MinimumPasswordLength, New),
        new JsonMember(RevokesOthers, JsonMemberType.Boolean)
        {
            IsOptional = true,
            Description = "Whether all other sessions of the user end; true if it is left out.",
        });
}
