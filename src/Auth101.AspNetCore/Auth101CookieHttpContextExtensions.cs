using Auth101.Authentication;
using Auth101.Http;
using Auth101.Limits;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Auth101;

/// <summary>
/// Signs browsers in and out from pages that the server renders, in a cookie (<c>AddCookies</c>). Each call that acts refuses what a page of another site sends
/// (<see cref="AuthErrorCode.CrossSiteRequest"/>).
/// </summary>
public static partial class Auth101CookieHttpContextExtensions
{
    /// <summary>Signs a user in with the email address and the password, and gives the browser the cookie.</summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="email">The email address.</param>
    /// <param name="password">The password.</param>
    /// <param name="rememberMe">Whether the cookie outlives the browser.</param>
    /// <returns>The user, or what <see cref="Auth101{TUser}.SignInAsync"/> refuses with.</returns>
    public static async Task<AuthResult<TUser>> SignInAuth101Async<TUser>(this HttpContext context, string? email, string? password, bool rememberMe = false)
        where TUser : class, IAuth101User<TUser>
    {
        var account = LimitedAccount.OfEmail(email);
        if ((RefusalOf(context) ?? await TooManyAttemptsAsync<TUser>(context, account)) is { } refused)
        {
            return refused;
        }

        var result = await AuthOf<TUser>(context).SignInAsync(email!, password!, RequestClient.Of(context), context.RequestAborted);
        RequestLimits.RememberIf(result, context, account);
        return Give(context, result, rememberMe);
    }

    /// <summary>
    /// Makes a user whose email address, name and application columns come from an object of the user class, and signs the user in, unless the address must be
    /// proven first.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="user">The object.</param>
    /// <param name="password">The password.</param>
    /// <param name="rememberMe">Whether the cookie outlives the browser.</param>
    /// <returns>Success, or what <see cref="Auth101{TUser}.SignUpAsync(TUser, string, SessionClient?, CancellationToken)"/> refuses with.</returns>
    public static async Task<AuthResult> SignUpAuth101Async<TUser>(this HttpContext context, TUser user, string? password, bool rememberMe = false)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(user);
        if ((RefusalOf(context) ?? await RequestLimits.CheckAsync<TUser>(context, Auth101Limit.SignUp)) is { } refused)
        {
            return refused;
        }

        var (auth, client, email) = (AuthOf<TUser>(context), RequestClient.Of(context), TUser.Model.GetProfile(user).Email);
        if (auth.RequiresVerifiedEmail)
        {
            // Whether the address is taken or not, it gets mail.
            var mail = LimitedAccount.OfMail(email, AuthMailPurpose.AddressTaken);
            if (await RequestLimits.CheckAsync<TUser>(context, Auth101Limit.Mail, mail) is { } tooMuchMail)
            {
                return tooMuchMail;
            }

            var signedUp = await auth.Users.SignUpAsync(user, password!, client, context.RequestAborted);
            return signedUp.Succeeded ? AuthResult.Success : signedUp.Error;
        }

