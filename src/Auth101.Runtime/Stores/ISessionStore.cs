namespace Auth101.Stores;

/// <summary>What sessions ask of a database after sign-in. A part of <see cref="IAuthStore{TUser}"/>.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public interface ISessionStore<TUser>
    where TUser : class
{
    /// <summary>Loads a user and says whether a session of that user is alive, in one query.</summary>
    /// <param name="session">The session, and the user who is loaded also if there is no such session.</param>
    /// <param name="now">The time; a session that expires at it or before is not alive.</param>
    /// <param name="startedAfter">A session that began at this time or before is not alive; <see cref="DateTimeOffset.MinValue"/> for no such limit.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<SessionLookup<TUser>> FindSessionAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken);

    /// <summary>Lists the living sessions of a user who may sign in, the newest first, if the session that asks is one of them.</summary>
    /// <param name="session">The session that asks.</param>
    /// <param name="now">The time; a session that expires at it or before is not alive.</param>
    /// <param name="startedAfter">A session that began at this time or before is not alive; <see cref="DateTimeOffset.MinValue"/> for no such limit.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The sessions; none if the one that asks is not alive, or its user may not sign in.</returns>
    ValueTask<IReadOnlyList<ListedSession>> ListSessionsAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken);

    /// <summary>
    /// Replaces a session's token in one conditional statement: of any number of parallel calls with the same old token exactly one wins.
    /// A session that has the new token already counts as one that has the old one, so that a call whose answer was lost can be made again.
    /// Of a token that is not the current one it says whether the last rotation was longer ago than the leeway of <see cref="RotateSession.Clock"/>, and
    /// changes nothing.
    /// </summary>
    /// <param name="rotation">What to replace, and under which conditions.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    ValueTask<SessionRotation<TUser>> RotateSessionAsync(RotateSession rotation, CancellationToken cancellationToken);

    /// <summary>Loads what a session holds if it was rotated a moment ago, is alive and its user may sign in.</summary>
    /// <param name="session">The session.</param>
    /// <param name="now">The time; a session that expires at it or before is not alive.</param>
    /// <param name="startedAfter">A session that began at this time or before is not alive; <see cref="DateTimeOffset.MinValue"/> for no such limit.</param>
    /// <param name="clock">A session whose last rotation was longer ago than the leeway, or lies as far in the future, is not found.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>
    /// <see langword="null"/> if there is none. This implementation finds none: it is for tables that do not tell when a session was rotated.
    /// </returns>
    ValueTask<RotatedSession<TUser>?> FindRotatedSessionAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, RotationClock clock, CancellationToken cancellationToken) => default;

    /// <summary>Ends a session.</summary>
    /// <param name="session">The session.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>Whether there was one.</returns>
    ValueTask<bool> EndSessionAsync(SessionReference session, CancellationToken cancellationToken);

    /// <summary>Ends a session of a user for another one of theirs, or for itself, if the one that asks is alive and the user may sign in.</summary>
    /// <param name="session">The session that asks.</param>
    /// <param name="sessionToEnd">The id of the one to end, from outside.</param>
    /// <param name="now">The time; a session that expires at it or before is not alive.</param>
    /// <param name="startedAfter">A session that began at this time or before is not alive; <see cref="DateTimeOffset.MinValue"/> for no such limit.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ids of those that ended, one or none; <see langword="null"/> if the one that asks may not.</returns>
    ValueTask<IReadOnlyList<string>?> EndOtherSessionAsync(
        SessionReference session, string sessionToEnd, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken);

    /// <summary>Ends all sessions of a user but the one that asks, if that is alive and the user may sign in.</summary>
    /// <inheritdoc cref="EndAllSessionsAsync"/>
    ValueTask<IReadOnlyList<string>?> EndOtherSessionsAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken);

    /// <summary>Ends all sessions of a user, the one that asks included, if that is alive and the user may sign in.</summary>
    /// <param name="session">The session that asks.</param>
    /// <param name="now">The time; a session that expires at it or before is not alive.</param>
    /// <param name="startedAfter">A session that began at this time or before is not alive; <see cref="DateTimeOffset.MinValue"/> for no such limit.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The ids of those that ended; <see langword="null"/> if the one that asks may not.</returns>
    ValueTask<IReadOnlyList<string>?> EndAllSessionsAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken);
}
