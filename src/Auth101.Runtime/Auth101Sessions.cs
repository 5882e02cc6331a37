using Auth101.Flows;

namespace Auth101;

/// <summary>What a user can do with sessions: <see cref="Auth101{TUser}.Sessions"/>. Safe for concurrent use.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public sealed class Auth101Sessions<TUser>
    where TUser : class, IAuth101User<TUser>
{
    private readonly ValidateAccessToken<TUser> _validateAccessToken;
    private readonly ListSessions<TUser> _listSessions;
    private readonly EndSessions<TUser> _endSessions;
    private readonly Reauthenticate<TUser> _reauthenticate;

    private readonly FlowContext<TUser> _context;

    internal Auth101Sessions(FlowContext<TUser> context)
    {
        _context = context;
        _validateAccessToken = new ValidateAccessToken<TUser>(context);
        _listSessions = new ListSessions<TUser>(context);
        _endSessions = new EndSessions<TUser>(context);
        _reauthenticate = new Reauthenticate<TUser>(context);
    }

    /// <summary>Lists the living sessions of the user of an access token, the newest first, in one query with the check of the token's own.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The sessions, that of the token among them; or <see cref="AuthErrorCode.InvalidToken"/>, or <see cref="AuthErrorCode.SessionNotFound"/> if that has
    /// ended or its user may not sign in.
    /// </returns>
    public async Task<AuthResult<IReadOnlyList<UserSession>>> ListAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        var token = _validateAccessToken.Run(accessToken);
        return token.Succeeded ? await ListAsync(token.Value, cancellationToken).ConfigureAwait(false) : token.Error;
    }

    /// <summary>
    /// Lists the living sessions for an access token that <see cref="Auth101{TUser}.ValidateAccessToken"/> has accepted. It is not validated again.
    /// </summary>
    /// <param name="accessToken">The accepted access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The sessions, or <see cref="AuthErrorCode.SessionNotFound"/>.</returns>
    public Task<AuthResult<IReadOnlyList<UserSession>>> ListAsync(AccessToken accessToken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return _listSessions.RunAsync(accessToken, cancellationToken);
    }

    /// <summary>
    /// Ends a session of the user of an access token, such as that of a lost telephone. It is a success, too, if there is no such session any more.
    /// </summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="sessionId">The id of the session: <see cref="UserSession.Id"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Success; or <see cref="AuthErrorCode.InvalidToken"/>, or <see cref="AuthErrorCode.SessionNotFound"/> if the session of the token has ended or its user
    /// may not sign in.
    /// </returns>
    public async Task<AuthResult> EndAsync(string accessToken, string sessionId, CancellationToken cancellationToken = default)
    {
        var token = _validateAccessToken.Run(accessToken);
        return token.Succeeded ? await EndAsync(token.Value, sessionId, cancellationToken).ConfigureAwait(false) : token.Error;
    }

    /// <summary>Ends a session for an access token that <see cref="Auth101{TUser}.ValidateAccessToken"/> has accepted. It is not validated again.</summary>
    /// <param name="accessToken">The accepted access token.</param>
    /// <param name="sessionId">The id of the session: <see cref="UserSession.Id"/>.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Success, or <see cref="AuthErrorCode.SessionNotFound"/>.</returns>
    public Task<AuthResult> EndAsync(AccessToken accessToken, string sessionId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return _endSessions.RunAsync(accessToken, sessionId, cancellationToken);
    }

    /// <summary>Ends all sessions of the user of an access token but that of the token.</summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Success; or <see cref="AuthErrorCode.InvalidToken"/>, or <see cref="AuthErrorCode.SessionNotFound"/> if the session of the token has ended or its user
    /// may not sign in.
    /// </returns>
    public async Task<AuthResult> EndOthersAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        var token = _validateAccessToken.Run(accessToken);
        return token.Succeeded ? await EndOthersAsync(token.Value, cancellationToken).ConfigureAwait(false) : token.Error;
    }

    /// <summary>
    /// Ends all other sessions for an access token that <see cref="Auth101{TUser}.ValidateAccessToken"/> has accepted. It is not validated again.
    /// </summary>
    /// <param name="accessToken">The accepted access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Success, or <see cref="AuthErrorCode.SessionNotFound"/>.</returns>
    public Task<AuthResult> EndOthersAsync(AccessToken accessToken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return _endSessions.RunForOthersAsync(accessToken, cancellationToken);
    }

    /// <summary>
    /// Ends all sessions of the user of an access token, that of the token included. What only validates tokens keeps accepting them until they expire.
    /// </summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// Success; or <see cref="AuthErrorCode.InvalidToken"/>, or <see cref="AuthErrorCode.SessionNotFound"/> if the session of the token has ended or its user
    /// may not sign in.
    /// </returns>
    public async Task<AuthResult> EndAllAsync(string accessToken, CancellationToken cancellationToken = default)
    {
        var token = _validateAccessToken.Run(accessToken);
        return token.Succeeded ? await EndAllAsync(token.Value, cancellationToken).ConfigureAwait(false) : token.Error;
    }

    /// <summary>
    /// Ends all sessions for an access token that <see cref="Auth101{TUser}.ValidateAccessToken"/> has accepted. It is not validated again.
    /// </summary>
    /// <param name="accessToken">The accepted access token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Success, or <see cref="AuthErrorCode.SessionNotFound"/>.</returns>
    public Task<AuthResult> EndAllAsync(AccessToken accessToken, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return _endSessions.RunForAllAsync(accessToken, cancellationToken);
    }

    /// <summary>
    /// Makes the session of an access token fresh: the user gives the password once more, and the session goes on with a new pair of tokens, which say when
    /// that was (<see cref="AccessToken.AuthenticatedAt"/>).
    /// </summary>
    /// <param name="accessToken">The access token.</param>
    /// <param name="password">The password.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// The user and the new pair of tokens, or <see cref="AuthErrorCode.ValidationError"/>, <see cref="AuthErrorCode.InvalidToken"/>,
    /// <see cref="AuthErrorCode.SessionNotFound"/> if the session has ended or its user may not sign in, <see cref="AuthErrorCode.InvalidCredentials"/> if the
    /// password is wrong, <see cref="AuthErrorCode.EmailNotVerified"/>, which ends the session, or <see cref="AuthErrorCode.ServerBusy"/>.
    /// </returns>
    public async Task<AuthResult<SignedIn<TUser>>> ReauthenticateAsync(
        string accessToken, string password, SessionClient? client = null, CancellationToken cancellationToken = default)
    {
        var token = _validateAccessToken.Run(accessToken);
        return token.Succeeded ? await ReauthenticateAsync(token.Value, password, client, cancellationToken).ConfigureAwait(false) : token.Error;
    }

    /// <summary>
    /// Makes the session of an access token fresh that <see cref="Auth101{TUser}.ValidateAccessToken"/> has accepted. It is not validated again.
    /// </summary>
    /// <inheritdoc cref="ReauthenticateAsync(string, string, SessionClient?, CancellationToken)"/>
    public Task<AuthResult<SignedIn<TUser>>> ReauthenticateAsync(
        AccessToken accessToken, string password, SessionClient? client = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(accessToken);
        return _reauthenticate.RunAsync(accessToken, password, client, cancellationToken);
    }

    /// <summary>Whether a session is fresh (<see cref="AuthOptions.FreshSessionLifetime"/>).</summary>
    /// <param name="authenticatedAt">
    /// When the user last gave the password, <see cref="AccessToken.AuthenticatedAt"/>; <see langword="null"/> if the token does not say.
    /// </param>
    public bool IsFresh(DateTimeOffset? authenticatedAt) => _context.IsFresh(authenticatedAt);
}
