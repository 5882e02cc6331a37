using Auth101.Diagnostics;
using Auth101.Tokens;

namespace Auth101.Flows;

/// <summary>Loads the user of an access token if its session is alive.</summary>
internal sealed class GetSession<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    private readonly SessionFinder<TUser> _finder = new(context);

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

        var found = await _finder.FindAsync(session, accessToken.IssuedAt, cancellationToken).ConfigureAwait(false);
        return SessionFinder<TUser>.ErrorOf(found) is { } refused ? refused : found.User!;
    }
}
