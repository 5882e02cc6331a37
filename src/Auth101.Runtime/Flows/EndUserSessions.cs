using Auth101.Diagnostics;

namespace Auth101.Flows;

/// <summary>Ends all sessions of a user, for who looks after users.</summary>
internal sealed class EndUserSessions<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly SessionEnder<TUser> _sessions = new(context);

    /// <summary>Ends all. It is a success, too, if there is none.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<AuthResult> RunAsync(string? userId, CancellationToken cancellationToken)
    {
        if (await context.Store.FindUserIdAsync(userId ?? string.Empty, cancellationToken).ConfigureAwait(false) is not { } id
            || await context.Store.EndUserSessionsAsync(id, cancellationToken).ConfigureAwait(false) is not { } ended)
        {
            return AuthErrors.UserNotFound;
        }

        Log.SessionsEnded(context.Logger, id, ended.Count);
        var now = context.Clock.GetUtcNow();
        foreach (var sessionId in ended)
        {
            await _sessions.TellAsync(id, sessionId, SessionEndReason.EndedByAdministrator, now).ConfigureAwait(false);
        }

        return AuthResult.Success;
    }
}
