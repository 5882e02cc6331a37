using Auth101.Diagnostics;
using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Loads the user of a cookie if its session lives, and replaces a cookie that has been used for a while.</summary>
internal sealed class CheckCookie<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly SessionFinder<TUser> _finder = new(context);
    private readonly SessionRotator<TUser> _rotator = new(context);
    private readonly SessionCookies<TUser> _cookies = new(context);
    private readonly TokenSuccession _succession = new(context.Options);
    private readonly UnverifiedSessions<TUser> _unverified = new(context);

    /// <summary>Checks a cookie: one query, unless it is replaced, or was a moment ago.</summary>
    /// <param name="cookie">A cookie that was validated.</param>
    /// <param name="replaceAfter">Its age from which on it is replaced; <see langword="null"/> if it cannot be.</param>
    /// <param name="client">Who presents it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult<CheckedCookie<TUser>>> RunAsync(
        SessionCookie cookie, TimeSpan? replaceAfter, SessionClient? client, CancellationToken cancellationToken) =>
        Telemetry.GetSession.TrackAsync(context.UserType, () => CheckAsync(cookie, replaceAfter, client, cancellationToken));

    private async Task<AuthResult<CheckedCookie<TUser>>> CheckAsync(
        SessionCookie cookie, TimeSpan? replaceAfter, SessionClient? client, CancellationToken cancellationToken)
    {
        var claims = cookie.Claims;
        if (TokenId.ReferenceOf(claims) is not { } session)
        {
            return AuthErrors.SessionNotFound;
        }

        var found = await _finder.FindAsync(session, claims.IssuedAt, cancellationToken).ConfigureAwait(false);
        if (SessionFinder<TUser>.ErrorOf(found) is { } refused)
        {
            return refused;
        }

        var user = found.User!;
        if (found.Token != claims.TokenId)
        {
            return await JudgeAsync(session, claims, found, replaceAfter is not null, client, cancellationToken).ConfigureAwait(false);
        }

        if (!IsOld(claims, replaceAfter))
        {
            return new CheckedCookie<TUser>(user, null);
        }

        return await _unverified.EndIfUnverifiedAsync(session, user, client, cancellationToken).ConfigureAwait(false)
            ? AuthErrors.SessionNotFound
            : new CheckedCookie<TUser>(user, await TryReplaceAsync(session, claims, client).ConfigureAwait(false));
    }

    private bool IsOld(TokenClaims claims, TimeSpan? replaceAfter)
    {
        var halfLife = (claims.ExpiresAt - claims.IssuedAt) / 2;
        return replaceAfter is { } age && context.Clock.GetUtcNow() - claims.IssuedAt >= (age < halfLife ? age : halfLife);
    }

    /// <summary>
    /// Replaces a cookie that is good. Of requests at once one does; the others go on with what they have. So do all if the database fails, as nothing depends
    /// on it now.
    /// </summary>
    private async ValueTask<SessionCookie?> TryReplaceAsync(SessionReference session, TokenClaims claims, SessionClient? client)
    {
        try
        {
            // A client that leaves would lose the cookie, so it is not waited for: the next request gets it.
            var rotation = await _rotator.RotateAsync(session, claims, _succession.NewSuccessorOf(claims), CancellationToken.None).ConfigureAwait(false);
            if (rotation.Outcome != SessionRotationOutcome.Rotated)
            {
                return null;
            }

            await PublishAsync(claims, client, rotation.Now, redelivered: false).ConfigureAwait(false);
            return _cookies.Issue(rotation.Claims);
        }
        catch (StoreException)
        {
            // The store has logged it.
            return null;
        }
    }

    /// <summary>What to do about a cookie that is not the one of its session, which only the clock of rotations can say.</summary>
    private async ValueTask<AuthResult<CheckedCookie<TUser>>> JudgeAsync(
        SessionReference session, TokenClaims claims, SessionLookup<TUser> found, bool canReplace, SessionClient? client, CancellationToken cancellationToken)
    {
        // Nothing changes, unless it is the current one after all, of which the server of the database that was asked first did not know yet.
        var rotation = await _rotator.RotateAsync(session, claims, claims.TokenId, cancellationToken).ConfigureAwait(false);
        switch (rotation.Outcome)
        {
            case SessionRotationOutcome.Rotated or SessionRotationOutcome.NotKnownYet:
                return new CheckedCookie<TUser>(found.User!, null);

            case SessionRotationOutcome.ReplacedLongAgo when rotation.IsStolen:
                await _rotator.EndStolenAsync(session, rotation, client, cancellationToken).ConfigureAwait(false);
                return AuthErrors.SessionNotFound;

            case SessionRotationOutcome.ReplacedLongAgo or SessionRotationOutcome.Replaced:
                return new CheckedCookie<TUser>(
                    found.User!, canReplace ? await TryRedeliverAsync(claims, found.Token!, client, rotation.Now).ConfigureAwait(false) : null);

            case SessionRotationOutcome.Refused:
                return AuthErrors.SessionNotFound;

            case var outcome:
                throw new InvalidOperationException($"A rotation has no outcome {outcome}.");
        }
    }

    /// <summary>
    /// Gives the current cookie to whoever presents the one before it: a browser that goes on to another page may never see the answer which had it. Whoever
    /// has stolen the one before could have presented it a moment earlier and got as much.
    /// </summary>
    private async ValueTask<SessionCookie?> TryRedeliverAsync(TokenClaims claims, string current, SessionClient? client, DateTimeOffset now)
    {
        if (!_succession.IsSuccessor(current, claims))
        {
            return null;
        }

        await PublishAsync(claims, client, now, redelivered: true).ConfigureAwait(false);
        return _cookies.Issue(claims with { TokenId = current, IssuedAt = now, ExpiresAt = context.Tokens.SessionExpiry(now) });
    }

    private ValueTask PublishAsync(TokenClaims claims, SessionClient? client, DateTimeOffset now, bool redelivered) =>
        context.Events.PublishAsync(to => to.RefreshedAsync(new SessionRefreshed(claims.UserId, claims.SessionId, client, now, redelivered)));
}
