namespace Auth101.Stores;

/// <summary>The replacement of a session's token.</summary>
public sealed class RotateSession
{
    /// <summary>The session, as the old token names it.</summary>
    public required SessionReference Session { get; init; }

    /// <summary>The token that must be the current one.</summary>
    public required string OldToken { get; init; }

    /// <summary>When the old token was issued, UTC; <see langword="null"/> if that is not known.</summary>
    public DateTimeOffset? OldTokenIssuedAt { get; init; }

    /// <summary>The token that replaces it, of the same family. If it is the same, the rotation only gets another time.</summary>
    public required string NewToken { get; init; }

    /// <summary>The time, UTC; an expired session is not rotated.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>When the session ends unless it is refreshed again, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Sessions that began at this time or before are not rotated; <see cref="DateTimeOffset.MinValue"/> for no such limit.</summary>
    public required DateTimeOffset StartedAfter { get; init; }

    /// <summary>What gives the rotation its time, and says of an old token how long ago it was replaced.</summary>
    public required RotationClock Clock { get; init; }
}

/// <summary>What became of a <see cref="RotateSession"/>.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
/// <param name="Outcome">What happened.</param>
/// <param name="User">The session's user if the token was replaced.</param>
public readonly record struct SessionRotation<TUser>(SessionRotationOutcome Outcome, TUser? User)
    where TUser : class
{
    /// <summary>Who signed in, as the session keeps it, if the token had been replaced; <see langword="null"/> if the session does not keep it.</summary>
    public SessionClient? SignedInClient { get; init; }
}

/// <summary>The outcomes of a rotation.</summary>
public enum SessionRotationOutcome
{
    /// <summary>The token was not replaced: the session is gone, expired or too old, or its user may not sign in.</summary>
    Refused,

    /// <summary>The token was replaced.</summary>
    Rotated,

    /// <summary>The token had been replaced longer ago than the leeway: it is late. The session goes on until it is ended.</summary>
    ReplacedLongAgo,

    /// <summary>The token had been replaced within the leeway, or the table does not tell when.</summary>
    Replaced,

    /// <summary>
    /// The last rotation that the database knows of is older than the token: another server of it has rotated the session since, and this one lags behind.
    /// Nobody can tell what became of the token; a moment later it may be the current one.
    /// </summary>
    NotKnownYet,
}
