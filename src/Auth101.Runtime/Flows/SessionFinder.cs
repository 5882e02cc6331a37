using Auth101.Stores;

namespace Auth101.Flows;

/// <summary>Loads users with their sessions, and says whether those live.</summary>
internal sealed class SessionFinder<TUser>(FlowContext<TUser> context)
    where TUser : class, IAuth101User<TUser>
{
    // A server of a cluster lags behind another one for moments, which are over when a token has been used for a while.
    private static readonly TimeSpan LongestLag = TimeSpan.FromSeconds(2);

    /// <summary>Loads the user and the session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="issuedAt">When the token was issued that names it.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public async ValueTask<SessionLookup<TUser>> FindAsync(SessionReference session, DateTimeOffset issuedAt, CancellationToken cancellationToken)
    {
        var now = context.Clock.GetUtcNow();
        var found = await context.Store.FindSessionAsync(session, now, context.StartedAfter(now), cancellationToken).ConfigureAwait(false);
        if (!found.SessionIsAlive && now - issuedAt < LongestLag)
        {
            // A server of a cluster may not have yet what another one has just written.
            await Task.Delay(context.Lag, cancellationToken).ConfigureAwait(false);
            found = await context.Store.FindSessionAsync(session, now, context.StartedAfter(now), cancellationToken).ConfigureAwait(false);
        }

        return found;
    }

    /// <summary>Why nobody is signed in; <see langword="null"/> if the user is.</summary>
    /// <param name="found">What was found.</param>
    public static AuthError? ErrorOf(SessionLookup<TUser> found) => found switch
    {
        { User: null } => AuthErrors.UserNotFound,
        { SessionIsAlive: false } => AuthErrors.SessionNotFound,
        { IsActive: false } => AuthErrors.Unauthorized,
        { User: { } user } when !TUser.Model.GetProfile(user).IsActive => AuthErrors.Unauthorized,
        _ => null,
    };
}
