using Auth101.Diagnostics;
using Auth101.Stores;
using Auth101.Tokens;
using Microsoft.Extensions.Logging;

namespace Auth101.Services;

/// <summary>What happens to a session after sign-in: refresh, look-up, end. Safe for concurrent use.</summary>
internal sealed class SessionService<TUser>(
    IAuthStore<TUser> store,
    TokenIssuer tokens,
    TokenValidator validator,
    TokenSuccession succession,
    EventPublisher events,
    AuthOptions options,
    TimeProvider timeProvider,
    ILogger logger)
    where TUser : class, IAuth101User<TUser>
{
    private readonly TimeSpan _reuseLeeway = options.RefreshReuseLeeway;
    private readonly TimeSpan? _absoluteLifetime = options.AbsoluteSessionLifetime;
    private readonly bool _redelivers = options.RedeliverRefreshToken;
    private readonly bool _endSessionOnSignOut = options.EndSessionOnSignOut;

    /// <summary>Replaces a refresh token. Of parallel calls one wins; whoever comes late with the old token ends the session.</summary>
    public async Task<AuthResult<SignedIn<TUser>>> RefreshAsync(string? refreshToken, SessionClient? client, CancellationToken cancellationToken)
    {
        if (validator.Validate(refreshToken, TokenKind.Refresh) is not { } claims)
        {
            return Failures.InvalidToken;
        }

        if (ReferenceOf(claims) is not { } session)
        {
            return Failures.RefreshRefused;
        }

        var now = timeProvider.GetUtcNow();
        var rotation = new RotateSession
        {
            Session = session,
            OldToken = claims.TokenId,
            NewToken = _redelivers ? succession.NewSuccessorOf(claims) : TokenId.NewOfFamilyOf(claims.TokenId),
            Now = now,
            ExpiresAt = tokens.SessionExpiry(now),
            StartedAfter = StartedAfter(now),
            ReuseCutoff = now - _reuseLeeway,
        };
        var rotated = await store.RotateSessionAsync(rotation, cancellationToken).ConfigureAwait(false);
        if (rotated.Outcome == SessionRotationOutcome.ReuseDetected)
        {
            Log.RefreshTokenReused(logger, claims.SessionId);
            Telemetry.CountEnded<TUser>("reuse_detected");
            await events.PublishAsync(to => to.ReuseDetectedAsync(
                new RefreshTokenReused(claims.UserId, claims.SessionId, client, rotated.SignedInClient, now))).ConfigureAwait(false);
            return Failures.RefreshRefused;
        }

        if (rotated is { Outcome: SessionRotationOutcome.Rotated, User: { } user })
        {
            await PublishRefreshAsync(claims, client, now, redelivered: false).ConfigureAwait(false);
            return tokens.Issue(user, new TokenClaims(claims.UserId, claims.SessionId, rotation.NewToken, now, rotation.ExpiresAt), now);
        }

        if (rotated.Outcome != SessionRotationOutcome.ReuseRefused)
        {
            return Failures.RefreshRefused;
        }

        if (_redelivers && await RedeliverAsync(session, claims, client, now, cancellationToken).ConfigureAwait(false) is { } redelivered)
        {
            return redelivered;
        }

        Log.RefreshTokenReuseRefused(logger, claims.SessionId, claims.UserId);
        Telemetry.CountReuseRefused<TUser>();
        await events.PublishAsync(to => to.ReuseRefusedAsync(
            new RefreshTokenReuseRefused(claims.UserId, claims.SessionId, client, rotated.SignedInClient, now))).ConfigureAwait(false);
        return Failures.RefreshRefused;
    }

    /// <summary>Ends the session of a refresh token, also of one that has been rotated since. Ending it again is a success (RFC 7009, section 2.2).</summary>
    public async Task<AuthResult> RevokeAsync(string? refreshToken, CancellationToken cancellationToken)
    {
        if (validator.Validate(refreshToken, TokenKind.Refresh) is not { } claims)
        {
            return Failures.InvalidToken;
        }

        await EndAsync(ReferenceOf(claims), SessionEndReason.Revoked, cancellationToken).ConfigureAwait(false);
        return AuthResult.Success;
    }

    /// <summary>Ends the session of an access token, or only acknowledges if the application wants it so.</summary>
    public async Task<AuthResult> SignOutAsync(AccessToken accessToken, CancellationToken cancellationToken)
    {
        if (_endSessionOnSignOut)
        {
            await EndAsync(ReferenceOf(accessToken), SessionEndReason.SignedOut, cancellationToken).ConfigureAwait(false);
        }

        return AuthResult.Success;
    }

    /// <summary>Loads the user of an access token if its session is alive.</summary>
    public async Task<AuthResult<TUser>> GetAsync(AccessToken accessToken, CancellationToken cancellationToken)
    {
        if (ReferenceOf(accessToken) is not { } session)
        {
            return Failures.SessionNotFound;
        }

        var now = timeProvider.GetUtcNow();
        var found = await store.FindSessionAsync(session, now, StartedAfter(now), cancellationToken).ConfigureAwait(false);
        return found switch
        {
            { User: null } => Failures.UserNotFound,
            { SessionIsAlive: false } => Failures.SessionNotFound,
            { User: { } user } when !TUser.Model.GetProfile(user).IsActive => Failures.Unauthorized,
            { User: { } user } => user,
        };
    }

    /// <summary>Validates an access token without asking the database.</summary>
    public AuthResult<AccessToken> ValidateAccessToken(string? token) =>
        validator.Validate(token, TokenKind.Access) is { } claims
            ? new AccessToken(claims.UserId, claims.SessionId, claims.TokenId, claims.IssuedAt, claims.ExpiresAt)
            : Failures.InvalidToken;

    /// <summary>Gives the current refresh token, as it was made, to whoever presents the one before it.</summary>
    private async Task<SignedIn<TUser>?> RedeliverAsync(
        SessionReference session, TokenClaims claims, SessionClient? client, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var current = await store.FindRotatedSessionAsync(
            session, now, StartedAfter(now), now - _reuseLeeway, cancellationToken).ConfigureAwait(false);

        // A clock that went back must not make the leeway longer.
        if (current is null || current.RotatedAt > now + _reuseLeeway || !succession.IsSuccessor(current.Token, claims))
        {
            return null;
        }

        await PublishRefreshAsync(claims, client, now, redelivered: true).ConfigureAwait(false);
        var refresh = new TokenClaims(claims.UserId, claims.SessionId, current.Token, current.RotatedAt, current.ExpiresAt);
        return tokens.Issue(current.User, refresh, now);
    }

    private ValueTask PublishRefreshAsync(TokenClaims claims, SessionClient? client, DateTimeOffset now, bool redelivered) =>
        events.PublishAsync(to => to.RefreshedAsync(new SessionRefreshed(claims.UserId, claims.SessionId, client, now, redelivered)));

    private async ValueTask EndAsync(SessionReference? named, SessionEndReason reason, CancellationToken cancellationToken)
    {
        if (named is { } session && await store.EndSessionAsync(session, cancellationToken).ConfigureAwait(false))
        {
            Telemetry.CountEnded<TUser>(reason == SessionEndReason.Revoked ? "revoked" : "signed_out");
            await events.PublishAsync(to => to.SessionEndedAsync(new SessionEnded(session.UserId, session.SessionId, reason, timeProvider.GetUtcNow()))).ConfigureAwait(false);
        }
    }

    private static SessionReference? ReferenceOf(TokenClaims claims) => TokenId.ReferenceOf(claims.SessionId, claims.UserId, claims.TokenId);

    private static SessionReference? ReferenceOf(AccessToken token) => TokenId.ReferenceOf(token.SessionId, token.UserId, token.TokenId);

    /// <summary>Sessions that began then or before have reached their absolute lifetime.</summary>
    private DateTimeOffset StartedAfter(DateTimeOffset now) => now - _absoluteLifetime ?? DateTimeOffset.MinValue;
}
