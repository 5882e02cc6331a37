using Auth101.Diagnostics;
using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Ends sessions that a token names, and tells who listens.</summary>
internal sealed class SessionEnder<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Ends a session. Nothing happens if there is none any more.</summary>
    /// <param name="named">The session; <see langword="null"/> if the token names none.</param>
    /// <param name="reason">Why it ends.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async ValueTask EndAsync(SessionReference? named, SessionEndReason reason, CancellationToken cancellationToken)
    {
        if (named is { } session && await context.Store.EndSessionAsync(session, cancellationToken).ConfigureAwait(false))
        {
            await TellAsync(session.UserId, session.SessionId, reason, context.Clock.GetUtcNow()).ConfigureAwait(false);
        }
    }

    /// <summary>Counts and tells that a session has ended.</summary>
    /// <param name="userId">Its user.</param>
    /// <param name="sessionId">The session.</param>
    /// <param name="reason">Why it has ended.</param>
    /// <param name="at">When.</param>
    public async ValueTask TellAsync(string userId, string sessionId, SessionEndReason reason, DateTimeOffset at)
    {
        Telemetry.CountEnded<TUser>(reason switch
        {
            SessionEndReason.Revoked => "revoked",
            SessionEndReason.EndedByUser => "ended_by_user",
            SessionEndReason.TooManySessions => "too_many_sessions",
            SessionEndReason.UserDeactivated => "user_deactivated",
            SessionEndReason.EndedByAdministrator => "ended_by_administrator",
            SessionEndReason.PasswordChanged => "password_changed",
            SessionEndReason.PasswordReset => "password_reset",
            SessionEndReason.EmailNotVerified => "email_not_verified",
            SessionEndReason.SignedOut => "signed_out",
            _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "There is no such reason."),
        });
        await context.Events.PublishAsync(to => to.SessionEndedAsync(new SessionEnded(userId, sessionId, reason, at))).ConfigureAwait(false);
    }
}
