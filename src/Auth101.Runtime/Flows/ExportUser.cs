using Auth101.Diagnostics;
using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Collects all that is kept of a user, for the user or for who looks after users.</summary>
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

        var (userId, export) = await CollectAsync(found.Value, accessToken.SessionId, cancellationToken).ConfigureAwait(false);
        Log.UserExported(context.Logger, userId);
        await PublishAsync(userId, client).ConfigureAwait(false);
        return export;
    }

    /// <summary>Collects it for who looks after users, whether or not the user may sign in.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async Task<AuthResult<UserExport<TUser>>> RunForAdministratorAsync(string? userId, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        if (await context.Store.FindUserIdAsync(userId ?? string.Empty, cancellationToken).ConfigureAwait(false) is not { } id
            || await context.Store.FindSessionAsync(SessionReference.NoneOf(id), now, context.StartedAfter(now), cancellationToken).ConfigureAwait(false)
                is not { User: { } user })
        {
            return AuthErrors.UserNotFound;
        }

        var (exportedId, export) = await CollectAsync(user, currentSessionId: null, cancellationToken).ConfigureAwait(false);
        Log.UserExportedByAdministrator(context.Logger, exportedId);
        await PublishAsync(exportedId, client: null).ConfigureAwait(false);
        return export;
    }

    private ValueTask PublishAsync(string userId, SessionClient? client) =>
        context.Events.PublishAsync(to => to.UserExportedAsync(new UserExported(userId, client, context.Clock.GetUtcNow())));

    private async ValueTask<(string UserId, UserExport<TUser> Export)> CollectAsync(TUser user, string? currentSessionId, CancellationToken cancellationToken)
    {
        var userId = TUser.Model.GetProfile(user).Id;
        var sessions = await context.Store.FindAllSessionsAsync(userId, cancellationToken).ConfigureAwait(false);
        var export = new UserExport<TUser>(
            user,
            await context.Store.FindAccountsAsync(userId, cancellationToken).ConfigureAwait(false),
            [
                .. sessions.Select(session => new UserSession(
                    session.SessionId,
                    session.SessionId == currentSessionId,
                    session.CreatedAt,
                    session.RefreshedAt,
                    session.ExpiresAt,
                    session.Client)),
            ],
            await context.Store.FindVerificationsAsync(userId, cancellationToken).ConfigureAwait(false));
        return (userId, export);
    }
}
