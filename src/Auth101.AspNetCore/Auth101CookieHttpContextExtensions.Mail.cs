using Microsoft.AspNetCore.Http;

namespace Auth101;

/// <content>What pages do with mail that holds links. A client that leaves without waiting for the answer still wants it done.</content>
public static partial class Auth101CookieHttpContextExtensions
{
    /// <summary>Has a mail sent with which the user of an address sets a new password. Whether there is one is not told.</summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="email">The email address.</param>
    /// <returns>Success, or what <see cref="Auth101Passwords{TUser}"/> refuses with.</returns>
    public static Task<AuthResult> RequestAuth101PasswordResetAsync<TUser>(this HttpContext context, string? email)
        where TUser : class, IAuth101User<TUser> =>
        AskForMailAsync<TUser>(context, email, AuthMailPurpose.ResetPassword, auth => auth.Passwords.RequestResetAsync(
            email ?? string.Empty, context.GetAuth101Client(), CancellationToken.None));

    /// <summary>Sets a new password with the token of a link that was mailed. All sessions of the user end, and nobody is signed in.</summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="token">The token of the link.</param>
    /// <param name="newPassword">The password that the user is to have.</param>
    /// <returns>Success, or what <see cref="Auth101Passwords{TUser}"/> refuses with.</returns>
    public static Task<AuthResult> ResetAuth101PasswordAsync<TUser>(this HttpContext context, string? token, string? newPassword)
        where TUser : class, IAuth101User<TUser> =>
        BringMailAsync<TUser>(context, auth => auth.Passwords.ResetAsync(
            token ?? string.Empty, newPassword ?? string.Empty, context.GetAuth101Client(), CancellationToken.None));

    /// <summary>Has a mail sent with which the user of an address proves it. Whether there is one is not told.</summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="email">The email address.</param>
    /// <returns>Success, or what <see cref="Auth101Emails{TUser}"/> refuses with.</returns>
    public static Task<AuthResult> SendAuth101VerificationAsync<TUser>(this HttpContext context, string? email)
        where TUser : class, IAuth101User<TUser> =>
        AskForMailAsync<TUser>(context, email, AuthMailPurpose.VerifyEmail, auth => auth.Emails.SendVerificationAsync(
            email ?? string.Empty, context.GetAuth101Client(), CancellationToken.None));

    /// <summary>Proves an address with the token of a link that was mailed to it. Nobody is signed in.</summary>
    /// <typeparam name="TUser">The user class.</typeparam>
    /// <param name="context">The request.</param>
    /// <param name="token">The token of the link.</param>
    /// <returns>Success, or what <see cref="Auth101Emails{TUser}"/> refuses with.</returns>
    public static Task<AuthResult> VerifyAuth101EmailAsync<TUser>(this HttpContext context, string? token)
        where TUser : class, IAuth101User<TUser> =>
        BringMailAsync<TUser>(context, auth => auth.Emails.VerifyAsync(
            token ?? string.Empty, context.GetAuth101Client(), CancellationToken.None));

    private static async Task<AuthResult> AskForMailAsync<TUser>(
        HttpContext context, string? email, AuthMailPurpose purpose, Func<Auth101<TUser>, Task<AuthResult>> call)
        where TUser : class, IAuth101User<TUser> =>
        (RefusalOf(context) ?? await context.CheckAuth101LimitAsync<TUser>(Auth101Limit.Mail, email, purpose)) is { } refused
            ? refused
            : await call(AuthOf<TUser>(context));

    /// <summary>Takes what a mail held; it counts as a try of a password does.</summary>
    private static async Task<AuthResult> BringMailAsync<TUser>(HttpContext context, Func<Auth101<TUser>, Task<AuthResult>> call)
        where TUser : class, IAuth101User<TUser> =>
        (RefusalOf(context) ?? await context.CheckAuth101LimitAsync<TUser>(Auth101Limit.SignIn)) is { } refused
            ? refused
            : await call(AuthOf<TUser>(context));
}
