using Auth101.Diagnostics;
using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Exchanges a refresh token for a new pair. Of parallel calls one wins; whoever comes late with the old token ends the session.</summary>
internal sealed class RefreshSession<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly SessionRotator<TUser> _rotator = new(context);
    private readonly TokenSuccession _succession = new(context.Options);
    private readonly UnverifiedSessions<TUser> _unverified = new(context);
    private readonly VerificationMail<TUser> _verification = new(context);

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

        var newToken = context.Options.RedeliverRefreshToken ? _succession.NewSuccessorOf(claims) : TokenId.NewOfFamilyOf(claims.TokenId);
        var rotation = await _rotator.RotateAsync(session, claims, newToken, cancellationToken).ConfigureAwait(false);
        switch (rotation.Outcome)
        {
            case SessionRotationOutcome.Rotated when rotation.User is { } user:
                if (await _unverified.EndIfUnverifiedAsync(session, user, client, cancellationToken).ConfigureAwait(false))
                {
                    return AuthErrors.EmailNotVerified;
                }

                await PublishAsync(claims, client, rotation.Now, redelivered: false).ConfigureAwait(false);
                return context.Tokens.Issue(user, rotation.Claims, rotation.Now);

            case SessionRotationOutcome.Refused or SessionRotationOutcome.NotKnownYet:
                return AuthErrors.RefreshRefused;

            case SessionRotationOutcome.ReplacedLongAgo when rotation.IsStolen:
                await _rotator.EndStolenAsync(session, rotation, client, cancellationToken).ConfigureAwait(false);
                return AuthErrors.RefreshRefused;

            case SessionRotationOutcome.ReplacedLongAgo or SessionRotationOutcome.Replaced:
                return await RefuseAsync(session, claims, client, rotation.SignedInClient, rotation.Now, cancellationToken).ConfigureAwait(false);

            case var outcome:
                throw new InvalidOperationException($"A rotation has no outcome {outcome}.");
        }
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
        if (current is null || !_succession.IsSuccessor(current.Token, claims) || _verification.IsMissing(current.User))
        {
            return null;
        }

        await PublishAsync(claims, client, now, redelivered: true).ConfigureAwait(false);
        var refresh = claims with { TokenId = current.Token, IssuedAt = current.RotatedAt, ExpiresAt = current.ExpiresAt };
        return context.Tokens.Issue(current.User, refresh, now);
    }

    private ValueTask PublishAsync(TokenClaims claims, SessionClient? client, DateTimeOffset now, bool redelivered) =>
        context.Events.PublishAsync(to => to.RefreshedAsync(new SessionRefreshed(claims.UserId, claims.SessionId, client, now, redelivered)));
}
