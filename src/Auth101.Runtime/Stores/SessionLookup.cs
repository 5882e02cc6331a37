namespace Auth101.Stores;

/// <summary>What <see cref="ISessionStore{TUser}.FindSessionAsync"/> found.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
/// <param name="User">The user, active or not; <see langword="null"/> if it does not exist.</param>
/// <param name="Token">
/// The current token of the session, if that exists, belongs to the user and has not expired; <see langword="null"/> if there is no such session.
/// </param>
public readonly record struct SessionLookup<TUser>(TUser? User, string? Token)
    where TUser : class
{
    /// <summary>Whether the session exists, belongs to the user and has not expired.</summary>
    public bool SessionIsAlive => Token is not null;

    /// <summary>Whether the row meets <see cref="Auth101UserAttribute.ActiveWhen"/>; true where the class says no such condition.</summary>
    public bool IsActive
    {
        get => !_isInactive;
        init => _isInactive = !value;
    }

    // So that what finds nobody is the default.
    private readonly bool _isInactive;
}
