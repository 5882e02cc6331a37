namespace Auth101.Stores;

/// <summary>A user who may be signing in.</summary>
/// <typeparam name="TUser">The user class.</typeparam>
/// <param name="User">The user, active or not.</param>
/// <param name="PasswordHash">The stored hash; <see langword="null"/> if the user has no password.</param>
public sealed record SignInCandidate<TUser>(TUser User, string? PasswordHash)
    where TUser : class
{
    /// <summary>Whether the row meets <see cref="Auth101UserAttribute.ActiveWhen"/>; true where the class says no such condition.</summary>
    public bool IsActive { get; init; } = true;

    /// <summary>Names the type only, so that no hash reaches a log by way of string formatting.</summary>
    public override string ToString() => nameof(SignInCandidate<>);
}
