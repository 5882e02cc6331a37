namespace Auth101.Stores;

/// <summary>A user to remove whose password was verified. Between that and now it may have been replaced, and the session ended.</summary>
public sealed class DeleteUser
{
    /// <summary>The session that asks.</summary>
    public required SessionReference Session { get; init; }

    /// <summary>The stored hash that the password was verified against. If it is no longer the stored one, nobody is removed.</summary>
    public required string VerifiedHash { get; init; }

    /// <summary>The time; a session that expires at it or before is not alive.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>A session that began at this time or before is not alive; <see cref="DateTimeOffset.MinValue"/> for no such limit.</summary>
    public required DateTimeOffset StartedAfter { get; init; }
}
