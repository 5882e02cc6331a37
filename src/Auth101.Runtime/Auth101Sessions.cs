using Auth101.Flows;

namespace Auth101;

/// <summary>What a user can do with sessions: <see cref="Auth101{TUser}.Sessions"/>. Safe for concurrent use.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public sealed class Auth101Sessions<TUser>
    where TUser : class, IAuth101User<TUser>
{
    private readonly ValidateAccessToken<TUser> _validateAccessToken;
    private readonly ListSessions<TUser> _listSessions;

    internal Auth101Sessions(FlowContext<TUser> context)
    {
        _validateAccessToken = new ValidateAccessToken<TUser>(context);
        _listSessions = new ListSessions<TUser>(context);
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
}
