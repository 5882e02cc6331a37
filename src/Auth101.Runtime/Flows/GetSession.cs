using Auth101.Diagnostics;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Loads the user of an access token if its session is alive.</summary>
internal sealed class GetSession<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    // A server of a cluster lags behind another one for moments, which are over when a token has been used for a while.
    private static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(2);

    /// <summary>Loads the user.</summary>
    /// <param name="accessToken">A token that was validated.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public Task<AuthResult<TUser>> RunAsync(AccessToken accessToken, CancellationToken cancellationToken) =>
        Telemetry.GetSession.TrackAsync(context.UserType, () => GetAsync(accessToken, cancellationToken));

    private async Task<AuthResult<TUser>> GetAsync(AccessToken accessToken, CancellationToken cancellationToken)
    {
        if (TokenId.ReferenceOf(accessToken) is not { } session)
        {
            return AuthErrors.SessionNotFound;
        }

        var now = context.Clock.GetUtcNow();
        var found = await context.Store.FindSessionAsync(session, now, context.StartedAfter(now), cancellationToken).ConfigureAwait(false);
        if (!found.SessionIsAlive && now - accessToken.IssuedAt < LongestLag)
        {
            // A server of a cluster may not have yet what another one has just written.
            await Task.Delay(context.Lag, cancellationToken).ConfigureAwait(false);
            found = await context.Store.FindSessionAsync(session, now, context.StartedAfter(now), cancellationToken).ConfigureAwait(false);
        }

        return found switch
        {
            { User: null } => AuthErrors.UserNotFound,
            { SessionIsAlive: false } => AuthErrors.SessionNotFound,
            { IsActive: false } => AuthErrors.Unauthorized,
            { User: { } user } when !TUser.Model.GetProfile(user).IsActive => AuthErrors.Unauthorized,
            { User: { } user } => user,
        };
    }
}
