using Auth101.Diagnostics;
using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Deletes a user, for who looks after users.</summary>
internal sealed class RemoveUser<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    /// <summary>Deletes the user.</summary>
    /// <param name="userId">Whom.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<AuthResult> RunAsync(string? userId, CancellationToken cancellationToken)
    {
        DeleteUser<TUser>.ThrowIfUnsupported();
        if (await context.Store.FindUserIdAsync(userId ?? string.Empty, cancellationToken).ConfigureAwait(false) is not { } id)
        {
            return AuthErrors.UserNotFound;
        }

        var now = context.Clock.GetUtcNow();
        try
        {
            if (!await context.Store.RemoveUserAsync(id, now, cancellationToken).ConfigureAwait(false))
            {
                return AuthErrors.UserNotFound;
            }
        }
        catch (StoreConstraintException exception)
        {
            Log.UserInUse(context.Logger, id, exception.Constraint);
            return AuthErrors.UserInUse;
        }

        Log.UserRemoved(context.Logger, id);
        await context.Events.PublishAsync(to => to.UserDeletedAsync(new UserDeleted(id, Client: null, now))).ConfigureAwait(false);
        return AuthResult.Success;
    }
}
