using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Auth101.Limits;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Makes a user, and signs the user in, unless the address must be proven first.</summary>
internal sealed class SignUpEndpoint(bool usesCookies = false) : EndpointDescriptor
{
    public const string Pattern = "/sign-up/email";

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.SignUp;

    public override string Name => "signUp";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Sign up";

    public override string Description => "Makes a user with an email address and a password, and signs the user in, unless the address must be proven first.";

    public override bool NeedsAccessToken => false;

    public override Auth101Limit? Limit => Auth101Limit.SignUp;

    public override EndpointAnswer Answer => SignedInBody.Answer(usesCookies);

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
        [EndpointRefusal.Malformed, new(AuthErrors.UserExists), EndpointRefusal.TooLarge, EndpointRefusal.NotJson, EndpointRefusal.Busy];

    public override EndpointAnswer AnswerOf<TUser>(Auth101<TUser> auth) => auth.RequiresVerifiedEmail ? SignedUpBody.Answer : Answer;

    /// <summary>Where addresses are proven, the answer does not tell whether one is taken. A user name is no secret.</summary>
    protected override IReadOnlyList<EndpointRefusal> RefusalsOf<TUser>(Auth101<TUser> auth) => auth.RequiresVerifiedEmail && !TUser.Model.HasUserName
        ? [.. Refusals.Where(static refusal => refusal.Status != StatusCodes.Status409Conflict)]
        : Refusals;

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => new(
        new JsonShape(
            usesCookies ? "SignUpWithCookieRequest" : "SignUpRequest",
            "Who signs up. Members that are not listed are ignored.",
            [.. MembersOf(auth)]),
        static () => TUser.Model.SignUpMembers);

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await RequestBody.ReadAsync(context) is not { } body)
        {
            return;
        }

        var form = TUser.Model.CreateSignUpForm();
        var login = TUser.Model.HasEmail ? CredentialsBody.Email : null;
        if (CredentialsBody.Read(body, login, isOptional: !TUser.Model.RequiresEmail, form, usesCookies, out var given) is { } malformed)
        {
            await JsonResponse.WriteErrorAsync(context, malformed);
            return;
        }

        var (email, password, rememberMe) = given;
        TUser? user = null;
        if (form?.TryCreate(email, out user) is { } missing)
        {
            await JsonResponse.WriteErrorAsync(context, RequestErrors.Missing(missing));
            return;
        }

        var client = RequestClient.Of(context);
        if (auth.RequiresVerifiedEmail)
        {
            // Whether the address is taken or not, it gets mail.
            if (await RequestLimits.RefusesAsync<TUser>(context, Auth101Limit.Mail, LimitedAccount.OfMail(email, AuthMailPurpose.AddressTaken)))
            {
                return;
            }

            await SignedUpBody.WriteAsync(context, user is null
                ? await auth.Users.SignUpAsync(email, password, client, context.RequestAborted)
                : await auth.Users.SignUpAsync(user, password, client, context.RequestAborted));
            return;
        }

        var result = user is null
            ? await auth.SignUpAsync(email, password, client, context.RequestAborted)
            : await auth.SignUpAsync(user, password, client, context.RequestAborted);
        RequestLimits.RememberIf(result, context, LimitedAccount.OfEmail(email));
        await SignedInAnswer.WriteAsync(context, auth, result, usesCookies, rememberMe);
    }

    private IEnumerable<JsonMember> MembersOf<TUser>(Auth101<TUser> auth)
        where TUser : class, IAuth101User<TUser>
    {
        if (TUser.Model.HasEmail)
        {
            yield return TUser.Model.RequiresEmail ? CredentialsBody.EmailMember : CredentialsBody.OptionalEmailMember;
        }

        yield return CredentialsBody.PasswordMember(auth.MinimumPasswordLength);
        foreach (var member in CredentialsBody.MembersOfCookie(usesCookies && !auth.RequiresVerifiedEmail))
        {
            yield return member;
        }
    }
}
