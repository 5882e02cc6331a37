using Auth101.Flows;

namespace Auth101;

/// <summary>
/// The addresses of users: that they are proven, and how they change. <see cref="Auth101{TUser}.Emails"/>. Safe for concurrent use. What sends mail needs a
/// mailer and the page that the mail leads to (<see cref="AuthOptions.Links"/>); without, it throws <see cref="InvalidOperationException"/>.
/// </summary>
/// <typeparam name="TUser">The user class.</typeparam>
public sealed class Auth101Emails<TUser>
    where TUser : class, IAuth101User<TUser>
{
    private readonly ValidateAccessToken<TUser> _validateAccessToken;
    private readonly SendVerification<TUser> _sendVerification;
    private readonly VerifyEmail<TUser> _verify;
    private readonly RequestEmailChange<TUser> _requestChange;
    private readonly ConfirmEmailChange<TUser> _confirmChange;
    private readonly CancelEmailChange<TUser> _cancelChange;
    private readonly DisownEmail<TUser> _disown;

    internal Auth101Emails(FlowContext<TUser> context)
    {
        _validateAccessToken = new ValidateAccessToken<TUser>(context);
        _sendVerification = new SendVerification<TUser>(context);
        _verify = new VerifyEmail<TUser>(context);
        _requestChange = new RequestEmailChange<TUser>(context);
        _confirmChange = new ConfirmEmailChange<TUser>(context);
        _cancelChange = new CancelEmailChange<TUser>(context);
        _disown = new DisownEmail<TUser>(context);
    }

    /// <summary>
    /// Has a mail sent with which the user of an address proves it. Whether there is such a user, and whether the address is proven already, is not said, not
    /// even by the time that it takes. At most one mail goes out in a minute, and five in an hour; that is not said either.
    /// </summary>
    /// <param name="email">The email address, in any spelling that sign-up would take for the same.</param>
    /// <param name="client">Who asks, which the mail says.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Success; or <see cref="AuthErrorCode.ValidationError"/> for what is no address.</returns>
    public Task<AuthResult> SendVerificationAsync(string email, SessionClient? client = null, CancellationToken cancellationToken = default) =>
        _sendVerification.RunAsync(email, client, cancellationToken);

    /// <summary>
    /// Takes the token of a link that was mailed: the address counts as verified. It works once, and signs nobody in.
    /// </summary>
    /// <param name="token">The token.</param>
    /// <param name="client">Who brings it, for <see cref="AuthOptions.Events"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Success; or <see cref="AuthErrorCode.InvalidToken"/>, or <see cref="AuthErrorCode.ValidationError"/> if the database does not take it.
    /// </returns>
    public Task<AuthResult> VerifyAsync(string token, SessionClient? client = null, CancellationToken cancellationToken = default) =>
        _verify.RunAsync(token, client, cancellationToken);

    /// <summary>Takes a code that was mailed, where <see cref="AuthOptions.Proof"/> says so. After five wrong ones it is dead.</summary>
    /// <param name="email">The address that it was sent to.</param>
    /// <param name="code">The code, in any case, with or without blanks and hyphens.</param>
    /// <param name="client">Who brings it, for <see cref="AuthOptions.Events"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Success; or <see cref="AuthErrorCode.ValidationError"/> for what is no address or what the database does not take, or
    /// <see cref="AuthErrorCode.InvalidToken"/>.
    /// </returns>
    public Task<AuthResult> VerifyAsync(string email, string code, SessionClient? client = null, CancellationToken cancellationToken = default) =>
        _verify.RunWithCodeAsync(email, code, client, cancellationToken);

    /// <summary>
    /// Has a mail sent to a new address of the user of an access token, to prove it, and a notice to the address that the user has, with a link that stops the
    /// change. Nothing is changed yet. Whether another user has the new address is not said. A new request takes the place of the last one, unless that was
    /// less than a minute ago.
    /// </summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="newEmail">The new address.</param>
    /// <param name="password">The password of the user.</param>
    /// <param name="client">Who asks, which the mails say.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Success; or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.InvalidToken"/>, <see cref="AuthErrorCode.SessionNotFound"/>,
    /// <see cref="AuthErrorCode.InvalidCredentials"/> for a wrong password, or <see cref="AuthErrorCode.ServerBusy"/>.
    /// </returns>
    public async Task<AuthResult> RequestChangeAsync(
        string accessToken, string newEmail, string password, SessionClient? client = null, CancellationToken cancellationToken = default)
    {
        var token = _validateAccessToken.Run(accessToken);
        return token.Succeeded ? await RequestChangeAsync(token.Value, newEmail, password, client, cancellationToken).ConfigureAwait(false) : token.Error;
    }

    /// <summary>
    /// Has the mails sent for an access token that <see cref="Auth101{TUser}.ValidateAccessToken"/> has accepted. The token is not validated again, the session
    /// is.
    /// </summary>
    /// <param name="accessToken">The accepted access token.</param>
    /// <param name="newEmail">The new address.</param>
    /// <param name="password">The password of the user.</param>
    /// <param name="client">Who asks, which the mails say.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What <see cref="RequestChangeAsync(string, string, string, SessionClient?, CancellationToken)"/> returns.</returns>
    public Task<AuthResult> RequestChangeAsync(
        AccessToken accessToken, string newEmail, string password, SessionClient? client = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return _requestChange.RunAsync(accessToken, newEmail, password, client, cancellationToken);
    }

    /// <summary>
    /// Takes the token of a link that was mailed to a new address: the user has it from now on, and it counts as verified. The old one gets a mail that says
    /// so. It works once, and signs nobody in.
    /// </summary>
    /// <param name="token">The token.</param>
    /// <param name="client">Who brings it, for <see cref="AuthOptions.Events"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Success; or <see cref="AuthErrorCode.InvalidToken"/>, <see cref="AuthErrorCode.UserExists"/> if another user has the address now, or
    /// <see cref="AuthErrorCode.ValidationError"/> if the database does not take it.
    /// </returns>
    public Task<AuthResult> ConfirmChangeAsync(string token, SessionClient? client = null, CancellationToken cancellationToken = default) =>
        _confirmChange.RunAsync(token, client, cancellationToken);

    /// <summary>
    /// Takes a code that was mailed to a new address, where <see cref="AuthOptions.Proof"/> says so, in a session of the user. After five wrong ones it is
    /// dead.
    /// </summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="newEmail">The address that the code was sent to.</param>
    /// <param name="code">The code, in any case, with or without blanks and hyphens.</param>
    /// <param name="client">Who brings it, for <see cref="AuthOptions.Events"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Success; or <see cref="AuthErrorCode.ValidationError"/> for what is no address or what the database does not take,
    /// <see cref="AuthErrorCode.InvalidToken"/>, <see cref="AuthErrorCode.SessionNotFound"/>, or <see cref="AuthErrorCode.UserExists"/> if another user has
    /// the address now.
    /// </returns>
    public async Task<AuthResult> ConfirmChangeAsync(
        string accessToken, string newEmail, string code, SessionClient? client = null, CancellationToken cancellationToken = default)
    {
        var token = _validateAccessToken.Run(accessToken);
        return token.Succeeded ? await ConfirmChangeAsync(token.Value, newEmail, code, client, cancellationToken).ConfigureAwait(false) : token.Error;
    }

    /// <summary>
    /// Takes the code for an access token that <see cref="Auth101{TUser}.ValidateAccessToken"/> has accepted. The token is not validated again, the session is.
    /// </summary>
    /// <param name="accessToken">The accepted access token.</param>
    /// <param name="newEmail">The address that the code was sent to.</param>
    /// <param name="code">The code, in any case, with or without blanks and hyphens.</param>
    /// <param name="client">Who brings it, for <see cref="AuthOptions.Events"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>What <see cref="ConfirmChangeAsync(string, string, string, SessionClient?, CancellationToken)"/> returns.</returns>
    public Task<AuthResult> ConfirmChangeAsync(
        AccessToken accessToken, string newEmail, string code, SessionClient? client = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return _confirmChange.RunWithCodeAsync(accessToken, newEmail, code, client, cancellationToken);
    }

    /// <summary>Stops a change of address, with the token of the link that was mailed to the old one. It works until the change is confirmed.</summary>
    /// <param name="token">The token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Success; or <see cref="AuthErrorCode.InvalidToken"/>.</returns>
    public Task<AuthResult> CancelChangeAsync(string token, CancellationToken cancellationToken = default) =>
        _cancelChange.RunAsync(token, cancellationToken);

    /// <summary>
    /// Removes an account that somebody else opened for an address, with the token of the link in the mail that was to prove it, with all sessions. An account
    /// whose address was ever proven stays.
    /// </summary>
    /// <param name="token">The token.</param>
    /// <param name="client">Who brings it, for <see cref="AuthOptions.Events"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Success; or <see cref="AuthErrorCode.InvalidToken"/>, where users may not be removed as well, or <see cref="AuthErrorCode.UserInUse"/>.
    /// </returns>
    public Task<AuthResult> DisownAsync(string token, SessionClient? client = null, CancellationToken cancellationToken = default) =>
        _disown.RunAsync(token, client, cancellationToken);
}
