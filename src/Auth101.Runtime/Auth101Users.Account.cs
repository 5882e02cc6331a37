namespace Auth101;

/// <content>What users do with what is kept of them.</content>
public sealed partial class Auth101Users<TUser>
{
    /// <summary>
    /// Changes the user of an access token: name, image, and members with <see cref="UserInputAttribute"/>. What was not sent or set stays as it is.
    /// </summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="changes">
    /// The changes: what the application has set on the generated class (<see cref="UserUpdate{TUser}"/>), or a client has sent, bound to a form of
    /// <see cref="Auth101Model{TUser}.CreateUserUpdate"/>. None leave the user as it is.
    /// </param>
    /// <param name="client">Who asks, for <see cref="AuthOptions.Events"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user as it is now; or <see cref="AuthErrorCode.InvalidToken"/>, <see cref="AuthErrorCode.SessionNotFound"/> if that has ended or its user may not
    /// sign in, or <see cref="AuthErrorCode.ValidationError"/> if a constraint of the database refuses a value.
    /// </returns>
    public async Task<AuthResult<TUser>> UpdateAsync(
        string accessToken, UserUpdate<TUser>? changes, SessionClient? client = null, CancellationToken cancellationToken = default)
    {
        var token = _validateAccessToken.Run(accessToken);
        return token.Succeeded ? await UpdateAsync(token.Value, changes, client, cancellationToken).ConfigureAwait(false) : token.Error;
    }

    /// <summary>
    /// Changes it for an access token that <see cref="Auth101{TUser}.ValidateAccessToken"/> has accepted. The token is not validated again, the session is.
    /// </summary>
    /// <param name="accessToken">The accepted access token.</param>
    /// <param name="changes">The changes.</param>
    /// <param name="client">Who asks, for <see cref="AuthOptions.Events"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user as it is now; or <see cref="AuthErrorCode.SessionNotFound"/> or <see cref="AuthErrorCode.ValidationError"/>.</returns>
    public Task<AuthResult<TUser>> UpdateAsync(
        AccessToken accessToken, UserUpdate<TUser>? changes, SessionClient? client = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return _updateUser.RunAsync(accessToken, changes, client, cancellationToken);
    }

    /// <summary>
    /// Collects all that the four tables hold of the user of an access token, but for hashes and tokens; what has expired and was not yet purged included.
    /// </summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="client">Who asks, for <see cref="AuthOptions.Events"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// All of it; or <see cref="AuthErrorCode.InvalidToken"/>, <see cref="AuthErrorCode.UserNotFound"/>, <see cref="AuthErrorCode.SessionNotFound"/> or, for an
    /// inactive user, <see cref="AuthErrorCode.Unauthorized"/>.
    /// </returns>
    public async Task<AuthResult<UserExport<TUser>>> ExportAsync(
        string accessToken, SessionClient? client = null, CancellationToken cancellationToken = default)
    {
        var token = _validateAccessToken.Run(accessToken);
        return token.Succeeded ? await ExportAsync(token.Value, client, cancellationToken).ConfigureAwait(false) : token.Error;
    }

    /// <summary>
    /// Collects it for an access token that <see cref="Auth101{TUser}.ValidateAccessToken"/> has accepted. The token is not validated again, the session is.
    /// </summary>
    /// <param name="accessToken">The accepted access token.</param>
    /// <param name="client">Who asks, for <see cref="AuthOptions.Events"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// All of it; or <see cref="AuthErrorCode.UserNotFound"/>, <see cref="AuthErrorCode.SessionNotFound"/> or <see cref="AuthErrorCode.Unauthorized"/>.
    /// </returns>
    public Task<AuthResult<UserExport<TUser>>> ExportAsync(
        AccessToken accessToken, SessionClient? client = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return _exportUser.RunAsync(accessToken, client, cancellationToken);
    }

    /// <summary>
    /// Deletes the user of an access token, who gives the password once more, with all accounts, sessions and verifications in one transaction.
    /// <see cref="Auth101UserAttribute.Deletes"/> says what becomes of the row. What only validates tokens keeps accepting them until they expire.
    /// </summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="password">The password.</param>
    /// <param name="client">Who asks, for <see cref="AuthOptions.Events"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Success; or <see cref="AuthErrorCode.InvalidToken"/>, <see cref="AuthErrorCode.SessionNotFound"/> if that has ended or its user may not sign in,
    /// <see cref="AuthErrorCode.InvalidCredentials"/>, <see cref="AuthErrorCode.ValidationError"/> or <see cref="AuthErrorCode.ServerBusy"/>.
    /// </returns>
    /// <exception cref="NotSupportedException">The users of this table are not deleted (<see cref="Auth101Model{TUser}.CanDeleteUsers"/>).</exception>
    public async Task<AuthResult> DeleteAsync(
        string accessToken, string password, SessionClient? client = null, CancellationToken cancellationToken = default)
    {
        var token = _validateAccessToken.Run(accessToken);
        return token.Succeeded ? await DeleteAsync(token.Value, password, client, cancellationToken).ConfigureAwait(false) : token.Error;
    }

    /// <summary>
    /// Deletes the user of an access token that <see cref="Auth101{TUser}.ValidateAccessToken"/> has accepted. The token is not validated again, the session
    /// is.
    /// </summary>
    /// <param name="accessToken">The accepted access token.</param>
    /// <param name="password">The password.</param>
    /// <param name="client">Who asks, for <see cref="AuthOptions.Events"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Success; or <see cref="AuthErrorCode.SessionNotFound"/>, <see cref="AuthErrorCode.InvalidCredentials"/>, <see cref="AuthErrorCode.ValidationError"/> or
    /// <see cref="AuthErrorCode.ServerBusy"/>.
    /// </returns>
    /// <exception cref="NotSupportedException">The users of this table are not deleted (<see cref="Auth101Model{TUser}.CanDeleteUsers"/>).</exception>
    public Task<AuthResult> DeleteAsync(
        AccessToken accessToken, string password, SessionClient? client = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return _deleteUser.RunAsync(accessToken, password, client, cancellationToken);
    }
}
