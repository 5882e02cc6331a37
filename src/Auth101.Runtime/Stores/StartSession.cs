namespace Auth101.Stores;

/// <summary>
/// A session to write for a user whose password was verified. Between that and now the password may have been replaced, and the user deactivated.
/// </summary>
public sealed class StartSession
{
    /// <summary>The session.</summary>
    public required NewSession Session { get; init; }

    /// <summary>The user's id.</summary>
    public required string UserId { get; init; }

    /// <summary>The stored hash that the password was verified against. If it is no longer the stored one, nothing is written.</summary>
    public required string VerifiedHash { get; init; }

    /// <summary>A hash of the same password that replaces an outdated one in the same transaction; <see langword="null"/> to leave it.</summary>
    public string? NewHash { get; init; }

    /// <summary>
    /// How many sessions that have not expired the user has afterwards at most: the oldest others end. <see langword="null"/> for any number.
    /// </summary>
    public int? MaximumSessions { get; init; }
}

/// <summary>What <see cref="ISignInStore{TUser}.CreateSessionAsync"/> did.</summary>
/// <param name="SessionId">The id of the new session.</param>
/// <param name="EndedSessionIds">
/// The ids of the user's oldest sessions, which were ended because there were more than <see cref="StartSession.MaximumSessions"/>.
/// </param>
public sealed record StartedSession(string SessionId, IReadOnlyList<string> EndedSessionIds);
