using Auth101.Diagnostics;
using Auth101.Stores;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Changes what is kept of the user of an access token.</summary>
internal sealed class UpdateUser<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly GetSession<TUser> _getSession = new(context);

    /// <summary>Changes it.</summary>
    /// <param name="accessToken">A token that was validated.</param>
    /// <param name="changes">The changes; none leave the user as it is.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult<TUser>> RunAsync(
        AccessToken accessToken, UserUpdate<TUser>? changes, SessionClient? client, CancellationToken cancellationToken) =>
        Telemetry.UpdateUser.TrackAsync(context.UserType, () => UpdateAsync(accessToken, changes, client, cancellationToken));

    private async Task<AuthResult<TUser>> UpdateAsync(
        AccessToken accessToken, UserUpdate<TUser>? changes, SessionClient? client, CancellationToken cancellationToken)
    {
        if (changes is null or { IsEmpty: true })
        {
            return await _getSession.RunAsync(accessToken, cancellationToken).ConfigureAwait(false);
        }

        if (TokenId.ReferenceOf(accessToken) is not { } session)
        {
            return AuthErrors.SessionNotFound;
        }

        var now = context.Clock.GetUtcNow();
        var update = new Stores.UpdateUser<TUser> { Session = session, Changes = changes, Now = now, StartedAfter = context.StartedAfter(now) };
        TUser? updated;
        try
        {
            updated = await context.Store.UpdateUserAsync(update, cancellationToken).ConfigureAwait(false);
        }
        catch (StoreConstraintException exception)
        {
            Log.UpdateRefused(context.Logger, session.UserId, exception.Constraint);
            return AuthErrors.RefusedChanges;
        }

        if (updated is null)
        {
            return AuthErrors.SessionNotFound;
        }

        Log.UserUpdated(context.Logger, session.UserId);
        await context.Events.PublishAsync(to => to.UserUpdatedAsync(new UserUpdated(session.UserId, client, now))).ConfigureAwait(false);
        return updated;
    }
}
