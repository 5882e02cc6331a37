namespace Auth101.Stores;

/// <summary>What to change of the user of a living session.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public sealed class UpdateUser<TUser>
    where TUser : class
{
    /// <summary>The session that asks.</summary>
    public required SessionReference Session { get; init; }

    /// <summary>The changes: an object that <see cref="Auth101Model{TUser}.CreateUserUpdate"/> of the class has made.</summary>
    public required UserUpdate<TUser> Changes { get; init; }

    /// <summary>The time; a session that expires at it or before is not alive.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>A session that began at this time or before is not alive; <see cref="DateTimeOffset.MinValue"/> for no such limit.</summary>
    public required DateTimeOffset StartedAfter { get; init; }
}
