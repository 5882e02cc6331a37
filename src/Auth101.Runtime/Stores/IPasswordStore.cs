namespace Auth101.Stores;

/// <summary>What passwords ask of a database after sign-up. A part of <see cref="IAuthStore{TUser}"/>.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public interface IPasswordStore<TUser>
    where TUser : class
{
    /// <summary>
    /// Finds the user of a living session, who may sign in, together with the password hash, in one query: for what asks for the password once more.
    /// </summary>
    /// <param name="session">The session.</param>
    /// <param name="now">The time; a session that expires at it or before is not alive.</param>
    /// <param name="startedAfter">A session that began at this time or before is not alive; <see cref="DateTimeOffset.MinValue"/> for no such limit.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The user; <see langword="null"/> if the session is not alive, or its user may not sign in.</returns>
    ValueTask<SignInCandidate<TUser>?> FindForPasswordCheckAsync(
        SessionReference session, DateTimeOffset now, DateTimeOffset startedAfter, CancellationToken cancellationToken);
}
