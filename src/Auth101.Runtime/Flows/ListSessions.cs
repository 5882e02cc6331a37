using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Lists the sessions of a user for one of them.</summary>
internal sealed class ListSessions<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Lists the living sessions, the newest first.</summary>
    /// <param name="accessToken">A token that was validated.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<AuthResult<IReadOnlyList<UserSession>>> RunAsync(AccessToken accessToken, CancellationToken cancellationToken)
    {
        if (TokenId.ReferenceOf(accessToken) is not { } session)
        {
            return AuthErrors.SessionNotFound;
        }

        var now = context.Clock.GetUtcNow();
        var found = await context.Store.ListSessionsAsync(session, now, context.StartedAfter(now), cancellationToken).ConfigureAwait(false);
        if (found.Count == 0)
        {
            return AuthErrors.SessionNotFound;
        }

        var sessions = found.Select(listed => new UserSession(
            listed.SessionId, listed.SessionId == session.SessionId, listed.CreatedAt, listed.RefreshedAt, listed.ExpiresAt, listed.Client));
        return AuthResult.Of<IReadOnlyList<UserSession>>([.. sessions]);
    }
}
