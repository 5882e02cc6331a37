namespace Auth101.Stores;

/// <summary>What sign-up writes: a user, its credential account and, if it signs in, its first session.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
public sealed class NewUser<TUser>
    where TUser : class
{
    /// <summary>A fresh UUIDv7 (RFC 9562) for the user's id. Tables whose ids the database or the class makes do not use it.</summary>
    public required Guid Id { get; init; }

    /// <summary>The email address in canonical form; empty for a user without one, which <see cref="Auth101Model{TUser}.RequiresEmail"/> rules out.</summary>
    public required string Email { get; init; }

    /// <summary>Where the name, the image and the application's own columns come from; <see langword="null"/> for a user with nothing but defaults.</summary>
    public TUser? Source { get; init; }

    /// <summary>A fresh UUIDv7 for the account's id.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>The password hash as a PHC string.</summary>
    public required string PasswordHash { get; init; }

    /// <summary>When the user signs up, UTC: the time of all that is written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>
    /// The first session, which begins at <see cref="CreatedAt"/>; <see langword="null"/> for a user who does not sign in, and need not be one who may.
    /// </summary>
    public required NewSession? Session { get; init; }
}

/// <summary>What <see cref="ISignUpStore{TUser}.CreateUserAsync(NewUser{TUser}, CancellationToken)"/> wrote.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
/// <param name="User">The user.</param>
/// <param name="SessionId">The id of the first session; <see langword="null"/> without one.</param>
public sealed record CreatedUser<TUser>(TUser User, string? SessionId)
    where TUser : class;
