using Auth101.Diagnostics;
using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Exchanges a refresh token for a new pair. Of parallel calls one wins; whoever comes late with the old token ends the session.</summary>
internal sealed class RefreshSession<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly TokenSuccession _succession = new(context.Options);

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

        var now = context.Clock.GetUtcNow();
        var rotation = new RotateSession
        {
            Session = session,
            OldToken = claims.TokenId,
            NewToken = context.Options.RedeliverRefreshToken ? _succession.NewSuccessorOf(claims) : TokenId.NewOfFamilyOf(claims.TokenId),
            Now = now,
            ExpiresAt = context.Tokens.SessionExpiry(now),
            StartedAfter = context.StartedAfter(now),
            ReuseCutoff = now - context.Options.RefreshReuseLeeway,
        };
        var rotated = await context.Store.RotateSessionAsync(rotation, cancellationToken).ConfigureAwait(false);
        if (rotated.Outcome == SessionRotationOutcome.ReuseDetected)
        {
            Log.RefreshTokenReused(context.Logger, claims.SessionId);
            Telemetry.CountEnded<TUser>("reuse_detected");
            await context.Events.PublishAsync(to => to.ReuseDetectedAsync(
                new RefreshTokenReused(claims.UserId, claims.SessionId, client, rotated.SignedInClient, now))).ConfigureAwait(false);
            return AuthErrors.RefreshRefused;
        }

        if (rotated is { Outcome: SessionRotationOutcome.Rotated, User: { } user })
        {
            await PublishAsync(claims, client, now, redelivered: false).ConfigureAwait(false);
            return context.Tokens.Issue(user, new TokenClaims(claims.UserId, claims.SessionId, rotation.NewToken, now, rotation.ExpiresAt), now);
        }

        if (rotated.Outcome != SessionRotationOutcome.ReuseRefused)
        {
            return AuthErrors.RefreshRefused;
        }

        if (context.Options.RedeliverRefreshToken
            && await RedeliverAsync(session, claims, client, now, cancellationToken).ConfigureAwait(false) is { } redelivered)
        {
            return redelivered;
        }

        Log.RefreshTokenReuseRefused(context.Logger, claims.SessionId, claims.UserId);
        Telemetry.CountReuseRefused<TUser>();
        await context.Events.PublishAsync(to => to.ReuseRefusedAsync(
            new RefreshTokenReuseRefused(claims.UserId, claims.SessionId, client, rotated.SignedInClient, now))).ConfigureAwait(false);
        return AuthErrors.RefreshRefused;
    }

    /// <summary>Gives the current refresh token, as it was made, to whoever presents the one before it.</summary>
    private async Task<SignedIn<TUser>?> RedeliverAsync(
        SessionReference session, TokenClaims claims, SessionClient? client, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var leeway = context.Options.RefreshReuseLeeway;
        var current = await context.Store.FindRotatedSessionAsync(
            session, now, context.StartedAfter(now), now - leeway, cancellationToken).ConfigureAwait(false);

        // A clock that went back must not make the leeway longer.
        if (current is null || current.RotatedAt > now + leeway || !_succession.IsSuccessor(current.Token, claims))
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
