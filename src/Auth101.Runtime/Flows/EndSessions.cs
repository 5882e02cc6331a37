using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Ends sessions of a user for one of them.</summary>
internal sealed class EndSessions<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly SessionEnder<TUser> _sessions = new(context);

    /// <summary>Ends one session. Ending it again is a success.</summary>
    /// <param name="accessToken">A token that was validated.</param>
    /// <param name="sessionId">Which one.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult> RunAsync(AccessToken accessToken, string? sessionId, CancellationToken cancellationToken) => EndAsync(
        accessToken,
        (asking, now) => context.Store.EndOtherSessionAsync(asking, sessionId ?? string.Empty, now, context.StartedAfter(now), cancellationToken));

    /// <summary>Ends all but that of the token.</summary>
    /// <param name="accessToken">A token that was validated.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult> RunForOthersAsync(AccessToken accessToken, CancellationToken cancellationToken) => EndAsync(
        accessToken, (asking, now) => context.Store.EndOtherSessionsAsync(asking, now, context.StartedAfter(now), cancellationToken));

    /// <summary>Ends all.</summary>
    /// <param name="accessToken">A token that was validated.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult> RunForAllAsync(AccessToken accessToken, CancellationToken cancellationToken) => EndAsync(
        accessToken, (asking, now) => context.Store.EndAllSessionsAsync(asking, now, context.StartedAfter(now), cancellationToken));

    private async Task<AuthResult> EndAsync(
        AccessToken accessToken, Func<SessionReference, DateTimeOffset, ValueTask<IReadOnlyList<string>?>> end)
    {
        var now = context.Clock.GetUtcNow();
        if (TokenId.ReferenceOf(accessToken) is not { } asking || await end(asking, now).ConfigureAwait(false) is not { } ended)
        {
            return AuthErrors.SessionNotFound;
        }

        foreach (var sessionId in ended)
        {
            await _sessions.TellAsync(asking.UserId, sessionId, SessionEndReason.EndedByUser, now).ConfigureAwait(false);
        }

        return AuthResult.Success;
    }
}
