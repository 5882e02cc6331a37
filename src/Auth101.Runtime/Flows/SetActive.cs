using Auth101.Diagnostics;

namespace Auth101.Flows;

/// <summary>Says whether a user may sign in. Sessions of one who may not are ended.</summary>
internal sealed class SetActive<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private const string NotSupported = "cannot be activated or deactivated: its table has no column for it that Auth101 may write. Map one to a property "
        + "of type bool that takes UserField.IsActive and is not ReadOnly, or change in your own code what ActiveWhen asks for.";

    private readonly SessionEnder<TUser> _sessions = new(context);

    /// <summary>Activates or deactivates a user. To do it again is a success.</summary>
    /// <param name="userId">Whom.</param>
    /// <param name="isActive">Whether the user may sign in.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<AuthResult> RunAsync(string? userId, bool isActive, CancellationToken cancellationToken)
    {
        if (!TUser.Model.CanSetActive)
        {
            throw new NotSupportedException($"{typeof(TUser)} {NotSupported}");
        }

        if (await context.Store.FindUserIdAsync(userId ?? string.Empty, cancellationToken).ConfigureAwait(false) is not { } id)
        {
            return AuthErrors.UserNotFound;
        }

        var now = context.Clock.GetUtcNow();
        IReadOnlyList<string> ended = [];
        if (isActive)
        {
            if (!await context.Store.ActivateUserAsync(id, now, cancellationToken).ConfigureAwait(false))
            {
                return AuthErrors.UserNotFound;
            }

            Log.Activated(context.Logger, id);
        }
        else
        {
            if (await context.Store.DeactivateUserAsync(id, now, cancellationToken).ConfigureAwait(false) is not { } sessions)
            {
                return AuthErrors.UserNotFound;
            }

            ended = sessions;
            Log.Deactivated(context.Logger, id, ended.Count);
        }

        await context.Events.PublishAsync(to => to.ActivityChangedAsync(new UserActivityChanged(id, isActive, now))).ConfigureAwait(false);
        foreach (var sessionId in ended)
        {
            await _sessions.TellAsync(id, sessionId, SessionEndReason.UserDeactivated, now).ConfigureAwait(false);
        }

        return AuthResult.Success;
    }
}
