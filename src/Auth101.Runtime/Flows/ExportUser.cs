using Auth101.Diagnostics;

namespace Auth101.Flows;

/// <summary>Collects all that is kept of the user of an access token.</summary>
internal sealed class ExportUser<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly GetSession<TUser> _getSession = new(context);

    /// <summary>Collects it.</summary>
    /// <param name="accessToken">A token that was validated.</param>
    /// <param name="client">Who asks.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult<UserExport<TUser>>> RunAsync(AccessToken accessToken, SessionClient? client, CancellationToken cancellationToken) =>
        Telemetry.ExportUser.TrackAsync(context.UserType, () => ExportAsync(accessToken, client, cancellationToken));

    private async Task<AuthResult<UserExport<TUser>>> ExportAsync(AccessToken accessToken, SessionClient? client, CancellationToken cancellationToken)
    {
        var found = await _getSession.RunAsync(accessToken, cancellationToken).ConfigureAwait(false);
        if (!found.Succeeded)
        {
            return found.Error;
        }

        var userId = TUser.Model.GetProfile(found.Value).Id;
        var sessions = await context.Store.FindAllSessionsAsync(userId, cancellationToken).ConfigureAwait(false);
        var export = new UserExport<TUser>(
            found.Value,
            await context.Store.FindAccountsAsync(userId, cancellationToken).ConfigureAwait(false),
            [
                .. sessions.Select(session => new UserSession(
                    session.SessionId,
                    session.SessionId == accessToken.SessionId,
                    session.CreatedAt,
                    session.RefreshedAt,
                    session.ExpiresAt,
                    session.Client)),
            ],
            await context.Store.FindVerificationsAsync(userId, cancellationToken).ConfigureAwait(false));
        Log.UserExported(context.Logger, userId);
        await context.Events.PublishAsync(to => to.UserExportedAsync(new UserExported(userId, client, context.Clock.GetUtcNow()))).ConfigureAwait(false);
        return export;
    }
}
