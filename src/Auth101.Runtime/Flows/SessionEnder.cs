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
        if (named is not { } session || !await context.Store.EndSessionAsync(session, cancellationToken).ConfigureAwait(false))
        {
            return;
        }

        Telemetry.CountEnded<TUser>(reason == SessionEndReason.Revoked ? "revoked" : "signed_out");
        await context.Events.PublishAsync(to => to.SessionEndedAsync(
            new SessionEnded(session.UserId, session.SessionId, reason, context.Clock.GetUtcNow()))).ConfigureAwait(false);
    }
}
