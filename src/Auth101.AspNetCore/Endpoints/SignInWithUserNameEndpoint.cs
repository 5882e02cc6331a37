using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Auth101.Limits;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Begins a session for a user who gives a user name.</summary>
internal sealed class SignInWithUserNameEndpoint(bool usesCookies = false) : EndpointDescriptor
{
    public const string Pattern = "/sign-in/username";

    private readonly EndpointRequest _request = new(new JsonShape(
        usesCookies ? "SignInWithUserNameAndCookieRequest" : "SignInWithUserNameRequest",
        "Who signs in, by user name.",
        [CredentialsBody.UserNameMember, CredentialsBody.PasswordMember(minimumLength: 1), .. CredentialsBody.MembersOfCookie(usesCookies)]));

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.SignInWithUserName;

    public override string Name => "signInWithUserName";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Sign in with a user name";

    public override string Description =>
        "Begins a session for a user who knows the password. Whatever is wrong with a user name and a password, the answer is the same.";

    public override bool NeedsAccessToken => false;

    public override Auth101Limit? Limit => Auth101Limit.SignIn;

    public override EndpointAnswer Answer => SignedInBody.Answer(usesCookies);

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
        [EndpointRefusal.Malformed, new(AuthErrors.InvalidUserNameCredentials), EndpointRefusal.TooLarge, EndpointRefusal.NotJson, EndpointRefusal.Busy];

    protected override IReadOnlyList<EndpointRefusal> RefusalsOf<TUser>(Auth101<TUser> auth) => RefusalsOfTokens(auth);

    public override bool IsOf<TUser>() => TUser.Model.HasUserName;

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => _request;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await RequestBody.ReadAsync(context) is not { } body)
        {
            return;
        }

        var malformed = CredentialsBody.Read<TUser>(body, CredentialsBody.UserName, isOptional: false, form: null, usesCookies, out var given);
        if (malformed is not null)
        {
            await JsonResponse.WriteErrorAsync(context, malformed);
            return;
        }

        var account = LimitedAccount.OfUserName(given.Name);
        if (await RequestLimits.RefusesAsync<TUser>(context, Auth101Limit.SignIn, account))
        {
            return;
        }

        var result = await auth.SignInWithUserNameAsync(given.Name, given.Password, RequestClient.Of(context), context.RequestAborted);
        RequestLimits.RememberIf(result, context, account);
        await SignedInAnswer.WriteAsync(context, auth, result, usesCookies, given.RememberMe);
    }
}
