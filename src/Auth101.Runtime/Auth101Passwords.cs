using Auth101.Flows;

namespace Auth101;

/// <summary>The passwords of users after sign-up: <see cref="Auth101{TUser}.Passwords"/>. Safe for concurrent use.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public sealed class Auth101Passwords<TUser>
    where TUser : class, IAuth101User<TUser>
{
    private readonly ValidateAccessToken<TUser> _validateAccessToken;
    private readonly ChangePassword<TUser> _changePassword;
    private readonly RequestPasswordReset<TUser> _requestReset;
    private readonly ResetPassword<TUser> _resetPassword;

    internal Auth101Passwords(FlowContext<TUser> context)
    {
        _validateAccessToken = new ValidateAccessToken<TUser>(context);
        _changePassword = new ChangePassword<TUser>(context);
        _requestReset = new RequestPasswordReset<TUser>(context);
        _resetPassword = new ResetPassword<TUser>(context);
    }

    /// <summary>
    /// Changes the password of the user of an access token, who knows the current one. The session of the token goes on with the new pair of tokens, and the
    /// tokens that it had before are good for nothing any more.
    /// </summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="currentPassword">The password that the user has.</param>
    /// <param name="newPassword">The password that the user is to have.</param>
    /// <param name="revokeOthers">Whether all other sessions of the user end.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user and a pair of tokens; or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.InvalidToken"/>,
    /// <see cref="AuthErrorCode.InvalidCredentials"/> if the current password is wrong, <see cref="AuthErrorCode.SessionNotFound"/> if the session of the token
    /// has ended or its user may not sign in, <see cref="AuthErrorCode.EmailNotVerified"/>, which ends the session, or <see cref="AuthErrorCode.ServerBusy"/>.
    /// </returns>
    public async Task<AuthResult<SignedIn<TUser>>> ChangeAsync(
        string accessToken,
        string currentPassword,
        string newPassword,
        bool revokeOthers = true,
        SessionClient? client = null,
        CancellationToken cancellationToken = default)
    {
        var token = _validateAccessToken.Run(accessToken);
        return token.Succeeded
            ? await ChangeAsync(token.Value, currentPassword, newPassword, revokeOthers, client, cancellationToken).ConfigureAwait(false)
            : token.Error;
    }

    /// <summary>
    /// Changes the password for an access token that <see cref="Auth101{TUser}.ValidateAccessToken"/> has accepted. It is not validated again.
    /// </summary>
    /// <param name="accessToken">The accepted access token.</param>
    /// <param name="currentPassword">The password that the user has.</param>
    /// <param name="newPassword">The password that the user is to have.</param>
    /// <param name="revokeOthers">Whether all other sessions of the user end.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user and a pair of tokens; or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.InvalidCredentials"/>,
    /// <see cref="AuthErrorCode.SessionNotFound"/>, <see cref="AuthErrorCode.EmailNotVerified"/>, which ends the session, or
    /// <see cref="AuthErrorCode.ServerBusy"/>.
    /// </returns>
    public Task<AuthResult<SignedIn<TUser>>> ChangeAsync(
        AccessToken accessToken,
        string currentPassword,
        string newPassword,
        bool revokeOthers = true,
        SessionClient? client = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return _changePassword.RunAsync(accessToken, currentPassword, newPassword, revokeOthers, client, cancellationToken);
    }

    /// <summary>
    /// Has a mail sent with a link or a code that resets the password of the user who has an address. Whether there is such a user, who may sign in, is not
    /// told, neither by the answer nor by the time that it takes; to one address there goes at most one such mail a minute, and five an hour.
    /// </summary>
    /// <param name="email">The email address, in any spelling that sign-up would take for the same.</param>
    /// <param name="client">Who asks: the mail says it, and is in the language that it names.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Success, or <see cref="AuthErrorCode.ValidationError"/> for what is no address.</returns>
    /// <exception cref="InvalidOperationException">There is no mailer, or no link that the mail could hold.</exception>
    public Task<AuthResult> RequestResetAsync(string email, SessionClient? client = null, CancellationToken cancellationToken = default) =>
        _requestReset.RunAsync(email, client, cancellationToken);

    /// <summary>
    /// Sets a new password with the token of a link that was mailed. It works once. All sessions of the user end, the address counts as verified, and nobody is
    /// signed in. A password that is refused leaves the token as it is.
    /// </summary>
    /// <param name="token">The token of the link.</param>
    /// <param name="newPassword">The password that the user is to have.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Success; or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.InvalidToken"/> if the token is malformed, was used or has expired or
    /// its user may not sign in, or <see cref="AuthErrorCode.ServerBusy"/>.
    /// </returns>
    public Task<AuthResult> ResetAsync(
        string token, string newPassword, SessionClient? client = null, CancellationToken cancellationToken = default) =>
        _resetPassword.RunAsync(token, newPassword, client, cancellationToken);

    /// <summary>
    /// The same with a code that was mailed, where <see cref="AuthOptions.Proof"/> says so. After five wrong guesses a code is dead.
    /// </summary>
    /// <param name="email">The address that the code was sent to.</param>
    /// <param name="code">The code, in upper or lower case.</param>
    /// <param name="newPassword">The password that the user is to have.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Success; or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.InvalidToken"/> if the code is wrong, was used or has expired, or
    /// <see cref="AuthErrorCode.ServerBusy"/>.
    /// </returns>
    public Task<AuthResult> ResetAsync(
        string email, string code, string newPassword, SessionClient? client = null, CancellationToken cancellationToken = default) =>
        _resetPassword.RunWithCodeAsync(email, code, newPassword, client, cancellationToken);
}
