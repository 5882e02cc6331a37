using Auth101.Diagnostics;
using Auth101.Passwords;
using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Replaces the password of a user who knows it, for one of their sessions, which goes on with new tokens.</summary>
internal sealed class ChangePassword<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>How often a change asks again because the stored hash is no longer the one that it verified.</summary>
    private const int MaximumAttempts = 3;

    private readonly SessionEnder<TUser> _ended = new(context);

    /// <summary>Changes the password.</summary>
    /// <param name="accessToken">A token that was validated.</param>
    /// <param name="current">The password that the user has.</param>
    /// <param name="password">The one that the user is to have.</param>
    /// <param name="revokeOthers">Whether all other sessions of the user end.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult<SignedIn<TUser>>> RunAsync(
        AccessToken accessToken, string? current, string? password, bool revokeOthers, SessionClient? client, CancellationToken cancellationToken) =>
        Telemetry.ChangePassword.TrackAsync(
            context.UserType, () => ChangeAsync(accessToken, current, password, revokeOthers, client, cancellationToken));

    private async Task<AuthResult<SignedIn<TUser>>> ChangeAsync(
        AccessToken accessToken, string? current, string? password, bool revokeOthers, SessionClient? client, CancellationToken cancellationToken)
    {
        if ((PasswordPolicy.CheckExisting(current) ?? PasswordPolicy.CheckNew(password, context.Options.MinimumPasswordLength)) is { } refused)
        {
            return refused;
        }

        if (TokenId.ReferenceOf(accessToken) is not { } session)
        {
            return AuthErrors.SessionNotFound;
        }

        string? verified = null, newHash = null;
        for (var attempt = 1; attempt <= MaximumAttempts; attempt++)
        {
            var now = context.Clock.GetUtcNow();
            var found = await context.Store.FindForPasswordCheckAsync(session, now, context.StartedAfter(now), cancellationToken).ConfigureAwait(false);

            // Where the hash is the one that was verified before, it is the session that has ended.
            if (found is null || (verified is not null && found.PasswordHash == verified))
            {
                return AuthErrors.SessionNotFound;
            }

            verified = found.PasswordHash is { Length: > 0 } hash ? hash : null;
            var verification = await context.Passwords.VerifyAsync(current!, verified, HashingClient.Of(client), cancellationToken).ConfigureAwait(false);
            if (verification == PasswordVerification.Busy)
            {
                return Busy();
            }

            if (verified is null || verification is not (PasswordVerification.Verified or PasswordVerification.VerifiedOutdated))
            {
                Log.PasswordChangeRefused(context.Logger, session.UserId);
                return AuthErrors.InvalidCredentials;
            }

            newHash ??= await context.Passwords.TryHashAsync(password!, HashingClient.Of(client), cancellationToken).ConfigureAwait(false);
            if (newHash is null)
            {
                return Busy();
            }

            var change = Change(session, verified, newHash, revokeOthers);
            if (await context.Store.ChangePasswordAsync(change, cancellationToken).ConfigureAwait(false) is { } ended)
            {
                await TellAsync(session.UserId, ended, client, change.Now).ConfigureAwait(false);
                return context.Tokens.Issue(
                    found.User, new TokenClaims(session.UserId, session.SessionId, change.NewToken, change.Now, change.ExpiresAt), change.Now);
            }
        }

        return AuthErrors.InvalidCredentials;
    }

    private ChangePassword Change(SessionReference session, string verified, string newHash, bool revokeOthers)
    {
        var now = context.Clock.GetUtcNow();
        return new ChangePassword
        {
            Session = session,
            VerifiedHash = verified,
            NewHash = newHash,
            NewToken = TokenId.NewOfNewFamily(),
            Now = now,
            ExpiresAt = context.Tokens.SessionExpiry(now),
            StartedAfter = context.StartedAfter(now),
            Clock = context.RotationClock(now),
            RevokeOthers = revokeOthers,
        };
    }

    private AuthError Busy()
    {
        Log.PasswordQueueFull(context.Logger);
        return AuthErrors.ServerBusy;
    }

    private async ValueTask TellAsync(string userId, IReadOnlyList<string> ended, SessionClient? client, DateTimeOffset now)
    {
        Log.PasswordChanged(context.Logger, userId, ended.Count);
        await context.Events.PublishAsync(to => to.PasswordChangedAsync(
            new PasswordChanged(userId, PasswordChangeReason.ChangedByUser, client, now))).ConfigureAwait(false);
        foreach (var sessionId in ended)
        {
            await _ended.TellAsync(userId, sessionId, SessionEndReason.PasswordChanged, now).ConfigureAwait(false);
        }
    }
}