        var signedIn = await auth.SignUpAsync(user, password!, client, context.RequestAborted);
        RequestLimits.RememberIf(signedIn, context, LimitedAccount.OfEmail(email));
        var result = Give(context, signedIn, rememberMe);
        return result.Succeeded ? AuthResult.Success : result.Error;
    }

    /// <summary>
    /// Gives the browser the cookie of a session that another call began, such as <see cref="Auth101{TUser}.SignInWithUserNameAsync"/>. The page that calls it
    /// sees to it that no other site sends the request, as antiforgery does.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="signedIn">What the call has given.</param>
    /// <param name="rememberMe">Whether the cookie outlives the browser.</param>
    public static void SignInAuth101<TUser>(this HttpContext context, SignedIn<TUser> signedIn, bool rememberMe = false)
        where TUser : class, IAuth101User<TUser>
    {
        ArgumentNullException.ThrowIfNull(context);
        ResponseCookie.Set(context, AuthOf<TUser>(context).Cookies.Issue(signedIn, rememberMe));
    }

    /// <summary>Ends the session of the request's cookie and takes the cookie from the browser. It is a success, too, if there is none.</summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="context">The request.</param>
    /// <returns>Success, or <see cref="AuthErrorCode.CrossSiteRequest"/>.</returns>
    public static async Task<AuthResult> SignOutAuth101Async<TUser>(this HttpContext context)
        where TUser : class, IAuth101User<TUser>
    {
        if (RefusalOf(context) is { } refused)
        {
            return refused;
        }

        await context.AuthenticateAsync(Auth101Defaults.CookieScheme);
        if (context.Features.Get<ValidatedToken>() is { Cookie: not null, Token: var token })
        {
            // A client that leaves without waiting for the answer still wants its session to end.
            await AuthOf<TUser>(context).SignOutAsync(token, CancellationToken.None);
        }

        ResponseCookie.Clear(context);
        return AuthResult.Success;
    }

    /// <summary>Changes the password of the user of the request's cookie, who knows the current one; the session goes on with a new cookie.</summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="currentPassword">The password that the user has.</param>
    /// <param name="newPassword">The one that the user is to have.</param>
    /// <param name="revokeOthers">Whether all other sessions of the user end.</param>
    /// <returns>The user, or what <see cref="Auth101Passwords{TUser}"/> refuses with.</returns>
    public static Task<AuthResult<TUser>> ChangeAuth101PasswordAsync<TUser>(
        this HttpContext context, string? currentPassword, string? newPassword, bool revokeOthers = true)
        where TUser : class, IAuth101User<TUser> =>
        ContinueAsync<TUser>(context, (auth, token) => auth.Passwords.ChangeAsync(
            token, currentPassword!, newPassword!, revokeOthers, RequestClient.Of(context), context.RequestAborted));

    /// <summary>Makes the session of the request's cookie fresh: the user gives the password once more, and the session goes on with a new cookie.</summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="password">The password.</param>
    /// <returns>The user, or what <see cref="Auth101Sessions{TUser}"/> refuses with.</returns>
    public static Task<AuthResult<TUser>> ReauthenticateAuth101Async<TUser>(this HttpContext context, string? password)
        where TUser : class, IAuth101User<TUser> =>
        ContinueAsync<TUser>(context, (auth, token) => auth.Sessions.ReauthenticateAsync(
            token, password!, RequestClient.Of(context), context.RequestAborted));

    /// <summary>
    /// Has the mails sent with which the user of the request's cookie, who gives the password once more, changes the email address. Nothing is changed before
    /// the new address is proven.
    /// </summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="newEmail">The new address.</param>
    /// <param name="password">The password; not looked at where a fresh session stands for it (<see cref="AuthOptions.ConfirmByFreshSession"/>).</param>
    /// <returns>Success, whoever has the new address, or what <see cref="Auth101Emails{TUser}"/> refuses with.</returns>
    public static async Task<AuthResult> ChangeAuth101EmailAsync<TUser>(this HttpContext context, string? newEmail, string? password)
        where TUser : class, IAuth101User<TUser>
    {
        var asking = await FindAsync<TUser>(context);
        if (!asking.Succeeded)
        {
            return asking.Error;
        }

        var mail = LimitedAccount.OfMail(newEmail, AuthMailPurpose.ConfirmEmailChange);
        return await RequestLimits.CheckAsync<TUser>(context, Auth101Limit.Mail, mail) is { } tooMuchMail
            ? tooMuchMail
            : await AuthOf<TUser>(context).Emails.RequestChangeAsync(
                asking.Value.Token, newEmail!, password!, RequestClient.Of(context), context.RequestAborted);
    }

    /// <summary>Deletes the user of the request's cookie, who gives the password once more, and takes the cookie from the browser.</summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="password">The password.</param>
    /// <returns>Success, or what <see cref="Auth101Users{TUser}"/> refuses with.</returns>
    public static async Task<AuthResult> DeleteAuth101UserAsync<TUser>(this HttpContext context, string? password)
        where TUser : class, IAuth101User<TUser>
    {
        var asking = await FindAsync<TUser>(context);
        if (!asking.Succeeded)
        {
            return asking.Error;
        }

        // A client that leaves without waiting for the answer still wants it done.
        var result = await AuthOf<TUser>(context).Users.DeleteAsync(asking.Value.Token, password!, RequestClient.Of(context), CancellationToken.None);
        if (result.Succeeded)
        {
            ResponseCookie.Clear(context);
        }

        return result;
    }

    /// <summary>
    /// What the token or the cookie says that signs the request in: with it, pages call <see cref="Auth101{TUser}.Sessions"/> and the other facades for the
    /// user.
    /// </summary>
    /// <param name="context">The request.</param>
    /// <returns>The claims; <see langword="null"/> if nobody is signed in.</returns>
    public static async ValueTask<AccessToken?> GetAuth101TokenAsync(this HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var result = await context.AuthenticateAsync(Auth101Defaults.AuthenticationScheme);
        return result.Succeeded ? context.Features.Get<AccessToken>() : null;
    }

    /// <summary>Where a page to sign in leads then: the parameter <c>returnUrl</c> of the request, if it is a path of this application.</summary>
    /// <param name="context">The request.</param>
    /// <param name="otherwise">Where it leads without one.</param>
    /// <returns>A path, with the base of the application's paths.</returns>
    public static string GetAuth101ReturnUrl(this HttpContext context, string otherwise = "/")
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Query[Auth101Defaults.ReturnUrlParameter] is [{ } url] && LocalUrl.IsLocal(url) ? url : otherwise;
    }

    private static async Task<AuthResult<TUser>> ContinueAsync<TUser>(
        HttpContext context, Func<Auth101<TUser>, AccessToken, Task<AuthResult<SignedIn<TUser>>>> call)
        where TUser : class, IAuth101User<TUser>
    {
        var asking = await FindAsync<TUser>(context);
        return asking.Succeeded
            ? Give(context, await call(AuthOf<TUser>(context), asking.Value.Token), asking.Value.IsPersistent)
            : asking.Error;
    }

    /// <summary>The cookie of a user who gives the password once more, unless the request comes from another site or there were too many.</summary>
    private static async Task<AuthResult<SessionCookie>> FindAsync<TUser>(HttpContext context)
        where TUser : class, IAuth101User<TUser>
    {
        if (RefusalOf(context) is { } refused)
        {
            return refused;
        }

        await context.AuthenticateAsync(Auth101Defaults.CookieScheme);
        if (context.Features.Get<ValidatedToken>()?.Cookie is not { } cookie)
        {
            return AuthErrors.SessionNotFound;
        }

        return await TooManyAttemptsAsync<TUser>(context, LimitedAccount.OfUser(cookie.Token)) is { } tooMany ? tooMany : cookie;
    }

    private static AuthResult<TUser> Give<TUser>(HttpContext context, AuthResult<SignedIn<TUser>> result, bool rememberMe)
        where TUser : class, IAuth101User<TUser>
    {
        if (!result.Succeeded)
        {
            return result.Error;
        }

        context.SignInAuth101(result.Value, rememberMe);
        return result.Value.User;
    }

    private static AuthError? RefusalOf(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return SiteOfRequest.IsTrusted(context.Request, ResponseCookie.OptionsOf(context).TrustedOrigins) ? null : AuthErrors.CrossSiteRequest;
    }

    private static async ValueTask<AuthError?> TooManyAttemptsAsync<TUser>(HttpContext context, LimitedAccount? account)
        where TUser : class, IAuth101User<TUser> => await RequestLimits.CheckAsync<TUser>(context, Auth101Limit.SignIn)
        ?? await RequestLimits.CheckAsync<TUser>(context, Auth101Limit.SignIn, account);

    private static Auth101<TUser> AuthOf<TUser>(HttpContext context)
        where TUser : class, IAuth101User<TUser>
    {
        SchemeOwner.ThrowIfOther<TUser>(context.RequestServices.GetService<SchemeOwner>(), "The session's cookie");
        return context.RequestServices.GetRequiredService<Auth101<TUser>>();
    }
}
