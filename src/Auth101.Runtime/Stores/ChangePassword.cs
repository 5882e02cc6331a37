namespace Auth101.Stores;

/// <summary>
/// The replacement of a password from a session. Between that and its verification the password may have been replaced, and the session ended.
/// </summary>
public sealed class ChangePassword
{
    /// <summary>The session that asks.</summary>
    public required SessionReference Session { get; init; }

    /// <summary>The stored hash that the current password was verified against. If it is no longer the stored one, nothing is changed.</summary>
    public required string VerifiedHash { get; init; }

    /// <summary>A hash that was just made of the new password, with a salt of its own: none that is stored equals it.</summary>
    public required string NewHash { get; init; }

    /// <summary>The jti of the session's next refresh token, of a new family: no token that was made before names the session any more.</summary>
    public required string NewToken { get; init; }

    /// <summary>The time, UTC; a session that expires at it or before is not alive.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>When the session ends unless it is refreshed, UTC.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>A session that began at this time or before is not alive; <see cref="DateTimeOffset.MinValue"/> for no such limit.</summary>
    public required DateTimeOffset StartedAfter { get; init; }

    /// <summary>What gives the new token its time.</summary>
    public required RotationClock Clock { get; init; }

    /// <summary>Whether all other sessions of the user end.</summary>
    public bool RevokeOthers { get; init; }

    /// <summary>Names the type only, so that no hash reaches a log by way of string formatting.</summary>
    public override string ToString() => nameof(ChangePassword);
}
