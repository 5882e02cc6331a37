using Auth101.Diagnostics;
using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Exchanges a refresh token for a new pair. Of parallel calls one wins; whoever comes late with the old token ends the session.</summary>
internal sealed class RefreshSession<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly TokenSuccession _succession = new(context.Options);

    // A call that takes longer waited for something, and the database may have read its clock at any moment of it. It is short beside the leeway.
    private readonly TimeSpan _longestJudged = TimeSpan.FromTicks(Math.Max(context.Options.RefreshReuseLeeway.Ticks / 10, TimeSpan.TicksPerSecond));

    private const int MaximumAttempts = 3;

    /// <summary>Replaces a refresh token.</summary>
    /// <param name="refreshToken">The text that claims to be the token.</param>
    /// <param name="client">Who presents it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult<SignedIn<TUser>>> RunAsync(string? refreshToken, SessionClient? client, CancellationToken cancellationToken) =>
        Telemetry.Refresh.TrackAsync(context.UserType, () => RefreshAsync(refreshToken, client, cancellationToken));

    private async Task<AuthResult<SignedIn<TUser>>> RefreshAsync(string? refreshToken, SessionClient? client, CancellationToken cancellationToken)
    {
        if (context.TokenValidator.Validate(refreshToken, TokenKind.Refresh) is not { } claims)
        {
            return AuthErrors.InvalidToken;
        }

        if (TokenId.ReferenceOf(claims) is not { } session)
        {
            return AuthErrors.RefreshRefused;
        }

        var started = context.Clock.GetTimestamp();
        var now = context.Clock.GetUtcNow();
        var newToken = context.Options.RedeliverRefreshToken ? _succession.NewSuccessorOf(claims) : TokenId.NewOfFamilyOf(claims.TokenId);
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
        if (rotated is { Outcome: SessionRotationOutcome.Rotated, User: { } user })
        {
            // What is left of the leeway is enough for a parallel caller, as long as it is most of it.
            if (hasWaited && elapsed > context.Options.RefreshReuseLeeway / 2)
            {
                await TellTimeAsync(rotation).ConfigureAwait(false);
            }

            await PublishAsync(claims, client, now, redelivered: false).ConfigureAwait(false);
            return context.Tokens.Issue(user, new TokenClaims(claims.UserId, claims.SessionId, newToken, now, rotation.ExpiresAt), now);
        }

        return rotated.Outcome switch
        {
            SessionRotationOutcome.Refused or SessionRotationOutcome.NotKnownYet => AuthErrors.RefreshRefused,

            // Who waited was parallel to whatever made it wait, and may have been to the rotation.
            SessionRotationOutcome.ReplacedLongAgo when !hasWaited =>
                await EndStolenAsync(session, claims, client, rotated.SignedInClient, now, cancellationToken).ConfigureAwait(false),
            SessionRotationOutcome.ReplacedLongAgo or SessionRotationOutcome.Replaced =>
                await RefuseAsync(session, claims, client, rotated.SignedInClient, now, cancellationToken).ConfigureAwait(false),
            var outcome => throw new InvalidOperationException($"A rotation has no outcome {outcome}."),
        };
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

    /// <summary>Ends a session whose old token came late. Of parallel calls one does, and tells.</summary>
    private async Task<AuthResult<SignedIn<TUser>>> EndStolenAsync(
        SessionReference session, TokenClaims claims, SessionClient? client, SessionClient? signedInClient, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (await context.Store.EndSessionAsync(session, cancellationToken).ConfigureAwait(false))
        {
            Log.RefreshTokenReused(context.Logger, claims.SessionId);
            Telemetry.CountEnded<TUser>("reuse_detected");
            await context.Events.PublishAsync(to => to.ReuseDetectedAsync(
                new RefreshTokenReused(claims.UserId, claims.SessionId, client, signedInClient, now))).ConfigureAwait(false);
        }

        return AuthErrors.RefreshRefused;
    }

    /// <summary>Refuses an old token, unless whoever presents it gets the current one.</summary>
    private async Task<AuthResult<SignedIn<TUser>>> RefuseAsync(
        SessionReference session, TokenClaims claims, SessionClient? client, SessionClient? signedInClient, DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        if (context.Options.RedeliverRefreshToken
            && await RedeliverAsync(session, claims, client, now, cancellationToken).ConfigureAwait(false) is { } redelivered)
        {
            return redelivered;
        }

        Log.RefreshTokenReuseRefused(context.Logger, claims.SessionId, claims.UserId);
        Telemetry.CountReuseRefused<TUser>();
        await context.Events.PublishAsync(to => to.ReuseRefusedAsync(
            new RefreshTokenReuseRefused(claims.UserId, claims.SessionId, client, signedInClient, now))).ConfigureAwait(false);
        return AuthErrors.RefreshRefused;
    }

    /// <summary>Gives the current refresh token, as it was made, to whoever presents the one before it.</summary>
    private async Task<SignedIn<TUser>?> RedeliverAsync(
        SessionReference session, TokenClaims claims, SessionClient? client, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var current = await context.Store.FindRotatedSessionAsync(
            session, now, context.StartedAfter(now), context.RotationClock(now), cancellationToken).ConfigureAwait(false);
        if (current is null || !_succession.IsSuccessor(current.Token, claims))
        {
            return null;
        }

        await PublishAsync(claims, client, now, redelivered: true).ConfigureAwait(false);
        var refresh = new TokenClaims(claims.UserId, claims.SessionId, current.Token, current.RotatedAt, current.ExpiresAt);
        return context.Tokens.Issue(current.User, refresh, now);
    }

    private ValueTask PublishAsync(TokenClaims claims, SessionClient? client, DateTimeOffset now, bool redelivered) =>
        context.Events.PublishAsync(to => to.RefreshedAsync(new SessionRefreshed(claims.UserId, claims.SessionId, client, now, redelivered)));
}
