using Auth101.Diagnostics;
using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Deletes a user who knows the password, for one of their sessions.</summary>
internal sealed class DeleteUser<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private const string NotSupported = "cannot be deleted: its table is the application's own, and [Auth101User] does not say what becomes of the row. "
        + "Write Deletes = UserDeletion.Row, or Deletes = UserDeletion.Softly.";

    private readonly SessionPasswordCheck<TUser> _passwords = new(context);

    /// <summary>Says that users of the class are not deleted, where that is so.</summary>
    /// <exception cref="NotSupportedException">It is so.</exception>
    public static void ThrowIfUnsupported()
    {
        if (!TUser.Model.CanDeleteUsers)
        {
            throw new NotSupportedException($"{typeof(TUser)} {NotSupported}");
        }
    }

    /// <summary>Deletes the user.</summary>
    /// <param name="accessToken">A token that was validated.</param>
    /// <param name="password">The password, unless a fresh session takes its place.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult> RunAsync(AccessToken accessToken, string? password, SessionClient? client, CancellationToken cancellationToken)
    {
        ThrowIfUnsupported();
        return Telemetry.DeleteUser.TrackAsync(context.UserType, () => DeleteAsync(accessToken, password, client, cancellationToken));
    }

    private async Task<AuthResult> DeleteAsync(AccessToken accessToken, string? password, SessionClient? client, CancellationToken cancellationToken)
    {
        if (TokenId.ReferenceOf(accessToken) is not { } session)
        {
            return AuthErrors.SessionNotFound;
        }

        string? verified = null;
        for (var attempt = 1; attempt <= SessionPasswordCheck<TUser>.MaximumAttempts; attempt++)
        {
            var now = context.Clock.GetUtcNow();
            var check = await _passwords.ConfirmAsync(accessToken, session, password, verified, client, now, cancellationToken).ConfigureAwait(false);
            if (!check.Succeeded)
            {
                if (check.Error == AuthErrors.WrongPassword)
                {
                    Log.DeletionRefused(context.Logger, session.UserId);
                }

                return check.Error;
            }

            verified = check.Value.Hash;

            // The row's own spelling of the id is in what names the user's verifications.
            var ofUser = session with { UserId = check.Value.UserId };
            var deletion = new DeleteUser { Session = ofUser, VerifiedHash = verified, Now = now, StartedAfter = context.StartedAfter(now) };
            bool isDeleted;
            try
            {
                isDeleted = await context.Store.DeleteUserAsync(deletion, cancellationToken).ConfigureAwait(false);
            }
            catch (StoreConstraintException exception)
            {
                Log.UserInUse(context.Logger, ofUser.UserId, exception.Constraint);
                return AuthErrors.UserInUse;
            }

            if (isDeleted)
            {
                Log.UserDeleted(context.Logger, ofUser.UserId);
                await context.Events.PublishAsync(to => to.UserDeletedAsync(new UserDeleted(ofUser.UserId, client, now))).ConfigureAwait(false);
                return AuthResult.Success;
            }
        }

        return AuthErrors.WrongPassword;
    }
}
