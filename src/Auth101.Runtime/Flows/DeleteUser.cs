using Auth101.Diagnostics;
using Auth101.Passwords;
using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Deletes a user who knows the password, for one of their sessions.</summary>
internal sealed class DeleteUser<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>How often a deletion asks again because the stored hash is no longer the one that it verified.</summary>
    private const int MaximumAttempts = 3;

    private const string NotSupported = "cannot be deleted: its table is the application's own, and [Auth101User] does not say what becomes of the row. "
        + "Write Deletes = UserDeletion.Row, or Deletes = UserDeletion.Softly.";

    /// <summary>Deletes the user.</summary>
    /// <param name="accessToken">A token that was validated.</param>
    /// <param name="password">The password.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<AuthResult> RunAsync(AccessToken accessToken, string? password, SessionClient? client, CancellationToken cancellationToken)
    {
        if (!TUser.Model.CanDeleteUsers)
        {
            throw new NotSupportedException($"{typeof(TUser)} {NotSupported}");
        }

        if (TokenId.ReferenceOf(accessToken) is not { } session)
        {
            return AuthErrors.SessionNotFound;
        }

        if (PasswordPolicy.CheckExisting(password) is { } refused)
        {
            return refused;
        }

        string? verified = null;
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
            var verification = await context.Passwords.VerifyAsync(password!, verified, HashingClient.Of(client), cancellationToken).ConfigureAwait(false);
            if (verification == PasswordVerification.Busy)
            {
                Log.PasswordQueueFull(context.Logger);
                return AuthErrors.ServerBusy;
            }

            if (verified is null || verification is not (PasswordVerification.Verified or PasswordVerification.VerifiedOutdated))
            {
                Log.DeletionRefused(context.Logger, session.UserId);
                return AuthErrors.InvalidCredentials;
            }

            var deletion = new DeleteUser { Session = session, VerifiedHash = verified, Now = now, StartedAfter = context.StartedAfter(now) };
            if (await context.Store.DeleteUserAsync(deletion, cancellationToken).ConfigureAwait(false))
            {
                Log.UserDeleted(context.Logger, session.UserId);
                await context.Events.PublishAsync(to => to.UserDeletedAsync(new UserDeleted(session.UserId, client, now))).ConfigureAwait(false);
                return AuthResult.Success;
            }
        }

        return AuthErrors.InvalidCredentials;
    }
}
