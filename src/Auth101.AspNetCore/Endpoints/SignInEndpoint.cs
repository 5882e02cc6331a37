using Auth101.Bodies;
using Auth101.Contracts;
using Auth101.Http;
using Auth101.Limits;
using Microsoft.AspNetCore.Http;

namespace Auth101.Endpoints;

/// <summary>Begins a session.</summary>
internal sealed class SignInEndpoint(bool usesCookies = false) : EndpointDescriptor
{
    public const string Pattern = "/sign-in/email";

    private readonly EndpointRequest _request = new(new JsonShape(
        usesCookies ? "SignInWithCookieRequest" : "SignInRequest",
        "Who signs in.",
        [CredentialsBody.EmailMember, CredentialsBody.PasswordMember(minimumLength: 1), .. CredentialsBody.MembersOfCookie(usesCookies)]));

    public override Auth101Endpoint? Endpoint => Auth101Endpoint.SignIn;

    public override string Name => "signIn";

    public override string Method => HttpMethods.Post;

    public override string DefaultPattern => Pattern;

    public override string Summary => "Sign in";

    public override string Description =>
        "Begins a session for a user who knows the password. Whatever is wrong with an address and a password, the answer is the same.";

    public override bool NeedsAccessToken => false;

    public override Auth101Limit? Limit => Auth101Limit.SignIn;

    public override EndpointAnswer Answer => SignedInBody.Answer(usesCookies);

    public override IReadOnlyList<EndpointRefusal> Refusals { get; } =
        [EndpointRefusal.Malformed, new(AuthErrors.InvalidCredentials), EndpointRefusal.TooLarge, EndpointRefusal.NotJson, EndpointRefusal.Busy];

    protected override IReadOnlyList<EndpointRefusal> RefusalsOf<TUser>(Auth101<TUser> auth) => RefusalsOfTokens(auth);

    public override bool IsOf<TUser>() => TUser.Model.HasEmail;

    public override EndpointRequest RequestOf<TUser>(Auth101<TUser> auth) => _request;

    public override async Task HandleAsync<TUser>(HttpContext context, Auth101<TUser> auth)
    {
        if (await RequestBody.ReadAsync(context) is not { } body)
        {
            return;
        }

        if (CredentialsBody.Read<TUser>(body, CredentialsBody.Email, isOptional: false, form: null, usesCookies, out var given) is { } malformed)
        {
            await JsonResponse.WriteErrorAsync(context, malformed);
            return;
        }

        var account = LimitedAccount.OfEmail(given.Name);
        if (await RequestLimits.RefusesAsync<TUser>(context, Auth101Limit.SignIn, account))
        {
            return;
        }

        var result = await auth.SignInAsync(given.Name, given.Password, RequestClient.Of(context), context.RequestAborted);
        RequestLimits.RememberIf(result, context, account);
        await SignedInAnswer.WriteAsync(context, auth, result, usesCookies, given.RememberMe);
    }
}
