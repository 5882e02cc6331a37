using Auth101.Diagnostics;
using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Replaces tokens of sessions, whatever keeps them, and ends sessions whose old token comes late.</summary>
internal sealed class SessionRotator<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private const int MaximumAttempts = 3;

    // A call that takes longer waited for something, and the database may have read its clock at any moment of it. It is short beside the leeway.
    private readonly TimeSpan _longestJudged = TimeSpan.FromTicks(Math.Max(context.Options.RefreshReuseLeeway.Ticks / 10, TimeSpan.TicksPerSecond));

    /// <summary>Replaces a token. Of parallel calls one does.</summary>
    /// <param name="session">The session that the token names.</param>
    /// <param name="claims">The claims of the token.</param>
    /// <param name="newToken">The <c>jti</c> of the one that replaces it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async ValueTask<Rotation<TUser>> RotateAsync(
        SessionReference session, TokenClaims claims, string newToken, CancellationToken cancellationToken)
    {
        var started = context.Clock.GetTimestamp();
        var now = context.Clock.GetUtcNow();
        var rotation = new RotateSession
        {
            Session = session,
            OldToken = claims.TokenId,
            OldTokenIssuedAt = claims.IssuedAt,
            NewToken = newToken,
            Now = now,
            ExpiresAt = context.Tokens.SessionExpiry(now),
            StartedAfter = context.StartedAfter(now),
            Clock = context.RotationClock(now),
        };
        var rotated = await RotateAsync(rotation, cancellationToken).ConfigureAwait(false);
        var elapsed = context.Clock.GetElapsedTime(started);
        var hasWaited = elapsed > _longestJudged;

        // What is left of the leeway is enough for a parallel caller, as long as it is most of it.
        if (rotated.Outcome == SessionRotationOutcome.Rotated && hasWaited && elapsed > context.Options.RefreshReuseLeeway / 2)
        {
            await TellTimeAsync(rotation).ConfigureAwait(false);
        }

        var next = claims with { TokenId = newToken, IssuedAt = now, ExpiresAt = rotation.ExpiresAt };
        return new Rotation<TUser>(rotated.Outcome, rotated.User, next, rotated.SignedInClient, now, hasWaited);
    }

    /// <summary>Ends a session whose old token came late. Of parallel calls one does, and tells.</summary>
    /// <param name="session">The session.</param>
    /// <param name="rotation">What was found out.</param>
    /// <param name="client">Who presented the old token.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async ValueTask EndStolenAsync(SessionReference session, Rotation<TUser> rotation, SessionClient? client, CancellationToken cancellationToken)
    {
        if (await context.Store.EndSessionAsync(session, cancellationToken).ConfigureAwait(false))
        {
            Log.RefreshTokenReused(context.Logger, session.SessionId);
            Telemetry.CountEnded<TUser>("reuse_detected");
            await context.Events.PublishAsync(to => to.ReuseDetectedAsync(
                new RefreshTokenReused(session.UserId, session.SessionId, client, rotation.SignedInClient, rotation.Now))).ConfigureAwait(false);
        }
    }

    /// <summary>Rotates a session, and once more where the server of the database may not know of the token yet.</summary>
    private async ValueTask<SessionRotation<TUser>> RotateAsync(RotateSession rotation, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            var rotated = await context.Store.RotateSessionAsync(rotation, cancellationToken).ConfigureAwait(false);
            if (rotated.Outcome != SessionRotationOutcome.NotKnownYet || attempt == MaximumAttempts)
            {
                return rotated;
            }

            await Task.Delay(attempt * context.Lag, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Gives a rotation that took long the time of its end: the database may have read its clock before it waited, for a lock or for a disk, and whoever comes
    /// with the old token now would seem to be late.
    /// </summary>
    private async ValueTask TellTimeAsync(RotateSession rotation)
    {
        try
        {
            var again = new RotateSession
            {
                Session = rotation.Session,
                OldToken = rotation.NewToken,
                NewToken = rotation.NewToken,
                Now = rotation.Now,
                ExpiresAt = rotation.ExpiresAt,
                StartedAfter = rotation.StartedAfter,
                Clock = context.RotationClock(context.Clock.GetUtcNow()),
            };
            await context.Store.RotateSessionAsync(again, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is StoreException or InvalidOperationException)
        {
            // Also of a store that was closed meanwhile. The token is replaced, and whoever has the new one must get it.
        }
    }
}
