using Auth101.Diagnostics;
using Auth101.Passwords;
using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Replaces the password of a user who knows it, for one of their sessions, which goes on with new tokens.</summary>
internal sealed class ChangePassword<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private static readonly AuthError Wrong = AuthErrors.WrongPassword with { Field = ErrorField.CurrentPassword };

    private readonly SessionPasswordCheck<TUser> _passwords = new(context);
    private readonly UnverifiedSessions<TUser> _unverified = new(context);
    private readonly NewPasswordCheck<TUser> _newPasswords = new(context);
    private readonly SessionEnder<TUser> _ended = new(context);
    private readonly NoticeMail<TUser> _notices = new(context);

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
        if ((PasswordPolicy.CheckExisting(current, ErrorField.CurrentPassword)
            ?? PasswordPolicy.CheckNew(password, context.Options.MinimumPasswordLength, ErrorField.NewPassword)) is { } refused)
        {
            return refused;
        }

        if (TokenId.ReferenceOf(accessToken) is not { } session)
        {
            return AuthErrors.SessionNotFound;
        }

        string? verified = null, newHash = null;
        for (var attempt = 1; attempt <= SessionPasswordCheck<TUser>.MaximumAttempts; attempt++)
        {
            var check = await _passwords.CheckAsync(
                session, current!, verified, client, context.Clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            if (!check.Succeeded)
            {
                if (check.Error == AuthErrors.WrongPassword)
                {
                    Log.PasswordChangeRefused(context.Logger, session.UserId);
                    return Wrong;
                }

                return check.Error;
            }

            if (await _unverified.EndIfUnverifiedAsync(session, check.Value.User, client, cancellationToken).ConfigureAwait(false))
            {
                return AuthErrors.EmailNotVerified;
            }

            verified = check.Value.Hash;
            if (newHash is null
                && await _newPasswords.CheckAsync(password!, TUser.Model.GetProfile(check.Value.User).Email, check.Value.User, cancellationToken)
                    .ConfigureAwait(false) is { } unacceptable)
            {
                return unacceptable with { Field = ErrorField.NewPassword };
            }

            newHash ??= await context.Passwords.TryHashAsync(password!, HashingClient.Of(client), cancellationToken).ConfigureAwait(false);
            if (newHash is null)
            {
                Log.PasswordQueueFull(context.Logger);
                return AuthErrors.ServerBusy;
            }

            var change = Change(session with { UserId = check.Value.UserId }, verified, newHash, revokeOthers);
            IReadOnlyList<string>? ended;
            try
            {
                ended = await context.Store.ChangePasswordAsync(change, cancellationToken).ConfigureAwait(false);
            }
            catch (StoreConstraintException exception)
            {
                Log.NewPasswordRefused(context.Logger, check.Value.UserId, exception.Constraint);
                return AuthErrors.RefusedPassword with { Field = ErrorField.NewPassword };
            }

            if (ended is not null)
            {
                _notices.Order(AuthMailPurpose.PasswordChanged, check.Value.User, TUser.Model.GetProfile(check.Value.User).Email, client);
                await TellAsync(check.Value.UserId, ended, client, change.Now).ConfigureAwait(false);
                var refresh = new TokenClaims(check.Value.UserId, session.SessionId, change.NewToken, change.Now, change.ExpiresAt)
                {
                    AuthenticatedAt = change.Now,
                };
                return context.Tokens.Issue(check.Value.User, refresh, change.Now);
            }
        }

        return Wrong;
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
